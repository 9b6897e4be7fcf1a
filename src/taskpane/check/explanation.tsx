import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../check/finding';
import { rules } from '../../rules/parts/examples';
import type { Example } from '../../rules/rule';
import { textsNamed } from '../../rules/words';
import { formatCell, parseCell } from '../../sheet/address';
import { usePane } from '../context';
import { onEscape } from '../escape';

const useStyles = makeStyles({
  box: { backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium, padding: '8px', margin: '2px 0 6px', fontSize: tokens.fontSizeBase200 },
  term: { fontWeight: tokens.fontWeightSemibold, margin: '6px 0 2px' },
  text: { margin: 0 },
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse' },
  cell: { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: '1px 5px', textAlign: 'left', maxWidth: '160px', whiteSpace: 'normal' },
  marked: { outline: `2px solid ${tokens.colorPaletteRedBorder2}`, outlineOffset: '-2px' },
});

const exampled = new Map(rules.map((rule) => [rule.name, rule]));

/** Rows and columns beside the cells that an example is about. */
const AROUND = 1;

/** 说明: why it matters, what it rests on, a wrong and a right example. */
export function Explanation({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const rule = exampled.get(finding.rule);
  const { explanation } = text;
  return (
    <div className={styles.box} onKeyDown={onEscape(onClose)}>
      <p className={styles.term}>{explanation.why}</p>
      <p className={styles.text}>{textsNamed(finding.rule, session.state.preferences.locale)?.why ?? finding.because}</p>
      {rule && rule.sources.length > 0 && <p className={styles.term}>{explanation.basis}</p>}
      {rule?.sources.map(({ basis, verified }) => (
        <p key={basis} className={styles.text}>
          {verified ? basis : `${basis}（${explanation.unverified}）`}
        </p>
      ))}
      {finding.related.length > 0 && <p className={styles.term}>{explanation.related}</p>}
      {finding.related.map(({ cell, message }) => (
        <p key={`${formatCell(cell)}${message}`} className={styles.text}>
          {formatCell(cell)} {message}
        </p>
      ))}
      {rule?.wrong[0] && <ExampleTable title={explanation.wrong} example={rule.wrong[0]} />}
      {rule?.right[0] && <ExampleTable title={explanation.right} example={rule.right[0]} near={rule.wrong[0]} />}
    </div>
  );
}

/** The part of an example's sheet that it is about; the cells that it objects to are framed. */
function ExampleTable({ title, example, near }: { readonly title: string; readonly example: Example; readonly near?: Example | undefined }) {
  const styles = useStyles();
  const marked = example.expect ?? [];
  const rows = example.sheet.split('\n').map((line) => line.split('|'));
  const focus = (marked.length > 0 ? marked : (near?.expect ?? [])).flatMap((cell) => parseCell(cell) ?? []);
  const [top, bottom] = around(focus.map(({ row }) => row), rows.length);
  const [left, right] = around(focus.map(({ col }) => col), Math.max(...rows.map((cells) => cells.length)));
  return (
    <>
      <p className={styles.term}>{title}</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
        <table className={styles.table}>
          <tbody>
            {rows.slice(top, bottom + 1).map((cells, index) => (
              <tr key={top + index}>
                {cells.slice(left, right + 1).map((value, offset) => {
                  const name = formatCell({ row: top + index, col: left + offset });
                  return (
                    <td key={name} className={mergeClasses(styles.cell, marked.includes(name) && styles.marked)}>
                      {value}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** First and last line of a sheet of `count` that are worth showing: those spoken of and their neighbours. */
function around(lines: readonly number[], count: number): readonly [number, number] {
  if (lines.length === 0) return [0, count - 1];
  return [Math.max(0, Math.min(...lines) - AROUND), Math.min(count - 1, Math.max(...lines) + AROUND)];
}
