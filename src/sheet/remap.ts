/** Edits and places that were meant for a book before a structural edit, said for the book after it. */
import type { CellRef } from './address';
import type { Edit } from './edit';
import { ruleOf } from './edits/rules';
import { isStructural, moveOf, sheetsAfter, type SheetName } from './move';
import type { Range } from './range';
import { shiftCell, shiftOf, shiftRange } from './shift';

/**
 * `edit` and `through` speak of the same `book`; the answer does to the book after `through` what `edit` would have
 * done before it. Null when its place is gone, or when a deletion would take along what has been inserted inside it.
 * An edit that changes no structure moves nothing: whether it touches the same cell is asked by `expect` when applied.
 */
export function remap(edit: Edit, through: Edit, book: { readonly sheets: readonly SheetName[] }): Edit | null {
  if (!isStructural(through)) return edit;
  if (through.kind === 'removeSheet' && edit.kind !== 'addSheet' && edit.sheet === through.sheet) return null;
  return ruleOf(edit)?.follow(edit, moveOf(through, book.sheets)) ?? null;
}

/**
 * A list that is applied in order, each edit speaking of the book as those before it leave it; only the first speaks
 * of the same `book` as `through`. Edits whose place is gone drop out. Empty when the list cannot be said any more.
 */
export function remapEdits(edits: readonly Edit[], through: Edit, book: { readonly sheets: readonly SheetName[] }): readonly Edit[] {
  const followed: Edit[] = [];
  let move: Edit | null = through;
  let { sheets } = book;
  for (const edit of edits) {
    const next: Edit | null = move ? remap(edit, move, { sheets }) : edit;
    if (next) followed.push(next);
    if (!isStructural(edit)) continue;
    // The move as it would be after this edit; it is over where the edit removes its sheet or says the same.
    const over: boolean = next === null || (edit.kind === 'removeSheet' && edit.sheet === move?.sheet);
    const later: Edit | null = over || !move ? null : remap(move, edit, { sheets });
    if (!over && move && later === null) return [];
    move = later;
    sheets = sheetsAfter(moveOf(edit, sheets));
  }
  return followed;
}

/** Where a cell of the sheet that `through` speaks of stands after it; undefined when it is gone. */
export function remapCell(at: CellRef, through: Edit): CellRef | undefined {
  if (through.kind === 'removeSheet') return undefined;
  const shift = shiftOf(through);
  return shift ? shiftCell(at, shift) : at;
}

/** Where a range of that sheet stands, grown or shrunk; undefined when nothing of it is left. */
export function remapRange(range: Range, through: Edit): Range | undefined {
  if (through.kind === 'removeSheet') return undefined;
  const shift = shiftOf(through);
  return shift ? shiftRange(range, shift) : range;
}
