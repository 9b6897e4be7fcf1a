import { readFileSync } from 'node:fs';
import path from 'node:path';
import { insertOwnTemplate, saveAsTemplate } from '../../src/fill/own-template';
import { readTemplateJson, writeTemplateJson } from '../../src/fill/own-template-file';
import { pourInto } from '../../src/fill/pour';
import { sayReason } from '../../src/fill/reasons';
import { templateNamed, templates } from '../../src/library/templates';
import { recognizeSheet } from '../../src/recognize';
import { apply } from '../../src/sheet/apply';
import type { Book } from '../../src/sheet/book';
import { bookOf, sheetFromRows, shownText } from '../../src/sheet/build';
import { sheetFromText } from '../recognize/seeds-labels';
import { describeWith } from '../support/needs';

function poured(book: Book, name: string) {
  const plan = pourInto(book, recognizeSheet(book.sheets[0]!)[0]!, templateNamed(name)!, 'new');
  const done = apply(book, plan.edits);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  expect(done.book.sheets[0]).toEqual(book.sheets[0]);
  return { plan, book: done.book, form: recognizeSheet(done.book.sheets.find(({ id }) => id === 'new')!)[0]! };
}

const rowsOf = (form: ReturnType<typeof recognizeSheet>[number]) => form.indicators.map(({ level1, level2, name, value }) => [level1.text, level2.text, name, value]);

const filled = bookOf(
  sheetFromRows(
    [
      '2024年度项目支出绩效目标申报表',
      '项目名称|业务培训|主管部门|某县某局',
      '年度资金总额（万元）|38.5万元',
      '年度目标|举办培训12场。',
      '一级指标|二级指标|三级指标|指标值|指标解释',
      '产出指标|数量指标|培训场次|≥12场|签到的场次',
      '|成本指标|培训总成本|≤38.5万元|',
      '|时效指标|培训完成时间|11月底前|',
      '效益指标|社会效益指标|业务应用率|≥80%|',
      '满意度指标|服务对象满意度指标|学员满意度|≥90%|',
    ].map((line) => line.split('|')),
  ),
);

test('joined targets come apart in a split form', () => {
  const { form, plan, book } = poured(filled, 'project-split');
  expect(form.indicators.map(({ signText, valueText, unitText }) => [signText, valueText, unitText])).toEqual([
    ['≥', '12', '场'],
    ['', '11月底前', ''],
    ['≤', '38.5', '万元'],
    ['≥', '80', '%'],
    ['≥', '90', '%'],
  ]);
  expect(form.year).toBe(2024);
  expect(form.fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value])).toEqual([['项目名称', '业务培训'], ['主管部门', '某县某局'], ['年度资金总额', '38.5'], ['年度目标', '举办培训12场。']]);
  expect(plan.left).toEqual([]);
  const back = poured(bookOf({ ...book.sheets[1]!, id: 's1' }), 'project-88');
  expect(rowsOf(back.form).map((row) => row[3])).toEqual(['≥12场', '11月底前', '≤38.5万元', '≥80%', '≥90%']);
});

test.each(['project-88', 'project-self-evaluation', 'department-self-evaluation', 'project-101'])('goals stand under the heads that %s prints for them', (name) => {
  const head = ['2024年度项目支出绩效目标申报表', '项目名称|业务培训', '总体目标|三年轮训一遍。', '年度目标|举办培训12场。', '一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|培训场次|≥12场', '|质量指标|培训合格率|≥95%'];
  const { form, plan } = poured(bookOf(sheetFromRows(head.map((line) => line.split('|')))), name);
  const goals = form.fields.flatMap(({ name: field, value }) => (/目标$/.test(field) && value !== '' ? [`${field} ${value}`] : []));
  expect(goals).toContain('年度目标 举办培训12场。');
  expect(goals.length + plan.left.filter(({ words }) => words.startsWith('总体目标')).length).toBe(2);
});

test('in the 88号 form the year has the right-hand columns', () => {
  const { form } = poured(filled, 'project-88');
  expect(form.indicators.map(({ cells }) => cells.value?.col)).toEqual([7, 7, 7, 7, 7]);
});

