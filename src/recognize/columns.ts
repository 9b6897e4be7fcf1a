/**
 * The role of every column of an indicator table, by vote of its head and its contents. Where the head has slipped
 * against the data, its cells are laid over the columns in order, so that each stands over contents it can mean.
 */
import type { Mapping } from '../form/mapping';
import type { Column, Role } from '../form/schema';
import { CellClass } from './cell-class';
import type { Leaf } from './header-tree';
import type { Lexicon } from './lexicon';
import { cellText, keep, type Line } from './line';
import { classesOf } from './line-classes';
import { edgeOf, LEAST_LOST, lostColumns } from './lost-spans';
import { splitNameValue } from './name-value';
import { emptyHistogram, filled, headVotes, meanFit, type Histogram, type Votes } from './roles';
import { isSurelyHeaded, settle, top, type Draft } from './settle';
import { BARE_YEAR, withoutBrackets } from './text';

/** Rows looked at for evidence; larger tables are sampled evenly. */
const SAMPLE = 240;

export interface ColumnPlan {
  readonly columns: readonly Column[];
  /** Roles by column, for quick look-up; missing = other. */
  readonly roles: readonly (Role | undefined)[];
}

/** A plan, and its columns with how sure each is in this table. */
export interface Planned {
  readonly plan: ColumnPlan;
  readonly columns: readonly Column[];
}

/** Settles the columns of a table from its head, its body lines and the form's year. */
export function planColumns(leaves: readonly Leaf[], body: readonly Line[], year: number | null, lexicon: Lexicon): Planned {
  const voted = leaves.map((leaf) => ({ leaf, votes: headVotes(leaf.path, lexicon) }));
  pruneLeft(voted);
  pruneRight(voted);
  pruneLevel(voted);
  nameAreas(voted);
  const standing = withoutLost(voted, body, lexicon);
  const all = histogramsOf(standing, leaves, lexicon);
  const straight = new Map(voted.filter((v) => !v.leaf.misplaced).map((v) => [v.leaf.col, v]));
  const slipped = contradicts(voted, all.histograms);
  // Rows that drift would blur every column: a slipped head is laid over the rows that stand alike, and are most.
  const { histograms, distinct } = slipped ? histogramsOf(standingAlike(standing, lexicon), leaves, lexicon) : all;
  const byColumn = slipped ? align(voted, histograms) : straight;
  const drafts = histograms.map((histogram, col): Draft => {
    const over = byColumn.get(col);
    return { col, leaf: over?.leaf, votes: over?.votes ?? new Map<Role, number>(), histogram, distinct: distinct[col] ?? 0, role: 'other', confidence: 0, block: 0 };
  });
  comparePeriods(drafts, year);
  splitBlocks(drafts);
  splitTerms(drafts, standing);
  const blocks = Math.max(0, ...drafts.map((d) => d.block));
  for (let block = 0; block <= blocks; block++) settle(drafts.filter((d) => d.block === block), drafts);
  const columns = drafts
    .filter((d) => d.leaf !== undefined || filled(d.histogram) > 0)
    .map((d): Column => ({ col: d.col, role: d.role, header: d.leaf?.path.join('/') ?? '', confidence: d.confidence, block: d.block }));
  return shared(columns);
}

/** The columns as a person has said they are. */
export function mappedColumns(mapping: Mapping): Planned {
  return shared(mapping.roles.map((role, col) => ({ col, role, header: mapping.header[col] ?? '', confidence: 1, block: 0 })));
}

/** Plans by what they say: the same columns are the same object, so that what was worked out under them holds. */
const plans = new Map<string, ColumnPlan>();
const MAX_PLANS = 200;

function shared(columns: readonly Column[]): Planned {
  // How sure each column is moves with every value and changes nothing in how rows are read.
  const key = JSON.stringify(columns.map(({ confidence: _, ...place }) => place));
  const known = plans.get(key);
  if (known !== undefined) return { plan: known, columns: columns.every((column, i) => column.confidence === known.columns[i]?.confidence) ? known.columns : columns };
  const roles: (Role | undefined)[] = [];
  for (const column of columns) roles[column.col] = column.role;
  const plan: ColumnPlan = { columns, roles };
  if (plans.size >= MAX_PLANS) plans.clear();
  plans.set(key, plan);
  return { plan, columns };
}

