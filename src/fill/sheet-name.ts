/** Names of new sheets. */
import type { Book } from '../sheet/book';
import { freeSheetName, LONGEST_SHEET_NAME } from '../sheet/sheet-name';

/** The title without brackets, short enough for a sheet's tab. */
export function sheetName(title: string): string {
  return title.replace(/[（(][^（()）]*[）)]/g, '').slice(0, LONGEST_SHEET_NAME);
}

/** A name for a new sheet that no other has: 自评表, 自评表(2). */
export function freeName(book: Book, wanted: string): string {
  return freeSheetName(book, sheetName(wanted) || '绩效目标表', (n) => (n === 1 ? '' : `(${String(n)})`));
}
