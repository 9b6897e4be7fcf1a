/** What the cells of a sheet show, row by row: all that two states of it are compared by. */
import type { Sheet } from '../sheet/book';
import { shownText } from '../sheet/build';

export type Grid = readonly (readonly string[])[];

export function gridOf({ rows }: Sheet): Grid {
  return Array.from(rows, (row) => Array.from(row ?? [], shownText));
}