/** Rows that have lost their first cells say nothing about the columns, as long as others say what stands beside what. */
function withoutLost(voted: readonly Voted[], body: readonly Line[], lexicon: Lexicon): readonly Line[] {
  const roles: (Role | undefined)[] = [];
  for (const { leaf, votes } of voted) if (!leaf.misplaced) roles[leaf.col] = top(votes);
  const edge = edgeOf(roles, body);
  if (edge === undefined || body.length > SAMPLE) return body;
  const lost = body.map((line) => lostColumns(line, edge, lexicon));
  const standing = body.filter((_, i) => lost[i] === undefined);
  // 产出指标|数量指标|巡查次数|12次 still does when it has lost one.
  const tells = (line: Line, by = 0): boolean => cellText(line, edge.target - by) !== '' && (by === 0 || lexicon.level(cellText(line, edge.left)) !== 0);
  return body.some((line, i) => tells(line, lost[i]?.by)) && lost.filter((one) => one?.sure === true).length >= LEAST_LOST ? standing : body;
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
      (texts[col] ??= new Set()).add(cellText(line, col));
    }
  }
  return { histograms, distinct: histograms.map((_, col) => texts[col]?.size ?? 0) };
}

/** What may stand left of the levels; a side label (绩效指标, 年度绩效指标完成情况) has no other role, whatever its words. */
const LEFT: ReadonlySet<Role> = new Set<Role>(['ordinal', 'project']);

function pruneLeft(voted: readonly Voted[]): void {
  const first = (...roles: readonly Role[]): number => voted.findIndex((v) => roles.some((role) => (v.votes.get(role) ?? 0) >= 0.75));
  const level = first('level1') >= 0 ? first('level1') : first('level2');
  const value = first('value', 'sign');
  if (level < 0) pruneLeftOfNames(voted);
  if (level < 0) return;
  const right = voted.slice(level + 1, value < level ? undefined : value);
  if (!right.some((v) => v.votes.has('name') || v.votes.size === 0)) return;
  for (const v of voted.slice(0, level)) for (const role of [...v.votes.keys()]) if (!LEFT.has(role)) v.votes.delete(role);
}

/** 年度目标 left of names that have their targets behind them says what the project is for. */
function pruneLeftOfNames(voted: readonly Voted[]): void {
  const first = (role: Role, from = 0): number => voted.findIndex(({ votes }, i) => i >= from && (votes.get(role) ?? 0) >= 0.75);
  const name = first('name');
  if (name > 0 && first('value', name) > 0) for (const { votes } of voted.slice(0, name)) votes.delete('value');
}

const PROJECT = /项目|专项|政策/;

/** 绩效目标, 单位名称 speak of projects left of levels and names; right of them they head names, targets or units, as their contents tell. */
function pruneRight(voted: readonly Voted[]): void {
  const level = voted.findIndex(({ votes }) => (votes.get('level1') ?? votes.get('level2') ?? votes.get('name') ?? 0) >= 0.75);
  if (level < 0) return;
  for (const { leaf, votes } of voted.slice(level)) if (!PROJECT.test(leaf.path.at(-1) ?? '')) votes.delete('project');
  // 指标类型 behind the last of the targets sorts indicators in its own way and is no level.
  const target = voted.map(({ votes }) => (votes.get('value') ?? 0) >= 0.75).lastIndexOf(true);
  if (target > level) for (const { votes } of voted.slice(target + 1)) for (const role of ['level1', 'level2'] as const) votes.delete(role);
}

/** 评价指标 behind names and values, where no head tells a first level, says what the values are measured by, and is no level. */
function pruneLevel(voted: readonly Voted[]): void {
  const first = (role: Role): number => voted.findIndex(({ votes }) => (votes.get(role) ?? 0) >= 0.75);
  const level = first('level2');
  const isBehind = (role: Role): boolean => first(role) >= 0 && first(role) < level;
  if (first('level1') < 0 && isBehind('name') && isBehind('value')) voted[level]?.votes.delete('level2');
}

/** 政策期 beside 年度, 2024年 beside 2025年: spans of time, not areas. */
const PERIOD = /(?:期|年度|当年|全年|季度|半年|总体|总目标|阶段)$|^20\d\d年$/;

