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
  // Where each stands in the list, by its rows and its last column.
  const standing = new Map<string, number>();
  for (const run of runs) {
    const rows = `${String(run.top)}:${String(run.bottom)}`;
    const at = standing.get(`${rows}:${String(run.left - 1)}`) ?? joined.length;
    joined[at] = { ...run, left: joined[at]?.left ?? run.left };
    standing.set(`${rows}:${String(run.right)}`, at);
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
