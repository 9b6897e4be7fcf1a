import type { Indicator } from '../../form/schema';
import { evaluationClasses, matchLevel1, matchLevel2, type Level1Class, type Level2Class } from '../../frame/levels';

/** Class of the indicator's level 1; undefined for a duty or a word of no frame. */
export function level1Of(indicator: Indicator): Level1Class | undefined {
  return matchLevel1(indicator.level1.text);
}

/** Class of the indicator's level 2. */
export function level2Of(indicator: Indicator): Level2Class | undefined {
  return matchLevel2(indicator.level2.text);
}

/** A row of the evaluation frame (决策, 过程…) needs no measurable target: 充分, 规范 are proper values there. */
export function isEvaluation(indicator: Indicator): boolean {
  const level1 = level1Of(indicator);
  return level1 !== undefined && evaluationClasses.has(level1);
}

/** Whether the indicator stands under cost, in either frame. */
export function isCost(indicator: Indicator): boolean {
  const level2 = level2Of(indicator);
  return level2 === undefined ? level1Of(indicator) === '成本' : costClasses.has(level2);
}

const costClasses: ReadonlySet<Level2Class> = new Set<Level2Class>(['成本', '经济成本', '社会成本', '生态环境成本']);
