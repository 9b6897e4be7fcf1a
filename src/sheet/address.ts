/** A cell's place, 0-based: row 0, column 0 is A1. */
export interface CellRef {
  readonly row: number;
  readonly col: number;
}

/** How many rows and columns a sheet has, as .xlsx has it. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Whether both are the same place. */
export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.col === b.col;
}

/** A place as one number, for maps and sets of places. */
export function cellKey({ row, col }: CellRef): number {
  return row * MAX_COLUMNS + col;
}

/** The place that a key was made of. */
export function cellOfKey(key: number): CellRef {
  return { row: Math.floor(key / MAX_COLUMNS), col: key % MAX_COLUMNS };
}

/** Column letters of a 0-based column: 0 → A, 26 → AA. */
export function columnName(col: number): string {
  let name = '';
  for (let n = col; n >= 0; n = Math.floor(n / 26) - 1) name = String.fromCharCode(65 + (n % 26)) + name;
  return name;
}

/** 0-based column of column letters in either case; -1 when it is none. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let col = 0;
  for (const letter of name.toUpperCase()) col = col * 26 + letter.charCodeAt(0) - 64;
  return col - 1;
}

/** A1 address of a 0-based place: {row: 34, col: 3} → "D35". */
export function formatCell(ref: CellRef): string {
  return `${columnName(ref.col)}${String(ref.row + 1)}`;
}

/** The place an A1 address names ("$" allowed), or undefined when it is not one. */
export function parseCell(address: string): CellRef | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { row: Number(match[2]) - 1, col: columnIndex(match[1]) };
}
