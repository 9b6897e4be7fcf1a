/**
 * 我的模板: the forms on a sheet kept as a template of one's own. What the office filled in goes, what is printed stays
 * with its looks. It travels as JSON (own-template-file.ts), or as a plain workbook (its `book`).
 */
import type { Form } from '../form/schema';
import { recognizeSheet } from '../recognize';
import { apply } from '../sheet/apply';
import type { CellRef } from '../sheet/address';
import type { Book, Sheet } from '../sheet/book';
import { contentAt, isEmpty } from '../sheet/content';
import type { Edit } from '../sheet/edit';
import { hintAuthor } from './insert-template';
import { freeName } from './sheet-name';

export interface OwnTemplate {
  readonly name: string;
  /** One sheet. */
  readonly book: Book;
}

export type ReadTemplate = { readonly ok: true; readonly template: OwnTemplate } | { readonly ok: false; readonly place: string; readonly reason: string };

/** The sheet without what was filled in: values of fields, indicators, amounts, notes that people have left. */
export function saveAsTemplate(book: Book, sheetId: string, forms: readonly Form[], name: string): OwnTemplate {
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) throw new RangeError(`no such sheet: ${sheetId}`);
  const { protection: _, ...open } = sheet;
  const printed: Sheet = { ...open, visibility: 'visible', notes: sheet.notes.filter(({ author }) => author === hintAuthor) };
  const single: Book = { sheets: [printed], styles: book.styles, names: [] };
  const done = apply(single, emptied(printed, forms.flatMap(filledCells)));
  if (!done.ok) throw new Error(`the sheet cannot be emptied: ${done.refusal.code}`);
  return { name, book: done.book };
}

/** Cells that the office fills in. Levels are printed, except duties, which every office has of its own. */
function filledCells(form: Form): readonly CellRef[] {
  const ofRow = form.indicators.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([role, cell]) => (role === 'spine' || ((role === 'level1' || role === 'level2') && form.template !== 'duty') ? [] : [cell])),
  );
  return [...form.fields.map(({ cell }) => cell), ...form.money.map(({ cell }) => cell), ...ofRow];
}

function emptied(sheet: Sheet, cells: readonly CellRef[]): Edit[] {
  const seen = new Set<string>();
  return cells.flatMap((at): Edit[] => {
    const key = `${String(at.row)},${String(at.col)}`;
    const expect = contentAt(sheet, at);
    if (seen.has(key) || isEmpty(expect) || expect.formula !== undefined) return [];
    seen.add(key);
    return [{ kind: 'put', sheet: sheet.id, at, expect, put: { value: null } }];
  });
}

/** A workbook that an office has drawn as a template: its first sheet must hold a form. */
export function templateFromBook(book: Book, name: string): ReadTemplate {
  const [sheet] = book.sheets;
  if (sheet === undefined) return { ok: false, place: '工作簿', reason: '没有工作表。' };
  const [form] = recognizeSheet(sheet);
  if (form === undefined) return { ok: false, place: sheet.name, reason: '没有识别出绩效目标表，请核对表头。' };
  return { ok: true, template: { name, book: { sheets: [sheet], styles: book.styles, names: [] } } };
}

/** The template on a new sheet of a book, as edits. */
export function insertOwnTemplate(book: Book, { name, book: own }: OwnTemplate, newSheet: string): readonly Edit[] {
  const [sheet] = own.sheets;
  if (sheet === undefined) return [];
  const bare: Sheet = { ...sheet, id: newSheet, name: freeName(book, name), rows: [], merges: [], validations: [], notes: [], rowSizes: new Map(), columnSizes: new Map(), view: {}, visibility: 'visible' };
  const { protection: _, ...content } = bare;
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
