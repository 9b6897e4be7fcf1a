/** From the phrases of a value to what it says: which shape it has. The shapes have files of their own. */
import { parseSign } from './comparators';
import { readDeadline, yearIsAside } from './parse-date';
import { readSingle } from './parse-number';
import { readPair } from './parse-range';
import { isGrade, readProse, readWords } from './parse-words';
import { readPhrases, type Measure } from './phrases';
import { readRank } from './ranks';
import { lengthOf, noteSign, spanOf, written, type Reading } from './reading';
import { spellingTraits } from './spelling';
import type { Target, TargetContext, TextTarget, Trait, WrittenComparator } from './target';
import { lex } from './tokens';
import { findUnit, unitOfCell } from './units';

/**
 * What the text of a value cell says, with the sign and unit cells beside it. Never throws; whatever has no known shape
 * is a `text`. Spans are places in `text` (those marked `cell: 'sign'` in the sign cell).
 */
export function readTarget(text: string, context: Pick<TargetContext, 'sign' | 'unit'>): Target {
  const phrases = readPhrases(text, lex(text));
  let depth = Infinity;
  let deepest = 0;
  for (const phrase of phrases) {
    depth = Math.min(depth, phrase.depth);
    deepest = Math.max(deepest, phrase.depth);
  }
  const reading: Reading = {
    text,
    phrases,
    main: deepest > depth ? phrases.filter((phrase) => phrase.depth === depth) : phrases,
    cellSign: signOfCell(context.sign),
    cellUnit: unitOfCell(context.unit),
    traits: spellingTraits(text),
  };
  if (reading.cellSign) noteSign(reading, reading.cellSign);
  const target = readShape(reading);
  if (reading.traits.length > 1) reading.traits.sort(byPlace);
  return target;
}

function byPlace(a: Trait, b: Trait): number {
  return a.span.start - b.span.start;
}

function signOfCell(text: string | undefined): WrittenComparator | undefined {
  const sign = text === undefined || text === '' ? undefined : parseSign(text);
  return sign && { ...sign, cell: 'sign' };
}

/** The first shape that fits. Each reader leaves a value that it does not know to the next one. */
function readShape(reading: Reading): Target {
  const { text, main, phrases } = reading;
  if (phrases.some((phrase) => phrase.type === 'placeholder')) return readPlaceholder(reading);
  const rank = readRank(reading);
  if (rank) return rank;
  const measures = main.filter((phrase) => phrase.type === 'measure');
  const dates = main.filter((phrase) => phrase.type === 'date');
  const [first, second] = measures;
  if (measures.length + dates.length === 0 || isWord(text, main[0]?.type === 'word')) return readWords(reading);
  if (dates.length > 0) {
    const deadline = readDeadline(reading, dates, measures);
    if (deadline) return deadline;
    return (first && !second && yearIsAside(dates) ? readSingle(reading, first) : undefined) ?? readProse(reading);
  }
  if (!first) return readProse(reading);
  if (!second) return readSingle(reading, first) ?? readProse(reading);
  return (measures.length === 2 ? readPair(reading, first, second) : undefined) ?? readSeveral(reading, measures);
}

/** No word that is worth a look is longer. */
const LONGEST_WORD = 12;

/** Grades and units that hold a numeral: 一级, 5A级, 二级以上, 例/10万人. */
function isWord(text: string, startsWithWord: boolean): boolean {
  if (text.length > LONGEST_WORD) return false;
  const word = text.trim();
  return isGrade(word) || (startsWithWord && findUnit(word) !== undefined);
}

/** Several numbers that make no range: 5次、50人. Which one counts is for a person to say. */
function readSeveral(reading: Reading, measures: readonly Measure[]): TextTarget {
  const { main, traits } = reading;
  const [, second] = measures;
  const last = measures[measures.length - 1];
  const apart = main.some((phrase) => phrase.type === 'pause' || phrase.type === 'and' || phrase.type === 'times');
  const complete = measures.every((measure) => measure.unit !== '' || measure.comparators.length > 0);
  const words = lengthOf(main.filter((phrase) => phrase.type === 'word'));
  if (second && last && apart && complete && words <= 8 * measures.length) {
    const span = { start: second.start, end: last.end };
    traits.push({ kind: 'multiple', span, written: written(reading, span) });
  }
  return readProse(reading);
}

/** ≥**%, XX万元: something is still to be filled in, whatever else there is. */
function readPlaceholder(reading: Reading): TextTarget {
  for (const phrase of reading.phrases) {
    if (phrase.type === 'placeholder') reading.traits.push({ kind: 'placeholder', span: spanOf(phrase), written: written(reading, phrase) });
  }
  return readProse(reading);
}
