import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generateFromGoal } from '../../src/fill/generate';
import type { FillPlan } from '../../src/fill/plan';
import { matchLevel2 } from '../../src/frame/levels';
import { recognizeSheet } from '../../src/recognize';
import { apply } from '../../src/sheet/apply';
import type { Book } from '../../src/sheet/book';
import { bookOf, sheetFromRows, textAt } from '../../src/sheet/build';
import { sheetFromText } from '../recognize/seeds-labels';
import { describeWith } from '../support/needs';
import { formWithGoal } from './form-with-goal';
import { judgeCorpus, judgeOwnTexts } from './goal-judge';

function planFor(book: Book, choices = {}): FillPlan {
  const sheet = book.sheets[0]!;
  return generateFromGoal(book, sheet.id, recognizeSheet(sheet)[0]!, choices);
}

function carriedOut(book: Book, plan: FillPlan): Book {
  const done = apply(book, plan.edits);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.book;
}

test.each([['own texts', judgeOwnTexts()], ['the corpus', judgeCorpus()]])('%s: at least 90 %% of the quantities and deadlines become right rows, at most 5 %% wrong ones', (which, tally) => {
  if (tally === undefined) {
    console.log(`SKIPPED: ${which} is not here; its goal texts are not read`);
    return;
  }
  const { right, wrong, missed } = tally;
  const total = right + missed.length;
  const told = `${String(right)} of ${String(total)} right, ${String(wrong.length)} wrong\nmissed:\n${missed.join('\n')}\nwrong:\n${wrong.join('\n')}`;
  if (process.env['SHOW'] !== undefined) console.log(told);
  expect([right / total >= 0.9, wrong.length / total <= 0.05, told]).toEqual([true, true, told]);
});

describe('places', () => {
  const goal = '全年协助引进高层次人才不少于5名，培训合格率达到80%，采购成本控制在38万元以内，申请经费20万元。';

  test('waiting rows are filled, the sign comes from words, and what is left is said', () => {
    const book = formWithGoal(goal);
    const plan = planFor(book);
    expect(plan.rows.map(({ level1, level2, name, sign, number, unit, at }) => [level1, level2, name, sign, number, unit, at.row])).toEqual([
      ['产出指标', '数量指标', '引进高层次人才', '≥', '5', '名', 4],
      ['产出指标', '质量指标', '培训合格率', null, '80', '%', 5],
      ['产出指标', '成本指标', '采购成本', '≤', '38', '万元', 7],
    ]);
    expect(plan.rows[1]!.signs).toEqual(['≥', '＝', '≤']);
    expect(plan.rows[0]!.source!.words).toBe('全年协助引进高层次人才不少于5名');
    expect(plan.left).toEqual([{ words: '申请经费20万元', reason: { key: 'funding' } }]);
    const [form] = recognizeSheet(carriedOut(book, plan).sheets[0]!);
    expect(form!.indicators.map(({ level2, name, value }) => [level2.text, name, value])).toEqual([
      ['数量指标', '引进高层次人才', '≥5名'],
      ['质量指标', '培训合格率', '80%'],
      ['成本指标', '采购成本', '≤38万元'],
    ]);
  });

  test('a choice puts the sign, an unticked row stays away, and nothing is proposed twice', () => {
    const book = formWithGoal(goal);
    const id = planFor(book).rows[1]!.id;
    const plan = planFor(book, { signs: { [id]: '≥' }, without: [planFor(book).rows[0]!.id] });
    expect(plan.rows.map(({ name, sign }) => [name, sign])).toEqual([['培训合格率', '≥'], ['采购成本', '≤']]);
    const again = planFor(carriedOut(book, planFor(book)));
    expect(again.rows).toEqual([]);
    expect(again.left).toContainEqual({ words: '全年协助引进高层次人才不少于5名', reason: { key: 'carried' } });
  });
});

test('deadlines become rows of 时效 with the date as it stands; what has an indicator, is past or says no deed is left', () => {
  const book = formWithGoal('6月底前完成设备采购，12月底前到位。截至2023年3月底前完成选址。');
  const plan = planFor(book);
  expect(plan.rows.map(({ level2, name, sign, number, unit, signs }) => [level2, name, sign, number, unit, signs])).toEqual([['时效指标', '设备采购完成时间', null, '6月底前', '', []]]);
  expect(plan.left).toEqual([
    { words: '12月底前到位', reason: { key: 'no-deed' } },
    { words: '截至2023年3月底前完成选址', reason: { key: 'background' } },
  ]);
  const [form] = recognizeSheet(carriedOut(book, plan).sheets[0]!);
  expect(form!.indicators.map(({ name, target }) => [name, target.kind])).toEqual([['设备采购完成时间', 'deadline']]);
  expect(planFor(carriedOut(book, plan)).rows).toEqual([]);
});

