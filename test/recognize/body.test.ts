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

test.each(['主管部门意见|同意|||财政部门意见|同意', '（盖章）|2025年12月1日|||（盖章）|2025年12月20日', '填表人：||审核人：|日期：', '填表人：某||审核人：|||日期：2026年1月'])('where people sign is no row of it, though a label stands where targets do: %s', (signed) => {
  const form = recognizeSheet(sheetFromRows([...table, '', signed].map((line) => line.split('|'))))[0];
  expect(form?.indicators).toHaveLength(3);
  expect(form?.emptyLevels).toEqual([]);
});

test.each(['其他需要说明事项|||无', '其他需要说明事项', '其他需要说明的事项|||因汛期顺延两次', '整改建议|暂无', '自评得分|95|等级|优', '自评等级|优秀', '综合评价|完成较好', '评估结论|予以支持'])('a question of the foot and its answer are no level and no name: %s', (line) => {
  const form = recognizeSheet(sheetFromRows([...table, '总分|||100|95', line].map((text) => text.split('|'))))[0];
  expect(form?.indicators).toHaveLength(3);
  expect(form?.emptyLevels).toEqual([]);
  expect(form?.rows.at(-1)).toBe('field');
});

test.each(['其他需要说明事项', '其他需要说明的事项|||无', '需要说明的其他情况|因汛期顺延两次'])('the total of the table stands below what else there is to say: %s', (line) => {
  const form = recognizeSheet(sheetFromRows([...table, line, '总分|||100|95'].map((text) => text.split('|'))))[0];
  expect(form).toMatchObject({ emptyLevels: [] });
  expect(form?.rows.slice(-2)).toEqual(['field', 'total']);
});

test('what the foot says alone and in points is no level and no name, and the head of what was done is told from the plan', () => {
  const foot = ['绩效评价结果|编制准确度|9分|采购节约率|10分', '|执行进度|9分|评价结果|28分', '公示期：自即日起三天。', '联系地址：青禾县水务局', '2027.1.5'];
  const lines = table.map((line) => line.replace('完成值', '项目完成指标值').replace('运行监控', ''));
  const form = recognizeSheet(sheetFromRows([...lines, ...foot].map((line) => line.split('|'))))[0];
  expect(form).toMatchObject({ kind: 'project-evaluation', emptyLevels: [] });
  expect(form?.indicators.map(({ name, actual }) => [name, actual])).toEqual([['巡查河道次数', '6次'], ['巡查记录完整率', '96%'], ['沿河居民满意度', '']]);
});

test('where the report goes on below a table of names alone, it ends', () => {
  const lines = ['2026年河道巡查绩效自评表', '指标名称|计量单位|指标性质|指标值', '巡查河道次数|次|≥|12', '受益村庄|个|≥|8', '长效机制||定性|好', '（四）部门职责。', '全县河道巡查由河湖科负责，下设4个站。'];
  expect(recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0]?.indicators.map(({ name }) => name)).toEqual(['巡查河道次数', '受益村庄', '长效机制']);
});

test.each<[string[], string[]]>([
  [['（三）存在的问题', '1、巡查记录不齐'], []],
  [['（三）巡查成效', '||受益村庄|≥8个'], ['受益村庄']],
  [['（三）资金使用', '资金由水务局拨付。', '项目名称|县级资金|资金计划|资金到位'], []],
])('below levels too, and left of them, unless rows of the table follow: %s', (after, more) => {
  for (const side of ['', '绩效指标']) {
    const beside = table.map((line, i) => (side === '' || i === 0 ? line : `${i === 1 ? side : ''}|${line}`));
    const below = after.map((line) => (side !== '' && line.startsWith('|') ? `|${line}` : line));
    const form = recognizeSheet(sheetFromRows([...beside, ...below].map((line) => line.split('|'))))[0];
    expect(form?.indicators.slice(3).map(({ name }) => name)).toEqual(more);
    expect(form?.emptyLevels).toEqual([]);
  }
});