/** Unknown words side by side under one head of values are areas: 区域目标值 over 合计 and, under 其中, the names of counties. */
function nameAreas(voted: readonly Voted[]): void {
  const heads = voted.map(({ leaf: { path, cells }, votes }) => {
    const isUnknown = path.length > 1 && votes.has('value') && Math.max(...votes.values()) <= 0.5 && !PERIOD.test(path.at(-1) ?? '');
    return isUnknown ? cells[0]?.col : undefined;
  });
  for (const [i, { votes }] of voted.entries()) {
    if (heads[i] === undefined || heads.filter((head) => head === heads[i]).length < 2) continue;
    votes.clear();
    votes.set('area', 0.9);
  }
  nameAreasInARow(voted);
}

const WHOLE = /^全[省市州县区旗]/;
const PLACE = /^.{1,10}(?:[省市州县区旗镇乡]|街道)$/;

/** 全市目标值|东河县|西河县 in one row of heads: places behind the whole that they are parts of. */
function nameAreasInARow(voted: readonly Voted[]): void {
  const text = (v: Voted): string => v.leaf.path.join('/');
  const whole = voted.findIndex((v) => v.votes.has('value') && WHOLE.test(text(v)));
  if (whole < 0) return;
  const behind = voted.slice(whole + 1);
  const end = behind.findIndex((v) => !PLACE.test(text(v)) || Math.max(0, ...v.votes.values()) > 0.5);
  const places = end < 0 ? behind : behind.slice(0, end);
  if (places.length < 2) return;
  for (const { votes } of voted.slice(whole, whole + 1 + places.length)) {
    votes.clear();
    votes.set('area', 0.9);
  }
}

