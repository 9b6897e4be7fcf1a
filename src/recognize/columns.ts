/**
 * The role of every column of an indicator table, by vote of its head and its contents. Where the head has slipped
 * against the data, its cells are laid over the columns in order, so that each stands over contents it can mean.
 */
import type { Column, Role } from '../form/schema';
import { CellClass, cellClass } from './cell-class';
import type { Leaf } from './header';
import type { Lexicon } from './lexicon';
import { cellText, keep, type Line } from './line';
import { emptyHistogram, filled, headVotes, meanFit, type Histogram, type Votes } from './roles';
import { withoutBrackets } from './text';

/** Rows looked at for evidence; larger tables are sampled evenly. */
const SAMPLE = 240;

export interface ColumnPlan {
  readonly columns: readonly Column[];
  /** Roles by column, for quick look-up; missing = other. */
  readonly roles: readonly (Role | undefined)[];
}

/** A column while it is being settled. */
interface Draft {
  readonly col: number;
  readonly leaf: Leaf | undefined;
  readonly votes: Votes;
  readonly histogram: Histogram;
  /** How many different texts it holds, counted up to 3. */
  readonly distinct: number;
  role: Role;
  confidence: number;
  block: number;
}

/** Settles the columns of a table from its head and its body lines. */
export function planColumns(leaves: readonly Leaf[], body: readonly Line[], lexicon: Lexicon): ColumnPlan {
  const { histograms, distinct } = histogramsOf(body, leaves, lexicon);
  const voted = leaves.map((leaf) => ({ leaf, votes: headVotes(leaf.path, lexicon) }));
  pruneNames(voted);
  const byColumn = layOver(voted, histograms);
  const drafts = histograms.map((histogram, col): Draft => {
    const over = byColumn.get(col);
    return { col, leaf: over?.leaf, votes: over?.votes ?? new Map(), histogram, distinct: distinct[col] ?? 0, role: 'other', confidence: 0, block: 0 };
  });
  comparePeriods(drafts);
  splitBlocks(drafts);
  const blocks = Math.max(0, ...drafts.map((d) => d.block));
  for (let block = 0; block <= blocks; block++) settle(drafts.filter((d) => d.block === block), drafts);
  const columns = drafts
    .filter((d) => d.leaf !== undefined || filled(d.histogram) > 0)
    .map((d): Column => ({ col: d.col, role: d.role, header: d.leaf?.path.join('/') ?? '', confidence: d.confidence, block: d.block }));
  return shared(columns);
}

/** Plans by what they say: the same columns are the same object, so that what was worked out under them holds. */
const plans = new Map<string, ColumnPlan>();
const MAX_PLANS = 200;

function shared(columns: readonly Column[]): ColumnPlan {
  const key = JSON.stringify(columns);
  const known = plans.get(key);
  if (known !== undefined) return known;
  const roles: (Role | undefined)[] = [];
  for (const column of columns) roles[column.col] = column.role;
  const plan: ColumnPlan = { columns, roles };
  if (plans.size >= MAX_PLANS) plans.clear();
  plans.set(key, plan);
  return plan;
}

function histogramsOf(body: readonly Line[], leaves: readonly Leaf[], lexicon: Lexicon): { histograms: Histogram[]; distinct: number[] } {
  const step = Math.max(1, Math.ceil(body.length / SAMPLE));
  const histograms: number[][] = [];
  const texts: Set<string>[] = [];
  const at = (col: number): number[] => {
    while (histograms.length <= col) histograms.push(emptyHistogram());
    return histograms[col] ?? emptyHistogram();
  };
  for (const leaf of leaves) if (!leaf.misplaced) at(leaf.col);
  for (let i = 0; i < body.length; i += step) {
    const line = body[i];
    if (line === undefined) continue;
    const classes = classesOf(line, lexicon);
    for (let k = 0; k < line.cols.length; k++) {
      const col = line.cols[k] ?? 0;
      const c = classes[k] ?? CellClass.empty;
      const histogram = at(col);
      histogram[c] = (histogram[c] ?? 0) + 1;
      const seen = (texts[col] ??= new Set());
      if (seen.size < 3) seen.add(cellText(line, col));
    }
  }
  return { histograms, distinct: histograms.map((_, col) => texts[col]?.size ?? 0) };
}

/** Classes of a line's filled cells, in the order of `cols`. */
export function classesOf(line: Line, lexicon: Lexicon): readonly CellClass[] {
  return keep(line, lexicon, 'classes', () => line.cols.map((col) => classOf(cellText(line, col), lexicon))) as readonly CellClass[];
}

