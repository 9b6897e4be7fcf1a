/** How places move when rows or columns are inserted or deleted. */
import { MAX_COLUMNS, MAX_ROWS, type CellRef } from './address';
import type { Axis, Edit } from './edit';
import type { Range } from './range';

/** `by` rows or columns inserted before `index` or, where `by` is negative, −`by` deleted from `index` on. */
export interface Shift {
  readonly axis: Axis;
  readonly index: number;
  readonly by: number;
}

/** First and last index, both inside. */
export type Span = readonly [first: number, last: number];

/** The shift that an edit makes on its sheet, if it makes one. */
export function shiftOf(edit: Edit): Shift | undefined {
  if (edit.kind !== 'insert' && edit.kind !== 'delete') return undefined;
  return { axis: edit.axis, index: edit.index, by: edit.kind === 'insert' ? edit.count : -edit.count };
}

/** How many rows or columns a sheet has along an axis. */
export function axisLength(axis: Axis): number {
  return axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
}

/** Where an index ends up; undefined when it is deleted or pushed off the sheet. */
export function shiftIndex(index: number, shift: Shift): number | undefined {
  return shiftSpan([index, index], shift)?.[0];
}

/**
 * Where a span ends up. It grows when something is inserted inside it (not before its first or behind its last index),
 * shrinks when a part is deleted, and is undefined when nothing of it is left.
 */
export function shiftSpan([first, last]: Span, { axis, index, by }: Shift): Span | undefined {
  if (last < index) return [first, last];
  const end = index - Math.min(by, 0);
  const moved: Span = [first < index ? first : Math.max(first, end) + by, last < end ? index - 1 : last + by];
  const limit = axisLength(axis) - 1;
  return moved[0] > Math.min(moved[1], limit) ? undefined : [moved[0], Math.min(moved[1], limit)];
}

/** Where a cell ends up; undefined when it is gone. */
export function shiftCell(at: CellRef, shift: Shift): CellRef | undefined {
  const index = shiftIndex(shift.axis === 'row' ? at.row : at.col, shift);
  if (index === undefined) return undefined;
  return shift.axis === 'row' ? { row: index, col: at.col } : { row: at.row, col: index };
}

/** Where a range ends up, grown or shrunk, itself where it stays; undefined when nothing of it is left. */
export function shiftRange(range: Range, shift: Shift): Range | undefined {
  if ((shift.axis === 'row' ? range.bottom : range.right) < shift.index) return range;
  const { top, left, bottom, right } = range;
  const span = shiftSpan(spanOf(range, shift.axis), shift);
  if (span === undefined) return undefined;
  const [first, last] = span;
  return shift.axis === 'row' ? { top: first, left, bottom: last, right } : { top, left: first, bottom, right: last };
}

/** The range along one axis. */
export function spanOf(range: Range, axis: Axis): Span {
  return axis === 'row' ? [range.top, range.bottom] : [range.left, range.right];
}

/** A list of things by index, with gaps put in or items taken out. */
export function shiftList<T>(list: readonly (T | undefined)[], { index, by }: Omit<Shift, 'axis'>): readonly (T | undefined)[] {
  if (index >= list.length) return list;
  if (by < 0) return list.slice(0, index).concat(list.slice(index - by));
  return list.slice(0, index).concat(new Array<undefined>(by).fill(undefined), list.slice(index));
}

/** Rows of cells after a shift along either axis; rows that stay as they are keep their identity. */
export function shiftRows<T>(rows: readonly (readonly (T | undefined)[] | undefined)[], shift: Shift): readonly (readonly (T | undefined)[] | undefined)[] {
  if (shift.axis === 'row') return shiftList(rows, shift);
  return rows.map((row) => row && shiftList(row, shift));
}

/** What a shift does inside a span, counted from the span's first index; undefined where the span stays whole. */
export function shiftInside([first, last]: Span, { axis, index, by }: Shift): Shift | undefined {
  if (by > 0) return index > first && index <= last ? { axis, index: index - first, by } : undefined;
  const from = Math.max(index, first);
  const end = Math.min(index - by, last + 1);
  return from < end ? { axis, index: from - first, by: from - end } : undefined;
}
