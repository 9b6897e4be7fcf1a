/** From a sketch to edits: merges that stand in the way are split, cells put, rows deleted, merges made again. */
import { cellOfKey, type CellRef } from '../sheet/address';
import { contentEquals, contentOf, isEmpty, styleOf } from '../sheet/content';
import type { Edit } from '../sheet/edit';
import { rangeOf, type Range } from '../sheet/range';
import type { Sketch } from './sketch';

/** In order; the smallest list that makes the sheet what the sketch says. */
export function compose(sketch: Sketch): Edit[] {
  return [...splits(sketch), ...puts(sketch), ...formats(sketch), ...deletions(sketch), ...merges(sketch)];
}

function splits({ sheet, splits: split }: Sketch): Edit[] {
  return sheet.merges.filter((range) => split.has(range)).map((range) => ({ kind: 'merge', sheet: sheet.id, range, merged: false }));
}

function puts({ sheet, cells, dropped }: Sketch): Edit[] {
  return [...cells]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, put]): Edit[] => {
      const at = cellOfKey(key);
      const expect = contentOf(sheet.rows[at.row]?.[at.col]);
      return dropped.has(at.row) || contentEquals(expect, put) ? [] : [{ kind: 'put', sheet: sheet.id, at, expect, put }];
    });
}

/** 0.96 shown as 96% stays 96% wherever it moves. */
function formats({ book, sheet, cells, dropped, formats: from }: Sketch): Edit[] {
  return [...from].flatMap(([key, source]): Edit[] => {
    const at = cellOfKey(key);
    const cell = (ref: CellRef) => sheet.rows[ref.row]?.[ref.col];
    const [own, its] = [styleOf(book, cell(at)), styleOf(book, cell(source))];
    if (own.numberFormat === its.numberFormat || dropped.has(at.row) || isEmpty(cells.get(key))) return [];
    const { numberFormat: _, ...look } = own;
    const style = its.numberFormat === undefined ? look : { ...look, numberFormat: its.numberFormat };
    return [{ kind: 'style', sheet: sheet.id, range: rangeOf(at), expect: [own], styles: [style] }];
  });
}

/** From below, so that each index is still the one of the sheet as it was. */
function deletions({ sheet, dropped }: Sketch): Edit[] {
  const rows = [...dropped].sort((a, b) => b - a);
  const edits: Edit[] = [];
  for (let i = 0; i < rows.length; ) {
    let count = 1;
    while (rows[i + count] === (rows[i] ?? 0) - count) count += 1;
    const index = (rows[i] ?? 0) - count + 1;
    edits.push({ kind: 'delete', sheet: sheet.id, axis: 'row', index, count, expect: sheet.rows.slice(index, index + count) });
    i += count;
  }
  return edits;
}

function merges(sketch: Sketch): Edit[] {
  const { sheet, dropped, merges: wanted } = sketch;
  const kept = (range: Range): number[] => {
    const rows: number[] = [];
    for (let row = range.top; row <= range.bottom; row++) if (!dropped.has(row)) rows.push(row);
    return rows;
  };
  return wanted.flatMap((range): Edit[] => {
    const rows = kept(range);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined || (first === last && range.left === range.right)) return [];
    // Rows in between that were meant to go have stayed after all: the cells remain apart.
    if (holdsMore(sketch, rows, range)) return [];
    return [{ kind: 'merge', sheet: sheet.id, range: { ...range, top: sketch.rowAfter(first), bottom: sketch.rowAfter(last) }, merged: true }];
  });
}

function holdsMore(sketch: Sketch, rows: readonly number[], { left, right }: Range): boolean {
  for (const row of rows) {
    for (let col = left; col <= right; col++) {
      if (row === rows[0] && col === left) continue;
      if (!isEmpty(sketch.contentAt({ row, col }))) return true;
    }
  }
  return false;
}