test.each([
  ['每季度开展巡查不少于1次', ['开展巡查', '≥', '1', '次/季度']],
  ['每年体检不少于1次', ['体检', '≥', '1', '次']],
  ['每周开放不少于56小时', ['开放时长', '≥', '56', '小时/周']],
  ['免费开放不少于300天', ['免费开放天数', '≥', '300', '天']],
  ['覆盖不少于1.5万人', ['覆盖人数', '≥', '1.5', '万人']],
  ['接待不少于2000人次', ['接待人次', '≥', '2000', '人次']],
  ['完成造林不少于3万亩', ['造林面积', '≥', '3', '万亩']],
  ['助餐不少于30万人次', ['助餐人次', '≥', '30', '万人次']],
  ['为320名残疾人提供康复服务', ['提供康复服务残疾人', null, '320', '名']],
  ['对辖区36座泵站开展日常检修', ['开展日常检修泵站', null, '36', '座']],
  ['组织开展供需对接活动不少于5次', ['组织开展供需对接活动', '≥', '5', '次']],
  ['半年内采购设备不少于20台', ['采购设备', '≥', '20', '台']],
  ['12月底前竣工验收并投入使用', ['项目竣工验收时间', null, '12月底前', '']],
  ['水厂于6月底前建成并投入使用', ['水厂建成时间', null, '6月底前', '']],
])('%s becomes a row', (goal, row) => {
  expect(planFor(formWithGoal(`${goal}。`)).rows.map(({ name, sign, number, unit }) => [name, sign, number, unit])).toEqual([row]);
});

test('how many take part in a deed is no row', () => {
  const { rows, left } = planFor(formWithGoal('对15个乡镇、180个行政村开展环境整治，新建户厕不少于3000户。'));
  expect(rows.map(({ name, number }) => [name, number])).toEqual([['开展环境整治', '180'], ['新建户厕', '3000']]);
  expect(left).toEqual([{ words: '对15个乡镇', reason: { key: 'actor' } }]);
});

describe('columns', () => {
  const book = (head: string, rows: readonly string[]) =>
    bookOf(sheetFromRows(['2024年度项目支出绩效目标申报表', '项目名称|水库加固', '年度目标|加固水库不少于7座。', head, ...rows].map((line) => line.split('|'))));
  const first = (given: Book) => planFor(given).rows.map(({ level1, name, number, at }) => [level1, name, number, at.row]);

  test('a promise for all areas goes under their total', () => {
    const areas = book('一级指标|二级指标|三级指标|全市合计|青禾县|澄湖县', ['产出指标|数量指标|巡查次数|≥90|≥40|≥50', '|质量指标|合格率|≥98%|≥98%|≥98%']);
    expect(first(areas)).toEqual([['产出指标', '加固水库', '7', 5]]);
    const [form] = recognizeSheet(carriedOut(areas, planFor(areas)).sheets[0]!);
    expect(form!.indicators.map(({ name, value }) => [name, value])).toContainEqual(['加固水库', '≥7座']);
  });

  test.each([
    ['半年指标值|全年指标值', 4],
    ['实施期指标值|年度指标值', 4],
    ['2024年目标值|2025年目标值', 3],
    ['年度指标值|调整后指标值', 3],
  ])('the goal of the year goes under the year: %s', (heads, col) => {
    const given = book(`一级指标|二级指标|三级指标|${heads}`, ['产出指标|数量指标|巡查次数|≥40次|≥90次', '|质量指标|合格率|≥98%|≥98%', '满意度指标|服务对象满意度指标|群众满意度|≥90%|≥90%']);
    const sheet = carriedOut(given, planFor(given)).sheets[0]!;
    expect([3, 4].filter((one) => textAt(sheet, { row: 5, col: one }) !== '')).toEqual([col]);
    expect(recognizeSheet(sheet)[0]!.indicators.map(({ name, value }) => [name, value])).toContainEqual(['加固水库', '≥7座']);
  });

  test('what the whole term promises is not put under a year', () => {
    const lines = ['2024年度项目支出绩效目标申报表', '项目名称|水库加固', '总体目标|三年加固水库不少于7座。', '一级指标|二级指标|三级指标|2024年目标值|2025年目标值', '产出指标|数量指标|巡查次数|≥40次|≥90次', '|质量指标|合格率|≥98%|≥98%'];
    const plan = planFor(bookOf(sheetFromRows(lines.map((line) => line.split('|')))));
    expect([plan.rows, plan.left.map(({ reason }) => reason.key)]).toEqual([[], ['whole-term']]);
  });

  test('where there is no total it is left to the person', () => {
    const areas = book('一级指标|二级指标|三级指标|青禾县|澄湖县', ['产出指标|数量指标|巡查次数|≥40次|≥50次', '|质量指标|合格率|≥98%|≥98%']);
    expect([planFor(areas).rows, planFor(areas).left]).toEqual([[], [{ words: '加固水库不少于7座', reason: { key: 'no-value' } }]]);
  });

  test.each([
    ['level 2 stands with level 1', '指标类型|指标名称|指标值|备注', ['产出-质量|合格率|≥98%|抽查', '产出-数量|||', '产出-时效|完工时间|2024年11月底前|', '效益-社会|受益人数|≥300人|', '满意度|群众满意度|≥90%|'], 5],
    ['there is no level 2', '一级指标|三级指标|指标值', ['产出指标|合格率|≥98%', '||', '效益指标|受益人数|≥300人', '满意度指标|群众满意度|≥90%'], 5],
  ])('the waiting row is found where %s', (_what, head, rows, row) => {
    const given = book(head, rows);
    expect(first(given).map(([, ...rest]) => rest)).toEqual([['加固水库', '7', row]]);
  });
});

