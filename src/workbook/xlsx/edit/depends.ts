/** Whether computed values may be out of date after edits. */
import { parseA1Range, tokenize } from '@borgar/fx/xlsx';
import type { Book, Sheet } from '../../../sheet/book';
import { contentEquals, contentOf } from '../../../sheet/content';
import type { Edit } from '../../../sheet/edit';

/** Whether some formula may depend on what the edits changed. Where it cannot be told, it does. */
export function formulasDependOn(before: Book, after: Book, edits: readonly Edit[]): boolean {
  const structural = edits.some(({ kind }) => kind === 'insert' || kind === 'delete' || kind === 'addSheet' || kind === 'removeSheet' || kind === 'moveSheet');
  let formulas = false;
  const changed = new Map<string, { row: number; col: number }[]>();
  for (const sheet of after.sheets) {
    const old = before.sheets.find(({ id }) => id === sheet.id);
    formulas ||= hasFormulas(sheet);
    if (!structural && old && old !== sheet) changed.set(sheet.name.toLowerCase(), changedCells(old, sheet));
  }
  if (!formulas) return false;
  if (structural) return true;
  if ([...changed.values()].every((cells) => cells.length === 0)) return false;
  const reads = readerOf(after, changed);
  return after.sheets.some((sheet) => sheet.rows.some((row) => row?.some((cell) => cell?.formula !== undefined && reads(cell.formula, sheet.name))));
}

function hasFormulas(sheet: Sheet): boolean {
  return sheet.rows.some((row) => row?.some((cell) => cell?.formula !== undefined));
}

function changedCells(old: Sheet, now: Sheet): { row: number; col: number }[] {
  const cells: { row: number; col: number }[] = [];
  for (let row = 0; row < Math.max(old.rows.length, now.rows.length); row++) {
    const [a, b] = [old.rows[row], now.rows[row]];
    if (a === b) continue;
    for (let col = 0; col < Math.max(a?.length ?? 0, b?.length ?? 0); col++) {
      if (!contentEquals(contentOf(a?.[col]), contentOf(b?.[col]))) cells.push({ row, col });
    }
  }
  return cells;
}

type Places = readonly { readonly row: number; readonly col: number }[];

/** Names may speak of names, but hardly deeper than this. */
const DEEPEST = 5;

/** Whether a formula of a sheet reads one of the changed cells, kept by the lower-case names of their sheets. */
function readerOf(book: Book, changed: ReadonlyMap<string, Places>): (formula: string, host: string, depth?: number) => boolean {
  const names = new Map(book.names.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const reads = (formula: string, host: string, depth = 0): boolean =>
    tokenize(formula).some(({ type, value }) => {
      if (type === 'func') return VOLATILE.test(value);
      if (type === 'range' || type === 'range_beam') return readsRange(value, host, changed);
      // Tables and whatever else makes references may lead anywhere.
      if (type === 'structured' || type === 'range_ternary') return true;
      if (type !== 'range_named') return false;
      const meant = names.get(value.toLowerCase());
      return meant === undefined || depth >= DEEPEST || reads(meant, host, depth + 1);
    });
  return reads;
}

const VOLATILE = /^(?:indirect|offset|now|today|rand|randbetween|cell|info)$/i;

function readsRange(reference: string, host: string, changed: ReadonlyMap<string, Places>): boolean {
  const bang = reference.lastIndexOf('!') + 1;
  const sheet = bang === 0 ? host : reference.slice(0, bang - 1).replace(/^'|'$/g, '').replaceAll("''", "'");
  if (sheet.includes(':')) return true;
  const range = parseA1Range(reference.slice(bang));
  const cells = changed.get(sheet.toLowerCase()) ?? [];
  if (!range) return cells.length > 0;
  const { top, bottom, left, right } = range;
  return cells.some(({ row, col }) => row >= (top ?? 0) && row <= (bottom ?? Infinity) && col >= (left ?? 0) && col <= (right ?? Infinity));
}
