import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkBook } from '../../src/check/check';
import { completeIndicators, type CompleteChoices } from '../../src/fill/complete';
import { generateFromGoal } from '../../src/fill/generate';
import { insertEntries } from '../../src/fill/insert-set';
import { defaultFrame, frameNamed } from '../../src/frame/presets';
import { libraryOf } from '../../src/library/library';
import { sectors } from '../../src/library/sectors';
import { recognizeSheet } from '../../src/recognize';
import { apply } from '../../src/sheet/apply';
import type { Book } from '../../src/sheet/book';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import type { Edit } from '../../src/sheet/edit';
import { formatRange } from '../../src/sheet/range';
import { sheetFromText } from '../recognize/seeds-labels';
import { describeWith } from '../support/needs';

const library = libraryOf(sectors);
const formOf = (book: Book) => recognizeSheet(book.sheets[0]!)[0]!;
const complete = (book: Book, choices: CompleteChoices = {}, frame = defaultFrame) => completeIndicators(book, book.sheets[0]!.id, formOf(book), frame, library, choices);

function after(book: Book, edits: readonly Edit[]): Book {
  const done = apply(book, edits);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.book;
}

/** A merged form with 数量, 质量 and 满意度 only; rows 4 to 7 of the sheet. */
function merged(): Book {
  const rows = [
    ['2024年度项目支出绩效目标申报表'],
    ['项目名称', '', '业务培训', '', ''],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
    ['', '产出指标', '数量指标', '培训场次', '≥12场'],
    ['', '', '', '培训人次', '≥300人次'],
    ['', '', '质量指标', '考核合格率', '≥95%'],
    ['', '满意度指标', '服务对象满意度指标', '学员满意度', '≥90%'],
  ];
  const merges = ['A3:A7', 'B4:B6', 'C4:C5'].map((text) => {
    const [, a = '', top = '', b = '', bottom = ''] = /^([A-Z])(\d):([A-Z])(\d)$/.exec(text) ?? [];
    return { top: Number(top) - 1, bottom: Number(bottom) - 1, left: a.charCodeAt(0) - 65, right: b.charCodeAt(0) - 65 };
  });
  return bookOf(sheetFromRows(rows, { merges }));
}

test('missing classes come at their place and the merged spines grow along', () => {
  const book = merged();
  const plan = complete(book);
  expect(plan.rows.map(({ level1, level2, at }) => [level1, level2, at.row])).toEqual([
    ['产出指标', '时效指标', 6],
    ['产出指标', '成本指标', 7],
    ['效益指标', '社会效益指标', 8],
  ]);
  const sheet = after(book, plan.edits).sheets[0]!;
  expect(sheet.merges.map(formatRange).sort()).toEqual(['A3:A10', 'B4:B8', 'C4:C5']);
  expect(formOf({ ...book, sheets: [sheet] }).indicators.map(({ level1, level2, name, value }) => [level1.text, level2.text, name, value])).toEqual([
    ['产出指标', '数量指标', '培训场次', '≥12场'],
    ['产出指标', '数量指标', '培训人次', '≥300人次'],
    ['产出指标', '质量指标', '考核合格率', '≥95%'],
    ['产出指标', '时效指标', '培训计划按期完成率', ''],
    ['产出指标', '成本指标', '人均培训成本', ''],
    ['效益指标', '社会效益指标', '参训人员业务应用率', ''],
    ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%'],
  ]);
});

test('the user unticks a class, ticks another and chooses the indicator', () => {
  const plan = complete(merged(), { classes: ['经济效益', '时效'], names: { 时效: '培训按时开班率' } });
  expect(plan.rows.map(({ level2, name }) => [level2, name])).toEqual([['时效指标', '培训按时开班率'], ['经济效益指标', '资金使用节约率']]);
  expect(plan.offers.map(({ class: one, ticked }) => [one, ticked])).toEqual([
    ['时效', true], ['成本', true], ['经济效益', false], ['社会效益', true], ['生态效益', false], ['可持续影响', false],
  ]);
});

test('a new row is flagged until its value is filled in', () => {
  const book = merged();
  const [result] = checkBook(after(book, complete(book).edits));
  expect(result!.findings.filter(({ rule }) => rule === 'target/missing').map(({ cell }) => cell.row)).toEqual([6, 7, 8]);
  expect(result!.findings.filter(({ rule }) => rule.startsWith('hierarchy/'))).toEqual([]);
});

test('under 101号 cost is a level 1 of its own', () => {
  const frame = frameNamed('101')!;
  const plan = complete(merged(), { classes: ['经济成本'] }, frame);
  expect(plan.rows.map(({ level1, level2 }) => [level1, level2])).toEqual([['成本指标', '经济成本指标']]);
});

