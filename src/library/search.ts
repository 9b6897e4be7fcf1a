/** Finding an indicator by what a person types: words, part of a word, pinyin initials or full pinyin, or all of them mixed. */
import type { Library, LibraryItem } from './library';
import type { IndicatorClass } from './schema';
import { bareText, textsOf, type ItemTexts } from './search-texts';
import { isLatin, lettersInOrder, inOrder, overlap, partOf } from './text-match';

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

/** Points for a word that does not stand in the texts that name the entry. */
const points = { class: 55, about: 20, formula: 10, overlap: 40 } as const;
/** From here on nobody looks for a looser match. */
const CERTAIN = 50;
/** What a word cut in two is worth beside a whole one. */
const CUT = 0.7;

/** Hits, best first; equals in library order. An empty query gives everything that sector and class allow. */
export function searchLibrary({ items }: Library, query: string, options: SearchOptions = {}): readonly Hit[] {
  const words = wordsOf(query);
  const allowed = items.filter(({ sector, entry }) => (options.sector ?? sector) === sector && (options.class ?? entry.class) === entry.class);
  const found = rank(allowed, words, false);
  // Cut pinyin and single pieces of a word are found everywhere: they count only where nothing better is found.
  const hits = found.length > 0 ? found : rank(allowed, words, true);
  return hits.slice(0, options.limit ?? 50);
}

/** The words of a query; Chinese and Latin that touch are two: 培训myd. Signs without a letter or digit say nothing. */
function wordsOf(query: string): readonly string[] {
  return query
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,、/;]+/)
    .flatMap((token) => bareText(token).match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function rank(items: readonly LibraryItem[], words: readonly string[], last: boolean): readonly Hit[] {
  const hits: Hit[] = [];
  const isAbout = rememberingAbout();
  for (const item of items) {
    const score = scoreOf({ texts: textsOf(item), isAbout, last }, words);
    if (score > 0) hits.push({ ...item, score });
  }
  return hits.sort((a, b) => b.score - a.score);
}

interface Scoring {
  readonly texts: ItemTexts;
  /** Whether one of the words about a set holds the word. */
  readonly isAbout: (about: readonly string[], word: string) => boolean;
  /** Whether this is the last attempt, which makes do with pieces. */
  readonly last: boolean;
}

/** Every word must be found somewhere; 0 when one is not. */
function scoreOf(scoring: Scoring, words: readonly string[]): number {
  let total = 1;
  for (const word of words) {
    const whole = wholeScore(scoring, word);
    const score = whole >= CERTAIN ? whole : Math.max(whole, looseScore(scoring, word));
    if (score === 0) return 0;
    total += score;
  }
  return total;
}

/** The word as it stands: in a name best, then in the class, in what the set is about, in the formula. */
function wholeScore({ texts, isAbout }: Scoring, word: string): number {
  if (!isLatin(word) && !texts.all.includes(word)) return 0;
  const best = bestOf(texts, word, partOf);
  if (best > 0) return best;
  if (texts.class.includes(word) && word.length >= 2) return points.class;
  if (isAbout(texts.about, word)) return points.about;
  return word.length >= 2 && texts.formula.includes(word) ? points.formula : 0;
}

/** The best that the word is in one of the texts that name the entry. */
function bestOf({ named }: ItemTexts, word: string, match: (text: string, word: string) => number): number {
  let best = 0;
  for (const { text, weight } of named) best = Math.max(best, weight * match(text, word));
  return best;
}

/** Its characters one after another with others between, most of it, or its two halves each by itself. */
function looseScore(scoring: Scoring, word: string): number {
  const { texts } = scoring;
  if (isLatin(word)) {
    const scattered = bestOf(texts, word, lettersInOrder);
    return scattered === 0 && scoring.last ? cutScore(scoring, word, 4) : scattered;
  }
  const scattered = bestOf(texts, word, inOrder);
  const near = overlap(texts.all, word) >= 0.5;
  const shared = near ? bestOf(texts, word, overlap) : 0;
  const loose = Math.max(scattered, shared >= 0.5 ? points.overlap * shared : 0, near ? cutScore(scoring, word, 2) : 0);
  return loose === 0 && scoring.last ? pieceScore(scoring, word) : loose;
}

/** The best way to cut the word into pieces that are all found: 招商签约 by 招商 and 签约. */
function cutScore(scoring: Scoring, word: string, shortest: number): number {
  let best = 0;
  for (let at = shortest; at <= word.length - shortest; at += 1) {
    const left = wholeScore(scoring, word.slice(0, at));
    if (left === 0) continue;
    const rest = word.slice(at);
    const right = wholeScore(scoring, rest) || cutScore(scoring, rest, shortest);
    if (right > 0) best = Math.max(best, (CUT * (left * at + right * rest.length)) / word.length);
  }
  return best;
}

/** Where nothing holds the word: the longest piece of it that is found, at its beginning or its end. */
function pieceScore(scoring: Scoring, word: string): number {
  for (let length = word.length - 1; length >= 2; length -= 1) {
    const piece = Math.max(wholeScore(scoring, word.slice(0, length)), wholeScore(scoring, word.slice(-length)));
    if (piece > 0) return (CUT * CUT * piece * length) / word.length;
  }
  return 0;
}

/** The words about a set are asked once for all its entries. */
function rememberingAbout(): Scoring['isAbout'] {
  const known = new Map<readonly string[], Map<string, boolean>>();
  return (about, word) => {
    let answers = known.get(about);
    if (answers === undefined) known.set(about, (answers = new Map<string, boolean>()));
    let answer = answers.get(word);
    if (answer === undefined) answers.set(word, (answer = about.some((text) => partOf(text, word) > 0)));
    return answer;
  };
}
