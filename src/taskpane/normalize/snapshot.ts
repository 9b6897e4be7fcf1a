/** The sheet in front as it was when a preview was asked for; whatever is planned is planned on this. */
import { useEffect, useState } from 'react';
import type { Mapping } from '../../form/mapping';
import type { Form } from '../../form/schema';
import { fingerprint } from '../../normalize';
import { recognizeSheet } from '../../recognize';
import type { Session } from '../../session/session';
import { activeSheet } from '../../session/state';
import type { Book, Sheet } from '../../sheet/book';
import { usePane, useSession } from '../context';

export interface Snapshot {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly forms: readonly Form[];
  readonly mappings: readonly Mapping[];
  readonly fingerprint: string;
}

export async function takeSnapshot(session: Session): Promise<Snapshot | null> {
  const { mappings } = session;
  const book = await session.book();
  const sheet = book?.sheets.find(({ id }) => id === activeSheet(session.state));
  return book === undefined || sheet === undefined ? null : { book, sheet, forms: recognizeSheet(sheet, { mappings }), mappings, fingerprint: fingerprint(sheet) };
}

/** Whether the user has gone on since: another sheet in front, or other contents in this one. */
export function useOutdated(snapshot: Snapshot | null): boolean {
  const { session } = usePane();
  const front = useSession(activeSheet);
  // Every edit ends in a check, and every check in a new map, though the sheet's own result may be the same as before.
  const checked = useSession(({ results }) => results);
  const [differs, setDiffers] = useState<Snapshot | null>(null);
  useEffect(() => {
    if (snapshot === null) return;
    let gone = false;
    void session.book().then((book) => {
      const sheet = book?.sheets.find(({ id }) => id === snapshot.sheet.id);
      if (!gone) setDiffers(sheet !== undefined && fingerprint(sheet) === snapshot.fingerprint ? null : snapshot);
    });
    return () => {
      gone = true;
    };
  }, [session, snapshot, checked]);
  return snapshot !== null && (front !== snapshot.sheet.id || differs === snapshot);
}
