/**
 * From a sheet to its 绩效目标表, by evidence: heads, contents of columns, repetition and order. Merges and styles play
 * no part, so that the answer is the same with and without them. Deterministic; keeps nothing but answers per row.
 */
import type { Mapping } from '../form/mapping';
import type { Form, Observation, RowReading } from '../form/schema';
import { squeeze } from '../form/squeeze';
import type { Sheet } from '../sheet/book';
import { confidenceOf, isScheme } from './confidence';
import type { Content, RowReadings } from './content';
import { compareCopies } from './copies';
import { readFields } from './fields';
import { GOALS, goalRows } from './goal-rows';
import { kindOf, layoutOf, templateOf } from './kind';
import { lexicon as defaultLexicon, type Lexicon } from './lexicon';
import { isNoteLine, isRuleLine, isSignatureLine, isTotalText, linesOf, openingText, rawText, type Line } from './line';
import { readLists, readListsInside } from './lists';
import { readMoney } from './money';
import { segmentsOf, type Segment } from './segment';
import { isListHead } from './table-end';
import { readTables } from './tables';
import { isDigits } from './text';
import { isCaptionLine, isOutsideLine, isSubtitleLine, isTitleLine } from './title';
import { readTransposed } from './transposed';
import { yearOf } from './year';

export interface RecognizeOptions {
  /** Other words than the product's own, for tests. */
  readonly lexicon?: Lexicon;
  /** What people have said about the columns of tables they know. */
  readonly mappings?: readonly Mapping[];
}

/** Below this a reading is not shown as a form; the user is asked instead. */
export const THRESHOLD = 0.5;

/** The forms on a sheet, in sheet order. Empty for a sheet that holds none. */
export function recognizeSheet(sheet: Sheet, options: RecognizeOptions = {}): Form[] {
  return candidates(sheet, options).filter((form) => form.confidence >= THRESHOLD).map((form, i) => ({ ...form, id: `f${String(i + 1)}` }));
}

/** All readings, those below the threshold too. */
export function candidates(sheet: Sheet, options: RecognizeOptions = {}): Form[] {
  const lexicon = options.lexicon ?? defaultLexicon;
  const lines = linesOf(sheet.rows);
  const segments = segmentsOf(lines, lexicon, options.mappings);
  const forms: Form[] = [];
  for (const [i, segment] of segments.entries()) {
    const form = readForm(sheet, lines, segment, i, forms.at(-1)?.year ?? null, lexicon);
    if (form !== undefined) forms.push(form);
  }
  return forms;
}

function readForm(sheet: Sheet, lines: readonly Line[], segment: Segment, index: number, inherited: number | null, lexicon: Lexicon): Form | undefined {
  const hidden = (row: number): boolean => sheet.rowSizes.get(row)?.hidden === true;
  const content = readContent(lines, segment, lexicon, hidden);
  if (content === undefined) return undefined;
  const { readings, tables, indicators, levels } = content;
  if (isScheme(content)) return undefined;
  const head = headRows(lines, segment, readings, lexicon);
  const fields = readFields(lines, head, lexicon);
  const money = readMoney(lines, head, segment.first, lexicon);
  const titleLine = segment.titleRow === undefined ? undefined : lines[segment.titleRow];
  const titleCol = titleLine?.cols[0];
  const title = titleLine === undefined || titleCol === undefined ? null : squeeze(rawText(titleLine, titleCol));
  const last = lastRow(lines, segment);
  const range = { top: segment.first, left: 0, bottom: last, right: rightmost(lines, segment.first, last) };
  const parts = { title: title ?? '', fields, tables, indicators };
  const of = kindOf(parts);
  const levelTexts = levels.map((l) => l.text);
  const year = yearOf({ lines, segment, title, fields, inherited, lexicon });
  const rows = rowReadings(lines, segment, last, readings, fields, money, lexicon);
  const judged = confidenceOf({ title, fields, tables, indicators, rows, levelTexts, lexicon, mapped: segment.headers.some((h) => h.mapping !== undefined) });
  return {
    id: `f${String(index + 1)}`,
    kind: indicators.length === 0 ? 'blank' : of,
    of,
    template: templateOf(parts, levels),
    layout: content.layout ?? layoutOf(parts, of),
    confidence: judged.confidence,
    reasons: judged.reasons,
    title,
    titleCell: segment.titleRow === undefined || titleCol === undefined ? null : { row: segment.titleRow, col: titleCol },
    year: year.year,
    yearCell: year.cell,
    range,
    fields,
    money,
    tables,
    indicators,
    rows,
    emptyLevels: levels.flatMap(({ level, text, used, cell }) => (used === 0 && cell !== null && text !== '' ? [{ level, text, cell }] : [])),
    observations: [...content.observations, ...compareCopies(lines, segment, lexicon), ...hiddenRows(segment.first, last, hidden)],
  };
}

