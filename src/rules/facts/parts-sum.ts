import type { Money } from '../../form/schema';
import { differ, isAmount, sumOf, type Amount } from './money';

/** One way in which parts that are listed in full make up a total. */
export interface PartsSum {
  readonly terms: readonly Amount[];
  /** 元 */
  readonly sum: number;
  readonly agrees: boolean;
}

/**
 * By source (财政拨款, 其他资金) and by use (基本支出, 项目支出) the same total is divided twice: a sum for each division that
 * is listed in full. Of several readings of one division the one that adds up is given, else the first.
 */
export function partsSums(total: Amount, parts: readonly Money[]): readonly PartsSum[] {
  const uses = parts.filter(({ role }) => role === 'basic' || role === 'project');
  const sources = parts.filter((part) => !uses.includes(part));
  return [readings(sources, 'fiscal', 'other'), readings(uses, 'basic', 'project')].flatMap((alike): PartsSum[] => {
    const sums = alike.map((terms) => {
      const sum = sumOf(terms);
      return { terms, sum, agrees: !differ(sum, total.yuan) };
    });
    const told = sums.find(({ agrees }) => agrees) ?? sums[0];
    return told === undefined ? [] : [told];
  });
}

/**
 * The ways in which parts may make up a total; none unless they are listed in full: both of the pair, or a list without a
 * gap. A list may hold parts of parts, so that one reading that adds up is enough. Two parts of one kind (总体, 当年) leave
 * open what belongs to what.
 */
function readings(parts: readonly Money[], one: Money['role'], other: Money['role']): readonly (readonly Amount[])[] {
  const filled = parts.filter(isAmount);
  const [first, ...moreFirst] = filled.filter(({ role }) => role === one);
  const [second, ...moreSecond] = filled.filter(({ role }) => role === other);
  if (moreFirst.length > 0 || moreSecond.length > 0) return [];
  if (first !== undefined && second !== undefined) return [[first, second], filled];
  return filled.length > 1 && filled.length === parts.length ? [filled] : [];
}
