/** The same plan on a new sheet beside the old one: for a protected sheet, or a host that cannot promise to undo. */
import type { Book, Sheet } from '../sheet/book';
import type { Edit } from '../sheet/edit';
import { freeSheetName } from '../sheet/sheet-name';
import type { Plan } from './plan';

/** Adds a copy of the plan's sheet behind it and carries the plan out there. The old sheet stays as it is. */
export function editsOnCopy(book: Book, plan: Plan, suffix = '（规范化）'): Edit[] {
  const index = book.sheets.findIndex(({ id }) => id === plan.sheet);
  const sheet = book.sheets[index];
  if (sheet === undefined) return [];
  const name = freeSheetName(book, sheet.name, (n) => suffix + (n === 1 ? '' : String(n)));
  const id = freeId(book, sheet.id);
  const content: Sheet = { ...unprotected(sheet), id, name, visibility: 'visible' };
  return [{ kind: 'addSheet', index: index + 1, sheet: id, content }, ...plan.edits.map((edit): Edit => ({ ...edit, sheet: id }))];
}

/** The sheet without its protection. */
export function unprotected({ protection: _, ...sheet }: Sheet): Sheet {
  return sheet;
}

function freeId({ sheets }: Book, id: string): string {
  for (let n = 2; ; n++) {
    const candidate = `${id}-${String(n)}`;
    if (!sheets.some((sheet) => sheet.id === candidate)) return candidate;
  }
}
