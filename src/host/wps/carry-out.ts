/**
 * Edits that do more than put contents, one after another. After each it is looked whether ET did it; where one fails,
 * those before it are taken back. What was never done is not taken back: its opposite would take away the user's rows.
 */
import { apply as tryOut } from '../../sheet/apply';
import type { Book, Cell, Sheet } from '../../sheet/book';
import { contentEquals, contentOf, styleOf } from '../../sheet/content';
import type { AddSheetEdit, Axis, Edit, Restore } from '../../sheet/edit';
import { formatRange, rangeOf, type Range } from '../../sheet/range';
import { linesAddress } from '../addresses';
import { HostFailure } from '../host';
import { isTaken, placesIn } from '../puts';
import { rectanglesOf } from '../rectangles';
import { isStructural, type Step } from '../steps';
import { cellsAt, readContents } from './cells';
import { failureOf } from './faults';
import { putNote } from './notes';
import { enter } from './puts';
import { named, type SheetTable } from './sheets';
import { putSize, putView } from './structure';
import { hasEvenBorder, putStyle } from './styles';
import { putValidations } from './validations';

const SHIFT = { row: { insert: -4121, delete: -4162 }, column: { insert: -4161, delete: -4159 } } as const;
const VISIBLE = { visible: -1, hidden: 0, veryHidden: 2 } as const;

/** @throws HostFailure when a step failed; then all is as it was */
export function carryOut(sheets: SheetTable, steps: readonly Step[]): void {
  const done: Step[] = [];
  try {
    for (const step of steps) {
      // A step that moves nothing may be half done, and may be taken back though it is not.
      if (!isStructural(step.edit)) done.push(step);
      carryStep(sheets, step);
      if (isStructural(step.edit)) done.push(step);
    }
  } catch (error) {
    for (const { inverse, edit, book } of done.reverse()) takeBack(sheets, inverse, tryOut(book, edit));
    throw failureOf(error);
  }
}

function carryStep(sheets: SheetTable, { edit, book }: Step): void {
  let failure = new HostFailure({ code: 'write-ignored', detail: edit.kind });
  try {
    carry(sheets, edit, book);
  } catch (error) {
    failure = failureOf(error);
    // What moves rows may have been done all the same.
    if (!isStructural(edit)) throw failure;
  }
  const tried = tryOut(book, edit);
  if (!tried.ok || stands(sheets, edit, book, tried.book)) return;
  throw failure;
}

/** As far as it goes: what cannot be taken back must not keep the rest from it. */
function takeBack(sheets: SheetTable, inverse: readonly Edit[], after: ReturnType<typeof tryOut>): void {
  let book = after.ok ? after.book : undefined;
  for (const edit of inverse) {
    if (!book) return;
    try {
      carry(sheets, edit, book);
    } catch {
      // The first failure is the one that is told.
    }
    const next = tryOut(book, edit);
    book = next.ok ? next.book : undefined;
  }
}

function carry(sheets: SheetTable, edit: Edit, book: Book): void {
  if (edit.kind === 'addSheet') addSheet(sheets, edit, book);
  else carryOn(sheets.find(edit.sheet), sheets, edit, book);
  if ('restore' in edit) layBack(sheets, edit, book);
}

function carryOn(sheet: Et.Worksheet, sheets: SheetTable, edit: Exclude<Edit, AddSheetEdit>, book: Book): void {
  const before = book.sheets.find(({ id }) => id === edit.sheet);
  switch (edit.kind) {
    case 'put':
      enter(sheet, rangeOf(edit.at), [[edit.put]]);
      break;
    case 'style':
      putStyles(sheet, placesIn(edit.range).map((at, index) => ({ at, style: edit.styles[edit.styles.length === 1 ? 0 : index] ?? {} })));
      break;
    case 'validation':
      putValidations(sheet, before?.validations ?? [], edit.put);
      break;
    case 'note':
      putNote(sheet, edit.at, edit.put);
      break;
    case 'size':
      putSize(sheet, edit.axis, edit.index, edit.put);
      break;
    case 'merge':
      if (edit.merged) cellsAt(sheet, edit.range).Merge();
      else cellsAt(sheet, edit.range).UnMerge();
      break;
    case 'insert':
      sheet.Range(linesAddress(edit.axis, edit.index, edit.count)).Insert(SHIFT[edit.axis].insert);
      // New lines look like those before them; what is brought back looks as it did.
      if (edit.restore) putStyle(sheet.Range(linesAddress(edit.axis, edit.index, edit.count)), {});
      break;
    case 'delete':
      sheet.Range(linesAddress(edit.axis, edit.index, edit.count)).Delete(SHIFT[edit.axis].delete);
      break;
    case 'removeSheet':
      sheet.Delete();
      break;
    case 'renameSheet':
      sheet.Name = edit.name;
      if (sheet.Name === edit.name) sheets.give(edit.sheet, edit.name);
      break;
    case 'view':
      putView(sheet, edit.put);
      break;
  }
}

