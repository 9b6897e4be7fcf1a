/** How high rows must be to show their texts whole. */
import type { Book, Sheet, Style } from './book';
import { linesIn } from './breadth';
import { shownText } from './build';
import { cellKey, type CellRef } from './address';
import { contains, firstCell, rangeOf, type Range } from './range';

/** Points of the default font, in whose characters columns are measured. */
const USUAL_SIZE = 11;
/** A line of text beside its size, and the edges of a cell in points. */
const LEADING = 1.35;
const EDGES = 3;
/** Characters that the arrow of a dropdown takes. */
const ARROW = 4;
/** Points of the tallest row that Excel knows. */
export const TALLEST = 409;

/**
 * Points by row: of those rows only that need more than `usual`, which is also in points. Widths are in characters.
 * Texts that are merged over rows ask nothing of one of them.
 */
export function neededHeights(sheet: Sheet, styles: Book['styles'], widthOf: (col: number) => number, usual: number): ReadonlyMap<number, number> {
  const merges = new Map(sheet.merges.map((range) => [cellKey(firstCell(range)), range]));
  const lists = sheet.validations.filter(({ type }) => type === 'list').flatMap(({ ranges }) => ranges);
  const heights = new Map<number, number>();
  sheet.rows.forEach((cells, row) => {
    const needs = (cells ?? []).map((cell, col) => {
      const style = styles[cell?.style ?? 0] ?? {};
      if (!cell || !mayNeedMore(style, usual)) return 0;
      const at = { row, col };
      const range = merges.get(cellKey(at)) ?? rangeOf(at);
      return range.top === range.bottom ? needed(shownText(cell), style, roomIn(range, at, lists, widthOf)) : 0;
    });
    const height = Math.max(0, ...needs);
    if (height > usual) heights.set(row, Math.min(height, TALLEST));
  });
  return heights;
}

/** Most cells neither wrap nor are set large; they are passed over without a look at their text. What is turned or shrunk fits itself. */
function mayNeedMore({ font, align }: Style, usual: number): boolean {
  if ((align?.rotation ?? 0) !== 0 || align?.shrink === true) return false;
  return align?.wrap === true || (font?.size ?? USUAL_SIZE) * LEADING + EDGES > usual;
}

function needed(text: string, { font, align }: Style, room: number): number {
  if (text === '') return 0;
  const size = font?.size ?? USUAL_SIZE;
  const lines = align?.wrap === true ? linesIn(text, (room * USUAL_SIZE) / size) : 1;
  return lines * size * LEADING + EDGES;
}

/** Characters of the default font side by side. */
function roomIn({ left, right }: Range, at: CellRef, lists: readonly Range[], widthOf: (col: number) => number): number {
  let room = lists.some((list) => contains(list, at)) ? -ARROW : 0;
  for (let col = left; col <= right; col++) room += widthOf(col);
  return room;
}
