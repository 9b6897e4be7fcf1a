/** Finding an indicator by what a person types: words, part of a word, pinyin initials or full pinyin. */
import type { Library, LibraryItem } from './library';
import { matchPinyin } from './pinyin';
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
  const about = remembering();
  for (const item of items) {
    if (options.sector !== undefined && item.sector !== options.sector) continue;
    if (options.class !== undefined && item.entry.class !== options.class) continue;
    const score = scoreOf(item, words, about);
    if (score > 0) hits.push({ ...item, score });
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, options.limit ?? 50);
}

/** Whether the words about a set match; asked once for all its entries. */
type About = (about: readonly string[], word: string) => boolean;

function remembering(): About {
  const known = new Map<readonly string[], Map<string, boolean>>();
  return (about, word) => {
    let answers = known.get(about);
    if (answers === undefined) known.set(about, (answers = new Map<string, boolean>()));
    let answer = answers.get(word);
    if (answer === undefined) answers.set(word, (answer = about.some((text) => (isLatin(word) ? matchPinyin(text, word) !== undefined : text.includes(word)))));
    return answer;
  };
}

function isLatin(word: string): boolean {
  return /^[a-z]{2,}$/.test(word);
}

/** Every word must be found somewhere; 0 when one is not. */
function scoreOf(item: LibraryItem, words: readonly string[], about: About): number {
  let total = 1;
  for (const word of words) {
    const score = isLatin(word) ? latinScore(item, word, about) : wordScore(item, word, about);
    if (score === 0) return 0;
    total += score;
  }
  return total;
}

function wordScore({ entry, about: words }: LibraryItem, word: string, about: About): number {
  const { name, synonyms = [], keywords = [], caliber } = entry;
  const best = Math.max(inName(name, word), ...synonyms.map((synonym) => 0.9 * inName(synonym, word)));
  if (best > 0) return best;
  const scattered = Math.max(inOrder(name, word), ...synonyms.map((synonym) => 0.9 * inOrder(synonym, word)));
  if (scattered > 0) return scattered;
  if (keywords.some((keyword) => keyword.includes(word)) || about(words, word)) return 20;
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

/** The characters of the word one after another with others between: 低保人数 in 城乡低保对象人数. */
function inOrder(name: string, word: string): number {
  if (word.length < 3) return 0;
  let at = -1;
  for (const character of word) {
    at = name.indexOf(character, at + 1);
    if (at < 0) return 0;
  }
  return 30 + (20 * word.length) / name.length;
}

/** How much of a word stands in the name, by pairs of characters: 培训考核合格 in 培训结业考核合格率. */
function overlap(name: string, word: string): number {
  if (word.length < 3) return 0;
  let shared = 0;
  for (let i = 0; i + 1 < word.length; i += 1) if (name.includes(word.slice(i, i + 2))) shared += 1;
  return shared / (word.length - 1);
}

/** Letters are pinyin, or stand in the name themselves (GDP). */
function latinScore({ entry, about: words }: LibraryItem, word: string, about: About): number {
  const texts = [entry.name, ...(entry.synonyms ?? [])];
  const best = Math.max(...texts.map((text) => pinyinScore(text, word)));
  if (best > 0) return best;
  return about(words, word) ? 15 : 0;
}

function pinyinScore(text: string, word: string): number {
  const match = matchPinyin(text, word);
  if (match === undefined) return 0;
  const [from, to] = match;
  return (from === 0 ? 70 : 60) + (30 * (to - from + 1)) / text.length;
}
