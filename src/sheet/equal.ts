/** Equality of data and of books. */
import type { Book, Cell, Row, Sheet } from './book';
import { isEmpty, styleOf } from './content';
import { formatRange } from './range';

/** Deep equality of plain data, Maps and Sets (of primitives); an absent property is the same as an undefined one. */
export function sameData(a: unknown, b: unknown): boolean {
  // No file tells −0 from 0; NaN is itself.
  if (a === b || Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameData(item, b[i]));
  }
  if (a instanceof Map || b instanceof Map) {
    return (
      a instanceof Map && b instanceof Map && a.size === b.size && [...a].every(([key, item]) => b.has(key) && sameData(item, b.get(key)))
    );
  }
  if (a instanceof Set || b instanceof Set) return a instanceof Set && b instanceof Set && a.size === b.size && [...a].every((item) => b.has(item));
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  for (const key in left) if (!sameData(left[key], right[key])) return false;
  for (const key in right) if (right[key] !== undefined && left[key] === undefined) return false;
  return true;
}

/**
 * Whether two books are the same in every part: sheets and their order, contents, looks, merges, validations, notes,
 * sizes, protection, view, names. How they are stored does not count: a missing cell equals an empty one of default
 * style, styles are compared by what they are and not by index, merges and notes in any order.
 */
export function booksEqual(a: Book, b: Book): boolean {
  return (
    a === b ||
    (a.sheets.length === b.sheets.length &&
      sameData(a.names, b.names) &&
      a.sheets.every((sheet, i) => {
        const other = b.sheets[i];
        return other !== undefined && sheetsEqual(a, sheet, b, other);
      }))
  );
}

function sheetsEqual(bookA: Book, a: Sheet, bookB: Book, b: Sheet): boolean {
  if (a === b && bookA.styles === bookB.styles) return true;
  const rest = (sheet: Sheet) => ({
    ...sheet,
    rows: undefined,
    merges: sheet.merges.map(formatRange).sort(),
    notes: [...sheet.notes].sort((m, n) => m.at.row - n.at.row || m.at.col - n.at.col),
  });
  if (!sameData(rest(a), rest(b))) return false;
  const length = Math.max(a.rows.length, b.rows.length);
  for (let row = 0; row < length; row++) {
    if (!rowsEqual(bookA, a.rows[row] ?? [], bookB, b.rows[row] ?? [])) return false;
  }
  return true;
}

function rowsEqual(bookA: Book, a: Row, bookB: Book, b: Row): boolean {
  if (a === b && bookA.styles === bookB.styles) return true;
  const length = Math.max(a.length, b.length);
  for (let col = 0; col < length; col++) {
    if (!sameData(plainCell(bookA, a[col]), plainCell(bookB, b[col]))) return false;
  }
  return true;
}

/** The cell by what it is: empty as null, its style itself in place of the index. */
function plainCell(book: Book, cell: Cell | undefined): object {
  const content = isEmpty(cell) ? { value: null } : { value: cell?.value, formula: cell?.formula, text: cell?.text };
  return { ...content, style: styleOf(book, cell) };
}