test('a duty takes the promise that its own words make, between its rows', () => {
  const lines = ['2024年部门预算整体绩效目标表', '部门名称|某县某局', '年度目标|全年组织文化惠民演出不少于40场，开展培训不少于12场。', '部门职责|职责目标|指标名称|单位|指标值', '公共文化服务|组织文化惠民演出和送书下乡|送书下乡|册|≥3000', '文化市场管理|规范经营场所|场所检查|家|≥60'];
  const book = bookOf(sheetFromRows(lines.map((line) => line.split('|'))));
  const plan = planFor(book);
  expect(plan.rows.map(({ level1, name, sign, number, unit, at }) => [level1, name, sign, number, unit, at.row])).toEqual([['公共文化服务', '组织文化惠民演出', '≥', '40', '场', 5]]);
  expect(plan.left.map(({ words }) => words)).toEqual(['开展培训不少于12场']);
  const [form] = recognizeSheet(carriedOut(book, plan).sheets[0]!);
  expect(form!.indicators.map(({ level1, name, value, unit }) => [level1.text, name, value, unit])).toEqual([
    ['公共文化服务', '送书下乡', '≥3000', '册'],
    ['公共文化服务', '组织文化惠民演出', '≥40', '场'],
    ['文化市场管理', '场所检查', '≥60', '家'],
  ]);
});

test('a form that is ordered by duties is left to the person', () => {
  const rows = ['2024年部门预算整体绩效目标表', '部门名称|某县某局', '年度目标|全年举办培训不少于12场。', '部门职责|职责目标|指标名称|单位|指标值', '人才培训|提升能力|培训人次|人次|≥300'];
  const plan = planFor(bookOf(sheetFromRows(rows.map((line) => line.split('|')))));
  expect([plan.rows, plan.edits, plan.left.map(({ reason }) => reason)]).toEqual([[], [], [{ key: 'no-duty' }]]);
});

describeWith(['shared'], 'seed 000', () => {
  const text = () => readFileSync(path.resolve('..', 'shared', 'seeds', '000_5f97e982b05bb54d.txt'), 'utf8');
  const eight = [
    ['产出指标', '数量', '≥5名'],
    ['产出指标', '数量', '≥5次'],
    ['产出指标', '数量', '≥5次'],
    ['产出指标', '数量', '≥50次'],
    ['产出指标', '数量', '≥20个'],
    ['产出指标', '数量', '≥10家'],
    ['产出指标', '数量', '≥3项'],
    ['满意度指标', '满意度', '≥80%'],
  ];

  test('without its indicator rows the eight promises of the goal come back', () => {
    const whole = sheetFromText(text());
    const rows = new Set(recognizeSheet(whole)[0]!.indicators.map(({ row }) => row));
    const book = bookOf({ ...whole, rows: whole.rows.filter((_, row) => !rows.has(row)) });
    const plan = planFor(book);
    expect(plan.rows.map((row) => [row.level1, matchLevel2(row.level2), `${row.sign ?? ''}${row.number}${row.unit}`])).toEqual(eight);
    const [form] = recognizeSheet(carriedOut(book, plan).sheets[0]!);
    expect(form!.indicators.map(({ level1, level2, value }) => [level1.text, matchLevel2(level2.text), value])).toEqual(eight);
  });

  test('with them only the promise that has no row is added, between its neighbours', () => {
    const book = bookOf(sheetFromText(text()));
    const plan = planFor(book);
    expect(plan.rows.map(({ name }) => name)).toEqual(['组织开展科技交流对接活动']);
    expect(recognizeSheet(carriedOut(book, plan).sheets[0]!)[0]!.indicators).toHaveLength(17);
  });
});
