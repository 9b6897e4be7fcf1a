/** Which keyword begins at a place, by what stands before and behind it. */
import { digitAt, skipSpaces } from './characters';
import { isChineseNumeral } from './chinese-number';
import type { ComparatorWord } from './comparators';
import { matchDate, matchRelativeDate } from './dates';
import { fractionToken, startsNumber } from './numerals';
import { isValue, NOUN, type Token } from './token';
import { matchUnit } from './units';
import { keywordsFrom, type Keyword } from './words';

/** The keyword at `start` that fits its surroundings; undefined where the characters belong to a word. */
export function keywordToken(text: string, start: number, before: Token | undefined): Token | undefined {
  for (const keyword of keywordsFrom(text.charCodeAt(start))) {
    const token = text.startsWith(keyword.word, start) ? fitting(text, start, keyword, before) : undefined;
    if (token) return token;
  }
  return undefined;
}

function fitting(text: string, start: number, keyword: Keyword, before: Token | undefined): Token | undefined {
  const end = start + keyword.word.length;
  switch (keyword.type) {
    case 'comparator': {
      const { comparator, side, soft } = keyword.entry;
      return allows(text, start, end, keyword.entry, before) ? { type: 'comparator', start, end, comparator, spelling: 'word', side, soft } : undefined;
    }
    case 'hedge': {
      if (keyword.nouns?.some((noun) => text.startsWith(noun, end)) === true) return undefined;
      const fits = keyword.side === 'after' ? isValue(before) || closesNoun(text, start, end, before) : keyword.side === 'digit' ? startsNumber(text, end) : before?.type !== 'word';
      return fits ? { type: 'hedge', start, end, sort: keyword.sort } : undefined;
    }
    case 'change':
      return { type: 'change', start, end, direction: keyword.direction };
    case 'base':
      return { type: 'base', start, end };
    case 'since':
      return baseYear(text, start, end);
    case 'per':
      return startsPeriod(text, end) ? { type: 'per', start, end } : undefined;
    case 'dash':
      return (isValue(before) || before?.type === 'date') && startsNumber(text, end) ? { type: 'dash', start, end } : undefined;
    case 'colon':
      return before?.type === 'number' && startsNumber(text, end) ? { type: 'colon', start, end } : baseYear(text, start, end);
    case 'and':
      return isValue(before) || before === NOUN ? { type: 'and', start, end } : undefined;
    case 'fraction':
      return fractionToken(text, start, end, keyword.unit);
  }
}

function allows(text: string, start: number, end: number, entry: ComparatorWord, before: Token | undefined): boolean {
  if (entry.side === 'before') {
    if (entry.only === 'digit') return startsNumber(text, end);
    if (entry.only !== 'date') return true;
    const at = skipSpaces(text, end);
    return (matchDate(text, at) ?? matchRelativeDate(text, at)) !== undefined;
  }
  if (before?.type === 'date') return entry.only === 'date' || entry.word.endsWith('内');
  if (entry.only === 'date') return false;
  if (isValue(before) || before?.type === 'close' || before?.type === 'inclusive' || before?.type === 'hedge') return true;
  return closesNoun(text, start, end, before);
}

/** 10家企业以上: the word ends the phrase; in 5名县级以上干部 it goes on. */
function closesNoun(text: string, start: number, end: number, before: Token | undefined): boolean {
  if (before !== NOUN || end - start < 2) return false;
  const at = skipSpaces(text, end);
  return at === text.length || '、，,；;。)）]】且-~—至'.includes(text.charAt(at));
}

/** 每 is a keyword before a unit (每年, 每亩) or a number with one (每两年, 每100人). */
function startsPeriod(text: string, start: number): boolean {
  let at = skipSpaces(text, start);
  if (matchUnit(text, at) > at) return true;
  const digits = at;
  while (at - digits < 8 && (digitAt(text, at) >= 0 || isChineseNumeral(text.charAt(at)))) at += 1;
  return at > digits && matchUnit(text, at) > at;
}

/** 比2020年, 较2020年: what a change is measured against. */
function baseYear(text: string, start: number, end: number): Token | undefined {
  const match = matchDate(text, end);
  return match?.date.year === undefined ? undefined : { type: 'base', start, end: match.end };
}