test('cost moves to its level 1 in the 101号 form; what has no column is listed', () => {
  const { form, plan } = poured(filled, 'project-101');
  expect(rowsOf(form)[0]).toEqual(['成本指标', '经济成本指标', '培训总成本', '≤38.5万元']);
  expect(plan.left).toEqual([{ words: '培训场次：签到的场次', reason: { key: 'no-column', data: { column: '指标解释' } }, at: { row: 5, col: 2 } }]);
});

test.each([['project-monitoring', 'project-monitoring'], ['project-self-evaluation', 'project-evaluation']])('a target form goes forward into %s', (name, kind) => {
  const { form } = poured(filled, name);
  expect([form.kind, rowsOf(form).map((row) => row[2])]).toEqual([kind, ['培训场次', '培训完成时间', '培训总成本', '业务应用率', '学员满意度']]);
});

test.each(templates.map(({ name }) => name))('nothing is lost on the way into %s', (name) => {
  const { plan, form } = poured(filled, name);
  expect(plan.poured).toBe(5);
  expect(form.indicators).toHaveLength(5);
});

describeWith(['shared'], 'seed 000', () => {
  test('goes into the 101号 form, and the rows of the evaluation frame are listed', () => {
    const book = bookOf(sheetFromText(readFileSync(path.resolve('..', 'shared', 'seeds', '000_5f97e982b05bb54d.txt'), 'utf8')));
    const { plan, form } = poured(book, 'project-101');
    expect(form.indicators).toHaveLength(7);
    expect(plan.left.filter(({ reason }) => /决策|过程/.test(sayReason(reason, 'zh')))).toHaveLength(9);
  });
});

describe('a template of one’s own', () => {
  test('keeps what is printed, comes back from JSON, and is refused with a reason', () => {
    const { book, form } = poured(filled, 'project-88');
    const saved = saveAsTemplate(book, 'new', [form], '我的申报表');
    const read = readTemplateJson(writeTemplateJson(saved));
    if (!read.ok) throw new Error(read.reason.key);
    const done = apply(filled, insertOwnTemplate(filled, read.template, 'mine'));
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    const [blank] = recognizeSheet(done.book.sheets[1]!);
    expect(blank).toMatchObject({ kind: 'blank', of: 'project-target', template: '88' });
    expect(blank!.fields.map(({ value }) => value).join('')).toBe('');
  });

  test('of a cell with a label and its value the label stays', () => {
    const rows = [['2026年河道巡查项目绩效目标表'], ['填报单位：水务局'], ['资金总额：36万元', '其中：财政拨款 30'], ['一级指标', '二级指标', '三级指标', '指标值'], ['产出指标', '数量指标', '巡查河道次数', '≥12次']];
    const [sheet] = bookOf(sheetFromRows(rows)).sheets;
    const saved = saveAsTemplate(bookOf(sheet!), sheet!.id, recognizeSheet(sheet!), '表');
    expect(saved.book.sheets[0]?.rows.slice(1, 3).map((row) => row?.map(shownText))).toEqual([['填报单位：'], ['资金总额：', '其中：财政拨款']]);
  });

  const sheet = { id: 's', name: '表', rows: [], merges: [], validations: [], notes: [], rowSizes: [], columnSizes: [], view: {} };
  const file = (change: object) => JSON.stringify({ format: 'jibiao-template', version: 1, name: '表', book: { sheets: [sheet], styles: [{}] }, ...change });
  test.each([
    ['{', '', 'not-json'],
    ['[]', '', 'not-template'],
    [file({ format: 'x' }), 'format', 'not-template'],
    [file({ version: 2 }), 'version', 'newer'],
    [file({ name: ' ' }), 'name', 'bad-name'],
    [file({ book: { sheets: [], styles: [] } }), 'book.sheets', 'not-whole'],
    [file({ book: { sheets: [{ ...sheet, rows: [[{ value: { html: 1 } }]] }], styles: [] } }), 'book.sheets.0.rows.0', 'not-whole'],
    [file({ book: { sheets: [{ ...sheet, merges: [{ top: 0, left: 0, bottom: 5_000_000, right: 0 }] }], styles: [] } }), 'book.sheets.0.merges.0.bottom', 'not-whole'],
    [file({}), '表', 'no-form'],
  ])('%s is refused with the place and the reason', (json, place, reason) => {
    const read = readTemplateJson(json);
    expect(read).toEqual({ ok: false, place, reason: { key: reason } });
  });
});
