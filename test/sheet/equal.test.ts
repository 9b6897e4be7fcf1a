import { sameData } from '../../src/sheet/equal';

const pairs: readonly (readonly [string, unknown, unknown, boolean])[] = [
  ['primitives', 1, 1, true],
  ['zeros of either sign', 0, -0, true],
  ['no number', NaN, NaN, true],
  ['numbers and their texts', 1, '1', false],
  ['lists in their order', [1, 2], [2, 1], false],
  ['lists of different length', [1], [1, undefined], false],
  ['a list and an object', [1], { 0: 1 }, false],
  ['absent and undefined', { a: 1 }, { a: 1, b: undefined }, true],
  ['more parts on one side', { a: 1 }, { a: 1, b: 2 }, false],
  ['maps of equal entries', new Map([['a', { x: 1 }]]), new Map([['a', { x: 1 }]]), true],
  ['maps that differ in a value', new Map([['a', { x: 1 }]]), new Map([['a', { x: 2 }]]), false],
  ['maps that differ in a key', new Map([['a', 1]]), new Map([['b', 1]]), false],
  ['a map and an object', new Map(), {}, false],
  ['sets whatever their order', new Set([1, 2]), new Set([2, 1]), true],
  ['sets that differ', new Set([1]), new Set([2]), false],
  ['a set and a map', new Set(), new Map(), false],
];

test.each(pairs)('%s', (_name, a, b, equal) => {
  expect(sameData({ deep: [a] }, { deep: [b] })).toBe(equal);
  expect(sameData({ deep: [b] }, { deep: [a] })).toBe(equal);
});
