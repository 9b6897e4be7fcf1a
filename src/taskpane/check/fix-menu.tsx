import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { commands } from '../../commands';
import { usePane } from '../context';
import { useActionStyles } from './action-style';
import type { FindingMenuProps } from './menu-button';

/** The ways to fix a finding. */
export function FixMenu({ finding, label }: FindingMenuProps) {
  const styles = useActionStyles();
  const { text, act } = usePane();
  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="transparent" className={styles.action}>
          {label}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {finding.fixes
            .filter(({ edits }) => edits.length > 0)
            .map((fix) => (
              <MenuItem key={fix.title} secondaryContent={text.fixKinds[fix.kind]} onClick={() => { act(commands.fix, fix); }}>
                {fix.title}
              </MenuItem>
            ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
