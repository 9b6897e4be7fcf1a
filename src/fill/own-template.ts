/**
 * 我的模板: the forms on a sheet kept as a template of one's own. What the office filled in goes, what is printed stays
 * with its looks. It travels as JSON (own-template-file.ts), or as a plain workbook (its `book`).
 */
import { cellsByRole } from '../form/cells';
import type { Form } from '../form/schema';
import { recognizeSheet } from '../recognize';
import { apply } from '../sheet/apply';
import { cellKey, sameCell, type CellRef } from '../sheet/address';
import type { Book, Row, Sheet } from '../sheet/book';
import { sheetFromRows, shownText, textAt } from '../sheet/build';
import { contentAt, isEmpty } from '../sheet/content';
import type { Edit } from '../sheet/edit';
import { squeeze } from '../form/squeeze';
import { hintAuthor } from './insert-template';
import type { Reason } from './reasons';
import { freeName } from './sheet-name';

export interface OwnTemplate {
  readonly name: string;
  /** One sheet. */
  readonly book: Book;
}

export type ReadTemplate = { readonly ok: true; readonly template: OwnTemplate } | { readonly ok: false; readonly place: string; readonly reason: Reason };

/** The sheet without what was filled in: values of fields, indicators, amounts, notes that people have left. */
export function saveAsTemplate(book: Book, sheetId: string, forms: readonly Form[], name: string): OwnTemplate {
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) throw new RangeError(`no such sheet: ${sheetId}`);
  const { protection: _, ...open } = sheet;
  const printed: Sheet = { ...open, visibility: 'visible', notes: sheet.notes.filter(({ author }) => author === hintAuthor) };
  const single: Book = { sheets: [printed], styles: book.styles, names: [] };
  const done = apply(single, emptied(printed, withCopies(printed, forms), labelsInside(printed, forms)));
  if (!done.ok) throw new Error(`the sheet cannot be emptied: ${done.refusal.code}`);
  return { name, book: done.book };
}

/** Cells that the office fills in. Levels are printed, except duties, which every office has of its own. */
function filledCells(form: Form): readonly CellRef[] {
  const ofRow = form.indicators.flatMap(({ cells }) =>
    cellsByRole(cells).flatMap(([role, cell]) => (role === 'spine' || ((role === 'level1' || role === 'level2') && form.template !== 'duty') ? [] : [cell])),
  );
  const beside = form.indicators.flatMap(({ standards, history, areas }) => [...[...standards, ...history].flatMap(({ cell, sourceCell }) => (sourceCell === null ? [cell] : [cell, sourceCell])), ...areas.map(({ cell }) => cell)]);
  return [...beside, ...form.fields.map(({ cell }) => cell), ...form.money.map(({ cell }) => cell), ...ofRow];
}

/** The heads of torn pages repeat what was filled in: every other cell that says the same goes as well. */
function withCopies(sheet: Sheet, forms: readonly Form[]): readonly CellRef[] {
  const cells = forms.flatMap(filledCells);
  const said = new Set(cells.map((at) => squeeze(textAt(sheet, at))).filter((text) => text.length >= SHORTEST_COPY));
  const copies = sheet.rows.flatMap((row, r) => cellsOf(row, r).filter((at) => said.has(squeeze(textAt(sheet, at)))));
  return [...cells, ...copies, ...forms.flatMap((form) => torn(sheet, form))];
}

/** Rests of cut cells, and in heads that come again whatever the first head does not print: a copy may differ by a letter. */
function torn(sheet: Sheet, { range, rows, tables, fields, money }: Form): readonly CellRef[] {
  const labels = [...fields, ...money].map(({ label }) => squeeze(label));
  const heads = tables.flatMap(({ header }) => (header === null ? [] : [header])).flatMap(({ first, last }) => sheet.rows.slice(first, last + 1).flatMap((row) => (row ?? []).map((cell) => squeeze(shownText(cell)))));
  const printed = new Set([...labels, ...heads]);
  return rows.flatMap((reading, index) => {
    const row = range.top + index;
    if (reading !== 'continuation' && reading !== 'repeat') return [];
    return cellsOf(sheet.rows[row], row).filter((at) => !printed.has(squeeze(textAt(sheet, at))));
  });
}

