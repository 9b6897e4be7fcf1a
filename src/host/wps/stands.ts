/** Whether what an edit was to bring stands there: ET may take a call and do nothing. Looks and sizes are not looked at. */
import type { Book, Sheet } from '../../sheet/book';
import { contentEquals, contentOf } from '../../sheet/content';
import type { Axis, Edit } from '../../sheet/edit';
import { formatRange, rangeOf, type Range } from '../../sheet/range';
import { placesIn } from '../puts';
import { cellsAt, readContents } from './cells';
import { named, type SheetTable } from './sheets';

/** `before` and `after`: the book without the edit and with it. */
export function stands(sheets: SheetTable, edit: Edit, before: Book, after: Book): boolean {
  switch (edit.kind) {
    case 'merge':
      return cellsAt(sheets.find(edit.sheet), edit.range).MergeCells === edit.merged;
    case 'note':
      return (sheets.find(edit.sheet).Range(formatRange(rangeOf(edit.at))).Comment === null) === (edit.put === null);
    case 'insert':
    case 'delete':
      return !isUnmoved(sheets.find(edit.sheet), edit.axis, edit.index, edit.count, sheetIn(before, edit.sheet), sheetIn(after, edit.sheet));
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

/** Whether the lines from a place on hold what they held before, though they should not. */
function isUnmoved(sheet: Et.Worksheet, axis: Axis, index: number, count: number, before: Sheet | undefined, after: Sheet | undefined): boolean {
  if (!before || !after) return false;
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
  return differs(after) && !differs(before);
}

function sheetIn(book: Book, id: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.id === id);
}
