/**
 * Which indicator of a later form each indicator of an earlier one has become: by identity, then by name, then by likeness
 * of name, value and place. Each step only looks at what those before it have left over.
 */
import { goalPeriodOf } from '../form/goal-period';
import type { Form, Indicator } from '../form/schema';
import { gistOf } from '../goal/noun';
import { fold, similarity } from '../recognize/text';
import { bareName } from '../rules/facts/name';
import { indexBy, rare } from './index-by';

export type IndicatorPair = readonly [before: Indicator, after: Indicator];

export interface Matching {
  /** In the order of the earlier form. */
  readonly pairs: readonly IndicatorPair[];
  readonly gone: readonly Indicator[];
  readonly added: readonly Indicator[];
}

export function matchIndicators(before: Form, after: Form): Matching {
  const task = new Matcher(before.indicators, after.indicators);
  // A form may state the same indicator for the year and for the whole term.
  const period = new Map([before, after].flatMap((form) => form.indicators.map((one) => [one, goalPeriodOf(form, one)])));
  task.pairUp((one) => [period.get(one), pathOf(one), one.value, one.unit].join('\n'), 'in-order');
  task.pairUp((one) => [period.get(one), pathOf(one)].join('\n'), 'in-order');
  task.pairUp(pathOf, 'in-order');
  task.pairUp((one) => [nameOf(one), one.value, one.unit].join('\n'), 'alone');
  task.pairUp(nameOf, 'alone');
  task.pairUp((one) => withoutYears(nameOf(one)), 'alone');
  task.pairAlike();
  return task.result();
}

/** Names that differ by a year only are the same from one year to the next. */
export function withoutYears(text: string): string {
  return text.replace(/(?:19|20)\d\d(?=年|$|[-—~至])/g, '');
}

function pathOf(one: Indicator): string {
  return [one.project, one.level1.text, one.level2.text, one.name].join('\n');
}

/** Of a register the project belongs to the name: every project has its own 验收合格率. */
function nameOf({ project, name }: Indicator): string {
  return `${project}\n${bareName(fold(name))}`;
}

/** From this likeness on two indicators are taken for one. */
const ALIKE = 0.6;
const SAME_VALUE = 0.3;
const SAME_PLACE = 0.25;
const SAME_LEVEL = 0.1;
/** Less than this in common and only value and place together can speak for two names. */
const SOME_LIKENESS = 0.2;

interface Candidate {
  readonly b: number;
  readonly a: number;
  readonly score: number;
}

class Matcher {
  /** Index in `after` of every earlier indicator, and the other way round; undefined while free. */
  private readonly partner: (number | undefined)[];
  private readonly taken: (number | undefined)[];
  private readonly before: readonly Indicator[];
  private readonly after: readonly Indicator[];

  constructor(before: readonly Indicator[], after: readonly Indicator[]) {
    this.before = before;
    this.after = after;
    this.partner = before.map(() => undefined);
    this.taken = after.map(() => undefined);
  }

  /** Pairs what has the same key: several in their order, or only where there is one on each side. */
  pairUp(keyOf: (one: Indicator) => string, several: 'in-order' | 'alone'): void {
    const later = byKey(this.after, this.taken, keyOf);
    for (const [key, own] of byKey(this.before, this.partner, keyOf)) {
      const others = later.get(key) ?? [];
      if (several === 'alone' && (own.length > 1 || others.length > 1)) continue;
      own.forEach((b, i) => {
        const a = others[i];
        if (a !== undefined) this.pair(b, a);
      });
    }
  }

  /** The likeliest pairs first, until nothing is alike any more. */
  pairAlike(): void {
    if (!this.partner.includes(undefined) || !this.taken.includes(undefined)) return;
    const candidates = this.candidates().sort((x, y) => y.score - x.score || x.b - y.b || x.a - y.a);
    for (const { b, a } of candidates) if (this.partner[b] === undefined && this.taken[a] === undefined) this.pair(b, a);
  }

  result(): Matching {
    const { before, after, partner, taken } = this;
    return {
      pairs: before.flatMap((one, b): IndicatorPair[] => {
        const other = after[partner[b] ?? -1];
        return other === undefined ? [] : [[one, other]];
      }),
      gone: before.filter((_, b) => partner[b] === undefined),
      added: after.filter((_, a) => taken[a] === undefined),
    };
  }

  private pair(b: number, a: number): void {
    this.partner[b] = a;
    this.taken[a] = b;
  }

  /** Of each free indicator only those that stand in the same gap between pairs or share a rare piece of the name. */
  private candidates(): Candidate[] {
    const { before, after } = this;
    const free = after.flatMap((_, a) => (this.taken[a] === undefined ? [a] : []));
    const sharing = indexBy(free, (a) => gistOf(after[a]?.name ?? ''));
    const known = this.taken.map((b, a) => (b === undefined ? undefined : a));
    const [above, below] = [lastBefore(known), firstBehind(known)];
    const under = indexBy(free, (a) => [above[a]]);
    const over = indexBy(free, (a) => [below[a]]);
    const [ownAbove, ownBelow] = [lastBefore(this.partner), firstBehind(this.partner)];
    return before.flatMap((one, b) => {
      if (this.partner[b] !== undefined) return [];
      const near = new Set([...rare(under, ownAbove[b]), ...rare(over, ownBelow[b])]);
      const alike = gistOf(one.name).flatMap((piece) => rare(sharing, piece));
      return [...new Set([...near, ...alike])].flatMap((a): Candidate[] => {
        const other = after[a];
        if (other?.project !== one.project) return [];
        const score = likeness(one, other, near.has(a));
        return score < ALIKE ? [] : [{ b, a, score }];
      });
    });
  }
}

/** How much speaks for two indicators being one: 0 to about 1.6. */
function likeness(one: Indicator, other: Indicator, samePlace: boolean): number {
  const names = similarity(bareName(one.name), bareName(other.name));
  const sameValue = one.value !== '' && one.value === other.value && one.unit === other.unit;
  if (names < SOME_LIKENESS && !(sameValue && samePlace)) return 0;
  const sameLevel = one.level2.text === other.level2.text && one.level1.text === other.level1.text;
  return names + (sameValue ? SAME_VALUE : 0) + (samePlace ? SAME_PLACE : 0) + (sameLevel ? SAME_LEVEL : 0);
}

/** Places of the indicators that are still free, by key. */
function byKey(all: readonly Indicator[], paired: readonly (number | undefined)[], keyOf: (one: Indicator) => string): ReadonlyMap<string, readonly number[]> {
  return indexBy([...all.keys()], (i) => {
    const one = all[i];
    return one === undefined || paired[i] !== undefined ? [] : [keyOf(one)];
  });
}

/** For every place the last number known before it. */
function lastBefore(known: readonly (number | undefined)[]): readonly (number | undefined)[] {
  let last: number | undefined;
  return known.map((one) => {
    const before = last;
    if (one !== undefined) last = one;
    return before;
  });
}

/** For every place the first number known behind it. */
function firstBehind(known: readonly (number | undefined)[]): readonly (number | undefined)[] {
  return [...lastBefore([...known].reverse())].reverse();
}
