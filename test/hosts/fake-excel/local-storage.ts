/** A browser's storage, in Node; what it held before is gone. */
export function freshLocalStorage(): void {
  const kept = new Map<string, string>();
  const localStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
  Object.assign(globalThis, { localStorage });
}
