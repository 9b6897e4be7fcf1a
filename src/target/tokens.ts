/**
 * The lexer of target values and of prose around them. It reads from left to right, never goes back, and looks ahead
 * only as far as the longest keyword or unit, so that a cell of any length costs in proportion to it.
 */
import { isChineseNumeral, magnitudeOf, parseChineseNumber } from './chinese-number';
import { matchSign, type ComparatorWord } from './comparators';
import { digitAt, matchDate, matchRelativeDate } from './dates';
import { isLookalike, matchNumber } from './numbers';
import type { Comparator, PartialDate, WrittenComparator } from './target';
import { canonicalUnit, findUnit, matchUnit } from './units';
import { keywordsAt, type Keyword } from './words';

interface At {
  readonly start: number;
  readonly end: number;
}

export interface NumberToken extends At {
  readonly type: 'number';
  readonly value: number;
  /** As written, half width; of Chinese numerals the numerals. */
  readonly digits: string;
  /** O for 0, l for 1. */
  readonly misread: boolean;
  /** 百分之五, 千分之三: the unit is said in front of the number. */
  readonly unit?: '%' | '‰';
}

export interface ComparatorToken extends At {
  readonly type: 'comparator';
  readonly comparator: Comparator;
  readonly spelling: WrittenComparator['spelling'];
  readonly side: 'before' | 'after';
  readonly soft: boolean;
}

export interface DateToken extends At {
  readonly type: 'date';
  readonly date: PartialDate;
  readonly doubtful?: 'dotted' | 'month';
}

export interface UnitToken extends At {
  readonly type: 'unit';
  /** Without brackets and spaces. */
  readonly unit: string;
}

export interface HedgeToken extends At {
  readonly type: 'hedge';
  readonly sort: 'wish' | 'about';
}

export interface ChangeToken extends At {
  readonly type: 'change';
  readonly direction: 'up' | 'down';
}

/** 含, 不含 in brackets behind a number. */
export interface InclusiveToken extends At {
  readonly type: 'inclusive';
  readonly includes: boolean;
}

export interface PlainToken extends At {
  readonly type:
    | 'per' // 每, and / behind a number or unit
    | 'times' // · * × between units or numbers
    | 'dash' // - ~ 至 between numbers or dates
    | 'colon' // : 比 between numbers
    | 'and' // 且
    | 'pause' // 、 ， ； 。
    | 'open'
    | 'close'
    | 'base' // 同比, 较上年
    | 'placeholder' // **, XX, ……
    | 'stray' // $ ^ and other marks that have no place in a value
    | 'word';
}

export type Token = NumberToken | ComparatorToken | DateToken | UnitToken | HedgeToken | ChangeToken | InclusiveToken | PlainToken;

/** Splits a text into tokens with their places. White space is between tokens and inside words, never a token. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let wordStart = -1;
  let wordEnd = -1;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const before = wordStart >= 0 ? WORD : tokens[tokens.length - 1];
    const token = next(text, at, code, before);
    if (token === undefined) {
      if (wordStart < 0) wordStart = at;
      at += code >= 0xd800 && code <= 0xdbff ? 2 : isChineseNumeral(text.charAt(at)) ? numeralRun(text, at) - at : 1;
      wordEnd = at;
      continue;
    }
    if (wordStart >= 0) tokens.push({ type: 'word', start: wordStart, end: wordEnd });
    wordStart = -1;
    if (token.type === 'unit' && before?.type === 'unit' && token.start === before.start) tokens.pop();
    tokens.push(token);
    at = token.end;
  }
  if (wordStart >= 0) tokens.push({ type: 'word', start: wordStart, end: Math.min(wordEnd, text.length) });
  return tokens;
}

const WORD: Token = { type: 'word', start: 0, end: 0 };

/** Space, line break, full-width and zero-width space. */
export function isSpace(code: number): boolean {
  return code <= 32 || code === 0x3000 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);
}

