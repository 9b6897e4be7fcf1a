/**
 * From a sheet to its 绩效目标表, by evidence: heads, contents of columns, repetition and order. Merges and styles play
 * no part, so that the answer is the same with and without them. Deterministic; keeps nothing but answers per row.
 */
import type { Form, Indicator, Observation, RowReading, Table } from '../form/schema';
import type { Sheet } from '../sheet/book';
import { finish, newSpines, readBody, type BodyPlan, type BodyReading } from './body';
import { planColumns } from './columns';
import { confidenceOf } from './confidence';
import { fillRates } from './drift';
import { readFields } from './fields';
import type { Header } from './header';
import { kindOf, layoutOf, templateOf } from './kind';
import { isTerm, layoutsOf } from './layout';
import { lexicon as defaultLexicon, type Lexicon } from './lexicon';
import { cellText, isNoteLine, isRuleLine, isSignatureLine, lineOf, rawText, type Line } from './line';
import { readMoney } from './money';
import { compareCopies } from './copies';
import { segmentsOf, type Segment } from './segment';
import { levelText, squeeze } from './text';
import { isOutsideLine, isSubtitleLine, isTitleLine } from './title';
import { yearOf } from './year';

export interface RecognizeOptions {
  /** Other words than the product's own, for tests. */
  readonly lexicon?: Lexicon;
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
  const lines = sheet.rows.map(lineOf);
  const segments = segmentsOf(lines, lexicon);
  const forms: Form[] = [];
  for (const [i, segment] of segments.entries()) {
    if (segment.headers.length === 0) continue;
    forms.push(readForm(sheet, lines, segment, i, forms.at(-1)?.year ?? null, lexicon));
  }
  return forms;
}

function readForm(sheet: Sheet, lines: readonly Line[], segment: Segment, index: number, inherited: number | null, lexicon: Lexicon): Form {
  const observations: Observation[] = [];
  const readings = new Map<number, RowReading>();
  const plans = planHeaders(lines, segment, lexicon);
  const spines = newSpines();
  const tables: Table[] = [];
  const pending: BodyReading['indicators'][number][] = [];
  const hidden = (row: number): boolean => sheet.rowSizes.get(row)?.hidden === true;

  segment.headers.forEach((header, t) => {
    const body = plans.get(header.signature);
    if (body === undefined) return;
    for (let row = header.first; row <= header.last; row++) readings.set(row, t > 0 && repeatsEarlier(segment, t) ? 'repeat' : 'header');
    const label = sectionLabel(lines, segment, header, readings, lexicon) || headLabel(header, body);
    const previous = segment.headers[t - 1];
    const reading = readBody({
      lines,
      first: header.last + 1,
      limit: limitOf(lines, segment, t, lexicon),
      table: t,
      body,
      spines,
      lexicon,
      hidden,
      observe: (o) => observations.push(o),
      afterPageBreak: previous !== undefined && previous.signature === header.signature,
      before: pending.at(-1),
    });
    for (const [row, r] of reading.rows) readings.set(row, r);
    pending.push(...reading.indicators);
    for (let row = header.last + 2; row < reading.end; row++) {
      if (readings.get(row) === 'indicator' && readings.get(row - 1) === 'empty' && segment.headers.length > 1) observations.push({ kind: 'headless-block', row });
    }
    for (const leaf of header.leaves) {
      if (leaf.misplaced) observations.push({ kind: 'misplaced-header', cell: leaf.cell, text: leaf.path.at(-1) ?? '', belongsTo: body.plan.columns.find((c) => c.header === leaf.path.join('/'))?.col ?? leaf.col });
    }
    tables.push({
      range: { top: header.first, left: Math.min(...body.plan.columns.map((c) => c.col)), bottom: Math.max(header.last, reading.end - 1), right: Math.max(...body.plan.columns.map((c) => c.col)) },
      header: { first: header.first, last: header.last },
      label,
      period: isTerm(label) ? 'term' : 'year',
      columns: [...body.plan.columns],
    });
  });
  for (const drift of spines.driftRows) observations.push({ kind: 'column-drift', rows: drift.rows, by: drift.by, fromCol: drift.fromCol });

  const indicators: Indicator[] = finish(pending);
  const head = headRows(lines, segment, readings, lexicon);
  const fields = readFields(lines, head, lexicon);
  observations.push(...compareCopies(lines, segment, readings, lexicon));
  const money = readMoney(lines, head, segment.first, lexicon);
  const titleLine = segment.titleRow === undefined ? undefined : lines[segment.titleRow];
  const titleCol = titleLine?.cols[0];
  const title = titleLine === undefined || titleCol === undefined ? null : squeeze(rawText(titleLine, titleCol));
  const last = lastRow(lines, segment);
  const range = { top: segment.first, left: 0, bottom: last, right: Math.max(0, ...lines.slice(segment.first, last + 1).map((l) => l.cols.at(-1) ?? 0)) };
  const parts = { title: title ?? '', fields, tables, indicators };
  const of = kindOf(parts);
  const levelTexts = spines.levels.map((l) => l.text.text);
  const year = yearOf({ lines, segment, title, fields, inherited });
  const kind = indicators.length === 0 ? 'blank' : of;
  const rows = rowReadings(lines, segment, last, readings, fields, money, lexicon);
  const judged = confidenceOf({ title, fields, tables, indicators, rows, levelTexts, lexicon });
  return {
    id: `f${String(index + 1)}`,
    kind,
    of,
    template: templateOf(parts, levelTexts),
    layout: layoutOf(parts, of),
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
    emptyLevels: spines.levels.flatMap(({ level, text }) => (text.used === 0 && text.cell !== null && text.text !== '' ? [{ level, text: text.text, cell: text.cell }] : [])),
    observations,
  };
}

