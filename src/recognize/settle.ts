/** Settles each column of a block: the surest pair of column and role first, then what is left by its contents and place. */
import type { Role } from '../form/schema';
import { matchLevel1 } from '../frame/levels';
import { CellClass } from './cell-class';
import type { Leaf } from './header-tree';
import { filled, meanFit, type Histogram, type Votes } from './roles';

/** A column while it is being settled. */
export interface Draft {
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

/** Roles of which a block has one column. */
const UNIQUE: readonly Role[] = ['level1', 'level2', 'name', 'sign', 'unit', 'nature', 'weight', 'ordinal'];
/** Roles that an unheaded column may turn out to have. */
const BY_CONTENT: readonly Role[] = ['level1', 'level2', 'sign', 'unit', 'ordinal', 'source'];

/** Gives every column of a block its role. `all` are the columns of all blocks. */
export function settle(block: readonly Draft[], all: readonly Draft[]): void {
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
  sideName(block);
  for (const d of open) trustContents(d);
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
  ownWeight(block);
  byContent(block, all.find((d) => d.leaf !== undefined || filled(d.histogram) > 0), open, give, score);
  valueless(block, open, give);
  secondValues(block, give);
  sameAgain(block, give);
  levels(block, give);
  spines(block, open, give, all);
}

/**
 * Where the head says little (a near spelling, or only what it hangs under), signs, units and directions speak for themselves;
 * so do targets against a level or a possibility, whatever the head says.
 */
function trustContents(d: Draft): void {
  if (filled(d.histogram) >= 3) for (const role of NEVER_TARGETS) if (meanFit('value', d.histogram) > 0.8 && meanFit(role, d.histogram) < 0.2) d.votes.delete(role);
  // 目标1, 目标2 under 评价指标 count what stands under a level.
  if (filled(d.histogram) >= 2 && meanFit('ordinal', d.histogram) === 1) for (const role of ['level1', 'level2'] as const) d.votes.delete(role);
  // 定性 stands among signs where a target has none; natures keep company with no sign.
  if (d.votes.has('sign') && (d.histogram[CellClass.sign] ?? 0) > 0) d.votes.delete('nature');
  if (isSurelyHeaded(d)) return;
  for (const role of ['sign', 'unit', 'nature'] as const) {
    if (filled(d.histogram) >= 2 && meanFit(role, d.histogram) >= 0.7) d.votes.set(role, 0.75);
  }
}

const NEVER_TARGETS: readonly Role[] = ['level1', 'level2', 'possibility'];

/** Whether its head says more than a near spelling, or than what it hangs under. */
export function isSurelyHeaded(d: Draft): boolean {
  return Math.max(0, ...d.votes.values()) > 0.5;
}

/** 绩效目标 down the side is an ordinary form's merged label, and over level words their head; a register names its projects in several columns. */
function soleProject(block: readonly Draft[]): void {
  for (const d of block) if (top(d.votes) === 'project' && meanFit('level1', d.histogram) > 0.5) d.votes.delete('project');
  const projects = block.filter((d) => top(d.votes) === 'project');
  const [only] = projects;
  if (projects.length === 1 && only !== undefined && filled(only.histogram) <= 1) only.votes.delete('project');
}

/**
 * 绩效指标 left of the levels, whatever heads these, over nothing or its own merged cell, heads the table and not its names; nor is what stands
 * left of words of the first level (评价指标 down the side) a second level.
 */
function sideName(block: readonly Draft[]): void {
  const levelled = block.filter((d) => (d.histogram[CellClass.level] ?? 0) > 0).at(-1);
  for (const d of block) if (levelled !== undefined && d.col < levelled.col && filled(d.histogram) <= 1 && top(d.votes) === 'level2') d.votes.delete('level2');
  const name = block.find((d) => top(d.votes) === 'name');
  // 指标|内容|值 over 数量|打井数|12: the levels have the name's word, and the names stand under another.
  const value = block.find((d) => top(d.votes) === 'value')?.col ?? -1;
  if (name !== undefined && levelShare(name) > 0.7 && block.some((d) => d.col > name.col && d.col < value && d.votes.size === 0 && meanFit('name', d.histogram) > 0.4)) name.votes.delete('name');
  const level = block.find((d) => top(d.votes) === 'level1') ?? block.find((d) => (d.histogram[CellClass.level] ?? 0) > 1);
  if (name !== undefined && level !== undefined && name.col < level.col && filled(name.histogram) <= 1 && filled(level.histogram) > 1) name.votes.delete('name');
}

/** The share of a column's texts that are words of a level; 0 where too few stand in it. */
function levelShare({ histogram }: Draft): number {
  const n = filled(histogram);
  return n < 3 ? 0 : ((histogram[CellClass.level] ?? 0) + (histogram[CellClass.level2] ?? 0)) / n;
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
  const headed = block.find((d) => (d.votes.get('name') ?? 0) >= 0.75);
  if (headed !== undefined) {
    give(headed, 'name', 1.5);
    return;
  }
  const value = block.find((d) => d.role === 'value' || d.role === 'sign' || d.role === 'actual' || d.role === 'grade')?.col ?? Number.MAX_SAFE_INTEGER;
  const level = Math.max(-1, ...block.filter((d) => d.role === 'level1' || d.role === 'level2').map((d) => d.col));
  const texty = (d: Draft): number => meanFit('name', d.histogram);
  const unheaded = [...open].filter((d) => d.col > level && d.col < value && filled(d.histogram) > 0).sort((a, b) => texty(b) - texty(a))[0];
  // Names with their targets behind them look half like values.
  if (unheaded !== undefined && texty(unheaded) > -0.4) {
    give(unheaded, 'name', 1.5);
    return;
  }
  const holding = block.filter((d) => (d.role === 'level2' || d.role === 'explanation' || d.role === 'level1') && meanFit('level2', d.histogram) < 0.75 && texty(d) > 0.2);
  const lowest = holding.filter((d) => d.role !== 'explanation').at(-1) ?? holding.at(-1);
  if (lowest !== undefined) give(lowest, 'name', 1.2);
}

/** 分值 or 得分 behind every level: the one behind the name is the indicator's own. */
function ownWeight(block: readonly Draft[]): void {
  const given = block.find((d) => d.role === 'weight');
  const name = block.find((d) => d.role === 'name')?.col ?? -1;
  const scores = block.filter((d) => d.role === 'score');
  if (scores.some((d) => d.col > name)) for (const d of scores) if (d.col < name) d.role = 'other';
  const own = block.find((d) => d.col > name && d.role === 'other' && top(d.votes) === 'weight' && isSurelyHeaded(d));
  if (given === undefined || own === undefined || given.col > name) return;
  [own.role, given.role] = ['weight', 'other'];
  [own.confidence, given.confidence] = [given.confidence, own.confidence];
}

/** Unheaded columns that clearly are levels, signs or units. */
function byContent(block: readonly Draft[], first: Draft | undefined, open: ReadonlySet<Draft>, give: Give, score: (d: Draft, role: Role) => number): void {
  for (const d of [...open]) {
    if (d.votes.size > 0 || filled(d.histogram) === 0) continue;
    for (const role of BY_CONTENT) {
      if (block.some((o) => o.role === role)) continue;
      if (role === 'ordinal' && d !== first) continue;
      if (role === 'source' && !block.some((o) => o.role === 'value' && o.col < d.col)) continue;
      if ((role === 'level1' || role === 'level2') && (d.histogram[CellClass.level] ?? 0) + (d.histogram[CellClass.level2] ?? 0) === 0) continue;
      if (score(d, role) >= 0.6) {
        give(d, role, score(d, role));
        break;
      }
    }
  }
}

/** 完成时限 heads dates: neither targets nor an area. */
const TIME = /(?:时限|时间|日期|期限)$/;

/** No column headed 指标值: areas, the best of 优/良/中/差, the one unheaded column of values, or what 绩效目标 says in words. */
function valueless(block: readonly Draft[], open: ReadonlySet<Draft>, give: Give): void {
  if (block.some((d) => d.role === 'value')) return;
  const grades = block.filter((d) => d.role === 'grade');
  if (grades.length > 1) return;
  const name = block.find((d) => d.role === 'name')?.col ?? -1;
  const valued = [...open].filter((d) => d.col > name && top(d.votes) !== 'weight' && top(d.votes) !== 'score' && filled(d.histogram) > 0 && meanFit('value', d.histogram) > 0.2 && !TIME.test(d.leaf?.path.at(-1) ?? ''));
  const single = valued.every((d) => (d.leaf?.path.at(-1) ?? '').length === 1);
  const headless = valued.every((d) => d.leaf === undefined);
  const aims = [...open].find((d) => d.col > name && filled(d.histogram) > 0 && d.leaf?.path.at(-1)?.endsWith('目标') === true);
  const sign = block.find((d) => d.role === 'sign')?.col;
  // Right behind its sign stands the number, whatever stands behind its unit.
  const best = valued.find((d) => sign !== undefined && d.col === sign + 1) ?? [...valued].sort((a, b) => meanFit('value', b.histogram) - meanFit('value', a.histogram))[0];
  if (headless && best !== undefined) give(best, 'value', 1.2);
  else if (valued.length >= 2) for (const d of valued) give(d, single ? 'grade' : 'area', 1.5);
  else if (valued[0] !== undefined) give(valued[0], 'value', 1.5);
  else if (aims !== undefined) give(aims, 'value', 1);
  else {
    const standard = block.find((d) => d.role === 'standard' && meanFit('value', d.histogram) > 0.2);
    const actual = block.find((d) => d.role === 'actual');
    const instead = standard ?? (actual !== undefined && block.filter((d) => d.role === 'actual').length > 1 ? actual : undefined);
    if (instead !== undefined) give(instead, 'value', 1);
  }
}

/**
 * Values beside the target that no sure head names: before a score they are what was achieved; each with a source to
 * its right they are the standard, then the history.
 */
function secondValues(block: readonly Draft[], give: Give): void {
  const [, ...later] = block.filter((d) => d.role === 'value');
  const unsure = later.filter((d) => !isSurelyHeaded(d));
  const [second] = unsure;
  const isScored = block.some((d) => d.role === 'score' || d.role === 'deviation');
  if (isScored && !block.some((d) => d.role === 'actual')) {
    const target = block.find((d) => d.role === 'value')?.col ?? Number.MAX_SAFE_INTEGER;
    const unknown = block.find((d) => d.col > target && d.role === 'other' && d.votes.size === 0 && meanFit('actual', d.histogram) > 0.5 && meanFit('weight', d.histogram) < 0.3);
    if (second !== undefined) second.role = 'actual';
    else if (unknown !== undefined) give(unknown, 'actual', 1.2);
  }
  const pairs: (readonly ['standard' | 'history', 'standard-source' | 'history-source'])[] = [
    ['standard', 'standard-source'],
    ['history', 'history-source'],
  ];
  for (const d of unsure) {
    const source = block.find((o) => o.col > d.col);
    if (d.role !== 'value' || source === undefined || isSurelyHeaded(source) || meanFit('source', source.histogram) < 0.5) continue;
    const pair = pairs.shift();
    if (pair === undefined) return;
    d.role = pair[0];
    source.role = pair[1];
  }
}

/** 实施期|年度 over 符号|值|单位 each: a second target has a sign and a unit of its own. */
function sameAgain(block: readonly Draft[], give: Give): void {
  const over = ({ leaf }: Draft): string => leaf?.path.slice(0, -1).join('/') ?? '';
  for (const d of block) {
    const role = top(d.votes);
    if (d.role !== 'other' || (role !== 'sign' && role !== 'unit') || !isSurelyHeaded(d) || over(d) === '') continue;
    const [first, target] = [block.find((o) => o.role === role), block.find((o) => o.role === 'value' && over(o) === over(d))];
    if (first !== undefined && target !== undefined && over(first) !== over(d)) give(d, role, 1.5);
  }
}

/** Columns of repeated words left of the names are the levels, whatever their heads say: nearest the names the second. */
function levels(block: readonly Draft[], give: Give): void {
  const of = (role: Role): Draft | undefined => block.find((d) => d.role === role);
  const name = of('name');
  if (name === undefined) return;
  const several = (d: Draft): boolean => d.distinct >= 2 || (d.histogram[CellClass.level] ?? 0) > 0;
  const free = (d: Draft): boolean => d.role === 'other' && several(d) && meanFit('level2', d.histogram) > -0.4 && groups(d, name);
  const one = of('level1');
  const two = of('level2');
  if (one !== undefined && two === undefined) {
    const between = block.filter((d) => d.col > one.col && d.col < name.col && free(d)).at(-1);
    const above = block.filter((d) => d.col < one.col && free(d) && (d.histogram[CellClass.level] ?? 0) > 0).at(-1);
    if (between !== undefined) give(between, 'level2', 1.2);
    else if (above !== undefined || hangsUnderLevel(one)) {
      // 指标类别 right of 产出, or under it, is the second level, whatever its head says elsewhere.
      give(one, 'level2', 1.2);
      if (above !== undefined) give(above, 'level1', 1.2);
    }
  } else if (one === undefined) {
    const left = block.filter((d) => d.col < (two ?? name).col && free(d));
    const nearest = left.at(-1);
    const next = left.at(-2);
    if (two !== undefined) {
      const between = block.filter((d) => d.col > two.col && d.col < name.col && free(d)).at(-1);
      if (nearest !== undefined) give(nearest, 'level1', 1.2);
      else if (between !== undefined && (two.histogram[CellClass.level] ?? 0) > 0) {
        // 评价指标 over 产出 and 效益, and 评价内容 beside it: the first level and the second, whatever the heads say elsewhere.
        give(two, 'level1', 1.2);
        give(between, 'level2', 1.2);
      }
    } else if (nearest !== undefined && next !== undefined) {
      give(nearest, 'level2', 1.2);
      give(next, 'level1', 1.2);
    } else if (nearest !== undefined) give(nearest, 'level1', 1.2);
  }
}

/** Whether a column puts several names under one text, or says which level it is; a code of its own for each name does neither. */
function groups({ histogram, distinct }: Draft, name: Draft): boolean {
  return (histogram[CellClass.level] ?? 0) + (histogram[CellClass.level2] ?? 0) > 0 || distinct < filled(histogram) || filled(histogram) < filled(name.histogram);
}

/** A head that hangs under a word of the first level: 指标类别 under 产出指标. */
function hangsUnderLevel({ leaf }: Draft): boolean {
  return leaf?.path.slice(0, -1).some((part) => matchLevel1(part) !== undefined) === true;
}

/** What is left of the first level: one column is the merged label down the side, several are a register's projects. */
function spines(block: readonly Draft[], open: ReadonlySet<Draft>, give: Give, all: readonly Draft[]): void {
  const first = Math.min(...all.filter((d) => d.role === 'level1' || d.role === 'level2' || d.role === 'name').map((d) => d.col));
  const left = block.filter((d) => d.col < first && (open.has(d) || d.role === 'other' || d.role === 'project'));
  const headed = left.filter((d) => d.leaf !== undefined && filled(d.histogram) > 0);
  for (const d of left) if (d.role !== 'project') give(d, headed.length >= 2 && headed.includes(d) ? 'project' : 'spine', 1.5);
}

/** The role with most votes. */
export function top(votes: Votes): Role | undefined {
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
