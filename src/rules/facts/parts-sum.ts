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
  const sources = parts.filter((part) => !uses.includes(part) && !ofUse.test(part.label));
  return [readings(sources, 'fiscal', 'other'), readings(uses, 'basic', 'project')].flatMap((alike): PartsSum[] => {
    const sums = alike.map((terms) => {
      const sum = sumOf(terms);
      return { terms, sum, agrees: !differ(sum, total.yuan) };
    });
    const told = sums.find(({ agrees }) => agrees) ?? sums[0];
    return told === undefined ? [] : [told];
  });
}

/** What a use is made of (人员经费 of 基本支出): no source. */
const ofUse = /^(?:人员|公用|运转|办公|业务|商品和服务|对个人和家庭).{0,3}(?:经费|支出|费|补助)$/;

/**
 * The ways in which parts may make up a total; none unless they are listed in full: both of the pair, or a list without a
 * gap. A list may hold parts of parts (其中：上级补助), so that one reading without some of them is enough. Two parts of one
 * kind (总体, 当年) leave open what belongs to what.
 */
function readings(parts: readonly Money[], one: Money['role'], other: Money['role']): readonly (readonly Amount[])[] {
  const filled = parts.filter(isAmount);
  const [first, ...moreFirst] = filled.filter(({ role }) => role === one);
  const [second, ...moreSecond] = filled.filter(({ role }) => role === other);
  if (moreFirst.length > 0 || moreSecond.length > 0) return [];
  if (first !== undefined && second !== undefined) return [[first, second], ...choices(filled, [first, second])];
  return filled.length > 1 && filled.length === parts.length ? choices(filled, filled.slice(0, 1)) : [];
}

/** A form lists a handful of parts; of more than this many only all of them are added up. */
const manyParts = 8;

/** All parts, then every choice of them that leaves out some of those that need not be counted: earlier ones before later ones. */
function choices(parts: readonly Amount[], counted: readonly Amount[]): readonly (readonly Amount[])[] {
  const part = parts.at(-1);
  if (part === undefined || parts.length > manyParts + counted.length) return [parts];
  const others = choices(parts.slice(0, -1), counted);
  const taken = others.map((some) => [...some, part]);
  return counted.includes(part) ? taken : [...taken, ...others];
}
