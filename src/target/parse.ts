/** From the phrases of a value to what it says. The grammar in one line each: see the functions from `single` on. */
import { parseSign } from './comparators';
import { printDate } from './dates';
import { isAll, scaleOf } from './grades';
import { comparatorOf, isCounted, isPeriod, quantityOf, readPhrases, type DatePhrase, type Measure, type Phrase } from './phrases';
import { spellingTraits, signTrait } from './spelling';
import { isStrayCharacter, suspectPercent } from './suspect';
import { lex, type ComparatorToken } from './tokens';
import type {
  Alternative,
  Comparator,
  DeadlineTarget,
  FrequencyTarget,
  PartialDate,
  Quantity,
  QuantityTarget,
  RangeTarget,
  RatioTarget,
  Span,
  Target,
  TargetContext,
  TextTarget,
  Trait,
  WrittenComparator,
} from './target';
import { findUnit, sameUnit, unitOfCell } from './units';
import { PROSE_OPENING } from './words';

/** Everything that one reading needs: the value, the cells beside it, and what was noticed so far. */
interface Reading {
  readonly text: string;
  readonly phrases: readonly Phrase[];
  /** The phrases outside brackets, or all where the whole value stands in brackets. */
  readonly main: readonly Phrase[];
  readonly cellSign: WrittenComparator | undefined;
  readonly cellUnit: string;
  readonly traits: Trait[];
}

/**
 * What the text of a value cell says, with the sign and unit cells beside it. Never throws; whatever is no known shape
 * is a `text`. Spans are places in `text` (those marked `cell: 'sign'` in the sign cell).
 */
export function readTarget(text: string, context: Pick<TargetContext, 'sign' | 'unit'>): Target {
  const phrases = readPhrases(text, lex(text));
  const depth = phrases.reduce((least, phrase) => Math.min(least, phrase.depth), Infinity);
  const reading: Reading = {
    text,
    phrases,
    main: phrases.some((phrase) => phrase.depth > depth) ? phrases.filter((phrase) => phrase.depth === depth) : phrases,
    cellSign: cellSign(context.sign),
    cellUnit: unitOfCell(context.unit),
    traits: spellingTraits(text),
  };
  if (reading.cellSign) pushSign(reading, reading.cellSign);
  const target = shape(reading);
  reading.traits.sort((a, b) => a.span.start - b.span.start);
  return target;
}

function cellSign(text: string | undefined): WrittenComparator | undefined {
  const sign = text === undefined || text === '' ? undefined : parseSign(text);
  return sign && { ...sign, cell: 'sign' };
}

function shape(reading: Reading): Target {
  const { text, main, phrases } = reading;
  const word = text.replace(/\s/g, '');
  if (isGrade(word) || (main[0]?.type === 'word' && word.length <= 12 && findUnit(word))) return words(reading, word);
  if (phrases.some((phrase) => phrase.type === 'placeholder')) return placeholder(reading);
  const measures = main.filter((phrase) => phrase.type === 'measure');
  const dates = main.filter((phrase) => phrase.type === 'date');
  const [first, second] = measures;
  if (dates.length > 0) return deadline(reading, dates, measures) ?? afterYear(reading, dates, measures) ?? prose(reading);
  if (!first) return words(reading, word);
  if (!second) return single(reading, first) ?? prose(reading);
  return (measures.length === 2 ? pair(reading, first, second) : undefined) ?? several(reading, measures);
}

function isGrade(word: string): boolean {
  return scaleOf(word) !== undefined || (word.endsWith('以上') && scaleOf(word.slice(0, -2)) !== undefined);
}

/** One number: [words] [comparator] number [unit] [comparator] [noun]. */
function single(reading: Reading, measure: Measure): Target | undefined {
  const { main, text } = reading;
  const at = main.indexOf(measure);
  const lead = main.slice(0, at);
  const tail = main.slice(at + 1);
  if (tail.some((phrase, index) => phrase.type === 'pause' && index < tail.length - 1) || lead.some((phrase) => phrase.type === 'pause')) return undefined;
  const opening = lengthOf(lead);
  if (opening > 10 || lengthOf(tail) > 6) return undefined;
  const first = lead[0];
  if (first && PROSE_OPENING.test(text.slice(first.start, first.start + 4)) && !measure.number.misread) return undefined;
  // Only a value of its own is written with such marks; elsewhere they are part of a sentence.
  if (main.some((phrase) => phrase.type === 'comparator' || phrase.type === 'times' || phrase.type === 'dash')) return undefined;

  const suspect = suspicion(reading, measure, lead, tail);
  if (!suspect) {
    for (const phrase of lead) noteWords(reading, phrase, 'extra-text');
    for (const phrase of tail) noteWords(reading, phrase, lengthOf([phrase]) <= 4 && measure.unit !== '' ? 'noun' : 'extra-text');
    noteBrackets(reading);
  }
  noteMeasure(reading, measure);
  return measure.over ? fraction(reading, measure, measure.over) : counted(reading, measure);
}

