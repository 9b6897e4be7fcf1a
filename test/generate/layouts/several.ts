import type { Draft } from '../paper';
import { plan as makePlan } from '../plan';
import { declaration, split } from './declaration';
import { evaluation } from './evaluation';
import type { Layout } from './layout';

/** L17: several whole forms one below the other on one sheet. */
export const several: Layout = {
  id: 'L17',
  clean: false,
  draw(rng, plan) {
    const layout = rng.pick([declaration, split, evaluation]);
    const plans = [plan, ...Array.from({ length: rng.int(1, 2) }, () => makePlan(rng, { year: plan.year }))];
    return plans.flatMap((each) => layout.draw(rng, each, true)).map((form): Draft => ({ ...form, layout: 'L17' }));
  },
};