/** The indicators of a segment, whichever way they are laid out. */
function readContent(lines: readonly Line[], segment: Segment, lexicon: Lexicon, hidden: (row: number) => boolean): Content | undefined {
  if (segment.headers.length > 0) {
    const content = readTables(lines, segment, lexicon, hidden);
    const lists = readListsInside(lines, content, lexicon);
    return lists === undefined ? content : { ...content, indicators: lists.indicators, levels: lists.levels, layout: 'L19' };
  }
  return readTransposed(lines, segment, lexicon) ?? readLists(lines, segment, lexicon);
}

function hiddenRows(first: number, last: number, hidden: (row: number) => boolean): Observation[] {
  const found: Observation[] = [];
  for (let row = first; row <= last; row++) {
    if (!hidden(row)) continue;
    let end = row;
    while (end < last && hidden(end + 1)) end += 1;
    found.push({ kind: 'hidden-rows', rows: [row, end] });
    row = end;
  }
  return found;
}

/** The rows that may hold fields: outside tables and a list below them, on the first page only. */
function headRows(lines: readonly Line[], segment: Segment, readings: RowReadings, lexicon: Lexicon): number[] {
  const rows: number[] = [];
  const foot = segment.headers.at(-1)?.last ?? segment.last;
  let listed = false;
  for (let row = segment.first; row <= segment.last; row++) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0 || readings[row] !== undefined) continue;
    listed = row > foot && (isListHead(line) || (listed && (isDigits(openingText(line)) || isTotalText(openingText(line)))));
    if (listed) continue;
    const page = [...segment.pages].reverse().find((p) => p.first <= row);
    const nextHeader = segment.headers.find((h) => h.first > row);
    const repeated = page !== undefined && page !== segment.pages[0] && nextHeader !== undefined && !segment.headers.some((h) => h.first >= page.first && h.first < row);
    if (row === segment.titleRow) readings[row] = 'title';
    else if (repeated) readings[row] = 'repeat';
    else if (isOutsideLine(line)) continue;
    else if (isNoteLine(line)) readings[row] = 'note';
    else if (isRuleLine(line)) readings[row] = 'rule';
    else if (isSubtitleLine(line) || (isTitleLine(line, lexicon) && row - segment.first <= 2)) readings[row] = 'title';
    else rows.push(row);
  }
  return rows;
}

function rightmost(lines: readonly Line[], first: number, last: number): number {
  let right = 0;
  for (let row = first; row <= last; row++) right = Math.max(right, lines[row]?.cols.at(-1) ?? 0);
  return right;
}

/** The last row that belongs to the form; what belongs to the next title (附件2) and blank rows stay outside. */
function lastRow(lines: readonly Line[], segment: Segment): number {
  let row = Math.min(segment.last, lines.length - 1);
  for (; row > segment.first; row--) {
    const line = lines[row];
    if (line !== undefined && line.cols.length > 0 && !isOutsideLine(line)) break;
  }
  return row;
}


function rowReadings(lines: readonly Line[], segment: Segment, last: number, readings: Readonly<RowReadings>, fields: Form['fields'], money: Form['money'], lexicon: Lexicon): RowReading[] {
  const goals = fields.filter((f) => GOALS.has(f.name));
  const ofGoals = new Set(goals.flatMap(({ labelCell, cell }) => [labelCell.row, ...goalRows(lines, cell, lexicon)]));
  const moneyRows = new Set(money.map((m) => m.cell.row));
  const fieldRows = new Set(fields.flatMap((f) => [f.labelCell.row, f.cell.row]));
  const rows: RowReading[] = [];
  for (let row = segment.first; row <= last; row++) {
    const line = lines[row];
    const known = readings[row];
    if (known !== undefined) rows.push(known);
    else if (line === undefined || line.cols.length === 0) rows.push('empty');
    else if (ofGoals.has(row)) rows.push('goal');
    else if (moneyRows.has(row)) rows.push('money');
    else if (fieldRows.has(row)) rows.push('field');
    else if (isSignatureLine(line)) rows.push('signature');
    else if (isOutsideLine(line) || isCaptionLine(line)) rows.push('note');
    // A label that another row has answered before: 省级主管部门 below 中央主管部门.
    else if (lexicon.label(openingText(line))) rows.push('field');
    else rows.push('unread');
  }
  return rows;
}
