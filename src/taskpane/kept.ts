import { useCallback, useState } from 'react';
import type { Session } from '../session/session';
import { usePane } from './context';

/** What tabs hold, by name, as long as the session lives. */
const kept = new WeakMap<Session, Map<string, unknown>>();

/** A state that is still there when the user comes back from another tab. One name, one type. */
export function useKept<T>(name: string, initial: T): readonly [T, (next: T) => void] {
  const { session } = usePane();
  const [value, setValue] = useState<T>(() => (kept.get(session)?.get(name) as T | undefined) ?? initial);
  const keep = useCallback(
    (next: T) => {
      const all = kept.get(session) ?? new Map<string, unknown>();
      kept.set(session, all.set(name, next));
      setValue(next);
    },
    [session, name],
  );
  return [value, keep];
}
