/** What several kinds of edit have to ask before they change a cell. */
import { MAX_COLUMNS, MAX_ROWS, sameCell, type CellRef } from '../address';
import type { Protection } from '../book';
import { anchorAt } from '../build';
import type { Draft, SheetDraft } from '../draft';

/** Whether the place lies on a sheet. */
export function insideBounds({ row, col }: CellRef): boolean {
  return Number.isInteger(row) && Number.isInteger(col) && row >= 0 && col >= 0 && row < MAX_ROWS && col < MAX_COLUMNS;
}

/** Whether a merge covers the cell, which is not its first. */
export function isCovered(sheet: SheetDraft, at: CellRef): boolean {
  return !sameCell(anchorAt(sheet.parts, at), at);
}

/** Whether protection keeps the user from changing the content of the cell. */
export function isLocked(draft: Draft, sheet: SheetDraft, at: CellRef): boolean {
  return sheet.parts.protection !== undefined && draft.styleOf(sheet.cell(at)).locked !== false;
}

/** Whether protection keeps the user from something that it may allow as a whole. */
export function forbids(sheet: SheetDraft, permission?: keyof Protection): boolean {
  const { protection } = sheet.parts;
  return protection !== undefined && !(permission !== undefined && protection[permission] === true);
}
