/** Of the sets that a project may need: the entries that its own words speak of, and those that only stand beside them. */
import type { Library } from './library';
import { pairCounts } from './pair-counts';
import type { LibraryEntry } from './schema';
import { bareText } from './search-texts';
import { suggestSets, type ProjectWords, type SetSuggestion } from './suggest';
import { pairsOf } from './text-match';

export interface AptEntries {
  readonly apt: readonly LibraryEntry[];
  /** A library of many trades calls 监测 of pupils and of air by one word: these are there to be chosen, not to be proposed. */
  readonly beside: readonly LibraryEntry[];
}

/** So much speaks for a set of the project's own trade. */
const SURE = 10;
/** So much of an entry's name must the project say, by pairs of characters that few entries have; less where its set is sure. */
const SAID = 0.5;
const SAID_OF_SURE = 0.4;
/** A word of the goal or of another indicator beside one of the project's name. */
const IN_PASSING = 0.5;

/** Best sets first, each in its own order. */
export function aptEntries(library: Library, project: ProjectWords): AptEntries {
  const said = saidOf(library, project);
  const rated = suggestSets(library, project).flatMap((suggestion) => suggestion.set.entries.map((entry) => ({ entry, apt: isWhole(suggestion) || said(entry.name) >= (suggestion.score >= SURE ? SAID_OF_SURE : SAID) })));
  const entriesOf = (wanted: boolean): LibraryEntry[] => rated.filter(({ apt }) => apt === wanted).map(({ entry }) => entry);
  return { apt: entriesOf(true), beside: entriesOf(false) };
}

/** A sure set of one matter (业务培训) is apt as a whole; of 机关食堂与公共机构节能 the project may mean either. */
function isWhole({ set, score }: SetSuggestion): boolean {
  return score >= SURE && !/[与和、]/.test(set.name);
}

/** How much of a name the project says. */
function saidOf(library: Library, { name = '', goal = '', indicators = [] }: ProjectWords): (text: string) => number {
  const counts = pairCounts(library);
  const named = pairsOf(bareText(name));
  const passing = pairsOf(bareText([goal, ...indicators].join('，')));
  const weigh = (pair: string): number => (named.has(pair) ? 1 : passing.has(pair) ? IN_PASSING : 0) / Math.sqrt(counts.get(pair) ?? 1);
  return (text) => [...pairsOf(bareText(text))].reduce((sum, pair) => sum + weigh(pair), 0);
}
