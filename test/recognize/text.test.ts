import { splitNameValue } from '../../src/recognize/name-value';
import { sheetFromRows } from '../../src/sheet/build';
import { lineOf } from '../../src/recognize/line';
import { endsClosed, fold, labelCore, levelText, nameText, similarity } from '../../src/recognize/text';
import { yearIn } from '../../src/recognize/title';

test.each([
  ['产 出 指 标 (50分)', '产出指标'],
  ['成本指标(0-20)分', '成本指标'],
  ['一、产出指标', '产出指标'],
  ['（一）产出指标', '产出指标'],
  ['服务对象满意度指标（必填）', '服务对象满意度指标'],
  ['通过举办活动，强化', '通过举办活动，强化'],
  ['1.推进改革', '1.推进改革'],
])('level %s reads %s', (text, expected) => {
  expect(levelText(text)).toBe(expected);
});

test.each([
  ['指标1：培训人次', '培训人次'],
  ['指标1培训人次', '培训人次'],
  ['指标12：培训人次', '培训人次'],
  ['指标12个月内完成', '指标12个月内完成'],
  ['指标12026年6月前完成', '2026年6月前完成'],
  ['★★其中：低保人数', '其中：低保人数'],
  ['1、配方肥施用', '1、配方肥施用'],
  ['*培训 达标率', '*培训达标率'],
])('name %s reads %s', (text, expected) => {
  expect(nameText(text)).toBe(expected);
});

test.each([
  ['1、资金来源：（1）财政拨款', '资金来源:财政拨款'],
  ['其中：财政拨款', '财政拨款'],
  ['*年度绩效总目标：', '年度绩效总目标'],
  ['资金情况（万元）', '资金情况'],
  ['①项目支出', '项目支出'],
])('label %s has the core %s', (text, expected) => {
  expect(labelCore(fold(text))).toBe(expected);
});

test.each([
  ['整治山塘口数≥57口', '整治山塘口数', '≥57口'],
  ['游客满意度(≥90%)', '游客满意度', '≥90%'],
  ['设施达标率(≥**%)>=98%;', '设施达标率(≥**%)', '>=98%'],
  ['完工时间：2020年10月底前', '完工时间', '2020年10月底前'],
  ['受益群众不少于300户', '受益群众', '不少于300户'],
  ['培训班期数12期', '培训班期数', '12期'],
  ['培训班期数≥12期(10分)', '培训班期数', '≥12期'],
])('%s is %s and %s', (text, name, value) => {
  expect(splitNameValue(text)).toEqual({ name, value });
});

test('a name without a target is not split', () => {
  expect(splitNameValue('提升基层服务能力')).toBeUndefined();
  expect(splitNameValue('(一)制定方案(15分)')).toBeUndefined();
});

test.each([
  ['2021年度项目绩效目标表', 2021],
  ['县财社2018126号提前下达2019年补助资金绩效目标表', 2019],
  ['附件22021年度项目绩效目标表', 2021],
  ['20XX年度绩效目标表', null],
  ['项目绩效目标表', null],
])('the year of %s is %s', (text, expected) => {
  expect(yearIn(text)).toBe(expected);
});

test('sentences close, cut ones do not', () => {
  expect(endsClosed('做好档案管理工作。')).toBe(true);
  expect(endsClosed('建设区域农产品冷链物流体')).toBe(false);
});

test('similarity counts shared pairs', () => {
  expect(similarity('指标值', '指标值')).toBe(1);
  expect(similarity('年度指标值', '年度目标值')).toBeGreaterThan(similarity('年度指标值', '得分'));
});

test('what folding leaves as it is holds no blank and nothing of full width', () => {
  const odd = /[\s\u00a0\u200b\u3000\ufeff０-９Ａ-Ｚａ-ｚ％．／]/;
  const missed = Array.from({ length: 0x10000 }, (_, code) => `字${String.fromCharCode(code)}字`).filter((text) => odd.test(text) && fold(text) === text);
  expect(missed).toEqual([]);
});

test('no more of a cell is looked at than a spreadsheet lets it hold', () => {
  const [row] = sheetFromRows([['字 '.repeat(500_000)]]).rows;
  expect(lineOf(row).texts[0]?.length).toBeLessThan(32_768);
});
