import { emptyStore, storeSchema, type Store } from './schema';

/** No store is larger; what is was not written by this tool. */
const LONGEST = 8 << 20;

/** The store that a JSON text holds; undefined where it holds none, or one of a later version that must not be touched. */
export function parseStore(text: string): Store | undefined {
  if (text.length > LONGEST) return undefined;
  const parsed = storeSchema.safeParse(json(text));
  return parsed.success ? parsed.data : undefined;
}

/** The JSON text of a store: one line for each entry, so that a side file can be compared. */
export function printStore(store: Store): string {
  const list = (entries: readonly unknown[]): string => {
    const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
    return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  };
  const preset = store.preset === undefined ? '' : `,\n  "preset": ${JSON.stringify(store.preset)}`;
  return `{\n  "version": 1,\n  "ignored": ${list(store.ignored)},\n  "mappings": ${list(store.mappings)}${preset}\n}\n`;
}

/** Whether there is anything in it worth keeping. */
export function isEmptyStore(store: Store): boolean {
  return store.ignored.length === 0 && store.mappings.length === 0 && store.preset === emptyStore.preset;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
