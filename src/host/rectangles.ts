/** Single cells joined to rectangles, so that a hundred writes are a few calls. */
import type { CellRef } from '../sheet/address';
import type { Range } from '../sheet/range';

/** Rectangles that cover exactly these cells, each cell once: runs down a column, equal runs side by side joined. */
export function rectanglesOf(cells: readonly CellRef[]): Range[] {
  const sorted = [...cells].sort((a, b) => a.col - b.col || a.row - b.row);
  const runs: Range[] = [];
  for (const { row, col } of sorted) {
    const last = runs[runs.length - 1];
    if (last?.left === col && last.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, bottom: row, left: col, right: col });
  }
  const joined: Range[] = [];
  for (const run of runs) {
    const at = joined.findIndex((one) => one.right === run.left - 1 && one.top === run.top && one.bottom === run.bottom);
    const before = joined[at];
    if (before) joined[at] = { ...before, right: run.right };
    else joined.push(run);
  }
  return joined;
}

/** Both halves, columns cut before rows; none of a single cell. */
export function halvesOf(range: Range): Range[] {
  const { top, bottom, left, right } = range;
  if (right > left) {
    const middle = Math.floor((left + right) / 2);
    return [{ ...range, right: middle }, { ...range, left: middle + 1 }];
  }
  if (bottom === top) return [];
  const middle = Math.floor((top + bottom) / 2);
  return [{ ...range, bottom: middle }, { ...range, top: middle + 1 }];
}
