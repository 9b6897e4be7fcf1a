import { scanGoal } from '../../src/goal/scan';

const promised = (text: string, year?: number) =>
  scanGoal(text, { year })
    .filter(({ skipped }) => skipped === undefined)
    .map(({ phrase, comparator, quantity }) => `${phrase} ${comparator ?? ''}${String(quantity.number)}${quantity.unit}`);
const skipped = (text: string, year?: number) => scanGoal(text, { year }).flatMap(({ skipped: reason }) => reason ?? []);

test.each<[string, string[]]>([
  ['引进农技人员不少于5名、举办培训不少于6次，服务对象满意度不低于80%。', ['引进农技人员 ≥5名', '举办培训 ≥6次', '服务对象满意度 ≥80%']],
  ['修复2处水毁堤防', ['修复水毁堤防 2处']],
  ['维修全县18座水库', ['维修全县水库 18座']],
  ['合作社收入达8万元。', ['合作社收入 80000元']],
  ['培训3期、280人次', ['培训 3期', '培训 280人次']],
  ['受益52户163人', ['受益 52户', '受益 163人']],
  ['新建道路3公里，桥梁2座', ['新建道路 3公里', '桥梁 2座']],
  ['参赛作品100件以上', ['参赛作品 ≥100件']],
  ['播发稿件1,200篇', ['播发稿件 1200篇']],
  ['保障 1 240 名 学生 就餐 ， 聘用 人员 1 8 人', ['保障学生就餐 1240名', '聘用人员 18人']],
  ['任务1 300人受训', ['受训 300人']],
  ['覆盖12个乡镇', ['覆盖乡镇 12个']],
  ['目标1：建设高标准农田5万亩；目标2：一是培训20人', ['建设高标准农田 50000亩', '培训 20人']],
  ['空气质量比上年改善3%', ['空气质量比上年改善 3%']],
  ['自来水普及率达到92%，较上年提高2个百分点', ['自来水普及率 92%']],
  ['引进10亿元以上项目1个', ['引进项目 1个']],
  ['建立1个平台、3支队伍', ['建立平台 1个', '建立平台 3支队伍']],
  ['实现2个100%：围挡和覆盖达标率100%', ['围挡和覆盖达标率 100%']],
  ['为65岁及以上老年人体检800人次，建设5G基站20个', ['为65岁及以上老年人体检 800人次', '建设5G基站 20个']],
  ['设备使用年限不少于5年，室内温度不低于18℃', ['设备使用年限 ≥5年', '室内温度 ≥18℃']],
  ['12345投诉举报按时办结率≥98%', ['12345投诉举报按时办结率 ≥98%']],
  ['其中：小学150人', ['小学 150人']],
  ['完成15个乡镇卫生院标准化建设', ['完成乡镇卫生院标准化建设 15个']],
  ['年均浓度低于35微克/立方米', ['年均浓度 ＜35微克/立方米']],
  ['带动社会投资1亿元', ['带动社会投资 100000000元']],
  ['退休人员26人的正常办公', ['退休人员 26人']],
  ['完成6家乡镇卫生院设备更新', ['完成乡镇卫生院设备更新 6家']],
  ['对辖区36个社区体育公园开展日常管养', ['对辖区社区体育公园开展日常管养 36个']],
  ['故障响应时间不超过2小时', ['故障响应时间 ≤2小时']],
  ['每年体检1次，每年举办展览10个以上，每年培训50人', ['体检 1次', '举办展览 ≥10个', '培训 50人']],
])('%s promises %j', (text, expected) => {
  expect(promised(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['依据农科发〔2016〕19号文件', ['document-number', 'date']],
  ['落实《“十四五”规划100条》', ['title']],
  ['2021年11月底前建成', ['date', 'date']],
  ['连续实施3年', ['period']],
  ['现有图书2万册', ['background']],
  ['全县18个水库安全度汛', ['background']],
  ['自2009年试点以来培训团员12批', ['date', 'background']],
  ['每人每年不低于500元', ['standard']],
  ['按5万元/人安排', ['standard']],
  ['冷库3100元每平方米', ['standard']],
  ['安排专项资金150万元', ['funding']],
  ['在3个镇实施试点', ['actor']],
  ['完成7个街道的投放点改造', ['actor']],
  ['由2家单位实施', ['actor']],
  ['组织3名专家到乡镇指导', ['actor']],
  ['每家补助3万元，共计60万元', ['standard', 'funding']],
  ['第二季度完成50%工程量', ['background']],
  ['开展1%人口抽样调查', ['background']],
  ['抽检每千人不少于5批次', ['standard']],
  ['在7个林场和4个乡镇实施造林', ['actor', 'actor']],
  ['本项目涉及3个标段', ['background']],
  ['路面宽3.5米', ['standard']],
  ['K15+200至终点', []],
  ['完成第3期工程', ['ordinal']],
  ['占地约6500平方米', ['approximate']],
  ['打造5A景区', []],
  ['65岁以上老人', []],
  ['气温达到35℃', ['standard']],
  ['使用年限5年', ['period']],
])('%s promises nothing: %j', (text, reasons) => {
  expect(promised(text)).toEqual([]);
  expect(skipped(text)).toEqual(reasons);
});

test('what is said of each month or quarter says so', () => {
  const each = scanGoal('每季度开展巡查1次，每月检修设备2次，每周开放不少于56小时，全年演练4次').map(({ phrase, per }) => [phrase, per]);
  expect(each).toEqual([['开展巡查', '季度'], ['检修设备', '月'], ['开放', '周'], ['全年演练', undefined]]);
});

test.each(['每月补助500元', '每人每年2次', '每月每户补助500元'])('%s is a standard', (text) => {
  expect(skipped(text)).toEqual(['standard']);
});

test('what is said of an earlier year, or of one that is led up to, is background', () => {
  expect(promised('2020年培训300人，2021年培训400人', 2021)).toEqual(['培训 400人']);
  expect(promised('2021年培训400人，到2023年累计培训1200人', 2021)).toEqual(['培训 400人']);
  expect(promised('到2021年底培训400人', 2021)).toEqual(['培训 400人']);
});

test('positions are those of the text', () => {
  const text = '全年开展科技服务不少于５０次';
  const [promise] = scanGoal(text);
  expect(text.slice(promise?.span.start, promise?.span.end)).toBe('５０次');
  expect(promise?.words).toBe('全年开展科技服务不少于５０次');
});

test('the number of a point is none of its words', () => {
  const found = scanGoal('1.办结登记3万件；2．排查隐患48处；(3)培训200人').filter(({ skipped }) => skipped === undefined);
  expect(found.map(({ words, phrase }) => [words, phrase])).toEqual([['办结登记3万件', '办结登记'], ['排查隐患48处', '排查隐患'], ['培训200人', '培训']]);
});

test.each([
  ['一、办结登记3万件；二、排查隐患48处', ['办结登记', '排查隐患']],
  ['（一）办结登记3万件；（二）排查隐患48处', ['办结登记', '排查隐患']],
  ['①办结登记3万件；②排查隐患48处', ['办结登记', '排查隐患']],
  ['二、三级公路养护20公里', ['二、三级公路养护']],
])('points: %s', (text, phrases) => {
  expect(scanGoal(text).map(({ phrase }) => phrase)).toEqual(phrases);
});
