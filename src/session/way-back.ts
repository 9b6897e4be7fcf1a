/** The way back from a command: its edits in reverse, or a shorter one where it has made a sheet. */
import { apply } from '../sheet/apply';
import type { Book } from '../sheet/book';
import { bookOf } from '../sheet/build';
import { firstDifference } from '../sheet/content';
import type { Edit } from '../sheet/edit';
import type { Entry } from './journal';

/**
 * What takes a command back on a book as it stands. A sheet that the command made goes as a whole as long as it holds just what
 * was put there: its looks and lists, which no host gives back to the letter, need not be undone one by one before.
 */
export function wayBack(book: Book, { edits, inverse }: Entry): readonly Edit[] {
  const made = new Map(edits.flatMap((edit) => (edit.kind === 'addSheet' ? [[edit.sheet, filled(edit.sheet, edits)] as const] : [])));
  return inverse.flatMap((edit): readonly Edit[] => {
    const expect = made.get(edit.sheet);
    const stands = book.sheets.find(({ id }) => id === edit.sheet);
    if (!expect || !stands || firstDifference(expect.rows, stands.rows) !== undefined) return [edit];
    return edit.kind === 'removeSheet' ? [{ ...edit, expect }] : [];
  });
}

/** A sheet as the edits that add and fill it leave it; undefined where they do not fit together any more. */
function filled(sheet: string, edits: readonly Edit[]) {
  const [add, ...rest] = edits.filter((edit) => edit.sheet === sheet);
  if (add?.kind !== 'addSheet') return undefined;
  const done = apply(bookOf(add.content), rest);
  return done.ok ? done.book.sheets[0] : undefined;
}
