/** Items under each of their keys, in the order in which they came; how everything here avoids comparing all with all. */
export function indexBy<Item, Key>(items: readonly Item[], keysOf: (item: Item) => Iterable<Key>): ReadonlyMap<Key, readonly Item[]> {
  const index = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [item]);
      else list.push(item);
    }
  }
  return index;
}

/** Keys that more items than this share tell nothing: looking at all of them would be dear for no gain. */
export const MOST_SHARING = 40;

/** The items under a key that tells something. */
export function rare<Item, Key>(index: ReadonlyMap<Key, readonly Item[]>, key: Key): readonly Item[] {
  const items = index.get(key) ?? [];
  return items.length <= MOST_SHARING ? items : [];
}