/** One plan for all heads that read alike: pages and stacked tables give their evidence together. */
function planHeaders(lines: readonly Line[], segment: Segment, lexicon: Lexicon): ReadonlyMap<string, BodyPlan> {
  const groups = new Map<string, { header: Header; body: Line[] }>();
  segment.headers.forEach((header, t) => {
    const body = roughBody(lines, header.last + 1, limitOf(lines, segment, t, lexicon), lexicon);
    const group = groups.get(header.signature);
    if (group === undefined) {
      groups.set(header.signature, { header, body });
      return;
    }
    group.body.push(...body);
    const strays = (h: Header): number => h.leaves.filter((l) => l.misplaced).length;
    if (strays(header) < strays(group.header)) group.header = header;
  });
  const plans = new Map<string, BodyPlan>();
  for (const [signature, { header, body }] of groups) {
    const plan = planColumns(header.leaves, body, lexicon);
    plans.set(signature, { plan, layouts: layoutsOf(plan.columns), rates: fillRates(body, plan, lexicon) });
  }
  return plans;
}

/** The lines that surely or probably belong to a table, before its columns are known. */
function roughBody(lines: readonly Line[], first: number, limit: number, lexicon: Lexicon): Line[] {
  const body: Line[] = [];
  for (let row = first; row < limit; row++) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0 || isRuleLine(line)) continue;
    if (isNoteLine(line)) break;
    const firstText = cellText(line, line.cols[0] ?? 0);
    if (lexicon.level(firstText) === 0 && line.cols.length <= 4 && (line.cols[0] ?? 0) === 0 && lexicon.label(firstText) && row > first) break;
    body.push(line);
  }
  return body;
}

/** Where the t-th table must end: at the next head, the section line above it, or the next page's title. */
function limitOf(lines: readonly Line[], segment: Segment, t: number, lexicon: Lexicon): number {
  const header = segment.headers[t];
  const next = segment.headers[t + 1];
  const from = header?.last ?? segment.first;
  let limit = next?.first ?? segment.last + 1;
  for (const page of segment.pages) if (page.first > from && page.first < limit) limit = page.first;
  while (limit - 1 > from && next !== undefined) {
    const line = lines[limit - 1];
    if (line === undefined) break;
    const only = line.cols.length === 1 ? cellText(line, line.cols[0] ?? 0) : undefined;
    if (line.cols.length === 0 || (only !== undefined && (lexicon.level(only) !== 0 || /指标/.test(only)) && !/^指标\d/.test(only))) limit -= 1;
    else break;
  }
  return limit;
}

