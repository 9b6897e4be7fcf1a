import type { Form, Indicator } from '../../form/schema';
import { exact, halfWidth, type Comparator } from '../../target';
import { rememberEach, rememberLast } from '../../form/remember';
import { traitOf } from './traits';
import { unitOf } from './unit';

/** One number with its unit, wherever the unit stands. */
export interface Measure {
  readonly number: number;
  readonly unit: string;
  readonly comparator: Comparator | null;
}

/** What the target says where it is one number; undefined for words, dates, ranges, ratios and ranks. */
export const measureOf = rememberLast((indicator: Indicator): Measure | undefined => {
  const { target } = indicator;
  if ((target.kind !== 'quantity' && target.kind !== 'frequency') || traitOf(target, 'rank') !== undefined) return undefined;
  return { number: target.number, unit: unitOf(indicator), comparator: target.comparator };
});

/** Of every indicator of the form, by index. */
export function measuresOf({ indicators }: Form): readonly (Measure | undefined)[] {
  return measures(indicators);
}

const measures = rememberEach(measureOf);

/** The first number of a text, thousands separators and 万/亿 understood; undefined without one. */
export function numberIn(text: string): number | undefined {
  const match = /(-?\d+(?:,\d{3})*(?:\.\d+)?)\s*([万亿])?/.exec(halfWidth(text).replace(/，(?=\d{3})/g, ','));
  if (match?.[1] === undefined) return undefined;
  const scale = match[2] === '万' ? 1e4 : match[2] === '亿' ? 1e8 : 1;
  return Number(match[1].replaceAll(',', '')) * scale;
}

/** A number as people write it: no binary remainder, no trailing zeros. */
export function plain(number: number): string {
  return String(exact(number));
}
