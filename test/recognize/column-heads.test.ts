import { recognizeSheet } from '../../src/recognize';
import { sheetFromRows } from '../../src/sheet/build';

const rows = ['产出指标|数量指标|巡查河道次数|≥12次|', '|质量指标|巡查记录完整率|≥95%|', '效益指标|社会效益指标|受益村个数|≥8个|', '满意度指标|服务对象满意度指标|沿河居民满意度|≥90%|'];

test.each([
  ['一级指标|二级指标|三级指标|绩效目标'],
  ['一级指标|二级指标|三级指标|年度绩效目标'],
  ['一级指标|二级指标|三级绩效目标|指标值'],
  ['一级指标|二级指标|绩效目标|指标值'],
  // Near to 完成目标可能性, and yet full of targets.
  ['一级指标|二级指标|三级指标|完成目标'],
  // A word of the second level elsewhere.
  ['类别|分类|指标名称|任务目标'],
  ['类别|分类|绩效指标|考核标准'],
])('whatever a head may mean elsewhere, its contents tell: %s', (head) => {
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', '项目名称|河道巡查', `${head}|备注`, ...rows].map((line) => line.split('|'))))[0];
  expect(form?.kind).toBe('project-target');
  expect(form?.indicators.map((i) => [i.level1.text, i.level2.text, i.name, i.value].join('/'))).toEqual([
    '产出指标/数量指标/巡查河道次数/≥12次',
    '产出指标/质量指标/巡查记录完整率/≥95%',
    '效益指标/社会效益指标/受益村个数/≥8个',
    '满意度指标/服务对象满意度指标/沿河居民满意度/≥90%',
  ]);
});

test.each(['类别|方面|考核点', '指标1|指标2|指标3', '甲|乙|丙'])('绩效指标 down the side heads no names, whatever the levels are called: %s', (levels) => {
  const beside = rows.map((row) => `|${row}`);
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', '项目名称|河道巡查', `绩效指标|${levels}|绩效指标值|备注`, ...beside].map((line) => line.split('|'))))[0];
  expect(form?.indicators.map((i) => [i.level1.text, i.level2.text, i.name, i.value].join('/'))).toEqual([
    '产出指标/数量指标/巡查河道次数/≥12次',
    '产出指标/质量指标/巡查记录完整率/≥95%',
    '效益指标/社会效益指标/受益村个数/≥8个',
    '满意度指标/服务对象满意度指标/沿河居民满意度/≥90%',
  ]);
});

test('数量, 质量 and the like under 指标 are levels, where names stand under another word', () => {
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', '项目名称|河道巡查', '指标|内容|值|单位|说明', '数量|巡查河道次数|12|次', '|聘用巡查员|6|人', '质量|巡查记录完整率|95|%', '效益|受益村个数|8|个'].map((line) => line.split('|'))))[0];
  expect(form?.indicators.map((i) => [i.level1.text, i.name, i.value].join('/'))).toEqual(['数量/巡查河道次数/12', '数量/聘用巡查员/6', '质量/巡查记录完整率/95', '效益/受益村个数/8']);
});

test('what stands under 完成 was achieved, whatever the lower head', () => {
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目自评表', '项目名称|河道巡查', '类型|指标|目标|||完成||评分', '||符号|数值|单位|数值|单位|', '数量|巡查河道次数|≥|12|次|13|次|10', '质量|巡查记录完整率|≥|95|%|96|%|20', '社会效益|受益村个数|≥|8|个|6|个|15'].map((line) => line.split('|'))))[0];
  expect(form?.indicators.map((i) => [i.name, i.actual, i.score].join('/'))).toEqual(['巡查河道次数/13/10', '巡查记录完整率/96/20', '受益村个数/6/15']);
});

test('what was done of the project is not what was achieved by the indicator', () => {
  const form = recognizeSheet(sheetFromRows(['2026年重点项目绩效目标完成情况表', '项目|年初目标|完成情况|指标|目标值|完成值|得分', '河道巡查|河畅水清|河道清洁|巡查河道次数|≥12次|13次|50', '|||巡查记录完整率|≥95%|93%|20'].map((line) => line.split('|'))))[0];
  expect(form?.indicators.map((i) => [i.name, i.value, i.actual].join('/'))).toEqual(['巡查河道次数/≥12次/13次', '巡查记录完整率/≥95%/93%']);
});