/** A project's form with 数量, 质量 and 满意度 only. */
const project = (name: string) =>
  bookOf(sheetFromRows(['2024年度项目支出绩效目标申报表', `项目名称|${name}`, '一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|完成数量|≥12次', '|质量指标|合格率|≥95%', '满意度指标|服务对象满意度指标|群众满意度|≥90%'].map((line) => line.split('|'))));

test.each([
  ['中小学校舍维修', '校舍维修单位造价'],
  ['农村公路养护', '日常养护单位成本'],
  // The library knows words of these, and nothing that fits.
  ['学生体质监测', '项目总成本'],
  ['城市体检评估', '项目总成本'],
  ['产业引导基金', '项目总成本'],
])('%s: what is proposed speaks of the project, else it fits any', (name, cost) => {
  expect(complete(project(name)).offers.find((offer) => offer.class === '成本')?.names[0]).toBe(cost);
});

test.each([
  ['cut cells', ['产出|数量|培训场次|≥12场', '指标|指标|培训人次|≥300人次', '|质量|考核合格率|≥95%', '|指标||', '满意|服务|学员满意度|≥90%', '度指|对象||', '标|满意||', '|度指||', '|标||']],
  ['rows that have slid', ['产出指标|数量指标|培训场次|≥12场', '培训人次|≥300人次', '质量指标|考核合格率|≥95%', '时效指标|完成时限|2024年11月底前', '效益指标|社会效益指标|受益单位|≥40家', '满意度指标|服务对象满意度指标|学员满意度|≥90%']],
])('nothing goes between %s', (_what, rows) => {
  const book = bookOf(sheetFromRows(['2024年度项目支出绩效目标申报表', '项目名称|业务培训', '年度目标|开展培训不少于9次。', '一级指标|二级指标|三级指标|指标值', ...rows].map((line) => line.split('|'))));
  const [entry] = library.items.map((item) => item.entry);
  const { id } = book.sheets[0]!;
  const plans = [complete(book), generateFromGoal(book, id, formOf(book)), insertEntries(book, id, formOf(book), defaultFrame, [entry!], '')];
  expect(plans.map(({ edits, left }) => [edits, left.at(0)?.reason])).toEqual([0, 1, 2].map(() => [[], { key: 'broken' }]));
});

test.each([
  ['a list of projects', '项目绩效目标汇总表|项目名称|一级指标|二级指标|三级指标|指标值', ['水库加固|产出指标|数量指标|加固座数|≥7座', '水库加固|满意度指标|服务对象满意度指标|群众满意度|≥90%', '渠道维修|产出指标|数量指标|维修长度|≥20公里', '渠道维修|满意度指标|服务对象满意度指标|农户满意度|≥90%'], 'many-projects'],
  ['no level 2', '项目支出绩效目标申报表|一级指标|三级指标|指标值', ['产出指标|加固座数|≥7座', '效益指标|受益人数|≥300人', '满意度指标|群众满意度|≥90%'], 'no-level2'],
  ['levels of its own', '部门整体绩效目标表|一级指标|二级指标|三级指标|指标值', ['履职效能|重点工作|完成事项数|≥12项', '管理效率|预算管理|预算执行率|≥95%', '社会效应|社会效益|受益人数|≥300人', '满意度|服务对象满意度|群众满意度|≥90%'], 'other-levels'],
])('what is missing cannot be said of %s', (_what, head, rows, key) => {
  const [title = '', ...columns] = head.split('|');
  const plan = complete(bookOf(sheetFromRows([[`2024年度${title}`], columns, ...rows.map((row) => row.split('|'))])));
  expect([plan.offers, plan.rows, plan.edits, plan.left.map(({ reason }) => reason.key)]).toEqual([[], [], [], [key]]);
});

describeWith(['shared'], 'seed 000', () => {
  test('generated, then completed, it has no hierarchy/incomplete left', () => {
    const whole = sheetFromText(readFileSync(path.resolve('..', 'shared', 'seeds', '000_5f97e982b05bb54d.txt'), 'utf8'));
    const named = new Set(recognizeSheet(whole)[0]!.indicators.map(({ row }) => row));
    const bare = bookOf({ ...whole, rows: whole.rows.filter((_, row) => !named.has(row)) });
    const generated = after(bare, generateFromGoal(bare, bare.sheets[0]!.id, formOf(bare)).edits);
    const completed = after(generated, complete(generated).edits);
    expect(checkBook(generated)[0]!.findings.map(({ rule }) => rule)).toContain('hierarchy/incomplete');
    expect(checkBook(completed)[0]!.findings.map(({ rule }) => rule)).not.toContain('hierarchy/incomplete');
  });
});
