import type { Book } from '../../src/sheet/book';

/** The book with its sheets' ids by their place: a file has no other, so those of edits are lost in it. */
export function byPlace(book: Book): Book {
  const ids = new Map(book.sheets.map(({ id }, i) => [id, `#${String(i)}`]));
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({ ...sheet, id: ids.get(sheet.id) ?? '' })),
    names: book.names.map((name) => (name.scope === undefined ? name : { ...name, scope: ids.get(name.scope) ?? '' })),
  };
}
