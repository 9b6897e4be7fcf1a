/** A store as text. Apart from its reading, so that who only writes need not load the schema. */
import type { Store } from './schema';

/** The JSON text of a store: one line for each entry, so that a side file can be compared. */
export function printStore(store: Store): string {
  const list = (entries: readonly unknown[]): string => {
    const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
    return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  };
  const preset = store.preset === undefined ? '' : `,\n  "preset": ${JSON.stringify(store.preset)}`;
  return `{\n  "version": 1,\n  "ignored": ${list(store.ignored)},\n  "mappings": ${list(store.mappings)}${preset}\n}\n`;
}
