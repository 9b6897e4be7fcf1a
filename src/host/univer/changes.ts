/**
 * What happened in the grid, as edits of our book. Rows and columns that come and go are taken from the mutations as
 * they pass; everything else is found by comparing the places that were touched with what the book holds, so that
 * whatever way a change came in (typing, paste, fill, undo, a plugin), book and grid end up the same.
 */
import { CellValueType, type ICellData, type IStyleData, type Nullable, type Worksheet } from '@univerjs/core';
import { cellKey, type CellRef } from '../../sheet/address';
import type { Book, CellValue, Sheet } from '../../sheet/book';
import { contentAt, styleOf } from '../../sheet/content';
import type { CellContent, Edit } from '../../sheet/edit';
import { rangeOf } from '../../sheet/range';
import { fromUniverStyle, toUniverStyle } from './style';

/** The grid's side of one cell. */
export interface GridCell {
  readonly raw: Nullable<ICellData>;
  /** As the grid shows it. */
  readonly shown: string;
  /** Its formula with "=", also where it is shared with other cells; "" without one. */
  readonly formula: string;
  readonly style: IStyleData;
}

export type GridReader = (at: CellRef) => GridCell;

/** The content of a cell of the grid. */
export function gridContent({ raw, shown, formula }: GridCell): CellContent {
  const value = valueOf(raw, formula !== '');
  const text = typeof value === 'number' && shown !== String(value) && shown !== '' ? { text: shown } : {};
  return { value, ...(formula === '' ? {} : { formula: formula.replace(/^=/, '') }), ...text };
}

function valueOf(raw: Nullable<ICellData>, hasFormula: boolean): CellValue {
  const rich = raw?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r?\n?$/, '').replace(/\r/g, '\n').replace(/\n$/, '') || null;
  const v = raw?.v;
  if (v === undefined || v === null || v === '') return null;
  if (raw?.t === CellValueType.BOOLEAN) return v === 1 || v === true || v === 'TRUE';
  if (raw?.t === CellValueType.NUMBER && Number.isFinite(Number(v))) return Number(v);
  if (hasFormula && typeof v === 'string' && /^#[A-Z/0]+[!?]?$/.test(v)) return { error: v };
  return raw?.t === CellValueType.STRING || raw?.t === CellValueType.FORCE_STRING ? String(v) : v;
}

/** Edits that make these places of the book what the grid shows. */
export function cellEdits(book: Book, sheet: Sheet, places: Iterable<CellRef>, read: GridReader): Edit[] {
  const edits: Edit[] = [];
  // One action may touch a cell several times: what counts is how it stands now.
  const seen = new Set<number>();
  for (const at of places) {
    const key = cellKey(at);
    if (seen.has(key)) continue;
    seen.add(key);
    const grid = read(at);
    const style = styleEdit(book, sheet, at, grid.style);
    const content = gridContent(grid);
    const before = contentAt(sheet, at);
    // A date's or a percentage's text depends on its format too.
    if (style || !sameContent(before, content)) {
      if (!sameWhole(before, content)) edits.push({ kind: 'put', sheet: sheet.id, at, expect: before, put: content });
    }
    if (style) edits.push(style);
  }
  return edits;
}

function sameContent(a: CellContent, b: CellContent): boolean {
  return (a.formula ?? '') === (b.formula ?? '') && plain(a.value) === plain(b.value);
}

function sameWhole(a: CellContent, b: CellContent): boolean {
  return sameContent(a, b) && a.text === b.text;
}

/** An error that was typed as text, and an error, look the same in the grid. */
function plain(value: CellValue): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? value.error : value;
}

function styleEdit(book: Book, sheet: Sheet, at: CellRef, grid: IStyleData): Edit | undefined {
  const before = styleOf(book, sheet.rows[at.row]?.[at.col]);
  if (alike(toUniverStyle(before), grid)) return undefined;
  const after = fromUniverStyle(grid, before);
  if (alike(before, after)) return undefined;
  return { kind: 'style', sheet: sheet.id, range: rangeOf(at), expect: [before], styles: [after] };
}

/** Every place that the book or the grid holds something at. */
export function* allPlaces(sheet: Sheet, worksheet: Worksheet): Generator<CellRef> {
  const rows = Math.max(sheet.rows.length, worksheet.getLastRowWithContent() + 1);
  const columns = Math.max(worksheet.getLastColumnWithContent() + 1, ...sheet.rows.map((row) => row?.length ?? 0));
  for (let row = 0; row < rows; row++) for (let col = 0; col < columns; col++) yield { row, col };
}

/** Whether two trees of plain data are the same; null, undefined, "absent" and "off" count alike. */
export function alike(a: unknown, b: unknown): boolean {
  const [x, y] = [normal(a), normal(b)];
  if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null) return x === y;
  const left = x as Record<string, unknown>;
  const right = y as Record<string, unknown>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => alike(left[key], right[key]));
}

/** Univer writes "off" in three ways. */
function normal(value: unknown): unknown {
  if (value === undefined || value === 0 || value === false) return null;
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'object' && value !== null) {
    const parts = Object.values(value);
    if (parts.every((part) => normal(part) === null)) return null;
  }
  return value;
}