function cellsOf(cells: Row | undefined, row: number): readonly CellRef[] {
  return Array.from(cells ?? [], (_, col) => ({ row, col }));
}

/** What is shorter (5, 合格, ≥90%) may be printed as well. */
const SHORTEST_COPY = 4;

/** What stays of a cell that holds labels with their values (资金总额：120万元), by what it says: the labels are printed. */
function labelsInside(sheet: Sheet, forms: readonly Form[]): ReadonlyMap<string, string> {
  const left = new Map<string, string>();
  for (const { cell, labelCell, value } of forms.flatMap(({ fields }) => fields)) {
    if (!sameCell(cell, labelCell) || value === '') continue;
    const text = textAt(sheet, cell);
    left.set(squeeze(text), (left.get(squeeze(text)) ?? text).replace(value, '').trimEnd());
  }
  return left;
}

function emptied(sheet: Sheet, cells: readonly CellRef[], labels: ReadonlyMap<string, string>): Edit[] {
  const seen = new Set<number>();
  return cells.flatMap((at): Edit[] => {
    const key = cellKey(at);
    const expect = contentAt(sheet, at);
    if (seen.has(key) || isEmpty(expect) || expect.formula !== undefined) return [];
    seen.add(key);
    return [{ kind: 'put', sheet: sheet.id, at, expect, put: { value: labels.get(squeeze(textAt(sheet, at))) ?? null } }];
  });
}

/** A workbook that an office has drawn as a template: its first sheet must hold a form. */
export function templateFromBook(book: Book, name: string): ReadTemplate {
  const [sheet] = book.sheets;
  if (sheet === undefined) return { ok: false, place: '', reason: { key: 'no-sheet' } };
  const [form] = recognizeSheet(sheet);
  if (form === undefined) return { ok: false, place: sheet.name, reason: { key: 'no-form' } };
  return { ok: true, template: { name, book: { sheets: [sheet], styles: book.styles, names: [] } } };
}

/** The template on a new sheet of a book, as edits. */
export function insertOwnTemplate(book: Book, { name, book: own }: OwnTemplate, newSheet: string): readonly Edit[] {
  const [sheet] = own.sheets;
  if (sheet === undefined) return [];
  const content = sheetFromRows([], { id: newSheet, name: freeName(book, name) });
  const edits: Edit[] = [{ kind: 'addSheet', index: book.sheets.length, sheet: newSheet, content }];
  sheet.rows.forEach((row, r) => {
    if (row === undefined || row.length === 0) return;
    edits.push({ kind: 'style', sheet: newSheet, range: { top: r, bottom: r, left: 0, right: row.length - 1 }, styles: row.map((cell) => own.styles[cell?.style ?? 0]) });
    row.forEach((cell, col) => {
      if (isEmpty(cell)) return;
      edits.push({ kind: 'put', sheet: newSheet, at: { row: r, col }, expect: { value: null }, put: contentAt(sheet, { row: r, col }) });
    });
  });
  edits.push(
    ...sheet.merges.map((range): Edit => ({ kind: 'merge', sheet: newSheet, range, merged: true, hides: true })),
    ...sizes(newSheet, 'row', sheet.rowSizes),
    ...sizes(newSheet, 'column', sheet.columnSizes),
    ...(sheet.validations.length === 0 ? [] : [{ kind: 'validation', sheet: newSheet, expect: [], put: sheet.validations } as const]),
    ...sheet.notes.map((note): Edit => ({ kind: 'note', sheet: newSheet, at: note.at, expect: null, put: note })),
    { kind: 'view', sheet: newSheet, expect: {}, put: sheet.view },
  );
  return edits;
}

function sizes(sheet: string, axis: 'row' | 'column', map: Sheet['rowSizes']): Edit[] {
  return [...map].map(([index, put]): Edit => ({ kind: 'size', sheet, axis, index, expect: null, put }));
}
