/** What a unit is, when two are the same, and what one is in the other. */
import { CharacterSet, isHan, isLetter, isSpace } from './characters';
import { exact } from './exact';
import { UNIT_TABLE, type Dimension } from './unit-table';

export type { Dimension } from './unit-table';

export interface Unit {
  /** The same for synonyms: 名 → 人, 平米 → 平方米; compound: 元/人·月. */
  readonly id: string;
  /** Dimension of the numerator where the unit is compound. */
  readonly dimension: Dimension;
  /** Units with the same basis convert by their factors. */
  readonly basis: string;
  readonly factor: number;
  /** What it is counted per, as in 次/周. */
  readonly per?: { readonly number: number; readonly unit: Unit };
}

/** Units that stand for either of two: 台(套) covers 台 and 套, which are not the same. */
const EITHER: ReadonlyMap<string, readonly string[]> = new Map([
  ['台套', ['台', '套']],
  ['台件', ['台', '件']],
  ['件数', ['件', '套']],
  ['个套', ['个', '套']],
  ['处座', ['处', '座']],
]);

const KNOWN = new Map<string, Unit>();
/** Lengths of the spellings that begin with a character, longest first. */
const LENGTHS = new Map<number, number[]>();
/** What spellings end in: tells most other texts apart at a look. */
const LASTS = new Set<number>();

for (const [dimension, line] of Object.entries(UNIT_TABLE) as [Dimension, string][]) {
  for (const entry of line.replaceAll('／', '/').split(' ')) {
    const [names = '', factor] = entry.split(':');
    const spellings = names.split(/[=,]/);
    const [id = ''] = spellings;
    const unit = { id, dimension, basis: factor === undefined ? id : dimension, factor: Number(factor ?? 1) };
    for (const name of spellings) addSpelling(name, unit);
  }
}
for (const lengths of LENGTHS.values()) lengths.sort((a, b) => b - a);

function addSpelling(name: string, unit: Unit): void {
  if (KNOWN.has(name)) return;
  KNOWN.set(name, unit);
  const last = name.charCodeAt(name.length - 1);
  LASTS.add(last);
  // Letters may be written as capitals.
  if (last >= 97 && last <= 122) LASTS.add(last - 32);
  const code = name.charCodeAt(0);
  const lengths = LENGTHS.get(code);
  if (!lengths) LENGTHS.set(code, [name.length]);
  else if (!lengths.includes(name.length)) lengths.push(name.length);
}

/** Number of units, synonyms not counted. */
export function unitCount(): number {
  return new Set([...KNOWN.values()].map((unit) => unit.id)).size;
}

/** Longest unit of the table that begins at `start`, compound units not joined; its end, or `start` for none. */
export function matchUnit(text: string, start: number): number {
  const lengths = LENGTHS.get(text.charCodeAt(start));
  if (lengths === undefined) return start;
  for (const length of lengths) {
    const end = start + length;
    if (end > text.length) continue;
    // A letter unit ends where the letters end: 5m is metres, 5min is not.
    if (isLetter(text.charCodeAt(end - 1)) && isLetter(text.charCodeAt(end))) continue;
    if (KNOWN.has(text.slice(start, end))) return end;
  }
  return start;
}

/**
 * Canonical writing of a unit: no spaces, no brackets around it, half-width letters and / and %,
 * · between the parts of a denominator, % for every spelling of percent.
 */
export function canonicalUnit(text: string): string {
  if (text.length === 1 && KNOWN.has(text)) return text === '％' || text === '﹪' ? '%' : text;
  if (isPlain(text)) return KNOWN.get(text)?.id === '%' ? '%' : text;
  let unit = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (isSpace(code)) continue;
    if (code >= 0xff01 && code <= 0xff5e) unit += String.fromCharCode(code - 0xfee0);
    else if (character === '•' || character === '×' || character === '∙' || character === '・' || character === '﹒' || (character === '、' && unit.includes('/'))) unit += '·';
    else unit += character;
  }
  unit = unit.replaceAll('*', '·');
  while (unit.startsWith('(') && unit.endsWith(')')) unit = unit.slice(1, -1);
  return KNOWN.get(unit)?.id === '%' ? '%' : unit;
}

/** Chinese characters alone, which are written in one way only. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isHan(text.charCodeAt(i))) return false;
  return true;
}

/** No unit is longer, however it is compounded. */
const LONGEST = 24;

const MAGNITUDES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const MAGNITUDE_CHARACTERS = new CharacterSet(Object.keys(MAGNITUDES));

/** The unit that a text says, compound ones (元/人·月, 次/周, 例/10万人) included; undefined for an unknown one. */
export function findUnit(text: string): Unit | undefined {
  const known = KNOWN.get(text);
  if (known || text.length > LONGEST || !mayEndUnit(text.charCodeAt(text.length - 1)) || !mayBeginUnit(text.charCodeAt(0))) return known;
  const unit = canonicalUnit(text);
  const simple = simpleUnit(unit);
  if (simple) return simple;
  const [top = '', ...below] = unit.replaceAll('每', '/').split(/[/·.]/);
  if (below.length === 0) return undefined;
  // 人·次, 台·班: a product whose dots are but written out.
  if (unit.charAt(top.length) === '·') return simpleUnit(unit.replaceAll('·', ''));
  const numerator = simpleUnit(top);
  if (!numerator) return undefined;
  return perUnit(numerator, below);
}

