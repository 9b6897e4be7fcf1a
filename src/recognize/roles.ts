/** What a column's head and its contents say about its role. Numbers are votes: positive speaks for it, negative against. */
import type { Role } from '../form/schema';
import { CLASS_COUNT, classSet, type CellClass } from './cell-class';
import type { Lexicon } from './lexicon';
import { withoutBrackets } from './text';

export type Votes = Map<Role, number>;

/** How well a cell of a class (index) fits a role, −1 … 1. Order of classes: see cell-class.ts. */
const FITS: Partial<Record<Role, readonly number[]>> = {
  //             empty ord  num  targ grade sign unit level src  short text long nature level2 phrase
  ordinal:      [0, 1, 0.2, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1],
  level1:       [0, -1, -1, -1, -1, -1, -0.8, 1, 0, 0.4, 0.1, -0.3, -0.8, -0.7, -0.6],
  level2:       [0, -1, -1, -1, -1, -1, -0.8, -0.3, 0, 0.4, 0.2, 0.2, -0.8, 1, -0.3],
  name:         [-0.2, -0.3, -0.3, -0.6, -0.5, -1, -0.8, -0.3, 0.4, 0.7, 0.7, 0.1, -1, -0.3, -0.1],
  nature:       [0, -1, -1, -1, -0.3, 0, -1, -1, -1, -0.5, -1, -1, 1, -1, -1],
  sign:         [0, -1, -1, -1, -0.5, 1, -1, -1, -1, -0.8, -1, -1, 0.2, -1, -1],
  value:        [0, 0.7, 0.7, 1, 0.7, -0.5, -0.3, -1, -0.3, -0.1, -0.3, -0.8, -0.5, -1, 0.6],
  unit:         [0, -1, -1, -0.6, -0.5, -1, 1, -1, -0.8, -0.3, -1, -1, -1, -1, -1],
  explanation:  [0, -0.8, -0.8, -0.7, -0.3, -1, -0.8, -0.8, 0.3, 0.2, 0.6, 0.8, -0.8, -0.8, 0.2],
  standard:     [0, 0.7, 0.7, 0.9, 0.7, -0.5, -0.5, -1, -0.5, -0.2, -0.3, -0.5, -0.5, -1, 0.6],
  'standard-source': [0, -1, -1, -0.9, -0.8, -1, -0.8, -1, 1, 0.3, 0.5, 0.2, -1, -1, -0.6],
  history:      [0, 0.7, 0.7, 0.9, 0.7, -0.5, -0.5, -1, -0.6, -0.2, -0.4, -0.6, -0.5, -1, 0.6],
  'history-source': [0, -1, -1, -0.9, -0.8, -1, -0.8, -1, 1, 0.3, 0.4, 0, -1, -1, -0.6],
  source:       [0, -0.8, -0.8, -0.8, -0.6, -1, -0.8, -1, 1, 0.3, 0.5, 0.3, -1, -1, -0.5],
  actual:       [0, 0.6, 0.6, 1, 0.7, -0.6, -0.4, -1, -0.3, 0, 0, -0.2, -0.5, -1, 0.6],
  weight:       [0, 1, 0.8, 0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1],
  score:        [0, 1, 0.8, 0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1],
  completion:   [0, 0.3, 0.5, 0.8, -0.3, -1, -1, -1, -1, -0.8, -1, -1, -1, -1, -1],
  deviation:    [0, -0.7, -0.7, -0.6, 0, -1, -1, -0.8, 0.1, 0.4, 0.5, 0.5, -1, -0.8, -0.2],
  possibility:  [0, -0.5, -0.5, 0, 0.4, -0.5, -1, -1, -0.5, 0.3, 0.1, -0.3, -0.5, -1, 0],
  forecast:     [0, 0.5, 0.5, 0.9, 0.5, -1, -1, -1, -0.5, 0, 0, -0.3, -1, -1, 0.6],
  remark:       [0.1, -0.4, -0.4, -0.3, 0.1, -0.6, -0.5, -0.6, 0.1, 0.3, 0.4, 0.4, -0.3, -0.6, 0.1],
  activity:     [0, -0.8, -0.8, -0.8, -0.3, -1, -0.8, -0.6, 0.2, 0.4, 0.6, 0.7, -0.8, -0.6, -0.2],
  'budget-item': [0, -0.8, -0.6, -0.8, -0.5, -1, -0.8, -0.8, 0.2, 0.6, 0.5, 0.1, -0.8, -0.8, -0.2],
  project:      [0, 0, 0.2, 0, -0.2, -1, -0.8, -0.8, 0.2, 0.3, 0.4, 0.4, -0.8, -0.8, 0.2],
  grade:        [0, 0.6, 0.6, 1, 0.6, -0.6, -0.5, -1, 0, 0.3, 0.3, 0, -0.5, -1, 0.5],
  area:         [0, 0.6, 0.6, 0.9, 0.6, -0.5, -0.6, -1, -0.4, -0.2, -0.4, -0.8, -0.5, -1, 0.6],
};

