import type { FormatSection, FormatToken } from './tokens';

/** A number as a General cell shows it: at most eleven significant digits, so binary noise (0.1+0.2) stays out of sight. */
export function formatGeneral(value: number): string {
  // Whole numbers are never shortened: a figure of money or a code must not lose digits by being looked at.
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value);
  // What is written in few digits has none too many.
  const written = String(value);
  if (written.length <= 12 && !written.includes('e')) return written;
  const magnitude = Math.abs(value);
  if (magnitude < 1e-9 || magnitude >= 1e21) return value.toExponential(5).replace(/\.?0+e/, 'e').replace('e', 'E').replace(/([+-])(\d)$/, '$10$2');
  const short = Number(value.toPrecision(magnitude >= 1 ? 15 : 11));
  return String(Number(short.toFixed(10)));
}

/** A number by one section of a format that is no date. `negative` = the section itself does not say the sign. */
export function formatNumber(value: number, section: FormatSection): string {
  const { tokens } = section;
  const digits = tokens.filter((token) => token.kind === 'digit').length;
  if (digits === 0) {
    return tokens.map((token) => (token.kind === 'general' ? formatGeneral(value) : constant(token))).join('');
  }
  if (isFraction(tokens)) return formatFraction(value, tokens);
  return fill(value, tokens);
}

/** What a token writes whatever the value; "" for one that writes the value. */
export function constant(token: FormatToken): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'percent':
      return '%';
    case 'slash':
      return '/';
    case 'point':
      return '.';
    case 'comma':
      return ',';
    default:
      return '';
  }
}

interface Layout {
  /** Indices of the placeholders before the point, after it and of the exponent. */
  readonly whole: readonly number[];
  readonly decimals: readonly number[];
  readonly exponent: readonly number[];
  readonly grouped: boolean;
  /** Power of ten by which the shown number differs. */
  readonly scale: number;
}

function layOut(tokens: readonly FormatToken[]): Layout {
  const point = tokens.findIndex((token) => token.kind === 'point');
  const exponentAt = tokens.findIndex((token) => token.kind === 'exponent');
  const whole: number[] = [];
  const decimals: number[] = [];
  const exponent: number[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'digit') return;
    if (exponentAt !== -1 && i > exponentAt) exponent.push(i);
    else if (point !== -1 && i > point) decimals.push(i);
    else whole.push(i);
  });
  const lastDigit = decimals.at(-1) ?? whole.at(-1) ?? -1;
  const lastWhole = whole.at(-1) ?? -1;
  let grouped = false;
  let scale = 0;
  tokens.forEach((token, i) => {
    if (token.kind === 'percent') scale += 2;
    if (token.kind !== 'comma') return;
    if (i > lastDigit || (i > lastWhole && point !== -1 && i < point)) scale -= 3;
    else if (i > (whole[0] ?? Infinity) && i < lastWhole) grouped = true;
  });
  return { whole, decimals, exponent, grouped, scale };
}

function fill(value: number, tokens: readonly FormatToken[]): string {
  const layout = layOut(tokens);
  let power = 0;
  let shown = value;
  if (layout.exponent.length > 0) {
    power = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
    power -= (layout.whole.length - 1) * (layout.whole.length > 1 ? 1 : 0);
    shown = value / 10 ** power;
  } else if (layout.scale !== 0) shown = shift(value, layout.scale);
  const [wholeDigits = '0', decimalDigits = ''] = toFixed(shown, layout.decimals.length).split('.');
  const wholeText = wholeDigits === '0' ? '' : wholeDigits;
  const out = new Map<number, string>();
  placeWhole(wholeText, tokens, layout, out);
  layout.decimals.forEach((index, i) => {
    const token = tokens[index];
    const rest = /^0*$/.test(decimalDigits.slice(i));
    const digit = token?.kind === 'digit' ? token.digit : '0';
    out.set(index, rest && digit !== '0' ? (digit === '?' ? ' ' : '') : decimalDigits.charAt(i));
  });
  const exponentText = String(Math.abs(power)).padStart(layout.exponent.length, '0');
  layout.exponent.forEach((index, i) => out.set(index, i === 0 ? exponentText : ''));
  return tokens
    .map((token, i) => {
      if (token.kind === 'digit') return out.get(i) ?? '';
      if (token.kind === 'comma') return '';
      if (token.kind === 'exponent') return `E${power < 0 ? '-' : token.plus ? '+' : ''}`;
      return constant(token);
    })
    .join('');
}

