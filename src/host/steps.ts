/** Edits of a living workbook, tried on a book of its sheets first: what the book refuses, the program is not asked. */
import { apply as tryOut } from '../sheet/apply';
import type { Book, Sheet } from '../sheet/book';
import { sheetFromRows } from '../sheet/build';
import type { Edit, Refusal } from '../sheet/edit';
import type { SheetInfo } from './host';

export interface Step {
  readonly edit: Edit;
  /** What takes it back. */
  readonly inverse: readonly Edit[];
  /** The book before it. */
  readonly book: Book;
}

/** One step for each edit, or why the whole is refused. */
export function stepsOf(book: Book, edits: readonly Edit[]): readonly Step[] | Refusal {
  const steps: Step[] = [];
  let now = book;
  for (const edit of edits) {
    const tried = tryOut(now, edit);
    if (!tried.ok) return tried.refusal;
    steps.push({ edit, inverse: tried.inverse, book: now });
    now = tried.book;
  }
  return steps;
}

/** Every sheet of the workbook in its order: those that were read, and of the others the name. */
export function completed(read: Book, infos: readonly SheetInfo[]): Book {
  return { ...read, sheets: infos.map((info) => read.sheets.find(({ id }) => id === info.id) ?? stub(info)) };
}

/** A sheet that no edit speaks of, as far as names and order matter. */
function stub({ id, name, visible }: SheetInfo): Sheet {
  return { ...sheetFromRows([], { id, name }), visibility: visible ? 'visible' : 'hidden' };
}