/** Fit of one cell class to a role; 0 for roles that hold anything. */
export function fit(role: Role, cellClass: CellClass): number {
  return FITS[role]?.[cellClass] ?? 0;
}

/** Misfit below which a cell is none of its column. */
const CONTRADICTION = -0.5;
/** Whatever a cell holds, it stands where nothing should. */
const ALL_CLASSES = (1 << CLASS_COUNT) - 1;

/** The classes that a column of a role does not hold, as a set (cell-class.ts): none for roles that hold anything. */
export function classesAgainst(role: Role | undefined): number {
  return (role === undefined ? undefined : AGAINST.get(role)) ?? 0;
}

const AGAINST: ReadonlyMap<Role, number> = new Map<Role, number>([
  ...Object.entries(FITS).map(([role, fits]) => [role as Role, classSet(...fits.flatMap((fit, c) => (fit < CONTRADICTION ? [c as CellClass] : [])))] as const),
  ['empty', ALL_CLASSES],
]);

/** Counts of cell classes down a column. */
export type Histogram = readonly number[];

/** A count of nought for every class. */
export function emptyHistogram(): number[] {
  return new Array<number>(CLASS_COUNT).fill(0);
}

/** How many cells of the column hold something. */
export function filled(histogram: Histogram): number {
  let n = 0;
  for (let c = 1; c < CLASS_COUNT; c++) n += histogram[c] ?? 0;
  return n;
}

/** Mean fit of a column's filled cells to a role, −1 … 1; 0 for an empty column. */
export function meanFit(role: Role, histogram: Histogram): number {
  const n = filled(histogram);
  if (n === 0) return 0;
  let sum = 0;
  for (let c = 1; c < CLASS_COUNT; c++) {
    const count = histogram[c] ?? 0;
    if (count > 0) sum += count * fit(role, c as CellClass);
  }
  return sum / n;
}

const PLANNED = /预期|预计|计划|目标|年初|本年|当年|设定/;
const DONE = /实际|完成|实现|执行/;
const DONE_ALONE = /^(?:年度|全年)?(?:实际)?(?:完成|实现)(?:情况)?$/;
const PAST = /上年|去年|前年|往年|历史|前三年|近三年|历年|上一年|均值/;

/** Votes of a head path for roles: its lowest cell first, then what that hangs under. */
export function headVotes(path: readonly string[], lexicon: Lexicon): Votes {
  const votes: Votes = new Map();
  const text = path.at(-1) ?? '';
  const parents = path.slice(0, -1);
  for (const { role, weight } of lexicon.header(text)) raise(votes, role, weight);
  const own = votes.size > 0;
  if (!own) for (const parent of parents) for (const { role, weight } of lexicon.header(parent)) raise(votes, role, weight * 0.5);
  refine(votes, withoutBrackets(text), parents.map(withoutBrackets).join('/'), own);
  return votes;
}

/** What the words beside the role's own say: last year's, planned, done; a standard's source, a history's source. */
function refine(votes: Votes, text: string, parents: string, own: boolean): void {
  const past = PAST.test(text) || (PAST.test(parents) && !own);
  if (past) {
    move(votes, 'value', 'history');
    move(votes, 'actual', 'history');
  } else if (PLANNED.test(text)) {
    if (!/实际|全年预计/.test(text)) move(votes, 'actual', 'value');
    if (!DONE.test(text)) move(votes, 'history', 'value');
  }
  // 目标|完成 over 数值|单位 each: what stands under the latter was achieved.
  if (DONE_ALONE.test(parents) && !PLANNED.test(text)) move(votes, 'value', 'actual');
  // 标准值来源 speaks of the value beside it; the very word 参考值确定依据 is the target's own.
  const beside = (votes.get('source') ?? 1) < 1 ? text : '';
  if (PAST.test(parents) || PAST.test(beside)) move(votes, 'source', 'history-source');
  else if (/标准|规划/.test(parents) || /(?:标准|规划|参考)值/.test(beside)) move(votes, 'source', 'standard-source');
  if (/参考|标准/.test(parents) && !/指标值|目标值/.test(text)) move(votes, 'value', PAST.test(parents) ? 'history' : 'standard');
}

function raise(votes: Votes, role: Role, weight: number): void {
  votes.set(role, Math.max(votes.get(role) ?? 0, weight));
}

function move(votes: Votes, from: Role, to: Role): void {
  const weight = votes.get(from);
  if (weight === undefined) return;
  raise(votes, to, weight);
  votes.delete(from);
}
