import fc from 'fast-check';
import { recognizeSheet } from '../../src/recognize';
import { apply, putText, type Edit } from '../../src/sheet';
import { bookOf } from '../../src/sheet/build';
import type { Sheet } from '../../src/sheet/book';
import { generateForm } from '../generate';
import { runs } from '../support/runs';

/** The same sheet with nothing in common with the other in memory, so that no kept answer can serve. */
function copyOf(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => row?.map((cell) => (cell === undefined ? undefined : { ...cell }))) };
}

const TEXTS = ['', '≥5次', '100%', '产出指标', '数量指标', '合计', '……', '注：另附', '一级指标', '开展培训场次', '内部统计', '2', '2021年12月底前', '------'];

const step = fc.record({ kind: fc.constantFrom('put' as const, 'put' as const, 'put' as const, 'insert' as const, 'delete' as const, 'move' as const), row: fc.nat(60), col: fc.nat(9), text: fc.constantFrom(...TEXTS) });

function editFor(sheet: Sheet, { kind, row, col, text }: { kind: string; row: number; col: number; text: string }): Edit {
  const at = { row: row % Math.max(1, sheet.rows.length), col };
  if (kind === 'insert') return { kind: 'insert', sheet: sheet.id, axis: 'row', index: at.row, count: 1 };
  if (kind === 'delete') return { kind: 'delete', sheet: sheet.id, axis: 'row', index: at.row, count: 1 };
  return putText(sheet, at, text);
}

test('after any edits the forms are those that a fresh look finds', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.array(step, { minLength: 1, maxLength: 12 }), (seed, steps) => {
      let sheet = { ...generateForm(seed, { noise: 0.3 }).sheet, merges: [] };
      recognizeSheet(sheet);
      for (const s of steps) {
        const done = apply(bookOf(sheet), editFor(sheet, s));
        if (!done.ok) continue;
        sheet = { ...(done.book.sheets[0] ?? sheet), merges: [] };
        expect(recognizeSheet(sheet)).toEqual(recognizeSheet(copyOf(sheet)));
      }
    }),
    { numRuns: runs(150, 1000) },
  );
});
