/** What the grammar files share: the value that is being read, what was noticed of it, and how a target is begun. */
import type { Measure, Phrase } from './phrases';
import type { Comparator, Quantity, Span, Trait, WrittenComparator } from './target';
import type { ComparatorToken, HedgeToken } from './token';
import { signTrait } from './spelling';

/** Everything that one reading needs: the value, the cells beside it, and what was noticed so far. */
export interface Reading {
  readonly text: string;
  readonly phrases: readonly Phrase[];
  /** The phrases outside brackets, or all where the whole value stands in brackets. */
  readonly main: readonly Phrase[];
  readonly cellSign: WrittenComparator | undefined;
  /** "" for none. */
  readonly cellUnit: string;
  readonly traits: Trait[];
}

/** A target while it is put together. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** What every target begins with. */
export interface Head {
  text: string;
  traits: readonly Trait[];
  sign?: WrittenComparator;
}

/** The beginning of a target: the sign that holds, and the traits of all signs that are written. */
export function headOf(reading: Reading, comparators: readonly ComparatorToken[]): Head {
  const { text, traits, cellSign } = reading;
  const own = noteComparators(reading, comparators);
  if (own && cellSign) traits.push({ kind: 'repeated-sign', span: spanOf(own), written: written(reading, own) });
  const sign = own ? writtenSign(reading, own) : cellSign;
  return sign ? { text, traits, sign } : { text, traits };
}

/** Notes how the comparators at one number are spelt and which are too many; returns the one that holds. */
export function noteComparators(reading: Reading, comparators: readonly ComparatorToken[]): ComparatorToken | undefined {
  const own = effective(comparators);
  for (const item of comparators) {
    noteSign(reading, writtenSign(reading, item));
    if (item !== own && !item.soft) reading.traits.push({ kind: 'double-comparator', span: spanOf(item), written: written(reading, item) });
  }
  return own;
}

/** A firm comparator goes before a soft one: 达到95%以上 is ≥. */
function effective(comparators: readonly ComparatorToken[]): ComparatorToken | undefined {
  return comparators.find((item) => !item.soft) ?? comparators[0];
}

/** The comparator that holds among those at one number; null for none. */
export function comparatorOf(comparators: readonly ComparatorToken[]): Comparator | null {
  return effective(comparators)?.comparator ?? null;
}

function writtenSign(reading: Reading, token: ComparatorToken): WrittenComparator {
  return { comparator: token.comparator, written: written(reading, token), span: spanOf(token), spelling: token.spelling };
}

/** Notes a sign that is not written as the system has it. */
export function noteSign(reading: Reading, sign: WrittenComparator): void {
  const trait = signTrait(sign);
  if (trait) reading.traits.push(trait);
}

/** What makes a number or a date a mere wish, or not exact. */
export function noteHedges(reading: Reading, hedges: readonly HedgeToken[]): void {
  for (const item of hedges) reading.traits.push({ kind: 'hedge', span: spanOf(item), written: written(reading, item), sort: item.sort });
}

/** Traits that belong to one number: hedges, change, an unknown unit. */
export function noteMeasure(reading: Reading, measure: Measure): void {
  const { traits } = reading;
  noteHedges(reading, measure.hedges);
  const { change, unitSpan } = measure;
  if (change) traits.push({ kind: 'change', span: spanOf(change), written: written(reading, change), direction: change.direction });
  if (!measure.unitKnown && measure.unit !== '' && unitSpan) traits.push({ kind: 'unknown-unit', span: unitSpan, written: measure.unit });
}

/** A phrase that is no part of the number: a hedge, what a change is measured against, or plain words. */
export function noteWords(reading: Reading, phrase: Phrase, kind: 'extra-text' | 'noun'): void {
  const span = spanOf(phrase);
  if (phrase.type === 'pause') return;
  if (phrase.type === 'base') reading.traits.push({ kind: 'base', span, written: written(reading, phrase) });
  else if (phrase.type === 'hedge') noteHedge(reading, phrase);
  else reading.traits.push({ kind, span, written: written(reading, phrase) });
}

/** Notes 力争 and the like; other phrases are passed over. */
export function noteHedge(reading: Reading, phrase: Phrase): void {
  if (phrase.type !== 'hedge' || phrase.token.type !== 'hedge') return;
  reading.traits.push({ kind: 'hedge', span: spanOf(phrase), written: written(reading, phrase), sort: phrase.token.sort });
}

/** Remarks in brackets: 100%（2021年）. */
export function noteBrackets(reading: Reading): void {
  const { main, phrases, traits } = reading;
  if (main === phrases) return;
  const depth = main[0]?.depth ?? 0;
  const inside = phrases.filter((phrase) => phrase.depth > depth);
  const [first] = inside;
  const last = inside[inside.length - 1];
  if (!first || !last) return;
  const span = { start: first.start, end: last.end };
  traits.push({ kind: 'extra-text', span, written: written(reading, span) });
}

/** The number with its unit, without the comparator. */
export function quantityOf({ number, unit, per }: Measure): Quantity {
  const quantity: Draft<Quantity> = { number: number.value, digits: number.digits, unit };
  if (per) quantity.per = per;
  return quantity;
}

/** The letters of a stretch of phrases, punctuation not counted. */
export function lengthOf(phrases: readonly Phrase[]): number {
  let length = 0;
  for (const phrase of phrases) if (phrase.type !== 'pause') length += phrase.end - phrase.start;
  return length;
}

/** Its place alone, for traits, which hold nothing else of a token. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The text as it stands at a place. */
export function written(reading: Reading, place: Span): string {
  return reading.text.slice(place.start, place.end);
}
