import { cellKey, cellOfKey, MAX_COLUMNS, MAX_ROWS } from '../../src/sheet/address';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { freeSheetName } from '../../src/sheet/sheet-name';

it('a place is told by its key up to the last cell of a sheet', () => {
  for (const at of [{ row: 0, col: 0 }, { row: 0, col: MAX_COLUMNS - 1 }, { row: 1, col: 0 }, { row: MAX_ROWS - 1, col: MAX_COLUMNS - 1 }]) expect(cellOfKey(cellKey(at))).toEqual(at);
});

it('a free name is no other sheet’s, whatever the case, and no longer than a sheet takes', () => {
  const book = bookOf(...['Form', 'FORM(2)', '长'.repeat(31)].map((name, index) => sheetFromRows([], { id: String(index), name })));
  const numbered = (n: number) => (n === 1 ? '' : `(${String(n)})`);
  expect(freeSheetName(book, 'form', numbered)).toBe('form(3)');
  expect(freeSheetName(book, '另一张', numbered)).toBe('另一张');
  expect(freeSheetName(book, '长'.repeat(40), numbered)).toBe(`${'长'.repeat(28)}(2)`);
});
