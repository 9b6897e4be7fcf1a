/**
 * Weak maps that can be emptied together. By itself one lets go of a value only when that has been carried through some
 * collections, which over many files is more work than what it saves.
 */
const memories: WeakMemory<never, unknown>[] = [];

export class WeakMemory<Key extends object, Value> {
  private map = new WeakMap<Key, Value>();

  constructor() {
    memories.push(this);
  }

  get(key: Key): Value | undefined {
    return this.map.get(key);
  }

  set(key: Key, value: Value): void {
    this.map.set(key, value);
  }

  clear(): void {
    this.map = new WeakMap();
  }
}

/** Lets go of all that was worked out so far: it will not be asked for again, as between two files of a folder. */
export function forget(): void {
  for (const memory of memories) memory.clear();
}
