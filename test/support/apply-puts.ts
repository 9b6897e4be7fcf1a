import type { Book } from '../../src/sheet/book';
import type { Edit } from '../../src/sheet/edit';

/** The book after put edits, the only kind that fixes of rules are made of. */
export function applyPuts(book: Book, edits: readonly Edit[]): Book {
  return edits.reduce((current, edit) => {
    if (edit.kind !== 'put') throw new Error(`a fix may only put: ${edit.kind}`);
    const sheets = current.sheets.map((sheet) => {
      if (sheet.id !== edit.sheet) return sheet;
      const rows = [...sheet.rows];
      const row = [...(rows[edit.at.row] ?? [])];
      row[edit.at.col] = { value: edit.put.value };
      rows[edit.at.row] = row;
      return { ...sheet, rows };
    });
    return { ...current, sheets };
  }, book);
}
