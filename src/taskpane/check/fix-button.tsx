import { Button } from '@fluentui/react-components';
import type { Finding } from '../../check/finding';
import { commands } from '../../commands';
import { usePane } from '../context';
import { useActionStyles } from './action-style';
import { menuButton } from './menu-button';

const FixMenu = menuButton(async () => (await import('./fix-menu')).FixMenu);

/** 修复: at once where there is one way, a choice where there are several, dead where only the person can write it. */
export function FixButton({ finding }: { readonly finding: Finding }) {
  const styles = useActionStyles();
  const { text, act } = usePane();
  const [only, ...more] = finding.fixes.filter(({ edits }) => edits.length > 0);
  if (more.length > 0) return <FixMenu finding={finding} label={text.labels.fix} />;
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
