/** 分值分摊: the points of the frame's level 1 spread evenly over the rows that have none. What is written stays. */
import type { Form, Indicator } from '../form/schema';
import type { Frame } from '../frame/frame';
import { matchLevel1, type Level1Class } from '../frame/levels';
import type { Sheet } from '../sheet/book';
import { contentAt } from '../sheet/content';
import type { PutEdit } from '../sheet/edit';
import { exact } from '../target';
import type { LeftOver } from './plan';

export interface WeightPlan {
  readonly edits: readonly PutEdit[];
  readonly left: readonly LeftOver[];
}

/** Points come in halves. */
const step = 0.5;

/**
 * `total` is what all weights are to make, by default the first total that the frame accepts (90; the execution rate has the
 * other 10). A level that the form lacks gives its points to the others: those of 满意度 to 效益, those of 成本 to 产出.
 */
export function spreadWeights(sheet: Sheet, form: Form, frame: Frame, total = frame.totals[0] ?? 90): WeightPlan {
  const groups = new Map<Level1Class, Indicator[]>();
  const left: LeftOver[] = [];
  for (const indicator of form.indicators) {
    const level1 = matchLevel1(indicator.level1.text);
    if (level1 === undefined || indicator.cells.weight === undefined) {
      left.push({ words: indicator.name, reason: { key: level1 === undefined ? 'unknown-level1' : 'no-weights' } });
    } else groups.set(level1, [...(groups.get(level1) ?? []), indicator]);
  }
  const points = pointsOf(frame, [...groups.keys()], total);
  const edits = [...groups].flatMap(([level1, indicators]) => {
    const open = indicators.filter(({ weight }) => weight === null);
    const used = indicators.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
    const rest = exact((points.get(level1) ?? 0) - used);
    if (open.length === 0) return [];
    if (rest <= 0) {
      left.push(...open.map(({ name }) => ({ words: name, reason: { key: 'weights-used', data: { level1 } } as const })));
      return [];
    }
    const shares = evenShares(rest, open.length);
    return open.flatMap(({ cells: { weight: at } }, index): PutEdit[] =>
      at === undefined ? [] : [{ kind: 'put', sheet: sheet.id, at, expect: contentAt(sheet, at), put: { value: shares[index] ?? 0 } }],
    );
  });
  return { edits, left };
}

/** Points of each level that the form has, in the frame's proportions; they make the total exactly. */
function pointsOf(frame: Frame, present: readonly Level1Class[], total: number): ReadonlyMap<Level1Class, number> {
  const own = new Map(frame.levels.flatMap(({ class: level1, weight }) => (weight === undefined ? [] : [[level1, weight] as const])));
  const points = new Map<Level1Class, number>();
  const give = (level1: Level1Class, weight: number): void => {
    points.set(level1, (points.get(level1) ?? 0) + weight);
  };
  const heirs: Readonly<Partial<Record<Level1Class, Level1Class>>> = { 满意度: '效益', 成本: '产出' };
  for (const [level1, weight] of own) {
    const heir = heirs[level1];
    if (present.includes(level1)) give(level1, weight);
    else if (heir !== undefined && present.includes(heir)) give(heir, weight);
  }
  const sum = [...points.values()].reduce((all, weight) => all + weight, 0);
  const [first] = points.keys();
  if (sum === 0 || first === undefined) return points;
  const scaled = new Map([...points].map(([level1, weight]) => [level1, inSteps((weight * total) / sum)] as const));
  const drift = total - [...scaled.values()].reduce((all, weight) => all + weight, 0);
  return scaled.set(first, (scaled.get(first) ?? 0) + drift);
}

function inSteps(number: number): number {
  return Math.floor(number / step) * step;
}

/** As even as halves allow; the first rows get what is left over. */
function evenShares(rest: number, count: number): readonly number[] {
  const base = inSteps(rest / count);
  const over = rest - base * count;
  return Array.from({ length: count }, (_, index) => exact(base + Math.max(0, Math.min(step, over - index * step))));
}
