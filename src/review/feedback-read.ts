/** A feedback table read back: its points with what was answered beside them, and the rows as they were sent in. */
import type { Book, Sheet } from '../sheet/book';
import { shownText } from '../sheet/build';
import { feedbackColumns, feedbackSheet, originalsMark, originalsSheet, type Answer } from './feedback-columns';
import type { OriginalSheet, Point } from './points';

export interface Feedback {
  readonly points: readonly (Point & Answer & { /** 0-based row of the table's own sheet. */ readonly row: number })[];
  readonly originals: readonly OriginalSheet[];
  /** Where 复核结果 is written: Sheet.id of the table and the 0-based column. */
  readonly verdicts: { readonly sheet: string; readonly col: number };
}

/** Undefined for a workbook that is no feedback table, or one whose hidden columns are gone. Rows may have been moved or added. */
export function readFeedback(book: Book): Feedback | undefined {
  const table = book.sheets.find(({ name }) => name === feedbackSheet) ?? book.sheets[0];
  const places = table === undefined ? undefined : columnPlaces(table);
  if (table === undefined || places === undefined) return undefined;
  const points = table.rows.flatMap((row, index) => {
    if (index <= places.head || row === undefined) return [];
    const text = (key: keyof Point | keyof Answer) => shownText(row[places.cols.get(key) ?? -1]);
    const point = {
      row: index,
      file: text('file'), sheet: text('sheet'), cell: text('cell'), rule: text('rule'), fingerprint: text('fingerprint'), original: text('original'),
      subject: text('subject'), problem: text('problem'), advice: text('advice'), basis: text('basis'), reply: text('reply').trim(), verdict: text('verdict').trim(),
    };
    // A row that an office added has nothing to go by.
    return point.rule === '' || point.cell === '' ? [] : [point];
  });
  return { points, originals: readOriginals(book), verdicts: { sheet: table.id, col: places.cols.get('verdict') ?? -1 } };
}

/** The row of heads and where each column stands in it. */
function columnPlaces(sheet: Sheet): { readonly head: number; readonly cols: ReadonlyMap<string, number> } | undefined {
  for (const [head, row] of sheet.rows.slice(0, 20).entries()) {
    const texts = (row ?? []).map((cell) => shownText(cell).trim());
    if (!feedbackColumns.every((column) => texts.includes(column.head))) continue;
    return { head, cols: new Map(feedbackColumns.flatMap((column) => (column.key === undefined ? [] : [[column.key, texts.indexOf(column.head)]]))) };
  }
  return undefined;
}

function readOriginals(book: Book): OriginalSheet[] {
  const hidden = book.sheets.find(({ name }) => name === originalsSheet);
  if (hidden === undefined || shownText(hidden.rows[0]?.[0]) !== originalsMark) return [];
  const sheets = new Map<string, { file: string; sheet: string; rows: string[][] }>();
  for (const row of hidden.rows.slice(1)) {
    const [file = '', sheet = '', number = '', ...texts] = Array.from(row ?? [], shownText);
    const at = Number(number) - 1;
    if (!(at >= 0)) continue;
    const key = `${file}\n${sheet}`;
    const known = sheets.get(key) ?? { file, sheet, rows: [] };
    while (known.rows.length < at) known.rows.push([]);
    known.rows[at] = texts;
    sheets.set(key, known);
  }
  return [...sheets.values()];
}