test('a head may print the points of its table', () => {
  const done = rows.map((row) => `${row}是|10`);
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目自评表', '一级指标|二级指标|三级指标|年度指标值|实际完成指标值|备注|50', ...done].map((line) => line.split('|'))))[0];
  expect(form?.tables[0]?.columns.map(({ role }) => role)).toContain('actual');
});

test('a row with a target is no head, though its sources say what some heads say', () => {
  const sources = rows.map((row) => `${row}计划标准|部门职责`);
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', '一级指标|二级指标|三级指标|指标值|绩效标准|依据', ...sources].map((line) => line.split('|'))))[0];
  expect(form?.tables).toHaveLength(1);
  expect(form?.indicators.map(({ source }) => source)).toEqual(['部门职责', '部门职责', '部门职责', '部门职责']);
});

test.each([['业绩值', '分值|打分'], ['执行结果', '赋分|得分'], ['自评值', '分数|评价分']])('what stands between the target and its score was achieved, whatever its head: %s', (actual, scores) => {
  const filled = ['产出指标|数量指标|巡查河道次数|≥12次|13次|30|30', '|质量指标|巡查记录完整率|≥95%|93%|20|19', '效益指标|社会效益指标|受益村个数|≥8个|8个|30|30'];
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目自评表', '项目名称|河道巡查', `一级指标|二级指标|三级指标|年度指标值|${actual}|${scores}`, ...filled].map((line) => line.split('|'))))[0];
  expect(form?.indicators[1]).toMatchObject({ value: '≥95%', actual: '93%', weight: 20, score: 19 });
});

test.each([['得失分依据及原因'], ['失分原因'], ['偏差说明']])('the reason for lost points is one for the deviation: %s', (reason) => {
  const filled = ['产出指标|数量指标|巡查河道次数|≥12次|13次|30|30|', '|质量指标|巡查记录完整率|≥95%|73%|20|15|汛期漏记', '效益指标|社会效益指标|受益村个数|≥8个|8个|30|30|'];
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目自评表', '项目名称|河道巡查', `一级指标|二级指标|三级指标|指标值|实际完成值|权重|得分|${reason}`, ...filled].map((line) => line.split('|'))))[0];
  expect(form?.indicators[1]).toMatchObject({ value: '≥95%', actual: '73%', deviation: '汛期漏记' });
});

test('单位名称 over units is their column', () => {
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', '项目名称|河道巡查', '一级指标|二级指标|三级指标|符号|数值|单位名称', '产出指标|数量指标|巡查河道次数|≥|12|次', '|质量指标|巡查记录完整率|≥|95|%', '效益指标|社会效益指标|受益村个数|≥|8|个'].map((line) => line.split('|'))))[0];
  expect(form?.indicators[0]?.value).toBe('≥12次');
});

test('what a bracket adds makes no head too long', () => {
  const side = '绩效指标（权重分值共90分，其中产出指标权重分值50分，效益指标权重分值30分，满意度指标权重分值10分）';
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', '项目名称|河道巡查', `${side}|一级指标|二级指标|三级指标|指标值|分值|备注`, ...rows.map((row) => `|${row}`)].map((line) => line.split('|'))))[0];
  expect(form?.fields.map(({ name }) => name)).toEqual(['项目名称']);
});

test.each(['中长期指标|||年度指标', '长期绩效指标|||年度绩效指标', '实施期指标|||当年指标', '调整前|||调整后'])('the spans that stand over blocks side by side are a part of the head: %s', (spans) => {
  const twice = rows.map((row) => row.split('|')).map(([level1, level2, name, value]) => [level1, level2, name, value, level2, name, value].join('|'));
  const [form] = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', '项目名称|河道巡查', `绩效指标|${spans}`, '一级指标|二级指标|指标内容|指标值|二级指标|指标内容|指标值', ...twice].map((line) => line.split('|'))));
  expect(form?.fields.map(({ name }) => name)).toEqual(['项目名称']);
  expect(form?.rows.slice(0, 4)).toEqual(['title', 'field', 'header', 'header']);
  expect(form?.indicators).toHaveLength(8);
});

