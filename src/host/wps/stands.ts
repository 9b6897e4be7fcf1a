/** Whether what an edit was to bring stands there: ET may take a call and do nothing. Looks and sizes are not looked at. */
import type { Book, Sheet } from '../../sheet/book';
import { contentEquals, contentOf } from '../../sheet/content';
import type { DeleteEdit, Edit, InsertEdit } from '../../sheet/edit';
import { formatRange, placesIn, rangeOf, type Range } from '../../sheet/range';
import { cellsAt, readContents } from './cells';
import { named, type SheetTable } from './sheets';

/**
 * @param before the book without the edit, `after` with it
 * @param doubtful the call has failed: lines that look alike both ways then count as not moved
 */
export function stands(sheets: SheetTable, edit: Edit, before: Book, after: Book, doubtful: boolean): boolean {
  switch (edit.kind) {
    case 'merge':
      return cellsAt(sheets.find(edit.sheet), edit.range).MergeCells === edit.merged;
    case 'note':
      return (sheets.find(edit.sheet).Range(formatRange(rangeOf(edit.at))).Comment === null) === (edit.put === null);
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

/** Whether lines came or went, by what now stands from there on; undefined where that is the same either way. */
function haveMoved(sheet: Et.Worksheet, { axis, index, count }: InsertEdit | DeleteEdit, before: Sheet | undefined, after: Sheet | undefined): boolean | undefined {
  if (!before || !after) return undefined;
  const columns = before.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 1);
  const lines = { first: index, last: index + 2 * count };
  const window: Range = axis === 'row' ? { top: lines.first, bottom: lines.last, left: 0, right: columns - 1 } : { top: 0, bottom: before.rows.length, left: lines.first, right: lines.last };
  const now = readContents(sheet, window);
  // Formulas follow what moves and are left out.
  const differs = (book: Sheet) =>
    placesIn(window).some(({ row, col }) => {
      const [is, was] = [now[row - window.top]?.[col - window.left] ?? { value: null }, contentOf(book.rows[row]?.[col])];
      return is.formula === undefined && was.formula === undefined && !contentEquals(is, was);
    });
  const [asAfter, asBefore] = [!differs(after), !differs(before)];
  return asAfter === asBefore ? undefined : asAfter;
}

function sheetIn(book: Book, id: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.id === id);
}
