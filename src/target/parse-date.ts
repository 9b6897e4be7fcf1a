/** A date or an interval with what is to be done by then: [words] date [- date] [event] [number]. */
import { printDate } from './dates';
import type { DatePhrase, Measure, Phrase } from './phrases';
import { headOf, lengthOf, noteBrackets, noteComparators, noteHedges, noteMeasure, noteWords, quantityOf, written, type Draft, type Reading } from './reading';
import type { Alternative, DeadlineTarget, PartialDate, QuantityTarget, Target } from './target';
import type { ComparatorToken } from './token';

const LONGEST_LEAD = 10;
const LONGEST_EVENT = 12;

/** What may stand behind a date beside a number: 完成, 力争完成, 增长. */
const IN_EVENT = new Set<Phrase['type']>(['word', 'hedge', 'change', 'base']);

/** The date or dates of a value, with where they stand among its phrases. */
interface Interval {
  readonly from?: PartialDate;
  readonly last: PartialDate;
  readonly comparators: readonly ComparatorToken[];
  /** Index of the first phrase, and of the phrase behind the last. */
  readonly start: number;
  readonly end: number;
  /** Numbers that are a part of it: the 1 of 1-12月. */
  readonly numbers: number;
}

/** The value as a deadline; undefined where the date is but a part of a sentence. */
export function readDeadline(reading: Reading, dates: readonly DatePhrase[], measures: readonly Measure[]): Target | undefined {
  const { main } = reading;
  const interval = findInterval(main, dates);
  if (!interval) return undefined;
  const { from, last, comparators } = interval;
  const lead = main.slice(0, interval.start);
  const rest = main.slice(interval.end);
  const goal = rest.find((phrase) => phrase.type === 'measure');
  const event = goal ? rest.slice(0, rest.indexOf(goal)) : rest;
  const tail = goal ? rest.slice(rest.indexOf(goal) + 1) : [];
  if (measures.length !== interval.numbers + (goal ? 1 : 0) || (goal && (isBareYear(last) || isNegative(goal)))) return undefined;
  if (!isLead(lead) || !isEvent(event, tail.length === 0 && !goal) || !isEvent(tail, true)) return undefined;
  for (const phrase of [...lead, ...tail]) noteWords(reading, phrase, 'extra-text');
  for (const phrase of event) if (phrase.type !== 'word') noteWords(reading, phrase, 'extra-text');
  noteBrackets(reading);
  for (const { hedges } of dates) noteHedges(reading, hedges);
  const number = rest.length === 0 && !from ? asNumber(reading, dates) : undefined;
  if (number?.likelier) return number.target;
  const head = headOf(reading, comparators);
  const year = last.year ?? from?.year;
  const comparator = head.sign?.comparator ?? null;
  const target: Draft<DeadlineTarget> = { ...head, kind: 'deadline', comparator, date: year === undefined ? last : { year, ...last } };
  if (from) target.from = from;
  if (goal) addGoal(reading, target, goal);
  const words = event.filter((phrase) => phrase.type === 'word').map((phrase) => written(reading, phrase));
  if (words.length > 0) target.event = words.join('');
  if (number) target.alternatives = [{ target: number.target, reason: number.reason }];
  return target;
}

function isLead(phrases: readonly Phrase[]): boolean {
  return lengthOf(phrases) <= LONGEST_LEAD && phrases.every(({ type }) => type === 'word');
}

/** Words that say what happens then; the very last of them may be a full stop. */
function isEvent(phrases: readonly Phrase[], last: boolean): boolean {
  if (lengthOf(phrases) > LONGEST_EVENT) return false;
  return phrases.every(({ type }, index) => (type === 'pause' ? last && index === phrases.length - 1 : IN_EVENT.has(type)));
}

/** 6月同比-12%: a change, and behind a bare date its sign would be a dash. */
function isNegative({ number, comparators }: Measure): boolean {
  return comparators.length === 0 && number.digits.startsWith('-');
}

/** 完成100%, ≥90%: what is to be reached by then. */
function addGoal(reading: Reading, target: Draft<DeadlineTarget>, goal: Measure): void {
  noteMeasure(reading, goal);
  const sign = noteComparators(reading, goal.comparators);
  target.quantity = quantityOf(goal);
  if (sign) target.quantityComparator = sign.comparator;
}

