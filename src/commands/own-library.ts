/** 我的指标: the person's own library, kept with him as one text. */
import type { OwnLibrary } from '../library/schema';
import type { Session } from '../session/session';
import type { Command } from './command';

const KEY = 'library';

/** The text that is kept, as `readLibraryJson` reads it; null where nothing was. */
export function ownLibraryText(session: Session): Promise<string | null> {
  return session.recall(KEY);
}

/** Keeps the library in place of what was; one without entries is not kept. */
export const keepLibrary: Command<OwnLibrary> = {
  name: 'keep-library',
  refuse: () => null,
  run: async (session, library) => {
    await session.retain(KEY, library.sectors.length === 0 ? null : JSON.stringify(library));
  },
};
