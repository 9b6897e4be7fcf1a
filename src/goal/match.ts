/**
 * Which indicator carries which promise of the goal text. Numbers decide: an indicator carries a promise when it says
 * the same amount; the nearness of the words settles who goes with whom, and every promise needs an indicator of its own.
 */
import type { Indicator } from '../form/schema';
import type { Quantity } from '../target/target';
import { amountsOf, kinship, sameAmount } from './measure';
import { gistOf, nearness, type Gist } from './noun';
import type { GoalPromise } from './promise';
import { scanGoal } from './scan';

/**
 * found: an indicator says the same amount; differing: one says another amount of the same thing. `amount` is what the
 * indicator says, `nearness` how near its name is to the promise's phrase.
 */
export type PromiseMatch =
  | {
      readonly kind: 'found' | 'differing';
      readonly promise: GoalPromise;
      readonly indicator: Indicator;
      readonly nearness: number;
      readonly amount: Quantity;
    }
  | { readonly kind: 'missing'; readonly promise: GoalPromise };

/** Words this near speak of the same thing even though the amounts differ. */
const sameThing = 0.6;
/** Another word for counting is believed only where the names have something in common. */
const somethingShared = 0.3;
/** Two phrases this near with one amount are one promise said twice. */
const samePromise = 0.8;

/** A promise and an indicator that says the same amount. */
interface Pair {
  readonly promise: number;
  readonly carrier: number;
  readonly nearness: number;
  readonly amount: Quantity;
}

interface Carrier {
  readonly indicator: Indicator;
  /** What the target says. */
  readonly amounts: readonly Quantity[];
  /** What name and explanation say where the target leaves it out. */
  readonly told: readonly Quantity[];
  /** Worked out when asked for: few indicators come near a promise. */
  readonly gist: () => Gist;
}

interface Wanted {
  readonly promise: GoalPromise;
  readonly gist: Gist;
}

/**
 * Matches the promises that were not skipped, in order. One promise repeated in the text counts once.
 * At most (promises × indicators) comparisons; goals hold a handful of numbers.
 */
export function matchPromises(promises: readonly GoalPromise[], indicators: readonly Indicator[]): PromiseMatch[] {
  const wanted = onceEach(promises.flatMap((promise) => (promise.skipped === undefined ? [{ promise, gist: gistOf(promise.phrase) }] : [])));
  const carriers = wanted.length === 0 ? [] : indicators.map(carrierOf);
  const assigned = assign(wanted.flatMap((want, p) => carriers.flatMap((carrier, c) => pairOf(want, carrier, p, c) ?? [])));
  const taken = new Set([...assigned.values()].map(({ carrier }) => carrier));
  const free = carriers.filter((_, c) => !taken.has(c));
  return wanted.map((want, p): PromiseMatch => {
    const { promise } = want;
    const pair = assigned.get(p);
    const carrier = pair === undefined ? undefined : carriers[pair.carrier];
    if (pair !== undefined && carrier !== undefined) {
      return { kind: 'found', promise, indicator: carrier.indicator, nearness: pair.nearness, amount: pair.amount };
    }
    return differing(want, free) ?? { kind: 'missing', promise };
  });
}

/** An indicator never changes, so that what it carries is worked out once, however often its form is checked. */
const carriersKnown = new WeakMap<Indicator, Carrier>();

function carrierOf(indicator: Indicator): Carrier {
  const known = carriersKnown.get(indicator);
  if (known !== undefined) return known;
  const carrier = readCarrier(indicator);
  carriersKnown.set(indicator, carrier);
  return carrier;
}

function readCarrier(indicator: Indicator): Carrier {
  const texts = [indicator.name, indicator.explanation].filter((text) => /\d/.test(text));
  const told = texts.flatMap((text) => scanGoal(text).map(({ quantity }) => quantity));
  let gist: Gist | undefined;
  return { indicator, amounts: amountsOf(indicator), told, gist: () => (gist ??= gistOf(indicator.name)) };
}

function pairOf({ promise, gist }: Wanted, carrier: Carrier, p: number, c: number): Pair | undefined {
  const { quantity } = promise;
  const same = [...carrier.amounts, ...carrier.told].filter((amount) => sameAmount(quantity, amount));
  if (same.length === 0) return undefined;
  const near = nearness(gist, carrier.gist());
  const amount = same.find(({ unit }) => near >= somethingShared || kinship(quantity.unit, unit) === 'same');
  return amount && { promise: p, carrier: c, nearness: near, amount };
}

/** One indicator for each promise, as many promises as can be served; the nearest words choose first. */
function assign(pairs: readonly Pair[]): ReadonlyMap<number, Pair> {
  const order = [...pairs].sort((a, b) => b.nearness - a.nearness || a.promise - b.promise || a.carrier - b.carrier);
  const offers = new Map<number, Pair[]>();
  for (const pair of order) offers.set(pair.promise, [...(offers.get(pair.promise) ?? []), pair]);
  const byCarrier = new Map<number, Pair>();
  const serve = (promise: number, tried: Set<number>): boolean =>
    (offers.get(promise) ?? []).some((pair) => {
      if (tried.has(pair.carrier)) return false;
      tried.add(pair.carrier);
      const holder = byCarrier.get(pair.carrier);
      if (holder !== undefined && !serve(holder.promise, tried)) return false;
      byCarrier.set(pair.carrier, pair);
      return true;
    });
  for (const promise of offers.keys()) serve(promise, new Set());
  return new Map([...byCarrier.values()].map((pair) => [pair.promise, pair]));
}

function differing({ promise, gist }: Wanted, free: readonly Carrier[]): PromiseMatch | undefined {
  const candidates = free.flatMap(({ indicator, amounts: [amount], gist: other }) => {
    if (amount === undefined || amount.unit === '' || kinship(promise.quantity.unit, amount.unit) !== 'same') return [];
    const near = nearness(gist, other());
    return near < sameThing ? [] : [{ kind: 'differing' as const, promise, indicator, nearness: near, amount }];
  });
  return candidates.sort((a, b) => b.nearness - a.nearness)[0];
}

/** 总体 and 年度 in one text may say the same thing twice. */
function onceEach(wanted: readonly Wanted[]): Wanted[] {
  const isRepeated = (one: Wanted, earlier: Wanted) =>
    sameAmount(earlier.promise.quantity, one.promise.quantity) && nearness(earlier.gist, one.gist) >= samePromise;
  return wanted.filter((one, index) => !wanted.slice(0, index).some((earlier) => isRepeated(one, earlier)));
}
