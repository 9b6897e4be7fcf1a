/** What 概览 shows is worked out as data; the views only draw it. */
import { checkBook } from '../../src/check/check';
import { frameOf } from '../../src/check/settings';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { formatCell } from '../../src/sheet/address';
import { classesOf } from '../../src/taskpane/overview/classes';
import { evidenceOf } from '../../src/taskpane/overview/evidence';
import { goalText } from '../../src/taskpane/overview/goal-text';
import { isAmount } from '../../src/rules/facts/money';
import { partsSums } from '../../src/rules/facts/parts-sum';
import { moneyLines } from '../../src/taskpane/overview/money-sums';
import { markBeside, MOST_MARKS, sheetMap } from '../../src/taskpane/overview/sheet-map';
import { treeOf } from '../../src/taskpane/overview/tree';
import { weightsOf } from '../../src/taskpane/overview/weights';

const goal = '举办农技培训班不少于5期，组织观摩活动不少于5次，引进农技专家不少于8名。';
const rows = [
  ['2024年度项目绩效目标申报表'],
  ['项目名称', '农技推广'],
  ['项目资金（万元）', '年度资金总额', '80'],
  ['', '其中：财政拨款', '60'],
  ['', '其他资金', '10'],
  ['年度目标', goal],
  ['一级指标', '二级指标', '三级指标', '指标值', '分值', '指标值来源'],
  ['产出指标', '数量指标', '举办农技培训班', '>=5期', '20', '年度计划'],
  ['产出指标', '数量指标', '引进农技专家', '5名', '30', ''],
  ['效益指标', '社会效益指标', '带动农户', '≥300户', '30', ''],
  ['满意度指标', '服务对象满意度指标', '农户满意度', '≥90%', '10', '问卷'],
];

function checked(sheet: readonly (readonly string[])[] = rows) {
  const [result] = checkBook(bookOf(sheetFromRows(sheet, { id: 's1', name: '目标表' })));
  return { result: result!, form: result!.forms[0]! };
}
const frame = frameOf({});

it('the tree tells target, unit, source, weight and how each indicator stands', () => {
  const { form, result } = checked();
  const tree = treeOf(form, result.findings);
  expect(tree.map(({ text, count }) => [text, count])).toEqual([['产出指标', 2], ['效益指标', 1], ['满意度指标', 1]]);
  const [first, second] = tree[0]!.twigs[0]!.leaves;
  expect(first).toMatchObject({ name: '举办农技培训班', target: '>=5期', unit: '', source: '年度计划', weight: 20 });
  expect(first!.standing).not.toBe('clear');
  expect(second).toMatchObject({ source: '', standing: 'warning' });
});

it('a form without a place for sources blames nobody for having none', () => {
  const bare = rows.map((row, index) => (index < 6 ? row : row.slice(0, 5)));
  const [result] = checkBook(bookOf(sheetFromRows(bare, { id: 's1' })));
  expect(treeOf(result!.forms[0]!, []).flatMap(({ twigs }) => twigs.flatMap(({ leaves }) => leaves.map(({ source }) => source)))).toEqual([null, null, null, null]);
});

it('weights are summed by level 1 beside what the frame gives them', () => {
  const { form } = checked();
  expect(weightsOf(form, frame)).toEqual({
    shares: [
      { text: '产出指标', sum: 50, convention: 50 },
      { text: '效益指标', sum: 30, convention: 30 },
      { text: '满意度指标', sum: 10, convention: 10 },
    ],
    total: 90,
    accepted: [90, 100],
  });
  expect(weightsOf({ ...form, indicators: form.indicators.map((one) => ({ ...one, weight: null })) }, frame)).toBeNull();
});

it('classes are counted, and the demanded ones that are missing are told from the others', () => {
  const { form } = checked();
  const [output] = classesOf(form, frame);
  expect(output).toMatchObject({ text: '产出指标', count: 2, demanded: true });
  expect(output!.children.map(({ text, count, demanded }) => [text, count, demanded])).toEqual([
    ['数量指标', 2, true], ['质量指标', 0, false], ['时效指标', 0, false], ['成本指标', 0, false],
  ]);
});

