/** What the user was shown before he says yes is done to the sheet that it was shown of, or not at all. */
import type { Session } from '../session/session';
import type { Book, Sheet } from '../sheet/book';
import type { Edit } from '../sheet/edit';
import { fingerprint } from '../sheet/fingerprint';
import type { Command } from './command';

/** Edits planned on a sheet as it then was. */
export interface Planned {
  /** Sheet.id */
  readonly sheet: string;
  /** Of that sheet when it was read. */
  readonly fingerprint: string;
  readonly edits: readonly Edit[];
}

/** Performs the edits as one entry, unless the sheet has changed since; `choose` may put others in their place, or none. */
export async function carryOut(session: Session, command: string, planned: Planned, choose?: (book: Book, sheet: Sheet) => readonly Edit[]): Promise<boolean> {
  const book = await session.book();
  if (book === undefined) return false;
  const sheet = book.sheets.find(({ id }) => id === planned.sheet);
  if (sheet === undefined || fingerprint(sheet) !== planned.fingerprint) {
    session.stopped('outdated');
    return false;
  }
  return session.history.perform(command, choose === undefined ? planned.edits : choose(book, sheet));
}

/** A command that carries out what was previewed, and nothing more. */
export function plannedCommand(name: string): Command<Planned> {
  return {
    name,
    refuse: (_state, { edits }) => (edits.length === 0 ? 'nothing-planned' : null),
    run: async (session, planned) => {
      await carryOut(session, name, planned);
    },
  };
}
