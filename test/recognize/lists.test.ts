import { recognizeSheet } from '../../src/recognize';
import { sheetFromRows } from '../../src/sheet/build';

/** Paths and targets of a form whose lines stand in one column. */
const read = (...lines: string[]): string[] =>
  (recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标', '项目名称：河道巡查', ...lines].map((line) => [line])))[0]?.indicators ?? []).map((i) => `${i.level1.text}/${i.level2.text}/${i.name}${i.value}`);

describe('a word that serves as either level is of the level that its number is of', () => {
  const expected = ['产出指标/数量指标/巡查河道≥12次', '产出指标/成本指标/每次费用≤800元', '满意度指标/服务对象满意度指标/居民满意度≥90%'];

  test.each<[string, string[]]>([
    ['（一） over 1.', ['（一）产出指标', '1.数量指标', '巡查河道≥12次', '2.成本指标', '每次费用≤800元', '（二）满意度指标', '1.服务对象满意度指标', '居民满意度≥90%']],
    ['一、 over （一）, indicators behind the levels', ['一、产出指标', '（一）数量指标：巡查河道≥12次', '（二）成本指标：每次费用≤800元', '二、满意度指标', '（一）服务对象满意度指标：居民满意度≥90%']],
  ])('%s', (_what, lines) => {
    expect(read(...lines)).toEqual(expected);
  });

  test('the number of a first level makes it one', () => {
    expect(read('一、成本指标', '1.经济成本指标', '每次费用≤800元', '二、产出指标', '1.数量指标', '巡查河道≥12次', '三、满意度指标', '居民满意度≥90%')).toEqual(['成本指标/经济成本指标/每次费用≤800元', '产出指标/数量指标/巡查河道≥12次', '满意度指标//居民满意度≥90%']);
  });
});

describe('targets in the cells behind their items', () => {
  const readTwo = (...lines: string[]): string[] =>
    (recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标', '项目名称：河道巡查', '绩效目标：全年巡查河道12次', ...lines].map((line) => line.split('|'))))[0]?.indicators ?? []).map((i) => `${i.level1.text}/${i.level2.text}/${i.name}${i.value}`);

  test.each<[string, string[]]>([
    ['under their levels', ['（一）产出', '1.数量：巡查河道|≥12次', '2.质量：记录完整率|≥95%', '（二）满意度', '1.居民满意度|≥90%', '填报日期|2026年1月']],
    ['behind paths of levels', ['产出—数量—巡查河道|≥12次', '产出—质量—记录完整率|≥95%', '满意度—满意度—居民满意度|≥90%']],
  ])('%s', (_what, lines) => {
    expect(readTwo(...lines).map((text) => text.replace('满意度/满意度/', '满意度//'))).toEqual(['产出/数量/巡查河道≥12次', '产出/质量/记录完整率≥95%', '满意度//居民满意度≥90%']);
  });
});

test('rows that name levels are read as such', () => {
  const rows = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标', '（一）产出指标', '巡查河道≥12次', '聘用巡查员≥6人', '（二）满意度指标', '居民满意度≥90%'].map((line) => [line])))[0]?.rows;
  expect(rows).toEqual(['title', 'level', 'indicator', 'indicator', 'level', 'indicator']);
});

test('the lists of several projects, one to a cell, under a head that no table has', () => {
  const list = (...lines: string[]): string => lines.join('\n');
  const rows = [
    ['2026年水务局项目绩效目标和指标'],
    ['单位编码', '支出项目', '年度预算安排', '项目内容', '绩效目标'],
    ['001', '河道巡查', '36', list('【项目概况】：聘用6人', '全年巡查'), list('【总体目标】', '河道清洁率95%', '【产出指标-数量指标】', '指标1：巡查次数（≥12次）', '指标2：聘用人数（≥6人）')],
    ['001', '水库巡查', '20', list('【项目概况】：', '巡查水库2座'), '【总体目标】 水库安全率100% 【产出指标-数量指标】 指标1：巡查水库（≥2座） 【效益指标-社会效益指标】 指标1：下游安全（有力保障）'],
  ];
  const form = recognizeSheet(sheetFromRows(rows))[0];
  expect(form).toMatchObject({ kind: 'register', year: 2026, rows: ['title', 'header', 'indicator', 'indicator'] });
  expect(form?.indicators.map(({ project }) => project)).toEqual(['河道巡查', '河道巡查', '水库巡查', '水库巡查']);
  expect(form?.fields.map(({ name }) => name)).not.toContain('年度目标');
  // What stands under 【项目概况】 and 【总体目标】 is no indicator.
  expect(form?.indicators.map((i) => `${i.level2.text}/${i.name}${i.value}`)).toEqual(['数量指标/巡查次数≥12次', '数量指标/聘用人数≥6人', '数量指标/巡查水库≥2座', '社会效益指标/下游安全有力保障']);
});

test('levels in a column and a second one before each text make a table without a head, whether the text holds a target or not', () => {
  const rows = ['部门整体支出绩效目标申报表', '（2026年度）', '部门名称|水务局', '年度预算申请（万元）|资金总额：704', '年度绩效指标|产出指标|数量指标：巡查河道≥12次', '||质量指标：河道保洁有序，水质达标率达95%以上', '||时效指标：按月完成巡查任务。', '|效益指标|生态效益指标：改善沿河环境', '||服务对象满意度指标：居民满意'];
  const form = recognizeSheet(sheetFromRows(rows.map((row) => row.split('|'))))[0];
  expect(form).toMatchObject({ kind: 'department-target', year: 2026, layout: 'L19' });
  expect(form?.indicators.map((i) => [i.level1.text, i.level2.text, i.name, i.value])).toEqual([
    ['产出指标', '数量指标', '巡查河道', '≥12次'],
    ['产出指标', '质量指标', '河道保洁有序，水质达标率达95%以上', ''],
    ['产出指标', '时效指标', '按月完成巡查任务。', ''],
    ['效益指标', '生态效益指标', '改善沿河环境', ''],
    ['效益指标', '服务对象满意度指标', '居民满意', ''],
  ]);
});

test('a report that tells of its indicators in prose is no table', () => {
  expect(read('二、产出指标完成情况', '数量指标：全年巡查河道有序开展。', '质量指标：巡查记录完整。', '时效指标：按月完成巡查任务。')).toEqual([]);
});

describe('a register with the whole list of a project in one cell', () => {
  const river = '数量指标：1.巡查次数≥12次；2.聘用人数≥6人；质量指标：巡查完成率≥95%';
  const lake = '数量指标：1.巡查水库≥2座；满意度指标：服务对象满意度指标：居民满意度≥90%';
  const expected = ['河道巡查//数量指标/巡查次数≥12次', '河道巡查//数量指标/聘用人数≥6人', '河道巡查//质量指标/巡查完成率≥95%', '水库巡查//数量指标/巡查水库≥2座', '水库巡查/满意度指标/服务对象满意度指标/居民满意度≥90%'];

  test.each<[string, string[]]>([
    ['under 绩效指标', ['序号|项目名称|预算金额|绩效指标', `1|河道巡查|36|${river}`, `2|水库巡查|20|${lake}`]],
    ['under 绩效目标, with a sum and an office above', ['单位名称|项目名称|预算数|绩效目标|备注', '水务局||56||', `|河道巡查|36|${river}|`, '小计||36||', `|水库巡查|20|${lake}|新增`]],
    ['beside the goals', ['单位名称|项目名称|年度绩效目标|年度绩效指标', `水务局|河道巡查|巡查河道；保洁|${river}`, `|水库巡查|保障安全|${lake}`]],
  ])('%s', (_what, rows) => {
    const form = recognizeSheet(sheetFromRows([['2026年项目支出绩效目标表'], ...rows.map((row) => row.split('|'))]))[0];
    expect(form).toMatchObject({ kind: 'register', layout: 'L19' });
    expect(form?.rows).not.toContain('unread');
    expect(form?.indicators.map((i) => `${i.project}/${i.level1.text}/${i.level2.text}/${i.name}${i.value}`)).toEqual(expected);
  });

  test('a price list of another trade is none', () => {
    expect(recognizeSheet(sheetFromRows([['产品名称', '单价', '技术指标'], ['水泵', '36', '质量：合格；数量：3台；成本≤5元；时效≥2年'], ['闸门', '20', '质量：合格；数量≥3台；成本≤5元']]))).toEqual([]);
  });
});

test('lists beside their level are read where no title and no head tells the form', () => {
  const rows = ['项目名称|河道巡查||主管部门|水务局', '年度绩效总目标|产出指标|巡查河道12次；记录完整率≥95%', '|效益指标|受益村个数≥8个；沿河环境改善', '实施进度|每月一次'];
  const form = recognizeSheet(sheetFromRows(rows.map((row) => row.split('|'))))[0];
  expect(form).toMatchObject({ kind: 'project-target', title: null, layout: 'L19' });
  expect(form?.indicators.map((i) => `${i.level1.text}/${i.name}${i.value}`)).toEqual(['产出指标/巡查河道12次', '产出指标/记录完整率≥95%', '效益指标/受益村个数≥8个']);
});
