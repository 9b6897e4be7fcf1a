/** pinyin-match behind a quick look: most texts are ruled out by the first letters of their characters. */
import pinyin from 'pinyin-match';

/**
 * First and last place in the text that the letters stand for, as initials, full pinyin or both mixed; undefined for no
 * match. Latin letters in the text match themselves.
 */
export function matchPinyin(text: string, letters: string): readonly [number, number] | undefined {
  if (!mayMatch(text, letters)) return undefined;
  const match = pinyin.match(text, letters);
  return match === false ? undefined : match;
}

/** No syllable has more letters. */
const LONGEST = 6;

/** Whether some character begins with the first letter and the next with one of those that may follow its syllable. */
function mayMatch(text: string, letters: string): boolean {
  const following = letters.slice(1, LONGEST + 1);
  for (let at = 0; at < text.length; at += 1) {
    if (!initialsOf(text.charAt(at)).includes(letters.charAt(0))) continue;
    if (letters.length <= LONGEST) return true;
    const next = initialsOf(text.charAt(at + 1));
    for (const letter of next) if (following.includes(letter)) return true;
  }
  return false;
}

const known = new Map<string, string>();

/** The letters that a character's readings begin with; "" for no character. Worked out once: texts share few characters. */
function initialsOf(character: string): string {
  let initials = known.get(character);
  if (initials === undefined) {
    initials = character === '' ? '' : Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => (pinyin.match(character, letter) === false ? '' : letter)).join('');
    known.set(character, initials);
  }
  return initials;
}
