/** Indicator tables with heads: the usual case. Stacked, repeated over pages, side by side, with or without drift. */
import { isTerm } from '../form/goal-period';
import type { Observation, Table } from '../form/schema';
import { readBody, type BodyPlan } from './body';
import { mappedColumns, planColumns } from './columns';
import type { Content, RowReadings } from './content';
import { fillRates } from './drift';
import type { Header } from './header';
import { layoutsOf } from './layout';
import type { Lexicon } from './lexicon';
import { cellText, countsColumns, isNoteLine, isRuleLine, isSignatureLine, isTotalText, marginOf, openingText, type Line } from './line';
import { finish, type Pending } from './row-indicator';
import type { Segment } from './segment';
import { beginHeaded, beginSection, newSpines } from './spines';
import { isListHead, isOrdinary, isOverProse, isSection, titlesAnother } from './table-end';
import { levelText } from './text';
import { yearOf } from './year';

/** Reads every table of a segment that has a head. */
export function readTables(lines: readonly Line[], segment: Segment, lexicon: Lexicon, hidden: (row: number) => boolean): Content {
  const observations: Observation[] = [];
  const readings: RowReadings = [];
  const plans = planHeaders(lines, segment, lexicon);
  const spines = newSpines();
  const tables: Table[] = [];
  const pending: Pending[] = [];
  segment.headers.forEach((header, t) => {
    const body = plans.get(header.signature);
    if (body === undefined) return;
    for (let row = header.first; row <= header.last; row++) readings[row] = t > 0 && repeatsEarlier(segment, t) ? 'repeat' : 'header';
    const section = sectionOf(lines, segment, header, body, readings, lexicon);
    const titled = section === undefined ? undefined : lines[section];
    const label = titled === undefined ? headLabel(header, body) : levelText(openingText(titled));
    const before = tables.at(-1);
    // 年度目标绩效指标 above the same head as 长期目标绩效指标: another table, not another page.
    const another = before !== undefined && titled !== undefined && label !== before.label;
    if (another && body.layouts.some((l) => l.level1 !== undefined)) spines.groups.clear();
    // A head with one column of levels may hold the second ones alone: 数量 under 产出指标 above the head.
    const open = body.layouts.every((l) => l.level1 === undefined || l.level2 === undefined);
    if (section !== undefined && titled !== undefined && open && isFirstLevel(titled, lexicon)) beginSection(spines, body.layouts, titled, section);
    beginHeaded(spines, body.layouts, lines, header);
    const reading = readBody({
      lines,
      columns: body.plan.columns,
      first: header.last + 1,
      limit: limitOf(lines, segment, t, lexicon),
      table: t,
      body,
      spines,
      lexicon,
      hidden,
      observe: (o) => observations.push(o),
      afterPageBreak: !another && segment.headers[t - 1]?.signature === header.signature,
      before: pending.at(-1),
      readings,
    });
    pending.push(...reading.indicators);
    observations.push(...headlessBlocks({ header, body, lines, end: reading.end, readings, heads: segment.headers.length }), ...misplacedHeads(header, body));
    const cols = body.plan.columns.map((c) => c.col);
    tables.push({
      range: { top: header.first, left: Math.min(...cols), bottom: Math.max(header.last, reading.end - 1), right: Math.max(...cols) },
      header: { first: header.first, last: header.last },
      label,
      period: isTerm(label) ? 'term' : 'year',
      columns: body.columns,
    });
  });
  for (const drift of spines.driftRows) observations.push({ kind: 'column-drift', ...drift });
  return {
    tables,
    indicators: finish(pending),
    levels: spines.levels.map(({ level, text }) => ({ level, text: text.text, cell: text.cell, used: text.used })),
    readings,
    observations,
  };
}

interface BlockTask {
  readonly header: Header;
  readonly body: BodyPlan;
  readonly lines: readonly Line[];
  /** Exclusive. */
  readonly end: number;
  readonly readings: Readonly<RowReadings>;
  readonly heads: number;
}

/**
 * Rows that begin a level of their own after a blank one, without the head that the other blocks have. A blank row parts
 * nothing within a level, nor where another level begins without one.
 */
