/** What a cell shows: its value by its number format, in the Chinese locale. */
import { formatDate } from './date';
import { formatGeneral, formatNumber } from './number';
import { isDate, parseFormat, type Condition, type FormatSection } from './tokens';

/** Writes a number or a text; undefined where the format shows it as it is. */
export interface Formatter {
  number(value: number): string | undefined;
  text(value: string): string | undefined;
}

const cache = new Map<string, Formatter>();
const CACHE_SIZE = 2_000;

/** The formatter of a format code ("General" and "" included). */
export function formatterOf(format: string, epoch1904 = false): Formatter {
  const key = epoch1904 ? `1904:${format}` : format;
  let formatter = cache.get(key);
  if (!formatter) {
    formatter = compile(format, epoch1904);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(key, formatter);
  }
  return formatter;
}

function compile(format: string, epoch1904: boolean): Formatter {
  if (format === '' || /^general$/i.test(format)) {
    return {
      // Whole numbers, which most are, show as they are.
      number: (value) => (Number.isSafeInteger(value) ? undefined : differing(formatGeneral(value), value)),
      text: () => undefined,
    };
  }
  const sections = parseFormat(format);
  const textSection = sections[3] ?? sections.find((section) => section.tokens.some((token) => token.kind === 'text'));
  return {
    number: (value) => differing(formatBySections(value, sections, epoch1904), value),
    text: (value) => {
      if (!textSection) return undefined;
      const text = textSection.tokens.map((token) => (token.kind === 'text' ? value : token.kind === 'literal' ? token.text : '')).join('');
      return text === value ? undefined : text;
    },
  };
}

function differing(text: string, value: number): string | undefined {
  return text === String(value) ? undefined : text;
}

function formatBySections(value: number, sections: readonly FormatSection[], epoch1904: boolean): string {
  const numeric = sections.length > 3 ? sections.slice(0, 3) : sections.filter((section) => !section.tokens.some((token) => token.kind === 'text'));
  const [section, signed] = choose(value, numeric);
  if (!section) return formatGeneral(value);
  let text: string | undefined;
  if (isDate(section.tokens)) text = formatDate(value, section.tokens, epoch1904) ?? '#'.repeat(8);
  else {
    const shown = formatNumber(signed ? value : Math.abs(value), section).replace(/^-(?=[^1-9]*$)/, '');
    text = signed && value < 0 && !shown.startsWith('-') ? withSign(shown) : shown;
  }
  text = text.trim();
  return section.chineseDigits ? toChineseDigits(text, section.chineseDigits) : text;
}

function withSign(shown: string): string {
  return /[1-9]/.test(shown) ? `-${shown}` : shown;
}

/** The section for a value, and whether that section leaves the minus sign to us. */
function choose(value: number, sections: readonly FormatSection[]): [FormatSection | undefined, boolean] {
  if (sections.some((section) => section.condition)) {
    const found = sections.find((section, i) => (section.condition ? holds(value, section.condition) : i === sections.length - 1 || i >= 2));
    return [found ?? sections.at(-1), true];
  }
  const [positive, negative, zero] = sections;
  if (value < 0 && negative) return [negative, false];
  if (value === 0 && zero) return [zero, false];
  return [positive, true];
}

function holds(value: number, { operator, number }: Condition): boolean {
  switch (operator) {
    case '<':
      return value < number;
    case '<=':
      return value <= number;
    case '>':
      return value > number;
    case '>=':
      return value >= number;
    case '=':
      return value === number;
    default:
      return value !== number;
  }
}

/** Digits one for one (二〇二一年), as dates are written; whole numbers get no 十 and 百. */
function toChineseDigits(text: string, kind: 1 | 2): string {
  const digits = kind === 1 ? '〇一二三四五六七八九' : '零壹贰叁肆伍陆柒捌玖';
  return text.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** Formats that a file names by number only; 27–36 and 50–58 as in the Chinese locale. */
const BUILTIN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 5: '"¥"#,##0;-"¥"#,##0', 6: '"¥"#,##0;-"¥"#,##0', 7: '"¥"#,##0.00;-"¥"#,##0.00',
  8: '"¥"#,##0.00;-"¥"#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??', 14: 'yyyy/m/d', 15: 'd-mmm-yy',
  16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"', 34: '上午/下午h"时"mm"分"', 35: '上午/下午h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;[Red]-#,##0.00', 41: '#,##0;-#,##0;"-"', 42: '"¥"#,##0;-"¥"#,##0;"¥-"',
  43: '#,##0.00;-#,##0.00;"-"', 44: '"¥"#,##0.00;-"¥"#,##0.00;"¥-"', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
  50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};

/** The code of a built-in format; undefined for General and unknown numbers. */
export function builtinFormat(id: number): string | undefined {
  return BUILTIN[id];
}

/** The number of a built-in format that is the same everywhere; undefined where the code must be written out. */
export function builtinFormatId(format: string): number | undefined {
  for (const id of [1, 2, 3, 4, 9, 10, 11, 12, 13, 49]) if (BUILTIN[id] === format) return id;
  return undefined;
}
