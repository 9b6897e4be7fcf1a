/** The page: a grid, our pane beside it, and a bar to open and save. */
import { Button, FluentProvider, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Pane } from '../taskpane/pane';
import { forcedLinks, useTheme } from '../taskpane/theme';
import { batchWords } from './batch/words';
import { Bench, emptyBench } from './bench';
import { FirstRun } from './first-run';
import type { Look } from './look';
import { PasteButton } from './paste-button';
import { Remark } from './remark';
import { SamplesMenu } from './samples-menu';
import { workbenchWords } from './words';

/** Too narrow for both side by side: the pane lies under the grid. */
const NARROW = '@media (max-width: 640px)';
/** Grid and pane below one another need so much; where the window has less, the page scrolls. */
const BOTH = '640px';

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column', ...forcedLinks, [NARROW]: { overflowY: 'auto' } },
  bar: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', padding: '6px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { marginRight: '16px' },
  name: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  button: { marginRight: '6px' },
  // As high as its words and buttons, whatever the grid wants.
  said: { flexShrink: 0 },
  main: { display: 'flex', flexGrow: 1, minHeight: 0, [NARROW]: { flexDirection: 'column', flexShrink: 0, flexBasis: BOTH } },
  grid: { flexGrow: 1, minWidth: 0, position: 'relative', [NARROW]: { flexGrow: 4, flexBasis: 0, minHeight: 0 } },
  over: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-6px' },
  pane: { width: '340px', flexShrink: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, minHeight: 0, [NARROW]: { width: '100%', flexGrow: 5, flexShrink: 1, flexBasis: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
});

interface WorkbenchProps {
  readonly look: Look;
  readonly inFront: boolean;
  /** A file of the batch that is to stand here. */
  readonly wanted: { readonly file: File } | undefined;
  /** Whether the page is kept for days without a network; undefined as long as nobody knows. */
  readonly kept: boolean | undefined;
}

export function Workbench({ look, inFront, wanted, kept }: WorkbenchProps) {
  const styles = useStyles();
  const grid = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLElement>(null);
  const pane = useRef<HTMLElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [bench, setBench] = useState<Bench>();
  const [state, setState] = useState(emptyBench);
  const { dark, locale } = useStore(look);
  const [over, setOver] = useState(false);
  const text = workbenchWords[locale];
  useEffect(() => {
    if (!grid.current) return;
    void Bench.create(grid.current, look, setState).then((created) => {
      setBench(created);
    });
  }, [look]);
  useEffect(() => {
    // Where the browser cannot keep the page itself, it is at least whole from now on.
    if (bench && kept === false) void bench.fetchAll();
  }, [bench, kept]);
  useEffect(() => {
    if (wanted) void bench?.openFile(wanted.file);
  }, [bench, wanted]);
  useEffect(() => {
    if (inFront) document.title = state.name === '' ? text.title : `${state.unsaved ? '● ' : ''}${state.name} - ${text.title}`;
  }, [inFront, text, state.name, state.unsaved]);
  useEffect(() => {
    if (!bench || !inFront) return;
    // The grid takes the Tab key for itself, so that there must be another way out of it. F6 goes round as in spreadsheets: grid, pane, bar.
    const onKey = (event: KeyboardEvent) => {
      const saves = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
      if (event.key !== 'F6' && !saves) return;
      event.preventDefault();
      event.stopPropagation();
      if (saves) {
        void bench.save();
        return;
      }
      const { activeElement } = document;
      if (pane.current?.contains(activeElement)) bar.current?.querySelector('button')?.focus();
      else if (bar.current?.contains(activeElement)) void bench.host.focus();
      else pane.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  }, [bench, inFront]);
  const choose = (files: FileList | null | undefined) => {
    const [first, ...others] = files ?? [];
    if (first) void bench?.openFile(first, others.length);
  };
  return (
    // The provider's class goes to every menu's root as well, so it carries no layout of ours.
    <FluentProvider theme={useTheme(dark)} style={FULL}>
      {/* Wherever a file is let go, it opens: the browser would leave the page for it. */}
      <div
        className={styles.page}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(false);
          choose(event.dataTransfer.files);
        }}
      >
        <header className={styles.bar} ref={bar}>
          <Text as="h1" size={400} weight="semibold" className={styles.title}>
            {text.title}
          </Text>
          <SamplesMenu names={state.samples} locale={locale} className={styles.button} onOpen={(name) => void bench?.openSample(name)} />
          <Button size="small" className={styles.button} onClick={() => file.current?.click()}>
            {text.open}
          </Button>
          <PasteButton words={text} className={styles.button} onPaste={(bytes) => void bench?.openPasted(bytes, text.pasted)} />
          <Button size="small" className={styles.button} disabled={state.name === ''} onClick={() => void bench?.save()}>
            {text.save}
          </Button>
          <Button size="small" className={styles.button} onClick={() => bench?.setDark(!dark)}>
            {dark ? text.light : text.dark}
          </Button>
          <Link className={styles.button} href="#batch">
            {wanted ? batchWords(locale).results : batchWords(locale).link}
          </Link>
          <input
            ref={file}
            type="file"
            hidden
            accept=".xlsx,.xlsm,.xls,.et,.csv,.txt,.tsv"
            aria-label={text.open}
            onChange={(event) => {
              choose(event.target.files);
              event.target.value = '';
            }}
          />
          <Text className={styles.name}>{state.name === '' ? text.drop : state.unsaved ? text.unsaved(state.name) : state.name}</Text>
        </header>
        <FirstRun words={text} />
        <section aria-label={text.said} className={styles.said}>
          {state.resumed && (
            <Remark intent="info" text={text.resumed(state.name)}>
              <Button size="small" onClick={() => bench?.resume()}>
                {text.resume}
              </Button>
              <Button size="small" onClick={() => void bench?.startOver()}>
                {text.startOver}
              </Button>
            </Remark>
          )}
          {state.left !== '' && (
            <Remark intent="warning" text={text.left(state.left)}>
              <Button size="small" onClick={() => void bench?.takeBack()}>
                {text.takeBack}
              </Button>
              <Button size="small" onClick={() => bench?.forgetLeft()}>
                {text.forget}
              </Button>
            </Remark>
          )}
          {state.error !== '' && (
            <Remark intent="error" text={state.error}>
              <Button size="small" onClick={() => bench?.understood()}>
                {text.understood}
              </Button>
            </Remark>
          )}
        </section>
        <div className={styles.main}>
          <main className={`${styles.grid} ${over ? styles.over : ''}`} ref={grid} aria-label={text.grid} />
          <aside className={styles.pane} ref={pane} aria-label={text.pane}>
            {bench && <Pane session={bench.session} dark={dark} files={bench.files} />}
          </aside>
        </div>
      </div>
    </FluentProvider>
  );
}

const FULL = { height: '100%' };
