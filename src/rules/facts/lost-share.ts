import type { Indicator } from '../../form/schema';
import { namesBoundedShare } from './name';

/** 0.95 of 合格率, by itself or beside % in the unit cell, where even a full share is but 1; of what is to be rare it may be meant. */
export function lostShare({ target, valueText, name }: Indicator): number | undefined {
  if (target.kind !== 'quantity' || target.number <= 0 || target.number > 1 || target.comparator === '≤' || target.comparator === '＜') return undefined;
  if (target.unit === '%' ? valueText.includes('%') : target.unit !== '' || target.number === 1) return undefined;
  return namesBoundedShare(name) && !/[不未]/.test(name) ? target.number : undefined;
}
