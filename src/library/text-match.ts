/** How well a typed word fits a text, in points from 0 to 100. */
import { initialsInOrder, matchPinyin } from './pinyin';

/** Letters may be pinyin; a single one says too little. */
export function isLatin(word: string): boolean {
  return /^[a-z]{2,}$/.test(word);
}

/** The whole text, its beginning, its end or a part of it, letters as pinyin; the more of it the word is, the better. */
export function partOf(text: string, word: string): number {
  const place = isLatin(word) ? matchPinyin(text, word) : plainPlace(text, word);
  if (place === undefined) return 0;
  const [from, to] = place;
  return (from === 0 || to === text.length - 1 ? 70 : 60) + (30 * (to - from + 1)) / text.length;
}

function plainPlace(text: string, word: string): readonly [number, number] | undefined {
  const at = text.indexOf(word);
  return at < 0 ? undefined : [at, at + word.length - 1];
}

/** The characters of the word one after another with others between: 低保人数 in 城乡低保对象人数. */
export function inOrder(text: string, word: string): number {
  if (word.length < 3) return 0;
  let at = -1;
  for (const character of word) {
    at = text.indexOf(character, at + 1);
    if (at < 0) return 0;
  }
  return 30 + (20 * word.length) / text.length;
}

/** The same by pinyin initials, the first letter first: xtkyl in 系统全年可用率. */
export function lettersInOrder(text: string, letters: string): number {
  return letters.length >= 4 && initialsInOrder(text, letters) ? 30 + (20 * letters.length) / text.length : 0;
}

/** How much of a word stands in the text, by pairs of characters, 0 to 1: 培训考核合格 in 培训结业考核合格率. */
export function overlap(text: string, word: string): number {
  if (word.length < 3) return 0;
  let shared = 0;
  for (let i = 0; i + 1 < word.length; i += 1) if (text.includes(word.slice(i, i + 2))) shared += 1;
  return shared / (word.length - 1);
}

/** The weight of the pairs of characters that stand in both of two texts, in either, and in the one that weighs less. */
export function pairsInCommon(a: string, b: string, weigh: (pair: string) => number): { readonly both: number; readonly either: number; readonly lesser: number } {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const sum = (pairs: Iterable<string>): number => [...pairs].reduce((total, pair) => total + weigh(pair), 0);
  const both = sum([...left].filter((pair) => right.has(pair)));
  return { both, either: sum(left) + sum(right) - both, lesser: Math.min(sum(left), sum(right)) };
}

/** Each two characters that stand together. */
export function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
}
