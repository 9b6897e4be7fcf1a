/** Whatever is edited, a session gives what a full check gives. */
import fc from 'fast-check';
import { checkBook } from '../../src/check/check';
import { CheckSession } from '../../src/check/session';
import type { SheetResult } from '../../src/check/finding';
import { apply } from '../../src/sheet/apply';
import { bookOf } from '../../src/sheet/build';
import type { Book } from '../../src/sheet/book';
import type { Edit } from '../../src/sheet/edit';
import { sameData } from '../../src/sheet/equal';
import { generateForm } from '../generate';
import { runs } from '../support/runs';

/** Milliseconds for ten thousand cases on a slow machine. */
const PATIENCE = 480_000;

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

/** Mostly a handful of indicators, so that many cases are affordable; now and then a form as they come. */
const form = fc
  .record({ seed: fc.nat(100_000), rows: fc.option(fc.integer({ min: 2, max: 6 }), { freq: 16, nil: undefined }) })
  .map(({ seed, rows }) => bookOf(generateForm(seed, rows === undefined ? {} : { rows }).sheet));

const told = (results: readonly SheetResult[]) => results.map(({ findings, suppressed, deferred }) => ({ findings, suppressed, deferred }));

function expectFull(session: CheckSession, book: Book): void {
  const [now, full] = [told(session.check(book)), told(checkBook(book))];
  // The matcher that shows a difference is slower than the checks.
  if (!sameData(now, full)) expect(now).toEqual(full);
}

test('a session equals a full check after every edit', () => {
  fc.assert(
    fc.property(form, fc.array(step, { minLength: 1, maxLength: 4 }), (book, steps) => {
      const session = new CheckSession();
      expectFull(session, book);
      steps.reduce((before, one) => {
        const applied = apply(before, editOf(before, one));
        if (applied.ok) expectFull(session, applied.book);
        return applied.ok ? applied.book : before;
      }, book);
    }),
    { numRuns: runs(200, 10_000) },
  );
}, PATIENCE);
