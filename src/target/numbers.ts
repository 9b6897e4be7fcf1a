/** Arabic numbers as written: thousands commas, decimals, full width, and 十百千万亿 behind them (2.5万, 1亿2000万). */
import { digitAt, isHan, skipSpaces } from './characters';
import { magnitudeOf } from './chinese-number';
import { matchUnit } from './units';

export interface NumberMatch {
  readonly value: number;
  /** As written, but half width and without spaces. */
  readonly digits: string;
  readonly end: number;
  /** A letter stands where a digit belongs (O, l, I): the value takes it for that digit. */
  readonly misread: boolean;
}

const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

/** Units whose 千 is no magnitude: 5千克 is not 5000 克. */
const KILO = '克米瓦伏帕卡焦赫字安';

/** The number that begins with a digit at `start` (a sign in front is the caller's). */
export function matchNumber(text: string, start: number): NumberMatch {
  const simple = matchSimple(text, start);
  if (simple) return simple;
  let at = start;
  let value = 0;
  let digits = '';
  let misread = false;
  let limit = Infinity;
  for (;;) {
    const plain = matchPlain(text, at);
    const exponent = readMagnitude(text, plain.end);
    if (exponent.size >= limit) break;
    value += Number(`${plain.plain}e${String(exponent.power)}`);
    digits += plain.digits + text.slice(plain.end, exponent.end).trimStart();
    misread ||= plain.misread;
    at = exponent.end;
    limit = exponent.size;
    if (exponent.power === 0 || digitAt(text, at) < 0) break;
  }
  return { value, digits, end: at, misread };
}

/** What may make a number more than digits and a point: commas, lookalikes, magnitudes, full width. */
const MORE = new Set(Array.from(',，.．OolI十拾百佰千仟万亿 ０１２３４５６７８９', (character) => character.charCodeAt(0)));

/** 95 and 2.50 as nearly all numbers are written; undefined for anything that needs a closer look. */
function matchSimple(text: string, start: number): NumberMatch | undefined {
  let end = start;
  let code = text.charCodeAt(end);
  while (code >= 48 && code <= 57) code = text.charCodeAt((end += 1));
  if (code === 46) {
    code = text.charCodeAt((end += 1));
    if (!(code >= 48 && code <= 57)) return undefined;
    while (code >= 48 && code <= 57) code = text.charCodeAt((end += 1));
  }
  if (end === start || MORE.has(code)) return undefined;
  const digits = text.slice(start, end);
  return { value: Number(digits), digits, end, misread: false };
}

/** Digits, commas or spaces between groups of three, one decimal point. */
function matchPlain(text: string, start: number): { plain: string; digits: string; end: number; misread: boolean } {
  let at = start;
  let plain = '';
  let digits = '';
  let misread = false;
  let point = false;
  for (;;) {
    const digit = digitAt(text, at);
    if (digit >= 0) {
      plain += String(digit);
      digits += String(digit);
      at += 1;
      continue;
    }
    const character = text.charAt(at);
    if ((character === ',' || character === '，') && !point && isGroup(text, start, at)) {
      digits += ',';
    } else if (character === ' ' && !point && isSetApart(text, start, at)) {
      // Spaces are no part of the number.
    } else if (isPoint(character) && !point && digitAt(text, at + 1) >= 0) {
      plain += '.';
      digits += '.';
      point = true;
    } else {
      const lookalike = isLookalike(text, at) ? LOOKALIKES[character] : undefined;
      if (lookalike === undefined) break;
      plain += lookalike;
      digits += lookalike;
      misread = true;
    }
    at += 1;
  }
  return { plain, digits, end: at, misread };
}

/**
 * 1 240, 9 5 and 5 .2: what a broken copy has set apart, in thousands, digit by digit or before the point. Behind a word the
 * first digits may be its own (任务1 300人).
 */
export function isSetApart(text: string, start: number, at: number): boolean {
  if (isHan(text.charCodeAt(start - 1))) return false;
  if (digitAt(text, at + 1) < 0) return isPoint(text.charAt(at + 1)) && digitAt(text, at + 2) >= 0;
  const single = (at - 1 === start || digitAt(text, at - 2) < 0) && digitAt(text, at + 2) < 0;
  return single || isGroup(text, start, at);
}

function isPoint(character: string): boolean {
  return character === '.' || character === '．';
}

/** Whether the comma at `at` separates thousands: at most three digits before the first, exactly three behind each. */
function isGroup(text: string, start: number, at: number): boolean {
  let before = 0;
  while (at - 1 - before >= start && before < 4 && digitAt(text, at - 1 - before) >= 0) before += 1;
  const first = at - before === start;
  if (before === 0 || before > 3 || (!first && before !== 3)) return false;
  for (let index = at + 1; index <= at + 3; index += 1) if (digitAt(text, index) < 0) return false;
  return digitAt(text, at + 4) < 0;
}

/** A letter that looks like a digit, with a digit or a unit behind it; an O behind digits also at the end or before 万 (1O, 2O万元). */
export function isLookalike(text: string, at: number): boolean {
  let next = at;
  while (next - at < 4 && text.charAt(next) in LOOKALIKES) next += 1;
  if (next === at) return false;
  if (digitAt(text, next) >= 0) return true;
  const behind = skipSpaces(text, next);
  if (beginsUnit(text, behind)) return true;
  const isBehindDigit = digitAt(text, at - 1) >= 0 || text.charAt(at - 1) in LOOKALIKES;
  const isLast = behind === text.length || '十百千万亿'.includes(text.charAt(behind));
  return isBehindDigit && isLast && /^[Oo]+$/.test(text.slice(at, next));
}

/** A share or a Chinese unit; letters may be the beginning of a word. */
function beginsUnit(text: string, at: number): boolean {
  return '%％‰'.includes(text.charAt(at) || '-') || (text.charCodeAt(at) > 0x2e80 && matchUnit(text, at) > at);
}

/** Whether 千 in front of a unit belongs to it: 千克, 千瓦时. */
export function takesKilo(unit: string): boolean {
  return unit !== '' && KILO.includes(unit.charAt(0));
}

/** 万 → 4, 百万 → 6, 万亿 → 12; nothing → 0. `size` bounds what may follow: behind 万 only smaller ones. */
function readMagnitude(text: string, start: number): { power: number; size: number; end: number } {
  let power = 0;
  let end = start;
  // 280 亿元: a space may stand before 万 and 亿.
  if (text.charAt(end) === ' ' && '万亿'.includes(text.charAt(end + 1) || 'x')) end += 1;
  for (let size = magnitudeOf(text.charAt(end)); size !== undefined; size = magnitudeOf(text.charAt(end))) {
    const next = text.charAt(end + 1);
    if (size === 1_000 && takesKilo(next)) break;
    if (size === 100 && next === '分') break;
    if (size < 10_000 && power > 0) break;
    power += Math.round(Math.log10(size));
    end += 1;
  }
  return { power, size: power === 0 ? 1 : 10 ** power, end };
}
