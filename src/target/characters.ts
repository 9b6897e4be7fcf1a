/** Character classes that several files of the language share. */

/** Space, line break, full-width and zero-width space. */
export function isSpace(code: number): boolean {
  return code <= 32 || code === 0x3000 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);
}

/** The codes of all of these. */
export const SPACES: readonly number[] = [...range(0, 32), 0xa0, ...range(0x2000, 0x200b), 0x3000, 0xfeff];

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** How far a character of full width stands from its ASCII one. */
const WIDENED = 0xfee0;

/** Full-width digits, letters, percent, point and slash; ＝＞＜ are canonical, brackets and commas are Chinese punctuation. */
export function isFullWidth(code: number): boolean {
  const ascii = code - WIDENED;
  return (ascii >= 48 && ascii <= 57) || isLetter(ascii) || ascii === 37 || ascii === 46 || ascii === 47;
}

/** These as ASCII; every position stays. */
export function halfWidth(text: string): string {
  return text.replace(/[％-ｚ]/g, (character) => (isFullWidth(character.charCodeAt(0)) ? String.fromCharCode(character.charCodeAt(0) - WIDENED) : character));
}

/** The common block of Chinese characters, 〇 not among them. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** A to Z and a to z. */
export function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Value of an ASCII or full-width digit, -1 for anything else. */
export function digitAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** The index behind at most eight spaces. */
export function skipSpaces(text: string, start: number): number {
  let at = start;
  while (at - start < 8 && at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Characters to be asked for so often that a look-up in a Set would be felt. */
export class CharacterSet {
  private readonly table = new Uint8Array(65_536);

  constructor(characters: Iterable<string>) {
    for (const character of characters) this.table[character.charCodeAt(0)] = 1;
  }

  has(code: number): boolean {
    return this.table[code] === 1;
  }
}
