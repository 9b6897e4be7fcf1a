import { insertTemplate, templateBook } from '../../src/fill/insert-template';
import { templates } from '../../src/library/templates';
import { recognizeSheet } from '../../src/recognize';
import { apply } from '../../src/sheet/apply';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { booksEqual } from '../../src/sheet/equal';

test.each(templates.map((template) => [template.name, template] as const))('%s is recognised as the empty form that it is', (_, template) => {
  const sheet = templateBook(template, { year: 2025 }).sheets[0]!;
  const forms = recognizeSheet(sheet);
  expect(forms.map(({ kind, of, template: follows, year }) => ({ kind, of, follows, year }))).toEqual([{ kind: 'blank', of: template.kind, follows: template.follows, year: 2025 }]);
});

test.each(templates.map((template) => [template.name, template] as const))('%s pushes down what stands at the cell, and one undo takes it back', (_, template) => {
  const book = bookOf(sheetFromRows([['说明'], ['原有内容', 12]], { merges: [{ top: 1, bottom: 2, left: 1, right: 1 }] }));
  const plan = insertTemplate(book, { sheet: 's1', cell: { row: 1, col: 0 } }, template);
  const done = apply(book, plan.edits);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  expect(recognizeSheet(done.book.sheets[0]!)[0]).toMatchObject({ kind: 'blank', of: template.kind });
  const undone = apply(done.book, done.inverse);
  expect(undone.ok && booksEqual(undone.book, book)).toBe(true);
});

test('a new sheet gets a name of its own', () => {
  const [template] = templates;
  const book = templateBook(template!);
  const done = apply(book, insertTemplate(book, { newSheet: 's2', name: template!.title }, template!).edits);
  expect(done.ok && done.book.sheets.map(({ name }) => name)).toEqual(['项目支出绩效目标申报表', '项目支出绩效目标申报表(2)']);
});
