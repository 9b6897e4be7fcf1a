/** What tells two forms of one project apart, and that spelling alone does not. */
import { compareForms, type Difference } from '../../src/review/compare';
import { compareAll, comparisonSummary, comparisonTables } from '../../src/review/comparison-table';
import { pairForms } from '../../src/review/pair-forms';
import { placed, project } from './books';

const rows = '产出指标|数量指标|养护里程|≥20公里\n产出指标|质量指标|养护验收合格率|≥98%\n产出指标|时效指标|完成时间|2024年11月底前\n产出指标|成本指标|养护成本|≤1.5万元/公里\n满意度指标|服务对象满意度|群众满意度|≥95%';
const compare = (before: string, after: string, ...years: readonly number[]) =>
  compareForms(placed(project(before, { year: years[0] ?? 2024 })).form, placed(project(after, { year: years[1] ?? 2024 })).form);
const told = ({ kind, what, aspects, easier }: Difference) => `${kind} ${what} ${aspects.join(',')}${easier === undefined ? '' : easier ? ' easier' : ' harder'}`;

test.each([
  ['≥95%', '90%', 'changed 群众满意度 value,sign easier'],
  ['≥95%', '≥98%', 'changed 群众满意度 value harder'],
  ['≥95%', '95%', 'changed 群众满意度 sign'],
  ['≤1.5万元/公里', '≤2万元/公里', 'changed 养护成本 value easier'],
  ['≥20公里', '≥20处', 'changed 养护里程 unit'],
  ['养护里程', '村道养护里程', 'changed 村道养护里程 name'],
  ['2024年11月底前', '2024年12月底前', 'changed 完成时间 value'],
  ['质量指标', '社会效益指标', 'changed 养护验收合格率 level'],
  ['≥95%', '基本满意', 'changed 群众满意度 value'],
])('%s → %s', (from, to, expected) => {
  expect(compare(rows, rows.replace(from, to)).differences.map(told)).toEqual([expected]);
});

test.each([
  ['≥95%', '>=95%'],
  ['≥95%', '95%以上'],
  ['≥20公里', '≥20000米'],
  ['≤1.5万元/公里', '≤15000元/公里'],
  ['数量指标', '数量'],
])('%s and %s are the same', (from, to) => {
  expect(compare(rows, rows.replace(from, to)).differences).toEqual([]);
});

test('an indicator taken out, one put in and one moved', () => {
  const [first, second, ...others] = rows.split('\n');
  const { differences, matched } = compare(rows, [...others, first, '产出指标|数量指标|安装护栏长度|≥300米'].join('\n'));
  expect(differences.map(told)).toEqual(['gone 养护验收合格率 ', 'new 安装护栏长度 ']);
  expect([second?.includes('验收'), matched]).toEqual([true, 4]);
});

test('between years what only moved on is no change; what stayed behind is named', () => {
  const later = compare(rows, rows.replace('2024年11月', '2025年11月').replace('≥98%', '≥99%'), 2024, 2025);
  expect(later.relation).toBe('years');
  expect(later.differences.map(told)).toEqual(['changed 养护验收合格率 value harder']);
  expect(comparisonSummary(later)).toBe('5项指标中3项与上年一字未改，对上5项，改动1处');
  const copied = compare(rows, rows, 2024, 2025);
  expect(copied.leftovers).toMatchObject([{ what: '完成时间', text: '2024年11月底前' }]);
  expect(comparisonSummary(copied)).toBe('5项指标中5项与上年一字未改，对上5项，1处仍写上年年份');
});

test('goal and money are compared, too', () => {
  const [one, other] = [placed(project(rows)).form, placed(project(rows, { money: '150', goal: '养护村道18公里，群众满意度不低于90%。' })).form];
  expect(compareForms(one, other).differences.map(told)).toEqual(['changed 年度资金总额 money', 'changed 年度目标 text']);
});

test('a unit that stands in the value and in its own cell is said once', () => {
  const form = (value: string) => placed(`2024年度项目支出绩效目标申报表\n项目名称|村道养护项目\n一级指标|二级指标|三级指标|指标值|计量单位\n产出指标|数量指标|养护里程|${value}|公里\n产出指标|质量指标|养护验收合格率|≥98|%\n满意度指标|服务对象满意度|群众满意度|≥95|%`).form;
  const [change] = compareForms(form('20公里'), form('≥22')).differences;
  expect([change?.before?.text, change?.after?.text]).toEqual(['20公里', '≥22公里']);
});

describe('which form belongs to which', () => {
  const many = (suffix: string) => ['甲', '乙', '丙'].map((name) => placed(project(rows, { unit: `${name}县管护站`, name: '工作经费' }), `${name}${suffix}.xlsx`));

  test('the same project name in different offices is not one project', () => {
    const pairs = pairForms(many('申报'), [...many('批复')].reverse()).pairs.map(([one, other]) => `${one.file} ${other.file}`);
    expect(pairs).toEqual(['丙申报.xlsx 丙批复.xlsx', '乙申报.xlsx 乙批复.xlsx', '甲申报.xlsx 甲批复.xlsx']);
  });

  test('what has no counterpart is listed', () => {
    const { onlyBefore, onlyAfter } = pairForms(many('申报').slice(0, 2), many('批复').slice(1));
    expect([onlyBefore[0]?.file, onlyAfter[0]?.file]).toEqual(['甲申报.xlsx', '丙批复.xlsx']);
  });

  test('a project that got another name is known by its indicators', () => {
    const { pairs } = pairForms([...many('申报'), placed(project('产出指标|数量指标|培训人次|≥300人次\n产出指标|质量指标|考核合格率|≥90%'), 'x.xlsx')], [placed(project('产出指标|数量指标|培训人次|≥300人次\n产出指标|质量指标|考核合格率|≥91%', { name: '骨干培训' }), 'y.xlsx')]);
    expect(pairs.map(([one]) => one.file)).toEqual(['x.xlsx']);
  });

  test('the tables name both places', () => {
    const [differences, , left] = comparisonTables(compareAll([placed(project(rows))], [placed(project(rows.replace('≥95%', '90%')), 'b.xlsx')]));
    expect(differences?.rows).toEqual([['县道路管护站', '村道养护项目', '群众满意度', '指标值、符号改动（要求降低）', '≥95%', '90%', 'a.xlsx', '申报表', 'D11', 'b.xlsx', '申报表', 'D11']]);
    expect(left?.rows).toEqual([]);
  });
});
