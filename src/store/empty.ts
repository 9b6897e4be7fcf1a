/** Apart from its reading, so that where nothing was kept nobody loads the schema. */
import type { Store } from './schema';

export const emptyStore: Store = { version: 1, ignored: [], mappings: [] };

/** Whether there is nothing in it worth keeping. */
export function isEmptyStore(store: Store): boolean {
  return store.ignored.length === 0 && store.mappings.length === 0 && store.preset === undefined;
}
