/** Rows that must be higher than usual: only as far as their texts ask. */
import { neededHeights } from '../../src/sheet/row-heights';
import type { Sheet, Style } from '../../src/sheet/book';
import { sheetFromRows } from '../../src/sheet/build';
import { parseRange } from '../../src/sheet/range';

const styles: readonly Style[] = [{}, { align: { wrap: true } }, { font: { size: 24 } }, { align: { wrap: true }, font: { size: 22 } }, { align: { wrap: true, rotation: 90 } }, { align: { wrap: true, shrink: true } }];
const TWO_LINES = 2 * 11 * 1.35 + 3;

/** Texts of twelve characters of double width in columns of sixteen single ones; the style stands before the text. */
function heights(rows: readonly (readonly string[])[], change: Partial<Sheet> = {}): Record<number, number> {
  const sheet = sheetFromRows(rows.map((cells) => cells.map((cell) => cell.slice(1))), {});
  const styled = sheet.rows.map((cells, row) => cells?.map((cell, col) => cell && { ...cell, style: Number(rows[row]?.[col]?.[0] ?? 0) }));
  return Object.fromEntries(neededHeights({ ...sheet, rows: styled, ...change }, styles, () => 16, 18));
}

const text = '服务对象满意度与知晓情况';

it.each<[string, readonly (readonly string[])[], Partial<Sheet>, Record<number, number>]>([
  ['a text that wraps', [[`1${text}`]], {}, { 0: TWO_LINES }],
  ['one that does not', [[`0${text}`]], {}, {}],
  ['one with a break that wraps', [['1甲\n乙']], {}, { 0: TWO_LINES }],
  ['a large font', [['2封面']], {}, { 0: 24 * 1.35 + 3 }],
  ['a large font that wraps', [['3服务对象满意']], {}, { 0: 2 * 22 * 1.35 + 3 }],
  ['the tallest of a row', [['0甲', `1${text}`, '1乙']], {}, { 0: TWO_LINES }],
  ['a text over two columns', [[`1${text}`, '']], { merges: [parseRange('A1:B1')!] }, {}],
  ['a text over two rows', [[`1${text}`], ['0乙']], { merges: [parseRange('A1:A2')!] }, {}],
  ['a dropdown, whose arrow takes room', [['1服务对象满意度']], { validations: [{ type: 'list', ranges: [parseRange('A1')!] }] }, { 0: TWO_LINES }],
  ['the same without', [['1服务对象满意度']], {}, {}],
  ['a text that is turned', [[`4${text}`]], {}, {}],
  ['one that is shrunk', [[`5${text}`]], {}, {}],
  ['more than a row can hold', [[`1${text.repeat(40)}`]], {}, { 0: 409 }],
])('%s', (_what, rows, change, wanted) => {
  expect(heights(rows, change)).toEqual(wanted);
});
