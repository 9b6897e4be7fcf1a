/** A person's own library as it grows: entries put in, taken out, another library laid over it. Entries of one name and class are one. */
import type { IndicatorSet, LibraryEntry, OwnLibrary, Sector } from './schema';

export const emptyLibrary: OwnLibrary = { format: 'jibiao-library', version: 1, sectors: [] };

/** All entries with the sector and set that they stand in. */
export function ownEntries({ sectors }: OwnLibrary): readonly { readonly sector: string; readonly set: string; readonly entry: LibraryEntry }[] {
  return sectors.flatMap(({ sector, sets }) => sets.flatMap(({ name, entries }) => entries.map((entry) => ({ sector, set: name, entry }))));
}

/** Puts entries into a set, which is made where there is none; what stood under the same name and class gives way. */
export function withEntries(library: OwnLibrary, sector: string, set: IndicatorSet): OwnLibrary {
  const rest = set.entries.reduce(withoutEntry, library);
  const at = rest.sectors.find((one) => one.sector === sector);
  const sets = at?.sets ?? [];
  const old = sets.find(({ name }) => name === set.name);
  const joined = old === undefined ? [...sets, set] : sets.map((one) => (one === old ? { ...old, entries: [...old.entries, ...set.entries] } : one));
  const grown: Sector = { sector, synonyms: at?.synonyms ?? [], sets: joined };
  return { ...rest, sectors: at === undefined ? [...rest.sectors, grown] : rest.sectors.map((one) => (one === at ? grown : one)) };
}

/** Takes an entry out, and with the last one its set and its sector. */
export function withoutEntry(library: OwnLibrary, { name, class: level2 }: Pick<LibraryEntry, 'name' | 'class'>): OwnLibrary {
  const keep = (entry: LibraryEntry): boolean => entry.name !== name || entry.class !== level2;
  const sectors = library.sectors
    .map((one) => ({ ...one, sets: one.sets.map((set) => ({ ...set, entries: set.entries.filter(keep) })).filter(({ entries }) => entries.length > 0) }))
    .filter(({ sets }) => sets.length > 0);
  return { ...library, sectors };
}

/** Everything of `added` put into the library. */
export function withLibrary(library: OwnLibrary, added: OwnLibrary): OwnLibrary {
  return added.sectors.reduce((all, { sector, sets }) => sets.reduce((grown, set) => withEntries(grown, sector, set), all), library);
}
