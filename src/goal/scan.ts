/** Finds the quantities that a goal text promises: one pass, number by number, each with the phrase around it. */
import { halfWidth, type Comparator } from '../target';
import { backgroundOf } from './background';
import { belongsToWord, countsPoints, countsTimes, dimensionOf, isMoney, kinship, readNumbers, type NumberReading } from './measure';
import type { GoalPromise, SkipReason } from './promise';

/** What is known beside the text. */
export interface GoalContext {
  /** The budget year: numbers said of an earlier year are background. */
  readonly year?: number | undefined;
}

type Wording = readonly (readonly [RegExp, Comparator])[];

const wordsBefore: Wording = [
  [/(?:不少于|不低于|不小于|不得少于|不得低于|至少|大于等于|>=|≥|≧)\s*$/, '≥'],
  [/(?:不超过|不高于|不大于|不多于|不得超过|小于等于|控制在|<=|≤|≦)\s*$/, '≤'],
  [/(?:超过|大于|多于|高于|>|＞)\s*$/, '＞'],
  [/(?:小于|低于|少于|<|＜)\s*$/, '＜'],
];
const wordsAfter: Wording = [
  [/^\s*(?:及|或)?以上/, '≥'],
  [/^\s*(?:及|或)?(?:以内|以下|之内)/, '≤'],
];
/** 每季度巡查1次: so much in each of these. */
const inEach = /每个?(学期|季度|半年|[年季月周天日])(?=\p{Script=Han})/u;
const linking = /(?:[由从][^由从]{1,12}(?:提高|提升|增加|增长|上升|扩大|降低|下降|减少|压缩|缩短)[到至为]|力争|确保|预计|计划|平均|均|分别|各自|各|达到|实现|达|为|约|近|共计|累计|共|=|＝|[:：])$/;
const sentenceStop: ReadonlySet<string> = new Set(';!?。；！？\n\r\t');
const stop: ReadonlySet<string> = new Set([...sentenceStop, ',', '，']);
const softStop: ReadonlySet<string> = new Set([...stop, '、']);
type Pairs = readonly (readonly [string, string])[];
const documents: Pairs = [['〔', '〕']];
const quotes: Pairs = [['《', '》'], ['“', '”'], ...documents, ['「', '」']];
const brackets: Pairs = [['（', '）'], ['(', ')']];
/** No clause and no sentence is longer: a cell that is full of numbers without a stop is read in proportion to its length. */
const LONGEST_CLAUSE = 200;
const LONGEST_SENTENCE = 800;

/**
 * Every number with a unit in the text, in order: promises, and what was passed over with its reason. Positions are
 * those of `text`. Never throws.
 */
export function scanGoal(text: string, context: GoalContext = {}): GoalPromise[] {
  const folded = halfWidth(text);
  const readings = readNumbers(folded).filter((reading) => !belongsToWord(folded, reading));
  const found: GoalPromise[] = [];
  let claimed = 0;
  let inherited = '';
  readings.forEach((reading, index) => {
    const next = readings[index + 1]?.start ?? folded.length;
    const { promise, from, end } = promiseAt(folded, reading, { claimed, next, inherited }, context);
    claimed = end;
    if (countsPoints(folded, reading)) return;
    if (reading.skipped === undefined && promise.phrase !== '') inherited = promise.phrase;
    found.push({ ...promise, words: trimWords(text.slice(from, end)) });
  });
  return found;
}

/** A number that is more than the ordinal of something (第3期). */
const AMOUNT = /(?:^|[^第\d０-９])[\d０-９]/;

/** The promises of a text that count in a unit; most texts name none, which is told without reading their phrases. */
export function promisesIn(text: string, unit: string): GoalPromise[] {
  if (!AMOUNT.test(text)) return [];
  const counts = (written: string): boolean => kinship(written, unit) === 'same';
  if (!readNumbers(halfWidth(text)).some((reading) => reading.skipped === undefined && counts(reading.unit))) return [];
  return scanGoal(text).filter(({ quantity, skipped }) => skipped === undefined && counts(quantity.unit));
}

interface Neighbours {
  /** Up to where the number before has taken the words. */
  readonly claimed: number;
  readonly next: number;
  /** Phrase of the number before: 培训3期、280人次 leaves the second none of its own. */
  readonly inherited: string;
}

function promiseAt(text: string, reading: NumberReading, near: Neighbours, context: GoalContext) {
  const from = Math.max(clauseStart(text, reading.start), near.claimed);
  const before = cut(text.slice(from, reading.start), wordsBefore);
  const whole = tidy(before.rest);
  const period = periodOf(whole, reading.unit);
  const head = period === undefined ? whole : whole.replace(inEach, '');
  const counts = reading.skipped === undefined || isBoundable(reading, head);
  const tail = counts ? tailAfter(text, reading, near.next, head) : { words: '', comparator: null, length: 0 };
  // 退休人员26人的正常办公: the number is of those in front.
  const own = head.length >= 2 && /^的/.test(text.slice(reading.end)) ? head : head + tail.words;
  const end = reading.end + tail.length;
  const phrase = own === '' ? near.inherited : own;
  const comparator = before.comparator ?? tail.comparator;
  const skipped = skipOf(text, reading, { phrase, comparator, periodic: period !== undefined }, context);
  const promise = {
    phrase,
    comparator,
    quantity: { number: reading.number, digits: reading.digits, unit: reading.unit },
    ...(period !== undefined && period !== '年' && { per: period }),
    span: { start: reading.start, end: reading.end },
    ...(skipped === undefined ? {} : { skipped }),
  };
  return { promise, from, end };
}

