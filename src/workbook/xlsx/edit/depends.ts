/** Whether computed values may be out of date after edits. */
import { parseA1Range, tokenize } from '@borgar/fx/xlsx';
import type { Book, Sheet } from '../../../sheet/book';
import { contentEquals, contentOf } from '../../../sheet/content';
import type { Edit } from '../../../sheet/edit';
import { sameName } from '../../../sheet/formula';

/** Whether some formula may depend on what the edits changed. Where it cannot be told, it does. */
export function formulasDependOn(before: Book, after: Book, edits: readonly Edit[]): boolean {
  const structural = edits.some(({ kind }) => kind === 'insert' || kind === 'delete' || kind === 'addSheet' || kind === 'removeSheet');
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
  return after.sheets.some((sheet) => sheet.rows.some((row) => row?.some((cell) => cell?.formula !== undefined && reads(cell.formula, sheet.name, changed))));
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

function reads(formula: string, host: string, changed: ReadonlyMap<string, readonly { row: number; col: number }[]>): boolean {
  return tokenize(formula).some(({ type, value }) => {
    // Names, tables and functions that make references may lead anywhere.
    if (type === 'range_named' || type === 'structured' || type === 'range_ternary') return true;
    if (type === 'func') return /^(indirect|offset|now|today|rand|randbetween|cell|info)$/i.test(value);
    if (type !== 'range' && type !== 'range_beam') return false;
    const bang = value.lastIndexOf('!') + 1;
    const sheet = bang === 0 ? host : value.slice(0, bang - 1).replace(/^'|'$/g, '').replaceAll("''", "'");
    if (sheet.includes(':') || sheet.includes('[')) return true;
    const range = parseA1Range(value.slice(bang));
    if (!range) return true;
    for (const [name, cells] of changed) {
      if (!sameName(name, sheet)) continue;
      if (cells.some(({ row, col }) => row >= (range.top ?? 0) && row <= (range.bottom ?? Infinity) && col >= (range.left ?? 0) && col <= (range.right ?? Infinity))) return true;
    }
    return false;
  });
}
