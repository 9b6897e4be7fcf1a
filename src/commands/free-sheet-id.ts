import type { Book } from '../sheet/book';

/** An id for a new sheet that none of the book has. */
export function freeSheetId({ sheets }: Book): string {
  for (let n = sheets.length + 1; ; n++) {
    const id = `template-${String(n)}`;
    if (!sheets.some((sheet) => sheet.id === id)) return id;
  }
}
