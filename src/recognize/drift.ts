/**
 * Rows whose cells lie one or two columns away from the table's usual place, as page breaks and lost blank cells leave
 * them. From some column on, everything is shifted; contents tell from where and by how much.
 */
import type { CellClass } from './cell-class';
import type { ColumnPlan } from './columns';
import type { Lexicon } from './lexicon';
import { cellText, type Line } from './line';
import { classesOf, isOfClasses } from './line-classes';
import { edgeOf, LEAST_LOST, lostColumns } from './lost-spans';
import { classesAgainst, fit } from './roles';

/**
 * by > 0: the table's columns from `from` on stand `by` columns further right. by < 0: the |by| columns at `from` are
 * lost and those after them stand |by| columns further left. by = 0: no drift.
 */
export interface Shift {
  readonly from: number;
  readonly by: number;
}

export const STRAIGHT: Shift = { from: 0, by: 0 };

/** Where in a row the cell of a table column stands; -1 when the column is lost. */
export function placeOf(col: number, shift: Shift): number {
  if (col < shift.from) return col;
  return shift.by < 0 && col < shift.from - shift.by ? -1 : col + shift.by;
}

/** Fewer columns, or fewer filled cells, tell nothing of a drift. */
const LEAST_COLUMNS = 6;
const LEAST_CELLS = 4;
/** How much better a shifted reading must fit. */
const MARGIN = 1.2;

/** Rows looked at for how often a column is filled. */
const SAMPLE = 240;

/** Share of the table's straight rows that fill each column, for telling a lost blank from a lost value. */
export function fillRates(lines: readonly Line[], plan: ColumnPlan, lexicon: Lexicon): readonly number[] {
  const counts = new Array<number>(plan.roles.length).fill(0);
  const against = againstEach(plan);
  const step = Math.max(1, Math.ceil(lines.length / SAMPLE));
  let rows = 0;
  for (let i = 0; i < lines.length; i += step) {
    const line = lines[i];
    if (line === undefined || line.cols.length === 0 || contradicts(line, plan, against, lexicon)) continue;
    rows += 1;
    for (const col of line.cols) counts[col] = (counts[col] ?? 0) + 1;
  }
  return counts.map((n) => (rows === 0 ? 0.5 : n / rows));
}

/**
 * The shift of every row from `first` to `limit` (exclusive). Rows that drift on one page drift alike: the commonest
 * shift has the advantage where a row could be read in two ways.
 */
export function shiftsOf(lines: readonly Line[], first: number, limit: number, plan: ColumnPlan, rates: readonly number[], lexicon: Lexicon): ReadonlyMap<number, Shift> {
  const against = againstEach(plan);
  const found = lostSpans(lines, first, limit, plan, against, lexicon);
  if (found.size > 0 || plan.columns.length < LEAST_COLUMNS) return found;
  const counts = new Map<string, { shift: Shift; rows: number }>();
  for (let row = first; row < limit; row++) {
    const line = lines[row];
    if (line === undefined || line.cols.length < LEAST_CELLS || !contradicts(line, plan, against, lexicon)) continue;
    const shift = shiftOf(line, plan, rates, STRAIGHT, lexicon);
    if (shift.by === 0) continue;
    found.set(row, shift);
    const key = `${String(shift.from)}/${String(shift.by)}`;
    const count = counts.get(key);
    if (count === undefined) counts.set(key, { shift, rows: 1 });
    else count.rows += 1;
  }
  if (counts.size === 0) return found;
  const usual = [...counts.values()].reduce((a, b) => (b.rows > a.rows ? b : a)).shift;
  if (counts.size > 1) {
    for (const row of found.keys()) {
      const line = lines[row];
      if (line !== undefined) found.set(row, shiftOf(line, plan, rates, usual, lexicon));
    }
  }
  if (found.size >= LEAST_ALIKE) drawAlong(found, lines, first, limit, (line) => shiftOf(line, plan, rates, usual, lexicon), usual);
  return found;
}

/** Fewer rows that drift alike say nothing about those between them. */
const LEAST_ALIKE = 3;

/** Where most rows of a page drift alike, those in which no cell speaks against its column do too if that fits them better. */
function drawAlong(found: Map<number, Shift>, lines: readonly Line[], first: number, limit: number, shiftOfLine: (line: Line) => Shift, usual: Shift): void {
  const straight: number[] = [];
  for (let row = first; row < limit; row++) if (!found.has(row) && (lines[row]?.cols.length ?? 0) > 1) straight.push(row);
  if (straight.length > found.size) return;
  for (const row of straight) {
    const line = lines[row];
    const shift = line === undefined ? STRAIGHT : shiftOfLine(line);
    if (shift.by === usual.by && shift.from === usual.from) found.set(row, shift);
  }
}

