/** What a table without looks is given: all of it can be read, and nothing of its contents changes. */
import type { Book, Sheet } from '../../src/sheet/book';
import { bookOf, sheetFromRows, textRows } from '../../src/sheet/build';
import { parseRange } from '../../src/sheet/range';
import { dress } from '../../src/workbook/dress';

const LONG = '改善群众出行条件，'.repeat(60);
const table = sheetFromRows([
  ['绩效目标申报表'],
  ['项目名称', '道路养护'],
  ['年度目标', LONG],
  [],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '', '养护里程', '≥20公里'],
  ['注：'.repeat(30)],
]);
const dressed = (sheet: Sheet): { readonly book: Book; readonly sheet: Sheet } => {
  const book = dress(bookOf(sheet));
  return { book, sheet: book.sheets[0]! };
};

test('contents stay', () => {
  const { sheet } = dressed(table);
  expect(textRows(sheet).map((row) => row.join('|').replace(/\|+$/, ''))).toEqual(textRows(table).map((row) => row.join('|')));
});

test('rows of the table are ruled whole; title, notes and blank rows are not', () => {
  const { book, sheet } = dressed(table);
  const ruled = sheet.rows.map((row) => Array.from({ length: 4 }, (_, col) => book.styles[row?.[col]?.style ?? 0]?.border !== undefined));
  expect(ruled.map((row) => row.every(Boolean) || (row.some(Boolean) && 'ragged'))).toEqual([false, true, true, false, true, true, false]);
});

test('columns are as wide as their words, and wider where a text could not be shown in the tallest row', () => {
  const { sheet } = dressed(table);
  const sizes = [0, 1, 2, 3].map((col) => sheet.columnSizes.get(col)!.size!);
  expect([sizes[0], sizes[2], sizes[3]]).toEqual([11, 11, 11]);
  expect(sizes[1]).toBeGreaterThan(40);
  expect(sheet.rowSizes.get(2)!.size).toBeGreaterThan(300);
  expect(sheet.rowSizes.get(5)).toBeUndefined();
});

test('many wide columns give way to the page, narrow ones do not', () => {
  const words = Array.from({ length: 16 }, (_, col) => (col < 8 ? '改善群众出行条件保障村级道路畅通' : '是'));
  const { columnSizes } = dressed(sheetFromRows([words, words])).sheet;
  expect([columnSizes.get(0)!.size, columnSizes.get(15)!.size]).toEqual([21, 11]);
});

test('merged texts widen no column; what is hidden stays hidden', () => {
  const { sheet } = dressed({ ...sheetFromRows([['甲', '乙'], [LONG.slice(0, 60), '', '丙']], { merges: [parseRange('A2:B2')!] }), rowSizes: new Map([[0, { hidden: true }]]) });
  expect(sheet.columnSizes.get(0)).toEqual({ size: 11 });
  expect(sheet.rowSizes.get(0)).toEqual({ hidden: true });
  expect(sheet.rowSizes.get(1)!.size).toBeGreaterThan(60);
});

test('a sheet of nothing is left alone', () => {
  expect(dressed(sheetFromRows([])).sheet.rows).toEqual([]);
});
