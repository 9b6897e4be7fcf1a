import type { Book } from './book';

/** Longest name of a sheet that spreadsheets take. */
export const LONGEST_SHEET_NAME = 31;

/** Whether two sheet names are the same to a spreadsheet. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The first name that no sheet has: `wanted` with the endings in order, from 1, cut so that the whole is not too long. */
export function freeSheetName({ sheets }: Pick<Book, 'sheets'>, wanted: string, endingOf: (n: number) => string): string {
  for (let n = 1; ; n += 1) {
    const ending = endingOf(n);
    const name = wanted.slice(0, LONGEST_SHEET_NAME - ending.length) + ending;
    if (!sheets.some((sheet) => sameName(sheet.name, name))) return name;
  }
}
