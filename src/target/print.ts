/** A target in canonical form. */
import { printDate } from './dates';
import { takesKilo } from './numbers';
import type { Comparator, DeadlineTarget, Quantity, RangeTarget, Target } from './target';
import { canonicalUnit } from './units';

/**
 * Sign, number and unit in the writing of the 一体化 system: ≥95%, ≤2.5万元, 50-60场, 2次/季度, 2021年12月底前, ≥1:15.
 * Numbers keep their digits (Chinese numerals become Arabic), percent stays percent. Words before and behind the number
 * are left out; a text is printed as it stands, without white space at its ends. Where a target has alternatives, the
 * reading that is printed is one of several: ask before writing it anywhere.
 */
export function printTarget(target: Target): string {
  switch (target.kind) {
    case 'quantity':
    case 'frequency':
      return sign(target.comparator) + printQuantity(target);
    case 'range':
      return printRange(target);
    case 'ratio':
      return `${sign(target.comparator)}${String(target.left)}${target.fraction ? '/' : ':'}${String(target.right)}`;
    case 'deadline':
      return printDeadline(target);
    case 'grade':
      return printWord(target, target.grade);
    case 'all':
      return printWord(target, target.phrase);
    case 'text':
      return target.text.trim();
  }
}

function sign(comparator: Comparator | null): string {
  return comparator ?? '';
}

/** Number and unit: 95%, 2.5万元, 530元/人·月, 1次/2周. */
export function printQuantity(quantity: Quantity): string {
  const { unit, per } = quantity;
  // 3月, 3季度 and 2021年度 are dates; so many of them have 个.
  const counted = `${figureOf(quantity)}${/^(?:月|季度|年度)(?![^/])/.test(unit) ? '个' : ''}${canonicalUnit(unit)}`;
  return per ? `${counted}/${per.number === 1 ? '' : String(per.number)}${canonicalUnit(per.unit)}` : counted;
}

/** The digits as written; Chinese numerals as Arabic, and 3千 before 克, which would be kilograms. */
function figureOf({ digits, number, unit }: Quantity): string {
  return /^[-+]?\d/.test(digits) && !(digits.endsWith('千') && takesKilo(unit)) ? digits : String(number);
}

function printRange({ low, high, includesLow, includesHigh }: RangeTarget): string {
  if (!includesLow || !includesHigh) {
    return `${includesLow ? '≥' : '＞'}${printQuantity(low)}且${includesHigh ? '≤' : '＜'}${printQuantity(high)}`;
  }
  const same = low.unit === high.unit && low.per?.unit === high.per?.unit && /[万亿]/.test(figureOf(low)) === /[万亿]/.test(figureOf(high));
  // -18--15℃ would be two dashes and no sign.
  const dash = high.number < 0 ? '至' : '-';
  return `${same ? printQuantity({ number: low.number, digits: low.digits, unit: '' }) : printQuantity(low)}${dash}${printQuantity(high)}`;
}

/** A word for the time limit stays a word (前, 截至), since 前 and ≤ differ in tone; a sign stays in front. */
function printDeadline(target: DeadlineTarget): string {
  const { date, from, comparator, quantity, event = '', sign: written } = target;
  const last = from && from.year !== undefined && from.year === date.year ? { ...date, year: undefined } : date;
  const { year, ...rest } = last;
  const span = (from ? `${printDate(from)}-` : '') + printDate(year === undefined ? rest : { ...rest, year });
  const what = event + (quantity ? sign(target.quantityComparator ?? null) + printQuantity(quantity) : '');
  // A day by itself without 前 would be so many days.
  const before = date.day !== undefined && date.month === undefined ? '前' : '';
  if (written?.spelling !== 'word') {
    // ≥6月 would be six months.
    const month = comparator && !from && date.month !== undefined && date.year === undefined && date.day === undefined && !date.approximate;
    return sign(comparator) + span + (month ? '份' : before) + what;
  }
  const word = written.written.replace(/^[之以](?=[前后])/, '');
  return /^(?:[前内后起止]|[以之]内)$/.test(word) ? span + word + what : word + span + before + what;
}

function printWord(target: Target, word: string): string {
  const { sign: written } = target;
  if (!written) return word;
  return written.spelling === 'word' && written.comparator === '≥' ? `${word}以上` : written.comparator + word;
}
