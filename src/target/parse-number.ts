/** One number: [words] [comparator] number [unit] [comparator] [noun]. */
import { isFrequency, isPeriod } from './per';
import type { Measure } from './phrases';
import { dateAlternative } from './parse-date';
import { comparatorOf, headOf, lengthOf, noteBrackets, noteMeasure, noteWords, quantityOf, written, type Draft, type Reading } from './reading';
import { noteDamage } from './suspect';
import type { FrequencyTarget, Quantity, QuantityTarget, RatioTarget, Target } from './target';
import { findUnit, sameUnit } from './units';
import { PROSE_OPENING } from './words';

/** Longer words before or behind a number make a sentence of it. */
const LONGEST_LEAD = 10;
const LONGEST_TAIL = 6;
const LONGEST_NOUN = 4;

/** The value as one number; undefined where the number is but a part of a sentence. */
export function readSingle(reading: Reading, measure: Measure): Target | undefined {
  const { main, text } = reading;
  if (main.length > 1) {
    const at = main.indexOf(measure);
    const lead = main.slice(0, at);
    const tail = main.slice(at + 1);
    if (lengthOf(lead) > LONGEST_LEAD || lengthOf(tail) > LONGEST_TAIL) return undefined;
    if (lead.some((phrase) => phrase.type === 'pause') || tail.some((phrase, index) => phrase.type === 'pause' && index < tail.length - 1)) return undefined;
    // Marks that belong to no number belong to a sentence.
    if (main.some((phrase) => phrase.type === 'comparator' || phrase.type === 'times' || phrase.type === 'dash')) return undefined;
    const [first] = lead;
    if (first && !measure.number.misread && isProse(text.slice(first.start, measure.number.start))) return undefined;
    if (!noteDamage(reading, measure, lead, tail)) {
      for (const phrase of lead) noteWords(reading, phrase, 'extra-text');
      for (const phrase of tail) noteWords(reading, phrase, measure.unit !== '' && lengthOf([phrase]) <= LONGEST_NOUN ? 'noun' : 'extra-text');
    }
  } else {
    noteDamage(reading, measure, [], []);
  }
  noteBrackets(reading);
  noteMeasure(reading, measure);
  return measure.over ? readFraction(reading, measure, measure.over.value) : readCounted(reading, measure);
}

/** 按…, 减按15%…, 对符合条件的…: words that make the number a part of a sentence. */
function isProse(lead: string): boolean {
  return PROSE_OPENING.test(lead) || lead.includes('的') || lead.endsWith('按');
}

/** A number with its unit, as quantity or frequency. */
export function readCounted(reading: Reading, measure: Measure): QuantityTarget | FrequencyTarget {
  const head = headOf(reading, measure.comparators);
  const { number, digits, unit, per } = uprightFrequency(reading, measure) ?? withCellUnit(reading, measure);
  const comparator = head.sign?.comparator ?? null;
  if (per && unit !== '' && isPeriod(per.unit)) {
    const frequency: Draft<FrequencyTarget> = { kind: 'frequency', text: head.text, traits: head.traits, comparator, number, digits, unit, per };
    if (head.sign) frequency.sign = head.sign;
    return frequency;
  }
  const quantity: Draft<QuantityTarget> = { kind: 'quantity', text: head.text, traits: head.traits, comparator, number, digits, unit };
  if (head.sign) quantity.sign = head.sign;
  if (per) quantity.per = per;
  return quantity;
}

/** 1周/次 for 1次/周. A length per time (2天/期, ≤3天/次) may be meant as it stands: then only the trait says so. */
function uprightFrequency(reading: Reading, measure: Measure): Quantity | undefined {
  const slash = measure.unit.indexOf('/');
  if (slash < 0) return undefined;
  const period = findUnit(measure.unit.slice(0, slash));
  const unit = measure.unit.slice(slash + 1);
  if (!period || !isPeriod(period.id) || period.id === '小时' || findUnit(unit)?.dimension !== 'occasion') return undefined;
  const comparator = comparatorOf(measure.comparators) ?? reading.cellSign?.comparator;
  if (comparator === '≤' || comparator === '＜') return undefined;
  const { value, digits, start } = measure.number;
  const span = { start, end: measure.end };
  const suggestion = `1${unit}/${value === 1 ? '' : digits}${measure.unit.slice(0, slash)}`;
  reading.traits.push({ kind: 'inverted-frequency', span, written: written(reading, span), suggestion });
  return period.id === '天' ? undefined : { number: 1, digits: '1', unit, per: { number: value, unit: measure.unit.slice(0, slash) } };
}

/** The quantity with the unit cell's help: the cell gives the unit of a bare number and may say the value's again. */
function withCellUnit(reading: Reading, measure: Measure): Quantity {
  const { cellUnit } = reading;
  const quantity = quantityOf(measure);
  if (cellUnit === '') return quantity;
  const multiple = /[十百千万亿]+$/.exec(quantity.digits)?.[0] ?? '';
  if (quantity.unit !== '') {
    noteRepeatedUnit(reading, measure, multiple);
    return quantity;
  }
  if (multiple !== '' && cellUnit.startsWith(multiple)) {
    // 90万 beside 万元: the 万 is said twice.
    const span = { start: measure.number.end - multiple.length, end: measure.number.end };
    reading.traits.push({ kind: 'repeated-unit', span, written: written(reading, span) });
    return { ...quantity, unit: cellUnit.slice(multiple.length) };
  }
  return quantity.per ? { ...quantity, unit: cellUnit } : { ...quantity, ...splitPeriod(cellUnit) };
}

function noteRepeatedUnit(reading: Reading, measure: Measure, multiple: string): void {
  const { cellUnit, traits } = reading;
  const unit = measure.per ? `${measure.unit}/${measure.per.unit}` : measure.unit;
  const span = measure.unitSpan ?? { start: measure.start, end: measure.end };
  if (sameUnit(unit, cellUnit)) traits.push({ kind: 'repeated-unit', span, written: written(reading, span) });
  else if (multiple !== '' && sameUnit(multiple + unit, cellUnit)) {
    const wide = { start: measure.number.end - multiple.length, end: span.end };
    traits.push({ kind: 'repeated-unit', span: wide, written: written(reading, wide) });
  }
}

/** 次/年 of a unit cell: a unit with its period. */
function splitPeriod(cellUnit: string): Pick<Quantity, 'unit' | 'per'> {
  const slash = cellUnit.indexOf('/');
  if (slash < 0) return { unit: cellUnit };
  const per = findUnit(cellUnit)?.per;
  const unit = cellUnit.slice(0, slash);
  if (!per || findUnit(unit) === undefined || !isFrequency(unit, per.unit.id)) return { unit: cellUnit };
  return { unit, per: { number: per.number, unit: cellUnit.slice(slash + 1).replace(/^[\d.]+/, '') } };
}

/** 3/5 */
function readFraction(reading: Reading, measure: Measure, right: number): RatioTarget {
  const head = headOf(reading, measure.comparators);
  const left = measure.number.value;
  const alternatives = dateAlternative(reading, left, right);
  return {
    ...head,
    kind: 'ratio',
    comparator: head.sign?.comparator ?? null,
    left,
    right,
    fraction: true,
    ...(alternatives ? { alternatives } : {}),
  };
}