/** What promises something where words bound it, and only there: 使用年限不少于5年, 室内温度不低于18℃. */
function isBoundable({ skipped, unit }: NumberReading, phrase: string): boolean {
  return skipped === 'period' ? /(?:年限|寿命)$/.test(phrase) : skipped === 'standard' && unit !== '';
}

/** The noun behind the number: 13台安可电脑. It belongs to the next number where this one has a noun of its own. */
function tailAfter(text: string, reading: NumberReading, next: number, head: string) {
  const to = Math.min(nextStop(text, reading.end, softStop), next);
  const after = cut(text.slice(reading.end, to), wordsAfter);
  const belongsToNext = to === next && next < text.length && head.length > 2;
  const length = belongsToNext ? text.slice(reading.end, to).length - after.rest.length : to - reading.end;
  return { words: belongsToNext ? '' : tidy(after.rest), comparator: after.comparator, length };
}

/** The period with which the words before a number begin, where the number may be said of it: 每月检修2次, 每年培训50人; not 每月补助500元, 每人每年. */
function periodOf(words: string, unit: string): string | undefined {
  const found = inEach.exec(words);
  if (found?.index !== 0) return undefined;
  const [, period] = found;
  return (period === '年' ? !isMoney(unit) : countsTimes(unit)) ? period : undefined;
}

interface Said {
  readonly phrase: string;
  readonly comparator: Comparator | null;
  /** Whether it is said of each year, month … */
  readonly periodic: boolean;
}

function skipOf(text: string, reading: NumberReading, said: Said, context: GoalContext): SkipReason | undefined {
  if (enclosed(text, reading.start, quotes)) return enclosed(text, reading.start, documents) ? 'document-number' : 'title';
  if (reading.skipped !== undefined && !(said.comparator !== null && isBoundable(reading, said.phrase))) return reading.skipped;
  if (enclosed(text, reading.start, brackets)) return 'bracket';
  const clause = text.slice(clauseStart(text, reading.start), reading.start);
  const background = backgroundOf({
    sentence: text.slice(lastStop(text, reading.start, sentenceStop, LONGEST_SENTENCE), reading.start),
    clause: said.periodic ? clause.replace(inEach, '') : clause,
    unit: reading.unit,
    after: text.slice(reading.end, nextStop(text, reading.end, stop)),
    perEach: reading.unit.includes('/') && dimensionOf(reading.unit) !== 'concentration',
    money: isMoney(reading.unit),
    span: dimensionOf(reading.unit) === 'duration' || dimensionOf(reading.unit) === 'calendar',
    comparator: said.comparator,
    year: context.year,
  });
  return background ?? (said.phrase === '' ? 'no-phrase' : undefined);
}

/** Takes a comparator word off the words beside a number. */
function cut(words: string, wordings: Wording): { readonly rest: string; readonly comparator: Comparator | null } {
  for (const [pattern, comparator] of wordings) if (pattern.test(words)) return { rest: words.replace(pattern, ''), comparator };
  return { rest: words, comparator: null };
}

function trimWords(words: string): string {
  return words.replace(/^[\s、.．:：)）]+/, '').trimEnd();
}

/** The number of a point, at the beginning of what it says: 一、 （二） ③; not 二、三级公路. */
const point = /^\s*(?:[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|[一二三四五六七八九十]{1,3}[、.．](?![一二三四五六七八九十])|[①-⑳])/;

/** A phrase without marks, ordinals and linking words at its ends. */
function tidy(words: string): string {
  let phrase = words.replace(point, '').replace(/[\s“”"《》（）()]/g, '').replace(/^(?:其中|[、.．:：])+|[、:：]+$/g, '').replace(/^(?:目标|[一二三四五六七八九十]是)/, '');
  while (linking.test(phrase)) phrase = phrase.replace(linking, '');
  return phrase.replace(/^(?:的|并|且|及|和)/, '');
}

function clauseStart(text: string, at: number): number {
  return lastStop(text, at, stop, LONGEST_CLAUSE);
}

/** Where the stretch that holds `at` begins: behind the last stop before it. */
function lastStop(text: string, at: number, stops: ReadonlySet<string>, longest: number): number {
  const first = Math.max(0, at - longest);
  for (let i = at - 1; i >= first; i -= 1) if (stops.has(text.charAt(i))) return i + 1;
  return first;
}

function nextStop(text: string, at: number, stops: ReadonlySet<string>): number {
  const last = Math.min(text.length, at + LONGEST_CLAUSE);
  for (let i = at; i < last; i += 1) if (stops.has(text.charAt(i))) return i;
  return last;
}

/** Whether a pair that was opened before the place is still open there, and closed behind it. */
function enclosed(text: string, at: number, pairs: Pairs): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_SENTENCE), at);
  const behind = text.slice(at, at + LONGEST_SENTENCE);
  return pairs.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close) && behind.includes(close));
}
