/** Whole parts of a sheet laid down at once, by as few rectangles as they are: contents, looks, a new sheet. */
import { cellKey, type CellRef } from '../../sheet/address';
import type { Book, Sheet } from '../../sheet/book';
import { contentOf, styleOf } from '../../sheet/content';
import type { PutEdit } from '../../sheet/edit';
import { rowsIn } from '../../sheet/range';
import { HostFailure } from '../host';
import { isTaken, keyOf, wantedOf, type Sheetful } from '../puts';
import { rectanglesOf } from '../rectangles';
import { readCells } from './cells';
import { putMerges } from './merges';
import { putNote } from './notes';
import { enter } from './puts';
import { VISIBILITY } from './sheets';
import { putSizes, putView, sizesOf } from './structure';
import { layStyles } from './styles';
import { putValidations } from './validations';

/** Contents of cells that are each named once, written and read back. @throws HostFailure */
export function layContents(sheet: Et.Worksheet, edits: readonly PutEdit[]): void {
  const full: Sheetful = { sheet: '', ranges: rectanglesOf(edits.map(({ at }) => at)), puts: new Map(edits.map((edit) => [keyOf('', edit.at), edit])) };
  const wanted = wantedOf([full]);
  const at = (place: CellRef) => wanted.get(keyOf('', place)) ?? { value: null };
  for (const range of full.ranges) enter(sheet, range, rowsIn(range).map((row) => row.map(at)));
  const held = readCells(sheet, full.ranges);
  const refused = edits.find((edit) => !isTaken(held.get(cellKey(edit.at)) ?? { value: null }, at(edit.at)));
  if (refused) throw new HostFailure({ code: 'write-ignored', detail: keyOf('', refused.at) });
}

/** An empty sheet becomes this one. */
export function laySheet(sheet: Et.Worksheet, content: Sheet, book: Book): void {
  const cells = content.rows.flatMap((row, r) => Array.from(row ?? []).flatMap((cell, c) => (cell ? [{ at: { row: r, col: c }, cell }] : [])));
  layStyles(sheet, cells.flatMap(({ at, cell }) => (cell.style === undefined ? [] : [{ at, style: styleOf(book, cell) }])));
  const held = cells.filter(({ cell }) => cell.value !== null || cell.formula !== undefined);
  layContents(sheet, held.map(({ at, cell }) => ({ kind: 'put', sheet: content.id, at, expect: { value: null }, put: contentOf(cell) })));
  putMerges(sheet, content.merges.map((range) => ({ range, merged: true })));
  putValidations(sheet, [], content.validations);
  for (const note of content.notes) putNote(sheet, note.at, note);
  putSizes(sheet, [...sizesOf('row', content.rowSizes), ...sizesOf('column', content.columnSizes)]);
  putView(sheet, {}, content.view);
  if (content.visibility !== 'visible') sheet.Visible = VISIBILITY[content.visibility];
}
