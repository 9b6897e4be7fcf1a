/** Number formats of the cells that hold numbers: a call for a column that has one, halves where they differ. */
import { formatterOf } from '../../sheet/display/format';
import { cellsAt } from './cells';

/** Tells the format of each of these rows of a column, unless it is General. */
export function readFormats(sheet: Et.Worksheet, column: number, rows: readonly number[], tell: (row: number, format: string) => void): void {
  const [top, bottom] = [rows[0], rows[rows.length - 1]];
  if (top === undefined || bottom === undefined) return;
  const format = cellsAt(sheet, { top, bottom, left: column, right: column }).NumberFormat;
  if (format !== null) {
    if (format !== 'General') for (const row of rows) tell(row, format);
  } else if (rows.length > 1) {
    const middle = Math.ceil(rows.length / 2);
    readFormats(sheet, column, rows.slice(0, middle), tell);
    readFormats(sheet, column, rows.slice(middle), tell);
  }
}

/** What a number shows under a format; undefined where it shows as it is. Asking the program would be a call for each cell. */
export function shownAs(value: number, format: string): string | undefined {
  return formatterOf(format).number(value);
}
