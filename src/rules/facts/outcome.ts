import type { Indicator } from '../../form/schema';
import { convert, parseSign, parseTarget, type Comparator, type PartialDate } from '../../target';
import { remember } from '../../form/remember';
import { squeeze } from '../../form/squeeze';
import { asksForNoLess, usualSign, wrongWay } from './direction';
import { measureOf, numberIn, type Measure } from './measure';
import { unitOf } from './unit';

/** Target and actual value of a row as two numbers, where both are numbers of the same magnitude. */
export interface Outcome {
  readonly target: number;
  readonly actual: number;
  readonly comparator: Comparator | null;
  /** Null with a sign that points the wrong way, or without one where the name does not tell either what counts as met. */
  readonly met: boolean | null;
}

/** An indicator with the target that counts in the end: as it was revised within the year, where the form has a column for that. */
export const inTheEnd = remember((indicator: Indicator): Indicator => {
  if (indicator.revised === '') return indicator;
  const { revised, value, valueText, unitText, signText, name } = indicator;
  const sign = parseSign(signText) === undefined ? undefined : signText;
  const target = parseTarget(revised, { sign, unit: unitText === '' ? undefined : unitText, name });
  return { ...indicator, value: value.replace(squeeze(valueText), () => revised), valueText: revised, target };
});

/** What came of an indicator; undefined where target or actual is not one number, or they are counted in different units. */
export function outcomeOf(first: Indicator): Outcome | undefined {
  const indicator = inTheEnd(first);
  const measure = measureOf(indicator);
  const written = squeeze(indicator.actual);
  const [, digits, unit = ''] = oneNumber.exec(written) ?? [];
  if (measure === undefined || digits === undefined || isWithinYear(indicator)) return undefined;
  const number = numberIn(digits);
  const actual = number === undefined || unit === '' || measure.unit === '' ? number : convert(number, unit, measure.unit);
  if (actual === undefined || isBareShare(actual, unit, measure) || scaleIsLost(digits + unit, indicator)) return undefined;
  const comparator = wrongWay(indicator) === undefined ? measure.comparator : null;
  return { target: measure.number, actual, comparator, met: isMet(actual, measure.number, signThatCounts(indicator, measure.comparator)) };
}

/** By which sign a target is met; null where neither sign nor name tells. */
function signThatCounts(indicator: Indicator, comparator: Comparator | null): Exclude<Comparator, '＝'> | null {
  if (wrongWay(indicator) !== undefined) return null;
  // What is better than ＝22公里 or 达到22公里 meets it, too.
  if (comparator === '＝') return usualSign(indicator) === '≤' ? '≤' : '≥';
  return comparator ?? (asksForNoLess(indicator) ? '≥' : null);
}

/** Whether what was done falls short of the target: by number, by a later month, or in so many words. */
export function isUnmet(indicator: Indicator): boolean {
  return outcomeOf(indicator)?.met === false || isLate(inTheEnd(indicator)) || isShort(indicator.actual);
}

/** 未完成, 部分达成预期指标. */
function isShort(actual: string): boolean {
  return actual.length <= 16 && /^\s*(?:尚?未|部分)(?:完成|达成|达标|实现|开展|实施|启动)/.test(actual);
}

/** 2024年9月 after 2024年6月底前; told only where both name a month and a year, or neither a year. */
function isLate({ target, actual }: Indicator): boolean {
  if (target.kind !== 'deadline' || target.from !== undefined || actual === '') return false;
  const done = parseTarget(actual);
  if (done.kind !== 'deadline' || done.from !== undefined) return false;
  const [due, at] = [monthOf(target.date), monthOf(done.date)];
  return due !== undefined && at !== undefined && (target.date.year === undefined) === (done.date.year === undefined) && at > due;
}

function monthOf({ year = 0, month }: PartialDate): number | undefined {
  return month === undefined ? undefined : year * 12 + month;
}

/** Whether the target writes 万 or 亿 with its number, so that a bare 1.6 beside ≥1.5万人 leaves open what is meant. */
export function countsInTenThousands({ target }: Indicator): boolean {
  return 'digits' in target && /[万亿]$/.test(target.digits);
}

/** 1.6 beside ≥1.5万人, 5.2万亩 beside ≥5.2. */
function scaleIsLost(actual: string, indicator: Indicator): boolean {
  return countsInTenThousands(indicator) ? /^[\d.,]+$/.test(actual) : /[万亿]/.test(actual) && unitOf(indicator) === '';
}

/** 每季度≥2场 beside 9场 of the whole year. */
function isWithinYear({ target }: Indicator): boolean {
  return target.kind === 'frequency' && target.per.unit !== '年';
}

/** 0.95 beside ≥90% may be 95% that lost its sign. */
function isBareShare(actual: number, unit: string, target: Measure): boolean {
  return unit === '' && target.unit === '%' && actual > 0 && actual <= 1 && target.number > 1;
}

/** 43次 and ≥266米 are one number; 6月, 1-12月 and 见附件3 are not. */
const oneNumber = /^[≥≤＞＜＝≧≦>=<达到完成约共]*(\d[\d,]*(?:\.\d+)?[万亿]?)((?![年月日])\D{0,8})$/;

function isMet(actual: number, target: number, comparator: Exclude<Comparator, '＝'> | null): boolean | null {
  switch (comparator) {
    case '≥':
      return actual >= target;
    case '＞':
      return actual > target;
    case '≤':
      return actual <= target;
    case '＜':
      return actual < target;
    case null:
      return null;
  }
}

/** The row was given all its points. */
export function isFullScore({ score, weight }: Indicator): boolean {
  return score !== null && weight !== null && weight > 0 && score >= weight;
}
