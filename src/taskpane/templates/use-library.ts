/** The library that the pane searches: what ships with the tool and the person's own laid over it. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { commands, ownLibraryText, run } from '../../commands';
import { readLibraryJson, type LibraryTrouble } from '../../fill/own-library-file';
import { libraryOf, type Library } from '../../library/library';
import { emptyLibrary } from '../../library/own-entries';
import type { OwnLibrary } from '../../library/schema';
import { sectors } from '../../library/sectors';
import type { Session } from '../../session/session';
import { usePane } from '../context';
import { builtIn } from './built-in';

interface Shelf {
  readonly library: Library;
  readonly own: OwnLibrary;
  /** Why what was kept cannot be read; none when it could. */
  readonly troubles: readonly LibraryTrouble[];
}

/** One for every part of the tab, read when the first of them is drawn. */
const shelves = new WeakMap<Session, StoreApi<Shelf>>();

function shelfOf(session: Session): StoreApi<Shelf> {
  let shelf = shelves.get(session);
  if (shelf === undefined) {
    shelf = createStore<Shelf>(() => ({ library: builtIn, own: emptyLibrary, troubles: [] }));
    shelves.set(session, shelf);
    void fill(shelf, session);
  }
  return shelf;
}

async function fill(shelf: StoreApi<Shelf>, session: Session): Promise<void> {
  const text = await ownLibraryText(session);
  if (text === null) return;
  const read = readLibraryJson(text);
  if (read.ok) shelf.setState({ own: read.library, library: libraryOf(sectors, read.library) });
  else shelf.setState({ troubles: read.troubles });
}

export function useLibrary(): Shelf & { readonly keep: (own: OwnLibrary) => Promise<void> } {
  const { session } = usePane();
  const shelf = shelfOf(session);
  const keep = async (own: OwnLibrary): Promise<void> => {
    await run(commands.keepLibrary, session, own);
    shelf.setState({ own, library: libraryOf(sectors, own), troubles: [] });
  };
  return { ...useStore(shelf), keep };
}