/** 产出指标 alone in the row above a head names the sub-table. */
function sectionLabel(lines: readonly Line[], segment: Segment, header: Header, readings: Map<number, RowReading>, lexicon: Lexicon): string {
  for (let row = header.first - 1; row >= segment.first && row >= header.first - 2; row--) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0) continue;
    if (line.cols.length > 1 || readings.has(row)) return '';
    const text = cellText(line, line.cols[0] ?? 0);
    if (isTitleLine(line, lexicon) && row === segment.titleRow) return '';
    if (lexicon.level(text) !== 0 || /指标|绩效/.test(text)) {
      readings.set(row, 'section');
      return levelText(text);
    }
    return '';
  }
  return '';
}

function headLabel(header: Header, body: BodyPlan): string {
  const spine = body.plan.columns.find((c) => c.role === 'spine')?.col;
  const leaf = header.leaves.find((l) => l.col === spine);
  return leaf === undefined ? '' : levelText(leaf.path.at(-1) ?? '');
}

function repeatsEarlier(segment: Segment, t: number): boolean {
  const header = segment.headers[t];
  return header !== undefined && segment.pages.some((p, i) => i > 0 && p.first < header.first) && segment.headers.slice(0, t).some((h) => h.signature === header.signature);
}

/** The rows that may hold fields: outside tables, on the first page only. */
function headRows(lines: readonly Line[], segment: Segment, readings: Map<number, RowReading>, lexicon: Lexicon): number[] {
  const rows: number[] = [];
  for (let row = segment.first; row <= segment.last; row++) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0 || readings.has(row)) continue;
    const page = [...segment.pages].reverse().find((p) => p.first <= row);
    const nextHeader = segment.headers.find((h) => h.first > row);
    const repeated = page !== undefined && page !== segment.pages[0] && nextHeader !== undefined && !segment.headers.some((h) => h.first >= page.first && h.first < row);
    if (row === segment.titleRow) readings.set(row, 'title');
    else if (repeated) readings.set(row, 'repeat');
    else if (isOutsideLine(line)) continue;
    else if (isNoteLine(line)) readings.set(row, 'note');
    else if (isRuleLine(line)) readings.set(row, 'rule');
    else if (isSubtitleLine(line) || (isTitleLine(line, lexicon) && row - segment.first <= 2)) readings.set(row, 'title');
    else rows.push(row);
  }
  return rows;
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

const GOALS: ReadonlySet<string> = new Set(['总体目标', '年度目标']);

function rowReadings(lines: readonly Line[], segment: Segment, last: number, readings: ReadonlyMap<number, RowReading>, fields: Form['fields'], money: Form['money'], lexicon: Lexicon): RowReading[] {
  const goalRows = new Set(fields.filter((f) => GOALS.has(f.name)).flatMap((f) => [f.labelCell.row, f.cell.row]));
  const moneyRows = new Set(money.map((m) => m.cell.row));
  const fieldRows = new Set(fields.flatMap((f) => [f.labelCell.row, f.cell.row]));
  const rows: RowReading[] = [];
  for (let row = segment.first; row <= last; row++) {
    const line = lines[row];
    const known = readings.get(row);
    if (known !== undefined) rows.push(known);
    else if (line === undefined || line.cols.length === 0) rows.push('empty');
    else if (goalRows.has(row)) rows.push('goal');
    else if (moneyRows.has(row)) rows.push('money');
    else if (fieldRows.has(row)) rows.push('field');
    else if (isSignatureLine(line)) rows.push('signature');
    else if (line.cols.every((col) => lexicon.label(cellText(line, col)))) rows.push('field');
    else rows.push('unread');
  }
  return rows;
}