/** What stands in a place that the number does not reach. */
const FILLERS = { '0': '0', '?': ' ', '#': '' } as const;

/** Whole digits from the right; what is left over goes into the first placeholder. */
function placeWhole(text: string, tokens: readonly FormatToken[], layout: Layout, out: Map<number, string>): void {
  let left = text.length;
  let place = 0;
  for (let i = layout.whole.length - 1; i >= 0; i--) {
    const index = layout.whole[i] ?? 0;
    const token = tokens[index];
    const filler = token?.kind === 'digit' ? FILLERS[token.digit] : '';
    let piece = '';
    const take = i === 0 ? Math.max(left, 1) : 1;
    for (let n = 0; n < take; n++) {
      const digit = left > 0 ? text.charAt(--left) : filler;
      if (digit === '') break;
      piece = digit + (layout.grouped && place > 0 && place % 3 === 0 && digit !== ' ' ? ',' : '') + piece;
      place++;
    }
    out.set(index, piece);
  }
}

/** ×10^power by moving the point in the decimal text, so 0.0235 is 2.35 and not 2.3499999999999996. */
function shift(value: number, power: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${String(Number(exponent) + power)}`);
}

/** Rounds half away from zero on the decimal digits, as spreadsheets do (1.005 → 1.01). */
function toFixed(value: number, places: number): string {
  if (Math.abs(value) >= 1e15) return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 });
  return shift(Math.round(shift(value, places)), -places).toFixed(places);
}

function isFraction(tokens: readonly FormatToken[]): boolean {
  const slash = tokens.findIndex((token) => token.kind === 'slash');
  return slash > 0 && tokens[slash - 1]?.kind === 'digit' && slash + 1 < tokens.length;
}

/** "# ?/?": the nearest fraction whose denominator has as many digits as the format gives it, or the one it names. */
function formatFraction(value: number, tokens: readonly FormatToken[]): string {
  const slash = tokens.findIndex((token) => token.kind === 'slash');
  const denominator = tokens.slice(slash + 1);
  const fixed = Number(denominator.map((token) => (token.kind === 'literal' ? token.text : '')).join(''));
  const largest = 10 ** Math.min(denominator.filter((token) => token.kind === 'digit').length, 3) - 1;
  const mixed = tokens.slice(0, slash).some((token, i, all) => token.kind === 'literal' && all.slice(0, i).some((t) => t.kind === 'digit'));
  const whole = mixed ? Math.floor(value) : 0;
  const [top, bottom] = nearestFraction(value - whole, fixed > 0 ? fixed : undefined, Math.max(largest, 1));
  if (top === 0) return String(whole);
  if (mixed && top === bottom) return String(whole + 1);
  return `${whole === 0 ? '' : `${String(whole)} `}${String(top)}/${String(bottom)}`;
}

function nearestFraction(value: number, fixed: number | undefined, largest: number): [number, number] {
  if (fixed !== undefined) return [Math.round(value * fixed), fixed];
  let best: [number, number] = [Math.round(value), 1];
  for (let bottom = 2; bottom <= largest; bottom++) {
    const top = Math.round(value * bottom);
    if (Math.abs(value - top / bottom) < Math.abs(value - best[0] / best[1]) - 1e-12) best = [top, bottom];
  }
  return best;
}
