/** Whatever is edited, a session gives what a full check gives. */
import fc from 'fast-check';
import { checkBook } from '../../src/check/check';
import { CheckSession } from '../../src/check/session';
import type { SheetResult } from '../../src/check/finding';
import { apply } from '../../src/sheet/apply';
import { bookOf } from '../../src/sheet/build';
import type { Book } from '../../src/sheet/book';
import type { Edit } from '../../src/sheet/edit';
import { generateForm } from '../generate';
import { runs } from '../support/runs';



const words = ['≥5次', '>=5', '95%', '', '产出指标', '质量指标', '养护里程', '养护里程(亩)', '88', '……', '≥**%', '一级指标', '2023年12月底', '150万元', '优', '292%', '-', '完成'];

interface Step {
  readonly kind: 'put' | 'insert' | 'delete';
  readonly row: number;
  readonly col: number;
  readonly text: string | number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('put' as const, 'put' as const, 'put' as const, 'insert' as const, 'delete' as const),
  row: fc.nat(60),
  col: fc.nat(8),
  text: fc.oneof(fc.constantFrom(...words), fc.nat(200)),
});

/** The step as an edit of this book; a place beyond the sheet wraps round. */
function editOf(book: Book, { kind, row, col, text }: Step): Edit {
  const sheet = book.sheets[0]!;
  const at = { row: row % Math.max(1, sheet.rows.length), col };
  if (kind === 'insert') return { kind, sheet: sheet.id, axis: 'row', index: at.row, count: 1 };
  if (kind === 'delete') return { kind, sheet: sheet.id, axis: 'row', index: at.row, count: 1 };
  const cell = sheet.rows[at.row]?.[at.col];
  const { value = null, ...rest } = cell ?? {};
  const expect = { value, ...('formula' in rest ? { formula: rest.formula } : {}), ...('text' in rest ? { text: rest.text } : {}) };
  return { kind, sheet: sheet.id, at, expect, put: { value: text === '' ? null : text } };
}

const told = (results: readonly SheetResult[]) => results.map(({ findings, suppressed, deferred }) => ({ findings, suppressed, deferred }));

test('a session equals a full check after every edit', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.array(step, { minLength: 1, maxLength: 12 }), (seed, steps) => {
      let book = bookOf(generateForm(seed).sheet);
      const session = new CheckSession();
      expect(told(session.check(book))).toEqual(told(checkBook(book)));
      for (const one of steps) {
        const applied = apply(book, editOf(book, one));
        if (!applied.ok) continue;
        book = applied.book;
        expect(told(session.check(book))).toEqual(told(checkBook(book)));
      }
    }),
    { numRuns: runs(60) },
  );
});
