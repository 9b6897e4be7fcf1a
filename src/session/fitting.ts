/** What can still be taken back of a command on a book that has gone on since. */
import type { CellRef } from '../sheet/address';
import { apply } from '../sheet/apply';
import type { Book } from '../sheet/book';
import type { Edit, EditKind } from '../sheet/edit';
import { fingerprint } from '../sheet/fingerprint';
import type { Entry } from './journal';

/** What can be carried out of a list of edits on a book as it stands, and the cells that hold something else by now. */
export interface Fitting {
  readonly edits: readonly Edit[];
  readonly changed: readonly CellRef[];
  /** Those that the book itself refuses for another reason, or that would move rows it does not know; `edits` has them too. */
  readonly refused: readonly Edit[];
}

/**
 * A list is judged in its order: an edit is laid on what those before it leave, so that rows may come back before the
 * cells in them. What finds another content than it expects is left out.
 */
export function fitting(book: Book, edits: readonly Edit[]): Fitting {
  if (apply(book, edits).ok) return { edits, changed: [], refused: [] };
  const kept: Edit[] = [];
  const changed: CellRef[] = [];
  const refused: Edit[] = [];
  let now = book;
  for (const edit of edits) {
    const done = apply(now, edit);
    if (!done.ok && done.refusal.code === 'value-differs' && (edit.kind === 'put' || edit.kind === 'note')) {
      changed.push(edit.at);
      continue;
    }
    kept.push(edit);
    if (done.ok) now = done.book;
    else refused.push(edit);
  }
  return { edits: kept, changed, refused };
}

/** What a command that was cut short has written, as the edits that take it back: all, some or none of it. */
export function remains(book: Book, entry: Entry): readonly Edit[] {
  if (isBefore(book, entry)) return [];
  const { edits: fit, refused } = fitting(book, entry.inverse);
  return fit.filter((edit) => !refused.includes(edit));
}

/** Whether the sheets are as they were before a command that moves rows, columns or sheets: moved back again they would be moved twice. */
export function isBefore(book: Book, { edits, before }: Entry): boolean {
  return before !== undefined && before === printOf(book, edits);
}

const MOVING: ReadonlySet<EditKind> = new Set<EditKind>(['insert', 'delete', 'addSheet', 'removeSheet']);

/** The contents of the sheets that the edits name, in short; undefined where none of them moves anything. */
export function printOf({ sheets }: Book, edits: readonly Edit[]): string | undefined {
  if (!edits.some(({ kind }) => MOVING.has(kind))) return undefined;
  const named = new Set(edits.map(({ sheet }) => sheet));
  return sheets.filter(({ id }) => named.has(id)).map((sheet) => `${sheet.id} ${fingerprint(sheet)}`).join();
}
