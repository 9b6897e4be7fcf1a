/** A place as one number, for maps that hold thousands of them. */
import { MAX_COLUMNS, type CellRef } from '../../sheet/address';

export function keyOf({ row, col }: CellRef): number {
  return row * MAX_COLUMNS + col;
}

/** The place that a key was made of. */
export function placeOfKey(key: number): CellRef {
  return { row: Math.floor(key / MAX_COLUMNS), col: key % MAX_COLUMNS };
}
