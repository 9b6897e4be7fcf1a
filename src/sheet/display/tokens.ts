/** A number format cut into sections and tokens: "0.00%;[Red]-0.00%" and the like. */

export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly digit: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'text' | 'slash' }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  /** y, m, d, h, s, a (weekday), or minutes once they were told from months ("M"). */
  | { readonly kind: 'date'; readonly letter: string; readonly length: number; readonly elapsed: boolean }
  | { readonly kind: 'half-day'; readonly am: string; readonly pm: string }
  /** Tenths, hundredths … of a second: ".00" after s. */
  | { readonly kind: 'fraction'; readonly digits: number };

export interface Condition {
  readonly operator: string;
  readonly number: number;
}

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition?: Condition;
  /** [DBNum1] 一二三, [DBNum2] 壹贰叁. */
  readonly chineseDigits?: 1 | 2;
}

/** Formats are short; what a hostile file makes longer is not worth the time. */
const LONGEST = 512;

/** The sections of a format, at most four. */
export function parseFormat(format: string): readonly FormatSection[] {
  return splitSections(format.slice(0, LONGEST)).slice(0, 4).map(parseSection);
}

function splitSections(format: string): string[] {
  const sections: string[] = [];
  let start = 0;
  for (let i = 0; i < format.length; i++) {
    const c = format[i];
    if (c === '\\' || c === '_' || c === '*') i++;
    else if (c === '"') i = closing(format, '"', i);
    else if (c === '[') i = closing(format, ']', i);
    else if (c === ';') {
      sections.push(format.slice(start, i));
      start = i + 1;
    }
  }
  sections.push(format.slice(start));
  return sections;
}

function closing(format: string, mark: string, from: number): number {
  const end = format.indexOf(mark, from + 1);
  return end === -1 ? format.length : end;
}

const HALF_DAY = /^(?:am\/pm|a\/p|上午\/下午)/i;

function parseSection(source: string): FormatSection {
  const tokens: FormatToken[] = [];
  let condition: Condition | undefined;
  let chineseDigits: 1 | 2 | undefined;
  const literal = (text: string): void => {
    if (text !== '') tokens.push({ kind: 'literal', text });
  };
  for (let i = 0; i < source.length; i++) {
    const c = source.charAt(i);
    const rest = source.slice(i);
    const half = HALF_DAY.exec(rest)?.[0];
    if (c === '"') {
      const end = closing(source, '"', i);
      literal(source.slice(i + 1, end));
      i = end;
    } else if (c === '[') {
      const end = closing(source, ']', i);
      const inner = source.slice(i + 1, end);
      i = end;
      const compared = /^(<=|>=|<>|=|<|>)\s*(-?[\d.]+)$/.exec(inner);
      if (compared?.[1] !== undefined) condition = { operator: compared[1], number: Number(compared[2]) };
      else if (/^(h+|m+|s+)$/i.test(inner)) tokens.push({ kind: 'date', letter: inner.charAt(0).toLowerCase(), length: inner.length, elapsed: true });
      else if (/^dbnum[12]$/i.test(inner)) chineseDigits = inner.endsWith('1') ? 1 : 2;
      else if (inner.startsWith('$')) literal(/^\$([^-]*)/.exec(inner)?.[1] ?? '');
    } else if (c === '\\') literal(source.charAt(++i));
    else if (c === '_') {
      literal(' ');
      i++;
    } else if (c === '*') i++;
    else if (half !== undefined) {
      const [am = '', pm = ''] = half.split('/');
      tokens.push({ kind: 'half-day', am, pm });
      i += half.length - 1;
    } else if (/^general/i.test(rest)) {
      tokens.push({ kind: 'general' });
      i += 6;
    } else if (c === '0' || c === '#' || c === '?') tokens.push({ kind: 'digit', digit: c });
    else if (c === '.') tokens.push({ kind: 'point' });
    else if (c === ',') tokens.push({ kind: 'comma' });
    else if (c === '%') tokens.push({ kind: 'percent' });
    else if (c === '@') tokens.push({ kind: 'text' });
    else if (/^e[+-]/i.test(rest)) {
      tokens.push({ kind: 'exponent', plus: rest.charAt(1) === '+' });
      i++;
    } else if (/[ymdhsae]/i.test(c)) {
      let end = i + 1;
      while (source.charAt(end).toLowerCase() === c.toLowerCase()) end++;
      tokens.push({ kind: 'date', letter: c.toLowerCase(), length: end - i, elapsed: false });
      i = end - 1;
    } else if (c === '/') tokens.push({ kind: 'slash' });
    else literal(c);
  }
  return {
    tokens: isDate(tokens) ? tellMinutes(tokens) : tokens,
    ...(condition && { condition }),
    ...(chineseDigits && { chineseDigits }),
  };
}

/** Whether a format writes a date or a time of day. */
export function isDate(tokens: readonly FormatToken[]): boolean {
  return tokens.some((token) => token.kind === 'date' || token.kind === 'half-day');
}

/** "m" means minutes right after an hour or right before a second; ".0" after a second is its fraction. */
function tellMinutes(tokens: readonly FormatToken[]): FormatToken[] {
  const out: FormatToken[] = [];
  let last = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.kind === 'date') {
      const next = tokens.slice(i + 1).find((t) => t.kind === 'date');
      const minutes = token.letter === 'm' && (last === 'h' || (next?.kind === 'date' && next.letter === 's'));
      last = token.letter;
      out.push(minutes ? { ...token, letter: 'M' } : token);
    } else if (token.kind === 'point' && last === 's') {
      let digits = 0;
      while (tokens[i + 1]?.kind === 'digit') {
        digits++;
        i++;
      }
      out.push(digits === 0 ? { kind: 'literal', text: '.' } : { kind: 'fraction', digits });
    } else out.push(token);
  }
  return out;
}
