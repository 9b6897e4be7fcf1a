/** What the mapping screen starts from: the head's texts, an example from below, and the roles as they were read. */
import type { SheetResult } from '../../check/finding';
import type { Role } from '../../form/schema';
import { columnName } from '../../sheet/address';
import type { Sheet } from '../../sheet/book';
import { textAt } from '../../sheet/build';

export interface ColumnGuess {
  readonly letters: string;
  readonly head: string;
  /** The first text below the head; "" for an empty column. */
  readonly example: string;
  readonly role: Role;
}

const EXAMPLE_ROWS = 30;
const LONGEST_EXAMPLE = 16;

/** First row (0-based) and number of rows of the head that was read, else of the selected row. */
export function headGuess(result: SheetResult | undefined, selectedRow: number): { readonly first: number; readonly rows: number } {
  const header = result?.forms[0]?.tables.find((table) => table.header !== null)?.header;
  return header ? { first: header.first, rows: header.last - header.first + 1 } : { first: selectedRow, rows: 1 };
}

/** Every column that holds something in or below a head of `rows` rows at `first` (0-based). */
export function columnGuesses(sheet: Sheet, result: SheetResult | undefined, first: number, rows: number): ColumnGuess[] {
  const known = result?.forms.flatMap((form) => form.tables).find((table) => table.header?.first === first)?.columns ?? [];
  const width = Math.max(0, ...sheet.rows.slice(first, first + rows + EXAMPLE_ROWS).map((row) => row?.length ?? 0));
  const guesses: ColumnGuess[] = [];
  for (let col = 0; col < width; col++) {
    const heads = Array.from({ length: rows }, (_, i) => textAt(sheet, { row: first + i, col }).trim()).filter((text) => text !== '');
    const example = Array.from({ length: EXAMPLE_ROWS }, (_, i) => textAt(sheet, { row: first + rows + i, col }).trim()).find((text) => text !== '') ?? '';
    guesses.push({
      letters: columnName(col),
      head: heads.join('/'),
      example: example.length > LONGEST_EXAMPLE ? `${example.slice(0, LONGEST_EXAMPLE)}…` : example,
      role: known.find((column) => column.col === col)?.role ?? 'other',
    });
  }
  return guesses;
}
