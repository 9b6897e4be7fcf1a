import { textAt } from '../../src/sheet/build';
import type { Sheet } from '../../src/sheet/book';
import { contains, type Range } from '../../src/sheet/range';

/** Where a flattened form was merged on paper. Rows and columns are 0-based, first and last inclusive. */
export interface Spines {
  /** Rows in which a filled cell reaches right over the blanks behind it. */
  readonly across?: readonly number[];
  /** Stacked header rows: a filled cell takes the blanks right of it, then those below. */
  readonly heads?: readonly (readonly [number, number])[];
  /** Blocks of rows in whose columns a filled cell takes the blanks below it. */
  readonly down?: readonly { readonly rows: readonly [number, number]; readonly columns: readonly number[] }[];
}

/** The sheet with the merges that its blanks stand for. No content changes; no merge holds two texts. */
export function mergeSpines(sheet: Sheet, spines: Spines): Sheet {
  const width = Math.max(0, ...sheet.rows.map((row) => row?.length ?? 0));
  const blank = (row: number, col: number): boolean => textAt(sheet, { row, col }) === '';
  const merges: Range[] = [];
  const taken = (row: number, col: number): boolean => merges.some((merge) => contains(merge, { row, col }));
  const free = (row: number, col: number): boolean => blank(row, col) && !taken(row, col);
  const add = (range: Range): void => {
    if (range.top !== range.bottom || range.left !== range.right) merges.push(range);
  };
  const reach = (row: number, col: number): number => {
    let right = col;
    while (right + 1 < width && free(row, right + 1)) right += 1;
    return right;
  };

  for (const row of spines.across ?? []) {
    for (let col = 0; col < width; col++) {
      if (!blank(row, col)) add({ top: row, left: col, bottom: row, right: reach(row, col) });
    }
  }
  for (const [first, last] of spines.heads ?? []) {
    for (let row = first; row <= last; row++) {
      for (let col = 0; col < width; col++) {
        if (blank(row, col)) continue;
        const right = reach(row, col);
        let bottom = row;
        const open = (below: number): boolean => Array.from({ length: right - col + 1 }, (_, i) => col + i).every((c) => free(below, c));
        while (bottom < last && open(bottom + 1)) bottom += 1;
        add({ top: row, left: col, bottom, right });
      }
    }
  }
  for (const { rows, columns } of spines.down ?? []) {
    for (const col of columns) {
      for (let row = rows[0]; row <= rows[1]; row++) {
        if (blank(row, col) || taken(row, col)) continue;
        let bottom = row;
        while (bottom < rows[1] && free(bottom + 1, col)) bottom += 1;
        add({ top: row, left: col, bottom, right: col });
      }
    }
  }
  return { ...sheet, merges };
}
