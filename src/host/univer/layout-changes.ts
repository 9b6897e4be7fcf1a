/** What the grid changed beside contents and looks: merges, sizes, notes, frozen panes. */
import { BooleanNumber, type IFreeze, type IRange, type Worksheet } from '@univerjs/core';
import type { Note, Sheet, Size } from '../../sheet/book';
import type { Axis, Edit } from '../../sheet/edit';
import { formatRange, type Range } from '../../sheet/range';
import { cellKey } from '../../sheet/address';
import { fromUniverRange } from './ranges';
import { columnPixels, rowPixels } from './snapshot';

/** Edits that make the book's merges those of the grid: splits before joins. */
export function mergeEdits(sheet: Sheet, grid: readonly IRange[]): Edit[] {
  const before = new Map(sheet.merges.map((range) => [formatRange(range), range]));
  const after = new Map(grid.map(fromUniverRange).map((range) => [formatRange(range), range]));
  const edit = (range: Range, merged: boolean): Edit => ({ kind: 'merge', sheet: sheet.id, range, merged });
  return [
    ...[...before].filter(([name]) => !after.has(name)).map(([, range]) => edit(range, false)),
    ...[...after].filter(([name]) => !before.has(name)).map(([, range]) => edit(range, true)),
  ];
}

/** Edits that make these rows or columns as high, wide or hidden as in the grid. */
export function sizeEdits(sheet: Sheet, axis: Axis, lines: Iterable<number>, worksheet: Worksheet): Edit[] {
  const sizes = axis === 'row' ? sheet.rowSizes : sheet.columnSizes;
  const edits: Edit[] = [];
  for (const index of lines) {
    const before = sizes.get(index) ?? null;
    const put = gridSize(worksheet, axis, index, before);
    if (put.size === before?.size && (put.hidden ?? false) === (before?.hidden ?? false)) continue;
    edits.push({ kind: 'size', sheet: sheet.id, axis, index, expect: before, put: Object.keys(put).length === 0 ? null : put });
  }
  return edits;
}

/** A size that comes to the same pixels is the same size. */
function gridSize(worksheet: Worksheet, axis: Axis, index: number, before: Size | null): Size {
  const row = axis === 'row' ? worksheet.getRowManager().getRow(index) : undefined;
  const column = axis === 'column' ? worksheet.getColumnManager().getColumn(index) : undefined;
  const pixels = row ? (row.ia === BooleanNumber.TRUE ? undefined : row.h) : column?.w;
  const toPixels = axis === 'row' ? rowPixels : columnPixels;
  const fromPixels = (px: number) => (axis === 'row' ? (px * 3) / 4 : Math.round(((px - 5) / 7) * 100) / 100);
  const size =
    pixels === undefined || (before?.size !== undefined && toPixels(before.size) === pixels) ? before?.size : fromPixels(pixels);
  const hidden = (row ?? column)?.hd === BooleanNumber.TRUE;
  return { ...(size === undefined ? {} : { size }), ...(hidden ? { hidden } : {}) };
}

/** Edits that make the notes those of the grid; who wrote a note stays known. */
export function noteEdits(sheet: Sheet, grid: Iterable<{ readonly row: number; readonly col: number; readonly note: string }>): Edit[] {
  const before = new Map(sheet.notes.map((note) => [cellKey(note.at), note]));
  const edits: Edit[] = [];
  for (const { row, col, note: text } of grid) {
    const at = { row, col };
    const old = before.get(cellKey(at)) ?? null;
    before.delete(cellKey(at));
    const put: Note = { at, author: old?.author ?? '', text };
    if (old?.text !== text) edits.push({ kind: 'note', sheet: sheet.id, at, expect: old, put });
  }
  for (const old of before.values()) edits.unshift({ kind: 'note', sheet: sheet.id, at: old.at, expect: old, put: null });
  return edits;
}

/** The edit that freezes what the grid freezes. */
export function viewEdits(sheet: Sheet, { xSplit, ySplit }: IFreeze): Edit[] {
  const { freeze, ...rest } = sheet.view;
  if ((freeze?.rows ?? 0) === ySplit && (freeze?.cols ?? 0) === xSplit) return [];
  const put = xSplit === 0 && ySplit === 0 ? rest : { ...rest, freeze: { rows: ySplit, cols: xSplit } };
  return [{ kind: 'view', sheet: sheet.id, expect: sheet.view, put }];
}
