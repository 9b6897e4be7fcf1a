/** A book as the data that Univer loads at once: far quicker than writing cell by cell. */
import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  type ICellData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { Book, Cell, Note, Sheet, Size } from '../../sheet/book';
import type { CellContent } from '../../sheet/edit';
import { neededHeights } from '../../sheet/row-heights';
import { COLUMN_WIDTH, widthOf } from '../../sheet/widths';
import { toUniverRange } from './ranges';
import { toUniverStyle } from './style';
import { toRule } from './validation';

export const NOTE_RESOURCE = 'SHEET_NOTE_PLUGIN';
export const VALIDATION_RESOURCE = 'SHEET_DATA_VALIDATION_PLUGIN';

/** Empty rows and columns that stay at hand below and beside what the sheet holds. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 8;
const DEFAULT_ROW_HEIGHT = 18;

/** The whole book. `unit` names it inside Univer. */
export function toSnapshot(book: Book, unit: string): IWorkbookData {
  return {
    id: unit,
    name: '',
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(book.styles.map((style, index) => [String(index), toUniverStyle(style)])),
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, toWorksheet(sheet, book.styles)])),
    resources: [
      { name: NOTE_RESOURCE, data: JSON.stringify(bySheet(book, (sheet) => notesOf(sheet.notes))) },
      { name: VALIDATION_RESOURCE, data: JSON.stringify(bySheet(book, (sheet) => sheet.validations.map(toRule))) },
    ],
  };
}

function bySheet<T>(book: Book, of: (sheet: Sheet) => T): Record<string, T> {
  return Object.fromEntries(book.sheets.map((sheet) => [sheet.id, of(sheet)]));
}

function toWorksheet(sheet: Sheet, styles: Book['styles']): Partial<IWorksheetData> {
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: sheet.rows.length + SPARE_ROWS,
    columnCount: Math.max(columns + SPARE_COLUMNS, 26),
    defaultColumnWidth: columnPixels(COLUMN_WIDTH),
    defaultRowHeight: rowPixels(DEFAULT_ROW_HEIGHT),
    mergeData: sheet.merges.map(toUniverRange),
    cellData: cellsOf(sheet),
    rowData: rowsOf(sheet, styles),
    columnData: sizesOf(sheet.columnSizes, (size) => ({ w: columnPixels(size) })),
    freeze: freezeOf(sheet),
  };
}

/**
 * Rows as high as the file says; where it says nothing, Excel and WPS fit them to their texts, and the grid would cut these:
 * they are shown so high, which is never written.
 */
function rowsOf(sheet: Sheet, styles: Book['styles']): IWorksheetData['rowData'] {
  const rows: IWorksheetData['rowData'] = sizesOf(sheet.rowSizes, (size) => ({ h: rowPixels(size), ia: BooleanNumber.FALSE }));
  for (const [row, points] of neededHeights(sheet, styles, (col) => widthOf(sheet, col), DEFAULT_ROW_HEIGHT)) {
    if (sheet.rowSizes.get(row)?.size === undefined) rows[row] = { ...rows[row], ah: rowPixels(points) };
  }
  return rows;
}

function cellsOf(sheet: Sheet): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  sheet.rows.forEach((row, r) => {
    const cells: Record<number, ICellData> = {};
    row?.forEach((cell, c) => {
      if (cell) cells[c] = toUniverCell(cell);
    });
    if (row) matrix[r] = cells;
  });
  return matrix;
}

function toUniverCell(cell: Cell): ICellData {
  return { ...toUniverContent(cell), ...(cell.style === undefined ? {} : { s: String(cell.style) }) };
}

/**
 * The content of a cell, each part said outright, so that what stood there before is gone. Text stays text, though
 * it looks like a number or a date: Univer must not read it anew.
 */
export function toUniverContent(content: CellContent): ICellData {
  const { value, formula } = content;
  const f = formula === undefined ? null : `=${formula}`;
  if (value === null) return { v: null, t: null, f, p: null, si: null };
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING, f, p: null, si: null };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f, p: null, si: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, f, p: null, si: null };
  // Only digits that are text need the force; elsewhere it would draw a green corner that nobody asked for.
  const looksNumeric = value.trim() !== '' && Number.isFinite(Number(value));
  return { v: value, t: looksNumeric ? CellValueType.FORCE_STRING : CellValueType.STRING, f, p: null, si: null };
}

/** A width in characters, as files have it, in pixels. */
export function columnPixels(characters: number): number {
  return Math.round(characters * 7 + 5);
}

/** A height in points in pixels. */
export function rowPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

function sizesOf<T extends object>(sizes: ReadonlyMap<number, Size>, sized: (size: number) => T) {
  const out: Record<number, Partial<T> & { hd?: BooleanNumber }> = {};
  for (const [index, { size, hidden }] of sizes) {
    const data: Partial<T> = size === undefined ? {} : sized(size);
    out[index] = hidden ? { ...data, hd: BooleanNumber.TRUE } : data;
  }
  return out;
}

function freezeOf({ view }: Sheet) {
  const rows = view.freeze?.rows ?? 0;
  const cols = view.freeze?.cols ?? 0;
  return { xSplit: cols, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: cols === 0 ? -1 : cols };
}

/** A note as the grid holds it, as large as its text asks for; the grid knows no author. */
export function toUniverNote({ at, text }: Note) {
  const lines = text.split('\n').length + Math.floor(text.length / 22);
  return {
    id: `note-${String(at.row)}-${String(at.col)}`,
    row: at.row,
    col: at.col,
    width: 200,
    height: Math.min(60 + lines * 18, 320),
    note: text,
    show: false,
  };
}

function notesOf(notes: readonly Note[]) {
  const rows: Record<number, Record<number, ReturnType<typeof toUniverNote>>> = {};
  for (const note of notes) (rows[note.at.row] ??= {})[note.at.col] = toUniverNote(note);
  return rows;
}
