import { readFileSync } from 'node:fs';
import { commands, run } from '../../src/commands';
import { planNormalization, type Plan } from '../../src/normalize';
import type { Book } from '../../src/sheet/book';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { textAt } from '../../src/sheet/build';
import { booksEqual } from '../../src/sheet/equal';
import { putText } from '../../src/sheet/content';
import { sit } from '../session/sitting';

const torn = (): Book => bookOf(sheetFromRows(readFileSync('samples/department-duties.txt', 'utf8').split('\n').map((line) => line.split('\t'))));

/** The plan with every question answered by its first option. */
function planFor(book: Book): Plan {
  const sheet = book.sheets[0]!;
  const { questions } = planNormalization(book, sheet);
  return planNormalization(book, sheet, undefined, { answers: Object.fromEntries(questions.map(({ id, options }) => [id, options[0]!.value])) });
}

it('is one entry, taken back whole and done again', async () => {
  const { session, memory } = await sit(torn());
  const before = memory.live.book;
  expect(await run(commands.normalize, session, planFor(before))).toBeNull();
  const after = memory.live.book;
  expect(textAt(after.sheets[0]!, { row: 12, col: 0 })).toBe('1');
  expect(session.state.entries).toHaveLength(1);
  expect(booksEqual(after, before)).toBe(false);
  await run(commands.undo, session, undefined);
  expect(session.state.question).toBeNull();
  expect(booksEqual(memory.live.book, before)).toBe(true);
  await run(commands.redo, session, undefined);
  expect(booksEqual(memory.live.book, after)).toBe(true);
});

it('is refused once the sheet is another than the one planned for', async () => {
  const { session, memory, clock } = await sit(torn());
  const plan = planFor(memory.live.book);
  memory.type([putText(memory.live.book.sheets[0]!, { row: 7, col: 2 }, '另一个目标')]);
  await clock.settle();
  const before = memory.live.book;
  await run(commands.normalize, session, plan);
  expect(session.state.notice).toEqual({ kind: 'stopped', because: 'outdated' });
  expect(booksEqual(memory.live.book, before)).toBe(true);
});
