import { canonicalUnit, convert, findUnit, sameUnit, unitInName, unitOfCell } from '../../src/target';
import { matchUnit, unitCount } from '../../src/target/units';

test('the table is wide', () => {
  expect(unitCount()).toBeGreaterThanOrEqual(300);
});

test.each([
  ['人', '名'],
  ['%', '百分比'],
  ['％', '%'],
  ['m²', '平方米'],
  ['平米', '㎡'],
  ['km', '公里'],
  ['个月', '月'],
  ['元/人·月', '元/人*月'],
  ['人次', '人·次'],
  ['台班', '台*班'],
  ['kWh', 'kW·h'],
  ['元/人/月', '元/月·人'],
  ['元/平米', '元/平方米'],
  ['（次）', '次'],
  ['台（套）', '台套'],
  ['台/套', '台'],
  ['套', '台(套)'],
  ['人（次）', '人次'],
  ['%（百分比）', '%'],
  ['㎡(平方米)', '平方米'],
  ['座塔', '座塔'],
])('%s is %s', (a, b) => {
  expect(sameUnit(a, b)).toBe(true);
  expect(sameUnit(b, a)).toBe(true);
});

test.each([
  ['人', '人次'],
  ['人', '户'],
  ['%', '百分点'],
  ['天', '工作日'],
  ['月', '天'],
  ['台', '套'],
  ['个', '项'],
  ['元', '美元'],
  ['元/人', '元/户'],
  ['座塔', '座'],
  ['年', '学年'],
])('%s never becomes %s', (a, b) => {
  expect(sameUnit(a, b)).toBe(false);
  expect(convert(5, a, b)).toBeUndefined();
  expect(convert(5, b, a)).toBeUndefined();
});

test.each<[number, string, string, number]>([
  [2.5, '公里', '米', 2500],
  [6, '万元', '元', 60_000],
  [0.1, '亿元', '万元', 1000],
  [3, '万亩', '亩', 30_000],
  [6, '万人', '人', 60_000],
  [15, '亩', '公顷', 1],
  [90, '分钟', '小时', 1.5],
  [2, '年', '季度', 8],
  [5, '‰', '%', 0.5],
  [9, '成', '%', 90],
  [1, '吨', '公斤', 1000],
  [1.5, '万元/公顷', '元/亩', 1000],
  [2, '次/季度', '次/年', 8],
  [3, '例/10万人', '例/万人', 0.3],
  [7, '座塔', '座塔', 7],
])('%d %s is %s: %d', (number, from, to, expected) => {
  expect(convert(number, from, to)).toBe(expected);
});

test.each([
  [' （ 元／人*月 ）', '元/人·月'],
  ['元/人•月', '元/人·月'],
  ['百分比', '%'],
  ['ＫＭ', 'KM'],
])('%j is written %s', (text, canonical) => {
  expect(canonicalUnit(text)).toBe(canonical);
});

test.each([
  ['/', ''],
  ['—', ''],
  ['无', ''],
  ['定性', ''],
  ['是/否', ''],
  ['有／无', ''],
  [' 万元 ', '万元'],
  ['(%)', '%'],
])('the unit cell %j says %j', (text, unit) => {
  expect(unitOfCell(text)).toBe(unit);
});

test.each<[string, string | undefined]>([
  ['种植面积（亩）', '亩'],
  ['服务对象满意度 (%)', '%'],
  ['补助标准(元/人·月)', '元/人·月'],
  ['补助标准（年度）', undefined],
  ['满意度（社区）', undefined],
  ['满意度（学生）', undefined],
  ['培训（含线上）', undefined],
  ['成活率（≥**%）', undefined],
  ['（亩）', undefined],
  ['培训人数', undefined],
])('the name %s ends in %s', (name, unit) => {
  expect(unitInName(name)?.unit).toBe(unit);
});

test('the longest unit is taken, and a letter unit ends where the letters end', () => {
  expect(matchUnit('人次数', 0)).toBe(2);
  expect(matchUnit('个工作日内', 0)).toBe(4);
  expect(matchUnit('mm', 0)).toBe(2);
  expect(matchUnit('mx', 0)).toBe(0);
});

test('万 and 亿 multiply any unit', () => {
  expect(findUnit('亿立方米')).toMatchObject({ dimension: 'volume', factor: 1e8 });
  expect(findUnit('万')).toBeUndefined();
});
