/** Whole parts of a sheet laid down at once, by as few rectangles as they are: contents, looks, a new sheet. */
import type { CellRef } from '../../sheet/address';
import type { Book, Sheet, Style } from '../../sheet/book';
import { contentOf, styleOf } from '../../sheet/content';
import type { PutEdit } from '../../sheet/edit';
import { placesIn, rangeOf, rowsIn } from '../../sheet/range';
import { HostFailure } from '../host';
import { isTaken, keyOf, wantedOf, type Sheetful } from '../puts';
import { rectanglesOf } from '../rectangles';
import { cellsAt, readContents } from './cells';
import { putNote } from './notes';
import { enter } from './puts';
import { VISIBILITY } from './sheets';
import { putSize, putView } from './structure';
import { hasEvenBorder, putStyle } from './styles';
import { putValidations } from './validations';

/** Contents of cells that are each named once, written and read back. @throws HostFailure */
export function layContents(sheet: Et.Worksheet, edits: readonly PutEdit[]): void {
  const full: Sheetful = { sheet: '', ranges: rectanglesOf(edits.map(({ at }) => at)), puts: new Map(edits.map((edit) => [keyOf('', edit.at), edit])) };
  const wanted = wantedOf([full]);
  const at = (place: CellRef) => wanted.get(keyOf('', place)) ?? { value: null };
  for (const range of full.ranges) {
    enter(sheet, range, rowsIn(range).map((row) => row.map(at)));
    const held = readContents(sheet, range);
    const refused = placesIn(range).find((place) => !isTaken(held[place.row - range.top]?.[place.col - range.left] ?? { value: null }, at(place)));
    if (refused) throw new HostFailure({ code: 'write-ignored', detail: keyOf('', refused) });
  }
}

/** Equal looks together. Cells without borders first, since a line belongs to the cells on both sides of it. */
export function layStyles(sheet: Et.Worksheet, cells: readonly { readonly at: CellRef; readonly style: Style }[]): void {
  const looks = new Map<string, { readonly style: Style; readonly places: CellRef[] }>();
  for (const { at, style } of cells) {
    const key = JSON.stringify(style);
    const look = looks.get(key);
    if (look) look.places.push(at);
    else looks.set(key, { style, places: [at] });
  }
  const sorted = [...looks.values()].sort((a, b) => Number(a.style.border !== undefined) - Number(b.style.border !== undefined));
  for (const { style, places } of sorted) {
    const ranges = hasEvenBorder(style) ? rectanglesOf(places) : places.map(rangeOf);
    for (const range of ranges) putStyle(cellsAt(sheet, range), style);
  }
}

/** An empty sheet becomes this one. */
export function laySheet(sheet: Et.Worksheet, content: Sheet, book: Book): void {
  const cells = content.rows.flatMap((row, r) => Array.from(row ?? []).flatMap((cell, c) => (cell ? [{ at: { row: r, col: c }, cell }] : [])));
  layStyles(sheet, cells.flatMap(({ at, cell }) => (cell.style === undefined ? [] : [{ at, style: styleOf(book, cell) }])));
  const held = cells.filter(({ cell }) => cell.value !== null || cell.formula !== undefined);
  layContents(sheet, held.map(({ at, cell }) => ({ kind: 'put', sheet: content.id, at, expect: { value: null }, put: contentOf(cell) })));
  for (const range of content.merges) cellsAt(sheet, range).Merge();
  putValidations(sheet, [], content.validations);
  for (const note of content.notes) putNote(sheet, note.at, note);
  for (const [row, size] of content.rowSizes) putSize(sheet, 'row', row, size);
  for (const [column, size] of content.columnSizes) putSize(sheet, 'column', column, size);
  putView(sheet, {}, content.view);
  if (content.visibility !== 'visible') sheet.Visible = VISIBILITY[content.visibility];
}
