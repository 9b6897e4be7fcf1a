/** 相似案例: entries that measure much the same as an indicator, to be read beside it. */
import type { Library, LibraryItem } from './library';
import { pairCounts } from './pair-counts';
import type { IndicatorClass } from './schema';
import { bareText, namesOf } from './search-texts';
import { pairsInCommon } from './text-match';

/** What is known of the indicator that others are laid beside. */
export interface Likeness {
  readonly name: string;
  readonly class?: IndicatorClass | undefined;
  readonly sector?: string | undefined;
}

/** What the same class and the same sector add to what two names have in common, which is at most 1. */
const bonus = { class: 0.1, sector: 0.05 } as const;
const LEAST = 0.2;
/** The weight of a pair that one name alone has: nothing can share it. */
const RARE = 0.1;

/** The nearest entries, best first; not the one of that name and class itself. */
export function similarEntries(library: Library, wanted: Likeness, limit = 2): readonly LibraryItem[] {
  const name = bareText(wanted.name);
  const weigh = weightsOf(library);
  return library.items
    .filter(({ entry }) => !(bareText(entry.name) === name && (wanted.class ?? entry.class) === entry.class))
    .map((item) => ({ item, near: nearness(item, name, wanted, weigh) }))
    .filter(({ near }) => near >= LEAST)
    .sort((a, b) => b.near - a.near)
    .slice(0, limit)
    .map(({ item }) => item);
}

function nearness(item: LibraryItem, name: string, wanted: Likeness, weigh: Weigh): number {
  const shared = Math.max(...namesOf(item).map((text) => inCommon(text, name, weigh)));
  if (shared === 0) return 0;
  return shared + (item.entry.class === wanted.class ? bonus.class : 0) + (item.sector === wanted.sector ? bonus.sector : 0);
}

/** The pairs of characters in both names against those in either, 0 to 1; a pair that many names have says little. */
function inCommon(a: string, b: string, weigh: Weigh): number {
  const { both, either } = pairsInCommon(a, b, weigh);
  return both === 0 ? 0 : both / either;
}

type Weigh = (pair: string) => number;

function weightsOf(library: Library): Weigh {
  const counts = pairCounts(library);
  return (pair) => ((counts.get(pair) ?? 0) < 2 ? RARE : 1 / Math.sqrt(counts.get(pair) ?? 1));
}
