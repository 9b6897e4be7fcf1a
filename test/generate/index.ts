import { inject, type FaultName } from './faults';
import { finish, type Merges } from './finish';
import { layoutOf, layouts } from './layouts';
import { disturb } from './noise';
import { plan } from './plan';
import { random } from './random';
import type { Generated, LayoutId } from './truth';

export { faultNames, type FaultName } from './faults';
export type { Generated, IndicatorTruth, LayoutId } from './truth';

export interface GenerateOptions {
  readonly layout?: LayoutId;
  /** Probability of each kind of noise, 0–1 (default 0.2), or 'none'. */
  readonly noise?: number | 'none';
  /** A form to which no reviewer would object; layouts that allow none are not chosen. */
  readonly clean?: boolean;
  /** As many indicators as this, all different, for benches. */
  readonly rows?: number;
  /** Faults to put in, each once, where they fit; what was put in stands in the result. */
  readonly faults?: readonly FaultName[];
}

export const layoutIds: readonly LayoutId[] = layouts.map((layout) => layout.id);
export const cleanLayoutIds: readonly LayoutId[] = layouts.filter((layout) => layout.clean).map((layout) => layout.id);

/** A form with its exact truth. The same seed and options make the same form. */
export function generateForm(seed: number, options: GenerateOptions = {}): Generated {
  const rng = random(seed);
  const clean = options.clean === true;
  const id = options.layout ?? rng.pick(clean ? cleanLayoutIds : layoutIds);
  const drawn = layoutOf(id).draw(rng, plan(rng, options.rows === undefined ? {} : { rows: options.rows }), clean);
  const drafts = [drawn].flat();
  const faults = inject(drafts[0]!, rng, options.faults ?? []);
  const words = {
    headers: [...new Set(drafts.flatMap((form) => [...form.words.headers]))],
    levels: [...new Set(drafts.flatMap((form) => [...form.words.levels]))],
  };
  const probability = clean || options.noise === 'none' ? 0 : (options.noise ?? 0.2);
  const noise = probability === 0 ? [] : disturb(drafts, rng, probability);
  const merges: Merges = probability === 0 ? 'kept' : rng.pick(['kept', 'lost', 'lost', 'filled']);
  const finished = finish(drafts, merges, faults);
  return { seed, layout: id, ...finished, truth: finished.forms[0]!, words, noise: [...noise, `merges-${merges}`] };
}
