import type { Indicator } from '../../form/schema';
import { costClasses, evaluationClasses, matchLevel1, matchLevel2In, matchLevel2Under, type Level1Class, type Level2Class } from '../../frame/levels';

/** Class of the indicator's level 1; undefined for a duty or a word of no frame. */
export function level1Of(indicator: Indicator): Level1Class | undefined {
  return matchLevel1(indicator.level1.text);
}

/** Class of the indicator's level 2, which may stand in one cell with level 1: 产出数量, 效益-社会效益. */
export function level2Of({ level1, level2 }: Indicator): Level2Class | undefined {
  if (level2.text !== '' || matchLevel1(level1.text) !== undefined) return matchLevel2Under(level1.text, level2.text);
  return matchLevel2In(level1.text);
}

/** One indicator of each stretch under the same levels: what is asked of the levels alone need not be asked of every row. */
export function oneOfEachStretch(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter(({ level1, level2 }, index) => {
    const before = indicators[index - 1];
    return before?.level1.text !== level1.text || before.level2.text !== level2.text;
  });
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

/** The printed level 1 that a word begins like, 满意度指标 for 满意; that of output where it begins like none. */
export function level1Example(text: string): string {
  return printedLevel1.find((word) => word.startsWith(text.slice(0, 2))) ?? '产出指标';
}

const printedLevel1 = ['产出指标', '效益指标', '满意度指标', '成本指标'];

/** A printed level 2 of the same level 1; where that is of no frame, of the one that it begins like. */
export function level2Example(level1: string): string {
  return examples[matchLevel1(level1) ?? matchLevel1(level1Example(level1)) ?? '产出'];
}

const examples: Readonly<Record<Level1Class, string>> = {
  决策: '项目立项',
  过程: '资金管理',
  投入: '资金投入',
  管理: '资金管理',
  成本: '经济成本指标',
  产出: '数量指标',
  效益: '社会效益指标',
  满意度: '服务对象满意度指标',
};
