import type { Form, Indicator, Table } from '../../form/schema';
import { level1Words, level2Words, matchLevel1, matchLevel2 } from '../../frame/levels';
import { formatCell, type CellRef } from '../../sheet/address';
import type { Sheet } from '../../sheet/book';
import { shownText } from '../../sheet/build';
import { readingOf } from '../../form/reading-of';
import { headWords, rowsBetween } from '../layout';
import type { Act, Sketch } from '../sketch';
import type { ContentStep } from '../step';

/** Indicators in the order of the frame: 产出 before 效益 before 满意度, 数量 before 质量. Off by default. */
export const order: ContentStep = {
  name: 'order',
  stage: 'content',
  usual: false,
  texts: {
    zh: {
      title: '按指标体系排序',
      why: '同一级指标放在一起，按产出、效益、满意度和数量、质量、时效、成本的次序排列；有不认识的一级、二级指标，或表到末行中断、还有指标没填值，就不动。',
      reasons: { sorted: '第{first}～{last}行按指标体系的次序排列' },
    },
    en: {
      title: 'Order of the frame',
      why: 'Brings the same levels together, in the order of the frame; nothing moves where a level is unknown, nor where the sheet ends in the table and a target is still open.',
      reasons: { sorted: 'rows {first}–{last} in the order of the frame' },
    },
  },
  propose(form, sketch) {
    // Tables that have become one are ordered as one.
    const parts: Table[][] = [];
    for (const table of form.tables) {
      const last = parts.at(-1);
      const joined = table.header !== null && sketch.dropped.has(table.header.first) && headWords(sketch.sheet, table) === headWords(sketch.sheet, last?.[0] ?? table);
      if (joined && last !== undefined) last.push(table);
      else parts.push([table]);
    }
    for (const tables of parts) sort(form, sketch, tables);
  },
};

/** Rows of the same levels that follow one another. */
interface Group {
  readonly rows: readonly number[];
  readonly rank1: number;
  readonly rank2: number;
  readonly level1: string;
}

/** Each project's indicators among themselves. */
function sort(form: Form, sketch: Sketch, tables: readonly Table[]): void {
  const own = form.indicators.filter(({ table: t }) => tables.some((table) => form.tables[t] === table));
  const runs: Indicator[][] = [];
  for (const indicator of own) {
    const last = runs.at(-1);
    if (last?.[0]?.project === indicator.project) last.push(indicator);
    else runs.push([indicator]);
  }
  for (const run of runs) sortRun(form, sketch, tables, run);
}

function sortRun(form: Form, sketch: Sketch, tables: readonly Table[], own: readonly Indicator[]): void {
  const rows = [...new Set(own.map(({ row }) => row))];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const kept = rowsBetween(first, last).filter((row) => !sketch.dropped.has(row));
  const groups = groupsOf(own);
  if (rows.length < 2 || groups === undefined || rows.length !== own.length || kept.some((row) => readingOf(form, row) !== 'indicator') || kept.length !== rows.length) return;
  if (own.some(({ value }) => value === '') && endsWith(sketch.sheet, last)) return;
  const sorted = [...groups].sort((a, b) => a.rank1 - b.rank1 || a.rank2 - b.rank2);
  if (sorted.every((group, i) => group === groups[i])) return;
  const acts = actsOf(sketch, kept, sorted, tables[0]?.columns ?? []);
  sketch.propose({ at: { row: first, col: form.range.left }, reason: 'sorted', data: { first: first + 1, last: last + 1 }, acts });
}

/** Whether nothing stands below a row: its table may be cut off there, which a row without a target shows as long as it is the last. */
function endsWith({ rows }: Sheet, row: number): boolean {
  return rows.slice(row + 1).every((cells) => cells?.every((cell) => shownText(cell).trim() === '') ?? true);
}

function groupsOf(indicators: readonly Indicator[]): Group[] | undefined {
  const groups: (Group & { rows: number[] })[] = [];
  let key = '';
  for (const { row, level1, level2 } of indicators) {
    const rank1 = level1Words.findIndex(({ class: name }) => name === matchLevel1(level1.text));
    const rank2 = level2Words.findIndex(({ class: name }) => name === matchLevel2(level2.text));
    // A level that fits no frame has no place in an order.
    if (rank1 < 0 || rank2 < 0) return undefined;
    const here = `${level1.text}/${level2.text}`;
    const last = groups.at(-1);
    if (here === key && last !== undefined) last.rows.push(row);
    else groups.push({ rows: [row], rank1, rank2, level1: level1.text });
    key = here;
  }
  return groups;
}

/**
 * Every row goes to its new place; a first level printed above another group goes up to the first row that is now its own.
 * What stands left of the levels once for all rows (the project, 绩效指标) stays.
 */
function actsOf(sketch: Sketch, places: readonly number[], groups: readonly Group[], columns: Table['columns']): Act[] {
  const standing = sketch.standing(places);
  const colOf = (from: CellRef): number => sketch.placeOf(from)?.col ?? from.col;
  const column = columns.find(({ role }) => role === 'level1')?.col;
  const levels = columns.find(({ role }) => role === 'level1' || role === 'level2' || role === 'name')?.col ?? 0;
  const below = new Set(places.slice(1).flatMap((row) => (standing.get(row) ?? []).map(colOf)));
  const stays = (col: number): boolean => col < levels && !below.has(col);
  const moves = new Map<string, { readonly from: CellRef; readonly to: CellRef }>();
  const move = (from: CellRef, to: CellRef): unknown => moves.set(formatCell(from), { from, to });
  const target = new Map(groups.flatMap(({ rows }) => rows).map((row, i) => [row, places[i] ?? row]));
  for (const [row, sources] of standing) {
    for (const from of sources) if (!stays(colOf(from))) move(from, { row: target.get(row) ?? row, col: colOf(from) });
  }
  const printedIn = (row: number): CellRef | undefined => standing.get(row)?.find((from) => colOf(from) === column);
  groups.forEach(({ rows: [row = 0], rank1, level1 }, i) => {
    if (column === undefined || rank1 === groups[i - 1]?.rank1 || printedIn(row) !== undefined) return;
    const printed = groups.filter((group) => group.level1 === level1).flatMap(({ rows }) => rows.flatMap((one) => printedIn(one) ?? []));
    const first = printed.sort((a, b) => a.row - b.row)[0];
    if (first !== undefined) move(first, { row: target.get(row) ?? row, col: column });
  });
  return [...splitsIn(sketch, places, stays), ...moves.values()].map((act): Act => ('kind' in act ? act : { kind: 'move', ...act }));
}

/** Merges down the levels no longer fit once the rows have moved. */
function splitsIn(sketch: Sketch, places: readonly number[], stays: (col: number) => boolean): Act[] {
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  return sketch.sheet.merges
    .filter((merge) => merge.left === merge.right && !stays(merge.left) && merge.top >= first && merge.bottom <= last && !sketch.splits.has(merge))
    .map((merge) => ({ kind: 'split', merge }));
}
