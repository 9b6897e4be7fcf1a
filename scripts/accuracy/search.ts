import { libraryOf } from '../../src/library/library';
import { sectors } from '../../src/library/sectors/index';
import { measureSearch, type SearchFigure } from '../../test/library/queries';

export interface LibrarySearch {
  readonly entries: number;
  readonly figures: readonly SearchFigure[];
}

/** How often the library's search puts an entry first that serves. */
export function measureLibrarySearch(): LibrarySearch {
  const library = libraryOf(sectors);
  return { entries: library.items.length, figures: measureSearch(library) };
}
