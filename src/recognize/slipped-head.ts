/** A head that has slipped against the data: how it is told, which rows it is laid over, and how. */
import { CellClass } from './cell-class';
import type { Voted } from './head-places';
import type { Lexicon } from './lexicon';
import { keep, type Line } from './line';
import { classesOf } from './line-classes';
import { filled, meanFit, type Histogram, type Votes } from './roles';

/** How well what stands in a column fits what a head votes for: below 0 where it speaks against it. */
function agreement(votes: Votes, histogram: Histogram | undefined): number {
  if (histogram === undefined || votes.size === 0) return 0;
  const n = filled(histogram);
  if (n === 0) return 0;
  let best = -1;
  for (const [role, weight] of votes) best = Math.max(best, meanFit(role, histogram) * weight);
  return best * Math.min(1, n / 3);
}

/** Whether the heads say otherwise than what stands under them, or stand over nothing. */
export function isSlipped(voted: readonly Voted[], histograms: readonly Histogram[]): boolean {
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
export function standingAlike(lines: readonly Line[], lexicon: Lexicon): readonly Line[] {
  const sample = lines.map((line) => ({ line, key: kindsOf(line, lexicon) }));
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

/** The heads by the columns that they belong over, in order (dynamic programming): content fit, with a bonus for standing still. */
export function align(voted: readonly Voted[], histograms: readonly Histogram[]): ReadonlyMap<number, Voted> {
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
