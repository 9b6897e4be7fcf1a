/** Punctuation: what a mark means depends on what stands before and behind it. */
import { digitAt, isLetter, skipSpaces } from './characters';
import { numberToken, startsNumber } from './numerals';
import { isValue, NOUN, type PlainToken, type Token } from './token';
import { canonicalUnit, findUnit, matchUnit } from './units';

const PAUSES = '、，,；;。！!';
const COLONS = ':：∶';
const OPENING = '(（[【';
const CLOSING = ')）]】';
const DASHES = '-—–~～－−〜―‐‑‒';
const WAVES = '~～〜';
const SIGNED = '+＋-－−';
const TIMES = '·•*×✕∙・﹒';
const SLASHES = '/／';
const STRAYS = '$^￡£〉》＾＄';
const BLANKS = '*XxＸ×…_.．?？□■＊';

/** Every character that can begin a token here. */
export const MARK_CHARACTERS = PAUSES + COLONS + OPENING + CLOSING + DASHES + SIGNED + TIMES + SLASHES + STRAYS + BLANKS + '≈';

/** The token of a mark; undefined where it is but a character of a word. */
export function markToken(text: string, start: number, before: Token | undefined): Token | undefined {
  const character = text.charAt(start);
  if (PAUSES.includes(character)) return plain(isListedPer(text, start, before) ? 'times' : 'pause', start);
  if (OPENING.includes(character)) return bracketToken(text, start, before);
  if (CLOSING.includes(character)) return plain('close', start);
  if (character === '.' && before?.type === 'unit' && matchUnit(text, start + 1) > start + 1) return plain('times', start);
  const blankEnd = BLANKS.includes(character) ? endOfBlank(text, start, character) : start;
  if (blankEnd > start) return plain('placeholder', start, blankEnd);
  if (SLASHES.includes(character)) return isValue(before) || before === NOUN ? plain('per', start) : undefined;
  if (TIMES.includes(character)) return isValue(before) ? plain('times', start) : undefined;
  if (COLONS.includes(character)) return plain(before?.type === 'number' && startsNumber(text, start + 1) ? 'colon' : 'pause', start);
  if (DASHES.includes(character) || SIGNED.includes(character)) return dashToken(text, start, before);
  if (STRAYS.includes(character)) return plain('stray', start);
  return character === '≈' ? { type: 'hedge', start, end: start + 1, sort: 'about' } : undefined;
}

/** 400元/人、天 is counted per 人·天. */
function isListedPer(text: string, start: number, before: Token | undefined): boolean {
  return text.charAt(start) === '、' && before?.type === 'unit' && SLASHES.includes(text.charAt(before.start - 1) || ' ') && matchUnit(text, start + 1) > start + 1;
}

function plain(type: PlainToken['type'], start: number, end = start + 1): PlainToken {
  return { type, start, end };
}

/** Between numbers or dates a range (dashes may be doubled, but -18~-15 has a sign behind its wave), before a digit a sign. */
function dashToken(text: string, start: number, before: Token | undefined): Token | undefined {
  const follows = isValue(before) || before?.type === 'date' || before?.type === 'close' || before?.type === 'inclusive';
  if (!follows) {
    const signed = SIGNED.includes(text.charAt(start)) && before?.type !== 'word' && digitAt(text, start + 1) >= 0;
    return signed ? numberToken(text, start, start + 1) : undefined;
  }
  if (!DASHES.includes(text.charAt(start))) return undefined;
  const doubled = WAVES.includes(text.charAt(start)) ? WAVES : DASHES;
  let end = start + 1;
  while (end - start < 3 && doubled.includes(text.charAt(end) || ' ')) end += 1;
  return startsNumber(text, end) ? plain('dash', start, end) : undefined;
}

/** Longer brackets hold a remark. */
const LONGEST_UNIT = 12;

/** A bracket that holds the unit of the number before it, 含 or 不含; else the bracket itself. */
function bracketToken(text: string, start: number, before: Token | undefined): Token {
  const open = plain('open', start);
  if (!isValue(before) && before?.type !== 'hedge') return open;
  let close = start + 1;
  while (close < text.length && close - start <= LONGEST_UNIT && !CLOSING.includes(text.charAt(close))) close += 1;
  if (close >= text.length || close - start > LONGEST_UNIT) return open;
  const end = close + 1;
  const inside = text.slice(start + 1, close).trim();
  if (/^不?含(?:本数)?$/.test(inside)) return { type: 'inclusive', start, end, includes: inside.startsWith('含') };
  if (before?.type !== 'unit') return findUnit(inside) ? { type: 'unit', start, end, unit: canonicalUnit(inside) } : open;
  // 台(套), 人(次): one unit with the word in front of the bracket.
  const joined = `${before.unit}(${inside})`;
  const one = skipSpaces(text, before.end) === start && !/[每/／]/.test(inside) && findUnit(joined) !== undefined;
  return one ? { type: 'unit', start: before.start, end, unit: joined } : open;
}

/** End of a run that stands for something to be filled in: **, XX, ××, …, ___, ??; `start` for none. */
function endOfBlank(text: string, start: number, character: string): number {
  let end = start + 1;
  while (text.charAt(end) === character) end += 1;
  const least = '…□■'.includes(character) ? 1 : '.．'.includes(character) ? 3 : 2;
  const inLatinWord = isLetter(character.charCodeAt(0)) && (isLetter(text.charCodeAt(end)) || isLetter(text.charCodeAt(start - 1)));
  return end - start >= least && !inLatinWord ? end : start;
}
