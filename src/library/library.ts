/** Entries of the library with the set and sector that they stand in; an office's own library laid over the built-in one. */
import type { IndicatorSet, LibraryEntry, OwnLibrary, Sector } from './schema';

export interface LibraryItem {
  readonly sector: string;
  readonly set: string;
  readonly entry: LibraryEntry;
  /** Words of sector and set that the item is found by, too; one list for all items of a set. */
  readonly about: readonly string[];
  /** From a person's own library. */
  readonly own: boolean;
}

export interface Library {
  readonly sectors: readonly Sector[];
  readonly items: readonly LibraryItem[];
}

/** The library of the given sectors; entries of `own` stand in place of built-in ones of the same name and class. */
export function libraryOf(sectors: readonly Sector[], own?: OwnLibrary): Library {
  const merged = own === undefined ? sectors : merge(sectors, own.sectors);
  const owned = new Set(own?.sectors.flatMap(({ sets }) => sets.flatMap(({ entries }) => entries)));
  const items = merged.flatMap(({ sector, synonyms, sets }) =>
    sets.flatMap((set) => {
      const about = [sector, set.name, ...synonyms, ...set.keywords];
      return set.entries.map((entry) => ({ sector, set: set.name, entry, about, own: owned.has(entry) }));
    }),
  );
  return { sectors: merged, items };
}

function merge(sectors: readonly Sector[], own: readonly Sector[]): readonly Sector[] {
  const names = [...new Set([...sectors, ...own].map(({ sector }) => sector))];
  return names.flatMap((name) => {
    const base = sectors.find(({ sector }) => sector === name);
    const added = own.find(({ sector }) => sector === name);
    if (base === undefined || added === undefined) return base ?? added ?? [];
    return { ...base, synonyms: [...new Set([...base.synonyms, ...added.synonyms])], sets: mergeSets(base.sets, added.sets) };
  });
}

function mergeSets(sets: readonly IndicatorSet[], own: readonly IndicatorSet[]): IndicatorSet[] {
  const mine = own.flatMap(({ entries }) => entries);
  const same = (a: LibraryEntry, b: LibraryEntry): boolean => a.name === b.name && a.class === b.class;
  const kept = sets.map((set) => {
    const added = own.find(({ name }) => name === set.name);
    const entries = set.entries.filter((entry) => !mine.some((one) => same(one, entry)));
    return added === undefined ? { ...set, entries } : { ...set, keywords: [...new Set([...set.keywords, ...added.keywords])], entries: [...entries, ...added.entries] };
  });
  return [...kept, ...own.filter(({ name }) => !sets.some((set) => set.name === name))].filter(({ entries }) => entries.length > 0);
}