function lengthOf(phrases: readonly Phrase[]): number {
  return phrases.reduce((sum, phrase) => (phrase.type === 'pause' ? sum : sum + phrase.end - phrase.start), 0);
}

/** A number with unit, as quantity or frequency. */
function counted(reading: Reading, measure: Measure): QuantityTarget | FrequencyTarget {
  const quantity = withCellUnit(reading, measure);
  const common = commonOf(reading, measure.comparators);
  const upright = uprightFrequency(reading, measure);
  if (upright) return { ...common, kind: 'frequency', ...upright };
  const { per } = quantity;
  if (per && quantity.unit !== '' && isPeriod(per.unit)) return { ...common, kind: 'frequency', ...quantity, per };
  return { ...common, kind: 'quantity', ...quantity };
}

/** 1周/次 for 1次/周. A length per time (2天/期, ≤3天/次) may be meant as it stands: then only the trait says so. */
function uprightFrequency(reading: Reading, measure: Measure): Pick<FrequencyTarget, 'number' | 'digits' | 'unit' | 'per'> | undefined {
  const [top = '', bottom = '', more] = measure.unit.split('/');
  if (bottom === '' || more !== undefined || !isPeriod(top) || findUnit(bottom)?.dimension !== 'occasion') return undefined;
  const comparator = comparatorOf(measure.comparators);
  if (comparator === '≤' || comparator === '＜' || findUnit(top)?.basis === 'duration' && (findUnit(top)?.factor ?? 0) < 86_400) return undefined;
  const number = measure.number.value;
  const span = { start: measure.number.start, end: measure.end };
  const suggestion = `1${bottom}/${number === 1 ? '' : measure.number.digits}${top}`;
  reading.traits.push({ kind: 'inverted-frequency', span, written: written(reading, span), suggestion });
  if (findUnit(top)?.id === '天') return undefined;
  return { number: 1, digits: '1', unit: bottom, per: { number, unit: top } };
}

/** The quantity with the unit cell's help: the cell gives the unit of a bare number and may say the value's again. */
function withCellUnit(reading: Reading, measure: Measure): Quantity {
  const { cellUnit } = reading;
  const quantity = quantityOf(measure);
  if (cellUnit === '') return quantity;
  const multiple = /[十百千万亿]+$/.exec(quantity.digits)?.[0] ?? '';
  if (quantity.unit === '') {
    // 90万 beside 万元: the 万 is said twice.
    if (multiple !== '' && cellUnit.startsWith(multiple)) {
      const span = { start: measure.number.end - multiple.length, end: measure.number.end };
      reading.traits.push({ kind: 'repeated-unit', span, written: written(reading, span) });
      return { ...quantity, unit: cellUnit.slice(multiple.length) };
    }
    return quantity.per ? { ...quantity, unit: cellUnit } : { ...quantity, ...splitPeriod(cellUnit) };
  }
  const unit = measure.per ? `${quantity.unit}/${measure.per.unit}` : quantity.unit;
  const span = measure.unitSpan ?? { start: measure.start, end: measure.end };
  if (sameUnit(unit, cellUnit)) reading.traits.push({ kind: 'repeated-unit', span, written: written(reading, span) });
  else if (multiple !== '' && sameUnit(multiple + unit, cellUnit)) {
    const wide = { start: measure.number.end - multiple.length, end: span.end };
    reading.traits.push({ kind: 'repeated-unit', span: wide, written: written(reading, wide) });
  }
  return quantity;
}

