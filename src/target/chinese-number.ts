/** Chinese numerals: 三十五, 两万, 二〇二一, 一百零五, 三点五, 半, 壹佰, and the mixed 2.5万 is left to the lexer. */

const DIGITS: ReadonlyMap<string, number> = new Map(
  ['零〇○', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((spellings, value) =>
    Array.from(spellings, (spelling) => [spelling, value] as const),
  ),
);

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1_000],
  ['仟', 1_000],
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** All characters of Chinese numerals. */
export const NUMERAL_CHARACTERS: readonly string[] = [...DIGITS.keys(), ...MAGNITUDES.keys()];

/** Whether the character can stand in a Chinese numeral. */
export function isChineseNumeral(character: string): boolean {
  return DIGITS.has(character) || MAGNITUDES.has(character);
}

/** 10 for 十 … 1e8 for 亿; undefined for anything else. */
export function magnitudeOf(character: string): number | undefined {
  return MAGNITUDES.get(character);
}

/**
 * The number that a whole text of Chinese numerals says, or undefined where it says none.
 * A numeral must begin with a digit, 十 or 半: 百姓 and 万户 are words.
 */
export function parseChineseNumber(text: string): number | undefined {
  if (text === '半') return 0.5;
  const point = text.indexOf('点');
  const whole = readWhole(point < 0 ? text : text.slice(0, point));
  if (whole === undefined || point < 0) return whole;
  const fraction = readDigits(text.slice(point + 1));
  return fraction === undefined ? undefined : Number(`${String(whole)}.${fraction}`);
}

/** Digit by digit: 二〇二一 → "2021". */
function readDigits(text: string): string | undefined {
  let digits = '';
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return undefined;
    digits += String(digit);
  }
  return digits === '' ? undefined : digits;
}

/** Sections of 亿 and 万, each a sum of digit × 千百十; a bare last digit counts in the next lower place (三百五 = 350). */
function readWhole(text: string): number | undefined {
  const plain = text.length > 1 ? readDigits(text) : undefined;
  if (plain !== undefined) return Number(plain);
  let hundredMillions = 0;
  let tenThousands = 0;
  let section = 0;
  let digit: number | undefined;
  let previous = 0;
  let zero = false;
  for (const character of text) {
    const value = DIGITS.get(character);
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      zero ||= value === 0;
      continue;
    }
    const magnitude = MAGNITUDES.get(character);
    if (magnitude === undefined) return undefined;
    // 万 and 百 need a number in front, 十 does not.
    if (digit === undefined && previous === 0 && magnitude !== 10) return undefined;
    if (magnitude === 100_000_000) {
      hundredMillions = (hundredMillions + tenThousands + section + (digit ?? 0)) * magnitude;
      tenThousands = 0;
      section = 0;
    } else if (magnitude === 10_000) {
      // 一万万 is another way to say 一亿.
      tenThousands = (previous === magnitude && digit === undefined ? tenThousands : section + (digit ?? 0)) * magnitude;
      section = 0;
    } else {
      if (previous !== 0 && previous < 10_000 && magnitude >= previous) return undefined;
      section += (digit ?? 1) * magnitude;
    }
    digit = undefined;
    zero = false;
    previous = magnitude;
  }
  if (digit === undefined && previous === 0) return undefined;
  const last = digit ?? 0;
  return hundredMillions + tenThousands + section + (previous > 10 && !zero ? (last * previous) / 10 : last);
}
