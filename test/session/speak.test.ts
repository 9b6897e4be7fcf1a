/** A language whose words cannot be fetched is never shown by halves. */
import { MemoryHost, memoryStorage } from '../../src/host/memory/host';
import type { Locale } from '../../src/rules/rule';
import { LocalChecker } from '../../src/session/checker/local';
import { writePreferences } from '../../src/session/preferences';
import { Session } from '../../src/session/session';
import { formBook, HandClock } from './sitting';

/** A session of somebody who reads English, where only these languages can be fetched. */
async function opened(...fetched: readonly Locale[]) {
  const storage = memoryStorage();
  await writePreferences(storage, { locale: 'en', marking: true });
  const clock = new HandClock();
  const asked: Locale[] = [];
  const speak = async (locale: Locale) => {
    asked.push(locale);
    if (!fetched.includes(locale)) throw new Error('offline');
  };
  const session = new Session({ host: new MemoryHost(formBook(), storage), clock, checker: new LocalChecker(), speak });
  await session.start();
  await clock.settle();
  return { session, asked };
}

it.each<[readonly Locale[], Locale, string]>([
  [['zh', 'en'], 'en', 'ready'],
  [['zh'], 'zh', 'ready'],
  [[], 'zh', 'failed'],
])('where %j can be had it speaks %s and is %s', async (fetched, locale, phase) => {
  const { session } = await opened(...fetched);
  expect([session.state.preferences.locale, session.state.phase]).toEqual([locale, phase]);
});

it('fetches no other language than the one that is read', async () => {
  expect((await opened('zh', 'en')).asked).toEqual(['en']);
});

it('stays in its language where the other cannot be had, and says that it did not work', async () => {
  const { session } = await opened('en');
  await session.prefer({ locale: 'zh' });
  expect(session.state.preferences.locale).toBe('en');
  expect(session.state.notice).toMatchObject({ kind: 'failed', because: 'unknown' });
});
