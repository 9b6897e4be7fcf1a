import type { CellRef } from './address';
import type { Book, Cell, CellValue, Sheet } from './book';
import { contains, firstCell, type Range } from './range';

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

/** What the user sees in the sheet, row by row; short rows are as short as they are. */
export function textRows(sheet: Sheet): readonly (readonly string[])[] {
  return Array.from(sheet.rows, (cells) => Array.from(cells ?? [], shownText));
}

/** The merge that covers a cell, if any. Asking for thousands of cells is cheap: the list is indexed when asked again. */
export function mergeAt(sheet: Pick<Sheet, 'merges'>, at: CellRef): Range | undefined {
  const { merges } = sheet;
  let index = mergeIndex.get(merges);
  if (index === undefined) {
    mergeIndex.set(merges, null);
    return merges.find((merge) => contains(merge, at));
  }
  if (index === null) mergeIndex.set(merges, (index = indexMerges(merges)));
  return index.get(band(at.row))?.find((merge) => contains(merge, at));
}

/** The cell that is shown at a place: the first of the merge that covers it, else the place itself. */
export function anchorAt(sheet: Pick<Sheet, 'merges'>, at: CellRef): CellRef {
  const merge = mergeAt(sheet, at);
  return merge === undefined ? at : firstCell(merge);
}

/** Merges by bands of rows, null until it pays. A list of merges never changes, so its index lives as long as it does. */
const mergeIndex = new WeakMap<readonly Range[], ReadonlyMap<number, readonly Range[]> | null>();

function indexMerges(merges: readonly Range[]): ReadonlyMap<number, readonly Range[]> {
  const bands = new Map<number, Range[]>();
  for (const merge of merges) {
    for (let i = band(merge.top); i <= band(merge.bottom); i++) {
      const list = bands.get(i);
      if (list) list.push(merge);
      else bands.set(i, [merge]);
    }
  }
  return bands;
}

function band(row: number): number {
  return Math.floor(row / 32);
}
