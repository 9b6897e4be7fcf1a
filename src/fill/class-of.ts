/**
 * The class that an indicator belongs to by its own words: what is counted in what. Words decide before units; what is
 * neither quality, time, cost, effect nor satisfaction is a quantity. A proposal, always shown to the user.
 */
import { childClasses, evaluationClasses, type Level1Class, type Level2Class } from '../frame/levels';
import { findUnit, type Comparator } from '../target';
import type { RowClass } from './place';

/** What is known of an indicator before it has a row. */
export interface Said {
  readonly name: string;
  readonly unit: string;
  readonly number: number;
  readonly comparator: Comparator | null;
}

type Test = (said: Said) => boolean;

const dimensionOf = (unit: string): string => findUnit(unit)?.dimension ?? '';
const isShare: Test = ({ unit, name }) => /^(?:percent|points|ratio)$/.test(dimensionOf(unit)) || (/率$/.test(name) && unit === '');
// 块 is a word for 元 and for a plate.
const isMoney: Test = ({ unit }) => dimensionOf(unit) === 'money' && unit.includes('元');
const isSpan: Test = ({ unit }) => /^(?:duration|workday|calendar)$/.test(dimensionOf(unit));
const countsPeople: Test = ({ unit }) => /^(?:people|visits|household)$/.test(dimensionOf(unit));
const countsThings: Test = ({ unit }) => /^(?:thing|place|organisation|occasion|case|document|container|teaching)$/.test(dimensionOf(unit));
const isCap: Test = ({ comparator, number }) => comparator === '≤' || comparator === '＜' || number === 0;
const words = (pattern: RegExp): Test => ({ name }) => pattern.test(name);
const not = (test: Test): Test => (said) => !test(said);
const all = (...tests: readonly Test[]): Test => (said) => tests.every((test) => test(said));
const some = (...tests: readonly Test[]): Test => (said) => tests.some((test) => test(said));

/** The first that holds decides. */
const classes: readonly (readonly [Level2Class, Test])[] = [
  ['满意度', words(/满意|认可度|好评率/)],
  ['成本', all(words(/成本|造价|单价|费用|支出|人均.{0,6}费|价格/), some(isMoney, isCap))],
  ['时效', words(/及时率|及时性|按时|按期|准时|时限|工期|(?:响应|修复|处置|办结|办理|完成|到达|送达|反馈|整改)(?:时间|时长)|拨付进度|进度/)],
  ['时效', all(isSpan, words(/(?:时间|时长|周期)$/), not(words(/开放|服务|运行|培训|学习|播[出放]/)))],
  ['社会效益', all(isCap, words(/事故|投诉|信访|违约|违规|违纪|舆情|事件|纠纷|案件发生|死亡|伤亡|发病/))],
  ['社会效益', all(isShare, words(/事故|投诉|信访|发案|犯罪|发病率|死亡率|就业率|失业率|入学率|升学率|巩固率|知晓|普及|参与率|惠及|机械化率|城镇化率|参保率|平安|安全感/))],
  ['生态效益', all(not(countsThings), words(/空气|优良天数|水质|断面|PM\d|浓度|森林覆盖|绿化覆盖|植被|碳排放|二氧化碳|减排|排放量|能耗|节能|节水|节电|污染|水土流失|减量/), not(words(/项目|设施|改造|建设|治理|灌溉|抽检|检查|监测点/)))],
  // 主体工程70%: how much of it is done.
  ['数量', all(isShare, words(/(?:工程|建设|改造|任务|投资)$/))],
  ['质量', all(isShare, words(/(?:完成|开工|到位|执行)率$/))],
  ['经济效益', all(isShare, words(/产值|产量|收入|消费|增加值|营业|销售|税收|利润|投资|交易额|节约|GDP|生产总值|经济/))],
  // 火灾起数下降10%: what has changed outside, where it is no quality of the work itself.
  ['社会效益', all(isShare, words(/(?:增长|增加|提高|提升|上升|下降|降低|减少)(?:率|幅度|比例)?$/), not(words(/合格|优良|达标|准确|正确|完好/)))],
  ['质量', isShare],
  ['质量', ({ unit }) => /^(?:temperature|sound|concentration)$/.test(dimensionOf(unit))],
  ['成本', all(isMoney, isCap)],
  ['经济效益', isMoney],
  ['经济效益', words(/增收|产值|增产|产量提高|节约资金/)],
  ['时效', all(isSpan, isCap)],
  ['可持续影响', words(/年限$|寿命|长效机制|持续/)],
  ['社会效益', all(countsPeople, words(/带动|受益|惠及|就业|脱贫|保护|服务人口|覆盖人口|参与群众/))],
  ['社会效益', words(/带动|惠及/)],
  ['经济效益', all(countsPeople, words(/游客/))],
];

/** Level 2 by the words; 数量 where none of them speaks of anything else. */
export function level2By(said: Said): Level2Class {
  return classes.find(([, holds]) => holds(said))?.[0] ?? '数量';
}

/** An amount that says neither what it earns nor that it is a limit: it may be the budget itself. */
export function isBareAmount(said: Said): boolean {
  return isMoney(said) && said.comparator === null && !/收入|增收|产值|产量|销售|营业|营收|税|利润|投资|交易|成交|节约|挽回|消费|效益|成本|造价|单价|价格/.test(said.name);
}

/** The level 1 that a level 2 stands under; `costs` = the form files cost under a level 1 of its own. */
export function rowClass(level2: Level2Class, costs: boolean): RowClass {
  if (level2 === '满意度') return { level1: '满意度', level2 };
  if (level2 === '成本') return costs ? { level1: '成本', level2: '经济成本' } : { level1: '产出', level2 };
  const level1 = (Object.keys(childClasses) as Level1Class[]).find((one) => !evaluationClasses.has(one) && childClasses[one].includes(level2));
  return { level1: level1 ?? '产出', level2 };
}
