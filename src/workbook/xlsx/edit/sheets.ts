/** Sheets added to, removed from and renamed in a file. */
import type { Book, Sheet } from '../../../sheet/book';
import { attribute, child, elements, make, numberAttribute, placeChild, type XmlElement } from '../../xml/tree';
import { relationshipsPart } from '../package';
import type { WorkbookEditor } from './editor';
import { followBook } from './move';
import { renumberScopes } from './names-write';
import { relationshipAttribute } from './namespaces';
import { WORKBOOK } from './order';
import { parseRoot } from './package-editor';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const EMPTY_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/** Adds an empty sheet before the one that stands at `index` in `book`. */
export function addSheetPart(editor: WorkbookEditor, book: Book, index: number, sheet: Sheet): void {
  const { pkg, workbookPart } = editor;
  const next = book.sheets[index];
  const position = next === undefined ? editor.sheetEntries().length : (editor.positionOf(next.id) ?? editor.sheetEntries().length);
  const part = pkg.freeName('xl/worksheets/sheet#.xml');
  pkg.put(part, parseRoot(EMPTY_SHEET));
  pkg.setContentType(part, SHEET_TYPE);
  const workbook = editor.workbook();
  const list = child(workbook, 'sheets') ?? make(workbook, 'sheets');
  placeChild(workbook, list, WORKBOOK);
  const entry = make(list, 'sheet', {
    name: sheet.name,
    sheetId: editor.freeSheetId(),
    state: sheet.visibility === 'visible' ? undefined : sheet.visibility,
    [relationshipAttribute(workbook)]: pkg.relate(workbookPart, 'worksheet', part),
  });
  const before = elements(list, 'sheet')[position];
  list.children.splice(before ? list.children.indexOf(before) : list.children.length, 0, entry);
  renumberScopes(workbook, (old) => (old >= position ? old + 1 : old));
  moveActiveTab(workbook, (old) => (old >= position ? old + 1 : old));
  editor.parts.set(sheet.id, part);
}

/** Removes a sheet and the parts that only it used; formulas that speak of it become #REF!. */
export function removeSheetPart(editor: WorkbookEditor, book: Book, sheet: Sheet): void {
  const { pkg, workbookPart } = editor;
  const part = editor.partOf(sheet.id);
  const position = editor.positionOf(sheet.id);
  const workbook = editor.workbook();
  const list = child(workbook, 'sheets');
  if (list && position !== undefined) {
    const entry = elements(list, 'sheet')[position];
    list.children = list.children.filter((node) => node !== entry);
    renumberScopes(workbook, (old) => (old === position ? undefined : old > position ? old - 1 : old));
    moveActiveTab(workbook, (old) => (old > position || old >= elements(list, 'sheet').length ? Math.max(0, old - 1) : old));
  }
  const reachable = reachableParts(editor);
  editor.forget(sheet.id);
  pkg.unrelate(workbookPart, part);
  const left = reachableParts(editor);
  for (const name of reachable) if (!left.has(name)) pkg.remove(name);
  editor.dropCalcChain();
  followBook(editor, book, { kind: 'remove', sheet: sheet.name, order: book.sheets.map(({ name }) => name) });
}

/** Renames a sheet; formulas follow. */
export function renameSheetPart(editor: WorkbookEditor, book: Book, sheet: Sheet, name: string): void {
  const position = editor.positionOf(sheet.id);
  editor.workbook();
  const entry = editor.sheetEntries()[position ?? -1];
  entry?.attributes.set('name', name);
  followBook(editor, book, { kind: 'rename', sheet: sheet.name, name });
}

/** Puts a sheet where the one stands that is to follow it; sheets that the book does not know (charts) keep their order. */
export function moveSheetPart(editor: WorkbookEditor, book: Book, sheet: Sheet, index: number): void {
  const list = child(editor.workbook(), 'sheets');
  const before = editor.sheetEntries();
  const entry = before[editor.positionOf(sheet.id) ?? -1];
  if (!list || !entry) return;
  const follower = book.sheets.filter((each) => each !== sheet)[index];
  const next = follower && before[editor.positionOf(follower.id) ?? -1];
  const others = list.children.filter((node) => node !== entry);
  const place = next ? others.indexOf(next) : others.length;
  list.children = [...others.slice(0, place), entry, ...others.slice(place)];
  const after = editor.sheetEntries();
  const moved = (old: number): number => after.findIndex((each) => each === before[old]);
  renumberScopes(editor.workbook(), moved);
  moveActiveTab(editor.workbook(), moved);
}

/** Shows or hides a sheet. A hidden one cannot be the one in front. */
export function writeVisibility(editor: WorkbookEditor, { id, visibility }: Sheet): void {
  const workbook = editor.workbook();
  const position = editor.positionOf(id);
  const entries = editor.sheetEntries();
  const entry = entries[position ?? -1];
  if (!entry) return;
  if (visibility === 'visible') entry.attributes.delete('state');
  else {
    entry.attributes.set('state', visibility);
    for (const view of elements(child(editor.sheet(id).root, 'sheetViews'), 'sheetView')) view.attributes.delete('tabSelected');
    const seen = entries.findIndex((each) => attribute(each, 'state') === undefined || attribute(each, 'state') === 'visible');
    moveActiveTab(workbook, (old) => (old === position ? seen : old));
  }
}

/** All parts that the package leads to. */
function reachableParts(editor: WorkbookEditor): Set<string> {
  const { pkg } = editor;
  const found = new Set<string>();
  const queue = [''];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    if (part !== '' && !pkg.has(relationshipsPart(part))) continue;
    for (const { target, external } of pkg.relationships(part)) {
      if (external || found.has(target) || !pkg.has(target)) continue;
      found.add(target);
      queue.push(target);
    }
  }
  return found;
}

function moveActiveTab(workbook: XmlElement, moved: (position: number) => number): void {
  for (const view of elements(child(workbook, 'bookViews'), 'workbookView')) {
    for (const name of ['activeTab', 'firstSheet']) {
      // The first is meant where none is named.
      const position = numberAttribute(view, name) ?? 0;
      if (moved(position) !== position) view.attributes.set(name, String(moved(position)));
    }
  }
}
