/** Whether what an edit was to bring stands there: ET may take a call and do nothing. Looks and sizes are not looked at. */
import type { Book, Sheet } from '../../sheet/book';
import { contentAt, contentEquals } from '../../sheet/content';
import type { CellContent, DeleteEdit, Edit, InsertEdit } from '../../sheet/edit';
import { firstCell, placesIn, rangeOf, sameRange, type Range } from '../../sheet/range';
import { readContents } from './cells';
import { mergeAt } from './merges';
import { named, type SheetTable } from './sheets';

/**
 * @param before the book without the edit, `after` with it
 * @param doubtful the call has failed: lines that look alike both ways then count as not moved
 */
export function stands(sheets: SheetTable, edit: Edit, before: Book, after: Book, doubtful: boolean): boolean {
  switch (edit.kind) {
    case 'insert':
    case 'delete':
      return haveMoved(sheets.find(edit.sheet), edit, sheetIn(before, edit.sheet), sheetIn(after, edit.sheet)) ?? !doubtful;
    case 'addSheet':
    case 'renameSheet':
      return isNamed(sheets, sheetIn(after, edit.sheet));
    case 'removeSheet':
      return !isNamed(sheets, sheetIn(before, edit.sheet));
    default:
      return true;
  }
}

function isNamed(sheets: SheetTable, sheet: Sheet | undefined): boolean {
  return named(sheets.workbook().Worksheets, sheet?.name ?? '') !== undefined;
}

/** Whether lines came or went, by the first of them that this makes different; undefined where all is the same either way. */
function haveMoved(sheet: Et.Worksheet, { axis, index }: InsertEdit | DeleteEdit, before: Sheet | undefined, after: Sheet | undefined): boolean | undefined {
  if (!before || !after) return undefined;
  const [rows, columns] = [Math.max(before.rows.length, after.rows.length), Math.max(widthOf(before), widthOf(after))];
  for (let line = index; line < (axis === 'row' ? rows : columns); line++) {
    const window: Range = axis === 'row' ? { top: line, bottom: line, left: 0, right: columns - 1 } : { top: 0, bottom: rows - 1, left: line, right: line };
    const telling = placesIn(window).filter((at) => differ(contentAt(before, at), contentAt(after, at)));
    if (telling.length === 0) continue;
    const now = readContents(sheet, window);
    const is = (book: Sheet) => telling.every((at) => !differ(now[at.row - window.top]?.[at.col - window.left] ?? { value: null }, contentAt(book, at)));
    const [asAfter, asBefore] = [is(after), is(before)];
    return asAfter === asBefore ? undefined : asAfter;
  }
  return haveMergesMoved(sheet, before, after);
}

/** The same by a merge, for lines that hold nothing. */
function haveMergesMoved(sheet: Et.Worksheet, before: Sheet, after: Sheet): boolean | undefined {
  const onlyIn = (one: Sheet, other: Sheet) => one.merges.find((merge) => !other.merges.some((known) => sameRange(known, merge)));
  const isThere = (merge: Range) => sameRange(mergeAt(sheet, merge) ?? rangeOf(firstCell(merge)), merge);
  const [come, gone] = [onlyIn(after, before), onlyIn(before, after)];
  return come ? isThere(come) : gone && !isThere(gone);
}

function widthOf({ rows }: Sheet): number {
  return rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 1);
}

/** Formulas follow what moves: they tell nothing. */
function differ(a: CellContent, b: CellContent): boolean {
  return a.formula === undefined && b.formula === undefined && !contentEquals(a, b);
}

function sheetIn(book: Book, id: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.id === id);
}
