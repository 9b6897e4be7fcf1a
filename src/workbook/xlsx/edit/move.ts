/** Rows and columns inserted into and deleted from a file, with everything in the package that speaks of them. */
import { columnName, parseCell } from '../../../sheet/address';
import type { Book, Sheet } from '../../../sheet/book';
import type { SheetChange } from '../../../sheet/formula';
import { shiftIndex, shiftRange, type Shift } from '../../../sheet/shift';
import { shiftView } from '../../../sheet/shift-sheet';
import { attribute, child, elements, isElement, numberAttribute, removeChildren, type XmlElement } from '../../xml/tree';
import { parseArea } from '../ranges';
import { shiftDrawing, shiftVml } from './anchors';
import { writeContent } from './cell-write';
import type { WorkbookEditor } from './editor';
import { followPivotSource, followTree, shiftSqref, type Following } from './follow';
import type { SheetDocument } from './sheet-document';
import { shiftColumns } from './sizes-write';
import { shiftTables } from './tables';
import { unshareAll } from './unshare';
import { writeView } from './view-write';

/** Carries out a shift. `book` and `sheet` are as the file has them before it. */
export function shiftSheetPart(editor: WorkbookEditor, book: Book, sheet: Sheet, shift: Shift): void {
  const document = editor.sheet(sheet.id);
  const { root } = document;
  const part = editor.partOf(sheet.id);
  unshareAll(document, sheet);
  editor.dropCalcChain();
  moveCells(document, shift);
  writeView(root, { ...sheet.view, print: {} }, { ...shiftView(sheet.view, shift), print: {} });
  shiftColumns(root, shift);
  shiftBreaks(root, shift);
  const headers = shiftTables(editor.pkg, part, root, shift);
  const change: SheetChange = { kind: 'shift', sheet: sheet.name, shift };
  followBook(editor, book, change, shiftRelated(editor, part, { change, host: sheet.name, shift }));
  for (const { row, col, text } of headers) writeContent(document.cell(row, col), { value: text });
}

/**
 * Every formula and reference of the package follows the change, but for the parts in `done`. `book` is as the file was
 * before it.
 */
export function followBook(editor: WorkbookEditor, book: Book, change: SheetChange, done: ReadonlySet<string> = new Set()): void {
  for (const { id, name } of book.sheets) {
    if (!editor.parts.has(id)) continue;
    const shift = change.kind === 'shift' && name === change.sheet ? change.shift : undefined;
    const own = change.kind === 'rename' && name === change.sheet ? change.name : name;
    followSheet(editor, book, id, { change, host: own, shift });
  }
  const sheetParts = new Set(editor.parts.values());
  for (const part of editor.pkg.parts()) {
    if (!/\.(xml|vml)$/i.test(part) || SILENT.test(part) || sheetParts.has(part) || done.has(part)) continue;
    followPart(editor, part, change);
  }
}

/** Parts that never speak of cells. */
const SILENT =
  /(^|\/)(sharedStrings|styles|theme|\[Content_Types\]|_rels\/|docProps\/|customXml\/|persons\/|metadata|comments|threadedComments|pivotCacheRecords|externalLinks)/i;

function followPart(editor: WorkbookEditor, part: string, change: SheetChange): void {
  const { pkg } = editor;
  let root: XmlElement | undefined;
  try {
    root = pkg.view(part);
  } catch {
    // An old drawing that is no sound XML is left as it is.
    return;
  }
  if (!root) return;
  const following: Following = { change, host: undefined, shift: undefined };
  const changed = root.local === 'pivotCacheDefinition' ? followPivotSource(root, change) : followTree(root, following);
  if (changed) pkg.edit(part);
}

function followSheet(editor: WorkbookEditor, book: Book, id: string, following: Following): void {
  const document = editor.lookAt(id);
  const sheet = book.sheets.find((each) => each.id === id);
  let changed = followTree(document.root, following);
  const shared = following.shift === undefined;
  const hasFormula = (text: string): boolean => /<(?:[\w.-]+:)?f[\s>]/.test(text) && (following.shift !== undefined || text.includes('!'));
  if (shared && sheet && [...sheetFormulas(sheet)].some((formula) => formula.includes('!'))) {
    // Only what names another sheet can change here; a shared formula is written out before it does.
    if (followsAny(sheet, following)) {
      unshareAll(document, sheet);
      changed = true;
    }
  }
  for (const row of document.touch((_, text) => hasFormula(text))) {
    for (const cell of elements(row, 'c')) {
      const formula = child(cell, 'f');
      if (!formula) continue;
      if (followTree({ name: '', local: '', attributes: new Map(), children: [formula] }, following)) changed = true;
      if (following.shift) shiftFormulaPlace(formula, following.shift);
    }
  }
  if (changed || following.shift) editor.keep(id, document);
}

