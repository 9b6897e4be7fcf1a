import type { Random } from './random';

/** What an indicator measures, whatever the form calls it. */
export type Class =
  | 'quantity' | 'quality' | 'prompt' | 'cost' | 'economic' | 'social' | 'ecological' | 'lasting' | 'satisfied'
  | 'decision' | 'process';

export type FrameName = '88' | '101' | 'old' | 'progress' | 'effect' | 'evaluation' | 'completion';

type Words = readonly string[];
type Place = readonly [level1: Words, level2: Words];
type Frame = Readonly<Partial<Record<Class, Place>>>;

const output: Words = ['产出指标', '产出指标', '产出指标', '产出'];
const benefit: Words = ['效益指标', '效益指标', '效益指标', '效益'];
const satisfaction: Words = ['满意度指标', '满意度指标', '满意度指标', '满意度'];

const plain: Frame = {
  quantity: [output, ['数量指标', '数量指标', '产出数量', '数量']],
  quality: [output, ['质量指标', '质量指标', '产出质量', '质量']],
  prompt: [output, ['时效指标', '时效指标', '产出时效', '时效']],
  cost: [output, ['成本指标', '成本指标', '产出成本', '成本']],
  economic: [benefit, ['经济效益指标', '经济效益指标', '经济效益', '经济效益']],
  social: [benefit, ['社会效益指标', '社会效益指标', '社会效益', '社会效益']],
  ecological: [benefit, ['生态效益指标', '生态效益指标', '生态效益', '生态效益']],
  lasting: [benefit, ['可持续影响指标', '可持续影响指标', '可持续影响', '可持续影响']],
  satisfied: [satisfaction, ['服务对象满意度指标', '满意度指标', '服务对象满意度', '服务对象满意度']],
};

/** Which classes a frame knows and what it may call them. */
export const frames: Readonly<Record<FrameName, Frame>> = {
  '88': plain,
  '101': {
    cost: [['成本指标'], ['经济成本指标']],
    quantity: plain.quantity!, quality: plain.quality!, prompt: plain.prompt!,
    economic: plain.economic!, social: plain.social!, ecological: plain.ecological!, satisfied: plain.satisfied!,
  },
  old: {
    process: [['投入'], ['项目管理', '资金管理']],
    quantity: [['产出'], ['产出数量', '数量目标']],
    quality: [['产出'], ['产出质量', '质量目标']],
    prompt: [['产出'], ['产出时效', '时效目标']],
    cost: [['产出'], ['产出成本', '成本目标']],
    economic: [['效果'], ['经济效益']], social: [['效果'], ['社会效益']],
    ecological: [['效果'], ['环境效益', '生态效益']], lasting: [['效果'], ['可持续影响']],
    satisfied: [['效果'], ['服务对象满意度', '社会公众满意度']],
  },
  progress: {
    quantity: [output, ['产出数量指标']], quality: [output, ['产出质量指标']],
    prompt: [output, ['产出进度指标']], cost: [output, ['产出成本指标']],
    economic: [['效果指标'], ['经济效益指标']], social: [['效果指标'], ['社会效益指标']],
    ecological: [['效果指标'], ['环境效益指标']], lasting: [['效果指标'], ['可持续影响指标']],
    satisfied: [['满意度指标'], ['服务对象满意度指标']],
  },
  effect: {
    ...plain,
    economic: [['效果指标'], ['经济效益指标']], social: [['效果指标'], ['社会效益指标']],
    ecological: [['效果指标'], ['生态效益指标']], lasting: [['效果指标'], ['可持续影响指标']],
    satisfied: [['效果指标'], ['社会公众或服务对象满意度指标']],
  },
  evaluation: {
    decision: [['决策指标', '决策'], ['项目立项', '绩效目标', '资金投入']],
    process: [['过程指标', '过程', '管理'], ['资金管理', '组织实施']],
    quantity: [['产出指标', '产出'], ['产出数量']], quality: [['产出指标', '产出'], ['产出质量']],
    prompt: [['产出指标', '产出'], ['产出时效']], cost: [['产出指标', '产出'], ['产出成本']],
    economic: [['效益指标', '效益'], ['经济效益']], social: [['效益指标', '效益'], ['社会效益']],
    ecological: [['效益指标', '效益'], ['生态效益']], lasting: [['效益指标', '效益'], ['可持续影响']],
    satisfied: [['效益指标', '效益'], ['满意度']],
  },
  completion: {
    quantity: [['项目完成指标'], ['数量指标']], quality: [['项目完成指标'], ['质量指标']],
    prompt: [['项目完成指标'], ['时效指标']], cost: [['项目完成指标'], ['成本指标']],
    economic: [['项目效益指标'], ['经济效益指标']], social: [['项目效益指标'], ['社会效益指标']],
    ecological: [['项目效益指标'], ['生态效益指标']], lasting: [['项目效益指标'], ['可持续影响指标']],
    satisfied: [['满意度指标'], ['满意度指标', '服务对象满意度指标']],
  },
};

/** The order in which forms list the classes. */
const order: readonly Class[] = ['decision', 'process', 'quantity', 'quality', 'prompt', 'cost', 'economic', 'social', 'ecological', 'lasting', 'satisfied'];

/** One form's wording: a place for every class the frame knows, consistent down the form. */
export function wording(frame: FrameName, rng: Random): ReadonlyMap<Class, { level1: string; level2: string }> {
  // One position in every list: 产出 goes with 产出数量, 数量指标 with 质量指标.
  const style = rng.int(0, 3);
  const choose = (words: Words): string => words[style % words.length]!;
  const places = new Map<Class, { level1: string; level2: string }>();
  const known = frame === '101' ? (['cost', ...order.filter((c) => c !== 'cost')] as const) : order;
  for (const name of known) {
    const place = frames[frame][name];
    if (place) places.set(name, { level1: choose(place[0]), level2: name === 'decision' || name === 'process' ? rng.pick(place[1]) : choose(place[1]) });
  }
  return places;
}
