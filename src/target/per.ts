/** What a unit is counted per, and when that makes it a frequency: 元/人·月, 次/2周. */
import { findUnit } from './units';

/** What something is counted per: 周, 2周, 人. */
export interface Per {
  readonly number: number;
  readonly unit: string;
}

/** Dimensions whose units per period are a frequency: 次/周 is, 元/月 and 吨/年 are rates. */
const COUNTED: ReadonlySet<string> = new Set(['occasion', 'case', 'visits', 'people', 'document', 'teaching', 'organisation', 'place', 'thing', 'household', 'medicine']);

/** A unit with what it is counted per: 次 per 周 keeps them apart, 元 per 人 and 月 is 元/人·月. */
export function countedPer(unit: string, below: readonly Per[]): { readonly unit: string; readonly per?: Per } {
  const [first, ...more] = below;
  if (!first) return { unit };
  if (unit === '') return { unit, per: { number: first.number, unit: [first.unit, ...more.map(perText)].join('·') } };
  if (more.length === 0 && isFrequency(unit, first.unit)) return { unit, per: first };
  return { unit: `${unit}${unit.includes('/') ? '·' : '/'}${below.map(perText).join('·')}` };
}

function perText({ number, unit }: Per): string {
  return (number === 1 ? '' : String(number)) + unit;
}

/** Whether so many of a unit in such a period are a frequency; an unknown unit is taken to count. */
export function isFrequency(unit: string, per: string): boolean {
  if (!isPeriod(per) || unit.includes('/')) return false;
  const top = findUnit(unit);
  return top ? COUNTED.has(top.dimension) : unit !== '';
}

/** 周, 月, 季度, 年, 天, 学期: what a frequency is counted per. */
export function isPeriod(unit: string): boolean {
  const found = findUnit(unit);
  return found?.dimension === 'calendar' || (found?.dimension === 'duration' && found.factor >= 3600) || found?.dimension === 'workday';
}
