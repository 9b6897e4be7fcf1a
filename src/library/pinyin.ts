/** pinyin-match behind a quick look: most texts are ruled out by the letters that their characters begin with. */
import pinyin from 'pinyin-match';

/**
 * First and last place in the text that the letters stand for, as initials, full pinyin or both mixed; undefined for no
 * match. Latin letters in the text match themselves.
 */
export function matchPinyin(text: string, letters: string): readonly [number, number] | undefined {
  if (!mayMatch(initialsOf(text), letters)) return undefined;
  const match = pinyin.match(text, letters);
  return match === false ? undefined : match;
}

/** Whether the letters, from the first on, are initials of the text in its order, with characters between that none stands for. */
export function initialsInOrder(text: string, letters: string): boolean {
  const initials = initialsOf(text);
  if (((initials[0] ?? 0) & bitOf(letters, 0)) === 0) return false;
  let next = 1;
  for (let at = 1; at < initials.length && next < letters.length; at += 1) if (((initials[at] ?? 0) & bitOf(letters, next)) !== 0) next += 1;
  return next === letters.length;
}

/** No query is longer, and places in it fit the bits of a number. */
const MOST = 24;
/** What may be typed for one character: its initial, a syllable, or the beginning of one at the end of the query. */
const SYLLABLE = /^(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiouv]{1,3}(?:ng?|r)?$/;
const BEGINNING = /^(?:[zcs]h?|[b-df-hj-np-tw-z])?[aeiouv]{0,3}(?:ng?|r)?$/;
const LONGEST = 6;

/** Whether characters in a row can share the letters out among them, as far as their initials tell. */
function mayMatch(initials: Initials, letters: string): boolean {
  const steps = stepsOf(letters);
  const first = bitOf(letters, 0);
  for (let from = 0; from < initials.length; from += 1) {
    if (((initials[from] ?? 0) & first) === 0) continue;
    // Places where the next character may start, as bits.
    let starts = 1;
    for (let at = from; at < initials.length && starts !== 0; at += 1) {
      const own = initials[at] ?? 0;
      let next = 0;
      for (let place = 0; place < steps.length; place += 1) {
        if ((starts & (1 << place)) !== 0 && (own & bitOf(letters, place)) !== 0) next |= steps[place] ?? 0;
      }
      if (next >= 1 << steps.length) return true;
      starts = next;
    }
  }
  return false;
}

const known = new Map<string, readonly number[]>();

/** For each place in the letters the places, as bits, where the character that starts there may end. */
function stepsOf(letters: string): readonly number[] {
  let steps = known.get(letters);
  if (steps !== undefined) return steps;
  const end = Math.min(letters.length, MOST);
  steps = Array.from({ length: end }, (_, place) => {
    let ends = 1 << (place + 1);
    for (let to = place + 2; to <= Math.min(end, place + LONGEST); to += 1) {
      if ((to === end ? BEGINNING : SYLLABLE).test(letters.slice(place, to))) ends |= 1 << to;
    }
    return ends;
  });
  // A person types a few words; a program may ask for any number.
  if (known.size > 500) known.clear();
  known.set(letters, steps);
  return steps;
}

/** For each character the letters that its readings begin with, a to z as bits. */
type Initials = readonly number[];

const ofText = new Map<string, Initials>();
const ofCharacter = new Map<string, number>();

/** Worked out once: the texts of a library are asked again with every key pressed, and share few characters. */
function initialsOf(text: string): Initials {
  let initials = ofText.get(text);
  if (initials === undefined) ofText.set(text, (initials = Array.from({ length: text.length }, (_, at) => initialsOfCharacter(text.charAt(at)))));
  return initials;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

function initialsOfCharacter(character: string): number {
  let bits = ofCharacter.get(character);
  if (bits === undefined) {
    bits = 0;
    for (const letter of alphabet) if (pinyin.match(character, letter) !== false) bits |= bitOf(letter, 0);
    ofCharacter.set(character, bits);
  }
  return bits;
}

function bitOf(letters: string, at: number): number {
  return 1 << (letters.charCodeAt(at) - 97);
}
