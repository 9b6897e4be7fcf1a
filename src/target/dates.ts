/** Dates as they stand in a text: 2021年12月底, 2023.07, 2021-12-31, 12月31日, 年底, 第三季度, 二〇二一年. */
import { digitAt, skipSpaces } from './characters';
import { isChineseNumeral, parseChineseNumber } from './chinese-number';
import { isSetApart } from './numbers';
import { matchUnit } from './units';
import type { PartialDate } from './target';

export interface DateMatch {
  readonly date: PartialDate;
  readonly end: number;
  /** Where it may as well be a plain number: 2021.07, and 12月 for twelve months. */
  readonly doubtful?: 'dotted' | 'month';
}

interface Integer {
  readonly value: number;
  readonly length: number;
  readonly end: number;
}

/** A run of digits, full width or set apart too, or of Chinese numerals; no more than eight characters are looked at. */
function readInteger(text: string, start: number): Integer | undefined {
  let end = start;
  let value = 0;
  let length = 0;
  for (; end - start < 8; end += 1) {
    const digit = digitAt(text, end);
    if (digit >= 0) {
      value = value * 10 + digit;
      length += 1;
    } else if (text.charAt(end) !== ' ' || !isSetApart(text, start, end)) break;
  }
  if (length > 0) return { value, length, end };
  while (end - start < 8 && isChineseNumeral(text.charAt(end))) end += 1;
  const number = end > start ? parseChineseNumber(text.slice(start, end)) : undefined;
  return number === undefined ? undefined : { value: number, length: end - start, end };
}

const PARTS_OF_YEAR = ['上半年', '下半年', '年底', '年末', '年初', '年中'];
const PARTS_OF_MONTH = ['月底', '月末', '月初', '月中', '上旬', '中旬', '下旬', '底', '末', '初', '中'];
const RELATIVE = ['本年度底', '本年底', '当年底', '今年底', '本年末', '年底', '年末', '年初', '年中', '年内', '上半年', '下半年'];

/** Characters that a relative date begins with. */
export const RELATIVE_DATE_CHARACTERS = '本当今年上下第';

const isYear = (integer: Integer): boolean => integer.length === 4 && integer.value >= 1949 && integer.value <= 2100;
const isMonth = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 12;
const isDay = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 31;

/** The date that begins at `start` with a digit or a Chinese numeral. */
export function matchDate(text: string, start: number): DateMatch | undefined {
  const first = readInteger(text, start);
  if (!first) return undefined;
  const markAt = skipSpaces(text, first.end);
  const mark = text.charAt(markAt);
  if (mark === '年') return isYear(first) ? afterYear(text, first.value, markAt + 1) : undefined;
  if (mark === '月') return isMonth(first.value) && first.length <= 2 ? afterMonth(text, { month: first.value }, markAt + 1) : undefined;
  if (mark === '日' || mark === '号') return dayAlone(text, first);
  if (mark === '季') return quarter(text, {}, start);
  return isYear(first) && '.-/．－'.includes(mark) && mark !== '' ? numericDate(text, first, markAt) : undefined;
}

/** A part of every month, quarter or term: 每季度首月, 每月底, 每季度末月25日. */
const RECURRING = /每个?(?:月|季度?|学期|半年|年度?)(?:(?:首|末|第[一二三])个?月(?:\d{1,2}[日号])?|[初末底]|[上中下]旬)/y;

/** A date without a digit: 年底, 上半年, 第三季度, 每季度首月. */
export function matchRelativeDate(text: string, start: number): DateMatch | undefined {
  const word = RELATIVE.find((candidate) => text.startsWith(candidate, start));
  if (word !== undefined) return { date: { approximate: word }, end: start + word.length };
  if (text.charAt(start) !== '每') return text.charAt(start) === '第' ? quarter(text, {}, start) : undefined;
  RECURRING.lastIndex = start;
  const recurring = RECURRING.exec(text)?.[0];
  return recurring === undefined ? undefined : { date: { approximate: recurring }, end: start + recurring.length };
}

