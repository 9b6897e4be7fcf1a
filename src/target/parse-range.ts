/** Two numbers: a range (50-60场, ≥60%且＜80%), years (2016-2020), a ratio (1:3), or a misread sign (5=50%). */
import { exact } from './exact';
import { dateAlternative } from './parse-date';
import { readCounted } from './parse-number';
import { countedPer } from './per';
import type { Measure, Phrase } from './phrases';
import { comparatorOf, headOf, lengthOf, noteBrackets, noteComparators, noteMeasure, noteWords, quantityOf, written, type Reading } from './reading';
import type { Comparator, DeadlineTarget, Quantity, RangeTarget, RatioTarget, Target, TextTarget } from './target';
import { sameUnit } from './units';

/** Longer words around two numbers make a sentence of them. */
const LONGEST_AROUND = 10;

/** What two numbers are to each other; undefined where they stand for themselves. */
export function readPair(reading: Reading, first: Measure, second: Measure): Target | undefined {
  const { main } = reading;
  const from = main.indexOf(first);
  const to = main.indexOf(second);
  const around = [...main.slice(0, from), ...main.slice(to + 1)];
  if (lengthOf(around) > LONGEST_AROUND || around.some(({ type }) => type !== 'word' && type !== 'pause' && type !== 'base')) return undefined;
  const between = main.slice(from + 1, to);
  const link = between.length > 1 ? undefined : (between[0]?.type ?? 'nothing');
  const target = link && linked(reading, first, second, link);
  if (!target) return undefined;
  for (const phrase of around) noteWords(reading, phrase, 'extra-text');
  noteBrackets(reading);
  return target;
}

function linked(reading: Reading, first: Measure, second: Measure, link: Phrase['type'] | 'nothing'): Target | undefined {
  switch (link) {
    case 'dash':
      return isYear(reading, first) && isYear(reading, second) ? readYears(reading, first, second) : readRange(reading, first, second);
    case 'colon':
      return first.unit === '' && second.unit === '' ? readRatio(reading, first, second) : undefined;
    case 'pause':
    case 'and':
      return areBounds(first, second) ? readRange(reading, first, second) : undefined;
    case 'nothing':
      if (areBounds(first, second)) return readRange(reading, first, second);
      return isMisreadSign(first, second) ? readMisreadSign(reading, first, second) : undefined;
    default:
      return undefined;
  }
}

const isLower = (comparator: Comparator | null): boolean => comparator === '≥' || comparator === '＞';
const isUpper = (comparator: Comparator | null): boolean => comparator === '≤' || comparator === '＜';

/** ≥60且＜80, 60%以上80%以下. */
function areBounds(first: Measure, second: Measure): boolean {
  if (first.unit !== '' && second.unit !== '' && !sameUnit(first.unit, second.unit)) return false;
  const [a, b] = [comparatorOf(first.comparators), comparatorOf(second.comparators)];
  if (isLower(a) && isUpper(b)) return first.number.value <= second.number.value;
  return isUpper(a) && isLower(b) && second.number.value <= first.number.value;
}

/** 5=50%: one digit where the first stroke of a sign belongs. */
function isMisreadSign(first: Measure, second: Measure): boolean {
  const [sign] = second.comparators;
  return first.unit === '' && first.comparators.length === 0 && first.number.digits.length === 1 && second.start === first.end && sign?.comparator === '＝';
}

function readMisreadSign(reading: Reading, first: Measure, second: Measure): Target {
  const span = { start: first.start, end: second.end };
  reading.traits.push({ kind: 'ocr-suspect', span, written: written(reading, span), suggestion: `≥${second.number.digits}${second.unit}` });
  noteMeasure(reading, second);
  return readCounted(reading, second);
}

/** 50-60场, 5-10万元, ≥60%且＜80%. The lower end comes first, however it is written. */
function readRange(reading: Reading, first: Measure, second: Measure): RangeTarget {
  const { text, traits, cellUnit, cellSign } = reading;
  for (const measure of [first, second]) {
    noteMeasure(reading, measure);
    noteComparators(reading, measure.comparators);
  }
  const ascending = first.number.value <= second.number.value;
  const [low, high] = ascending ? [first, second] : [second, first];
  const said = high.unit || low.unit || cellUnit;
  const below = high.per ?? (low.unit === '' || sameUnit(low.unit, said) ? low.per : undefined);
  const { unit, per } = countedPer(said, below ? [below] : []);
  const upper: Quantity = { number: high.number.value, digits: high.number.digits, unit, ...(per ? { per } : {}) };
  const span = high.unitSpan ?? low.unitSpan;
  if (span && sameUnit(unit, cellUnit)) traits.push({ kind: 'repeated-unit', span, written: written(reading, span) });
  const alternatives = unit === '' && first.comparators.length === 0 ? dateAlternative(reading, first.number.value, second.number.value) : undefined;
  return {
    kind: 'range',
    text,
    traits,
    ...(cellSign ? { sign: cellSign } : {}),
    low: lowerEnd(low, upper),
    high: upper,
    includesLow: includes(low),
    includesHigh: includes(high),
    ...(alternatives ? { alternatives } : {}),
  };
}

function includes(measure: Measure): boolean {
  const comparator = comparatorOf(measure.comparators);
  return measure.includes ?? (comparator !== '＞' && comparator !== '＜');
}

/** 5-10万元 says 5万 to 10万; 5000-1万元 does not. */
function lowerEnd(low: Measure, high: Quantity): Quantity {
  const { number: { value, digits } } = low;
  const own = low.unit === '' || sameUnit(low.unit, high.unit) ? { ...high, unit: low.unit || high.unit, number: value, digits } : quantityOf(low);
  const multiple = /[万亿]+$/.exec(high.digits)?.[0];
  if (multiple === undefined || low.unit !== '' || /[万亿]/.test(own.digits)) return own;
  const size = high.number / Number(high.digits.slice(0, -multiple.length).replaceAll(',', ''));
  const number = exact(own.number * size);
  return number <= high.number ? { ...own, number, digits: own.digits + multiple } : own;
}

function isYear(reading: Reading, { number, unit }: Measure): boolean {
  return reading.cellUnit === '' && (unit === '' || unit === '年') && /^(?:19|20)\d\d$/.test(number.digits);
}

/** 2016-2020 without a unit. */
function readYears(reading: Reading, first: Measure, second: Measure): DeadlineTarget {
  const head = headOf(reading, first.comparators);
  const date = { year: second.number.value };
  return { ...head, kind: 'deadline', comparator: head.sign?.comparator ?? null, date, from: { year: first.number.value } };
}

/** 1:3, 1比3. A right side of two digits may be minutes. */
function readRatio(reading: Reading, first: Measure, second: Measure): RatioTarget {
  noteMeasure(reading, first);
  const head = headOf(reading, first.comparators);
  const clock = second.number.digits.length === 2 && second.number.value < 60 && first.number.value < 24;
  const time: TextTarget = { kind: 'text', text: reading.text, traits: [], quantities: [] };
  return {
    ...head,
    kind: 'ratio',
    comparator: head.sign?.comparator ?? null,
    left: first.number.value,
    right: second.number.value,
    ...(clock ? { alternatives: [{ target: time, reason: '也可能是时刻' }] } : {}),
  };
}