/** What the opposite of a structural edit does not bring back by itself. */
function layBack(sheets: SheetTable, edit: Extract<Edit, { readonly restore?: Restore }>, book: Book): void {
  const after = edit.restore && tryOut(book, edit);
  if (!after?.ok) return;
  for (const { sheet: id, cells = [], merges, notes, validations, rowSizes, columnSizes } of edit.restore?.sheets ?? []) {
    const sheet = sheets.find(id);
    putStyles(sheet, cells.map(({ at, cell }) => ({ at, style: styleOf(after.book, cell ?? undefined) })));
    for (const { at, cell } of cells) enter(sheet, rangeOf(at), [[contentOf(cell ?? undefined)]]);
    for (const range of merges ?? []) cellsAt(sheet, range).Merge();
    if (validations) putValidations(sheet, [], validations);
    for (const note of notes ?? []) putNote(sheet, note.at, note);
    for (const [row, size] of rowSizes ?? []) putSize(sheet, 'row', row, size);
    for (const [column, size] of columnSizes ?? []) putSize(sheet, 'column', column, size);
  }
}

/** Whether what an edit was to bring stands there. Only what may be lost in silence is looked at: no look, no size. */
function stands(sheets: SheetTable, edit: Edit, before: Book, after: Book): boolean {
  switch (edit.kind) {
    case 'put': {
      const [[held] = []] = readContents(sheets.find(edit.sheet), rangeOf(edit.at));
      return held !== undefined && isTaken(held, edit.put);
    }
    case 'merge':
      return cellsAt(sheets.find(edit.sheet), edit.range).MergeCells === edit.merged;
    case 'note':
      return (sheets.find(edit.sheet).Range(formatRange(rangeOf(edit.at))).Comment === null) === (edit.put === null);
    case 'insert':
    case 'delete':
      return !isUnmoved(sheets.find(edit.sheet), edit.axis, edit.index, edit.count, sheetIn(before, edit.sheet), sheetIn(after, edit.sheet));
    case 'addSheet':
    case 'renameSheet':
    case 'removeSheet':
      return sheetIn(after, edit.sheet) === undefined
        ? named(sheets.workbook().Worksheets, sheetIn(before, edit.sheet)?.name ?? '') === undefined
        : named(sheets.workbook().Worksheets, sheetIn(after, edit.sheet)?.name ?? '') !== undefined;
    default:
      return true;
  }
}

/** Whether the lines from a place on hold what they held before, though they should not. */
function isUnmoved(sheet: Et.Worksheet, axis: Axis, index: number, count: number, before: Sheet | undefined, after: Sheet | undefined): boolean {
  if (!before || !after) return false;
  const columns = before.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 1);
  const lines = { first: index, last: index + 2 * count };
  const window: Range = axis === 'row' ? { top: lines.first, bottom: lines.last, left: 0, right: columns - 1 } : { top: 0, bottom: before.rows.length, left: lines.first, right: lines.last };
  const now = readContents(sheet, window);
  // Formulas follow what moves and are left out.
  const differs = (book: Sheet) =>
    placesIn(window).some(({ row, col }) => {
      const [is, was] = [now[row - window.top]?.[col - window.left] ?? { value: null }, contentOf(book.rows[row]?.[col])];
      return is.formula === undefined && was.formula === undefined && !contentEquals(is, was);
    });
  return differs(after) && !differs(before);
}

function sheetIn(book: Book, id: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.id === id);
}

function addSheet(sheets: SheetTable, { sheet: id, index, content }: AddSheetEdit, book: Book): void {
  const listed = sheets.list();
  const { Worksheets } = sheets.workbook();
  const before = listed[index]?.sheet;
  const sheet = before ? Worksheets.Add(before) : Worksheets.Add(undefined, listed[listed.length - 1]?.sheet);
  sheet.Name = content.name;
  sheets.give(id, content.name);
  fillSheet(sheet, content, book);
}

function fillSheet(sheet: Et.Worksheet, content: Sheet, book: Book): void {
  const cells = content.rows.flatMap((row, r) => Array.from(row ?? []).flatMap((cell, c) => (cell ? [{ at: { row: r, col: c }, cell }] : [])));
  putStyles(sheet, cells.flatMap(({ at, cell }) => (cell.style === undefined ? [] : [{ at, style: styleOf(book, cell) }])));
  const held = (cell: Cell | undefined) => contentOf(cell);
  for (const range of rectanglesOf(cells.filter(({ cell }) => cell.value !== null || cell.formula !== undefined).map(({ at }) => at))) {
    enter(sheet, range, (content.rows.slice(range.top, range.bottom + 1)).map((row) => Array.from({ length: range.right - range.left + 1 }, (_cell, c) => held(row?.[range.left + c]))));
  }
  for (const range of content.merges) cellsAt(sheet, range).Merge();
  putValidations(sheet, [], content.validations);
  for (const note of content.notes) putNote(sheet, note.at, note);
  for (const [row, size] of content.rowSizes) putSize(sheet, 'row', row, size);
  for (const [column, size] of content.columnSizes) putSize(sheet, 'column', column, size);
  putView(sheet, content.view);
  if (content.visibility !== 'visible') sheet.Visible = VISIBLE[content.visibility];
}

/** Equal looks together. Cells without borders first, since a line belongs to the cells on both sides of it. */
function putStyles(sheet: Et.Worksheet, cells: readonly { readonly at: { readonly row: number; readonly col: number }; readonly style: Parameters<typeof putStyle>[1] }[]): void {
  const looks = new Map<string, { style: Parameters<typeof putStyle>[1]; places: { row: number; col: number }[] }>();
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
