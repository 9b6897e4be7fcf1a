/** How much a pair of characters says: one that many names of the library have says little. */
import type { Library } from './library';
import { bareText } from './search-texts';
import { pairsOf } from './text-match';

const known = new WeakMap<Library, ReadonlyMap<string, number>>();

/** In how many names of the library each pair stands; counted once. */
export function pairCounts(library: Library): ReadonlyMap<string, number> {
  let counts = known.get(library);
  if (counts === undefined) known.set(library, (counts = countPairs(library)));
  return counts;
}

function countPairs({ items }: Library): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { entry } of items) for (const pair of pairsOf(bareText(entry.name))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}
