/** Names of new sheets. */
import type { Book } from '../sheet/book';

/** The title without brackets, short enough for a sheet's tab. */
export function sheetName(title: string): string {
  return title.replace(/[（(][^（()）]*[）)]/g, '').slice(0, 31);
}

/** A name for a new sheet that no other has: 自评表, 自评表(2). */
export function freeName(book: Book, wanted: string): string {
  const base = sheetName(wanted) || '绩效目标表';
  const taken = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? base : `${base.slice(0, 27)}(${String(n)})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
