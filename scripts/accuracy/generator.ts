/** Recognition measured on generated forms, whose truth is exact. */
import { levelCore } from '../../src/frame/levels';
import { Lexicon, recognizeSheet, vocabulary, type Vocabulary } from '../../src/recognize';
import { generateForm, layoutIds, type LayoutId } from '../../test/generate';
import { generateBlank } from '../../test/generate/blank';
import { generateOrdinary } from '../../test/generate/ordinary';
import { add, nothing, score, type Score } from '../../test/generate/score';
import { truthOfWords, type LayoutWords } from '../../test/generate/words-of';

export interface LayoutAccuracy {
  readonly layout: LayoutId;
  readonly score: Score;
}

/** Every layout, `seeds` forms each. */
export function measureLayouts(seeds: number, noise: number): LayoutAccuracy[] {
  return layoutIds.map((layout) => ({ layout, score: measure(layout, seeds, noise, new Lexicon()) }));
}

export interface WithoutWords extends LayoutAccuracy {
  readonly removed: LayoutWords;
}

/** Every layout again, with all header and level words that only it uses taken out of the tables. */
export function measureWithoutWords(seeds: number, noise: number): WithoutWords[] {
  return layoutIds.map((layout) => {
    const removed = truthOfWords(layout);
    return { layout, removed, score: measure(layout, seeds, noise, new Lexicon(without(vocabulary, removed))) };
  });
}

/** Far from the low seeds that tests and bug reports use: forms that nobody has looked at. */
const firstSeed = 100_001;

function measure(layout: LayoutId, seeds: number, noise: number, lexicon: Lexicon): Score {
  let sum = nothing;
  for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
    const form = generateForm(seed, { layout, noise });
    sum = add(sum, score(form, recognizeSheet(form.sheet, { lexicon })));
  }
  return { ...sum, misses: [] };
}

/** The tables without the given words, whole or as endings; brackets and years do not make another word. */
export function without(words: Vocabulary, removed: LayoutWords): Vocabulary {
  const bare = (word: string): string => word.normalize('NFKC').replace(/\(.*?\)|[*★]|^(N年|\d{4}年)/g, '');
  const headers = new Set(removed.headers.flatMap((word) => [word, bare(word)]));
  const levels = new Set(removed.levels.map(levelCore));
  const keep = (list: readonly string[]): string[] => list.filter((word) => !headers.has(word));
  return {
    ...words,
    headers: words.headers.map((entry) => ({ ...entry, words: keep(entry.words), ...(entry.ends && { ends: keep(entry.ends) }) })),
    level1: words.level1.filter((word) => !levels.has(levelCore(word))),
    level2: words.level2.filter((word) => !levels.has(levelCore(word))),
  };
}

export interface Precision {
  readonly blanks: number;
  readonly blanksRight: number;
  readonly ordinary: number;
  readonly taken: number;
}

/** Blank forms must be known as blank forms; ordinary sheets must be left alone. */
export function measurePrecision(count: number): Precision {
  const seeds = Array.from({ length: count }, (_, i) => firstSeed + i);
  return {
    blanks: count,
    blanksRight: seeds.filter((seed) => {
      const { sheet, truth } = generateBlank(seed);
      const [form, ...more] = recognizeSheet(sheet);
      return form?.kind === 'blank' && form.of === truth.of && more.length === 0;
    }).length,
    ordinary: count,
    taken: seeds.filter((seed) => recognizeSheet(generateOrdinary(seed).sheet).length > 0).length,
  };
}
