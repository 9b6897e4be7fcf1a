import { layoutIds, type LayoutId } from '.';
import { layoutOf } from './layouts';
import { plan } from './plan';
import { random } from './random';

export interface LayoutWords {
  readonly headers: readonly string[];
  readonly levels: readonly string[];
}

/** Header and level words that only this layout uses, found by drawing every layout many times over. */
export function truthOfWords(layout: LayoutId, seeds = 200): LayoutWords {
  const mine = wordsOf(layout, seeds);
  // L17 repeats other layouts and owns no word; the duties of L13 are texts of the office, not printed words.
  const others = layoutIds.filter((id) => id !== layout && id !== 'L17').map((id) => wordsOf(id, seeds));
  const own = (kind: 'headers' | 'levels'): string[] => [...mine[kind]].filter((word) => !others.some((words) => words[kind].has(word))).sort();
  return { headers: own('headers'), levels: layout === 'L13' ? [] : own('levels') };
}

const known = new Map<string, { headers: Set<string>; levels: Set<string> }>();

function wordsOf(layout: LayoutId, seeds: number): { headers: Set<string>; levels: Set<string> } {
  const key = `${layout} ${String(seeds)}`;
  const before = known.get(key);
  if (before) return before;
  const words = { headers: new Set<string>(), levels: new Set<string>() };
  for (let seed = 1; seed <= seeds; seed++) {
    const rng = random(seed);
    for (const form of [layoutOf(layout).draw(rng, plan(rng), false)].flat()) {
      for (const word of form.words.headers) words.headers.add(timeless(word));
      for (const word of form.words.levels) words.levels.add(word);
    }
  }
  known.set(key, words);
  return words;
}

/** 2023年指标值 is the same word as 2024年指标值, 指标值（年度） the same as 指标值. */
const timeless = (word: string): string => word.replace(/[（(].*?(?:[）)]|$)/g, '').replace(/\d{4}/g, 'N');
