/** Which sets of the library a project may need, by its own words. */
import type { Library } from './library';
import type { IndicatorSet } from './schema';

/** What is known of the project. */
export interface ProjectWords {
  readonly name?: string | undefined;
  readonly goal?: string | undefined;
  /** Names of the indicators that the form has already. */
  readonly indicators?: readonly string[] | undefined;
}

export interface SetSuggestion {
  readonly sector: string;
  readonly set: IndicatorSet;
  readonly score: number;
  /** Words of the project that speak for it, strongest first. */
  readonly because: readonly string[];
}

/** A word in the project's name says more than one in the goal; a word that many sets share says less. */
const weights = { name: 3, goal: 1, indicators: 1 } as const;

/** One word of an entry that the goal mentions in passing says too little for a set of its own. */
const LEAST = 0.5;
/** Beside a set for which much more speaks, others only distract. */
const BESIDE_BEST = 1 / 5;

/** Sets whose keywords the project's words hold, best first; empty where nothing speaks for any. General sets are never among them. */
export function suggestSets(library: Library, project: ProjectWords, limit = 5): readonly SetSuggestion[] {
  const sets = library.sectors.flatMap(({ sector, synonyms, sets: own }) => own.filter((set) => !isGeneral(set)).map((set) => ({ sector, set, words: wordsOf(sector, synonyms, set) })));
  const sharedBy = remembering((word: string) => sets.filter(({ words }) => [...words.keys()].some((one) => one.includes(word))).length);
  const texts = { name: project.name ?? '', goal: project.goal ?? '', indicators: (project.indicators ?? []).join('，') };
  const rated = sets.map(({ sector, set, words }) => {
    const found = [...words].flatMap(([word, weight]) => {
      const said = (Object.keys(weights) as (keyof typeof weights)[]).reduce((sum, part) => sum + (texts[part].includes(word) ? weights[part] : 0), 0);
      return said === 0 ? [] : [{ word, score: (weight * said * word.length) / sharedBy(word) }];
    });
    found.sort((a, b) => b.score - a.score);
    return { sector, set, score: found.reduce((sum, { score }) => sum + score, 0), because: found.map(({ word }) => word) };
  });
  const least = Math.max(LEAST, ...rated.map(({ score }) => score * BESIDE_BEST));
  return rated.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score).slice(0, limit);
}

/** Sets that fit any project. */
export function generalSets({ sectors }: Library): readonly IndicatorSet[] {
  return sectors.flatMap(({ sets }) => sets.filter(isGeneral));
}

function isGeneral({ general }: IndicatorSet): boolean {
  return general === true;
}

/** Words a set is known by: its own keywords, pieces of its name and of its indicators, its sector's words. */
function wordsOf(sector: string, synonyms: readonly string[], set: IndicatorSet): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    if (word.length >= 2 && (words.get(word) ?? 0) < weight) words.set(word, weight);
  };
  for (const piece of set.name.split(/[与和、（）()]/)) add(piece, 2);
  for (const keyword of set.keywords) add(keyword, 2);
  for (const word of [sector, ...synonyms]) add(word, 1);
  for (const { name, keywords = [] } of set.entries) {
    add(name, 1);
    for (const keyword of keywords) add(keyword, 0.5);
  }
  return words;
}

function remembering(count: (word: string) => number): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const answer = known.get(word) ?? count(word);
    known.set(word, answer);
    return answer;
  };
}
