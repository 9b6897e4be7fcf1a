/** The frames that ship with the tool. An office's own frame is one of these with what it changes (localFrame). */
import type { Frame, FrameLevel1, FrameLevel2 } from './frame';
import type { Level1Class, Level2Class } from './levels';

type Demand = 'demanded' | 'optional';

function level2(name: Level2Class, text: string, demand: Demand = 'optional', weight?: number): FrameLevel2 {
  return { class: name, text, demanded: demand === 'demanded', ...(weight === undefined ? {} : { weight }) };
}

function level1(name: Level1Class, demand: Demand, weight: number | undefined, children: readonly FrameLevel2[]): FrameLevel1 {
  return {
    class: name,
    text: name === '满意度' ? '满意度指标' : `${name}指标`,
    demanded: demand === 'demanded',
    ...(weight === undefined ? {} : { weight }),
    children,
  };
}

const output88 = level1('产出', 'demanded', 50, [
  level2('数量', '数量指标', 'demanded'),
  level2('质量', '质量指标'),
  level2('时效', '时效指标'),
  level2('成本', '成本指标'),
]);
const benefit88 = level1('效益', 'demanded', 30, [
  level2('经济效益', '经济效益指标'),
  level2('社会效益', '社会效益指标'),
  level2('生态效益', '生态效益指标'),
  level2('可持续影响', '可持续影响指标'),
]);
const satisfaction = level1('满意度', 'optional', 10, [level2('满意度', '服务对象满意度指标')]);

const cost101 = level1('成本', 'optional', 20, [
  level2('经济成本', '经济成本指标'),
  level2('社会成本', '社会成本指标'),
  level2('生态环境成本', '生态环境成本指标'),
]);
const output101 = level1('产出', 'demanded', 40, [
  level2('数量', '数量指标', 'demanded'),
  level2('质量', '质量指标'),
  level2('时效', '时效指标'),
]);
const benefit101 = level1('效益', 'demanded', 20, [
  level2('经济效益', '经济效益指标'),
  level2('社会效益', '社会效益指标'),
  level2('生态效益', '生态效益指标'),
  level2('可持续影响', '可持续影响指标'),
]);

const decision = level1('决策', 'optional', undefined, [
  level2('项目立项', '项目立项'),
  level2('绩效目标', '绩效目标'),
  level2('资金投入', '资金投入'),
]);
const process = level1('过程', 'optional', undefined, [level2('资金管理', '资金管理'), level2('组织实施', '组织实施')]);

const no88 = { basis: '财预〔2015〕88号', verified: true } as const;
const no101 = { basis: '财预〔2021〕101号', verified: true } as const;
const no10 = { basis: '财预〔2020〕10号', verified: true } as const;
const no53 = { basis: '财预〔2013〕53号', verified: true } as const;

function frame(name: string, title: string, levels: readonly FrameLevel1[], more: Partial<Frame> & Pick<Frame, 'sources'>): Frame {
  return { name, title, levels, totals: [90, 100], evaluation: false, system: false, severities: {}, ...more };
}

/** What the 一体化 system refuses on saving or drops on import: errors under its presets. */
export const systemSeverities: Frame['severities'] = {
  'target/missing': 'error',
  'target/missing-comparator': 'error',
  'target/missing-unit': 'error',
  'target/unit-only': 'error',
  'target/placeholder': 'error',
  'target/forbidden-character': 'error',
  'indicator/missing-name': 'error',
  'indicator/duplicate': 'error',
  'hierarchy/missing-level1': 'error',
  'hierarchy/missing-level2': 'error',
  'hierarchy/parent-mismatch': 'error',
  'hierarchy/unknown-level': 'error',
  'hierarchy/weight-sum': 'error',
};
/** Where the form prints 决策 and 过程 itself, rows of them are no fault. */
const evaluationSeverities: Frame['severities'] = { 'hierarchy/evaluation-frame': 'off' };

const levels88 = [output88, benefit88, satisfaction];
const levels101 = [cost101, output101, benefit101, satisfaction];

export const presets: readonly Frame[] = [
  frame('88', '中央88号', levels88, { sources: [no88] }),
  frame('101', '中央101号', levels101, { sources: [no101] }),
  frame('10', '10号评价框架', [decision, process, output88, benefit88, satisfaction], {
    sources: [no10],
    totals: [100],
    evaluation: true,
    severities: evaluationSeverities,
  }),
  frame('江苏', '江苏', [decision, process, output88, benefit88, satisfaction], {
    sources: [no88, no10],
    evaluation: true,
    severities: evaluationSeverities,
  }),
  frame('山东部门整体', '山东部门整体', [], { sources: [no88, no53] }),
  frame('四川云南一体化', '四川/云南一体化', levels88, { sources: [no88], system: true, severities: systemSeverities }),
  frame('湖北', '湖北', levels101, { sources: [no101] }),
  frame('自评表', '自评表', levels88, { sources: [no10] }),
];

/** Where neither the form, the office nor the user says anything. */
export const defaultFrame: Frame = frame('默认', '默认', levels88, { sources: [no88, no101] });

/** The frame of a name or title ("88", "中央88号"); undefined for a name that is none. */
export function frameNamed(name: string): Frame | undefined {
  return presets.find((preset) => preset.name === name || preset.title === name);
}
