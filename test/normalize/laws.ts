/** What must hold for every plan, whatever the sheet: shared by generated and real forms. */
import { ledgerOf } from '../../src/normalize/ledger';
import { planNormalization } from '../../src/normalize/normalize';
import type { Plan, PlanOptions } from '../../src/normalize/plan';
import { verifyPlan } from '../../src/normalize/verify';
import { recognizeSheet } from '../../src/recognize';
import { apply } from '../../src/sheet/apply';
import type { Book, Sheet } from '../../src/sheet/book';
import { parseCell } from '../../src/sheet/address';
import { shownText, textAt } from '../../src/sheet/build';
import { booksEqual } from '../../src/sheet/equal';

/** Fails where a law is broken; gives the plan of the first sheet. */
export function expectLaws(book: Book, options: PlanOptions): Plan {
  const sheet = book.sheets[0]!;
  const forms = recognizeSheet(sheet);
  const plan = planNormalization(book, sheet, forms, options);
  const applied = apply(book, plan.edits);
  if (!applied.ok) throw new Error(`a plan that is refused: ${JSON.stringify(applied.refusal)}`);
  const after = applied.book.sheets.find(({ id }) => id === plan.sheet)!;

  // Says the same, and accounts for every character.
  expect(verifyPlan(plan, { sheet, forms }, { sheet: after, forms: recognizeSheet(after) })).toEqual([]);
  expectLedger(plan, sheet, after);
  // What stands outside the forms is as it was, though it may have moved with whole rows.
  const top = Math.min(...forms.map(({ range }) => range.top));
  const below = Math.max(...forms.map(({ range }) => range.bottom)) + 1;
  const gone = sheet.rows.length - after.rows.length;
  if (forms.length > 0) {
    expect(texts(after, 0, top)).toEqual(texts(sheet, 0, top));
    expect(texts(after, below - gone, after.rows.length)).toEqual(texts(sheet, below, sheet.rows.length));
  }
  // Undone, it is the very same book.
  const back = apply(applied.book, applied.inverse);
  if (!back.ok) throw new Error(`an undo that is refused: ${JSON.stringify(back.refusal)}`);
  expect(booksEqual(back.book, book)).toBe(true);
  // Twice is once.
  const again = planNormalization(applied.book, after, undefined, options);
  expect(again.steps.flatMap(({ changes }) => changes)).toEqual([]);
  expect(again.edits).toEqual([]);
  return plan;
}

function texts(sheet: Sheet, from: number, to: number): string[] {
  return sheet.rows.slice(from, to).map((row) => (row ?? []).map(shownText).join('|').replace(/\|+$/, ''));
}

/** The first line about a cell says what it held, the last line about a place says what stands there. */
function expectLedger(plan: Plan, before: Sheet, after: Sheet): void {
  const ledger = ledgerOf(plan).filter(({ before: from, after: to }) => from !== '' || to !== '');
  const at = (sheet: Sheet, address: string) => textAt(sheet, parseCell(address)!);
  const first = new Map([...ledger].reverse().map(({ cell, before: text }) => [cell, text]));
  expect([...first].map(([cell]) => [cell, at(before, cell)])).toEqual([...first]);
  const last = new Map(ledger.filter(({ to }) => to !== '').map(({ to, after: text }) => [to, text]));
  expect([...last].map(([to]) => [to, at(after, to)])).toEqual([...last]);
}