function afterYear(text: string, year: number, start: number): DateMatch | undefined {
  let at = start;
  if (text.charAt(at) === '度') at += 1;
  if (text.charAt(at) === '的') at += 1;
  at = skipSpaces(text, at);
  const month = readInteger(text, at);
  const monthEnd = month ? skipSpaces(text, month.end) : at;
  if (month && text.charAt(monthEnd) === '月' && isMonth(month.value)) return afterMonth(text, { year, month: month.value }, monthEnd + 1);
  const third = quarter(text, { year }, at);
  if (third) return third;
  const part = PARTS_OF_YEAR.find((word) => text.startsWith(word, at)) ?? ['底', '末', '初'].find((word) => text.startsWith(word, at));
  if (part === undefined) return { date: { year }, end: text.charAt(start) === '度' ? start + 1 : start };
  return { date: { year, approximate: part.length === 2 ? part.slice(1) : part }, end: at + part.length };
}

/** 1月/次 is no date. */
function isSlash(character: string): boolean {
  return character === '/' || character === '／';
}

function afterMonth(text: string, date: PartialDate, start: number): DateMatch | undefined {
  let at = start;
  if (text.charAt(at) === '份') at += 1;
  const day = readInteger(text, skipSpaces(text, at));
  const dayEnd = day ? skipSpaces(text, day.end) : at;
  if (day && isDay(day.value) && '日号'.includes(text.charAt(dayEnd) || '-')) return { date: { ...date, day: day.value }, end: dayEnd + 1 };
  const part = PARTS_OF_MONTH.find((word) => text.startsWith(word, at));
  if (isSlash(text.charAt(at)) && date.year === undefined) return undefined;
  if (part === undefined || (part === '中' && text.charAt(at + 1) === '心')) {
    return { date, end: at, ...(date.year === undefined && at === start ? { doubtful: 'month' as const } : {}) };
  }
  return { date: { ...date, approximate: part.startsWith('月') ? part.slice(1) : part }, end: at + part.length };
}

/** 15日前: a day by itself is a number of days unless 前 or 之前 follows. */
function dayAlone(text: string, day: Integer): DateMatch | undefined {
  const before = ['前', '之前', '以前'].some((word) => text.startsWith(word, day.end + 1));
  return before && isDay(day.value) && day.length <= 2 ? { date: { day: day.value }, end: day.end + 1 } : undefined;
}

function quarter(text: string, date: PartialDate, start: number): DateMatch | undefined {
  const at = text.charAt(start) === '第' ? start + 1 : start;
  const ordinal = '一二三四1234１２３４'.indexOf(text.charAt(at));
  if (ordinal < 0 || text.charAt(at) === '' || !text.startsWith('季度', at + 1) || isSlash(text.charAt(at + 3))) return undefined;
  const name = `第${'一二三四'.charAt(ordinal % 4)}季度`;
  const part = ['末', '底', '初'].find((word) => text.startsWith(word, at + 3)) ?? '';
  return { date: { ...date, approximate: name + part }, end: at + 3 + part.length };
}

/** 2021-12-31, 2021.12, 2021/12/1. With a unit behind it, it is a number. */
function numericDate(text: string, year: Integer, markAt: number): DateMatch | undefined {
  const separator = text.charAt(markAt);
  const month = readInteger(text, markAt + 1);
  if (!month || month.length > 2 || !isMonth(month.value) || digitAt(text, markAt + 1) < 0) return undefined;
  if (text.charAt(month.end) === separator) {
    const day = readInteger(text, month.end + 1);
    if (day && day.length <= 2 && isDay(day.value) && digitAt(text, month.end + 1) >= 0) {
      return { date: { year: year.value, month: month.value, day: day.value }, end: text.charAt(day.end) === '日' ? day.end + 1 : day.end };
    }
  }
  const date = { year: year.value, month: month.value };
  if (text.charAt(month.end) === '月') return { date, end: month.end + 1 };
  if (matchUnit(text, month.end) > month.end || month.length !== 2) return separator === '.' && month.length === 1 ? dotted(text, date, month) : undefined;
  return separator === '.' || separator === '．' ? dotted(text, date, month) : { date, end: month.end };
}

function dotted(text: string, date: PartialDate, month: Integer): DateMatch | undefined {
  return matchUnit(text, month.end) > month.end || text.charAt(month.end) === '万' ? undefined : { date, end: month.end, doubtful: 'dotted' };
}

/** 2021年12月31日, 6月底, 2021年上半年. */
export function printDate(date: PartialDate): string {
  const { year, month, day, approximate = '' } = date;
  const parts = [year === undefined ? '' : `${String(year)}年`, month === undefined ? '' : `${String(month)}月`, day === undefined ? '' : `${String(day)}日`];
  return parts.join('') + approximate;
}
