/** The cells of a sheet that formulas speak of, wherever the formulas stand: such cells are not moved about. */
import { parseA1Range, tokenize } from '@borgar/fx/xlsx';
import type { CellRef } from '../sheet/address';
import type { Book, Sheet } from '../sheet/book';
import { sameName } from '../sheet/sheet-name';
import { contains, type Range } from '../sheet/range';

export interface References {
  /** Whether some formula speaks of the cell, alone or within a range. */
  touches(cell: CellRef): boolean;
  /** Whether some formula speaks of nothing but rows between the two: it would point nowhere without them. */
  within(first: number, last: number): boolean;
}

export function referencesTo(book: Book, sheet: Sheet): References {
  const ranges = [...formulasOf(book)].flatMap(({ formula, host }) => rangesIn(formula, host, sheet.name));
  return {
    touches: (cell) => ranges.some((range) => contains(range, cell)),
    within: (first, last) => ranges.some((range) => range.top >= first && range.bottom <= last),
  };
}

function* formulasOf(book: Book): Generator<{ readonly formula: string; readonly host: string | undefined }> {
  for (const { name: host, rows, validations } of book.sheets) {
    for (const row of rows) for (const cell of row ?? []) if (cell?.formula !== undefined) yield { formula: cell.formula, host };
    for (const { formula1, formula2 } of validations) {
      if (formula1 !== undefined) yield { formula: formula1, host };
      if (formula2 !== undefined) yield { formula: formula2, host };
    }
  }
  for (const { formula, scope } of book.names) yield { formula, host: book.sheets.find(({ id }) => id === scope)?.name };
}

function rangesIn(formula: string, host: string | undefined, sheet: string): Range[] {
  return tokenize(formula).flatMap(({ type, value }): Range[] => {
    if (type !== 'range' && type !== 'range_beam') return [];
    const bang = value.lastIndexOf('!') + 1;
    const named = bang === 0 ? host : value.slice(0, bang - 1).replace(/^'|'$/g, '').replaceAll("''", "'");
    if (named === undefined || !sameName(named, sheet)) return [];
    const range = parseA1Range(value.slice(bang));
    if (range === undefined) return [];
    return [{ top: range.top ?? 0, left: range.left ?? 0, bottom: range.bottom ?? Infinity, right: range.right ?? Infinity }];
  });
}
