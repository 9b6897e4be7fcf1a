import fc from 'fast-check';
import { difference, patched } from '../../src/session/checker/difference';
import { runs } from '../support/runs';

describe('a difference', () => {
  it('laid over what was before gives what is after, and what stayed is the very same', () => {
    const leaf = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(undefined), fc.record({ a: fc.nat(2) }));
    const tree = fc.array(fc.record({ name: fc.nat(2), list: fc.array(leaf, { maxLength: 6 }) }), { maxLength: 4 });
    fc.assert(
      fc.property(tree, tree, fc.nat(5), (before, after, depth) => {
        const values: unknown[] = [];
        const change = difference(before, after, depth, (value) => values.push(value));
        const queue = structuredClone(values).values();
        expect(patched(before, structuredClone(change), () => queue.next().value)).toEqual(after);
        expect(queue.next().done).toBe(true);
        expect(patched(before, difference(before, structuredClone(before), 0, () => undefined), () => undefined)).toBe(before);
      }),
      { numRuns: runs(300, 2000) },
    );
  });
});