describe('a register whose head has 绩效指标 over the levels beside what it says of the projects', () => {
  const lines = [
    '2026年项目支出绩效目标表',
    '部门：水务局|||||||||||金额单位：万元',
    '单位代码|单位（专项）名称|资金总额|实施期绩效目标|绩效指标',
    '||||一级指标|二级指标|三级指标|指标值|指标值内容|评（扣）分标准|度量单位|指标值类型|备注',
    '5001|河道管理所|56',
    '5001|河道巡查|36|全年巡查|产出指标|数量指标|巡查河道次数|≥12|全年次数|每少1次扣1分|次|定量',
    '||||满意度指标|服务对象满意度指标|沿河居民满意度|≥90|问卷|每低1%扣1分|%|定量',
    '5001|水库巡查|20|巡查水库|产出指标|数量指标|巡查水库座数|≥2|全年座数|每少1座扣1分|座|定量',
  ];
  const form = recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0];

  test('is one, and knows whose indicators they are', () => {
    expect(form).toMatchObject({ kind: 'register', rows: ['title', 'field', 'header', 'header', 'section', 'indicator', 'indicator', 'indicator'] });
    expect(form?.indicators.map(({ project, value, unit, explanation }) => [project, value, unit, explanation])).toEqual([
      ['河道巡查', '≥12', '次', '全年次数'],
      ['河道巡查', '≥90', '%', '问卷'],
      ['水库巡查', '≥2', '座', '全年座数'],
    ]);
  });

  test('has none of its head among the fields, and nothing out of place', () => {
    expect(form?.fields.map(({ name }) => name)).toEqual(['部门名称']);
    expect(form?.observations).toEqual([]);
  });
});

test('what was reached in years before is history, wherever its head stands', () => {
  const past = rows.map((row) => row.replace(/^((?:[^|]*\|){3})/, '$110次|11次|'));
  for (const head of ['一级指标|二级指标|三级指标|前年|上年|预计当年实现|备注', '一级指标|二级指标|三级指标|指标值|||备注;|||前年|上年|预计当年实现|']) {
    const [form] = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', '项目名称|河道巡查', ...head.split(';'), ...past].map((line) => line.split('|'))));
    expect(form?.indicators.map(({ value }) => value)).toEqual(['≥12次', '≥95%', '≥8个', '≥90%']);
    expect(form?.indicators[0]?.history.map(({ value }) => value)).toEqual(['10次', '11次']);
  }
});

test('优, 良, 中 and 差 under the last head of all stand where they are printed', () => {
  const graded = ['巡查监管|320|巡查12条河|河畅水清|巡查覆盖率|≥98%|≥95%|≥90%|＜90%', '||||隐患整改率|≥97%|≥95%|≥90%|＜90%', '水库管护|80|管护3座水库|水库安全|巡检率|≥99%|≥95%|≥90%|＜90%'];
  const [form] = recognizeSheet(sheetFromRows(['2026年部门职责绩效目标表', '职责活动|年度预算数(万元)|内容描述|绩效目标|绩效指标|评价标准', '|||||优|良|中|差', ...graded].map((line) => line.split('|'))));
  expect(form?.kind).toBe('department-target');
  expect(form?.tables[0]?.columns.slice(-4).map(({ role, header }) => [role, header])).toEqual(['优', '良', '中', '差'].map((grade) => ['grade', `评价标准/${grade}`]));
  expect(form?.observations.filter(({ kind }) => kind === 'misplaced-header')).toEqual([]);
});

