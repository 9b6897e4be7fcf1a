import type { Form, RowReading } from './schema';

/** How a row of the sheet was read; undefined outside the form. */
export function readingOf({ rows, range }: Form, row: number): RowReading | undefined {
  return rows[row - range.top];
}
