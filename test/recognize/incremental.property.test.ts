import fc from 'fast-check';
import { cellsByRole } from '../../src/form/cells';
import type { Form } from '../../src/form/schema';
import { candidates, formsAgain, recognizeSheet } from '../../src/recognize';
import { apply } from '../../src/sheet/apply';
import { putText } from '../../src/sheet/content';
import type { Edit } from '../../src/sheet/edit';
import { bookOf, textAt } from '../../src/sheet/build';
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

/** What people write into cells of rows, and what looks like something else altogether. */
const CONTENTS = [
  '≥5次', '＝100%', '95', '3.5', '2025年6月', '2025年12月底前', '优', '长期', '不少于3家', '万元', '次', '≥', '《统计年鉴》', '内部台账', '问卷调查', '按月报送', '完成', '-', '', '  ', '合计', '小计', '……', '指标2：',
  '产出指标', '数量指标', '满意度', '注：另附', '填表人：某某', '审核人：', '一级指标', '指标值', '项目名称', '2025年度项目绩效目标表', '------', '【产出指标】开展培训3次', '统计到年末为止，以各乡镇上报并经县里核对的数为准，逐月汇总', '一'.repeat(50),
];

test('rows read again by themselves are what a fresh look finds', () => {
  const numRuns = runs(200, 2000);
  let read = 0;
  fc.assert(
    fc.property(fc.nat(5000), fc.array(fc.record({ indicator: fc.nat(), cell: fc.nat(), text: fc.nat() }), { minLength: 1, maxLength: 20 }), (seed, steps) => {
      let { sheet } = generateForm(seed, { noise: seed % 3 === 0 ? 0.3 : 0 });
      let forms: readonly Form[] = candidates(sheet);
      for (const step of steps) {
        const indicators = forms.flatMap((form) => form.indicators);
        const cells = cellsByRole(indicators[step.indicator % indicators.length]?.cells ?? {});
        const [role, at] = cells[step.cell % cells.length] ?? [];
        // Most texts are of a kind with what stands there: those of another row.
        const there = role && indicators[step.text % indicators.length]?.cells[role];
        const text = step.text % 4 === 0 || there === undefined ? CONTENTS[step.text % CONTENTS.length] : textAt(sheet, there);
        const done = at === undefined ? undefined : apply(bookOf(sheet), putText(sheet, at, text ?? ''));
        if (done?.ok !== true) continue;
        const now = done.book.sheets[0] ?? sheet;
        const again = formsAgain(sheet, now, forms);
        if (again !== undefined) expect(again).toEqual(candidates(copyOf(now)));
        read += Number(again !== undefined);
        forms = again ?? candidates(now);
        sheet = now;
      }
    }),
    { numRuns },
  );
  // Else the comparison would prove nothing.
  expect(read).toBeGreaterThan(numRuns / 2);
});
