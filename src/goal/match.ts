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

/** found: an indicator says the same amount. differing: one says another amount of the same thing. */
export type PromiseMatch =
  | { readonly kind: 'found'; readonly promise: GoalPromise; readonly indicator: Indicator; readonly nearness: number }
  | {
      readonly kind: 'differing';
      readonly promise: GoalPromise;
      readonly indicator: Indicator;
      readonly nearness: number;
      /** What the indicator says instead. */
      readonly amount: Quantity;
    }
  | { readonly kind: 'missing'; readonly promise: GoalPromise };

/** Words this near speak of the same thing even though the amounts differ. */
const sameThing = 0.6;
/** Another word for counting is believed only where the names have something in common. */
const somethingShared = 0.3;

interface Pair {
  readonly promise: number;
  readonly indicator: number;
  readonly nearness: number;
}

/**
 * Matches the promises that were not skipped, in order. One promise repeated in the text counts once.
 * At most (promises × indicators) comparisons; goals hold a handful of numbers.
 */
export function matchPromises(promises: readonly GoalPromise[], indicators: readonly Indicator[]): PromiseMatch[] {
  const wanted = onceEach(promises.filter(({ skipped }) => skipped === undefined));
  const carriers = indicators.map((indicator) => ({ indicator, amounts: amountsOf(indicator), told: toldIn(indicator) }));
  const pairs = wanted.flatMap((promise, p) =>
    carriers.flatMap((carrier, i): Pair[] => {
      const near = nearness(promise.phrase, carrier.indicator.name);
      return carries(promise, [...carrier.amounts, ...carrier.told], near) ? [{ promise: p, indicator: i, nearness: near }] : [];
    }),
  );
  const assigned = assign(pairs);
  const taken = new Set(assigned.values());
  return wanted.map((promise, p): PromiseMatch => {
    const own = assigned.get(p);
    const carrier = own === undefined ? undefined : carriers[own];
    if (carrier !== undefined) return { kind: 'found', promise, indicator: carrier.indicator, nearness: nearness(promise.phrase, carrier.indicator.name) };
    return differing(promise, carriers.filter((_, i) => !taken.has(i))) ?? { kind: 'missing', promise };
  });
}

function carries({ quantity }: GoalPromise, amounts: readonly Quantity[], near: number): boolean {
  return amounts.some(
    (amount) => sameAmount(quantity, amount) && (kinship(quantity.unit, amount.unit) === 'same' || near >= somethingShared),
  );
}

/** Amounts that stand in the words of an indicator: a name or an explanation may hold what the value leaves out. */
function toldIn(indicator: Indicator): Quantity[] {
  return [indicator.name, indicator.explanation].flatMap((text) => scanGoal(text).map(({ quantity }) => quantity));
}

/** One indicator for each promise, as many promises as can be served; the nearest words choose first. */
function assign(pairs: readonly Pair[]): ReadonlyMap<number, number> {
  const order = [...pairs].sort((a, b) => b.nearness - a.nearness || a.promise - b.promise || a.indicator - b.indicator);
  const promiseOf = new Map<number, number>();
  const serve = (promise: number, tried: Set<number>): boolean =>
    order.some((pair) => {
      if (pair.promise !== promise || tried.has(pair.indicator)) return false;
      tried.add(pair.indicator);
      const holder = promiseOf.get(pair.indicator);
      if (holder !== undefined && !serve(holder, tried)) return false;
      promiseOf.set(pair.indicator, promise);
      return true;
    });
  for (const { promise } of order) if (![...promiseOf.values()].includes(promise)) serve(promise, new Set());
  return new Map([...promiseOf].map(([indicator, promise]) => [promise, indicator]));
}

type Carrier = { readonly indicator: Indicator; readonly amounts: readonly Quantity[] };

function differing(promise: GoalPromise, free: readonly Carrier[]): PromiseMatch | undefined {
  const near = free
    .map(({ indicator, amounts }) => ({ indicator, amount: amounts[0], nearness: nearness(promise.phrase, indicator.name) }))
    .filter(({ amount, nearness: n }) => n >= sameThing && amount !== undefined && amount.unit !== '' && kinship(promise.quantity.unit, amount.unit) === 'same')
    .sort((a, b) => b.nearness - a.nearness)[0];
  return near?.amount === undefined ? undefined : { kind: 'differing', promise, indicator: near.indicator, nearness: near.nearness, amount: near.amount };
}

/** 总体 and 年度 in one text may say the same thing twice. */
function onceEach(promises: readonly GoalPromise[]): GoalPromise[] {
  return promises.filter(
    (promise, index) =>
      !promises.slice(0, index).some((earlier) => sameAmount(earlier.quantity, promise.quantity) && nearness(earlier.phrase, promise.phrase) >= 0.8),
  );
}
