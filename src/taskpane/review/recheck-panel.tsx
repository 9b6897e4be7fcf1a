import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { commands } from '../../commands';
import { answeredEdits } from '../../review/feedback-answered';
import { readFeedback } from '../../review/feedback-read';
import type { PointResult, Rechecked, Verdict } from '../../review/recheck';
import { gravest, recheckSummary, sortName } from '../../review/recheck-table';
import type { Locale } from '../../rules/rule';
import { formatCell, type CellRef } from '../../sheet/address';
import { usePane, useSession } from '../context';
import type { ChosenBook } from '../files';
import type { Messages } from '../messages';
import { withoutCell } from '../../check/finding';
import { Panel } from './panel';

const useStyles = makeStyles({
  title: { margin: '10px 0 2px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 0', overflowWrap: 'anywhere' },
  cell: { marginRight: '6px' },
  note: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', marginTop: '10px', '> *': { marginRight: '8px' } },
});

/** A longer list is not read in a pane. */
const MOST_LINES = 100;

interface Line {
  readonly sheet: string;
  readonly cell: CellRef | undefined;
  readonly words: string;
  readonly note: string;
}

/** 复核销号: what became of the points of a feedback table, what is new, and what changed though nobody asked. */
export function RecheckPanel({ table, onClose }: { readonly table: ChosenBook; readonly onClose: () => void }) {
  const styles = useStyles();
  const { text, act, files } = usePane();
  const words = text.review;
  const locale = useSession((state) => state.preferences.locale);
  const feedback = useMemo(() => readFeedback(table.book), [table]);
  const [result, setResult] = useState<Rechecked>();
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    if (feedback !== undefined) act(commands.recheck, { feedback, deliver: setResult });
    // Once for each table: what is edited afterwards is checked when the reviewer asks again.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `act` is another function on every draw
  }, [feedback]);
  const save = (): void => {
    if (feedback !== undefined && result !== undefined) setTrouble(table.save(answeredEdits(table.book, feedback, result), words.recheck));
  };
  return (
    // Comes into sight again once there is something to see.
    <Panel key={result === undefined ? 'empty' : 'filled'} label={words.recheck} onEsc={onClose}>
      {feedback === undefined && <Text role="alert">{words.notFeedback}</Text>}
      {result?.points.length === 0 && <Text role="alert">{words.noPoints}</Text>}
      {result !== undefined && result.points.length > 0 && (
        <>
          <Text role="status">{recheckSummary(result, locale)}</Text>
          <Group title={words.open} lines={pointLines(result, '未改')} />
          <Group title={words.newProblems} lines={result.problems.map(({ sheet, finding }) => ({ sheet, cell: finding.cell, words: withoutCell(finding), note: '' }))} />
          <Group title={words.unasked} lines={unaskedLines(result, locale, text)} />
          <Group title={words.explained} lines={pointLines(result, '已说明')} />
          <Group title={words.settled} lines={pointLines(result, '已改')} />
        </>
      )}
      {trouble !== null && <Text role="alert">{trouble}</Text>}
      <div className={styles.row}>
        {files && result !== undefined && result.points.length > 0 && <Button size="small" appearance="primary" onClick={save}>{words.saveAnswered}</Button>}
        <Button size="small" onClick={onClose}>{words.close}</Button>
      </div>
    </Panel>
  );
}

function Group({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const styles = useStyles();
  const { text, act } = usePane();
  const sheets = useSession((state) => state.sheets);
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{`${title} ${String(lines.length)}`}</h3>
      <ul className={styles.list}>
        {lines.slice(0, MOST_LINES).map(({ sheet, cell, words, note }, index) => {
          const id = sheets.find(({ name }) => name === sheet)?.id;
          return (
            <li key={index} className={styles.line}>
              {cell !== undefined && id !== undefined && (
                <Link as="button" className={styles.cell} onClick={() => { act(commands.locate, { sheet: id, cell }); }}>
                  {formatCell(cell)}
                </Link>
              )}
              {words}
              {note !== '' && <Text size={200} className={styles.note}> {note}</Text>}
            </li>
          );
        })}
      </ul>
      {lines.length > MOST_LINES && <Text size={200}>{text.review.more(lines.length - MOST_LINES)}</Text>}
    </section>
  );
}

function pointLines({ points }: Rechecked, verdict: Verdict): Line[] {
  return points.filter((one) => one.verdict === verdict).map(({ point, now, remark }: PointResult) => ({ sheet: now?.sheet ?? point.sheet, cell: now?.cell, words: point.problem, note: remark }));
}

function unaskedLines({ unasked }: Rechecked, locale: Locale, { joins, review }: Messages): Line[] {
  const said = (content = ''): string => (content === '' ? review.nothing : content);
  return gravest(unasked).map(({ sheet, sort, what, before, after }) => ({ sheet, cell: after?.cell, words: joins.said(what, `${said(before?.text)} → ${said(after?.text)}`), note: sortName(sort, locale) }));
}