test('levels and names with no place for targets and no word of whose they are make a library of indicators, not a form', () => {
  const read = (...lines: string[]): number => recognizeSheet(sheetFromRows(lines.map((line) => line.split('|')))).length;
  const list = ['指标编码|一级指标|二级指标|三级指标|指标解释', 'a1|产出指标|数量指标|巡查河道次数|全年巡查的次数', 'a2|产出指标|质量指标|巡查记录完整率|记录齐全的比例', 'a3|满意度指标|服务对象满意度指标|沿河居民满意度|问卷中满意的比例'];
  expect(read(...list)).toBe(0);
  expect(read('2026年河道巡查项目绩效目标表', ...list)).toBe(1);
  expect(read('项目名称|河道巡查', ...list)).toBe(1);
});

test('targets that are all left open beside what each name means make such a library too; one that is filled, or a title, makes a form', () => {
  const rows = ['河道|产出指标|数量指标|巡查河道次数|全年巡查的次数||次', '河道|产出指标|质量指标|巡查记录完整率|记录齐全的比例||%', '水库|效益指标|社会效益指标|受益村个数|沿河的村||个'];
  const read = (lines: string[], ...above: string[]): number => recognizeSheet(sheetFromRows([...above, '行业|一级指标|二级指标|三级指标|指标解释|指标值|计量单位', ...lines].map((line) => line.split('|')))).length;
  expect(read(rows)).toBe(0);
  expect(read(rows, '2026年河道巡查项目绩效目标表')).toBe(1);
  expect(read(rows.map((row, i) => (i === 1 ? row.replace('||%', '|≥95|%') : row)))).toBe(1);
});

test('titles, heads and labels with their English behind them are what they are without it', () => {
  const lines = ['2026年河道巡查项目绩效目标表 Performance Targets', '项目名称 Project|河道巡查', '一级指标 Level 1|二级指标 Level 2|三级指标 Indicator|指标值 Target', '产出指标|数量指标|巡查河道次数|≥12次', '|质量指标|巡查记录完整率|≥95%'];
  const [form] = recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))));
  expect(form?.title).toBe('2026年河道巡查项目绩效目标表PerformanceTargets');
  expect(form?.fields.map(({ name, value }) => [name, value])).toEqual([['项目名称', '河道巡查']]);
  expect(form?.indicators.map((i) => [i.level1.text, i.level2.text, i.name, i.value])).toEqual([['产出指标', '数量指标', '巡查河道次数', '≥12次'], ['产出指标', '质量指标', '巡查记录完整率', '≥95%']]);
});

test('定量指标一 and 定性指标描述 are printed places', () => {
  const slots = ['产出指标|数量目标|定量指标一|', '||……|', '||定性指标描述|', '|质量目标|巡查记录完整率|≥95%'];
  const [form] = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', '一级指标|二级指标|三级指标|指标值', ...slots].map((line) => line.split('|'))));
  expect(form?.rows.slice(2)).toEqual(['slot', 'slot', 'slot', 'indicator']);
});

test.each(['实施期|年度', '中长期目标|年度目标'])('names with their targets, a column to a term: %s', (terms) => {
  const both = ['产出指标|数量指标|巡查河道次数≥36次|巡查河道次数≥12次', '|质量指标|巡查记录完整率≥95%|巡查记录完整率≥95%', '效益指标|社会效益指标|受益村个数≥24个|受益村个数≥8个'];
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', '项目名称|河道巡查', `一级指标|二级指标|${terms}`, ...both].map((line) => line.split('|'))))[0];
  expect(form?.indicators.slice(0, 2).map((i) => [i.level1.text, i.level2.text, i.name, i.value].join('/'))).toEqual(['产出指标/数量指标/巡查河道次数/≥36次', '产出指标/数量指标/巡查河道次数/≥12次']);
  expect(form?.indicators).toHaveLength(6);
});

test('a word in a bracket of its own is a part of the head', () => {
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', '项目名称|河道巡查', '指标|指标|指标|指标值|备注', '（一级）|（二级）|（三级）', ...rows].map((line) => line.split('|'))))[0];
  expect(form?.tables[0]?.header).toEqual({ first: 2, last: 3 });
  expect(form?.indicators[0]).toMatchObject({ level1: { text: '产出指标' }, level2: { text: '数量指标' }, name: '巡查河道次数' });
});
