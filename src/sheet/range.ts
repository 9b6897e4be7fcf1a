import { formatCell, MAX_COLUMNS, MAX_ROWS, parseCell, type CellRef } from './address';

/** A rectangle of cells, 0-based, all four sides inside it. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The range of a single cell. */
export function rangeOf(cell: CellRef): Range {
  return { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col };
}

/** Whether the cell lies in the range. */
export function contains(range: Range, cell: CellRef): boolean {
  return cell.row >= range.top && cell.row <= range.bottom && cell.col >= range.left && cell.col <= range.right;
}

/** Whether the two ranges share a cell. */
export function intersects(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** "A3:D45", or "A3" for a single cell. */
export function formatRange(range: Range): string {
  const first = formatCell({ row: range.top, col: range.left });
  const last = formatCell({ row: range.bottom, col: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** The range that "A3:D45" or "A3" names, corners in any order; undefined when it is none. */
export function parseRange(text: string): Range | undefined {
  const [from = '', to = from, rest] = text.split(':');
  const a = parseCell(from);
  const b = parseCell(to);
  if (!a || !b || rest !== undefined) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  };
}

/** Whether the two are the same range. */
export function sameRange(a: Range, b: Range): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** Whether all of `inner` lies in `outer`. */
export function encloses(outer: Range, inner: Range): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}

/** Whether the range is a proper rectangle inside the bounds of a sheet. */
export function insideSheet(range: Range): boolean {
  return (
    [range.top, range.left, range.bottom, range.right].every(Number.isInteger) &&
    range.top >= 0 &&
    range.left >= 0 &&
    range.top <= range.bottom &&
    range.left <= range.right &&
    range.bottom < MAX_ROWS &&
    range.right < MAX_COLUMNS
  );
}

/** The upper left cell of the range. */
export function firstCell(range: Range): CellRef {
  return { row: range.top, col: range.left };
}

/** The cells of the range, row by row. */
export function rowsIn({ top, left, bottom, right }: Range): CellRef[][] {
  return Array.from({ length: bottom - top + 1 }, (_row, r) => Array.from({ length: right - left + 1 }, (_cell, c) => ({ row: top + r, col: left + c })));
}

/** The cells of the range in one list. */
export function placesIn(range: Range): CellRef[] {
  return rowsIn(range).flat();
}
