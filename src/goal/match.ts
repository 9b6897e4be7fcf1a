/**
 * Which indicator carries which promise of the goal text. Numbers decide: an indicator carries a promise when it says
 * the same amount; the nearness of the words settles who goes with whom, and every promise needs an indicator of its own.
 */
import { remember, rememberEach } from '../form/remember';
import type { Indicator } from '../form/schema';
import type { Quantity } from '../target';
import { groupBy } from '../form/group';
import { amountOf, amountsOf, countsAlike, inTheYear, kinship, sameAmount, type Amount } from './measure';
import { gistOf, nearness, type Gist } from './noun';
import type { GoalPromise } from './promise';
import { scanGoal } from './scan';

/**
 * found: an indicator says the same amount; differing: one says another amount of the same thing, or words where an amount
 * belongs. `amount` is what the indicator says, `nearness` how near its name is to the promise's phrase.
 */
export type PromiseMatch =
  | ({ readonly kind: 'found'; readonly amount: Quantity } & Carried)
  | ({ readonly kind: 'differing'; readonly amount: Quantity | undefined } & Carried)
  | { readonly kind: 'missing'; readonly promise: GoalPromise };

interface Carried {
  readonly promise: GoalPromise;
  readonly indicator: Indicator;
  readonly nearness: number;
}

/** Words this near speak of the same thing even though the amounts differ. */
export const sameThing = 0.6;
/** And this near where one of them says no amount that could tell them apart. */
const sameSort = 0.4;
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
  /** What the target says, then what name, explanation and words beside it say where the target leaves it out. */
  readonly amounts: readonly Amount[];
  /** The target's own amount, where it has one with a unit. */
  readonly counted: Quantity | undefined;
  /** The target is empty, a blank to be filled in, or words (较好完成), where an amount could stand. */
  readonly wordy: boolean;
  readonly gist: Gist;
}

interface Wanted {
  readonly promise: GoalPromise;
  /** What it says, and of 每季度1次 what that comes to in the year. */
  readonly amounts: readonly Amount[];
  /** 2 of 2万亩: as a target writes it that has lost its unit. */
  readonly written: number;
  readonly gist: Gist;
}

/**
 * Matches the promises that were not skipped, in order. One promise repeated in the text counts once.
 * At most (promises × indicators) comparisons; goals hold a handful of numbers.
 */
export function matchPromises(promises: readonly GoalPromise[], indicators: readonly Indicator[]): PromiseMatch[] {
  const wanted = onceEach(promises.flatMap((promise) => (promise.skipped === undefined ? [wantedOf(promise)] : [])));
  const carriers = wanted.length === 0 ? [] : carriersOf(indicators);
  const ledger = ledgerOf(carriers);
  const assigned = assign(wanted.flatMap((want, p) => pairsOf(want, carriers, ledger, p)));
  const taken = new Set([...assigned.values()].map(({ carrier }) => carrier));
  const free = assigned.size === wanted.length ? new Map<string, readonly number[]>() : byUnit(carriers, taken);
  return wanted.map((want, p): PromiseMatch => {
    const { promise } = want;
    const pair = assigned.get(p);
    const carrier = pair === undefined ? undefined : carriers[pair.carrier];
    if (pair !== undefined && carrier !== undefined) {
      return { kind: 'found', promise, indicator: carrier.indicator, nearness: pair.nearness, amount: pair.amount };
    }
    return differing(want, carriers, free) ?? { kind: 'missing', promise };
  });
}

/** An indicator never changes, so that what it carries is worked out once, however often its form is checked. */
const carriersOf = rememberEach(remember(readCarrier));

function readCarrier(indicator: Indicator): Carrier {
  // 3个（1500亩） carries both.
  const aside = indicator.target.traits.flatMap((trait) => (trait.kind === 'extra-text' ? [trait.written] : []));
  const texts = [indicator.name, indicator.explanation, ...aside].filter((text) => /\d/.test(text));
  const told = texts.flatMap((text) => scanGoal(text).map(({ quantity }) => quantity));
  const own = amountsOf(indicator);
  const { kind } = indicator.target;
  return {
    indicator,
    amounts: [...own, ...told].map(amountOf),
    counted: own[0]?.unit === '' ? undefined : own[0],
    wordy: own.length === 0 && (kind === 'text' || kind === 'grade') && !ofKind.test(indicator.name),
    gist: gistOf(indicator.name),
  };
}

/** 水渠建设质量 and 资料发放及时性 ask for no amount. */
const ofKind = /(?:性|质量|效果|情况|时间)$/;

/** A goal is edited far less often than its indicators: its promises are the same objects as long as its text is. */
const wantedOf = remember((promise: GoalPromise): Wanted => ({ promise, amounts: quantitiesOf(promise).map(amountOf), written: writtenNumber(promise.quantity), gist: gistOf(promise.phrase) }));

function quantitiesOf({ quantity, per }: GoalPromise): Quantity[] {
  const yearly = per === undefined ? undefined : inTheYear(quantity, per);
  return yearly === undefined ? [quantity] : [quantity, yearly];
}

/** The amounts of all carriers in rows of plain numbers, which many promises can be held against quickly. */
interface Ledger {
  readonly numbers: readonly number[];
  readonly bases: readonly number[];
  /** Index of the carrier of each. */
  readonly owners: readonly number[];
}