/** Class of a cell, level words told by the lexicon. */
function classOf(text: string, lexicon: Lexicon): CellClass {
  const level = lexicon.level(text);
  return level === 0 ? cellClass(text) : level === 2 ? CellClass.level2 : CellClass.level;
}

/** 绩效指标 over the side label, left of 一级指标, is no name column: names never stand left of the levels. */
function pruneNames(voted: readonly Voted[]): void {
  const first = (...roles: readonly Role[]): number => voted.findIndex((v) => roles.some((role) => (v.votes.get(role) ?? 0) >= 0.75));
  const level = first('level1') >= 0 ? first('level1') : first('level2');
  const value = first('value', 'sign', 'actual');
  if (level < 0) return;
  const right = voted.slice(level + 1, value < 0 ? undefined : value);
  if (!right.some((v) => v.votes.has('name') || v.votes.size === 0)) return;
  for (const v of voted.slice(0, level)) v.votes.delete('name');
}

interface Voted {
  readonly leaf: Leaf;
  readonly votes: Votes;
}

/** Which head cell belongs to which column: where it stands, unless contents contradict. */
function layOver(voted: readonly Voted[], histograms: readonly Histogram[]): ReadonlyMap<number, Voted> {
  const straight = new Map<number, Voted>();
  for (const v of voted) if (!v.leaf.misplaced) straight.set(v.leaf.col, v);
  if (!contradicts(voted, histograms)) return straight;
  return align(voted, histograms);
}

function agreement(votes: Votes, histogram: Histogram | undefined): number {
  if (histogram === undefined || votes.size === 0) return 0;
  const n = filled(histogram);
  if (n === 0) return 0;
  let best = -1;
  for (const [role, weight] of votes) best = Math.max(best, meanFit(role, histogram) * weight);
  return best * Math.min(1, n / 3);
}

function contradicts(voted: readonly Voted[], histograms: readonly Histogram[]): boolean {
  let against = 0;
  for (const { leaf, votes } of voted) {
    if (leaf.misplaced) return true;
    if (agreement(votes, histograms[leaf.col]) < -0.35) against += 1;
  }
  return against >= 2;
}

/** Monotone alignment of head cells to columns (dynamic programming): content fit, with a bonus for standing still. */
function align(voted: readonly Voted[], histograms: readonly Histogram[]): ReadonlyMap<number, Voted> {
  const rows = voted.length;
  const cols = histograms.length;
  const best: number[][] = Array.from({ length: rows + 1 }, () => new Array<number>(cols + 1).fill(0));
  const step: ('pair' | 'head' | 'column')[][] = Array.from({ length: rows + 1 }, () => []);
  const pairScore = (i: number, j: number): number => {
    const v = voted[i - 1];
    if (v === undefined) return 0;
    const still = v.leaf.misplaced ? 0 : v.leaf.col === j - 1 ? 0.4 : -0.04 * Math.abs(v.leaf.col - j + 1);
    return 2 * agreement(v.votes, histograms[j - 1]) + still + 0.2;
  };
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= cols; j++) {
      if (i === 0 && j === 0) continue;
      const pair = i > 0 && j > 0 ? (best[i - 1]?.[j - 1] ?? 0) + pairScore(i, j) : -Infinity;
      const head = i > 0 ? (best[i - 1]?.[j] ?? 0) - 0.25 : -Infinity;
      const column = j > 0 ? (best[i]?.[j - 1] ?? 0) - (filled(histograms[j - 1] ?? []) > 0 ? 0.3 : 0) : -Infinity;
      const top = Math.max(pair, head, column);
      const rowBest = best[i];
      const rowStep = step[i];
      if (rowBest === undefined || rowStep === undefined) continue;
      rowBest[j] = top;
      rowStep[j] = top === pair ? 'pair' : top === head ? 'head' : 'column';
    }
  }
  const result = new Map<number, Voted>();
  for (let i = rows, j = cols; i > 0 || j > 0; ) {
    const s = step[i]?.[j];
    const v = voted[i - 1];
    if (s === 'pair' && v !== undefined) {
      result.set(j - 1, v);
      i -= 1;
      j -= 1;
    } else if (s === 'head') i -= 1;
    else j -= 1;
  }
  return result;
}

/** Of two columns headed by different years, the earlier one that was "achieved" is history: 2021年实际 beside 2022年预期. */
function comparePeriods(drafts: readonly Draft[]): void {
  const yearOf = (d: Draft): number => Number(/20\d\d/.exec(withoutBrackets(d.leaf?.path.at(-1) ?? ''))?.[0] ?? 0);
  const dated = drafts.filter((d) => yearOf(d) > 0 && (d.votes.has('value') || d.votes.has('actual') || d.votes.has('history')));
  const latest = Math.max(0, ...dated.map(yearOf));
  for (const d of dated) {
    const weight = d.votes.get('actual') ?? d.votes.get('value');
    if (weight !== undefined && yearOf(d) < latest) {
      d.votes.delete('actual');
      d.votes.delete('value');
      d.votes.set('history', Math.max(weight, d.votes.get('history') ?? 0));
    }
  }
}

