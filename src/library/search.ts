/** Finding an indicator by what a person types: words, part of a word, pinyin initials or full pinyin. */
import pinyin from 'pinyin-match';
import type { Library, LibraryItem } from './library';
import type { IndicatorClass } from './schema';

export interface SearchOptions {
  readonly sector?: string | undefined;
  readonly class?: IndicatorClass | undefined;
  /** Default 50. */
  readonly limit?: number | undefined;
}

export interface Hit extends LibraryItem {
  /** Higher is better; only for comparing hits of one search. */
  readonly score: number;
}

/** Hits, best first; equals in library order. An empty query gives everything that sector and class allow. */
export function searchLibrary({ items }: Library, query: string, options: SearchOptions = {}): readonly Hit[] {
  const words = query.normalize('NFKC').toLowerCase().split(/[\s,，、/]+/).filter((word) => word !== '');
  const hits: Hit[] = [];
  for (const item of items) {
    if (options.sector !== undefined && item.sector !== options.sector) continue;
    if (options.class !== undefined && item.entry.class !== options.class) continue;
    const score = scoreOf(item, words);
    if (score > 0) hits.push({ ...item, score });
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, options.limit ?? 50);
}

/** Every word must be found somewhere; 0 when one is not. */
function scoreOf(item: LibraryItem, words: readonly string[]): number {
  let total = 1;
  for (const word of words) {
    const score = /^[a-z]+$/.test(word) ? latinScore(item, word) : wordScore(item, word);
    if (score === 0) return 0;
    total += score;
  }
  return total;
}

function wordScore({ entry, about }: LibraryItem, word: string): number {
  const { name, synonyms = [], keywords = [], caliber } = entry;
  const best = Math.max(inName(name, word), ...synonyms.map((synonym) => 0.9 * inName(synonym, word)));
  if (best > 0) return best;
  if (keywords.some((keyword) => keyword.includes(word)) || about.some((text) => text.includes(word))) return 20;
  if (word.length >= 2 && `${caliber.numerator}${caliber.denominator ?? ''}`.includes(word)) return 10;
  const shared = Math.max(overlap(name, word), ...synonyms.map((synonym) => overlap(synonym, word)));
  return shared >= 0.5 ? 40 * shared : 0;
}

/** The whole name, its beginning or a part of it; the more of the name the word is, the better. */
function inName(name: string, word: string): number {
  const at = name.toLowerCase().indexOf(word);
  if (at < 0) return 0;
  return (at === 0 ? 70 : 60) + (30 * word.length) / name.length;
}

/** How much of a word stands in the name, by pairs of characters: 培训考核合格 in 培训结业考核合格率. */
function overlap(name: string, word: string): number {
  if (word.length < 3) return 0;
  let shared = 0;
  for (let i = 0; i + 1 < word.length; i += 1) if (name.includes(word.slice(i, i + 2))) shared += 1;
  return shared / (word.length - 1);
}

/** Letters are pinyin, unless the name itself holds them (PM2.5, GDP). */
function latinScore({ entry, about }: LibraryItem, word: string): number {
  if (word.length < 2) return 0;
  const texts = [entry.name, ...(entry.synonyms ?? [])];
  const best = Math.max(...texts.map((text) => pinyinScore(text, word)));
  if (best > 0) return best;
  return about.some((text) => pinyin.match(text, word) !== false) ? 15 : 0;
}

function pinyinScore(text: string, word: string): number {
  const match = pinyin.match(text, word);
  if (match === false) return 0;
  const [from, to] = match;
  return (from === 0 ? 70 : 60) + (30 * (to - from + 1)) / text.length;
}
