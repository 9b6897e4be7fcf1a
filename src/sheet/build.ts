import type { CellRef } from './address';
import type { Book, Cell, CellValue, Sheet } from './book';
import type { Range } from './range';

/** A sheet of plain values, rows and columns in order; an empty string or null leaves the cell empty. */
export function sheetFromRows(
  rows: readonly (readonly (CellValue | undefined)[])[],
  more: Partial<Pick<Sheet, 'id' | 'name' | 'merges'>> = {},
): Sheet {
  return {
    id: more.id ?? 's1',
    name: more.name ?? 'Sheet1',
    visibility: 'visible',
    rows: rows.map((cells) =>
      cells.map((value): Cell | undefined => (value === null || value === undefined || value === '' ? undefined : { value })),
    ),
    merges: more.merges ?? [],
    validations: [],
    notes: [],
    rowSizes: new Map(),
    columnSizes: new Map(),
    view: {},
  };
}

/** A book of the given sheets with the default style only. */
export function bookOf(...sheets: readonly Sheet[]): Book {
  return { sheets, styles: [{}], names: [] };
}

/** What the user sees in a cell: its text, else its value written out; "" for an empty one. */
export function shownText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell.text !== undefined) return cell.text;
  const value = cell.value;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** What the user sees at a place; "" outside what the sheet holds. */
export function textAt(sheet: Sheet, at: CellRef): string {
  return shownText(sheet.rows[at.row]?.[at.col]);
}

/** The merge that covers a cell, if any. */
export function mergeAt(sheet: Sheet, at: CellRef): Range | undefined {
  return sheet.merges.find((m) => at.row >= m.top && at.row <= m.bottom && at.col >= m.left && at.col <= m.right);
}