/** 长期‖年度: where name and value heads come twice, the columns fall into blocks, each begun by its level 2 or name. */
function splitBlocks(drafts: readonly Draft[]): void {
  const heads = (role: Role): Draft[] => drafts.filter((d) => (d.votes.get(role) ?? 0) >= 0.75 && top(d.votes) === role);
  const names = heads('name');
  const values = heads('value');
  const [firstName, secondName] = names;
  if (firstName === undefined || secondName === undefined || values.length < 2) return;
  const core = (d: Draft): string => withoutBrackets(d.leaf?.path.at(-1) ?? '');
  if (core(firstName) !== core(secondName) && !(values[0] !== undefined && values[0].col < secondName.col)) return;
  const between = drafts.filter((d) => d.col > firstName.col && d.col < secondName.col);
  const valueBetween = between.find((d) => values.includes(d));
  if (valueBetween === undefined) return;
  let start = secondName.col;
  for (const d of between) {
    const role = top(d.votes);
    if (d.col > valueBetween.col && (role === 'level2' || role === 'level1')) {
      start = d.col;
      break;
    }
  }
  for (const d of drafts) if (d.col >= start) d.block = 1;
}

function top(votes: Votes): Role | undefined {
  let best: Role | undefined;
  let weight = 0;
  for (const [role, w] of votes) {
    if (w > weight) {
      best = role;
      weight = w;
    }
  }
  return best;
}

/** Roles of which a block has one column. */
const UNIQUE: readonly Role[] = ['level1', 'level2', 'name', 'sign', 'unit', 'nature', 'weight', 'ordinal'];
/** Roles that an unheaded column may turn out to have. */
const BY_CONTENT: readonly Role[] = ['level1', 'level2', 'sign', 'unit', 'ordinal', 'source'];

function settle(block: readonly Draft[], all: readonly Draft[]): void {
  const score = (d: Draft, role: Role): number => {
    const n = filled(d.histogram);
    const vote = d.votes.get(role) ?? 0;
    const content = meanFit(role, d.histogram) * Math.min(1, n / 3);
    return vote > 0 ? 2 * vote + 1.2 * content : content;
  };
  const open = new Set(block);
  const give = (d: Draft, role: Role, s: number): void => {
    d.role = role;
    d.confidence = Math.max(0, Math.min(1, (s + 0.6) / 3.2));
    open.delete(d);
  };
  for (const d of block) if (d.leaf === undefined && filled(d.histogram) === 0) give(d, 'empty', 2);
  soleProject(block);
  // Uniques first, the surest pair of column and role at a time.
  for (;;) {
    let best: { d: Draft; role: Role; s: number } | undefined;
    for (const d of open) {
      for (const role of d.votes.keys()) {
        if (!UNIQUE.includes(role) || block.some((o) => o.role === role && !open.has(o))) continue;
        const rival = bestOther(d, role, score);
        const s = score(d, role);
        if (s < rival || s < 0.4) continue;
        if (best === undefined || s > best.s + 1e-9) best = { d, role, s };
      }
    }
    if (best === undefined) break;
    give(best.d, best.role, best.s);
  }
  for (const d of [...open]) {
    let role: Role | undefined;
    let s = 0.3;
    for (const candidate of d.votes.keys()) {
      if (UNIQUE.includes(candidate) && block.some((o) => o.role === candidate && !open.has(o))) continue;
      const its = score(d, candidate);
      if (its > s) {
        s = its;
        role = candidate;
      }
    }
    if (role !== undefined) give(d, role, s);
  }
  nameless(block, open, give);
  byContent(block, open, give, score);
  valueless(block, open, give);
  levels(block, give);
  spines(block, open, give, all);
}

/** 绩效目标 down the side of an ordinary form is its merged label; a register names its projects in several columns. */
function soleProject(block: readonly Draft[]): void {
  const projects = block.filter((d) => top(d.votes) === 'project');
  const [only] = projects;
  if (projects.length === 1 && only !== undefined && filled(only.histogram) <= 1) only.votes.delete('project');
}

function bestOther(d: Draft, role: Role, score: (d: Draft, role: Role) => number): number {
  let best = -Infinity;
  for (const other of d.votes.keys()) if (other !== role) best = Math.max(best, score(d, other));
  return best;
}

type Give = (d: Draft, role: Role, s: number) => void;

