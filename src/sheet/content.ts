/** What a cell holds, apart from its looks. */
import type { CellRef } from './address';
import type { Book, Cell, CellValue, Sheet, Style } from './book';
import type { CellContent, PutEdit } from './edit';
import type { Range } from './range';

const NOTHING: CellContent = { value: null };

/** The content of a cell; a missing cell holds null. */
export function contentOf(cell: Cell | undefined): CellContent {
  if (cell === undefined) return NOTHING;
  const { value, formula, text } = cell;
  return { value, ...(formula !== undefined && { formula }), ...(text !== undefined && { text }) };
}

/** The content at a place; null value where the sheet holds nothing. */
export function contentAt(sheet: Sheet, at: CellRef): CellContent {
  return contentOf(sheet.rows[at.row]?.[at.col]);
}

/** Whether there is neither a value nor a formula; an empty string is no value. */
export function isEmpty(content: CellContent | undefined): boolean {
  return content === undefined || (content.formula === undefined && (content.value === null || content.value === ''));
}

/**
 * Whether two contents are the same to the user: same formula, else same value. A formula's value may be computed anew
 * at any time and the shown text depends on the style, so neither counts.
 */
export function contentEquals(a: CellContent, b: CellContent): boolean {
  if (a.formula !== undefined || b.formula !== undefined) return a.formula === b.formula;
  return (isEmpty(a) && isEmpty(b)) || valueEquals(a.value, b.value);
}

/** The first place where two grids of cells differ in content, counted from their first row and column. */
export function firstDifference(a: Sheet['rows'], b: Sheet['rows']): CellRef | undefined {
  for (let row = 0; row < Math.max(a.length, b.length); row++) {
    const [left, right] = [a[row], b[row]];
    if (left === right) continue;
    for (let col = 0; col < Math.max(left?.length ?? 0, right?.length ?? 0); col++) {
      if (!contentEquals(contentOf(left?.[col]), contentOf(right?.[col]))) return { row, col };
    }
  }
  return undefined;
}

function valueEquals(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return Object.is(a, b) || a === b;
}

/** Puts text (as text, never as a number) into a cell that holds what the sheet says; "" empties it. */
export function putText(sheet: Sheet, at: CellRef, text: string): PutEdit {
  return { kind: 'put', sheet: sheet.id, at, expect: contentAt(sheet, at), put: { value: text === '' ? null : text } };
}

/** The smallest range that holds every value and formula; undefined for an empty sheet. */
export function usedRange(sheet: Sheet): Range | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  sheet.rows.forEach((row, index) => {
    row?.forEach((cell, col) => {
      if (isEmpty(cell)) return;
      top = Math.min(top, index);
      bottom = index;
      left = Math.min(left, col);
      right = Math.max(right, col);
    });
  });
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

/** The look of a cell; the default style where it has none. */
export function styleOf(book: Pick<Book, 'styles'>, cell: Cell | undefined): Style {
  return book.styles[cell?.style ?? 0] ?? book.styles[0] ?? {};
}

/** A cell of content and style index; undefined where both say nothing. */
export function cellOf(content: CellContent, style: number | undefined): Cell | undefined {
  if (isEmpty(content)) return style === undefined ? undefined : { value: null, style };
  return { ...contentOf(content), ...(style !== undefined && { style }) };
}