test('what stands below the table says nothing about its columns, and a list of its own is none of it', () => {
  const lines = ['2026年河道巡查绩效目标表', '绩效目标|指标类型|指标内容|指标值', '产出|数量目标|巡查河道|12次', '|质量目标|巡查记录|95%', '效果|满意度|沿河居民|90%'];
  for (const below of [['（三）存在的问题', '1、巡查记录不齐', '2、资金到位较晚'], ['附：资金安排表', '序号|单位|金额', '1|青禾镇|20', '合计||20']]) {
    const form = recognizeSheet(sheetFromRows([...lines, ...below].map((line) => line.split('|'))))[0];
    expect(form?.indicators.map(({ level1, level2, name, value }) => [level1.text, level2.text, name, value].join('|'))).toEqual(['产出|数量目标|巡查河道|12次', '产出|质量目标|巡查记录|95%', '效果|满意度|沿河居民|90%']);
    expect(form).toMatchObject({ emptyLevels: [], fields: [] });
  }
});

test.each<[string, string[]]>([
  ['of money, under a title', ['', '2026年部门收支总表', '收入||支出|', '项目|预算数|项目|预算数', '拨款收入|36|农林水支出|36']],
  ['of projects', ['项目名称|实施地点|资金', '甲河巡查|青禾镇|20']],
])('a table %s below the form is none of it', (_what, below) => {
  expect(recognizeSheet(sheetFromRows([...table, ...below].map((line) => line.split('|'))))[0]?.indicators).toHaveLength(3);
});

test('a printed place right above the foot is a row of the table', () => {
  const form = recognizeSheet(sheetFromRows([...table, '|……', '说明'].map((line) => line.split('|'))))[0];
  expect(form?.tables[0]?.range.bottom).toBe(5);
});

test('how an evaluation is scored aims at nothing, though no column tells the points to be had', () => {
  const lines = ['2026年部门整体支出绩效评价指标表', '一级指标|得分|二级指标|得分|三级指标|得分|评价标准', '投入|16|预算配置|16|在职人员控制率|8|≤100%得8分', '||||三公经费变动率|0|≤0得8分', '过程|58|预算执行|16|预算完成率|8|100%得满分'];
  expect(recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))).toEqual([]);
});

test('names that bear such numbers go on', () => {
  const lines = ['2026年河道巡查绩效目标表', '指标名称|计量单位|指标值', '（一）巡查河道次数|次|≥12', '（二）受益村庄|个|≥8', '（三）长效机制'];
  expect(recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0]?.indicators).toHaveLength(3);
});

test('what is to be ticked beside a label below the table is no level of it', () => {
  const lines = ['2026年河道巡查项目申报表', '绩效目标|指标类型|指标名称|指标值', '|产出指标|巡查河道次数|≥12次', '||巡查记录完整率|≥95%', '|效益指标|受益村庄|≥8个', '上年评价情况|优秀□ 良好□ 合格□|上年评价指出的问题'];
  const form = recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0];
  expect(form?.indicators.map(({ name }) => name)).toEqual(['巡查河道次数', '巡查记录完整率', '受益村庄']);
});

