/** Numbers with their units, in running text and in indicators, and when two of them say the same. */
import type { Indicator } from '../form/schema';
import { convert, findUnit, halfWidth, matchUnit, unitInName, unitOfCell, type Dimension, type Quantity } from '../target';
import type { SkipReason } from './promise';

/** A number met in a text, before anything is known of its phrase. */
export interface NumberReading {
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
  readonly number: number;
  /** The number as written, 万 included. */
  readonly digits: string;
  /** "" where none is known; a number that was passed over may have one that counts where words bound it (不低于18℃). */
  readonly unit: string;
  readonly skipped?: SkipReason;
}

/**
 * A number, a range of two, 万 or 亿 behind it. A broken copy sets digits apart (1 240 名, 1 8 人); right behind a word they
 * are not joined, since in 任务1 300人 the 1 is the word's.
 */
const numberPattern =
  /(?<![\d.A-Za-z×#+])(?:(?<=^|[\s，,；;。：:、（(])(?:\d{1,3}(?: \d{3})+|\d(?: \d)+)(?!\d)|\d+(?:,\d{3})*)(?:\.\d+)?(?:\s*(?:-|~|—|–|至)\s*\d+(?:\.\d+)?)?\s*([万亿]?)/g;
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** Dates and spans of time promise nothing by themselves; ages and levels describe what is counted. */
const date = /^\s*(?:(?:年(?!\/)[底末初]?|月(?:份|[底末初])?|日|号)(?:[之以]?前)?|[-./]\d)/;
const notCounted = /^\s*(?:周?岁|级|类|届|(?!(?:k[mg]|[kh]?m[²³])(?![a-z]))[a-z]|度)/i;

/** Every number of a half-width text with its unit; one without a known unit is marked. */
export function readNumbers(text: string): NumberReading[] {
  // 台（套） and 人（次） are one unit in either kind of bracket.
  const plain = text.replace(/（([套次])）/g, '($1)');
  return [...text.matchAll(numberPattern)].map((match) => {
    const written = match[0].trimEnd();
    const start = match.index;
    const to = start + written.length;
    const digits = written.replaceAll(' ', '');
    const low = Number(/^\d+(?:,\d{3})*(?:\.\d+)?/.exec(digits)?.[0].replaceAll(',', '') ?? NaN);
    const reading = { start, number: low * (scales[match[1] ?? ''] ?? 1), digits };
    const unitStart = to + (/^\s*/.exec(text.slice(to))?.[0].length ?? 0);
    const ofDate = date.exec(text.slice(to))?.[0];
    if (ofDate !== undefined) return { ...reading, end: to + ofDate.length, ...dateOrPeriod(digits, ofDate.trim()) };
    const unitEnd = endOfUnit(plain, unitStart);
    if (unitEnd === unitStart || notCounted.test(text.slice(to))) return { ...reading, end: to, unit: '', skipped: /^[余多]/.test(plain.slice(unitStart)) ? 'approximate' : 'no-unit' };
    const unit = bareCounter(plain.slice(unitStart, unitEnd));
    return { ...reading, end: unitStart + unit.length, unit, ...(dimensionOf(unit) === 'temperature' && { skipped: 'standard' }) };
  });
}

/** 24小时内修复率, 收入20万元以上的村占比: a share of what is bounded so. */
const boundsShare = /^(?:[之以]?内|及?以[上下]的?)\p{Script=Han}{1,10}(?:率|占比|比例)/u;

/** Where 由93%提高到96% begins. */
const raised = /^(?:提高|提升|增加|增长|上升|扩大|降低|下降|减少|压缩|缩短)[到至为]/;

/** A number that describes what is counted is part of its name: 65岁老人, 5G基站, 12345热线, 24小时内修复率, 由93%提高到96%. */
export function belongsToWord(text: string, { start, end, digits, skipped }: NumberReading): boolean {
  const after = text.slice(end, end + 16);
  if (raised.test(after) && /[由从]\s*$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  if (skipped === undefined || skipped === 'period') return boundsShare.test(after);
  return skipped === 'no-unit' && (notCounted.test(after) || (/^12\d{3}$/.test(digits) && /^\p{Script=Han}/u.test(after)));
}

/** The number of a point of a list: 2. …, （3）… */
export function countsPoints(text: string, { start, end, skipped }: NumberReading): boolean {
  return skipped === 'no-unit' && /^\s*[.．、:：)）]/.test(text.slice(end, end + 3)) && /(?:^|目标|[。；;!！?？\s(（，,:：])$/.test(text.slice(Math.max(0, start - 2), start));
}

/** 2021年 and 11月 are dates; 3年 and 6个月 are spans. */
function dateOrPeriod(digits: string, unit: string): Pick<NumberReading, 'unit' | 'skipped'> {
  return unit.endsWith('年') && digits.length <= 2 ? { unit, skipped: 'period' } : { unit: '', skipped: 'date' };
}

/** 个乡镇, 名学生, 盏路灯: the counter alone is the unit, the noun belongs to the phrase. */
function bareCounter(unit: string): string {
  const dimension = dimensionOf(unit);
  return dimension === 'calendar' || dimension === 'workday' || dimension === 'duration' || dimension === 'points' ? unit : unit.replace(/^([个名家项份座盏幢栋块面条套所])[^人次/]+$/, '$1');
}

/** Compound units are taken whole: 元/人·月, 人次/年. */
function endOfUnit(text: string, start: number): number {
  let end = matchUnit(text, start);
  while (end > start && /[/·*]/.test(text.charAt(end))) {
    const next = matchUnit(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** Whether a unit measures money, alone or per something: 万元, 元/亩. */
export function isMoney(unit: string): boolean {
  return dimensionOf(unit) === 'money';
}

/** Dimension of a unit; 万 and 亿 in front of it do not change it. */
export function dimensionOf(unit: string): Dimension | undefined {
  return findUnit(unit)?.dimension;
}

/** Dimensions whose units stand for one another in talk about the same thing: 6批次 and 6次, 10家 and 10个. */
const counted: ReadonlySet<Dimension> = new Set<Dimension>([
  'organisation', 'place', 'occasion', 'case', 'document', 'animal', 'plant', 'thing', 'container', 'teaching', 'household', 'other',
]);
const persons: ReadonlySet<Dimension> = new Set<Dimension>(['people', 'visits', 'labour']);

/** same: one unit or units that convert; counter: another word for counting; none: not to be compared. */
export type Kinship = 'same' | 'counter' | 'none';

/** How two units are akin; "" is akin to every unit. */
export function kinship(a: string, b: string): Kinship {
  if (a === b || a === '' || b === '') return 'same';
  const key = `${a} ${b}`;
  const known = kin.get(key);
  if (known !== undefined) return known;
  const found = kinshipOf(a, b);
  if (kin.size < manyPairs) kin.set(key, found);
  return found;
}

/** Forms use a few dozen units: answers are kept, up to a bound that only hostile input reaches. */
const kin = new Map<string, Kinship>();
const manyPairs = 10_000;

function kinshipOf(a: string, b: string): Kinship {
  if (convert(1, a, b) !== undefined) return 'same';
  const [left, right] = [dimensionOf(a), dimensionOf(b)];
  if (left === undefined || right === undefined) return 'none';
  if (counted.has(left) && counted.has(right)) return 'counter';
  return persons.has(left) && persons.has(right) ? 'counter' : 'none';
}

/** Whether both units count heads or things, even such as never stand for one another: 人 and 户. */
export function countsAlike(a: string, b: string): boolean {
  return [a, b].every((unit) => {
    const dimension = dimensionOf(unit);
    return dimension !== undefined && (counted.has(dimension) || persons.has(dimension));
  });
}

/** Whether two units count people in different words: 人次 and 人. 名 is 人; that 处 may be 座 is no difference. */
export function isAnotherWord(a: string, b: string): boolean {
  const [one, other] = [dimensionOf(a), dimensionOf(b)];
  return one !== undefined && other !== undefined && one !== other && persons.has(one) && !/[万亿]/.test(a + b) && kinship(a, b) !== 'none';
}

/** Whether two quantities are the same amount: 6万人 = 60000人, 5公里 = 5km, 6批次 = 6次. */
export function sameAmount(a: Quantity, b: Quantity): boolean {
  if (kinship(a.unit, b.unit) === 'none') return false;
  const number = a.unit === b.unit || a.unit === '' || b.unit === '' ? a.number : (convert(a.number, a.unit, b.unit) ?? a.number);
  return Math.abs(number - b.number) <= Math.abs(b.number) * 1e-9;
}

/** A quantity with its number in the smallest unit of its kind. */
export interface Amount {
  readonly quantity: Quantity;
  readonly number: number;
  readonly base: number;
}

/** The quantity beside its number in the smallest unit; a unit that is not known counts as the smallest. */
export function amountOf(quantity: Quantity): Amount {
  return { quantity, number: quantity.number, base: quantity.number * (findUnit(quantity.unit)?.factor ?? 1) };
}

/** The unit an indicator counts in, wherever it stands: in the value, in a column of its own or in the name's bracket. */
export function unitOf(indicator: Indicator, own: string): string {
  return own || unitOfCell(indicator.unit) || unitOfCell(indicator.unitText) || (unitInName(indicator.nameText.trim())?.unit ?? '');
}

/** What the target of an indicator says in numbers; areas are added up where there are several. */
export function amountsOf(indicator: Indicator): Quantity[] {
  const amounts = ownAmounts(indicator).map((quantity) => ({ ...quantity, unit: unitOf(indicator, quantity.unit) }));
  const first = amounts[0];
  const shares = indicator.areas.flatMap(({ value }) => readNumbers(halfWidth(value)).slice(0, 1));
  if (first === undefined || shares.length < 2) return amounts;
  const sum = shares.reduce((total, { number }) => total + number, 0);
  return [...amounts, { ...first, number: sum, digits: String(sum) }];
}

/** How often a period comes in a year: ≥1次/周 carries 全年52次. */
const inYear: Readonly<Record<string, number>> = { 天: 365, 日: 365, 周: 52, 月: 12, 季度: 4, 季: 4, 半年: 2, 学期: 2 };

/** What comes to in a year what is said of each period; undefined for a period that is none. */
export function inTheYear(quantity: Quantity, period: string): Quantity | undefined {
  const times = inYear[period];
  return times === undefined ? undefined : { ...quantity, number: quantity.number * times };
}

/** Whether a unit counts people or households: 万名, 人次, 户. */
export function countsHeads(unit: string): boolean {
  const dimension = dimensionOf(unit);
  return dimension !== undefined && (persons.has(dimension) || dimension === 'household');
}

/** Whether a unit counts what is done again and again, or how long: 次, 期; 小时. */
export function countsTimes(unit: string): boolean {
  const dimension = dimensionOf(unit);
  return dimension === 'occasion' || dimension === 'duration';
}

function ownAmounts({ target }: Indicator): readonly Quantity[] {
  // 全区前十 counts nothing.
  if (target.traits.some(({ kind }) => kind === 'rank')) return [];
  switch (target.kind) {
    case 'quantity':
    case 'frequency': {
      const { number, digits, unit, per } = target;
      const own = { number, digits, unit };
      const yearly = per?.number === 1 ? inTheYear(own, per.unit) : undefined;
      return yearly === undefined ? [own] : [own, yearly];
    }
    case 'range':
      return [target.low, target.high];
    case 'deadline':
      return target.quantity === undefined ? [] : [target.quantity];
    case 'text':
      return target.quantities;
    case 'ratio':
    case 'grade':
    case 'all':
      return [];
  }
}
