/** What steps ask of a form's rows and heads. */
import type { Table } from '../form/schema';
import { lexicon } from '../recognize/lexicon';
import { readHeader } from '../recognize/header';
import type { Leaf } from '../recognize/header-tree';
import { lineOf } from '../recognize/line';
import { withoutBrackets } from '../recognize/text';
import type { CellRef } from '../sheet/address';
import type { Sheet } from '../sheet/book';
import { textAt } from '../sheet/build';
import { squeeze } from '../form/squeeze';

/** The rows from first to last, both inside. */
export function rowsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Cells of a row that show something, left to right. */
export function filledCells(sheet: Sheet, row: number): { readonly at: CellRef; readonly text: string }[] {
  return (sheet.rows[row] ?? []).flatMap((_, col) => {
    const text = textAt(sheet, { row, col });
    return squeeze(text) === '' ? [] : [{ at: { row, col }, text }];
  });
}

/** The words of a table's head, row by row, wherever they stand; null for a table without one. */
export function headWords(sheet: Sheet, { header }: Table): string | null {
  if (header === null) return null;
  return rowsBetween(header.first, header.last)
    .map((row) => filledCells(sheet, row).map(({ text }) => withoutBrackets(squeeze(text).normalize('NFKC'))).join('|'))
    .join('/');
}

/** A head cell over one column, with the column of the table that it belongs to by its contents. */
export interface HeadCell {
  readonly leaf: Leaf;
  readonly col: number;
}

/** Each lowest head cell with its column; undefined where some head cell belongs to none for sure. */
export function headColumns(sheet: Sheet, table: Table): readonly HeadCell[] | undefined {
  if (table.header === null) return undefined;
  const lines = sheet.rows.slice(0, table.header.last + 2).map(lineOf);
  const { leaves } = readHeader(lines, table.header.first, lexicon);
  const words = (path: string): string => withoutBrackets(path).replace(/\//g, '');
  const columns = table.columns.filter(({ header }) => header !== '');
  let next = 0;
  const found: HeadCell[] = [];
  for (const leaf of leaves) {
    const wanted = words(leaf.path.join('/'));
    const at = columns.findIndex(({ header }, i) => i >= next && words(header) === wanted);
    const column = columns[at];
    if (column === undefined) return undefined;
    next = at + 1;
    found.push({ leaf, col: column.col });
  }
  return found;
}
