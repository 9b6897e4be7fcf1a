/** A table that came without looks, made fit to be read and printed: columns as wide as their words, text that wraps, lines drawn. */
import type { Book, Border, Cell, Row, Sheet, Size, Style } from '../sheet/book';
import { breadth } from '../sheet/breadth';
import { mergeAt, shownText } from '../sheet/build';
import { neededHeights } from '../sheet/row-heights';
import { widthOf } from '../sheet/widths';

const LINE: Border = { style: 'thin', color: '#BFBFBF' };
const DRESSED: Style = {
  align: { wrap: true, vertical: 'center' },
  border: { top: LINE, right: LINE, bottom: LINE, left: LINE },
};
const EMPTY: Cell = { value: null };
const NARROWEST = 11;
const WIDEST = 36;
/** What a cell's edges take, and what a Chinese character is wider than two others. */
const MARGIN = 2;
/** A cell that would take more lines gets a wider column, as far as that goes. */
const MOST_LINES = 6;
/** Lines that stand in a row of the greatest height; for them a column grows beyond the widest. */
const TALLEST_LINES = 24;
/** Characters across a page on its side at the size at which it can still be read, and how far columns give way for it. */
const PAGE = 200;
const NARROWER = 0.6;
/** Points of a row with one line. */
const ONE_LINE = 19;

/** The book with looks, its contents, merges and hidden rows as they were. */
export function dress(book: Book): Book {
  const style = book.styles.length;
  const styles = [...book.styles, DRESSED];
  return { ...book, styles, sheets: book.sheets.map((sheet) => withHeights(dressed(sheet, style), styles)) };
}

function dressed(sheet: Sheet, style: number): Sheet {
  const widths = columnWidths(sheet);
  const tableRows = sheet.rows.flatMap((row, r) => (isLone(row) ? [] : [r]));
  const [first = 0, last = -1] = [tableRows[0], tableRows[tableRows.length - 1]];
  const ruled = (row: Row | undefined): Row => Array.from(widths, (_, col) => ({ ...(row?.[col] ?? EMPTY), style }));
  const rows = sheet.rows.map((row, r) => (r < first || r > last || isBlank(row) || runsOn(row, widths) ? row : ruled(row)));
  return { ...sheet, rows, columnSizes: new Map(widths.map((size, col) => [col, { size }])) };
}

/** Not every program fits rows to their texts when it opens a file. */
function withHeights(sheet: Sheet, styles: Book['styles']): Sheet {
  const rowSizes = new Map<number, Size>(sheet.rowSizes);
  for (const [row, size] of neededHeights(sheet, styles, (col) => widthOf(sheet, col), ONE_LINE)) rowSizes.set(row, { ...rowSizes.get(row), size: Math.ceil(size) });
  return { ...sheet, rowSizes };
}

/** Says nothing of columns: a title, a line of notes. */
function isLone(row: Row | undefined): boolean {
  return filled(row).length <= 1;
}

function isBlank(row: Row | undefined): boolean {
  return filled(row).length === 0;
}

/** A title or a line of notes between the rows of a table runs on over the cells beside it. */
function runsOn(row: Row | undefined, widths: readonly number[]): boolean {
  const [col, ...others] = filled(row);
  return col !== undefined && others.length === 0 && breadth(shownText(row?.[col])) > (widths[col] ?? 0);
}

function filled(row: Row | undefined): number[] {
  return (row ?? []).flatMap((cell, col) => (shownText(cell) === '' ? [] : [col]));
}

/** As wide as the words of most cells; a few long ones wrap. What is merged says nothing of one column. */
function columnWidths(sheet: Sheet): number[] {
  const columns: (number[] | undefined)[] = [];
  sheet.rows.forEach((row, r) => {
    if (isLone(row)) return;
    row?.forEach((cell, col) => {
      const width = breadth(shownText(cell));
      if (width > 0 && (sheet.merges.length === 0 || mergeAt(sheet, { row: r, col }) === undefined)) (columns[col] ??= []).push(width);
    });
  });
  return onPaper(Array.from(columns, (widths = []) => {
    widths.sort((a, b) => a - b);
    const usual = widths[Math.floor(widths.length * 0.8)] ?? NARROWEST;
    const longest = widths[widths.length - 1] ?? 0;
    return Math.max(Math.min(Math.max(usual + MARGIN + 1, longest / MOST_LINES, NARROWEST), WIDEST), longest / TALLEST_LINES + MARGIN);
  }));
}

/** Many columns share the page: the wide ones give way, as long as most words stay on their line. */
function onPaper(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const scale = Math.max(Math.min(1, PAGE / total), NARROWER);
  return widths.map((width) => Math.max(Math.min(width, NARROWEST), Math.round(width * scale)));
}
