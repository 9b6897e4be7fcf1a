/** Looks of cells: one growing table, so that an index means the same in every book that a host has read. */
import type { Style } from '../sheet/book';

/** Styles seen so far; index 0 is the default. */
export class StyleTable {
  readonly list: Style[] = [{}];
  private readonly known = new Map<string, number>([['{}', 0]]);

  /** The index of a style. */
  index(style: Style): number {
    const key = JSON.stringify(style);
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.list.push(style) - 1;
      this.known.set(key, index);
    }
    return index;
  }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys that say nothing; undefined when none is left. */
export function compact<T extends object>(value: T): Present<T> | undefined {
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Present<T>);
}
