import { recognizeSheet } from '../../src/recognize';
import { sheetFromRows } from '../../src/sheet/build';

const table = ['2026年河道巡查绩效运行监控表', '一级指标|二级指标|三级指标|指标值|完成值', '产出指标|数量指标|巡查河道次数|≥12次|6次', '|质量指标|巡查记录完整率|≥95%|96%', '满意度指标|服务对象满意度指标|沿河居民满意度|≥90%|'];

test.each<[string, string[]]>([
  ['under heads of its own', ['资金安排及执行（万元）|年初预算数|上半年支出数|支出进度', '资金总额|36|20|55.6%', '其中：财政拨款|30|18|60%']],
  ['in columns apart', ['资金执行|预算数||6月底支出数', '资金总额|36||20', '其中：财政拨款|30||18']],
  ['without heads', ['资金总额|36|20|55.6%', '其中：财政拨款|30|18|60%']],
])('money below the table is none of it: %s', (_what, money) => {
  const form = recognizeSheet(sheetFromRows([...table, '总分|||100|95', ...money, '存在问题|进度偏慢'].map((line) => line.split('|'))))[0];
  expect(form?.indicators.map(({ name }) => name)).toEqual(['巡查河道次数', '巡查记录完整率', '沿河居民满意度']);
  expect(form?.rows.slice(5, 7)).toEqual(['total', expect.not.stringContaining('indicator')]);
  expect(Object.fromEntries(form?.fields.map((f) => [f.name, f.value]) ?? [])).toMatchObject({ 年度资金总额: '36', 财政拨款: '30', 存在问题: '进度偏慢' });
});

test.each(['填表人：||审核人：|日期：', '填表人：某||审核人：|||日期：2026年1月'])('where people sign is no row of it, though a label stands where targets do: %s', (signed) => {
  const form = recognizeSheet(sheetFromRows([...table, '', signed].map((line) => line.split('|'))))[0];
  expect(form?.indicators).toHaveLength(3);
});

test.each(['其他需要说明事项|||无', '整改建议|暂无', '自评得分|95|等级|优', '自评等级|优秀', '综合评价|完成较好'])('a question of the foot and its answer are no level and no name: %s', (line) => {
  const form = recognizeSheet(sheetFromRows([...table, '总分|||100|95', line].map((text) => text.split('|'))))[0];
  expect(form?.indicators).toHaveLength(3);
  expect(form?.emptyLevels).toEqual([]);
  expect(form?.rows.at(-1)).toBe('field');
});
