import { Button, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { commands, run } from '../../commands';
import { insertEntries } from '../../fill/insert-set';
import type { LibraryItem } from '../../library/library';
import { searchLibrary } from '../../library/search';
import { contains } from '../../sheet/range';
import { usePane } from '../context';
import { takeSnapshot } from '../normalize/snapshot';
import { builtIn } from './built-in';
import { frameOf } from './frame-of';
import { useSectionStyles } from './section-style';

const MOST = 8;

/** An indicator of the library, found by words or pinyin, as a row of the form in front; its value stays empty. */
export function LibrarySection() {
  const styles = useSectionStyles();
  const { session, text } = usePane();
  const words = text.templates;
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState('');
  const hits = query.trim() === '' ? [] : searchLibrary(builtIn, query, { limit: MOST });
  const insert = async ({ sector, set, entry }: LibraryItem): Promise<void> => {
    const snapshot = await takeSnapshot(session);
    const { selection, store } = session.state;
    const { top: row = 0, left: col = 0 } = selection?.range ?? {};
    const form = snapshot?.forms.find(({ range }) => contains(range, { row, col })) ?? snapshot?.forms[0];
    if (snapshot === null || form === undefined) {
      setSaid(words.noForm);
      return;
    }
    const plan = insertEntries(snapshot.book, snapshot.sheet.id, form, frameOf(store.preset), [entry], `${sector} · ${set}`);
    setSaid(plan.left.map(({ words: name, reason }) => `${name}：${reason}`).join(text.joins.parts));
    await run(commands.insertEntries, session, { ...plan, fingerprint: snapshot.fingerprint });
  };
  return (
    <section aria-label={words.library}>
      <h3 className={styles.title}>{words.library}</h3>
      <Input
        size="small"
        className={styles.wide}
        type="search"
        aria-label={words.searchLibrary}
        placeholder={words.searchHint}
        value={query}
        onChange={(_event, { value }) => {
          setQuery(value);
          setSaid('');
        }}
      />
      <div aria-live="polite">{said !== '' && <Text className={styles.weak}>{said}</Text>}</div>
      {query.trim() !== '' && hits.length === 0 && <Text className={styles.weak}>{words.noMatch}</Text>}
      <ul className={styles.list} aria-label={words.library}>
        {hits.map((item) => (
          <li key={`${item.set}-${item.entry.class}-${item.entry.name}`} className={styles.item}>
            <div className={styles.words}>
              <Text>{item.entry.name}</Text>
              <Text size={200} className={styles.weak}>
                {[item.entry.class, item.entry.units.join('/'), `${item.sector} · ${item.set}`].filter((part) => part !== '').join(text.joins.parts)}
              </Text>
            </div>
            <Button size="small" aria-label={`${words.insertEntry} ${item.entry.name}`} onClick={() => void insert(item)}>
              {words.insertEntry}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
