import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SheetResult } from '../../check/finding';
import type { SessionState } from '../../session/state';
import { usePane, useSession } from '../context';
import { StandingMark } from '../standing-mark';
import type { Messages } from '../messages';
import { coverageOf } from './coverage';
import { formName } from './form-name';
import { groupOf } from './grouping';

const useStyles = makeStyles({
  head: { marginBottom: '10px' },
  first: { display: 'block' },
  part: { display: 'inline-block', whiteSpace: 'pre-wrap' },
  weak: { display: 'block', color: tokens.colorNeutralForeground2 },
  counts: { display: 'block', marginTop: '6px' },
});

/**
 * The first lines of the pane: what this is, the way to correct that, what was covered, how much there is to do. Read out is
 * only what has changed of it.
 */
export function Summary({ result, correct }: { readonly result: SheetResult | undefined; readonly correct: ReactNode }) {
  const styles = useStyles();
  const { text } = usePane();
  const phase = useSession((state) => state.phase);
  const whereElse = useSession((state) => formsElsewhere(state, text));
  const [first, ...rest] = lines(result, phase, whereElse, text);
  return (
    <div className={styles.head} role="status" aria-atomic={false}>
      <Text weight="semibold" size={400} className={styles.first}>
        {/* A line breaks behind a part, not within 23项指标. */}
        {first?.split(/(?<=· ?)(?! )/).map((part) => (
          <span key={part} className={styles.part}>
            {part}
          </span>
        ))}
      </Text>
      {correct}
      {rest.map((line) => (
        <Text key={line} size={200} className={styles.weak}>
          {line}
        </Text>
      ))}
      {result && result.forms.length > 0 && (
        <Text weight="semibold" className={styles.counts}>
          {isClean(result) && <StandingMark standing="clear" />}
          {verdict(result, text)}
        </Text>
      )}
    </div>
  );
}

function lines(result: SheetResult | undefined, phase: SessionState['phase'], whereElse: string, text: Messages): readonly string[] {
  const { summary } = text;
  if (!result) return [phase === 'ready' ? text.overview.notChecked : phase === 'checking' ? summary.checking : summary[phase]];
  const { forms } = result;
  if (forms.length === 0) return [summary.none, summary.noneHelp, whereElse];
  const list = (rows: readonly string[]) => rows.join(text.joins.rows);
  const { indicators, indicatorRows, ruleRows, unreadRows } = coverageOf(forms);
  const parts = [
    summary.covered(indicators, indicatorRows.length === 0 ? '' : summary.rows(list(indicatorRows))),
    ...(ruleRows.length === 0 ? [] : [summary.ruleRows(list(ruleRows))]),
    ...(unreadRows.length === 0 ? [] : [summary.unreadRows(list(unreadRows))]),
  ];
  const names = forms.map((form) => formName(form, text));
  const head = forms.length === 1 ? names : [summary.forms(forms.length, indicators), ...names];
  return [...head, parts.join(text.joins.parts)];
}

/** Where to go from a sheet without a form: to the sheets that have one, as far as it is known. */
function formsElsewhere({ sheets, results }: SessionState, { summary, joins }: Messages): string {
  const visible = sheets.filter((sheet) => sheet.visible);
  const names = visible.filter(({ id }) => (results.get(id)?.forms.length ?? 0) > 0).map(({ name }) => name);
  if (names.length > 0) return summary.noneElsewhere(names.join(joins.rows));
  return visible.some(({ id }) => !results.has(id)) ? summary.noneYet : summary.noneAtAll;
}

/** A sheet that was read in part is never called clean. */
function isClean({ findings, forms }: SheetResult): boolean {
  return findings.length === 0 && coverageOf(forms).unreadRows.length === 0 && forms.every(({ kind }) => kind !== 'blank');
}

/** How much there is to do; of a clean sheet what was checked. */
export function verdict(result: SheetResult, text: Messages): string {
  const { findings, deferred, forms } = result;
  if (isClean(result)) return text.summary.clean(coverageOf(forms).indicators, deferred.length);
  const spelling = findings.filter((finding) => groupOf(finding) === 'spelling').length;
  return text.summary.counts(spelling, findings.length - spelling, deferred.length);
}
