/** Which classes of indicators a form has, against those of the frame that it is measured by. */
import type { Form } from '../../form/schema';
import type { Frame } from '../../frame/frame';
import { isCost, level1Of, level2Of } from '../../rules/facts/level';

export interface ClassCount {
  /** As the frame prints it: 数量指标. */
  readonly text: string;
  readonly count: number;
  readonly demanded: boolean;
}

export interface ClassGroup extends ClassCount {
  readonly children: readonly ClassCount[];
}

/** In the frame's order; empty where the frame has no classes, or the form goes by duties and not by classes. */
export function classesOf({ indicators, kind }: Form, { levels }: Frame): readonly ClassGroup[] {
  const known = indicators.some((indicator) => level1Of(indicator) !== undefined || level2Of(indicator) !== undefined);
  if (!known || kind === 'register') return [];
  return levels.map((level) => {
    const children = level.children.map((child) => ({
      text: child.text,
      demanded: child.demanded,
      count: indicators.filter((indicator) => (child.class === '成本' || child.class === '经济成本' ? isCost(indicator) : level2Of(indicator) === child.class)).length,
    }));
    // A level 2 speaks for a level 1 that is written otherwise: satisfaction stands under 效益 in some forms.
    const own = indicators.filter((indicator) => level1Of(indicator) === level.class).length;
    const below = children.reduce((total, { count }) => total + count, 0);
    return { text: level.text, demanded: level.demanded, count: Math.max(own, below), children };
  });
}
