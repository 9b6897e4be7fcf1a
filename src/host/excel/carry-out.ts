/// <reference types="office-js" />
/**
 * Edits that do more than put contents. They go to Excel step by step; where a step fails, those before it are taken
 * back.
 */
import { apply as tryOut } from '../../sheet/apply';
import type { Book, Cell, Size } from '../../sheet/book';
import { contentOf, styleOf } from '../../sheet/content';
import type { AddSheetEdit, Axis, Edit, Restore } from '../../sheet/edit';
import { isStructural } from '../../sheet/move';
import { formatRange, rangeOf, type Range } from '../../sheet/range';
import { linesAddress } from '../addresses';
import { entryOf } from '../content';
import type { Step } from '../steps';
import { act } from './batch';
import { putNames } from './names';
import { putNotes } from './notes';
import type { Scan } from './scan';
import { widthInPoints } from './structure';
import { toProperties } from './styles';
import { putValidations } from './validations';
import { putView } from './view';

/** Carries the steps out, a round trip each for what moves rows and one for all that lies between. @throws HostFailure */
export async function carryOut(scan: Scan, steps: readonly Step[], named: (sheet: string, excelId: string) => void): Promise<void> {
  const done: Step[] = [];
  try {
    for (const group of groupsOf(steps)) {
      done.push(...group);
      await act(async (context) => {
        const added = group.map(({ edit, book }) => carry(context, scan, edit, book));
        await context.sync();
        for (const sheet of added) if (sheet) named(sheet.ours, sheet.sheet.id);
      });
    }
  } catch (error) {
    // A group is either one structural step, which Excel did or did not do, or steps that may be repeated.
    const back = done.filter((step) => !isStructural(step.edit) || step !== done[done.length - 1]);
    for (const { inverse, book } of back.reverse()) {
      await act(async (context) => {
        for (const edit of inverse) carry(context, scan, edit, book);
        await context.sync();
      });
    }
    throw error;
  }
}