/** 次/年 of a unit cell: a unit with its period. */
function splitPeriod(cellUnit: string): Pick<Quantity, 'unit' | 'per'> {
  const slash = cellUnit.indexOf('/');
  const per = slash > 0 ? findUnit(cellUnit)?.per : undefined;
  const top = findUnit(cellUnit.slice(0, Math.max(slash, 0)));
  if (!per || !top || !isCounted(top.dimension) || !isPeriod(per.unit.id)) return { unit: cellUnit };
  return { unit: cellUnit.slice(0, slash), per: { number: per.number, unit: cellUnit.slice(slash + 1).replace(/^[\d.]+/, '') } };
}

/** Two numbers: a range (50-60场, ≥60且＜80), a ratio (1:3), or a misread sign (5=50%). */
function pair(reading: Reading, first: Measure, second: Measure): Target | undefined {
  const { main } = reading;
  const from = main.indexOf(first);
  const to = main.indexOf(second);
  const between = main.slice(from + 1, to).map((phrase) => phrase.type);
  const around = [...main.slice(0, from), ...main.slice(to + 1)];
  if (lengthOf(around) > 10 || around.some((phrase) => phrase.type !== 'word' && phrase.type !== 'pause' && phrase.type !== 'base')) return undefined;
  if (between.length === 1 && between[0] === 'dash' && isYears(reading, first, second)) return noteAround(years(reading, first, second), reading, around);
  if (between.length === 1 && between[0] === 'dash') return noteAround(range(reading, first, second), reading, around);
  if (between.length === 1 && between[0] === 'colon' && first.unit === '' && second.unit === '') return noteAround(ratio(reading, first, second), reading, around);
  if (between.length > 1 || (between[0] !== undefined && between[0] !== 'pause' && between[0] !== 'and')) return undefined;
  if (isBounds(first, second)) return noteAround(range(reading, first, second), reading, around);
  if (between.length === 0 && isMisreadSign(first, second)) {
    const span = { start: first.number.start, end: second.end };
    const suggestion = `≥${second.number.digits}${second.unit}`;
    reading.traits.push({ kind: 'ocr-suspect', span, written: written(reading, span), suggestion });
    noteMeasure(reading, second);
    return counted(reading, second);
  }
  return undefined;
}

function noteAround<T extends Target>(target: T, reading: Reading, around: readonly Phrase[]): T {
  for (const phrase of around) noteWords(reading, phrase, 'extra-text');
  noteBrackets(reading);
  return target;
}

const LOWER = new Set<Comparator | null>(['≥', '＞']);
const UPPER = new Set<Comparator | null>(['≤', '＜']);

function isBounds(first: Measure, second: Measure): boolean {
  if (first.unit !== '' && second.unit !== '' && !sameUnit(first.unit, second.unit)) return false;
  const [a, b] = [comparatorOf(first.comparators), comparatorOf(second.comparators)];
  const [low, high] = LOWER.has(a) ? [first, second] : [second, first];
  return ((LOWER.has(a) && UPPER.has(b)) || (UPPER.has(a) && LOWER.has(b))) && low.number.value <= high.number.value;
}

/** 5=50%: one digit where the sign's first stroke belongs. */
function isMisreadSign(first: Measure, second: Measure): boolean {
  return (
    first.unit === '' && first.comparators.length === 0 && first.number.digits.length === 1 && second.start === first.end && second.comparators[0]?.comparator === '＝'
  );
}

/** 50-60场, 5-10万元, ≥60%且＜80%, 60%以上80%以下. */
function range(reading: Reading, first: Measure, second: Measure): RangeTarget {
  noteMeasure(reading, first);
  noteMeasure(reading, second);
  const ascending = first.number.value <= second.number.value || /[万亿]/.test(second.number.digits);
  const [low, high] = ascending ? [first, second] : [second, first];
  const unit = high.unit || low.unit || reading.cellUnit;
  const upper: Quantity = { ...quantityOf(high), unit: high.unit || unit };
  const excludes = (measure: Measure): boolean =>
    measure.includes === false || measure.comparators.some((item) => item.comparator === '＞' || item.comparator === '＜');
  const { cellSign } = reading;
  if (reading.cellUnit !== '' && (high.unitSpan ?? low.unitSpan) && sameUnit(unit, reading.cellUnit)) {
    const span = high.unitSpan ?? low.unitSpan ?? { start: high.start, end: high.end };
    reading.traits.push({ kind: 'repeated-unit', span, written: written(reading, span) });
  }
  const alternatives = dateAlternative(reading, first, second, unit);
  return {
    kind: 'range',
    text: reading.text,
    traits: reading.traits,
    ...(cellSign ? { sign: cellSign } : {}),
    low: lowEnd(low, upper, unit),
    high: upper,
    includesLow: !excludes(low),
    includesHigh: !excludes(high),
    ...(alternatives ? { alternatives } : {}),
  };
}

