/**
 * What changed between two trees of plain data. Parts that stayed the same cost nothing on the way and keep their
 * identity on the other side; what is new travels beside the difference, value by value, so that it can be cut into
 * portions.
 */
import { sameData } from '../../sheet/equal';

/** As it was · the next of the values that travel beside · a list · an object. */
export type Difference = 'same' | 'next' | ListDifference | { readonly parts: Readonly<Record<string, Difference>> };

interface ListDifference {
  /** How many at the beginning, and at the end, are as they were. */
  readonly head: number;
  readonly tail: number;
  /** What stands between: each against its predecessor where as many stood there, else all new. */
  readonly middle: readonly Difference[];
}

/** Lists and objects are looked into as far as `depth`; what lies deeper is as it was or travels whole, through `put`. */
export function difference(before: unknown, after: unknown, depth: number, put: (value: unknown) => void): Difference {
  if (before === after) return 'same';
  if (depth > 0 && Array.isArray(after) && after.some(isTree)) return ofLists(Array.isArray(before) ? before : [], after, depth - 1, put);
  if (depth > 0 && isObject(after)) return ofObjects(isObject(before) ? before : {}, after, depth - 1, put);
  if (sameData(before, after)) return 'same';
  put(after);
  return 'next';
}

/** The tree after the difference; `take` gives the values that travelled beside it, in order. */
export function patched(before: unknown, change: Difference, take: () => unknown): unknown {
  if (change === 'same') return before;
  if (change === 'next') return take();
  if ('parts' in change) {
    const old = isObject(before) ? before : {};
    return Object.fromEntries(Object.entries(change.parts).map(([key, part]) => [key, patched(old[key], part, take)]));
  }
  const old: readonly unknown[] = Array.isArray(before) ? before : [];
  const { head, tail, middle } = change;
  const inStep = head + middle.length + tail === old.length;
  return [
    ...old.slice(0, head),
    ...middle.map((one, index) => patched(inStep ? old[head + index] : undefined, one, take)),
    ...old.slice(old.length - tail),
  ];
}

function ofLists(before: readonly unknown[], after: readonly unknown[], depth: number, put: (value: unknown) => void): Difference {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && sameData(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < most - head && sameData(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1;
  const inStep = before.length === after.length;
  if (inStep && head === after.length) return 'same';
  const middle = Array.from({ length: after.length - head - tail }, (_, index) =>
    difference(inStep ? before[head + index] : undefined, after[head + index], depth, put),
  );
  return { head, tail, middle };
}

function ofObjects(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>, depth: number, put: (value: unknown) => void): Difference {
  return { parts: Object.fromEntries(Object.entries(after).map(([key, value]) => [key, difference(before[key], value, depth, put)])) };
}

function isTree(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Maps and the like travel whole. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Object]';
}
