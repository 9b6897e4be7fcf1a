/** Many files at once: choose a task and files, watch, cancel, take the results. */
import { Button, FluentProvider, Link, makeStyles, MessageBar, MessageBarBody, ProgressBar, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { forcedLinks, useTheme } from '../../taskpane/theme';
import { download } from '../download';
import type { Look } from '../look';
import { BatchDesk, type DeskState } from './desk';
import type { ListedLine } from './line';
import { SlotChooser } from './slot';
import { batchWords, type BatchWords } from './words';

const useStyles = makeStyles({
  page: { maxWidth: '960px', margin: '0 auto', padding: '20px 24px 48px', ...forcedLinks },
  head: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', '> *': { marginRight: '16px' } },
  back: { marginLeft: 'auto', '&&': { marginRight: 0 } },
  // The words of the first tab stand under the title.
  tabs: { flexWrap: 'wrap', marginLeft: '-12px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', margin: '12px 0' },
  button: { margin: '0 8px 4px 0', minWidth: 'auto' },
  // Beside the words where there is room, else below them.
  result: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', '> span': { marginRight: '12px' } },
  open: { whiteSpace: 'normal' },
  bar: { margin: '8px 0' },
  downloads: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', margin: '4px 0 16px', '> *': { textAlign: 'left', marginBottom: '6px' } },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', '& th:first-child': { width: '35%' }, '& td:last-child': { paddingRight: 0 }, '& td, & th': { textAlign: 'left', padding: '4px 12px 4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' } },
});

/** A longer list is not read here; the report has them all. */
const MOST_LINES = 200;

interface BatchPageProps {
  readonly look: Look;
  readonly inFront: boolean;
  /** Shows a file on the bench. */
  readonly onOpen: (file: File) => void;
}

export function BatchPage({ look, inFront, onOpen }: BatchPageProps) {
  const styles = useStyles();
  const { dark, locale } = useStore(look);
  const [desk] = useState(() => new BatchDesk(locale));
  const state = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const words = batchWords(locale);
  useEffect(() => {
    desk.speak(locale);
  }, [desk, locale]);
  useEffect(() => {
    if (inFront) document.title = words.title;
  }, [inFront, words]);
  return (
    <FluentProvider theme={useTheme(dark)} style={FULL}>
      <main className={styles.page}>
        <div className={styles.head}>
          <Text as="h1" size={600} weight="semibold">
            {words.title}
          </Text>
          <Link className={styles.back} href="#bench">
            {words.back}
          </Link>
        </div>
        <Text className={styles.quiet}>{words.local}</Text>
        {state.task !== '' && <Work desk={desk} state={state} words={words} onOpen={onOpen} />}
      </main>
    </FluentProvider>
  );
}

interface WorkProps extends Pick<BatchPageProps, 'onOpen'> {
  readonly desk: BatchDesk;
  readonly state: DeskState;
  readonly words: BatchWords;
}

function Work({ desk, state, words, onOpen }: WorkProps) {
  const styles = useStyles();
  const task = state.tasks.find(({ name }) => name === state.task);
  if (!task) return null;
  const empty = task.slots.some(({ name }) => (state.chosen[name] ?? []).length === 0);
  return (
    <>
      {state.tasks.length > 1 && (
        <TabList
          className={styles.tabs}
          selectedValue={task.name}
          disabled={state.running}
          onTabSelect={(_event, { value }) => {
            desk.choose(String(value));
          }}
        >
          {state.tasks.map(({ name, label }) => (
            <Tab key={name} value={name}>
              {label}
            </Tab>
          ))}
        </TabList>
      )}
      <p>{task.about}</p>
      {task.slots.map((slot) => (
        <SlotChooser
          key={`${task.name} ${slot.name}`}
          label={slot.label}
          count={(state.chosen[slot.name] ?? []).length}
          disabled={state.running}
          words={words}
          add={(files) => {
            desk.add(slot.name, files);
          }}
        />
      ))}
      {/* The keyboard stays on what was pressed. */}
      <div className={styles.row}>
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={state.running || empty}
          onClick={() => {
            desk.start();
          }}
        >
          {words.start}
        </Button>
        <Button
          className={styles.button}
          disabledFocusable={!state.running}
          onClick={() => {
            desk.cancel();
          }}
        >
          {words.cancel}
        </Button>
        <Button
          className={styles.button}
          disabledFocusable={state.running || Object.keys(state.chosen).length === 0}
          onClick={() => {
            desk.clear();
          }}
        >
          {words.clear}
        </Button>
      </div>
      <Results
        state={state}
        words={words}
        onOpen={(line) => {
          const file = desk.fileOf(line);
          if (file) onOpen(file);
        }}
      />
    </>
  );
}

interface ResultsProps extends Pick<WorkProps, 'state' | 'words'> {
  readonly onOpen: (line: ListedLine) => void;
}

function Results({ state, words, onOpen }: ResultsProps) {
  const styles = useStyles();
  const { running, total, done, found, left, outcome, lines, cancelled, error } = state;
  return (
    <>
      {total > 0 && (
        <div role="status">
          <ProgressBar className={styles.bar} value={done / total} aria-label={words.progress(done, total, found, '')} />
          <Text>{outcome?.summary ?? words.progress(done, total, found, running && left !== null ? words.left(left) : '')}</Text>
        </div>
      )}
      {cancelled && <Notice text={words.cancelled(done, total)} />}
      {error !== '' && <Notice text={words.failed(error)} />}
      {outcome && (
        <section aria-label={words.downloads}>
          <h2>{words.downloads}</h2>
          <div className={styles.downloads}>
            {outcome.downloads.map(({ name, label, content }) => (
              <Link
                key={name}
                as="button"
                onClick={() => {
                  download(content, name);
                }}
              >
                {`${label} ${name}`}
              </Link>
            ))}
          </div>
        </section>
      )}
      {lines.length > 0 && (
        <section aria-label={words.list}>
          <h2>{words.list}</h2>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{words.file}</th>
                <th>{words.result}</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, MOST_LINES).map((line) => (
                <tr key={`${line.slot} ${line.path}`}>
                  <td>{line.path}</td>
                  <td>
                    <div className={styles.result}>
                      <span>{line.words}</span>
                      {line.opens && (
                        <Button
                          size="small"
                          className={styles.open}
                          aria-label={words.openOne(line.path)}
                          onClick={() => {
                            onOpen(line);
                          }}
                        >
                          {words.open}
                        </Button>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {lines.length > MOST_LINES && <p>{words.more(lines.length - MOST_LINES)}</p>}
        </section>
      )}
    </>
  );
}

function Notice({ text }: { readonly text: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

const FULL = { height: '100%', overflow: 'auto' };
