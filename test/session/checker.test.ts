import { checkBook } from '../../src/check/check';
import type { SheetResult } from '../../src/check/finding';
import { cellsByRole } from '../../src/form/cells';
import { LocalChecker } from '../../src/session/checker/local';
import type { CopyMessage } from '../../src/session/checker/copy';
import type { Line, Request } from '../../src/session/checker/line';
import { RemoteChecker } from '../../src/session/checker/remote';
import { serveChecks } from '../../src/session/checker/serve';
import { apply } from '../../src/sheet/apply';
import type { Book } from '../../src/sheet/book';
import type { Edit } from '../../src/sheet/edit';
import { put } from '../hosts/contract';
import { formBook } from './sitting';

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A thread made of turns of the event loop; counts the values that crossed. */
function thread() {
  const crossed = { values: 0, opened: 0 };
  let failure: () => void = () => undefined;
  const count = (message: Request | CopyMessage) => {
    if ('values' in message) crossed.values += message.values.length;
  };
  const connect = (): Line => {
    crossed.opened += 1;
    let open = true;
    let heard: (message: CopyMessage) => void = () => undefined;
    const across = <M extends Request | CopyMessage>(message: M, to: (message: M) => void) => {
      count(message);
      const copy = structuredClone(message);
      setImmediate(() => {
        if (open) to(copy);
      });
    };
    const answer = serveChecks((message) => {
      across(message, heard);
    });
    return {
      post: (message) => {
        across(message, answer);
      },
      listen: (hear, failed) => {
        heard = hear;
        failure = failed;
      },
      close: () => {
        open = false;
      },
    };
  };
  return { connect, crossed, fail: () => { failure(); } };
}

function edited(book: Book, ...edits: Edit[]): Book {
  const done = apply(book, edits);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.book;
}

const told = () => undefined;
const local = async () => new LocalChecker();

describe('checking on another thread', () => {
  it('goes on with a new thread after a book that could not be sent', async () => {
    const { connect, crossed } = thread();
    const broken = (): Line => {
      const line = connect();
      return crossed.opened > 1 ? line : { ...line, post: (message) => { if ('values' in message) throw new Error('too large'); line.post(message); } };
    };
    const remote = new RemoteChecker(broken, tick, local);
    await expect(remote.check(formBook(), told)).rejects.toThrow('too large');
    expect(await remote.check(formBook(), told)).toEqual(checkBook(formBook()));
    expect(crossed.opened).toBe(2);
  });

  it('gives what checking here gives, edit after edit, and only changes cross', async () => {
    const { connect, crossed } = thread();
    const remote = new RemoteChecker(connect, tick, local);
    const first = formBook();
    const books = [
      first,
      edited(first, put(5, 3, '>=20公里', '≥20公里')),
      edited(first, { kind: 'insert', sheet: 's1', axis: 'row', index: 2, count: 2 }),
      { ...first, sheets: first.sheets.slice(1) },
      first,
    ];
    for (const book of books) expect(await remote.check(book, told)).toEqual(checkBook(book));
    await remote.check(first, told);
    const before = crossed.values;
    const results = await remote.check(books[1]!, told);
    expect(crossed.values - before).toBeLessThan(12);
    expect(results).toEqual(checkBook(books[1]!));
    expect(crossed.opened).toBe(1);
  });

  it('knows where each part of an indicator stands, of the rows that came before as of those that came last', async () => {
    const remote = new RemoteChecker(thread().connect, tick, local);
    const places = (results: readonly SheetResult[] = []) => results.flatMap(({ forms }) => forms.flatMap(({ indicators }) => indicators.map(({ cells }) => [cells.name, cells.value, ...cellsByRole(cells)])));
    const changed = edited(formBook(), put(6, 3, '>=98%', '≥98%'));
    for (const book of [formBook(), changed]) expect(places(await remote.check(book, told))).toEqual(places(checkBook(book)));
    expect(places(checkBook(changed))[1]?.[1]).toEqual({ row: 6, col: 3 });
  });

  it('judges by what it is told', async () => {
    const remote = new RemoteChecker(thread().connect, tick, local);
    await remote.check(formBook(), told);
    remote.configure({ locale: 'en' });
    expect(await remote.check(formBook(), told)).toEqual(checkBook(formBook(), { locale: 'en' }));
  });

  it('is cancelled at once, and goes on from the beginning', async () => {
    const { connect, crossed } = thread();
    const remote = new RemoteChecker(connect, tick, local);
    const running = remote.check(formBook(), told);
    await tick();
    remote.cancel();
    expect(await running).toBeUndefined();
    expect(await remote.check(formBook(), told)).toEqual(checkBook(formBook()));
    expect(crossed.opened).toBe(2);
  });

  it('drops those that were overtaken while they waited', async () => {
    const remote = new RemoteChecker(thread().connect, tick, local);
    const answers = await Promise.all([1, 2, 3].map(() => remote.check(formBook(), told)));
    expect(answers.map((answer) => answer !== undefined)).toEqual([false, false, true]);
  });

  it('checks here where the thread fails', async () => {
    const { connect, fail } = thread();
    const remote = new RemoteChecker(connect, tick, local);
    remote.configure({ locale: 'en' });
    const running = remote.check(formBook(), told);
    fail();
    const here = new LocalChecker();
    here.configure({ locale: 'en' });
    expect(await running).toEqual(await here.check(formBook()));
    expect(await remote.check(formBook(), told)).toEqual(await here.check(formBook()));
  });
});