function ledgerOf(carriers: readonly Carrier[]): Ledger {
  const [numbers, bases, owners]: [number[], number[], number[]] = [[], [], []];
  carriers.forEach(({ amounts }, carrier) => {
    for (const { number, base } of amounts) {
      numbers.push(number);
      bases.push(base);
      owners.push(carrier);
    }
  });
  return { numbers, bases, owners };
}

/** Carriers of an amount that could be the one wanted, in order: three comparisons of numbers, before units are looked at. */
function within({ numbers, bases, owners }: Ledger, { amounts, written }: Wanted): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < owners.length; i += 1) {
    const [number = NaN, base = NaN] = [numbers[i], bases[i]];
    if (isClose(number, written) || amounts.some((amount) => isClose(number, amount.number) || isClose(base, amount.base))) found.add(owners[i] ?? -1);
  }
  return found;
}

/** Far wider than sameAmount's own bound, so that no rounding of a conversion gets lost. */
function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-8;
}

function pairsOf(want: Wanted, carriers: readonly Carrier[], ledger: Ledger, promise: number): Pair[] {
  const { quantity: wanted } = want.promise;
  return [...within(ledger, want)].flatMap((carrier) => {
    const { amounts, gist } = carriers[carrier] ?? { amounts: [], gist: [] };
    const near = nearness(want.gist, gist);
    // 300人 promised and 300户 stated of the same thing: the promise is carried, the unit is another rule's trouble.
    const same = amounts.filter(
      ({ quantity }) =>
        want.amounts.some((amount) => sameAmount(amount.quantity, quantity)) ||
        (near >= sameThing &&
          ((quantity.number === wanted.number && countsAlike(wanted.unit, quantity.unit)) ||
            (quantity.unit === '' && quantity.number === want.written) ||
            sameAmount(wanted, withoutPer(quantity)))),
    );
    if (same.length === 0) return [];
    const said = same.find(({ quantity }) => near >= somethingShared || kinship(wanted.unit, quantity.unit) === 'same');
    return said === undefined ? [] : [{ promise, carrier, nearness: near, amount: said.quantity }];
  });
}

/** The number in front of 万. */
function writtenNumber({ digits }: Quantity): number {
  return Number.parseFloat(digits.replaceAll(',', ''));
}

/** 单点成本2.8万元 leaves out what the target 2.8万元/个 is counted per. */
function withoutPer(quantity: Quantity): Quantity {
  return quantity.unit.includes('/') ? { ...quantity, unit: quantity.unit.slice(0, quantity.unit.indexOf('/')) } : quantity;
}

/** One indicator for each promise, as many promises as can be served; the nearest words choose first. */
function assign(pairs: readonly Pair[]): ReadonlyMap<number, Pair> {
  const order = [...pairs].sort((a, b) => b.nearness - a.nearness || a.promise - b.promise || a.carrier - b.carrier);
  const offers = groupBy(order, ({ promise }) => promise);
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

/** Which carriers are still free, by the unit they count in, "" for wordy ones: units are few, so that they are compared once each. */
function byUnit(carriers: readonly Carrier[], taken: ReadonlySet<number>): ReadonlyMap<string, readonly number[]> {
  const units = new Map<string, number[]>();
  for (const [index, { counted, wordy }] of carriers.entries()) {
    if ((counted === undefined && !wordy) || taken.has(index)) continue;
    const unit = counted?.unit ?? '';
    const list = units.get(unit);
    if (list === undefined) units.set(unit, [index]);
    else list.push(index);
  }
  return units;
}

/** The nearest free indicator of the same thing with another amount, or else with words; the first of them in the table. */
function differing({ promise, gist }: Wanted, carriers: readonly Carrier[], free: ReadonlyMap<string, readonly number[]>): PromiseMatch | undefined {
  const nearest = (indexes: readonly number[], least: number): { readonly index: number; readonly near: number } | undefined => {
    let best: { index: number; near: number } | undefined;
    for (const index of indexes) {
      const near = nearness(gist, carriers[index]?.gist ?? []);
      if (near >= (best?.near ?? least) && (best === undefined || near > best.near || index < best.index)) best = { index, near };
    }
    return best;
  };
  const counting = [...free].flatMap(([unit, indexes]) => (unit !== '' && kinship(promise.quantity.unit, unit) === 'same' ? indexes : []));
  const best = nearest(counting, sameThing) ?? nearest(free.get('') ?? [], sameSort);
  const carrier = best && carriers[best.index];
  if (best === undefined || carrier === undefined) return undefined;
  return { kind: 'differing', promise, indicator: carrier.indicator, nearness: best.near, amount: carrier.counted };
}

/** 总体 and 年度 in one text may say the same thing twice. */
function onceEach(wanted: readonly Wanted[]): Wanted[] {
  const isRepeated = (one: Wanted, earlier: Wanted) =>
    sameAmount(earlier.promise.quantity, one.promise.quantity) && nearness(earlier.gist, one.gist) >= samePromise;
  return wanted.filter((one, index) => !wanted.slice(0, index).some((earlier) => isRepeated(one, earlier)));
}
