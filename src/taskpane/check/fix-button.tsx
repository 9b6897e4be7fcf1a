import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { Finding } from '../../check/finding';
import { commands } from '../../commands';
import { useActionStyles } from './action-style';
import { usePane } from '../context';

/** 修复: at once where there is one way, a choice where there are several, dead where only the person can write it. */
export function FixButton({ finding }: { readonly finding: Finding }) {
  const styles = useActionStyles();
  const { text, act } = usePane();
  const fixes = finding.fixes.filter(({ edits }) => edits.length > 0);
  const [only, ...more] = fixes;
  if (more.length > 0) {
    return (
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="transparent" className={styles.action}>
            {text.labels.fix}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {fixes.map((fix) => (
              <MenuItem key={fix.title} secondaryContent={text.fixKinds[fix.kind]} onClick={() => { act(commands.fix, fix); }}>
                {fix.title}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    );
  }
  return (
    <Button
      size="small"
      appearance="transparent"
      className={only ? styles.action : styles.dead}
      disabledFocusable={!only}
      title={only ? only.title : (finding.fixes[0]?.title ?? text.reasons['no-edits'])}
      onClick={() => {
        if (only) act(commands.fix, only);
      }}
    >
      {text.labels.fix}
    </Button>
  );
}
