/** A date or an interval with what is to be done by then: [words] date [- date] [event] [number]. */
import { printDate } from './dates';
import type { DatePhrase, Measure, Phrase } from './phrases';
import { headOf, lengthOf, noteBrackets, noteMeasure, noteWords, quantityOf, written, type Draft, type Reading } from './reading';
import type { Alternative, DeadlineTarget, PartialDate, QuantityTarget, Target } from './target';
import type { ComparatorToken } from './token';

const LONGEST_LEAD = 10;
const LONGEST_EVENT = 12;

/** The date or dates of a value, with where they stand among its phrases. */
interface Interval {
  readonly from?: PartialDate;
  readonly last: DatePhrase;
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
  const goals = rest.filter((phrase) => phrase.type === 'measure');
  const event = rest.filter((phrase) => phrase.type === 'word');
  const [goal] = goals;
  if (goals.length > 1 || goals.length + interval.numbers !== measures.length) return undefined;
  if (lengthOf(lead) > LONGEST_LEAD || lead.some((phrase) => phrase.type !== 'word')) return undefined;
  if (lengthOf(event) > LONGEST_EVENT || rest.some((phrase, index) => phrase.type === 'pause' && index < rest.length - 1)) return undefined;
  if (goal && isBareYear(last.date)) return undefined;
  const number = last.doubtful && main.length === 1 ? asNumber(reading, last) : undefined;
  if (number?.likelier) return number.target;

  for (const phrase of lead) noteWords(reading, phrase, 'extra-text');
  noteBrackets(reading);
  if (goal) noteMeasure(reading, goal);
  const head = headOf(reading, comparators);
  const year = last.date.year ?? from?.year;
  const target: Draft<DeadlineTarget> = {
    ...head,
    kind: 'deadline',
    comparator: head.sign?.comparator ?? null,
    date: year === undefined ? last.date : { year, ...last.date },
  };
  if (from) target.from = from;
  if (goal) target.quantity = quantityOf(goal);
  if (event.length > 0) target.event = event.map((phrase) => written(reading, phrase)).join('');
  if (number) target.alternatives = [{ target: number.target, reason: number.reason }];
  return target;
}

/** One date, two with a dash, 1-12月, or 2021年1-12月. */
function findInterval(main: readonly Phrase[], dates: readonly DatePhrase[]): Interval | undefined {
  const [first, second, more] = dates;
  if (!first || more) return undefined;
  const at = main.indexOf(first);
  if (!second) {
    const month = monthBefore(main, at);
    if (month === undefined) return { last: first, comparators: first.comparators, start: at, end: at + 1, numbers: 0 };
    return { from: { month }, last: first, comparators: first.comparators, start: at - 2, end: at + 1, numbers: 1 };
  }
  const to = main.indexOf(second);
  const comparators = [...first.comparators, ...second.comparators];
  if (to === at + 2 && main[at + 1]?.type === 'dash') return { from: first.date, last: second, comparators, start: at, end: to + 1, numbers: 0 };
  const month = monthBefore(main, to);
  const { year } = first.date;
  if (to !== at + 3 || month === undefined || year === undefined || !isBareYear(first.date)) return undefined;
  return { from: { year, month }, last: second, comparators, start: at, end: to + 1, numbers: 1 };
}

/** The 1 of 1-12月. */
function monthBefore(main: readonly Phrase[], at: number): number | undefined {
  const number = main[at - 2];
  if (main[at - 1]?.type !== 'dash' || number?.type !== 'measure' || number.unit !== '') return undefined;
  const { value } = number.number;
  return Number.isInteger(value) && value >= 1 && value <= 12 ? value : undefined;
}

function isBareYear({ month, day, approximate }: PartialDate): boolean {
  return month === undefined && day === undefined && approximate === undefined;
}

/** 2021年培训5次: the year says when, the number is the target. */
export function yearIsAside(dates: readonly DatePhrase[]): boolean {
  return dates.every(({ date }) => isBareYear(date));
}

/** 2021.07 and 12月 as numbers: likelier where a sign or unit cell asks for a number. */
function asNumber(reading: Reading, phrase: DatePhrase): { target: QuantityTarget; likelier: boolean; reason: string } {
  const { year, month = 0 } = phrase.date;
  const isMonth = phrase.doubtful === 'month';
  const digits = isMonth ? String(month) : `${String(year)}.${String(month).padStart(2, '0')}`;
  const unit = isMonth ? '月' : reading.cellUnit;
  const signed = reading.cellSign !== undefined || phrase.comparators.some((item) => item.spelling !== 'word');
  const likelier = signed || (!isMonth && unit !== '');
  const head = likelier ? headOf(reading, phrase.comparators) : { text: reading.text, traits: [] };
  const comparator = head.sign?.comparator ?? null;
  const target: QuantityTarget = { ...head, kind: 'quantity', comparator, number: Number(digits), digits, unit };
  return { target, likelier, reason: isMonth ? `也可能是${digits}个月` : `也可能是数值${digits}` };
}

/** A bare 1-2 or 3/5 may be what is left of a date, or a spreadsheet may take it for one. */
export function dateAlternative(reading: Reading, month: number, day: number): Alternative[] | undefined {
  if (!Number.isInteger(month) || !Number.isInteger(day) || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = { month, day };
  const target: DeadlineTarget = { kind: 'deadline', text: reading.text, traits: [], comparator: null, date };
  return [{ target, reason: `也可能是日期${printDate(date)}` }];
}
