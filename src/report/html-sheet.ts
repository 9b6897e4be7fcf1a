/** Pictures of a sheet: all of it in small, and the cells around a finding. */
import type { Finding } from '../check/finding';
import type { Severity } from '../rules/rule';
import { columnName, sameCell, type CellRef } from '../sheet/address';
import type { Sheet } from '../sheet/book';
import { anchorAt, shownText, textAt } from '../sheet/build';
import { byWorst } from '../rules/severity';
import { escape } from './html-page';

/** A picture larger than this shows nothing more. */
const MOST_ROWS = 240;
const MOST_COLUMNS = 40;
const [CELL, LINE] = [16, 5];

/** The sheet from afar: grey where something is written, coloured where something was found. */
export function sheetMap(sheet: Sheet, findings: readonly Finding[], label: string): string {
  const lastFound = Math.max(0, ...findings.map(({ cell }) => cell.row));
  const rows = Math.min(MOST_ROWS, Math.max(sheet.rows.length, lastFound + 1));
  const cols = Math.min(MOST_COLUMNS, Math.max(1, ...sheet.rows.slice(0, rows).map((row) => row?.length ?? 0), ...findings.map(({ cell }) => cell.col + 1)));
  const ink: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let col = 0; col < cols; col += 1) {
      const length = shownText(sheet.rows[row]?.[col]).trim().length;
      if (length > 0) ink.push(rect(row, col, Math.min(CELL - 3, 2 + length * 2), 'ink'));
    }
  }
  const marks = worstFirst(findings)
    .reverse()
    .filter(({ cell }) => cell.row < rows && cell.col < cols)
    .map(({ cell, severity }) => rect(cell.row, cell.col, CELL - 2, `fill-${severity}`));
  const [width, height] = [cols * CELL, rows * LINE];
  return `<svg class="map" role="img" aria-label="${escape(label)}" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">${ink.join('')}${marks.join('')}</svg>`;
}

function rect(row: number, col: number, width: number, name: string): string {
  return `<rect class="${name}" x="${String(col * CELL + 1)}" y="${String(row * LINE + 1)}" width="${String(width)}" height="${String(LINE - 2)}"/>`;
}

/** A row above, the row itself and one below, two columns to the left and the right, as a spreadsheet shows them. */
export function cellsAround(sheet: Sheet, { cell, related, severity }: Finding, label: string): string {
  const width = Math.max(cell.col + 1, ...sheet.rows.slice(Math.max(0, cell.row - 1), cell.row + 2).map((row) => row?.length ?? 0));
  const left = Math.max(0, Math.min(cell.col - 2, width - 5));
  const columns = count(left, Math.min(width - 1, left + 4));
  const rows = count(Math.max(0, cell.row - 1), cell.row + 1).filter((row) => row <= cell.row || row < sheet.rows.length);
  const head = columns.map((col) => `<th>${columnName(col)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = columns.map((col) => {
      const mark = markOf({ row, col }, cell, related, severity);
      return `<td${mark === '' ? '' : ` class="${mark}"`}>${escape(shorten(shownAt(sheet, { row, col })))}</td>`;
    });
    return `<tr><th>${String(row + 1)}</th>${cells.join('')}</tr>`;
  });
  return `<table class="sheet" aria-label="${escape(label)}"><tr><th></th>${head}</tr>${body.join('')}</table>`;
}

/** A joined cell shows its text in each of its rows: the picture may not reach its first one. */
function shownAt(sheet: Sheet, at: CellRef): string {
  return textAt(sheet, anchorAt(sheet, at));
}

function markOf(at: CellRef, cell: CellRef, related: Finding['related'], severity: Severity): string {
  if (sameCell(at, cell)) return severity;
  return related.some((one) => sameCell(one.cell, at)) ? 'related' : '';
}

function count(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 28 ? `${flat.slice(0, 27)}…` : flat;
}

/** Errors, then warnings, then infos; within each as they stand on the sheet. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(byWorst);
}
