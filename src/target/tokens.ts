/**
 * The lexer of target values and of prose around them. It reads from left to right, never goes back, and looks ahead
 * only as far as the longest keyword or unit, so that a cell of any length costs in proportion to it.
 */
import { digitAt, isSpace } from './characters';
import { isChineseNumeral, magnitudeOf } from './chinese-number';
import { matchSign, SIGN_CHARACTERS } from './comparators';
import { matchDate, matchRelativeDate, RELATIVE_DATE_CHARACTERS } from './dates';
import { keywordToken } from './keywords';
import { MARK_CHARACTERS, markToken } from './marks';
import { misreadToken, numberToken, numeralEnd, numeralToken } from './numerals';
import type { Token } from './token';
import { canonicalUnit, matchUnit } from './units';
import { KEYWORD_CHARACTERS } from './words';

export type { Token } from './token';

/** What a character may begin. Nearly all characters begin nothing and belong to a word. */
enum Class {
  Word,
  Space,
  Digit,
  Percent,
  Mark,
  Lookalike,
  Numeral,
  Keyword,
}

const CLASSES = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(65_536);
  const set = (characters: Iterable<string>, value: Class): void => {
    for (const character of characters) table[character.charCodeAt(0)] = value;
  };
  set(KEYWORD_CHARACTERS, Class.Keyword);
  set(RELATIVE_DATE_CHARACTERS, Class.Keyword);
  for (let code = 0x4e00; code < 0xa000; code += 1) if (isChineseNumeral(String.fromCharCode(code))) table[code] = Class.Numeral;
  set('〇○半', Class.Numeral);
  set('OolI', Class.Lookalike);
  set(SIGN_CHARACTERS, Class.Mark);
  set(MARK_CHARACTERS, Class.Mark);
  set('%％﹪', Class.Percent);
  set('0123456789０１２３４５６７８９', Class.Digit);
  for (let code = 0; code < 65_536; code += 1) if (isSpace(code)) table[code] = Class.Space;
  return table;
}

const WORD: Token = { type: 'word', start: 0, end: 0 };

/** Splits a text into tokens with their places. White space is between tokens and inside words, never a token. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let wordStart = -1;
  let wordEnd = -1;
  let at = 0;
  while (at < text.length) {
    const kind: Class = CLASSES[text.charCodeAt(at)] ?? Class.Word;
    if (kind === Class.Space) {
      at += 1;
      continue;
    }
    const before = wordStart >= 0 ? WORD : tokens[tokens.length - 1];
    const token = kind === Class.Word && !takesUnit(before) ? undefined : next(text, at, kind, before);
    if (token === undefined) {
      if (wordStart < 0) wordStart = at;
      // A run of numerals that is no number is looked at once, not again from each of its characters.
      at = kind === Class.Numeral ? numeralEnd(text, at) : at + 1;
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
function next(text: string, at: number, kind: Class, before: Token | undefined): Token | undefined {
  if (kind === Class.Digit) return dateToken(text, at) ?? numberToken(text, at, at);
  if (kind === Class.Percent) return { type: 'unit', start: at, end: at + 1, unit: '%' };
  if (takesUnit(before)) {
    const unit = unitToken(text, at, before?.type === 'per');
    if (unit) return unit;
  }
  switch (kind) {
    case Class.Mark: {
      const sign = matchSign(text, at);
      return sign ? { type: 'comparator', start: at, side: 'before', soft: false, ...sign } : markToken(text, at, before);
    }
    case Class.Lookalike:
      return misreadToken(text, at, before);
    case Class.Numeral:
      return numeralToken(text, at, before) ?? keywordToken(text, at, before);
    case Class.Keyword: {
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