/** The token that begins at `at`; undefined where the character belongs to a word. `before` is what stands in front. */
function next(text: string, at: number, code: number, before: Token | undefined): Token | undefined {
  if (digitAt(text, at) >= 0) return dateAt(text, at) ?? numberAt(text, at, at);
  if (code === 37 || code === 0xff05 || code === 0xfe6a) return { type: 'unit', start: at, end: at + 1, unit: '%' };
  if (takesUnit(before)) {
    // 起/万人: behind a slash the unit may be a multiple.
    const from = before?.type === 'per' && magnitudeOf(text.charAt(at)) !== undefined ? at + 1 : at;
    const end = matchUnit(text, from);
    if (end > from) return { type: 'unit', start: at, end, unit: canonicalUnit(text.slice(at, end)) };
  }
  const sign = matchSign(text, at);
  if (sign) return { type: 'comparator', start: at, side: 'before', soft: false, ...sign };
  const punctuation = punctuationAt(text, at, code, before);
  if (punctuation) return punctuation;
  if (code < 128) return isMisread(text, at, before) ? misreadAt(text, at) : undefined;
  if (isChineseNumeral(text.charAt(at)) || code === 0x534a /* 半 */) {
    const numeral = numeralAt(text, at, before);
    if (numeral) return numeral;
  }
  if (before?.type !== 'word') {
    const relative = matchRelativeDate(text, at);
    if (relative) return { type: 'date', start: at, ...relative };
  }
  for (const keyword of keywordsAt(text, at) ?? []) {
    if (!text.startsWith(keyword.word, at)) continue;
    const token = keywordToken(text, at, keyword, before);
    if (token) return token;
  }
  return undefined;
}

function takesUnit(before: Token | undefined): boolean {
  if (!before) return false;
  return before.type === 'number' || before.type === 'per' || before.type === 'times' || (before.type === 'hedge' && before.sort === 'about');
}

const isValue = (token: Token | undefined): boolean => token?.type === 'number' || token?.type === 'unit';

/** Skips spaces. */
function after(text: string, at: number): number {
  let index = at;
  while (index < text.length && isSpace(text.charCodeAt(index)) && index - at < 8) index += 1;
  return index;
}

function startsNumber(text: string, start: number): boolean {
  const at = after(text, start);
  return digitAt(text, at) >= 0 || isChineseNumeral(text.charAt(at)) || '半-－'.includes(text.charAt(at) || 'x') || matchSign(text, at) !== undefined;
}

function dateAt(text: string, at: number): DateToken | undefined {
  const match = matchDate(text, at);
  return match && { type: 'date', start: at, ...match };
}

function numberAt(text: string, start: number, digitsAt: number): NumberToken {
  const { value, digits, end, misread } = matchNumber(text, digitsAt);
  if (start === digitsAt) return { type: 'number', start, end, value, digits, misread };
  const negative = text.charAt(start) !== '+' && text.charAt(start) !== '＋';
  return { type: 'number', start, end, value: negative ? -value : value, digits: (negative ? '-' : '+') + digits, misread };
}

function isMisread(text: string, at: number, before: Token | undefined): boolean {
  if (before && before.type !== 'comparator' && !(before.type === 'word' && text.charAt(at - 1) === '第')) return false;
  return isLookalike(text, at);
}

function misreadAt(text: string, start: number): NumberToken {
  let end = start;
  let digits = '';
  for (; 'OolI'.includes(text.charAt(end) || '-') && end - start < 4; end += 1) digits += 'Oo'.includes(text.charAt(end)) ? '0' : '1';
  if (digitAt(text, end) < 0) return { type: 'number', start, end, value: Number(digits), digits, misread: true };
  const rest = matchNumber(text, end);
  digits += rest.digits;
  return { type: 'number', start, end: rest.end, value: Number.parseFloat(digits.replaceAll(',', '')), digits, misread: true };
}

/** End of the run of Chinese numerals. */
function numeralRun(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && (isChineseNumeral(text.charAt(end)) || (text.charAt(end) === '点' && isChineseNumeral(text.charAt(end + 1))))) end += 1;
  return end;
}

/** Words that begin like a number and a measure word: 一起, 一方面, 十分满意, 一次性. */
const NOT_COUNTED = /^(?:一(?:起|度|路|手|面|片|步|方|样|门|站|角|环|道|则|级|层|带|些|股|班)|十分|两面|三方|双方|一次性|一时间)/;
/** Characters that make a word with the numeral behind them: 统一, 第三, 进一步. */
const BOUND = '第统唯单专同进之万任某逐';

