/** Edits carried out on a file: the book says what comes out, the package is brought to say the same. */
import { apply } from '../../../sheet/apply';
import type { Book, Sheet } from '../../../sheet/book';
import type { Edit, MoveSheetEdit } from '../../../sheet/edit';
import { isStructural as movesPlaces, type StructuralEdit } from '../../../sheet/move';
import { shiftOf } from '../../../sheet/shift';
import type { Store } from '../../../store/index';
import { WorkbookError } from '../../errors';
import { DEFAULT_LIMITS, type Limits } from '../../limits';
import type { Package } from '../package';
import type { ReadBook } from '../read';
import { writeStore } from '../store-part';
import { sheetFromRows } from '../../../sheet/build';
import { formulasDependOn } from './depends';
import { WorkbookEditor } from './editor';
import { newWorkbook } from './minimal';
import { shiftSheetPart } from './move';
import { addSheetPart, moveSheetPart, removeSheetPart, renameSheetPart } from './sheets';
import { syncBook, syncSheet } from './sync';

/** The bytes of the file with the edits carried out. Throws a WorkbookError where one does not fit; nothing is half done. */
export function saveXlsx(pkg: Package, read: ReadBook, edits: readonly Edit[], limits: Limits, store?: Store): Uint8Array {
  const editor = new WorkbookEditor(pkg, read, limits);
  carryOut(editor, read.book, edits);
  if (store) writeStore(editor, store);
  return editor.pkg.finish();
}

/** A new .xlsx of all that a book holds. */
export function writeXlsx(book: Book, store?: Store): Uint8Array {
  const { editor, read } = newWorkbook(book.styles[0] ?? {}, DEFAULT_LIMITS);
  let written: Book = { ...read.book, styles: book.styles };
  for (const [index, sheet] of book.sheets.entries()) written = addSheet(editor, written, index, sheet);
  syncBook(editor, written, book);
  if (store) writeStore(editor, store);
  return editor.pkg.finish();
}

/** Brings the package to what the edits make of the book, and returns that. */
export function carryOut(editor: WorkbookEditor, start: Book, edits: readonly Edit[]): Book {
  let written = start;
  let book = start;
  for (const edit of edits) {
    const next = applied(book, edit);
    if (!isStructural(edit)) {
      book = next;
      continue;
    }
    syncBook(editor, written, book);
    const bare = withoutRestore(book, edit) ?? next;
    restructure(editor, book, edit);
    syncBook(editor, bare, next);
    book = next;
    written = next;
  }
  syncBook(editor, written, book);
  if (formulasDependOn(start, book, edits)) editor.recalculate();
  return book;
}

function applied(book: Book, edit: Edit): Book {
  const result = apply(book, edit);
  if (result.ok) return result.book;
  throw new WorkbookError('edit-refused', `${result.refusal.code}: ${edit.kind}`);
}

/** What the package has to be taken apart for. */
type Structural = StructuralEdit | MoveSheetEdit;

function isStructural(edit: Edit): edit is Structural {
  return edit.kind === 'moveSheet' || movesPlaces(edit);
}

/** The book after the edit without what its `restore` lays over it: what `restructure` makes of the file. */
function withoutRestore(book: Book, edit: Structural): Book | undefined {
  if (edit.kind === 'moveSheet' || edit.restore === undefined) return undefined;
  // Protection is not asked for an undo, so it must not stand in the way here either.
  const open = { ...book, sheets: book.sheets.map((sheet) => without(sheet, 'protection')) };
  const result = apply(open, without(edit, 'restore') as Structural);
  if (!result.ok) return undefined;
  const protection = new Map(book.sheets.map((sheet) => [sheet.id, sheet.protection]));
  return {
    ...result.book,
    sheets: result.book.sheets.map((sheet) => {
      const own = protection.get(sheet.id);
      return own ? { ...sheet, protection: own } : sheet;
    }),
  };
}

function without<T extends object, K extends keyof T>(data: T, key: K): Omit<T, K> {
  const copy = { ...data };
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a copy of our own, and the key is one of its type's
  delete copy[key];
  return copy;
}

/** Carries out a structural edit on the package. `book` is as the package is. */
function restructure(editor: WorkbookEditor, book: Book, edit: Structural): void {
  if (edit.kind === 'addSheet') {
    addSheet(editor, book, edit.index, edit.content);
    return;
  }
  const sheet = book.sheets.find(({ id }) => id === edit.sheet);
  if (!sheet) return;
  if (edit.kind === 'moveSheet') {
    moveSheetPart(editor, book, sheet, edit.index);
    return;
  }
  const shift = shiftOf(edit);
  if (shift) shiftSheetPart(editor, book, sheet, shift);
  else if (edit.kind === 'removeSheet') removeSheetPart(editor, book, sheet);
  else if (edit.kind === 'renameSheet') renameSheetPart(editor, book, sheet, edit.name);
}

/** Adds a sheet with all that it holds; returns the book with it. */
function addSheet(editor: WorkbookEditor, book: Book, index: number, content: Sheet): Book {
  const { id, name, visibility } = content;
  const empty: Sheet = { ...sheetFromRows([], { id, name }), visibility };
  addSheetPart(editor, book, index, empty);
  const after = { ...book, sheets: [...book.sheets.slice(0, index), content, ...book.sheets.slice(index)] };
  syncSheet(editor, { book, sheet: empty }, { book: after, sheet: content });
  return after;
}