/** One date, two with a dash, and those of which a part is a bare number: 1-12月, 2021.01-12, 2021年1-12月, 2016-2020年. */
function findInterval(main: readonly Phrase[], dates: readonly DatePhrase[]): Interval | undefined {
  const [first, second, more] = dates;
  if (!first || more) return undefined;
  const at = main.indexOf(first);
  const { date, comparators } = first;
  if (!second) {
    const before = main[at - 1]?.type === 'dash' ? bareNumber(main[at - 2]) : undefined;
    const from = before === undefined ? undefined : isBareYear(date) ? asYear(before) : asMonth(before);
    if (from) return { from, last: date, comparators, start: at - 2, end: at + 1, numbers: 1 };
    const behind = main[at + 1]?.type === 'dash' && date.month !== undefined && date.day === undefined ? bareNumber(main[at + 2]) : undefined;
    const last = behind === undefined ? undefined : asMonth(behind);
    if (last) return { from: date, last, comparators, start: at, end: at + 3, numbers: 1 };
    return { last: date, comparators, start: at, end: at + 1, numbers: 0 };
  }
  const to = main.indexOf(second);
  const both = [...comparators, ...second.comparators];
  if (to === at + 2 && main[at + 1]?.type === 'dash') return { from: date, last: second.date, comparators: both, start: at, end: to + 1, numbers: 0 };
  const start = to === at + 3 && main[at + 2]?.type === 'dash' ? bareNumber(main[at + 1]) : undefined;
  const month = start === undefined ? undefined : asMonth(start);
  if (!month || !isBareYear(date)) return undefined;
  return { from: { ...date, ...month }, last: second.date, comparators: both, start: at, end: to + 1, numbers: 1 };
}

function bareNumber(phrase: Phrase | undefined): number | undefined {
  return phrase?.type === 'measure' && phrase.unit === '' && !phrase.per && Number.isInteger(phrase.number.value) ? phrase.number.value : undefined;
}

function asMonth(number: number): PartialDate | undefined {
  return number >= 1 && number <= 12 ? { month: number } : undefined;
}

function asYear(number: number): PartialDate | undefined {
  return number >= 1949 && number <= 2100 ? { year: number } : undefined;
}

function isBareYear({ month, day, approximate }: PartialDate): boolean {
  return month === undefined && day === undefined && approximate === undefined;
}

/** 2021年培训5次: the year says when, the number is the target. */
export function yearIsAside(dates: readonly DatePhrase[]): boolean {
  return dates.every(({ date }) => isBareYear(date));
}

/** 2021.07 and 12月 as numbers: likelier where a sign or unit cell asks for a number. */
function asNumber(reading: Reading, [phrase]: readonly DatePhrase[]): { target: QuantityTarget; likelier: boolean; reason: string } | undefined {
  if (!phrase?.doubtful || phrase.comparators.some((item) => item.spelling === 'word')) return undefined;
  const isMonth = phrase.doubtful === 'month';
  const digits = isMonth ? String(phrase.date.month) : (/\d{4} *\.\d+/.exec(reading.text)?.[0].replace(/ /g, '') ?? '');
  if (digits === '') return undefined;
  const unit = isMonth ? '月' : reading.cellUnit;
  const likelier = reading.cellSign !== undefined || phrase.comparators.length > 0 || (!isMonth && unit !== '');
  const head = likelier ? headOf(reading, phrase.comparators) : { text: reading.text, traits: [] };
  const target: QuantityTarget = { ...head, kind: 'quantity', comparator: head.sign?.comparator ?? null, number: Number(digits), digits, unit };
  return { target, likelier, reason: isMonth ? `也可能是${digits}个月` : `也可能是数值${digits}` };
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A bare 1-2 or 3/5 may be what is left of a date, or a spreadsheet may take it for one. */
export function dateAlternative(reading: Reading, month: number, day: number): Alternative[] | undefined {
  if (!Number.isInteger(month) || !Number.isInteger(day) || day < 1 || day > (DAYS[month - 1] ?? 0)) return undefined;
  const date = { month, day };
  const target: DeadlineTarget = { kind: 'deadline', text: reading.text, traits: [], comparator: null, date };
  return [{ target, reason: `也可能是日期${printDate(date)}` }];
}
