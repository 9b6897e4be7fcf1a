/** Whatever the layout: filling adds what it says, changes nothing that was there, and one undo takes it back. */
import fc from 'fast-check';
import { completeIndicators } from '../../src/fill/complete';
import { generateFromGoal } from '../../src/fill/generate';
import { insertOwnTemplate, saveAsTemplate } from '../../src/fill/own-template';
import { readTemplateJson, writeTemplateJson } from '../../src/fill/own-template-file';
import type { FillPlan } from '../../src/fill/plan';
import type { Form } from '../../src/form/schema';
import { defaultFrame } from '../../src/frame/presets';
import { libraryOf } from '../../src/library/library';
import { sectors } from '../../src/library/sectors';
import { recognizeSheet } from '../../src/recognize';
import { booksEqual } from '../../src/sheet/equal';
import { apply } from '../../src/sheet/apply';
import { bookOf, sheetFromRows, shownText } from '../../src/sheet/build';
import { generateForm } from '../generate';
import { runs } from '../support/runs';

const library = libraryOf(sectors);
const rowsOf = ({ indicators }: Form) => indicators.map(({ level1, level2, name, value, unitText }) => [level1.text, level2.text, name, value, unitText].join('|'));
const kinds = new Set<string>(['project-target', 'regional-target', 'department-target', 'project-evaluation', 'project-monitoring']);

test('plans of completing and of generating are carried out as they say, and undone', () => {
  fc.assert(
    fc.property(fc.noShrink(fc.nat({ max: 2_000_000 })), (seed) => {
      const { sheet } = generateForm(seed);
      const book = bookOf(sheet);
      const [form, second] = recognizeSheet(sheet);
      // Side by side blocks, areas and lists have no row of their own for an indicator.
      if (form === undefined || second !== undefined || !kinds.has(form.kind) || form.tables.some(({ columns }) => columns.some(({ block, role }) => block > 0 || role === 'area' || role === 'grade'))) return;
      for (const plan of [completeIndicators(book, sheet.id, form, defaultFrame, library, { classes: ['质量', '时效', '成本', '社会效益', '可持续影响'] }), generateFromGoal(book, sheet.id, form)]) holds(book, form, plan);
    }),
    { numRuns: runs(150), examples: [[1455725]] },
  );
});

test('a form kept as a template holds nothing that was filled in, and stands again in another book', () => {
  fc.assert(
    fc.property(fc.noShrink(fc.nat({ max: 2_000_000 })), (seed) => {
      const { sheet } = generateForm(seed);
      const forms = recognizeSheet(sheet);
      if (forms.length === 0) return;
      const saved = saveAsTemplate(bookOf(sheet), sheet.id, forms, '本单位');
      const filled = new Set(forms.flatMap(({ indicators, fields }) => [...indicators.flatMap(({ name, value }) => [name, value]), ...fields.map(({ value }) => value)]).filter((text) => text.length > 3));
      const printed = saved.book.sheets[0]!.rows.flatMap((row) => (row ?? []).flatMap((cell) => (cell === undefined || cell.formula !== undefined ? [] : [shownText(cell).replace(/\s+/g, '')])));
      // A level that is named as the indicator below it (服务对象满意度) is printed.
      const levels = new Set(forms.flatMap(({ indicators }) => indicators.flatMap(({ level1, level2 }) => [level1.text, level2.text])));
      expect(printed.filter((text) => filled.has(text) && !levels.has(text))).toEqual([]);
      const other = bookOf(sheetFromRows([['别的']], { id: 'other', name: '别的' }));
      const read = readTemplateJson(writeTemplateJson(saved));
      if (read.ok) expect(apply(other, insertOwnTemplate(other, read.template, 'own')).ok).toBe(true);
    }),
    { numRuns: runs(150), examples: [[1151206]] },
  );
});

function holds(book: ReturnType<typeof bookOf>, form: Form, plan: FillPlan): void {
  const done = apply(book, plan.edits);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  const after = recognizeSheet(done.book.sheets[0]!)[0]!;
  const added = plan.rows.map((row) => row.name);
  const kept = rowsOf(after).filter((_, at) => !plan.rows.some(({ at: place }) => place.row === after.indicators[at]!.row));
  expect(kept).toEqual(rowsOf(form));
  expect(after.indicators.filter(({ row }) => plan.rows.some(({ at }) => at.row === row)).map(({ name }) => name).sort()).toEqual(added.map((name) => name.replace(/\s+/g, '')).sort());
  const undone = apply(done.book, done.inverse);
  expect(undone.ok && booksEqual(undone.book, book)).toBe(true);
}
