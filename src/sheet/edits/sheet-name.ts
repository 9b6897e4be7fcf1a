import type { Book } from '../book';
import type { AddSheetEdit, Refusal, RenameSheetEdit } from '../edit';
import { LONGEST_SHEET_NAME, sameName } from '../sheet-name';
import { refuse } from './rule';

/** Excel's rules: 1 to 31 characters, none of []:*?/\, no apostrophe at either end, unique whatever the case. */
export function nameRefusal(book: Book, edit: AddSheetEdit | RenameSheetEdit, name: string): Refusal | undefined {
  if (name === '' || name.length > LONGEST_SHEET_NAME || /[[\]:*?/\\]|^'|'$/.test(name)) return refuse(edit, 'name-invalid');
  const taken = book.sheets.some((sheet) => sheet.id !== edit.sheet && sameName(sheet.name, name));
  return taken ? refuse(edit, 'name-taken') : undefined;
}
