import { MenuItem } from '@fluentui/react-components';
import { commands } from '../../commands';
import { usePane } from '../context';
import { ActionMenu } from './action-menu';
import type { FindingMenuProps } from './menu-button';

/** The ways to fix a finding. */
export function FixMenu({ finding, label }: FindingMenuProps) {
  const { text, act } = usePane();
  return (
    <ActionMenu label={label}>
      {finding.fixes
        .filter(({ edits }) => edits.length > 0)
        .map((fix) => (
          <MenuItem key={fix.title} secondaryContent={text.fixKinds[fix.kind]} onClick={() => { act(commands.fix, fix); }}>
            {fix.title}
          </MenuItem>
        ))}
    </ActionMenu>
  );
}
