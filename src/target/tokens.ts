/**
 * The lexer of target values and of prose around them. It reads from left to right, never goes back, and looks ahead
 * only as far as the longest keyword or unit, so that a cell of any length costs in proportion to it.
 */
import { SPACES } from './characters';
import { magnitudeOf, NUMERAL_CHARACTERS } from './chinese-number';
import { matchSign, SIGN_CHARACTERS } from './comparators';
import { matchDate, matchRelativeDate, RELATIVE_DATE_CHARACTERS } from './dates';
import { keywordToken } from './keywords';
import { MARK_CHARACTERS, markToken } from './marks';
import { misreadToken, numberToken, numeralEnd, numeralToken } from './numerals';
import { isValue, NOUN, WORD, type Token } from './token';
import { canonicalUnit, matchUnit } from './units';
import { KEYWORD_CHARACTERS } from './words';

export type { Token } from './token';

/** What a character may begin. Nearly all characters begin nothing and belong to a word. */
const WORD_CHARACTER = 0;
const SPACE = 1;
const DIGIT = 2;
const PERCENT = 3;
const MARK = 4;
const LOOKALIKE = 5;
const NUMERAL = 6;
const KEYWORD = 7;

const CLASSES = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(65_536);
  const set = (characters: Iterable<string>, value: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = value;
  };
  set(KEYWORD_CHARACTERS, KEYWORD);
  set(RELATIVE_DATE_CHARACTERS, KEYWORD);
  set(NUMERAL_CHARACTERS, NUMERAL);
  set('半', NUMERAL);
  set('OolI', LOOKALIKE);
  set(SIGN_CHARACTERS, MARK);
  set(MARK_CHARACTERS, MARK);
  set('%％﹪', PERCENT);
  set('0123456789０１２３４５６７８９', DIGIT);
  for (const code of SPACES) table[code] = SPACE;
  return table;
}

const LONGEST_NOUN = 4;

/** Splits a text into tokens with their places. White space is between tokens and inside words, never a token. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let wordStart = -1;
  let wordEnd = -1;
  let at = 0;
  while (at < text.length) {
    const kind = CLASSES[text.charCodeAt(at)] ?? WORD_CHARACTER;
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    const last = tokens[tokens.length - 1];
    const before = wordStart < 0 ? last : at - wordStart <= LONGEST_NOUN && isValue(last) ? NOUN : WORD;
    const token = kind === WORD_CHARACTER && !takesUnit(before) ? undefined : next(text, at, kind, before);
    if (token === undefined) {
      if (wordStart < 0) wordStart = at;
      // A run of numerals that is no number is looked at once, not again from each of its characters.
      at = kind === NUMERAL ? numeralEnd(text, at) : at + 1;
      wordEnd = at;
      continue;
    }
    if (wordStart >= 0) tokens.push({ type: 'word', start: wordStart, end: wordEnd });
    wordStart = -1;
    // 台(套): the bracket completes the unit in front of it.
    if (token.type === 'unit' && before?.type === 'unit' && token.start === before.start) tokens.pop();
    tokens.push(token);
    at = token.end;
  }
  if (wordStart >= 0) tokens.push({ type: 'word', start: wordStart, end: wordEnd });
  return tokens;
}

/** Units are looked for only where one can stand: elsewhere 项 is a part of 项目. */
function takesUnit(before: Token | undefined): boolean {
  if (!before) return false;
  return before.type === 'number' || before.type === 'per' || before.type === 'times' || (before.type === 'hedge' && before.sort === 'about');
}

/** The token that begins at `at`; undefined where the character belongs to a word. `before` is what stands in front. */
function next(text: string, at: number, kind: number, before: Token | undefined): Token | undefined {
  // Behind a slash 2月 and 2季度 are so many months and quarters.
  if (kind === DIGIT) return (before?.type === 'per' ? undefined : dateToken(text, at)) ?? numberToken(text, at, at);
  if (kind === PERCENT) return { type: 'unit', start: at, end: at + 1, unit: '%' };
  if (takesUnit(before)) {
    const unit = unitToken(text, at, before?.type === 'per');
    if (unit) return unit;
  }
  switch (kind) {
    case MARK: {
      const sign = matchSign(text, at);
      return sign ? { type: 'comparator', start: at, side: 'before', soft: false, ...sign } : markToken(text, at, before);
    }
    case LOOKALIKE:
      return misreadToken(text, at, before);
    case NUMERAL:
      return numeralToken(text, at, before) ?? keywordToken(text, at, before);
    case KEYWORD: {
      const relative = before?.type === 'word' ? undefined : matchRelativeDate(text, at);
      return relative ? { type: 'date', start: at, ...relative } : keywordToken(text, at, before);
    }
    default:
      return undefined;
  }
}

function dateToken(text: string, at: number): Token | undefined {
  const match = matchDate(text, at);
  return match && { type: 'date', start: at, ...match };
}

/** The unit at `at`; behind a slash also a multiple of one: 起/万人. */
function unitToken(text: string, at: number, multiple: boolean): Token | undefined {
  const from = multiple && magnitudeOf(text.charAt(at)) !== undefined ? at + 1 : at;
  const end = matchUnit(text, from);
  return end === from ? undefined : { type: 'unit', start: at, end, unit: canonicalUnit(text.slice(at, end)) };
}
