import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { entryOfRow } from '../../fill/entry-of-row';
import { libraryRows, readLibraryJson, readLibraryRows, sayLibraryTrouble, writeLibraryJson, type ReadLibrary } from '../../fill/own-library-file';
import { projectWordsOf } from '../../fill/project-words';
import { ownEntries, withEntries, withLibrary, withoutEntry } from '../../library/own-entries';
import type { LibraryEntry } from '../../library/schema';
import { activeResult } from '../../session/state';
import { bookOf, sheetFromRows, textRows } from '../../sheet/build';
import { usePane, useSession } from '../context';
import { FileButton } from '../file-button';
import type { Unreadable } from '../files';
import { useSectionStyles } from './section-style';
import { useReasons } from './use-reasons';
import { useLibrary } from './use-library';

/** 我的指标: rows of the form kept as entries, files in and out. */
export function OwnLibrarySection() {
  const styles = useSectionStyles();
  const { session, text, files } = usePane();
  const words = text.library;
  const say = useReasons();
  const locale = useSession((state) => state.preferences.locale);
  const { own, troubles, keep } = useLibrary();
  const [said, setSaid] = useState<readonly string[]>([]);
  const mine = ownEntries(own);

  const saveRows = async (): Promise<void> => {
    const { range } = session.state.selection ?? {};
    const form = activeResult(session.state)?.forms.find((one) => one.indicators.some(({ row }) => range !== undefined && row >= range.top && row <= range.bottom));
    const rows = form?.indicators.filter(({ row }) => range !== undefined && row >= range.top && row <= range.bottom) ?? [];
    if (form === undefined || rows.length === 0) {
      setSaid([words.noRows]);
      return;
    }
    const read = rows.map((indicator) => ({ indicator, result: entryOfRow(indicator) }));
    const entries = read.flatMap(({ result }): LibraryEntry[] => (result.ok ? [result.entry] : []));
    const refused = read.flatMap(({ indicator, result }) => (result.ok ? [] : [words.notSaved(indicator.row + 1, indicator.name, say(result.reason))]));
    if (entries.length > 0) {
      const name = projectWordsOf(form).name?.trim() ?? '';
      await keep(withEntries(own, words.defaultSector, { name: name === '' ? words.defaultSet : name, projects: ['经常性'], keywords: [], entries }));
    }
    setSaid([...(entries.length > 0 ? [words.savedRows(entries.map((entry) => entry.name).join(text.joins.rows))] : []), ...refused]);
  };
  const load = async (file: File): Promise<void> => {
    const read = await fromFile(file);
    if ('trouble' in read) setSaid([text.joins.said(file.name, read.trouble)]);
    else if (!read.ok) setSaid(read.troubles.map((trouble) => sayLibraryTrouble(file.name, trouble, locale)));
    else {
      await keep(withLibrary(own, read.library));
      setSaid([words.loaded(file.name, ownEntries(read.library).length)]);
    }
  };
  const fromFile = async (file: File): Promise<ReadLibrary | Unreadable> => {
    if (/\.json$/i.test(file.name)) return readLibraryJson(await file.text());
    const opened = await files?.openBook(file);
    if (opened === undefined) return { trouble: words.onlyJson };
    if ('trouble' in opened) return opened;
    const [sheet] = opened.book.sheets;
    return readLibraryRows(sheet === undefined ? [] : textRows(sheet));
  };
  return (
    <section aria-label={words.own}>
      <h3 className={styles.title}>{words.ownCount(mine.length)}</h3>
      <div className={styles.row}>
        <Button size="small" className={styles.button} onClick={() => void saveRows()}>
          {words.saveRows}
        </Button>
        <FileButton label={words.load} field={words.file} accept={files ? '.json,.xlsx,.xlsm,.xls,.et,.csv' : '.json'} refused={null} className={styles.button} onChoose={(file) => void load(file)} />
        {files && mine.length > 0 && (
          <>
            <Button size="small" className={styles.button} onClick={() => { files.saveText(writeLibraryJson(own), `${words.own}.json`); }}>
              {words.asJson}
            </Button>
            <Button size="small" className={styles.button} onClick={() => { files.saveBook(bookOf(sheetFromRows(libraryRows(own), { name: words.own })), words.own); }}>
              {words.asWorkbook}
            </Button>
          </>
        )}
      </div>
      <div aria-live="polite">
        {[...troubles.map((trouble) => sayLibraryTrouble(words.unreadable, trouble, locale)), ...said].map((line, index) => (
          <Text key={index} className={styles.weak}>{line}</Text>
        ))}
      </div>
      <ul className={styles.list} aria-label={words.own}>
        {mine.map(({ sector, set, entry }) => (
          <li key={`${entry.class}-${entry.name}`} className={styles.item}>
            <div className={styles.words}>
              <Text>{entry.name}</Text>
              <Text size={200} className={styles.weak}>{[entry.class, entry.units.join('/'), `${sector} · ${set}`].filter(Boolean).join(text.joins.parts)}</Text>
            </div>
            <Button size="small" aria-label={words.forget(entry.name)} onClick={() => void keep(withoutEntry(own, entry))}>
              {text.templates.forget}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
