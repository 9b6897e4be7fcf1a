import { useCallback, useState } from 'react';
import type { Session } from '../session/session';
import { usePane } from './context';

/** What tabs hold, by name. */
interface Held {
  /** The workbook that it was held of: another one begins afresh. */
  readonly opened: number;
  readonly values: Map<string, unknown>;
}

const ofWorkbook = new WeakMap<Session, Held>();
const ofSession = new WeakMap<Session, Held>();

function heldBy(session: Session, lasts: 'workbook' | 'session'): Map<string, unknown> {
  const kept = lasts === 'workbook' ? ofWorkbook : ofSession;
  const { opened } = session.state;
  const known = kept.get(session);
  if (known !== undefined && (lasts === 'session' || known.opened === opened)) return known.values;
  const values = new Map<string, unknown>();
  kept.set(session, { opened, values });
  return values;
}

/**
 * A state that is still there when the user comes back from another tab, as long as the workbook stands in the window, or
 * the session lives. One name, one type.
 */
export function useKept<T>(name: string, initial: T, lasts: 'workbook' | 'session' = 'workbook'): readonly [T, (next: T) => void] {
  const { session } = usePane();
  const [value, setValue] = useState<T>(() => (heldBy(session, lasts).get(name) as T | undefined) ?? initial);
  const keep = useCallback(
    (next: T) => {
      heldBy(session, lasts).set(name, next);
      setValue(next);
    },
    [session, name, lasts],
  );
  return [value, keep];
}
