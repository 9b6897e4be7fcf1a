import { Button, Input, Text } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { commands, run } from '../../commands';
import { libraryClassOf } from '../../fill/entry-of-row';
import { insertEntries } from '../../fill/insert-set';
import { projectWordsOf } from '../../fill/project-words';
import type { Form } from '../../form/schema';
import type { LibraryItem } from '../../library/library';
import type { IndicatorSet } from '../../library/schema';
import { searchLibrary } from '../../library/search';
import { similarEntries } from '../../library/similar';
import { suggestSets } from '../../library/suggest';
import { activeResult } from '../../session/state';
import { usePane, useSession } from '../context';
import { useKept } from '../kept';
import { takeSnapshot, useOutdated, type Snapshot } from '../normalize/snapshot';
import { frameOf } from './frame-of';
import { OwnLibrarySection } from './own-library';
import { useSectionStyles } from './section-style';
import { SetPreview } from './set-preview';
import { caseOfItem, caseOfRow, SimilarCases, type Case } from './similar-cases';
import { useLibrary } from './use-library';
import { useReasons } from './use-reasons';

const MOST = 8;
const SUGGESTIONS = 3;

interface OpenSet {
  readonly sector: string;
  readonly set: IndicatorSet;
  readonly snapshot: Snapshot;
  readonly form: Form;
}

/** 指标库: found by words or pinyin or suggested by the project; an indicator or a whole set becomes rows of the form, values left empty. */
export function LibrarySection() {
  const styles = useSectionStyles();
  const { session, text } = usePane();
  const words = text.library;
  const say = useReasons();
  const { library } = useLibrary();
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState('');
  const [open, setOpen] = useKept<OpenSet | null>('library-set', null);
  const [cases, setCases] = useState<readonly Case[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const outdated = useOutdated(open?.snapshot ?? null);
  const result = useSession(activeResult);
  const hits = useMemo(() => (query.trim() === '' ? [] : searchLibrary(library, query, { limit: MOST })), [library, query]);
  const suggested = useMemo(() => {
    const form = result?.forms[0];
    return form === undefined ? [] : suggestSets(library, projectWordsOf(form), SUGGESTIONS);
  }, [library, result]);

  /** The sheet as it is and the form that the selection lies in, else the first. */
  const formNow = async (): Promise<{ readonly snapshot: Snapshot; readonly form: Form } | null> => {
    const snapshot = await takeSnapshot(session);
    const row = session.state.selection?.range.top ?? 0;
    const form = snapshot?.forms.find(({ range }) => row >= range.top && row <= range.bottom) ?? snapshot?.forms[0];
    setSaid(snapshot === null || form === undefined ? text.templates.noForm : '');
    return snapshot === null || form === undefined ? null : { snapshot, form };
  };
  const insert = async ({ sector, set, entry }: LibraryItem): Promise<void> => {
    const now = await formNow();
    if (now === null) return;
    const { snapshot, form } = now;
    const plan = insertEntries(snapshot.book, snapshot.sheet.id, form, frameOf(session.state.store.preset), [entry], `${sector} · ${set}`);
    setSaid(plan.left.map(({ words: name, reason }) => text.joins.said(name, say(reason))).join(text.joins.parts));
    await run(commands.insertEntries, session, { ...plan, fingerprint: snapshot.fingerprint });
  };
  const take = async (sector: string, name: string): Promise<void> => {
    const set = library.sectors.find((one) => one.sector === sector)?.sets.find((one) => one.name === name);
    const now = set === undefined ? null : await formNow();
    setOpen(set === undefined || now === null ? null : { sector, set, ...now });
  };
  const compare = (item: LibraryItem): void => {
    const { entry, sector } = item;
    setCases([item, ...similarEntries(library, { name: entry.name, class: entry.class, sector })].map((one) => caseOfItem(one, words)));
  };
  const compareRow = (): void => {
    const row = session.state.selection?.range.top;
    const indicator = activeResult(session.state)?.forms.flatMap((form) => form.indicators).find((one) => one.row === row);
    setSaid(indicator === undefined ? words.noRows : '');
    setOpen(null);
    if (indicator === undefined) return;
    const wanted = { name: indicator.name, class: libraryClassOf(indicator) };
    const same = library.items.filter(({ entry }) => entry.name === wanted.name && entry.class === wanted.class);
    setCases([caseOfRow(indicator, words), ...[...same, ...similarEntries(library, wanted)].map((item) => caseOfItem(item, words))]);
  };
  /** Back to the lists that a preview stands in place of, and to the field above them. */
  const closed = (): void => {
    setOpen(null);
    setCases([]);
    field.current?.focus();
  };
  const browsing = open === null && cases.length === 0;
  const setButton = (sector: string, set: string, className = '') => (
    <Button size="small" className={className} aria-label={words.takeSet(set)} onClick={() => void take(sector, set)}>
      {words.wholeSet}
    </Button>
  );
  return (
    <section className={styles.apart} aria-label={text.templates.library}>
      <h3 className={styles.title}>{text.templates.library}</h3>
      <Input
        input={{ ref: field }}
        size="small"
        className={styles.wide}
        type="search"
        aria-label={text.templates.searchLibrary}
        placeholder={text.templates.searchHint}
        value={query}
        onChange={(_event, { value }) => {
          setQuery(value);
          setSaid('');
          setOpen(null);
          setCases([]);
        }}
      />
      <div aria-live="polite">{said !== '' && <Text className={styles.weak}>{said}</Text>}</div>
      {open !== null && <SetPreview key={`${open.set.name}-${open.snapshot.fingerprint}`} {...open} outdated={outdated} onClose={closed} />}
      <SimilarCases cases={cases} onInsert={(item) => void insert(item)} onClose={closed} />
      {browsing && query.trim() !== '' && hits.length === 0 && <Text className={styles.weak}>{text.templates.noMatch}</Text>}
      <ul className={styles.list} aria-label={text.templates.library} hidden={!browsing}>
        {hits.map((item) => (
          <li key={`${item.set}-${item.entry.class}-${item.entry.name}`} className={styles.own}>
            <Text>{item.entry.name}</Text>
            <Text size={200} className={styles.weak}>
              {[item.own ? words.own : '', item.entry.class, item.entry.units.join('/'), `${item.sector} · ${item.set}`].filter(Boolean).join(text.joins.parts)}
            </Text>
            <div className={styles.row}>
              <Button size="small" className={styles.button} aria-label={`${text.templates.insertEntry} ${item.entry.name}`} onClick={() => void insert(item)}>
                {text.templates.insertEntry}
              </Button>
              {setButton(item.sector, item.set, styles.button)}
              <Button size="small" className={styles.button} aria-label={words.similarTo(item.entry.name)} onClick={() => { compare(item); }}>
                {words.similar}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {browsing && query.trim() === '' && suggested.length > 0 && (
        <>
          <h4 className={styles.title}>{words.suggested}</h4>
          <ul className={styles.list} aria-label={words.suggested}>
            {suggested.map(({ sector, set, because }) => (
              <li key={`${sector}-${set.name}`} className={styles.item}>
                <div className={styles.words}>
                  <Text>{words.set(sector, set.name, set.entries.length)}</Text>
                  <Text size={200} className={styles.weak}>{words.because(because.slice(0, 3).join(text.joins.rows))}</Text>
                </div>
                {setButton(sector, set.name)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.row}>
        <Button size="small" className={styles.button} onClick={compareRow}>
          {words.similarRow}
        </Button>
      </div>
      <OwnLibrarySection />
    </section>
  );
}
