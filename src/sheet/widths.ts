/** How wide a sheet is on paper, in characters of the default font. */
import type { Book, Row, Sheet } from './book';
import { breadth } from './breadth';
import { mergeAt, shownText } from './build';

/** Of a column of which nothing is said. */
export const COLUMN_WIDTH = 8.43;

/** As the sheet says, hidden or not. */
export function widthOf({ columnSizes }: Pick<Sheet, 'columnSizes'>, col: number): number {
  return columnSizes.get(col)?.size ?? COLUMN_WIDTH;
}

export interface PaperWidth {
  /** Of the columns that are filled and shown. */
  readonly columns: number;
  /** Up to where the longest text ends that runs on over the cells beside it: it is printed too. */
  readonly texts: number;
  /** The place of that text; null where none runs on beyond the columns. */
  readonly longest: { readonly row: number; readonly col: number } | null;
}

/** What has to find room on the paper. */
export function paperWidth(sheet: Sheet, styles: Book['styles']): PaperWidth {
  const last = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const lefts = [0];
  for (let col = 0; col < last; col++) lefts.push((lefts[col] ?? 0) + (sheet.columnSizes.get(col)?.hidden === true ? 0 : widthOf(sheet, col)));
  const columns = lefts[last] ?? 0;
  let texts = columns;
  let longest: PaperWidth['longest'] = null;
  sheet.rows.forEach((row, r) => {
    if (row === undefined || sheet.rowSizes.get(r)?.hidden === true) return;
    // Only the last of a row runs on beyond the columns.
    const col = lastFilled(row);
    const cell = row[col];
    if (cell === undefined || typeof cell.value !== 'string') return;
    const { align } = styles[cell.style ?? 0] ?? {};
    if (align?.wrap === true || align?.shrink === true || align?.horizontal === 'right' || align?.horizontal === 'fill') return;
    const width = breadth(shownText(cell));
    const end = (lefts[col] ?? 0) + (align?.horizontal === 'center' ? (widthOf(sheet, col) + width) / 2 : width);
    if (end <= texts || mergeAt(sheet, { row: r, col }) !== undefined) return;
    texts = end;
    longest = { row: r, col };
  });
  return { columns, texts, longest };
}

function lastFilled(row: Row): number {
  let col = row.length - 1;
  while (col >= 0 && shownText(row[col]) === '') col -= 1;
  return col;
}
