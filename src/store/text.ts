import { storeSchema, type Store } from './schema';
import { parseJson } from './parse-json';

/** No store is larger; what is was not written by this tool. */
const LONGEST = 8 << 20;

/** The store that a JSON text holds; undefined where it holds none, or one of a later version that must not be touched. */
export function parseStore(text: string): Store | undefined {
  if (text.length > LONGEST) return undefined;
  const parsed = storeSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : undefined;
}
