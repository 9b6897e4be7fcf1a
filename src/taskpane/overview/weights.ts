/** The weights of the indicators by level 1, beside what the frame gives each. */
import type { Form, Indicator } from '../../form/schema';
import type { Frame } from '../../frame/frame';
import { groupBy } from '../../form/group';
import { level1Of } from '../../rules/facts/level';

export interface Share {
  /** Level 1 as written. */
  readonly text: string;
  readonly sum: number;
  /** What the frame gives it; null where it fixes nothing. */
  readonly convention: number | null;
}

export interface Weights {
  readonly shares: readonly Share[];
  readonly total: number;
  /** Totals that the frame accepts, the smallest first. */
  readonly accepted: readonly number[];
}

/** Null for a form without weights, and for a list of several projects, whose weights are not to be summed. */
export function weightsOf(form: Form, frame: Frame): Weights | null {
  const weighed = form.indicators.filter((indicator): indicator is Indicator & { readonly weight: number } => indicator.weight !== null);
  if (weighed.length === 0 || form.kind === 'register') return null;
  const shares = [...groupBy(weighed, ({ level1 }) => level1.text)].map(([text, indicators]): Share => {
    const [first] = indicators;
    const level = first && level1Of(first);
    return { text, sum: sum(indicators), convention: frame.levels.find((one) => one.class === level)?.weight ?? null };
  });
  return { shares, total: sum(weighed), accepted: [...frame.totals].sort((a, b) => a - b) };
}

/** Without binary remainders: weights have at most two digits behind the point. */
function sum(indicators: readonly { readonly weight: number }[]): number {
  return indicators.reduce((total, { weight }) => total + Math.round(weight * 100), 0) / 100;
}
