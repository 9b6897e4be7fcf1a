/** What levels are called on a form: in the words it already uses, else as the frame prints them. */
import type { Form } from '../form/schema';
import { matchLevel1, matchLevel2, type Level1Class, type Level2Class } from '../frame/levels';

export interface LevelTexts {
  readonly level1: (level: Level1Class) => string;
  readonly level2: (level: Level2Class) => string;
}

/** The form's own words for a class; a class that it lacks follows the manner of the others (产出数量 → 产出时效). */
export function levelTextsOf(form: Form): LevelTexts {
  const ones = new Map<Level1Class, string>();
  const twos = new Map<Level2Class, string>();
  const keep = (one: string, two: string): void => {
    const [level1, level2] = [matchLevel1(one), matchLevel2(two)];
    if (level1 !== undefined && !ones.has(level1)) ones.set(level1, one);
    if (level2 !== undefined && !twos.has(level2)) twos.set(level2, two);
  };
  for (const { level1, level2 } of form.indicators) keep(level1.text, level2.text);
  for (const { level, text } of form.emptyLevels) keep(level === 1 ? text : '', level === 2 ? text : '');
  const bare = twos.size > 0 && [...twos.values()].every((text) => !text.endsWith('指标'));
  const prefixed = [...twos.values()].some((text) => text.startsWith('产出'));
  return {
    level1: (level) => ones.get(level) ?? `${level}指标`,
    level2: (level) => twos.get(level) ?? manner(level, bare, prefixed),
  };
}

function manner(level: Level2Class, bare: boolean, prefixed: boolean): string {
  const text = level === '满意度' ? '服务对象满意度' : prefixed && outputs.has(level) ? `产出${level}` : level;
  return bare ? text : `${text}指标`;
}

const outputs: ReadonlySet<Level2Class> = new Set<Level2Class>(['数量', '质量', '时效', '成本']);