/** 2016-2020 without a unit. */
function isYears(reading: Reading, first: Measure, second: Measure): boolean {
  const isYear = ({ number, unit, comparators }: Measure): boolean =>
    /^(?:19|20)\d\d$/.test(number.digits) && unit === '' && comparators.length === 0;
  return reading.cellUnit === '' && isYear(first) && isYear(second) && first.number.value < second.number.value;
}

function years(reading: Reading, first: Measure, second: Measure): DeadlineTarget {
  const from = { year: first.number.value };
  return { ...commonOf(reading, []), kind: 'deadline', date: { year: second.number.value }, from };
}

/** 5-10万元 says 5万 to 10万; 5000-1万元 does not. */
function lowEnd(low: Measure, high: Quantity, unit: string): Quantity {
  const multiple = /[万亿]+$/.exec(high.digits)?.[0];
  const own = { ...quantityOf(low), unit: low.unit || unit };
  if (multiple === undefined || low.unit !== '' || /[万亿]/.test(low.number.digits)) return own;
  const size = high.number / Number(high.digits.slice(0, -multiple.length).replaceAll(',', ''));
  return own.number * size <= high.number ? { ...own, number: Number((own.number * size).toPrecision(15)), digits: own.digits + multiple } : own;
}

/** A bare 1-2 or 3/5 may be what Excel made of a date, or the other way round. */
function dateAlternative(reading: Reading, first: Measure, second: Pick<Measure, 'number'>, unit: string): Alternative[] | undefined {
  const month = first.number.value;
  const day = second.number.value;
  if (unit !== '' || !Number.isInteger(month) || !Number.isInteger(day) || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const target: DeadlineTarget = { kind: 'deadline', text: reading.text, traits: [], comparator: null, date: { month, day } };
  return [{ target, reason: `也可能是日期${printDate(target.date)}` }];
}

/** 1:3, 1比3. A two-digit right side may be minutes. */
function ratio(reading: Reading, first: Measure, second: Measure): RatioTarget {
  noteMeasure(reading, first);
  const clock = second.number.digits.length === 2 && second.number.value < 60 && first.number.value < 24;
  const time: TextTarget = { kind: 'text', text: reading.text, traits: [], quantities: [] };
  return {
    ...commonOf(reading, first.comparators),
    kind: 'ratio',
    left: first.number.value,
    right: second.number.value,
    ...(clock ? { alternatives: [{ target: time, reason: '也可能是时刻' }] } : {}),
  };
}

function fraction(reading: Reading, measure: Measure, over: { readonly value: number; readonly end: number }): RatioTarget {
  const alternatives = dateAlternative(reading, measure, { number: { ...measure.number, value: over.value } }, '');
  return {
    ...commonOf(reading, measure.comparators),
    kind: 'ratio',
    left: measure.number.value,
    right: over.value,
    fraction: true,
    ...(alternatives ? { alternatives } : {}),
  };
}

/** A date or an interval, with what is to be reached by then: [words] date [- date] [event] [number]. */
function deadline(reading: Reading, dates: readonly DatePhrase[], measures: readonly Measure[]): Target | undefined {
  const { main } = reading;
  const [first, second] = dates;
  if (!first || dates.length > 2) return undefined;
  const at = main.indexOf(first);
  const startMonth = monthBefore(main, at);
  const left = startMonth === undefined ? at : at - 2;
  const interval = second && main[at + 1]?.type === 'dash' && main[at + 2] === second;
  const firstYear = second && startMonth === undefined && !interval ? yearThenMonths(main, first, second) : undefined;
  if (second && !interval && firstYear === undefined) return undefined;
  const last = second ?? first;
  const rest = main.slice(main.indexOf(last) + 1);
  const goal = measures.filter((measure) => main.indexOf(measure) > main.indexOf(last));
  const lead = main.slice(0, firstYear === undefined ? left : at);
  const event = rest.filter((phrase) => phrase.type === 'word');
  const ownMeasures = goal.length + (startMonth === undefined && firstYear === undefined ? 0 : 1);
  if (goal.length > 1 || ownMeasures !== measures.length || lengthOf(lead) > 10 || lengthOf(event) > 12) return undefined;
  if (rest.some((phrase, index) => phrase.type === 'pause' && index < rest.length - 1) || lead.some((phrase) => phrase.type !== 'word')) return undefined;
  const [measure] = goal;
  if (measure && last.date.month === undefined && last.date.approximate === undefined) return undefined;
  const comparators = [...first.comparators, ...(second?.comparators ?? [])];
  const asNumber = first.doubtful && dates.length === 1 && startMonth === undefined && rest.length === 0 ? doubtful(reading, first, comparators) : undefined;
  if (asNumber && asNumber.primary) return asNumber.target;
  for (const phrase of lead) noteWords(reading, phrase, 'extra-text');
  noteBrackets(reading);
  if (measure) noteMeasure(reading, measure);
  const from = firstYear ?? (startMonth === undefined ? (interval ? first.date : undefined) : { month: startMonth });
  const year = last.date.year ?? (firstYear === undefined && interval ? first.date.year : firstYear?.year);
  const name = event.map((phrase) => written(reading, phrase)).join('');
  return {
    ...commonOf(reading, comparators),
    kind: 'deadline',
    date: year === undefined ? last.date : { year, ...last.date },
    ...(from ? { from } : {}),
    ...(measure ? { quantity: quantityOf(measure) } : {}),
    ...(name === '' ? {} : { event: name }),
    ...(asNumber ? { alternatives: [{ target: asNumber.target, reason: asNumber.reason }] } : {}),
  };
}

/** The 1 of 1-12月. */
function monthBefore(main: readonly Phrase[], at: number): number | undefined {
  const number = main[at - 2];
  if (main[at - 1]?.type !== 'dash' || number?.type !== 'measure' || number.unit !== '') return undefined;
  const { value } = number.number;
  return Number.isInteger(value) && value >= 1 && value <= 12 ? value : undefined;
}

/** 2021年1-12月: the year stands by itself in front. */
function yearThenMonths(main: readonly Phrase[], first: DatePhrase, second: DatePhrase): PartialDate | undefined {
  const month = monthBefore(main, main.indexOf(second));
  const { year, month: own, approximate } = first.date;
  if (month === undefined || year === undefined || own !== undefined || approximate !== undefined) return undefined;
  return main.indexOf(second) - main.indexOf(first) === 3 ? { year, month } : undefined;
}

/** 2021.07 and 12月 as numbers: the first reading where a sign or unit cell asks for a number. */
function doubtful(reading: Reading, phrase: DatePhrase, comparators: readonly ComparatorToken[]): { target: QuantityTarget; primary: boolean; reason: string } {
  const month = phrase.doubtful === 'month';
  const digits = month ? String(phrase.date.month) : `${String(phrase.date.year)}.${String(phrase.date.month).padStart(2, '0')}`;
  const unit = month ? '月' : reading.cellUnit;
  const sign = comparators.find((item) => item.spelling !== 'word') !== undefined || reading.cellSign !== undefined;
  const target: QuantityTarget = { ...commonOf(reading, comparators), kind: 'quantity', number: Number(digits), digits, unit };
  return { target, primary: sign || (!month && unit !== ''), reason: month ? `也可能是${digits}个月` : `也可能是数值${digits}` };
}

/** 2021年培训5次: the year says when, the number is the target. */
function afterYear(reading: Reading, dates: readonly DatePhrase[], measures: readonly Measure[]): Target | undefined {
  const [measure, more] = measures;
  if (!measure || more || dates.some(({ date }) => date.month !== undefined || date.approximate !== undefined)) return undefined;
  return single(reading, measure);
}

/** Several numbers that make no range: 5次、50人. Which one counts is for a person to say. */
function several(reading: Reading, measures: readonly Measure[]): TextTarget {
  const [, second] = measures;
  const last = measures[measures.length - 1];
  const separate = reading.main.some((phrase) => phrase.type === 'pause' || phrase.type === 'and' || phrase.type === 'times');
  const complete = measures.every((measure) => measure.unit !== '' || measure.comparators.length > 0);
  const words = lengthOf(reading.main.filter((phrase) => phrase.type === 'word'));
  if (second && last && separate && complete && words <= 8 * measures.length) {
    const span = { start: second.start, end: last.end };
    reading.traits.push({ kind: 'multiple', span, written: written(reading, span) });
  }
  return prose(reading);
}

/** Words with the quantities that they hold. */
function prose(reading: Reading): TextTarget {
  const quantities: Quantity[] = [];
  for (const phrase of reading.phrases) {
    if (phrase.type !== 'measure') noteHedge(reading, phrase);
    else {
      noteMeasure(reading, phrase);
      if (phrase.unit !== '') quantities.push(quantityOf(phrase));
    }
  }
  const first = reading.main[0];
  const own = first?.type === 'comparator' && first.token.type === 'comparator' ? [first.token] : [];
  const { comparator: _, ...common } = commonOf(reading, own);
  return { ...common, kind: 'text', quantities };
}

function placeholder(reading: Reading): TextTarget {
  for (const phrase of reading.phrases) {
    if (phrase.type === 'placeholder') reading.traits.push({ kind: 'placeholder', span: spanOf(phrase), written: written(reading, phrase) });
  }
  return prose(reading);
}

const EMPTY_MARK = /^(?:[-—–_/\\*／·.。]+|无|暂无|待定|暂不确定|不适用|未定|略|待填|待补充)$/;

/** No number and no date: a grade, everything, a sign or unit by itself, a mark for "nothing", or words. */
function words(reading: Reading, word: string): Target {
  const { main, traits, text } = reading;
  const sign = main[0]?.type === 'comparator' && main[0].token.type === 'comparator' ? main[0].token : undefined;
  const rest = (sign ? text.slice(sign.end) : word).replace(/[\s。；;]/g, '');
  const bare = rest.replace(/(?:及|或)?以上$/, '');
  const scale = scaleOf(rest) ?? (bare.length < rest.length ? scaleOf(bare) : undefined);
  if (scale) return grade(reading, rest, scale, sign);
  if (isAll(rest)) return { ...withoutComparator(reading, sign), kind: 'all', phrase: rest };
  const span = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  if (EMPTY_MARK.test(rest) && !sign) traits.push({ kind: 'placeholder', span, written: word });
  else if (word !== '') {
    const plain = rest.replace(/[^\p{L}\p{N}%％‰℃°/·*()（）²³]/gu, '');
    if (plain === '' || findUnit(plain)) traits.push({ kind: 'unit-only', span, written: word });
  }
  return prose(reading);
}

function grade(reading: Reading, rest: string, scale: readonly string[], sign: ComparatorToken | undefined): Target {
  const name = scaleOf(rest) ? rest : rest.replace(/(?:及|或)?以上$/, '');
  const common = withoutComparator(reading, sign);
  if (name === rest || common.sign) return { ...common, kind: 'grade', grade: name, scale };
  const end = reading.text.trimEnd().length;
  const start = reading.text.lastIndexOf(rest.slice(name.length), end);
  return { ...common, kind: 'grade', grade: name, scale, sign: { comparator: '≥', written: reading.text.slice(start, end), span: { start, end }, spelling: 'word' } };
}

interface Common {
  readonly text: string;
  readonly traits: readonly Trait[];
  readonly sign?: WrittenComparator;
  readonly alternatives?: readonly Alternative[];
}

function withoutComparator(reading: Reading, sign: ComparatorToken | undefined): Common {
  const { comparator: _, ...common } = commonOf(reading, sign ? [sign] : []);
  return common;
}

/** The sign that holds, and the traits of all that are written. */
function commonOf(reading: Reading, comparators: readonly ComparatorToken[]): Common & { readonly comparator: Comparator | null } {
  const { text, traits, cellSign } = reading;
  const firm = comparators.filter((item) => !item.soft);
  const own = firm[0] ?? comparators[0];
  for (const item of comparators) pushSign(reading, writtenSign(reading, item));
  for (const item of firm.slice(1)) traits.push({ kind: 'double-comparator', span: spanOf(item), written: written(reading, item) });
  if (own && cellSign) traits.push({ kind: 'repeated-sign', span: spanOf(own), written: written(reading, own) });
  const sign = own ? writtenSign(reading, own) : cellSign;
  return { text, traits, comparator: sign?.comparator ?? null, ...(sign ? { sign } : {}) };
}

function writtenSign(reading: Reading, token: ComparatorToken): WrittenComparator {
  return { comparator: token.comparator, written: written(reading, token), span: spanOf(token), spelling: token.spelling };
}

function pushSign(reading: Reading, sign: WrittenComparator): void {
  const trait = signTrait(sign);
  if (trait) reading.traits.push(trait);
}

/** Traits that belong to one number: hedges, change, an unknown unit. */
function noteMeasure(reading: Reading, measure: Measure): void {
  const { traits } = reading;
  for (const item of measure.hedges) traits.push({ kind: 'hedge', span: spanOf(item), written: written(reading, item), sort: item.sort });
  if (measure.change) traits.push({ kind: 'change', span: spanOf(measure.change), written: written(reading, measure.change), direction: measure.change.direction });
  if (!measure.unitKnown && measure.unit !== '' && measure.unitSpan) traits.push({ kind: 'unknown-unit', span: measure.unitSpan, written: measure.unit });
}

function noteHedge(reading: Reading, phrase: Phrase): void {
  if (phrase.type === 'hedge' && phrase.token.type === 'hedge') {
    reading.traits.push({ kind: 'hedge', span: spanOf(phrase), written: written(reading, phrase), sort: phrase.token.sort });
  }
}

function noteWords(reading: Reading, phrase: Phrase, kind: 'extra-text' | 'noun'): void {
  const span = spanOf(phrase);
  if (phrase.type === 'pause') return;
  if (phrase.type === 'base') reading.traits.push({ kind: 'base', span, written: written(reading, phrase) });
  else if (phrase.type === 'hedge') noteHedge(reading, phrase);
  else reading.traits.push({ kind, span, written: written(reading, phrase) });
}

/** Remarks in brackets: 100%（2021年）. */
function noteBrackets(reading: Reading): void {
  const inside = reading.phrases.filter((phrase) => !reading.main.includes(phrase));
  const [first] = inside;
  const last = inside[inside.length - 1];
  if (!first || !last) return;
  const span = { start: first.start, end: last.end };
  reading.traits.push({ kind: 'extra-text', span, written: written(reading, span) });
}

/** Damage that scanning leaves in front of or inside a number. Suspected only: the reading stays as it stands. */
function suspicion(reading: Reading, measure: Measure, lead: readonly Phrase[], tail: readonly Phrase[]): boolean {
  const { text, traits } = reading;
  const [first] = lead;
  const [mark] = tail;
  const unit = measure.unit || reading.cellUnit;
  const signed = measure.comparators.length > 0;
  const from = first?.start ?? measure.start;
  const end = Math.max(measure.end, mark?.end ?? 0);
  const suspect = (suggestion: string): true => {
    const span = { start: from, end };
    traits.push({ kind: 'ocr-suspect', span, written: written(reading, span), suggestion });
    return true;
  };
  const number = measure.number.digits;
  if (measure.number.misread) return suspect(`${lead.length === 0 ? '' : written(reading, first ?? measure)}${number}${unit}`);
  const dollar = tail.length === 1 && mark?.type === 'stray' && '$＄'.includes(text.charAt(mark.start)) && measure.unit === '';
  if (dollar && lead.length === 0) return suspect(signed || reading.cellSign ? `${number}%` : (suspectPercent(number) ?? `${number}%`));
  if (tail.some((phrase) => phrase.type === 'stray')) return false;
  if (lead.length === 0) {
    const lost = unit === '%' && !signed && !reading.cellSign && !measure.change ? suspectPercent(number) : undefined;
    return lost !== undefined && tail.length === 0 && suspect(lost);
  }
  if (lead.length > 1 || !first || first.end > measure.start) return false;
  const tied = first.type === 'unit' || first.type === 'stray' || (!signed && first.type === 'word' && isStrayCharacter(text.slice(first.start, first.end)));
  if (!tied) return false;
  const sign = comparatorOf(measure.comparators);
  const equals = sign === '＝' || text.charAt(first.start) === '二' || text.charAt(first.start) === '三';
  return suspect(`${equals && sign === null ? '＝' : '≥'}${number}${unit}`);
}

function spanOf(place: Span): Span {
  return { start: place.start, end: place.end };
}

function written(reading: Reading, place: Span): string {
  return reading.text.slice(place.start, place.end);
}
