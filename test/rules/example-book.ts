import { columnIndex } from '../../src/sheet/address';
import { parseRange } from '../../src/sheet/range';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import type { Book, Sheet } from '../../src/sheet/book';
import type { Example } from '../../src/rules/rule';

/** The book that an example draws: "|" between cells, a line "# 名称" before each further sheet. */
export function exampleBook(example: Example): Book {
  const parts: { name: string; lines: string[] }[] = [{ name: 'Sheet1', lines: [] }];
  for (const line of example.sheet.replace(/^\s*\n|\n\s*$/g, '').split('\n')) {
    const heading = /^\s*# (.+)$/.exec(line)?.[1];
    if (heading !== undefined) parts.push({ name: heading.trim(), lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  const filled = parts.filter((part) => part.lines.some((line) => line.trim() !== ''));
  return bookOf(...filled.map((part, index) => sheetOf(part, index, index === 0 ? example : undefined)));
}

function sheetOf({ name, lines }: { name: string; lines: readonly string[] }, index: number, example: Example | undefined): Sheet {
  const rows = lines.map((line) => (line.trim() === '' ? [] : line.split('|').map((cell) => cell.trim())));
  const merges = (example?.merges ?? []).flatMap((text) => parseRange(text) ?? []);
  const sheet = sheetFromRows(rows, { id: `s${String(index + 1)}`, name, merges });
  return { ...sheet, rowSizes: new Map((example?.hidden ?? []).map((row) => [row - 1, { hidden: true }])) };
}

/** "监控!B3" → sheet and 0-based place; without a name the first sheet. */
export function examplePlace(book: Book, address: string): { sheet: Sheet; row: number; col: number } {
  const [cell = '', name] = address.split('!').reverse();
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  const sheet = name === undefined ? book.sheets[0] : book.sheets.find((one) => one.name === name);
  if (match?.[1] === undefined || sheet === undefined) throw new Error(`no such place in the example: ${address}`);
  return { sheet, row: Number(match[2]) - 1, col: columnIndex(match[1]) };
}