it('money is shown with the sum of its parts, and whether that agrees', () => {
  const { form } = checked();
  expect(moneyLines(form).map(({ label, amount, isPart }) => [label, amount, isPart])).toEqual([['年度资金总额', '80万元', false], ['财政拨款', '60万元', true], ['其他资金', '10万元', true]]);
  expect(moneyLines(form)[0]!.sums).toEqual([{ words: '60万元＋10万元＝70万元', agrees: false }]);
});

it('of what makes up the total it is the parts of parts that are left out', () => {
  const sources = [['', '其中：上级补助', '40'], ['', '本级安排', '20'], ['', '单位自筹', '20']];
  const { form } = checked([...rows.slice(0, 4), ...sources, ...rows.slice(5)]);
  expect(moneyLines(form)[0]!.sums).toEqual([{ words: '60万元＋20万元＝80万元', agrees: true }]);
  expect(partsSums(form.money.filter(isAmount)[0]!, form.money.slice(1))[0]!.terms.map(({ label }) => label)).toEqual(['财政拨款', '单位自筹']);
});

it('the goal is cut at its promises without losing a character', () => {
  const text = goalText(checked().form)!;
  expect(text.pieces.map((piece) => piece.text).join('')).toBe(goal);
  expect(text.counts).toEqual({ found: 1, missing: 1, differing: 1 });
  expect(text.pieces.flatMap(({ link }) => (link ? [[link.kind, link.indicator?.name]] : []))).toEqual([['found', '举办农技培训班'], ['missing', undefined], ['differing', '引进农技专家']]);
});

it('evidence stands under its point, and what no rule judges says so', () => {
  const { form, result } = checked();
  const evidence = evidenceOf(form, result.findings);
  expect(evidence.map(({ head }) => head)).toEqual(['完整性', '相关性', '适当性', '可行性']);
  const told = evidence.flatMap(({ points }) => points.flatMap(({ troubles }) => troubles)).reduce((sum, { count }) => sum + count, 0);
  expect(told).toBe(result.findings.filter((finding) => finding.form === form.id).length);
  expect(evidence[3]!.points.filter((point) => point.unjudged).map(({ criterion }) => criterion.name)).toEqual(['条件充分性']);
  expect(evidence[3]!.facts).toEqual([{ kind: 'sources', have: 2, of: 4 }]);
});

describe('the map of the sheet', () => {
  it('has a band for each stretch of rows and a mark for each cell with findings', () => {
    const { form, result } = checked();
    const map = sheetMap([form], result.findings);
    expect(map.bands.map(({ kind, first, last }) => [kind, first, last])).toEqual([['head', 0, 4], ['goal', 5, 5], ['columns', 6, 6], ['indicators', 7, 10]]);
    expect(map.marks.map(({ cell }) => formatCell(cell))).toEqual([...new Set(result.findings.map(({ cell }) => formatCell(cell)))]);
    expect([map.rows, map.columns]).toEqual([11, 6]);
  });

  it('shows the worst where there are too many', () => {
    const { form, result } = checked();
    const [one] = result.findings;
    const many = Array.from({ length: MOST_MARKS + 50 }, (_, row) => ({ ...one!, cell: { row, col: 0 }, severity: row % 100 === 99 ? ('error' as const) : ('info' as const) }));
    const { marks } = sheetMap([form], many);
    expect(marks).toHaveLength(MOST_MARKS);
    expect(marks.filter(({ standing }) => standing === 'error')).toHaveLength(3);
  });

  it.each([
    ['ArrowRight', 'B1'], ['ArrowLeft', undefined], ['ArrowDown', 'A2'], ['ArrowUp', undefined], ['End', 'A2'], ['Home', 'A1'], ['x', undefined],
  ])('%s leads from A1 to %s', (key, to) => {
    const marks = [{ row: 0, col: 0 }, { row: 0, col: 1 }, { row: 1, col: 0 }].map((cell) => ({ cell, standing: 'info' as const, findings: [] }));
    const next = markBeside(marks, { row: 0, col: 0 }, key);
    expect(next && formatCell(next.cell)).toBe(to);
  });
});
