import { columnIndex, MAX_COLUMNS, MAX_ROWS } from '../../sheet/address';
import { formatRange, parseRange, type Range } from '../../sheet/range';

/** The ranges of an sqref ("A1:B2 D4"); whole columns and rows (C:C, 3:5) reach to the sheet's edge. */
export function parseSqref(text: string): Range[] {
  return text.split(/\s+/).flatMap((part) => parseArea(part) ?? []);
}

/** Ranges as an sqref: "A1:B2 D4". */
export function formatSqref(ranges: readonly Range[]): string {
  return ranges.map(formatRange).join(' ');
}

/** "A1:B2", "$A$1", "C:C" or "3:5". */
export function parseArea(text: string): Range | undefined {
  const plain = text.replaceAll('$', '');
  const cells = parseRange(plain);
  if (cells) return cells;
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns?.[1] !== undefined && columns[2] !== undefined) {
    return { top: 0, bottom: MAX_ROWS - 1, left: columnIndex(columns[1]), right: Math.min(columnIndex(columns[2]), MAX_COLUMNS - 1) };
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Math.min(Number(rows[2]), MAX_ROWS) - 1, left: 0, right: MAX_COLUMNS - 1 };
  return undefined;
}

/** "'Sheet 1'!$A$1:$D$9" cut into the sheet's name and the rest; a name without a sheet is "". */
export function splitSheet(reference: string): { readonly sheet: string; readonly area: string } {
  const bang = reference.lastIndexOf('!');
  if (bang === -1) return { sheet: '', area: reference };
  const name = reference.slice(0, bang);
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, area: reference.slice(bang + 1) };
}
