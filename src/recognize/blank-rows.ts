/** The rows next to a row, past a blank one: what belongs together is often set apart by it. */
import type { Line } from './line';

/** The row above, or the one above that where it is blank. */
export function rowAbove(lines: readonly Line[], row: number): number {
  return isBlank(lines[row - 1]) ? row - 2 : row - 1;
}

/** The row below, or the one below that where it is blank. */
export function rowBelow(lines: readonly Line[], row: number): number {
  return isBlank(lines[row + 1]) ? row + 2 : row + 1;
}

function isBlank(line: Line | undefined): boolean {
  return line?.cols.length === 0;
}
