/** A table that came as bare text, made fit to be read: columns as wide as their words, long text wrapped, lines drawn. */
import type { Book, Border, Row, Sheet, Size, Style } from '../sheet/book';
import { breadth } from '../sheet/breadth';
import { shownText } from '../sheet/build';

const LINE: Border = { style: 'thin', color: '#BFBFBF' };
const DRESSED: Style = {
  align: { wrap: true, vertical: 'center' },
  border: { top: LINE, right: LINE, bottom: LINE, left: LINE },
};
const NARROWEST = 11;
const WIDEST = 36;
/** What a cell's edges take, and what a Chinese character is wider than two others. */
const MARGIN = 2;
/** A cell that would take more lines gets a wider column, as far as that goes. */
const MOST_LINES = 6;
/** Points a line of text takes at the default size. */
const LINE_HEIGHT = 15;

export function dress(book: Book): Book {
  const style = book.styles.length;
  return { ...book, styles: [...book.styles, DRESSED], sheets: book.sheets.map((sheet) => dressSheet(sheet, style)) };
}

function dressSheet(sheet: Sheet, style: number): Sheet {
  const widths = columnWidths(sheet.rows);
  const rowSizes = new Map<number, Size>();
  sheet.rows.forEach((row, index) => {
    if (isLone(row)) return;
    const lines = Math.max(1, ...(row ?? []).map((cell, col) => Math.ceil(breadth(shownText(cell)) / ((widths[col] ?? WIDEST) - MARGIN))));
    if (lines > 1) rowSizes.set(index, { size: Math.min(lines * LINE_HEIGHT + 4, 360) });
  });
  return {
    ...sheet,
    rows: sheet.rows.map((row) => (isLone(row) ? row : row?.map((cell) => cell && { ...cell, style }))),
    columnSizes: new Map(widths.map((size, col) => [col, { size }])),
    rowSizes,
  };
}

/** A title or a line of notes: it may run on over the cells beside it. */
function isLone(row: Row | undefined): boolean {
  return (row ?? []).filter((cell) => shownText(cell) !== '').length <= 1;
}

/** As wide as the words of most cells; a few long ones wrap. */
function columnWidths(rows: readonly (Row | undefined)[]): number[] {
  const columns = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return Array.from({ length: columns }, (_, col) => {
    const widths = rows.map((row) => (isLone(row) ? 0 : breadth(shownText(row?.[col])))).filter((width) => width > 0);
    widths.sort((a, b) => a - b);
    const usual = widths[Math.floor(widths.length * 0.8)] ?? NARROWEST;
    const longest = widths[widths.length - 1] ?? 0;
    return Math.min(Math.max(usual + MARGIN + 1, longest / MOST_LINES, NARROWEST), WIDEST);
  });
}
