import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Finding } from '../../check/finding';
import { commands } from '../../commands';
import { textsNamed } from '../../rules/words';
import { formatCell } from '../../sheet/address';
import { usePane, useSession } from '../context';
import { StandingMark } from '../standing-mark';
import { forcedBare } from '../theme';
import { identity } from './grouping';
import { worst } from './wanted';

const COUNT = 3;

const useStyles = makeStyles({
  box: { margin: '8px 0 2px' },
  line: { display: 'block', width: '100%', minWidth: 0, textAlign: 'left', padding: '3px 0', fontWeight: tokens.fontWeightRegular, lineHeight: tokens.lineHeightBase300, ...forcedBare },
  cell: { fontWeight: tokens.fontWeightSemibold },
});

/** The three to begin with, a line each; where there are no more, the list itself says it. */
export function WorstList({ findings, sheet }: { readonly findings: readonly Finding[]; readonly sheet: string }) {
  const styles = useStyles();
  const { text, act } = usePane();
  const locale = useSession((state) => state.preferences.locale);
  if (findings.length <= COUNT) return null;
  return (
    <div className={styles.box} role="group" aria-label={text.list.worst}>
      <Text size={200} weight="semibold">
        {text.list.worst}
      </Text>
      {worst(findings, COUNT).map((finding) => (
        <Button key={identity(finding)} appearance="transparent" size="small" className={styles.line} title={finding.message} onClick={() => { act(commands.locate, { sheet, cell: finding.cell }); }}>
          <StandingMark standing={finding.severity} />
          <span className={styles.cell}>{formatCell(finding.cell)}</span> {textsNamed(finding.rule, locale)?.title ?? finding.message}
        </Button>
      ))}
    </div>
  );
}
