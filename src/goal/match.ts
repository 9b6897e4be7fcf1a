/**
 * Which indicator carries which promise of the goal text. Numbers decide: an indicator carries a promise when it says
 * the same amount; the nearness of the words settles who goes with whom, and every promise needs an indicator of its own.
 */
import type { Indicator } from '../form/schema';
import type { Quantity } from '../target/target';
import { amountsOf, kinship, sameAmount } from './measure';
import { nearness } from './noun';
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
}

/**
 * Matches the promises that were not skipped, in order. One promise repeated in the text counts once.
 * At most (promises × indicators) comparisons; goals hold a handful of numbers.
 */
export function matchPromises(promises: readonly GoalPromise[], indicators: readonly Indicator[]): PromiseMatch[] {
  const wanted = onceEach(promises.filter(({ skipped }) => skipped === undefined));
  const carriers = wanted.length === 0 ? [] : indicators.map(carrierOf);
  const pairs = wanted.flatMap((promise, p) =>
    carriers.flatMap((carrier, c): Pair[] => {
      const near = nearness(promise.phrase, carrier.indicator.name);
      const amount = amountCarrying(promise, carrier, near);
      return amount === undefined ? [] : [{ promise: p, carrier: c, nearness: near, amount }];
    }),
  );
  const assigned = assign(pairs);
  const taken = new Set([...assigned.values()].map(({ carrier }) => carrier));
  const free = carriers.filter((_, c) => !taken.has(c));
  return wanted.map((promise, p): PromiseMatch => {
    const pair = assigned.get(p);
    const carrier = pair === undefined ? undefined : carriers[pair.carrier];
    if (pair !== undefined && carrier !== undefined) {
      return { kind: 'found', promise, indicator: carrier.indicator, nearness: pair.nearness, amount: pair.amount };
    }
    return differing(promise, free) ?? { kind: 'missing', promise };
  });
}

function carrierOf(indicator: Indicator): Carrier {
  const told = [indicator.name, indicator.explanation].flatMap((text) => scanGoal(text).map(({ quantity }) => quantity));
  return { indicator, amounts: amountsOf(indicator), told };
}

function amountCarrying({ quantity }: GoalPromise, { amounts, told }: Carrier, near: number): Quantity | undefined {
  return [...amounts, ...told].find(
    (amount) => sameAmount(quantity, amount) && (kinship(quantity.unit, amount.unit) === 'same' || near >= somethingShared),
  );
}

/** One indicator for each promise, as many promises as can be served; the nearest words choose first. */
function assign(pairs: readonly Pair[]): ReadonlyMap<number, Pair> {
  const order = [...pairs].sort((a, b) => b.nearness - a.nearness || a.promise - b.promise || a.carrier - b.carrier);
  const byCarrier = new Map<number, Pair>();
  const serve = (promise: number, tried: Set<number>): boolean =>
    order.some((pair) => {
      if (pair.promise !== promise || tried.has(pair.carrier)) return false;
      tried.add(pair.carrier);
      const holder = byCarrier.get(pair.carrier);
      if (holder !== undefined && !serve(holder.promise, tried)) return false;
      byCarrier.set(pair.carrier, pair);
      return true;
    });
  for (const promise of new Set(order.map((pair) => pair.promise))) serve(promise, new Set());
  return new Map([...byCarrier.values()].map((pair) => [pair.promise, pair]));
}

function differing(promise: GoalPromise, free: readonly Carrier[]): PromiseMatch | undefined {
  const candidates = free.flatMap(({ indicator, amounts: [amount] }) => {
    if (amount === undefined || amount.unit === '' || kinship(promise.quantity.unit, amount.unit) !== 'same') return [];
    const near = nearness(promise.phrase, indicator.name);
    return near < sameThing ? [] : [{ kind: 'differing' as const, promise, indicator, nearness: near, amount }];
  });
  return candidates.sort((a, b) => b.nearness - a.nearness)[0];
}

/** 总体 and 年度 in one text may say the same thing twice. */
function onceEach(promises: readonly GoalPromise[]): GoalPromise[] {
  const isRepeated = (promise: GoalPromise, earlier: GoalPromise) =>
    sameAmount(earlier.quantity, promise.quantity) && nearness(earlier.phrase, promise.phrase) >= samePromise;
  return promises.filter((promise, index) => !promises.slice(0, index).some((earlier) => isRepeated(promise, earlier)));
}
