import fc from 'fast-check';
import { stepNames, type PlanOptions } from '../../src/normalize/plan';
import { bookOf } from '../../src/sheet/build';
import { generateForm } from '../generate';
import { runs } from '../support/runs';
import { expectLaws } from './laws';

const seeds = fc.noShrink(fc.nat({ max: 10_000_000 }));

test.each<[string, number, PlanOptions]>([
  ['the usual steps', 2_000, {}],
  ['all steps', 700, { steps: stepNames }],
  ['each step alone', 1_000, {}],
])('the laws hold over generated forms: %s', (which, inCi, options) => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const own = which === 'each step alone' ? { steps: [stepNames[seed % stepNames.length]!] } : options;
      expectLaws(bookOf(generateForm(seed, { noise: (seed % 5) / 10 }).sheet), own);
    }),
    // A cell that is trimmed in the first round and moved in the second, by a step that is listed before.
    { numRuns: runs(250, inCi), examples: [[6_766_529]] },
  );
});
