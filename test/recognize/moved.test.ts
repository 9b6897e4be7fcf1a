import type { Form } from '../../src/form/schema';
import { recognizeSheet } from '../../src/recognize';
import { sheetFromRows } from '../../src/sheet/build';

const forms: Record<string, readonly string[]> = {
  'numbered names, heads over their texts': [
    '2026年河道巡查项目绩效目标表',
    '项目名称|河道巡查|主管部门|水务局',
    '立项依据|项目概况',
    '水发〔2025〕3号|全县四十条河道的日常巡查',
    '一级指标|二级指标|三级指标|指标值',
    '产出指标|数量指标|指标1：巡查河道次数|≥12次',
    '||指标2：巡查河道条数|40条',
    '|质量指标|指标1：巡查记录完整率|≥95%',
  ],
  'cells merged down lost': [
    '2026年河道巡查项目绩效目标表',
    '一级指标|二级指标|三级指标|指标值|备注',
    '产出指标|数量指标|巡查河道次数|≥12次|全年',
    '巡查河道条数|40条',
    '质量指标|巡查记录完整率|≥95%',
    '时效指标|巡查完成时间|2026年11月',
  ],
  'a list in a cell': [
    '2026年河道巡查项目绩效目标表',
    '绩效指标|【产出指标-数量指标】指标1：巡查河道次数（≥12次）；指标2：巡查河道条数（40条）',
    '|【产出指标-质量指标】指标1：巡查记录完整率（≥95%）',
  ],
  'execution measured as any other': [
    '2026年部门整体绩效目标表',
    '一级指标|二级指标|三级指标|指标值',
    '预算执行|预算执行效率|预算执行率|≥98%',
    '||结转结余率|≤2%',
    '产出指标|数量指标|巡查河道次数|≥12次',
  ],
};

const FULL = /[0-9:%()]/g;
const moves: Record<string, (lines: readonly (readonly string[])[]) => readonly (readonly string[])[]> = {
  'begun in column B': (lines) => lines.map((line) => ['', ...line]),
  'begun in row 4': (lines) => [['附件1'], [''], [''], ...lines],
  'in full width': (lines) => lines.map((line) => line.map((text) => text.replace(FULL, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)))),
};

const told = (lines: readonly (readonly string[])[]) =>
  recognizeSheet(sheetFromRows(lines)).map(({ kind, fields, indicators }: Form) => ({
    kind,
    fields: fields.map(({ name, value }) => `${name}=${value}`.normalize('NFKC')),
    indicators: indicators.map(({ level1, level2, name, value }) => [level1.text, level2.text, name, value].join('|').normalize('NFKC')),
  }));

describe.each(Object.entries(moves))('a form %s reads as it did', (_how, move) => {
  test.each(Object.entries(forms))('%s', (_what, form) => {
    const lines = form.map((line) => line.split('|'));
    const before = told(lines);
    expect(before[0]?.indicators.length).toBeGreaterThan(2);
    expect(told(move(lines))).toEqual(before);
  });
});

test('a column of numbers before the levels changes nothing', () => {
  const lines = (forms['execution measured as any other'] ?? []).map((line) => line.split('|'));
  const numbered = lines.map((line, i) => (i === 0 ? line : [i === 1 ? '序号' : String(i - 1), ...line]));
  expect(told(numbered)).toEqual(told(lines));
});

test('levels in two phrases are two, though a page breaks between them', () => {
  const head = '一级指标|二级指标|三级指标|指标值';
  const lines = ['2026年部门整体绩效目标表', head, '产出指标|重点工作任务完成|维修步道长度|≥6.5公里', head, '|履职目标实现|接待游客人次|≥150万人'];
  const [form] = recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))));
  expect(form?.indicators.map(({ level2 }) => level2.text)).toEqual(['重点工作任务完成', '履职目标实现']);
});

test('a page that begins with a number goes on with another name', () => {
  const head = '一级指标|二级指标|三级指标|指标值';
  const lines = ['2026年河道巡查项目绩效目标表', head, '产出指标|数量指标|指标1.巡查河道次数|≥12次', head, '||指标2.清理漂浮物|'];
  const [form] = recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))));
  expect(form?.indicators.map(({ name }) => name)).toEqual(['巡查河道次数', '清理漂浮物']);
});

test('names stand under 三级指标 and not under 指标内容, whatever either looks like', () => {
  const lines = ['2026年河道巡查项目绩效目标表', '一级指标|二级指标|三级指标|指标值|指标内容', '产出指标|数量指标|全年对县级河道的日常巡查次数|≥12次|每月一次', '||全年对县级河道的清理漂浮物数|≥30吨|含水草', '|质量指标|全年对县级河道的巡查记录完整率|≥95%|抽查台账'];
  const [form] = recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))));
  expect(form?.indicators.map(({ name }) => name)[1]).toBe('全年对县级河道的清理漂浮物数');
});

test.each([
  ['numbered as the tables of a report are', '表2：水库巡查项目绩效目标', []],
  ['with the project behind its office', '', ['预算单位|水务局|项目名称|水库巡查', '年度资金总额|20万元']],
])('a further form begins %s', (_what, title, fields) => {
  const table = ['三级指标|指标值', '巡查次数|≥12次', '记录完整率|≥95%', '巡查完成时间|2026年11月'];
  const lines = ['2026年项目绩效目标表', '预算单位|水务局|项目名称|河道巡查', '年度资金总额|36万元', ...table, '', title, ...fields, ...table];
  const read = recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))));
  expect(read.map(({ indicators }) => indicators.length)).toEqual([3, 3]);
});

test('figures typed as wide as characters are read as ordinary ones', () => {
  const [form] = recognizeSheet(sheetFromRows(forms['numbered names, heads over their texts']!.map((line) => line.replace('12次', '１２．５％').split('|'))));
  expect(form?.indicators[0]).toMatchObject({ valueText: '≥12.5%', value: '≥12.5%', target: { number: 12.5, unit: '%' } });
});
