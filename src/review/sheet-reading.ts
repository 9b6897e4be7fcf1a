/** A sheet as one may hold it against an earlier state of itself: what its cells show, and the forms that were read on it. */
import { checkBook } from '../check/check';
import type { Finding } from '../check/finding';
import type { CheckOptions } from '../check/settings';
import type { Form } from '../form/schema';
import { bookOf, sheetFromRows } from '../sheet/build';
import type { Grid } from './grid';

export interface SheetReading {
  readonly name: string;
  readonly grid: Grid;
  readonly forms: readonly Form[];
  readonly findings: readonly Finding[];
}

export interface NamedGrid {
  readonly name: string;
  readonly grid: Grid;
}

/** Reads and checks what the cells show and nothing else, so that two states are judged alike whatever was kept of them. */
export function readGrids(sheets: readonly NamedGrid[], options: CheckOptions): SheetReading[] {
  const plain = sheets.map(({ name, grid }, index) => sheetFromRows(grid, { id: `s${String(index + 1)}`, name }));
  const results = checkBook(bookOf(...plain), options);
  return sheets.map(({ name, grid }, index) => {
    const result = results.find(({ sheet }) => sheet === plain[index]?.id);
    return { name, grid, forms: result?.forms ?? [], findings: result?.findings ?? [] };
  });
}