function headlessBlocks({ header, body, lines, end, readings, heads }: BlockTask): Observation[] {
  if (heads < 2) return [];
  const first = body.plan.columns.find((c) => c.role === 'level1') ?? body.plan.columns[0];
  if (first === undefined) return [];
  const found: Observation[] = [];
  let level = '';
  for (let row = header.last + 1; row < end; row++) {
    const line = lines[row];
    const text = line === undefined || readings[row] !== 'indicator' ? '' : cellText(line, first.col);
    if (text === '') continue;
    if (readings[row - 1] === 'empty') found.push({ kind: 'headless-block', row });
    else if (level !== '' && text !== level) return [];
    level = text;
  }
  return found;
}

function misplacedHeads(header: Header, body: BodyPlan): Observation[] {
  return header.leaves.flatMap((leaf): Observation[] => {
    if (!leaf.misplaced) return [];
    const column = body.plan.columns.find((c) => c.header === leaf.path.join('/'));
    const belongsTo = column?.col ?? leaf.col;
    return belongsTo === leaf.cell.col ? [] : [{ kind: 'misplaced-header', cell: leaf.cell, text: leaf.path.at(-1) ?? '', belongsTo }];
  });
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
  const titleLine = segment.titleRow === undefined ? undefined : lines[segment.titleRow];
  const { year } = yearOf({ lines, segment, title: titleLine === undefined ? null : openingText(titleLine), fields: [], inherited: null, lexicon });
  const plans = new Map<string, BodyPlan>();
  for (const [signature, { header, body }] of groups) {
    const { plan, columns } = header.mapping === undefined ? planColumns(header.leaves, body, year, lexicon) : mappedColumns(header.mapping);
    plans.set(signature, { plan, columns, layouts: layoutsOf(plan.columns), rates: fillRates(body, plan, lexicon) });
  }
  return plans;
}

/** The lines that surely or probably belong to a table, before its columns are known. */
function roughBody(lines: readonly Line[], first: number, limit: number, lexicon: Lexicon): Line[] {
  const body: Line[] = [];
  for (let row = first; row < limit; row++) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0) continue;
    if (isOrdinary(line, lexicon)) {
      body.push(line);
      continue;
    }
    if (isRuleLine(line) || countsColumns(line)) continue;
    if (isNoteLine(line) || isListHead(line) || titlesAnother(lines, row) || (isSection(line, lexicon) && isOverProse(lines, row, limit, lexicon))) break;
    const firstText = openingText(line);
    if (isTotalText(firstText)) continue;
    if (line.cols.length <= 3 && lexicon.level(firstText) === 0 && isSignatureLine(line)) break;
    if (lexicon.level(firstText) === 0 && line.cols.length <= 4 && line.cols[0] === marginOf(lines) && lexicon.label(firstText) && row > first) break;
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
    const only = line.cols.length === 1 ? openingText(line) : undefined;
    if (line.cols.length === 0 || (only !== undefined && (lexicon.level(only) !== 0 || /指标/.test(only)) && !/^指标\d/.test(only))) limit -= 1;
    else break;
  }
  return limit;
}

/** The row right above a head that names its sub-table: 产出指标 alone. */
function sectionOf(lines: readonly Line[], segment: Segment, header: Header, { plan }: BodyPlan, readings: RowReadings, lexicon: Lexicon): number | undefined {
  for (let row = header.first - 1; row >= segment.first && row >= header.first - 2; row--) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0) continue;
    if (line.cols.length > 1 || readings[row] !== undefined || segment.pages.some((page) => page.titled && page.first === row)) return undefined;
    const text = openingText(line);
    // 绩效目标 over 绩效指标 down the side is a label with nothing beside it.
    if (lexicon.field(text) !== undefined && plan.roles[line.cols[0] ?? 0] === 'spine') return undefined;
    // 绩效目标：全年巡查12次 is a field in one cell.
    if (lexicon.level(text) === 0 && !(/指标|绩效/.test(text) && !/:./.test(text) && lexicon.field(text) === undefined)) return undefined;
    readings[row] = 'section';
    return row;
  }
  return undefined;
}

/** 产出指标, 满意度指标: words of the first level, though some serve as the second too. */
function isFirstLevel(line: Line, lexicon: Lexicon): boolean {
  const level = lexicon.level(openingText(line));
  return level === 1 || level === 3;
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