function numeralAt(text: string, start: number, before: Token | undefined): Token | undefined {
  const inWord = before?.type === 'word';
  if (inWord && BOUND.includes(text.charAt(start - 1))) return undefined;
  const end = text.charAt(start) === '半' ? start + 1 : numeralRun(text, start);
  if (end - start > 16) return undefined;
  const date = '年月季日号'.includes(text.charAt(end) || 'x') ? dateAt(text, start) : undefined;
  if (date && (!date.doubtful || !inWord)) return date;
  const digits = text.slice(start, end);
  const value = parseChineseNumber(digits);
  if (value === undefined || digitAt(text, end) >= 0) return undefined;
  const expected = before?.type === 'comparator' || before?.type === 'per';
  const unitAt = '余多'.includes(text.charAt(end) || 'x') ? end + 1 : end;
  if (matchUnit(text, after(text, unitAt)) === after(text, unitAt) && !expected) return undefined;
  if (!expected && NOT_COUNTED.test(text.slice(start, start + 3)) && isHan(text.charCodeAt(end + 1))) return undefined;
  return { type: 'number', start, end, value, digits, misread: false };
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function keywordToken(text: string, start: number, keyword: Keyword, before: Token | undefined): Token | undefined {
  const end = start + keyword.word.length;
  switch (keyword.type) {
    case 'comparator':
      return allows(text, end, keyword.entry, before)
        ? { type: 'comparator', start, end, comparator: keyword.entry.comparator, spelling: 'word', side: keyword.entry.side, soft: keyword.entry.soft }
        : undefined;
    case 'hedge': {
      const fits = keyword.side === 'after' ? isValue(before) : keyword.side === 'digit' ? startsNumber(text, end) : before?.type !== 'word';
      return fits ? { type: 'hedge', start, end, sort: keyword.sort } : undefined;
    }
    case 'change':
      return { type: 'change', start, end, direction: keyword.direction };
    case 'base':
      return { type: 'base', start, end };
    case 'per':
      return startsPeriod(text, end) ? { type: 'per', start, end } : undefined;
    case 'dash':
      return (isValue(before) || before?.type === 'date') && startsNumber(text, end) ? { type: 'dash', start, end } : undefined;
    case 'colon':
      return before?.type === 'number' && startsNumber(text, end) ? { type: 'colon', start, end } : baseYear(text, start);
    case 'and':
      return isValue(before) ? { type: 'and', start, end } : undefined;
    case 'fraction':
      return fraction(text, start, end, keyword.unit);
  }
}

function allows(text: string, end: number, entry: ComparatorWord, before: Token | undefined): boolean {
  if (entry.side === 'before') {
    if (entry.only === 'digit') return startsNumber(text, end);
    if (entry.only !== 'date') return true;
    const at = after(text, end);
    return (matchDate(text, at) ?? matchRelativeDate(text, at)) !== undefined;
  }
  if (before?.type === 'date') return entry.only === 'date' || entry.word.endsWith('内');
  if (entry.only === 'date') return false;
  return isValue(before) || before?.type === 'close' || before?.type === 'inclusive' || before?.type === 'hedge';
}

/** 每 is a keyword before a unit (每年, 每亩) or a number with one (每两年, 每100人). */
function startsPeriod(text: string, start: number): boolean {
  let at = after(text, start);
  if (matchUnit(text, at) > at) return true;
  while (at - start < 8 && (digitAt(text, at) >= 0 || isChineseNumeral(text.charAt(at)))) at += 1;
  return at > start && matchUnit(text, at) > at;
}

/** 比2020年, 较2020年: what a change is measured against. */
function baseYear(text: string, start: number): Token | undefined {
  const match = matchDate(text, start + 1);
  return match?.date.year === undefined ? undefined : { type: 'base', start, end: match.end };
}

function fraction(text: string, start: number, after: number, unit: '%' | '‰'): Token | undefined {
  if (digitAt(text, after) >= 0) return { ...numberAt(text, after, after), start, unit };
  if (!isChineseNumeral(text.charAt(after))) return undefined;
  const end = numeralRun(text, after);
  const digits = text.slice(after, end);
  const value = end - after > 16 ? undefined : parseChineseNumber(digits === '百' ? '一百' : digits);
  return value === undefined ? undefined : { type: 'number', start, end, value, digits, misread: false, unit };
}

const PAUSES = '、，,；;。！!';
const DASHES = '-—–~～－−〜―‐‑‒';
const TIMES = '·•*×✕∙・﹒';
const STRAYS = '$^￡£〉》＾＄';

function punctuationAt(text: string, start: number, code: number, before: Token | undefined): Token | undefined {
  const character = text.charAt(start);
  const plain = (type: PlainToken['type'], end = start + 1): Token => ({ type, start, end });
  if (code === 0x8f83 /* 较 */) return baseYear(text, start);
  if (code >= 0x4e00 && code <= 0x9fff) return undefined;
  if (PAUSES.includes(character)) return plain('pause');
  if (character === '(' || character === '（' || character === '[' || character === '【') return bracket(text, start, before);
  if (character === ')' || character === '）' || character === ']' || character === '】') return plain('close');
  const run = placeholderRun(text, start);
  if (run > start) return plain('placeholder', run);
  if (TIMES.includes(character)) return isValue(before) ? plain('times') : undefined;
  if (character === '/' || character === '／') return isValue(before) ? plain('per') : undefined;
  if (character === ':' || character === '：' || character === '∶') return before?.type === 'number' && startsNumber(text, start + 1) ? plain('colon') : plain('pause');
  if (DASHES.includes(character) || character === '+' || character === '＋') {
    const value = isValue(before) || before?.type === 'date' || before?.type === 'close' || before?.type === 'inclusive';
    if (value) {
      let end = start + 1;
      while (end - start < 3 && DASHES.includes(text.charAt(end) || 'x')) end += 1;
      return startsNumber(text, end) && DASHES.includes(character) ? plain('dash', end) : undefined;
    }
    const negative = '-−－+＋'.includes(character) && before?.type !== 'word' && digitAt(text, start + 1) >= 0;
    return negative ? numberAt(text, start, start + 1) : undefined;
  }
  if (character === '≈') return { type: 'hedge', start, end: start + 1, sort: 'about' };
  return STRAYS.includes(character) ? plain('stray') : undefined;
}

/** A bracket that holds the unit of the number before it, 含 or 不含; else the bracket itself. */
function bracket(text: string, start: number, before: Token | undefined): Token {
  if (isValue(before) || before?.type === 'hedge') {
    for (let end = start + 1; end < text.length && end - start <= 12; end += 1) {
      if (text.charAt(end) !== ')' && text.charAt(end) !== '）') continue;
      const inside = text.slice(start + 1, end).trim();
      if (inside === '含' || inside === '含本数' || inside === '不含' || inside === '不含本数') {
        return { type: 'inclusive', start, end: end + 1, includes: inside.startsWith('含') };
      }
      if (before?.type !== 'unit' && findUnit(inside)) return { type: 'unit', start, end: end + 1, unit: canonicalUnit(inside) };
      // 台(套), 人(次): one unit with the word in front of the bracket.
      if (before?.type === 'unit' && before.end === start && !/[每/／]/.test(inside) && findUnit(`${before.unit}(${inside})`)) {
        return { type: 'unit', start: before.start, end: end + 1, unit: `${before.unit}(${inside})` };
      }
      break;
    }
  }
  return { type: 'open', start, end: start + 1 };
}

/** End of a run that stands for something to be filled in: **, XX, ××, …, ___, ??; `start` for none. */
function placeholderRun(text: string, start: number): number {
  const character = text.charAt(start);
  if (!'*XxＸ×…_.．?？□■＊○'.includes(character)) return start;
  let end = start + 1;
  while (text.charAt(end) === character) end += 1;
  const enough = character === '…' || character === '□' || character === '■' ? 1 : character === '.' ? 3 : 2;
  if ((character === 'X' || character === 'x') && /[A-Za-z]/.test(text.charAt(end) + text.charAt(start - 1))) return start;
  return end - start >= enough ? end : start;
}
