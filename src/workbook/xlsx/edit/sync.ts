/** Writes into the file what differs between two states of a book. Both hold the same sheets, rows and columns. */
import type { Book, Cell, Sheet } from '../../../sheet/book';
import { contentOf, isEmpty } from '../../../sheet/content';
import { sameData } from '../../../sheet/equal';
import { formatRange, parseRange } from '../../../sheet/range';
import { attribute, child, elements, make, numberAttribute, placeChild, removeChildren, type XmlElement } from '../../xml/tree';
import { writeContent } from './cell-write';
import type { WorkbookEditor } from './editor';
import { writeNames, writePrintNames } from './names-write';
import { writeNotes } from './notes-write';
import { WORKSHEET } from './order';
import type { SheetDocument } from './sheet-document';
import { writeVisibility } from './sheets';
import { writeColumnSize, writeRowSize } from './sizes-write';
import { unshareFormulas } from './unshare';
import { writeValidations } from './validations-write';
import { writeProtection, writeView } from './view-write';

export function syncBook(editor: WorkbookEditor, before: Book, after: Book): void {
  for (const sheet of after.sheets) {
    const old = before.sheets.find(({ id }) => id === sheet.id);
    if (old && old !== sheet) syncSheet(editor, { book: before, sheet: old }, { book: after, sheet });
  }
  writeNames(editor.workbook, editor.positionOf, before, after);
}

interface State {
  readonly book: Book;
  readonly sheet: Sheet;
}

/** Writes into the part of one sheet what differs between two states of it. */
export function syncSheet(editor: WorkbookEditor, before: State, after: State): void {
  const [old, now] = [before.sheet, after.sheet];
  if (old.rows !== now.rows) syncRows(editor, before, after);
  const root = (): XmlElement => editor.sheet(now.id).root;
  if (!sameData(old.merges, now.merges)) writeMerges(root(), now);
  if (!sameData(old.validations, now.validations)) writeValidations(root(), now.validations);
  if (old.notes !== now.notes && !sameData(old.notes, now.notes)) writeNotes(editor.pkg, editor.partOf(now.id), root(), old.notes, now.notes);
  for (const row of differingKeys(old.rowSizes, now.rowSizes)) writeRowSize(editor.sheet(now.id).row(row), now.rowSizes.get(row));
  for (const col of differingKeys(old.columnSizes, now.columnSizes)) writeColumnSize(root(), col, now.columnSizes.get(col));
  if (!sameData(old.protection, now.protection)) writeProtection(root(), now.protection);
  if (!sameData(old.view, now.view)) syncView(editor, old, now);
  if (old.visibility !== now.visibility) writeVisibility(editor, now);
}

function syncView(editor: WorkbookEditor, old: Sheet, now: Sheet): void {
  const { area: a, titleRows: b, ...oldRest } = old.view.print ?? {};
  const { area: c, titleRows: d, ...nowRest } = now.view.print ?? {};
  if (!sameData(old.view.freeze, now.view.freeze) || !sameData(oldRest, nowRest)) writeView(editor.sheet(now.id).root, old.view, now.view);
  const position = editor.positionOf(now.id);
  if (position !== undefined && !sameData([a, b], [c, d])) writePrintNames(editor.workbook, position, old, now);
}

function syncRows(editor: WorkbookEditor, before: State, after: State): void {
  let document: SheetDocument | undefined;
  const length = Math.max(before.sheet.rows.length, after.sheet.rows.length);
  for (let row = 0; row < length; row++) {
    const old = before.sheet.rows[row];
    const now = after.sheet.rows[row];
    if (old === now) continue;
    for (let col = 0; col < Math.max(old?.length ?? 0, now?.length ?? 0); col++) {
      if (old?.[col] === now?.[col]) continue;
      document ??= editor.sheet(after.sheet.id);
      syncCell(editor, document, { row, col }, before, after);
    }
    document?.settle(row);
  }
}

function syncCell(editor: WorkbookEditor, document: SheetDocument, at: { row: number; col: number }, before: State, after: State): void {
  const old = before.sheet.rows[at.row]?.[at.col];
  const now = after.sheet.rows[at.row]?.[at.col];
  const content = !sameContent(old, now);
  const style = !sameData(lookOf(before.book, old), lookOf(after.book, now));
  if (!content && !style) return;
  const fresh = old === undefined;
  const element = document.cell(at.row, at.col);
  if (content) {
    if (old?.formula !== undefined || now?.formula !== undefined) editor.dropCalcChain();
    if (old?.formula !== undefined) unshareFormulas(document, element, before.sheet);
    writeContent(element, now);
    forgetNarrowDimension(document.root, at);
  }
  if (style) {
    const index = now?.style ?? 0;
    const base = fresh ? undefined : (numberAttribute(element, 's') ?? 0);
    const format = editor.format(base, lookOf(before.book, old), lookOf(after.book, now), index);
    if (format === 0) element.attributes.delete('s');
    else element.attributes.set('s', String(format));
  }
}

function lookOf(book: Book, cell: Cell | undefined): Book['styles'][number] {
  return book.styles[cell?.style ?? 0] ?? {};
}

function sameContent(a: Cell | undefined, b: Cell | undefined): boolean {
  if (isEmpty(a) && isEmpty(b)) return true;
  const [left, right] = [contentOf(a), contentOf(b)];
  return left.formula === right.formula && sameData(left.value, right.value);
}

function forgetNarrowDimension(sheet: XmlElement, { row, col }: { row: number; col: number }): void {
  const dimension = child(sheet, 'dimension');
  const range = dimension && parseRange(attribute(dimension, 'ref') ?? '');
  if (!dimension || (range && row >= range.top && row <= range.bottom && col >= range.left && col <= range.right)) return;
  if (!range) removeChildren(sheet, 'dimension');
  else {
    const [top, left] = [Math.min(range.top, row), Math.min(range.left, col)];
    const [bottom, right] = [Math.max(range.bottom, row), Math.max(range.right, col)];
    dimension.attributes.set('ref', formatRange({ top, left, bottom, right }));
  }
}

function writeMerges(sheet: XmlElement, { merges }: Sheet): void {
  const old = new Map(elements(child(sheet, 'mergeCells'), 'mergeCell').map((el) => [attribute(el, 'ref'), el]));
  removeChildren(sheet, 'mergeCells');
  if (merges.length === 0) return;
  const list = make(sheet, 'mergeCells', { count: merges.length });
  list.children = merges.map((range) => old.get(formatRange(range)) ?? make(list, 'mergeCell', { ref: formatRange(range) }));
  placeChild(sheet, list, WORKSHEET);
}

function differingKeys<T>(a: ReadonlyMap<number, T>, b: ReadonlyMap<number, T>): number[] {
  if (a === b) return [];
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => !sameData(a.get(key), b.get(key))).sort((m, n) => m - n);
}
