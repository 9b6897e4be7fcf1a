/** Addresses as spreadsheet programs write them: "目标表!A3:D45", "A:C", "5:7", several with commas between. */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../sheet/address';
import type { Axis } from '../sheet/edit';
import { formatRange, parseRange, type Range } from '../sheet/range';

/** The rectangles of an address; those that cannot be read are left out. */
export function rangesOf(address: string): Range[] {
  return address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((part) => rectangle(part.slice(part.lastIndexOf('!') + 1).replaceAll('$', '')) ?? []);
}

/** Whole rows or columns: "3:4", "C:C". */
export function linesAddress(axis: Axis, index: number, count: number): string {
  const name = (line: number) => (axis === 'row' ? String(line + 1) : columnName(line));
  return `${name(index)}:${name(index + count - 1)}`;
}

/** As few addresses as Excel takes at a time, cells and rectangles joined by commas. */
export function joinedAddresses(ranges: readonly Range[], longest = 8000): string[] {
  const joined: string[] = [];
  for (const range of ranges) {
    const last = joined[joined.length - 1];
    const next = formatRange(range);
    if (last !== undefined && last.length + next.length < longest) joined[joined.length - 1] = `${last},${next}`;
    else joined.push(next);
  }
  return joined;
}

function rectangle(text: string): Range | undefined {
  const rows = /^(\d+):(\d+)$/.exec(text);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: MAX_COLUMNS - 1 };
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return { top: 0, bottom: MAX_ROWS - 1, left: columnIndex(columns[1] ?? ''), right: columnIndex(columns[2] ?? '') };
  return parseRange(text);
}