/** Brackets, white space and full width at the end are not looked behind. */
function mayEndUnit(code: number): boolean {
  return LASTS.has(code) || code === 41 || isSpace(code) || code >= 0xff01;
}

/** The same of brackets, white space and full width at the beginning; letters may be capitals, 万 and the like stand before many. */
function mayBeginUnit(code: number): boolean {
  return LENGTHS.has(code) || code < 128 || isSpace(code) || code >= 0xff01 || MAGNITUDE_CHARACTERS.has(code);
}

function perUnit(numerator: Unit, below: readonly string[]): Unit | undefined {
  let { factor } = numerator;
  const ids: string[] = [];
  const bases: string[] = [];
  let per: Unit['per'];
  for (const part of below) {
    const digits = /^\d+(?:\.\d+)?/.exec(part)?.[0] ?? '';
    const unit = simpleUnit(part.slice(digits.length));
    if (!unit) return undefined;
    factor /= unit.factor * Number(digits || 1);
    ids.push(digits + unit.id);
    bases.push(unit.basis);
    per ??= { number: Number(digits || 1), unit };
  }
  return {
    id: `${numerator.id}/${ids.sort().join('·')}`,
    dimension: numerator.dimension,
    basis: `${numerator.basis}/${bases.sort().join('·')}`,
    factor,
    ...(per && below.length === 1 ? { per } : {}),
  };
}

function simpleUnit(text: string): Unit | undefined {
  const known = KNOWN.get(text) ?? KNOWN.get(text.replace(/[()]/g, '')) ?? KNOWN.get(text.toLowerCase());
  if (known) return known;
  // %(百分比) says its unit twice.
  const [, outer = '', gloss = ''] = text.endsWith(')') ? (/^([^()]+)\(([^()]+)\)$/.exec(text) ?? []) : [];
  const twice = KNOWN.get(outer);
  if (twice !== undefined && twice.id === KNOWN.get(gloss)?.id) return twice;
  let start = 0;
  let factor = 1;
  for (let magnitude = MAGNITUDES[text.charAt(0)]; magnitude; magnitude = MAGNITUDES[text.charAt(start)]) {
    factor *= magnitude;
    start += 1;
  }
  const base = start > 0 ? KNOWN.get(text.slice(start)) : undefined;
  return base && { ...base, id: text.slice(0, start) + base.id, factor: factor * base.factor };
}

/** Whether two spellings mean the same unit: 人 and 名, m² and 平米. 台(套) is the same as 台 and as 套. */
export function sameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  const left = findUnit(a);
  const right = findUnit(b);
  if (!left || !right) return canonicalUnit(a) === canonicalUnit(b);
  if (left.id === right.id) return true;
  return (EITHER.get(left.id)?.includes(right.id) ?? false) || (EITHER.get(right.id)?.includes(left.id) ?? false);
}

/**
 * A number of one unit in another: 2.5 公里 → 2500 米, 1 万元/公顷 → 666.67 元/亩.
 * Undefined where the two do not convert: 人次 and 人, 百分点 and %, 工作日 and 天, 月 and 天, unknown units.
 */
export function convert(number: number, from: string, to: string): number | undefined {
  const source = findUnit(from);
  const goal = findUnit(to);
  if (!source || !goal) return sameUnit(from, to) ? number : undefined;
  if (source.basis !== goal.basis) return sameUnit(from, to) ? number : undefined;
  return source.factor === goal.factor ? number : exact((number * source.factor) / goal.factor);
}

const NO_UNIT = new Set(['', '/', '-', '—', '–', '——', '无', '定性', '\\', '*', '无单位', '空', '是/否', '是否', '有/无', '有无']);

/** A unit cell as a unit: without brackets and spaces, "" where it says that there is none. */
export function unitOfCell(text: string | undefined): string {
  if (text === undefined || text === '') return '';
  const unit = canonicalUnit(text);
  return NO_UNIT.has(unit) ? '' : unit;
}

/** The unit that a name ends in, in brackets: 种植面积(亩) → 亩. The span covers the brackets. */
export function unitInName(name: string): { readonly unit: string; readonly start: number; readonly end: number } | undefined {
  const end = name.trimEnd().length;
  const close = name.charAt(end - 1);
  if (close !== ')' && close !== '）') return undefined;
  const start = Math.max(name.lastIndexOf('(', end - 1), name.lastIndexOf('（', end - 1));
  if (start <= 0) return undefined;
  const written = name.slice(start + 1, end - 1);
  const unit = findUnit(written);
  // （年度）, （季度） say when and （社区） where, not what is counted.
  const period = unit?.dimension === 'calendar' && written.length > 1 && written !== '个月';
  return unit === undefined || period || unit.dimension === 'bearer' ? undefined : { unit: canonicalUnit(written), start, end };
}
