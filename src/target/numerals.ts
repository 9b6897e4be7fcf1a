/** Number tokens: Arabic with a sign, Chinese numerals where they count something, and letters misread for digits. */
import { digitAt, isHan, skipSpaces } from './characters';
import { isChineseNumeral, parseChineseNumber } from './chinese-number';
import { matchDate } from './dates';
import { isLookalike, matchNumber } from './numbers';
import type { NumberToken, Token } from './token';
import { matchUnit } from './units';

/** No number is written with more numerals; longer runs are not tried. */
const LONGEST_NUMERAL = 16;

/** The number whose digits begin at `digitsAt`; a + or - in front begins at `start`. */
export function numberToken(text: string, start: number, digitsAt: number): NumberToken {
  const { value, digits, end, misread } = matchNumber(text, digitsAt);
  if (start === digitsAt) return { type: 'number', start, end, value, digits, misread };
  const positive = text.charAt(start) === '+' || text.charAt(start) === '＋';
  return { type: 'number', start, end, value: positive ? value : -value, digits: (positive ? '+' : '-') + digits, misread };
}

/** O份 in 第O份, l00%: only at the start of a value, behind a sign or behind 第. */
export function misreadToken(text: string, start: number, before: Token | undefined): NumberToken | undefined {
  const open = !before || before.type === 'comparator' || (before.type === 'word' && text.charAt(start - 1) === '第');
  if (!open || !isLookalike(text, start)) return undefined;
  let end = start;
  let digits = '';
  for (; end - start < 4 && 'OolI'.includes(text.charAt(end) || '-'); end += 1) digits += 'Oo'.includes(text.charAt(end)) ? '0' : '1';
  const read = matchNumber(digits + text.slice(end, end + LONGEST_NUMERAL), 0);
  return { type: 'number', start, end: end + read.end - digits.length, value: read.value, digits: read.digits, misread: true };
}

/** End of the run of Chinese numerals that begins at `start`; at least one character. */
export function numeralEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && (isChineseNumeral(text.charAt(end)) || (text.charAt(end) === '点' && isChineseNumeral(text.charAt(end + 1))))) end += 1;
  return end;
}

/** Words that begin like a number and a measure word: 零星, 一起, 一方面, 一户一档, 十分满意, 一次性; or a place: 六安市, 七里河. */
const NOT_COUNTED = /^(?:零[星件部担]|一[起度路手面片步方样门站角环道则级层带些股班]|一.一|十分|两面|三方|一次性|.[安里])/;

/** Characters that make a word with the numeral behind them: 统一, 第三, 进一步; 一户一档 is a phrase too. */
const BOUND = '第统唯单专同进之万任某逐';

/** A Chinese numeral counts where a unit follows or a comparator or 每 stands in front; a date wins over both. */
export function numeralToken(text: string, start: number, before: Token | undefined): Token | undefined {
  const inWord = before?.type === 'word';
  if (inWord && (BOUND.includes(text.charAt(start - 1)) || text.charAt(start - 2) === text.charAt(start))) return undefined;
  const end = text.charAt(start) === '半' ? start + 1 : numeralEnd(text, start);
  if (end - start > LONGEST_NUMERAL || digitAt(text, end) >= 0) return undefined;
  const date = before?.type !== 'per' && '年月季日号'.includes(text.charAt(end) || '-') ? matchDate(text, start) : undefined;
  if (date && (!date.doubtful || !inWord)) return { type: 'date', start, ...date };
  const digits = text.slice(start, end);
  const value = parseChineseNumber(digits);
  if (value === undefined) return undefined;
  if (digits === '半' || (before?.type !== 'comparator' && before?.type !== 'per')) {
    const unitAt = skipSpaces(text, '余多'.includes(text.charAt(end) || '-') ? end + 1 : end);
    if (matchUnit(text, unitAt) === unitAt) return undefined;
    // 国家二级标准, 第三方, 二期工程: a place in an order, not a count.
    if (inWord && end === start + 1 && '级等类期届条款章号'.includes(text.charAt(end))) return undefined;
    if (NOT_COUNTED.test(text.slice(start, start + 3)) && isHan(text.charCodeAt(end + 1))) return undefined;
  }
  return { type: 'number', start, end, value, digits, misread: false };
}

/** 百分之五, 千分之3: the numeral behind the words; `start` is where the words begin. */
export function fractionToken(text: string, start: number, numeralAt: number, unit: '%' | '‰'): Token | undefined {
  if (digitAt(text, numeralAt) >= 0) return { ...numberToken(text, numeralAt, numeralAt), start, unit };
  if (!isChineseNumeral(text.charAt(numeralAt))) return undefined;
  const end = numeralEnd(text, numeralAt);
  const digits = text.slice(numeralAt, end);
  const value = end - numeralAt > LONGEST_NUMERAL ? undefined : parseChineseNumber(digits === '百' ? '一百' : digits);
  return value === undefined ? undefined : { type: 'number', start, end, value, digits, misread: false, unit };
}

/** Whether a number, Chinese ones and a sign in front included, begins at `start` or behind the spaces there. */
export function startsNumber(text: string, start: number): boolean {
  const at = skipSpaces(text, start);
  if (digitAt(text, at) >= 0) return true;
  const character = text.charAt(at);
  return character !== '' && (isChineseNumeral(character) || '半-－−≥≤＞＜＝><='.includes(character));
}