/** Rows that have lost the cells merged down over them; none in a table whose rows keep their places. */
function lostSpans(lines: readonly Line[], first: number, limit: number, plan: ColumnPlan, against: Against, lexicon: Lexicon): Map<number, Shift> {
  const found = new Map<number, Shift>();
  const edge = edgeOf(plan.roles, lines.slice(first, limit));
  if (edge === undefined) return found;
  const look = (proven: boolean): number => {
    let sure = 0;
    for (let row = first; row < limit; row++) {
      const line = lines[row];
      if (line === undefined || line.cols[0] !== edge.left || (proven && !contradicts(line, plan, against, lexicon))) continue;
      const lost = lostColumns(line, edge, lexicon);
      if (lost === undefined) continue;
      sure += Number(lost.sure);
      found.set(row, { from: edge.left, by: -lost.by });
    }
    return sure;
  };
  if (look(true) < LEAST_LOST) return new Map<number, Shift>();
  look(false);
  return found;
}

/** The shift under which the cells of a row that contradicts its columns fit them; STRAIGHT unless another is clearly better. */
function shiftOf(line: Line, plan: ColumnPlan, rates: readonly number[], usual: Shift, lexicon: Lexicon): Shift {
  const all = classesOf(line, lexicon);
  const classes = new Map<number, CellClass>(line.cols.flatMap((col, k) => (all[k] === undefined ? [] : [[col, all[k]] as const])));
  const straight = fitOf(classes, plan, rates, STRAIGHT);
  let best = STRAIGHT;
  let bestFit = straight + MARGIN;
  const first = behindLevels(line, plan, lexicon);
  for (const by of [-1, 1, -2, 2]) {
    for (let from = first; from < plan.roles.length; from++) {
      const shift = { from, by };
      const same = usual.by === by && usual.from === from;
      const its = fitOf(classes, plan, rates, shift) + (same ? 0.8 : 0) - 0.3 * Math.abs(by);
      if (its > bestFit + 1e-9) {
        best = shift;
        bestFit = its;
      }
    }
  }
  return best;
}

/** The first column that may have moved: where both levels stand in their columns (满意度指标|服务对象满意度指标), none before them has. */
function behindLevels(line: Line, plan: ColumnPlan, lexicon: Lexicon): number {
  const [level1, level2] = [plan.roles.indexOf('level1'), plan.roles.indexOf('level2')];
  if (level1 < 0 || level2 < 0) return 0;
  const [one, two] = [lexicon.level(cellText(line, level1)), lexicon.level(cellText(line, level2))];
  return (one === 1 || one === 3) && (two === 2 || two === 3) ? Math.max(level1, level2) + 1 : 0;
}

/** What speaks against a plan's columns. */
interface Against {
  /** Sets of classes (roles.ts). */
  readonly classes: readonly number[];
  /** What stood in each column last and was at home there: the next row says the same in most of them, or nearly. */
  readonly atHome: (string | undefined)[];
}

function againstEach(plan: ColumnPlan): Against {
  return { classes: plan.roles.map((role) => classesAgainst(role)), atHome: [] };
}

/** Whether a cell of the line is none of its column; a row without such a cell is taken as it stands. */
function contradicts(line: Line, plan: ColumnPlan, against: Against, lexicon: Lexicon): boolean {
  const kept = line.kept.under(lexicon);
  if (kept.plan === plan) return kept.contradicts;
  kept.plan = plan;
  kept.contradicts = false;
  for (let k = 0; k < line.cols.length && !kept.contradicts; k++) {
    const col = line.cols[k] ?? 0;
    const those = against.classes[col] ?? 0;
    const text = cellText(line, col);
    const known = kept.classes?.[k];
    kept.contradicts = known === undefined ? isOfClasses(text, those, lexicon, against.atHome[col]) : (those & (1 << known)) !== 0;
    if (!kept.contradicts) against.atHome[col] = text;
  }
  return kept.contradicts;
}

/** Sum of fits of all filled cells, less what stands where nothing should, less what is missing where all rows have it. */
function fitOf(classes: ReadonlyMap<number, CellClass>, plan: ColumnPlan, rates: readonly number[], shift: Shift): number {
  let sum = 0;
  const taken = new Set<number>();
  for (let col = 0; col < plan.roles.length; col++) {
    const role = plan.roles[col];
    const place = placeOf(col, shift);
    const c = classes.get(place);
    const rate = rates[col] ?? 0.5;
    if (c === undefined) {
      sum -= rate * 0.8;
      continue;
    }
    taken.add(place);
    if (role === undefined || role === 'empty') sum -= 0.8;
    else sum += fit(role, c) - (rate < 0.1 ? 0.5 : 0);
  }
  for (const col of classes.keys()) if (!taken.has(col)) sum -= 1;
  return sum;
}