function* sheetFormulas(sheet: Sheet): Generator<string> {
  for (const row of sheet.rows) for (const cell of row ?? []) if (cell?.formula !== undefined) yield cell.formula;
}

function followsAny(sheet: Sheet, { change }: Following): boolean {
  const name = change.sheet.toLowerCase();
  for (const formula of sheetFormulas(sheet)) if (formula.toLowerCase().replaceAll("''", "'").includes(name)) return true;
  return false;
}

/** Array formulas and data tables say which cells they fill. */
function shiftFormulaPlace(formula: XmlElement, shift: Shift): void {
  for (const name of ['ref', 'r1', 'r2']) {
    const text = attribute(formula, name);
    const next = text === undefined ? undefined : shiftSqref(text, shift);
    if (next !== undefined && next !== '') formula.attributes.set(name, next);
  }
}

function moveCells(document: SheetDocument, shift: Shift): void {
  if (shift.axis === 'row') {
    document.moveRows((index) => shiftIndex(index, shift));
    return;
  }
  for (const row of document.touch(() => true)) {
    row.attributes.delete('spans');
    row.children = row.children.filter((node) => {
      const at = isElement(node) ? parseCell(attribute(node, 'r') ?? '') : undefined;
      if (!isElement(node) || !at) return true;
      const col = shiftIndex(at.col, shift);
      if (col !== undefined) node.attributes.set('r', columnName(col) + String(at.row + 1));
      return col !== undefined;
    });
  }
}

/** A page break of id n stands behind the n-th row or column. */
function shiftBreaks(sheet: XmlElement, shift: Shift): void {
  const name = shift.axis === 'row' ? 'rowBreaks' : 'colBreaks';
  const list = child(sheet, name);
  if (!list) return;
  list.children = list.children.filter((node) => {
    const id = isElement(node) ? numberAttribute(node, 'id') : undefined;
    if (!isElement(node) || id === undefined) return true;
    const moved = shiftIndex(id, shift);
    if (moved !== undefined) node.attributes.set('id', String(moved));
    return moved !== undefined && moved > 0;
  });
  const breaks = elements(list, 'brk');
  list.attributes.set('count', String(breaks.length));
  list.attributes.set('manualBreakCount', String(breaks.filter((el) => attribute(el, 'man') === '1').length));
  if (breaks.length === 0) removeChildren(sheet, name);
}

/** Parts that belong to the sheet itself: drawings, notes, tables, pivot tables. Returns those that are done. */
function shiftRelated(editor: WorkbookEditor, part: string, own: Following & { shift: Shift }): ReadonlySet<string> {
  const { pkg } = editor;
  const { shift } = own;
  const done = new Set<string>();
  for (const { type, target, external } of pkg.relationships(part)) {
    if (external || !pkg.has(target)) continue;
    switch (type) {
      case 'drawing': {
        const root = pkg.view(target);
        if (root && shiftDrawing(root, shift)) pkg.edit(target);
        break;
      }
      case 'vmlDrawing':
        shiftVml(pkg.edit(target), shift);
        followTree(pkg.edit(target), { ...own, shift: undefined });
        done.add(target);
        break;
      case 'comments':
      case 'threadedComment':
      case 'ctrlProp': {
        const root = pkg.view(target);
        if (root && followTree(root, own)) pkg.edit(target);
        done.add(target);
        break;
      }
      case 'table':
        shiftAttribute(pkg.edit(target), 'ref', shift);
        followTree(pkg.edit(target), own);
        done.add(target);
        break;
      case 'pivotTable':
        shiftAttribute(child(pkg.edit(target), 'location'), 'ref', shift);
        break;
      default:
    }
  }
  return done;
}

function shiftAttribute(element: XmlElement | undefined, name: string, shift: Shift): void {
  const range = element && parseArea(attribute(element, name) ?? '');
  const moved = range && shiftRange(range, shift);
  const next = element && moved ? shiftSqref(attribute(element, name) ?? '', shift) : undefined;
  if (element && next !== undefined && next !== '') element.attributes.set(name, next);
}
