/** A batch of contents, gathered by sheet and joined to rectangles, so that a hundred cells are a few calls. */
import { formatCell, type CellRef } from '../sheet/address';
import { contentEquals } from '../sheet/content';
import type { CellContent, Edit, PutEdit, Refusal } from '../sheet/edit';
import type { Range } from '../sheet/range';
import { rectanglesOf } from './rectangles';

/** The cells to be written of one sheet, the last word for each, by address. */
export interface Sheetful {
  readonly sheet: string;
  readonly ranges: readonly Range[];
  readonly puts: ReadonlyMap<string, PutEdit>;
}

/** What cells hold, by `keyOf`. */
export type Contents = ReadonlyMap<string, CellContent>;

export function isPut(edit: Edit): edit is PutEdit {
  return edit.kind === 'put';
}

/** By sheet; a refusal where a later edit of a cell does not expect what an earlier one puts there. */
export function sheetfulsOf(edits: readonly PutEdit[]): readonly Sheetful[] | Refusal {
  const puts = new Map<string, PutEdit>();
  for (const edit of edits) {
    const key = keyOf(edit.sheet, edit.at);
    const before = puts.get(key);
    if (before && !contentEquals(before.put, edit.expect)) return { code: 'value-differs', edit, at: edit.at };
    puts.set(key, before ? { ...edit, expect: before.expect } : edit);
  }
  const last = [...puts.values()];
  return [...new Set(last.map(({ sheet }) => sheet))].map((sheet) => {
    const own = last.filter((put) => put.sheet === sheet);
    return { sheet, ranges: rectanglesOf(own.map(({ at }) => at)), puts: new Map(own.map((put) => [formatCell(put.at), put])) };
  });
}

/** What is to stand there. */
export function wantedOf(sheets: readonly Sheetful[]): Contents {
  return new Map(sheets.flatMap(({ sheet, puts }) => [...puts.values()].map((put) => [keyOf(sheet, put.at), put.put] as const)));
}

/** Whether a write was taken. A formula may come back spelled otherwise. */
export function isTaken(after: CellContent, wanted: CellContent): boolean {
  return wanted.formula === undefined ? contentEquals(after, wanted) : after.formula !== undefined;
}

/** A cell of a workbook as a key of maps. */
export function keyOf(sheet: string, at: CellRef): string {
  return `${sheet} ${formatCell(at)}`;
}
