/** What has to find room on the paper: columns, and texts that run on beyond them. */
import type { Sheet, Size, Style } from '../../src/sheet/book';
import { sheetFromRows } from '../../src/sheet/build';
import { parseRange } from '../../src/sheet/range';
import { paperWidth, type PaperWidth } from '../../src/sheet/widths';

const styles: readonly Style[] = [{}, { align: { wrap: true } }, { align: { horizontal: 'right' } }, { align: { horizontal: 'center' } }, { align: { shrink: true } }];
const columnSizes = new Map<number, Size>([0, 1, 2].map((col) => [col, { size: 10 }]));

/** Three columns of ten characters each; the style stands before the text. */
function widths(rows: readonly (readonly string[])[], change: Partial<Sheet> = {}): PaperWidth {
  const sheet = sheetFromRows(rows.map((cells) => cells.map((cell) => cell.slice(1))));
  const styled = sheet.rows.map((cells, row) => cells?.map((cell, col) => cell && { ...cell, style: Number(rows[row]?.[col]?.[0] ?? 0) }));
  return paperWidth({ ...sheet, rows: styled, columnSizes, ...change }, styles);
}

const long = '注：'.repeat(10);

test.each<[string, readonly (readonly string[])[], Partial<Sheet>, number, PaperWidth['longest']]>([
  ['texts within the columns', [['0甲', '0乙', '0丙']], {}, 30, null],
  ['one that runs on from the last cell', [['0甲', '0乙', `0${long}`]], {}, 60, { row: 0, col: 2 }],
  ['one that runs on from the first', [[`0${long}`, '', '']], {}, 40, { row: 0, col: 0 }],
  ['one that the next cell ends', [[`0${long}`, '0乙', '0丙']], {}, 30, null],
  ['one that wraps', [['0甲', '0乙', `1${long}`]], {}, 30, null],
  ['one that is shrunk', [['0甲', '0乙', `4${long}`]], {}, 30, null],
  ['one that runs to the left', [['0甲', '0乙', `2${long}`]], {}, 30, null],
  ['one that runs both ways', [['0甲', '0乙', `3${long}`]], {}, 45, { row: 0, col: 2 }],
  ['one that is merged', [[`0${long}`, '', '']], { merges: [parseRange('A1:C1')!] }, 30, null],
  ['one in a hidden row', [['0甲', '0乙', `0${long}`]], { rowSizes: new Map([[0, { hidden: true }]]) }, 30, null],
  ['a column that is hidden', [['0甲', '0乙', '0丙']], { columnSizes: new Map<number, Size>([...columnSizes, [1, { size: 10, hidden: true }]]) }, 20, null],
])('%s', (_what, rows, change, texts, longest) => {
  expect(widths(rows, change)).toMatchObject({ texts, longest });
});
