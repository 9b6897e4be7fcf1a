/** What has changed between two targets of one indicator: the figure, its sign, its unit. Spelling is no change. */
import type { Indicator } from '../form/schema';
import { fold } from '../recognize/text';
import { measureOf, type Measure } from '../rules/facts/measure';
import { convert, printTarget, sameUnit, type Comparator, type Target } from '../target';

export type TargetAspect = 'value' | 'sign' | 'unit';

export interface TargetChange {
  /** In the order figure, sign, unit; empty where both say the same. */
  readonly aspects: readonly TargetAspect[];
  /** Whether the later one is easier to reach (true) or harder (false), where the sign tells. */
  readonly easier?: boolean;
}

const SAME: TargetChange = { aspects: [] };

export function targetChange(before: Indicator, after: Indicator): TargetChange {
  if (before.value === after.value && before.unit === after.unit) return SAME;
  const [one, other] = [measureOf(before), measureOf(after)];
  if (one !== undefined && other !== undefined) return measureChange(one, other);
  return { aspects: wordsChange(before, after) };
}

function measureChange(one: Measure, other: Measure): TargetChange {
  // 1.5万元 and 15000元 are one amount.
  const amount = convert(one.number, one.unit, other.unit);
  const isSameUnit = amount !== undefined || sameUnit(one.unit, other.unit);
  const isSameNumber = (amount ?? one.number) === other.number;
  const aspects: TargetAspect[] = [
    ...(isSameNumber ? [] : (['value'] as const)),
    ...(one.comparator === other.comparator ? [] : (['sign'] as const)),
    ...(isSameUnit ? [] : (['unit'] as const)),
  ];
  const easier = isSameNumber || !isSameUnit ? undefined : isEasier(other.number - (amount ?? one.number), one.comparator ?? other.comparator);
  return { aspects, ...(easier !== undefined && { easier }) };
}

/** Less of what must be reached and more of what must be kept to is easier; ＝ and no sign at all do not say. */
function isEasier(difference: number, comparator: Comparator | null): boolean | undefined {
  if (comparator === '≥' || comparator === '＞') return difference < 0;
  return comparator === '≤' || comparator === '＜' ? difference > 0 : undefined;
}

/** Dates, ranges, ratios, grades and words; and a number where words stood. */
function wordsChange(before: Indicator, after: Indicator): readonly TargetAspect[] {
  const [one, other] = [before, after].map(({ target, unit }) => `${fold(printTarget(target))}${unit}`);
  if (one === other) return [];
  const bare = [before, after].map(({ target, unit }) => `${fold(printTarget(withoutSign(target)))}${unit}`);
  return bare[0] === bare[1] ? ['sign'] : ['value'];
}

function withoutSign(target: Target): Target {
  const { sign: _sign, ...rest } = target;
  return 'comparator' in rest ? { ...rest, comparator: null } : rest;
}