interface Voted {
  readonly leaf: Leaf;
  readonly votes: Votes;
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

/** Whether a cell of a class is a value, a unit or sign, or words: kinds that never change places within a column. */
function kindOf(c: CellClass): 'value' | 'unit' | 'words' {
  if (c === CellClass.ordinal || c === CellClass.number || c === CellClass.target || c === CellClass.grade || c === CellClass.phrase) return 'value';
  return c === CellClass.unit || c === CellClass.sign ? 'unit' : 'words';
}

/** The largest set of lines in which no column holds values in one line and words in another. */
function standingAlike(body: readonly Line[], lexicon: Lexicon): readonly Line[] {
  const step = Math.max(1, Math.ceil(body.length / SAMPLE));
  const sample = body.filter((_, i) => i % step === 0).map((line) => ({ line, key: kindsOf(line, lexicon) }));
  const centres = new Map<string, { readonly kinds: ReadonlyMap<number, string>; rows: number }>();
  for (const { key, line } of sample) {
    const centre = centres.get(key);
    if (centre === undefined) centres.set(key, { kinds: new Map(line.cols.map((col, k) => [col, kindOf(classesOf(line, lexicon)[k] ?? CellClass.empty)])), rows: 1 });
    else centre.rows += 1;
  }
  const agree = (a: ReadonlyMap<number, string>, b: ReadonlyMap<number, string>): boolean => {
    let against = 0;
    for (const [col, kind] of a) if (b.has(col) && b.get(col) !== kind) against += 1;
    return against <= 1;
  };
  let best: { readonly keys: ReadonlySet<string>; readonly rows: number } = { keys: new Set(), rows: 0 };
  for (const { kinds } of centres.values()) {
    const alike = [...centres].filter(([, other]) => agree(kinds, other.kinds));
    const rows = alike.reduce((sum, [, other]) => sum + other.rows, 0);
    if (rows > best.rows) best = { keys: new Set(alike.map(([key]) => key)), rows };
  }
  return sample.filter(({ key }) => best.keys.has(key)).map(({ line }) => line);
}

/** The kinds of a line's cells in one word; lines of one word stand alike. */
function kindsOf(line: Line, lexicon: Lexicon): string {
  return keep(line, lexicon, 'kinds', () => line.cols.map((col, k) => `${String(col)}${kindOf(classesOf(line, lexicon)[k] ?? CellClass.empty)}`).join());
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
    const still = v.leaf.misplaced ? 0 : v.leaf.col === j - 1 ? 0.2 : -0.04 * Math.abs(v.leaf.col - j + 1);
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

/**
 * Of two columns headed by different years, the earlier one that was "achieved" is history: 2021年实际 beside 2022年预期. So is
 * 2021年实际 in a form of 2022 where nothing is scored.
 */
function comparePeriods(drafts: readonly Draft[], year: number | null): void {
  // 目标值 under 2024年度 is of that year.
  const yearOf = (d: Draft): number => Number(/20\d\d/.exec(d.leaf?.path.map(withoutBrackets).reverse().join('/') ?? '')?.[0] ?? 0);
  const dated = drafts.filter((d) => yearOf(d) > 0 && (d.votes.has('value') || d.votes.has('actual') || d.votes.has('history')));
  // Bare years under one head are a plan: none of them was achieved.
  if (dated.every((d) => BARE_YEAR.test(d.leaf?.path.at(-1) ?? '') && d.votes.has('value'))) return;
  // 2026年目标值|2027年目标值 in a form of 2026: what comes later is planned too.
  const isOfForm = (d: Draft): boolean => yearOf(d) === year && d.votes.has('value') && isSurelyHeaded(d);
  const latest = year !== null && dated.some(isOfForm) ? year : Math.max(0, ...dated.map(yearOf));
  const planned = drafts.some((d) => d.votes.has('score')) ? 0 : (year ?? 0);
  for (const d of dated) {
    const weight = d.votes.get('actual') ?? d.votes.get('value');
    if (weight !== undefined && yearOf(d) < (d.votes.has('actual') ? Math.max(latest, planned) : latest)) {
      d.votes.delete('actual');
      d.votes.delete('value');
      d.votes.set('history', Math.max(weight, d.votes.get('history') ?? 0));
    }
  }
}

/**
 * 长期‖年度, 数量指标‖质量指标‖…: where name and value heads come again and again, the columns fall into blocks, each begun
 * by its level 2 or name.
 */
function splitBlocks(drafts: readonly Draft[]): void {
  const heads = (role: Role): Draft[] => drafts.filter((d) => (d.votes.get(role) ?? 0) >= 0.75 && top(d.votes) === role);
  const names = heads('name');
  const values = heads('value');
  const starts: number[] = [];
  for (const [i, name] of names.entries()) {
    const next = names[i + 1];
    if (next === undefined) break;
    const between = drafts.filter((d) => d.col > name.col && d.col < next.col);
    const value = between.find((d) => values.includes(d));
    if (value === undefined || !values.some((d) => d.col > next.col)) break;
    starts.push(between.find((d) => d.col > value.col && (top(d.votes) === 'level2' || top(d.votes) === 'level1'))?.col ?? next.col);
  }
  for (const d of drafts) d.block = starts.filter((start) => d.col >= start).length;
}

/** 实施期, 中长期, 年度: each a term, over what is aimed at in it. */
const TERM = /^(?:实施期|中?长期|中期|总体|年度|当年|本年度?|20\d\d年度?)(?:绩效)?(?:目标|指标)?$/;

/** 实施期|年度 over 清淤长度≥36公里|清淤长度≥12公里: names with their targets in one text, a block to a term. */
function splitTerms(drafts: readonly Draft[], body: readonly Line[]): void {
  const terms = drafts.filter(({ leaf }) => TERM.test(withoutBrackets(leaf?.path.at(-1) ?? '')));
  const others = drafts.filter((d) => !terms.includes(d));
  if (terms.length < 2 || others.some(({ votes }) => votes.has('name') || votes.has('value')) || !terms.every(({ col }) => holdsTargets(body, col))) return;
  for (const { votes } of terms) {
    votes.clear();
    votes.set('name', 0.9);
  }
  for (const d of drafts) d.block = terms.slice(1).filter(({ col }) => col <= d.col).length;
}

/** Whether most cells of a column hold a name with its target behind it. */
function holdsTargets(body: readonly Line[], col: number): boolean {
  const texts = body.slice(0, SAMPLE).flatMap((line) => cellText(line, col) || []);
  const together = texts.filter((text) => /^[^\d≥≤><=＞＜＝]{3,}/.test(text) && splitNameValue(text) !== undefined);
  return together.length > 1 && together.length * 3 >= texts.length * 2;
}
