/** What people type, with the entries that serve, and how often the search finds one of them first. */
import type { Library } from '../../src/library/library';
import { searchLibrary } from '../../src/library/search';
import first from './queries/first.json';
import later from './queries/later.json';
import tuned from './queries/tuned.json';

/** `first` was written before the ranking; `later` after it and never tuned to; `tuned` is what the search was first made with. */
const lists = { first, later, tuned } as unknown as Readonly<Record<'first' | 'later' | 'tuned', Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>>>>;

export interface SearchFigure {
  readonly list: keyof typeof lists;
  readonly kind: string;
  readonly queries: number;
  readonly right: number;
  /** "query: what came first instead". */
  readonly missed: readonly string[];
}

/** A figure for each kind of query of each list. */
export function measureSearch(library: Library): readonly SearchFigure[] {
  return (Object.keys(lists) as (keyof typeof lists)[]).flatMap((list) =>
    Object.entries(lists[list]).map(([kind, queries]) => {
      const missed = queries.flatMap(([query, names]) => {
        const found = searchLibrary(library, query, { limit: 1 })[0]?.entry.name;
        return found !== undefined && names.includes(found) ? [] : [`${query}: ${found ?? '–'}`];
      });
      return { list, kind, queries: queries.length, right: queries.length - missed.length, missed };
    }),
  );
}

/** Names that the lists ask for. */
export const namesAskedFor: ReadonlySet<string> = new Set(Object.values(lists).flatMap((kinds) => Object.values(kinds).flatMap((queries) => queries.flatMap(([, names]) => names))));
