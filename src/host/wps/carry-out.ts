/**
 * Edits that do more than put contents, one after another. After each it is looked whether ET did it; where one fails,
 * those before it are taken back. What was never done is not taken back: its opposite would take away the user's rows.
 */
import type { CellRef } from '../../sheet/address';
import { apply as tryOut } from '../../sheet/apply';
import type { Book, Style } from '../../sheet/book';
import { contentOf, styleOf } from '../../sheet/content';
import type { AddSheetEdit, Edit, MergeEdit, Restore, SizeEdit, StyleEdit } from '../../sheet/edit';
import { isStructural } from '../../sheet/move';
import { placesIn, rangeOf } from '../../sheet/range';
import { linesAddress } from '../addresses';
import { HostFailure } from '../host';
import { isPut } from '../puts';
import type { Step } from '../steps';
import { failureOf } from './faults';
import { groupsOf } from './groups';
import { layContents, laySheet } from './lay';
import { putMerges } from './merges';
import { putNote } from './notes';
import { enter } from './puts';
import type { SheetTable } from './sheets';
import { stands } from './stands';
import { putSizes, putView, sizesOf } from './structure';
import { layStyles, putStyle } from './styles';
import { putValidations } from './validations';

const SHIFT = { row: { insert: -4121, delete: -4162 }, column: { insert: -4161, delete: -4159 } } as const;

/** @throws HostFailure when a step failed; then all is as it was */
export function carryOut(sheets: SheetTable, steps: readonly Step[]): void {
  const done: Step[] = [];
  try {
    for (const group of groupsOf(steps)) {
      for (const alike of group.values()) {
        const [first] = alike;
        if (first && isStructural(first.edit)) {
          carryStep(sheets, first);
          done.push(first);
        } else {
          // What moves nothing may be half done, and may be taken back though it is not.
          done.push(...alike);
          carryAlike(sheets, alike);
        }
      }
    }
  } catch (error) {
    for (const { inverse, edit, book } of done.reverse()) takeBack(sheets, inverse, tryOut(book, edit));
    throw failureOf(error);
  }
}

/** Steps of one kind on one sheet that name no place twice. */
function carryAlike(sheets: SheetTable, steps: readonly Step[]): void {
  const edits = steps.map(({ edit }) => edit);
  const [first] = edits;
  if (!first) return;
  if (edits.every(isPut)) layContents(sheets.find(first.sheet), edits);
  else if (edits.every(isStyle)) layStyles(sheets.find(first.sheet), edits.flatMap(stylesOf));
  else if (edits.every(isSize)) putSizes(sheets.find(first.sheet), edits);
  else if (edits.every(isMerge)) putMerges(sheets.find(first.sheet), edits);
  else for (const step of steps) carryStep(sheets, step);
}

function carryStep(sheets: SheetTable, { edit, book }: Step): void {
  let failure: HostFailure | undefined;
  try {
    carry(sheets, edit, book);
  } catch (error) {
    failure = failureOf(error);
    // What moves rows may have been done all the same.
    if (!isStructural(edit)) throw failure;
  }
  const tried = tryOut(book, edit);
  if (!tried.ok || stands(sheets, edit, book, tried.book, failure !== undefined)) return;
  throw failure ?? new HostFailure({ code: 'write-ignored', detail: edit.kind });
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
      layStyles(sheet, stylesOf(edit));
      break;
    case 'validation':
      putValidations(sheet, before?.validations ?? [], edit.put);
      break;
    case 'note':
      putNote(sheet, edit.at, edit.put);
      break;
    case 'size':
      putSizes(sheet, [edit]);
      break;
    case 'merge':
      putMerges(sheet, [edit]);
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
      sheets.drop(edit.sheet);
      break;
    case 'renameSheet':
      sheet.Name = edit.name;
      if (sheet.Name === edit.name) sheets.give(edit.sheet, edit.name);
      break;
    case 'view':
      putView(sheet, edit.expect, edit.put);
      break;
    case 'moveSheet':
    case 'visibility':
      // Not among the kinds that this host takes: refused before anything is written.
      break;
  }
}

function isMerge(edit: Edit): edit is MergeEdit {
  return edit.kind === 'merge';
}

function isSize(edit: Edit): edit is SizeEdit {
  return edit.kind === 'size';
}

function isStyle(edit: Edit): edit is StyleEdit {
  return edit.kind === 'style';
}

function stylesOf({ range, styles }: StyleEdit): { readonly at: CellRef; readonly style: Style }[] {
  return placesIn(range).map((at, index) => ({ at, style: styles[styles.length === 1 ? 0 : index] ?? {} }));
}

/** What the opposite of a structural edit does not bring back by itself. */
function layBack(sheets: SheetTable, edit: Extract<Edit, { readonly restore?: Restore }>, book: Book): void {
  const after = edit.restore && tryOut(book, edit);
  if (!after?.ok) return;
  for (const { sheet: id, cells = [], merges, notes, validations, rowSizes, columnSizes } of edit.restore?.sheets ?? []) {
    const sheet = sheets.find(id);
    layStyles(sheet, cells.map(({ at, cell }) => ({ at, style: styleOf(after.book, cell ?? undefined) })));
    for (const { at, cell } of cells) enter(sheet, rangeOf(at), [[contentOf(cell ?? undefined)]]);
    putMerges(sheet, (merges ?? []).map((range) => ({ range, merged: true })));
    if (validations) putValidations(sheet, [], validations);
    for (const note of notes ?? []) putNote(sheet, note.at, note);
    putSizes(sheet, [...sizesOf('row', rowSizes ?? []), ...sizesOf('column', columnSizes ?? [])]);
  }
}

function addSheet(sheets: SheetTable, { sheet: id, index, content }: AddSheetEdit, book: Book): void {
  const listed = sheets.list();
  const { Worksheets } = sheets.workbook();
  const before = listed[index]?.sheet;
  const sheet = before ? Worksheets.Add(before) : Worksheets.Add(undefined, listed[listed.length - 1]?.sheet);
  sheet.Name = content.name;
  sheets.give(id, content.name);
  laySheet(sheet, content, book);
}