/** A head without 三级指标: an unheaded text column right of the levels, else the lowest level itself, holds the names. */
function nameless(block: readonly Draft[], open: ReadonlySet<Draft>, give: Give): void {
  if (block.some((d) => d.role === 'name')) return;
  const value = block.find((d) => d.role === 'value' || d.role === 'sign' || d.role === 'actual' || d.role === 'grade')?.col ?? Number.MAX_SAFE_INTEGER;
  const level = Math.max(-1, ...block.filter((d) => d.role === 'level1' || d.role === 'level2').map((d) => d.col));
  const texty = (d: Draft): number => meanFit('name', d.histogram);
  const unheaded = [...open].filter((d) => d.col > level && d.col < value && filled(d.histogram) > 0).sort((a, b) => texty(b) - texty(a))[0];
  if (unheaded !== undefined && texty(unheaded) > 0) {
    give(unheaded, 'name', 1.5);
    return;
  }
  const lowest = block.filter((d) => (d.role === 'level2' || d.role === 'explanation' || d.role === 'level1') && meanFit('level2', d.histogram) < 0.75 && texty(d) > 0.2).at(-1);
  if (lowest !== undefined) give(lowest, 'name', 1.2);
}

/** Unheaded columns that clearly are levels, signs or units. */
function byContent(block: readonly Draft[], open: ReadonlySet<Draft>, give: Give, score: (d: Draft, role: Role) => number): void {
  for (const d of [...open]) {
    if (d.votes.size > 0 || filled(d.histogram) === 0) continue;
    for (const role of BY_CONTENT) {
      if (block.some((o) => o.role === role)) continue;
      if (role === 'ordinal' && d.col > 0) continue;
      if (role === 'source' && !block.some((o) => o.role === 'value' && o.col < d.col)) continue;
      if ((role === 'level1' || role === 'level2') && (d.histogram[CellClass.level] ?? 0) + (d.histogram[CellClass.level2] ?? 0) === 0) continue;
      if (score(d, role) >= 0.6) {
        give(d, role, score(d, role));
        break;
      }
    }
  }
}

/** No column headed 指标值: areas, the best of 优/良/中/差, or the one unheaded column of values. */
function valueless(block: readonly Draft[], open: ReadonlySet<Draft>, give: Give): void {
  if (block.some((d) => d.role === 'value')) return;
  const grades = block.filter((d) => d.role === 'grade');
  if (grades.length > 1) return;
  const name = block.find((d) => d.role === 'name')?.col ?? -1;
  const valued = [...open].filter((d) => d.col > name && filled(d.histogram) > 0 && meanFit('value', d.histogram) > 0.2);
  if (valued.length >= 2) for (const d of valued) give(d, 'area', 1.5);
  else if (valued[0] !== undefined) give(valued[0], 'value', 1.5);
  else {
    const standard = block.find((d) => d.role === 'standard' && meanFit('value', d.histogram) > 0.2);
    const actual = block.find((d) => d.role === 'actual');
    const instead = standard ?? (actual !== undefined && block.filter((d) => d.role === 'actual').length > 1 ? actual : undefined);
    if (instead !== undefined) give(instead, 'value', 1);
  }
}

/** Columns of repeated words left of the names are the levels, whatever their heads say: nearest the names the second. */
function levels(block: readonly Draft[], give: Give): void {
  const of = (role: Role): Draft | undefined => block.find((d) => d.role === role);
  const name = of('name');
  if (name === undefined) return;
  const free = (d: Draft): boolean => d.role === 'other' && d.distinct >= 2 && meanFit('level2', d.histogram) > -0.4;
  const one = of('level1');
  const two = of('level2');
  if (one !== undefined && two === undefined) {
    const between = block.filter((d) => d.col > one.col && d.col < name.col && free(d)).at(-1);
    if (between !== undefined) give(between, 'level2', 1.2);
  } else if (one === undefined) {
    const left = block.filter((d) => d.col < (two ?? name).col && free(d));
    const nearest = left.at(-1);
    const next = left.at(-2);
    if (two !== undefined) {
      if (nearest !== undefined) give(nearest, 'level1', 1.2);
    } else if (nearest !== undefined && next !== undefined) {
      give(nearest, 'level2', 1.2);
      give(next, 'level1', 1.2);
    } else if (nearest !== undefined) give(nearest, 'level1', 1.2);
  }
}

/** What is left of the first level is the merged label down the side. */
function spines(block: readonly Draft[], open: ReadonlySet<Draft>, give: Give, all: readonly Draft[]): void {
  const first = Math.min(...all.filter((d) => d.role === 'level1' || d.role === 'level2' || d.role === 'name').map((d) => d.col));
  for (const d of block) {
    if (d.col < first && (open.has(d) || d.role === 'other')) give(d, 'spine', 1.5);
  }
}