function groupsOf(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups[groups.length - 1];
    if (last?.[0] && !isStructural(last[0].edit) && !isStructural(step.edit)) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

type Added = { readonly ours: string; readonly sheet: Excel.Worksheet };

function carry(context: Excel.RequestContext, scan: Scan, edit: Edit, book: Book): Added | undefined {
  const { worksheets } = context.workbook;
  if (edit.kind === 'addSheet') return { ours: edit.sheet, sheet: addSheet(worksheets, scan, edit, book) };
  const sheet = worksheets.getItem(scan.excelId(edit.sheet));
  const before = book.sheets.find(({ id }) => id === edit.sheet);
  switch (edit.kind) {
    case 'put':
      sheet.getRange(formatRange(rangeOf(edit.at))).formulas = [[entryOf(edit.put)]];
      break;
    case 'style':
      putStyles(sheet, edit.range, (index) => edit.styles[edit.styles.length === 1 ? 0 : index] ?? {});
      break;
    case 'validation':
      putValidations(sheet, before?.validations ?? [], edit.put);
      break;
    case 'note':
      putNotes(sheet, scan.offers, [{ at: edit.at, before: edit.expect, put: edit.put }]);
      break;
    case 'size':
      putSize(sheet, edit.axis, edit.index, edit.put);
      break;
    case 'merge':
      if (edit.merged) sheet.getRange(formatRange(edit.range)).merge(false);
      else sheet.getRange(formatRange(edit.range)).unmerge();
      break;
    case 'insert':
      sheet.getRange(linesAddress(edit.axis, edit.index, edit.count)).insert(edit.axis === 'row' ? 'Down' : 'Right');
      break;
    case 'delete':
      sheet.getRange(linesAddress(edit.axis, edit.index, edit.count)).delete(edit.axis === 'row' ? 'Up' : 'Left');
      break;
    case 'removeSheet':
      sheet.delete();
      break;
    case 'renameSheet':
      sheet.name = edit.name;
      break;
    case 'view':
      putView(sheet, edit.expect, edit.put);
      break;
    case 'moveSheet':
    case 'visibility':
      // Not among the kinds that this host takes: refused before anything is written.
      break;
  }
  if ('restore' in edit) layBack(context, scan, edit, book);
  return undefined;
}

/** What the opposite of a structural edit does not bring back by itself. */
function layBack(context: Excel.RequestContext, scan: Scan, edit: Extract<Edit, { readonly restore?: Restore }>, book: Book): void {
  const after = edit.restore && tryOut(book, edit);
  if (!after?.ok) return;
  if (edit.restore?.names) putNames(context, edit.restore.names, scan.excelId);
  for (const { sheet: id, cells = [], merges, notes, validations, rowSizes, columnSizes, view } of edit.restore?.sheets ?? []) {
    const sheet = context.workbook.worksheets.getItem(scan.excelId(id));
    for (const { at, cell } of cells) putCell(sheet, rangeOf(at), cell ?? undefined, after.book);
    for (const range of merges ?? []) sheet.getRange(formatRange(range)).merge(false);
    if (validations) putValidations(sheet, [], validations);
    for (const [row, size] of rowSizes ?? []) putSize(sheet, 'row', row, size);
    for (const [column, size] of columnSizes ?? []) putSize(sheet, 'column', column, size);
    if (view) putView(sheet, book.sheets.find((one) => one.id === id)?.view ?? {}, view);
    const gone = book.sheets.find((one) => one.id === id)?.notes.length ?? 0;
    if (notes && notes.length > gone) putNotes(sheet, scan.offers, notes.slice(gone).map((put) => ({ at: put.at, before: null, put })));
  }
}

function addSheet(worksheets: Excel.WorksheetCollection, scan: Scan, { index, content }: AddSheetEdit, book: Book): Excel.Worksheet {
  const sheet = worksheets.add(content.name);
  sheet.position = index;
  sheet.load('id');
  content.rows.forEach((row, r) => row?.forEach((cell, c) => {
    if (cell) putCell(sheet, rangeOf({ row: r, col: c }), cell, book);
  }));
  for (const range of content.merges) sheet.getRange(formatRange(range)).merge(false);
  putValidations(sheet, [], content.validations);
  putNotes(sheet, scan.offers, content.notes.map((put) => ({ at: put.at, before: null, put })));
  for (const [row, size] of content.rowSizes) putSize(sheet, 'row', row, size);
  for (const [column, size] of content.columnSizes) putSize(sheet, 'column', column, size);
  putView(sheet, {}, content.view);
  if (content.visibility !== 'visible') sheet.visibility = content.visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
  return sheet;
}

function putCell(sheet: Excel.Worksheet, at: Range, cell: Cell | undefined, book: Book): void {
  if (cell?.style !== undefined) putStyles(sheet, at, () => styleOf(book, cell));
  sheet.getRange(formatRange(at)).formulas = [[entryOf(contentOf(cell))]];
}

function putStyles(sheet: Excel.Worksheet, range: Range, style: (index: number) => Parameters<typeof toProperties>[0]): void {
  const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1];
  const grid = Array.from({ length: height }, (_row, r) => Array.from({ length: width }, (_cell, c) => style(r * width + c)));
  const target = sheet.getRange(formatRange(range));
  target.setCellProperties(grid.map((row) => row.map(toProperties)));
  target.numberFormat = grid.map((row) => row.map(({ numberFormat = 'General' }) => numberFormat));
}

function putSize(sheet: Excel.Worksheet, axis: Axis, index: number, size: Size | null): void {
  const lines = sheet.getRange(linesAddress(axis, index, 1));
  if (axis === 'row') {
    lines.rowHidden = size?.hidden === true;
    if (size?.size === undefined) lines.format.useStandardHeight = true;
    else lines.format.rowHeight = size.size;
  } else {
    lines.columnHidden = size?.hidden === true;
    if (size?.size === undefined) lines.format.useStandardWidth = true;
    else lines.format.columnWidth = widthInPoints(size.size);
  }
}