describe('rows that have lost the cells merged down over them', () => {
  const target = ['绩效指标|一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|巡查河道次数|≥12次', '巡查水库座数|≥5座', '质量指标|巡查记录完整率|≥95%', '时效指标|巡查完成时限|11月底前', '成本指标|每次巡查成本|≤2万元', '效益指标|社会效益指标|受益村个数|≥8个', '可持续影响指标|设施使用年限|≥8年', '满意度指标|服务对象满意度指标|沿河村民满意度|≥90%'];
  const result = ['年度绩效目标完成情况|一级指标|二级指标|三级指标|年初目标值|实际完成值|未完成原因及改进措施', '产出指标|产出数量|巡查设备配备率|100%|100%|达成预期指标', '监控系统维护率|100%|98%|达成预期指标', '产出质量|巡查记录完整率|不低于95%|96%', '隐患整改率|不低于90%|95%', '效益指标|社会效益|受益村个数|8个|8个', '满意度指标|社会公众满意度|沿河村民满意度|不低于90%|95%'];
  test.each([
    ['a target', target, ['产出指标/质量指标/巡查记录完整率/≥95%', '产出指标/时效指标/巡查完成时限/11月底前']],
    ['what was done', result, ['产出指标/产出质量/巡查记录完整率/不低于95%', '产出指标/产出质量/隐患整改率/不低于90%']],
  ])('are read under a head of %s that begins left of them all, wherever the table begins', (_what, lines, wanted) => {
    for (const blank of [0, 2]) {
      const sheet = sheetFromRows(['2026年河道巡查项目绩效目标表', ...lines].map((line) => [...Array<string>(blank).fill(''), ...line.split('|')]));
      const found = recognizeSheet(sheet)[0]?.indicators.map(({ level1, level2, name, value }) => [level1.text, level2.text, name, value].join('/'));
      expect(found).toHaveLength(lines.length - 1);
      expect(found?.slice(2, 4)).toEqual(wanted);
    }
  });
});

test('a class with its points before a printed slot has lost no cell', () => {
  const rows = ['投入产出（40分）', '成本效益（40分）', '群众评价（20分）'].flatMap((one) => [`${one}|巡护管理|10分|指标1`, '|||指标2', '|巡护成果|10分|指标1', '|||指标2']);
  const form = recognizeSheet(sheetFromRows(['河湖单位绩效评价填报表', '一级指标|二级指标|指标分值|三级指标|2025年指标值|2026年指标值', ...rows].map((line) => line.split('|'))))[0];
  expect(form).toMatchObject({ kind: 'blank', indicators: [] });
});

test('a row of satisfaction stands straight, though its name ends as its levels do and a number stands where the reasons do', () => {
  const rows = ['绩效指标|产出指标|数量指标|巡查河道次数|100|100|10|10|', '||质量指标|巡查记录完整率|100|100|10|10|', '|效益指标|社会效益指标|受益村庄比例|100|100|10|10|0', '|满意度指标|服务对象满意度指标|指标1沿河居民满意度|100|100|10|10|0'];
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查绩效自评表', '|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因', ...rows].map((line) => line.split('|'))))[0];
  expect(form?.indicators.at(-1)).toMatchObject({ level1: { text: '满意度指标' }, level2: { text: '服务对象满意度指标' }, name: '沿河居民满意度', value: '100' });
});

test.each([['', 'project-target'], ['6次', 'project-evaluation']])('columns for what was done, empty or not, on a 绩效目标表: %s', (done, kind) => {
  const rows = ['产出指标|数量指标|巡查河道次数|≥12次', '产出指标|质量指标|巡查记录完整率|≥95%', '效益指标|社会效益指标|受益村庄|≥8个'];
  for (const title of ['2026年河道巡查绩效目标表', '河道巡查绩效目标表（2026年度）']) {
    const lines = [title, '一级指标|二级指标|三级指标|指标值|实际完成值|未达到原因', ...rows.map((row) => `${row}|${done}|`)];
    expect(recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0]?.kind).toBe(kind);
  }
});

test.each([['注：以下指标由河道科填报', '||巡查人次|≥40人次|20人次'], ['备注：以下由水库科填报', '效益指标|社会效益指标|受益村个数|≥8个|8个']])('a note between the rows does not end the table: %s', (note, next) => {
  const [title = '', head = '', first = '', ...rest] = table;
  const form = recognizeSheet(sheetFromRows([title, head, first, note, next, ...rest, '注：完成值截至6月'].map((line) => line.split('|'))))[0];
  expect(form?.indicators).toHaveLength(4);
  expect(form?.rows[3]).toBe('note');
  expect(form?.rows.at(-1)).toBe('note');
});

