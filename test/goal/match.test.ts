import { matchPromises } from '../../src/goal/match';
import { scanGoal } from '../../src/goal/scan';
import { parseTarget } from '../../src/target';
import { indicatorOf } from './indicator';

const say = (goal: string, ...indicators: ReturnType<typeof indicatorOf>[]) =>
  matchPromises(scanGoal(goal), indicators).map((match) =>
    match.kind === 'missing' ? `缺 ${match.promise.words}` : `${match.kind === 'found' ? '有' : '异'} ${match.indicator.name}`,
  );

test('every promise needs an indicator of its own', () => {
  expect(
    say(
      '引进农技人才不少于5名、举办招聘活动不少于5次，组织技术对接活动不少于5次，满意度不低于80%。',
      indicatorOf('开展招聘活动', 5, '次'),
      indicatorOf('协助引进农技人才', 5, '人'),
      indicatorOf('服务对象满意度(%)', 80, ''),
    ),
  ).toEqual(['有 协助引进农技人才', '有 开展招聘活动', '缺 组织技术对接活动不少于5次', '有 服务对象满意度(%)']);
});

test.each<[string, ReturnType<typeof indicatorOf>]>([
  ['接待游客不少于6万人', indicatorOf('景区接待游客数量', 60000, '人')],
  ['改造农田3万亩', indicatorOf('农田改造面积（亩）', 30000, '')],
  ['新修渠道5公里', indicatorOf('渠道长度', 5, 'km')],
  ['情景教学6批次', indicatorOf('情景教学批次', 6, '次')],
  ['开设课程20门', indicatorOf('开设课程数量', 20, '')],
  ['受益群众5200人', indicatorOf('受益群众人数', 5200, '户')],
  ['单座运维成本不超过2.8万元', indicatorOf('单座年运维成本', 2.8, '万元/座')],
  ['保障道路1.28万盏路灯照明', indicatorOf('维护路灯数量', 12800, '盏')],
  ['整修堤防1.6km', indicatorOf('整修堤防长度', 1600, '米')],
  ['全年巡河不少于52次', indicatorOf('巡河次数', 1, '次', { target: parseTarget('≥1次/周') })],
  ['聘用专家8名', indicatorOf('聘用专家', 8, '人')],
  ['每季度巡查水库1次', indicatorOf('水库巡查次数', 4, '次')],
  ['每季度巡查水库1次', indicatorOf('水库巡查频次', 1, '次', { target: parseTarget('≥1次/季度') })],
  ['每月检修设备2次', indicatorOf('设备检修', 24, '次')],
])('%s is carried', (goal, indicator) => {
  expect(say(goal, indicator)).toEqual([`有 ${indicator.name}`]);
});

test('what the value says beside its number is carried too', () => {
  const target = parseTarget('3个（1500亩）');
  expect(say('建设示范田1500亩', indicatorOf('建设示范田', 3, '个', { target }))).toEqual(['有 建设示范田']);
});

test('areas are added up', () => {
  const areas = [1, 2].map((value) => ({ label: '镇', value: String(value), cell: { row: 0, col: value } }));
  expect(say('修复3处堤防', indicatorOf('修复堤防(处)', 1, '', { areas }))).toEqual(['有 修复堤防(处)']);
  const acres = ['≥1.8万亩', '≥2,500亩'].map((value, col) => ({ label: '县', value, cell: { row: 0, col } }));
  expect(say('补贴面积2.05万亩', indicatorOf('补贴面积', 18000, '亩', { areas: acres }))).toEqual(['有 补贴面积']);
});

test('so many each quarter is another amount than what that does not come to', () => {
  expect(say('每季度巡查水库1次', indicatorOf('水库巡查次数', 12, '次'))).toEqual(['异 水库巡查次数']);
});

test('another amount of the same thing differs, another thing is missing', () => {
  expect(say('开展科技服务活动不少于50次', indicatorOf('开展科技服务活动', 40, '次'))).toEqual(['异 开展科技服务活动']);
  expect(say('完成主体工程70%', indicatorOf('验收合格率', 100, '%'))).toEqual(['缺 完成主体工程70%']);
});

test('a promise that is made twice counts once', () => {
  expect(say('举办讲座6场。全年举办讲座6场', indicatorOf('举办讲座', 6, '场'))).toEqual(['有 举办讲座']);
});
