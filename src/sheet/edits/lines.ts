/** What inserting and deleting rows or columns have in common. */
import type { Book, Row } from '../book';
import type { Axis, DeleteEdit, InsertEdit, Refusal } from '../edit';
import { styleOf } from '../content';
import { followBook } from '../references';
import { axisLength, shiftOf } from '../shift';
import { shiftSheet } from '../shift-sheet';
import { refuse } from './rule';

type LineEdit = InsertEdit | DeleteEdit;

/** What refuses both: no such sheet or place, protection. */
export function shiftRefusal(book: Book, edit: LineEdit): Refusal | undefined {
  const { kind, axis, index, count } = edit;
  const sheet = book.sheets.find(({ id }) => id === edit.sheet);
  if (sheet === undefined) return refuse(edit, 'no-such-sheet');
  const valid = Number.isInteger(index) && Number.isInteger(count) && index >= 0 && count > 0 && index + count <= axisLength(axis);
  if (!valid) return refuse(edit, 'outside-sheet');
  if (sheet.protection === undefined || edit.restore !== undefined) return undefined;
  const permission = axis === 'row' ? (`${kind}Rows` as const) : (`${kind}Columns` as const);
  if (sheet.protection[permission] !== true) return refuse(edit, 'protected');
  if (kind === 'insert') return undefined;
  // Even where deleting is allowed, a line with a locked cell stays.
  const locked = sliceAlong(book, edit.sheet, axis, index, count).some((row) => row?.some((cell) => cell && styleOf(book, cell).locked !== false));
  return locked ? refuse(edit, 'protected') : undefined;
}

/** The book with the lines in or out and all that follows from it. */
export function carryOutShift(book: Book, edit: LineEdit): Book {
  const shift = shiftOf(edit);
  const sheet = book.sheets.find(({ id }) => id === edit.sheet);
  if (shift === undefined || sheet === undefined) return book;
  const sheets = book.sheets.map((each) => (each === sheet ? shiftSheet(each, shift) : each));
  return followBook({ ...book, sheets }, { kind: 'shift', sheet: sheet.name, shift });
}

/** The cells of some rows, or for every row of the sheet the cells of some columns. */
export function sliceAlong(book: Book, sheet: string, axis: Axis, index: number, count: number): readonly (Row | undefined)[] {
  const rows = book.sheets.find(({ id }) => id === sheet)?.rows ?? [];
  return axis === 'row' ? rows.slice(index, index + count) : rows.map((row) => row?.slice(index, index + count));
}