describe('names broken over two rows', () => {
  const head = ['2026年河道巡查项目绩效目标表', '一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|接受巡查培训河长|≥40人'];
  const names = (lines: readonly string[]) => recognizeSheet(sheetFromRows([...head, ...lines].map((line) => line.split('|'))))[0]?.indicators.map(({ name, value }) => `${name} ${value}`);

  test.each<[string, string[], string[]]>([
    ['two rests', ['||人数|', '||沿河村组受益群众|≥900人', '||人数|', '|质量指标|巡查记录完整率|≥95%'], ['接受巡查培训河长人数 ≥40人', '沿河村组受益群众人数 ≥900人', '巡查记录完整率 ≥95%']],
    ['one, which may be an indicator without its target', ['||人数|', '|质量指标|巡查记录完整率|≥95%'], ['接受巡查培训河长 ≥40人', '人数 ', '巡查记录完整率 ≥95%']],
    ['a name of its own among them', ['||人数|', '||沿河村组受益群众|≥900人', '||清理河道漂浮物并外运处理|', '|质量指标|巡查记录完整率|≥95%'], ['接受巡查培训河长 ≥40人', '人数 ', '沿河村组受益群众 ≥900人', '清理河道漂浮物并外运处理 ', '巡查记录完整率 ≥95%']],
    ['names above that lack nothing', ['||巡查次数|≥12次', '||巡查里程|', '||清淤长度|≥3公里', '||清淤面积|'], ['接受巡查培训河长 ≥40人', '巡查次数 ≥12次', '巡查里程 ', '清淤长度 ≥3公里', '清淤面积 ']],
  ])('%s', (_what, lines, expected) => {
    expect(names(lines)).toEqual(expected);
  });

  test('they are joined in normalising, as other cut texts', () => {
    const form = recognizeSheet(sheetFromRows([...head, '||人数|', '||沿河村组受益群众|≥900人', '||人数|'].map((line) => line.split('|'))))[0];
    expect(form?.rows.slice(2)).toEqual(['indicator', 'continuation', 'indicator', 'continuation']);
    expect(form?.observations.flatMap((one) => (one.kind === 'split-cell' ? [one.joined] : []))).toEqual(['接受巡查培训河长人数', '沿河村组受益群众人数']);
  });
});

test.each(['1|2|3|4|5', '栏次|1|2|3|4', '绩效指标|1|2|3|4', '（1）|（2）|（3）|（4）|（5）', '1|2|3|4|5=4/3'])('the numbers of the columns are a part of the head: %s', (numbers) => {
  const [title = '', head = '', ...rows] = table;
  const form = recognizeSheet(sheetFromRows([title, head, numbers, ...rows].map((line) => line.split('|'))))[0];
  expect(form?.indicators.map(({ name }) => name)).toEqual(['巡查河道次数', '巡查记录完整率', '沿河居民满意度']);
  expect(form?.rows.slice(1, 4)).toEqual(['header', 'header', 'indicator']);
});

test.each(['资金规模|||2100|900', '年度资金总额|||2100|', '注：单位为万元的列作金额'])('what stands between the head and the first indicator ends no table: %s', (line) => {
  const [title = '', head = '', ...rows] = table;
  const form = recognizeSheet(sheetFromRows([title, head, line, ...rows].map((one) => one.split('|'))))[0];
  expect(form?.indicators.map(({ name }) => name)).toEqual(['巡查河道次数', '巡查记录完整率', '沿河居民满意度']);
});

test('what was approved stands beside what was asked for', () => {
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标批复表', '项目名称|河道巡查|资金批复数|36', '一级指标|二级指标|三级指标|申报值|批复值|计量单位', '产出指标|数量指标|巡查河道次数|12|24|次', '|质量指标|巡查记录完整率|90|95|%', '满意度指标|服务对象满意度指标|沿河居民满意度||90|%'].map((line) => line.split('|'))))[0];
  expect(form?.kind).toBe('project-target');
  expect(form?.fields.find(({ name }) => name === '年度资金总额')?.value).toBe('36');
  expect(form?.indicators.map(({ value, revised, unit }) => [value, revised, unit])).toEqual([['12', '24', '次'], ['90', '95', '%'], ['90', '', '%']]);
});
