/** The same plan on a new sheet beside the old one: for a protected sheet, or a host that cannot promise to undo. */
import type { Book, Sheet } from '../sheet/book';
import type { Edit } from '../sheet/edit';
import type { Plan } from './plan';

/** Longest name of a sheet that spreadsheets take. */
const LONGEST_NAME = 31;

/** Adds a copy of the plan's sheet behind it and carries the plan out there. The old sheet stays as it is. */
export function editsOnCopy(book: Book, plan: Plan, suffix = '（规范化）'): Edit[] {
  const index = book.sheets.findIndex(({ id }) => id === plan.sheet);
  const sheet = book.sheets[index];
  if (sheet === undefined) return [];
  const name = freeName(book, sheet.name, suffix);
  const id = freeId(book, sheet.id);
  const content: Sheet = { ...unprotected(sheet), id, name, visibility: 'visible' };
  return [{ kind: 'addSheet', index: index + 1, sheet: id, content }, ...plan.edits.map((edit): Edit => ({ ...edit, sheet: id }))];
}

/** The sheet without its protection. */
export function unprotected({ protection: _, ...sheet }: Sheet): Sheet {
  return sheet;
}

function freeName({ sheets }: Book, name: string, suffix: string): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let n = 1; ; n++) {
    const end = suffix + (n === 1 ? '' : String(n));
    const candidate = name.slice(0, LONGEST_NAME - end.length) + end;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

function freeId({ sheets }: Book, id: string): string {
  for (let n = 2; ; n++) {
    const candidate = `${id}-${String(n)}`;
    if (!sheets.some((sheet) => sheet.id === candidate)) return candidate;
  }
}
