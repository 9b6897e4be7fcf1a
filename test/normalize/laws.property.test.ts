import fc from 'fast-check';
import { planNormalization } from '../../src/normalize/normalize';
import { stepNames, type Plan, type PlanOptions } from '../../src/normalize/plan';
import { verifyPlan } from '../../src/normalize/verify';
import { recognizeSheet } from '../../src/recognize';
import { apply } from '../../src/sheet/apply';
import type { Book, Sheet } from '../../src/sheet/book';
import { bookOf } from '../../src/sheet/build';
import { booksEqual } from '../../src/sheet/equal';
import { generateForm } from '../generate';
import { runs } from '../support/runs';

/** A plan carried out; fails with the refusal where it cannot be. */
function carriedOut(book: Book, plan: Plan): { readonly book: Book; readonly sheet: Sheet; readonly inverse: Parameters<typeof apply>[1] } {
  const applied = apply(book, plan.edits);
  if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
  return { book: applied.book, sheet: applied.book.sheets.find(({ id }) => id === plan.sheet)!, inverse: applied.inverse };
}

const said = (plan: Plan) => ({ changes: plan.steps.flatMap(({ changes }) => changes), edits: plan.edits });

describe.each<[string, PlanOptions]>([
  ['usual steps', {}],
  ['all steps', { steps: stepNames }],
])('%s', (_, options) => {
  const tries = { numRuns: runs(1000) };
  const seeds = fc.noShrink(fc.nat({ max: 1_000_000 }));

  test('says the same before and after, loses no character, undoes exactly, and does all at once', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { sheet } = generateForm(seed, { noise: 0.3 });
        const book = bookOf(sheet);
        const forms = recognizeSheet(sheet);
        const plan = planNormalization(book, sheet, forms, options);
        const done = carriedOut(book, plan);
        expect(verifyPlan(plan, { sheet, forms }, { sheet: done.sheet, forms: recognizeSheet(done.sheet) })).toEqual([]);
        const back = apply(done.book, done.inverse);
        expect(back.ok && booksEqual(back.book, book)).toBe(true);
        expect(said(planNormalization(done.book, done.sheet, undefined, options))).toEqual({ changes: [], edits: [] });
      }),
      tries,
    );
  });
});
