/** What came after the floor and is used in the pane, by our code or its libraries. `polyfills.ts` has each of these. */
type Owner = 'Array' | 'Object' | 'Promise' | 'String' | 'Symbol';

const statics: readonly (readonly [Owner, string])[] = [
  ['Object', 'fromEntries'],
  ['Object', 'hasOwn'],
  ['Promise', 'allSettled'],
  ['Promise', 'any'],
];
const methods: readonly (readonly [Owner, string])[] = [
  ['Array', 'at'],
  ['Array', 'findLast'],
  ['Array', 'findLastIndex'],
  ['String', 'at'],
  ['String', 'matchAll'],
  ['String', 'replaceAll'],
  ['String', 'trimEnd'],
  ['Symbol', 'description'],
];
const globals = ['globalThis', 'queueMicrotask', 'WeakRef', 'FinalizationRegistry'];

/** Whether this engine, which is not below the floor, needs the polyfills. */
export function lacksSomething(): boolean {
  const owners = window as unknown as Record<Owner, object & { prototype: object }>;
  return (
    globals.some((name) => !(name in window)) ||
    statics.some(([owner, name]) => !(name in owners[owner])) ||
    methods.some(([owner, name]) => !(name in owners[owner].prototype)) ||
    !knowsIs() ||
    !sortsStably()
  );
}

/** Whether `:is()` may stand in a selector. */
export function knowsIs(): boolean {
  try {
    document.querySelector(':is(a)');
    return true;
  } catch {
    return false;
  }
}

/** Until Chrome 70 equal items of a longer list came out in any order. */
function sortsStably(): boolean {
  const places: number[] = [];
  for (let place = 0; place < 512; place += 1) places.push(place);
  places.sort((a, b) => (a % 2) - (b % 2));
  return places.every((place, index) => index === 0 || index === 256 || place > Number(places[index - 1]));
}
