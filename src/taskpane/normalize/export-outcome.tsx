import { makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import type { ForSystem } from '../../commands';
import type { Filled, Unfillable } from '../../normalize/yitihua';
import { columnName } from '../../sheet/address';
import { usePane } from '../context';
import type { Messages } from '../messages';

/** What came of an export. */
export type Outcome =
  | { readonly way: 'file' | 'clipboard'; readonly exported: ForSystem }
  | { readonly way: 'template'; readonly name: string; readonly exported: ForSystem; readonly template: Filled }
  | { readonly way: 'none'; readonly trouble: string }
  | { readonly way: 'template'; readonly name: string; readonly unfillable: Unfillable };

const useStyles = makeStyles({
  done: { margin: '8px 0' },
  line: { display: 'block', overflowWrap: 'anywhere' },
  list: { margin: '4px 0', paddingLeft: '18px', overflowWrap: 'anywhere' },
});

/** Where the rows went, what the template kept of its own, and what the system would refuse. */
export function ExportOutcome({ outcome }: { readonly outcome: Outcome | undefined }) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.normalize;
  const exported = outcome !== undefined && 'exported' in outcome ? outcome.exported : undefined;
  const template = outcome !== undefined && 'template' in outcome ? outcome.template : undefined;
  return (
    <>
      <div aria-live="polite">
        {outcome && (
          <MessageBar className={styles.done} layout="multiline" intent={exported === undefined ? 'error' : exported.troubles.length === 0 ? 'success' : 'warning'}>
            <MessageBarBody>{saying(outcome, text)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {template && <Text className={styles.line}>{words.filledColumns(template.head.columns.map((column) => `${columnName(column.col)} ${column.text}`).join(text.joins.rows))}</Text>}
      {template && <Lines lines={template.kept.map(({ at, has, would }) => words.kept(at, has, would))} />}
      {exported && <Text className={styles.line}>{exported.troubles.length === 0 ? words.noTroubles : words.troubles(exported.troubles.length)}</Text>}
      {exported && <Lines lines={exported.troubles.map(({ cell, message }) => `${cell} ${message}`)} />}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list}>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}

function saying(outcome: Outcome, { normalize: words }: Messages): string {
  if (outcome.way === 'none') return outcome.trouble;
  if (outcome.way !== 'template') return (outcome.way === 'file' ? words.exported : words.copied)(outcome.exported.rows.length);
  if ('unfillable' in outcome) return outcome.unfillable.because === 'no-head' ? words.noHead(outcome.name) : words.notFilled(outcome.unfillable.at);
  return words.filled(outcome.template.added, outcome.template.met, outcome.name);
}
