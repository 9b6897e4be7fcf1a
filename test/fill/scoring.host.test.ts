import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { pourInto } from '../../src/fill/pour';
import type { Form } from '../../src/form/schema';
import { templateNamed } from '../../src/library/templates';
import { checkBook } from '../../src/check/check';
import { recognizeSheet } from '../../src/recognize';
import { parseCell, type CellRef } from '../../src/sheet/address';
import { apply } from '../../src/sheet/apply';
import type { Book, CellValue, Sheet } from '../../src/sheet/book';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { contentAt } from '../../src/sheet/content';
import type { Edit } from '../../src/sheet/edit';
import { openWorkbook, writeXlsx } from '../../src/workbook';
import { describeWith } from '../support/needs';
import { scratchFolder } from '../support/scratch';

/** Level 1 and 2, name, target, actual, points → score. */
const outcomes: readonly (readonly [string, string, string, string, CellValue, number, number])[] = [
  ['产出指标', '数量指标', '培训场次', '≥12场', '12场', 10, 10],
  ['产出指标', '质量指标', '验收合格率', '≥95%', '76%', 10, 8],
  ['产出指标', '时效指标', '响应时间', '≤2小时', '4小时', 10, 5],
  ['产出指标', '成本指标', '培训成本', '≤400元/人', 380, 10, 10],
  ['效益指标', '社会效益指标', '新增就业人数', '＝50人', '50人', 30, 30],
  ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '94.5%', 20, 20],
];

/** The target form of the beginning of the year. */
function targetForm(): Book {
  const head = ['2024年度项目支出绩效目标申报表', '项目名称|业务培训', '主管部门|某县某局|实施单位|某县某局', '年度资金总额（万元）|100', '年度目标|举办业务培训。', '一级指标|二级指标|三级指标|指标值'];
  return bookOf(sheetFromRows([...head, ...outcomes.map(([level1, level2, name, target]) => [level1, level2, name, target].join('|'))].map((line) => line.split('|'))));
}

/** Poured into the self-evaluation form, with what came of it. */
function evaluated(): Book {
  const book = targetForm();
  const plan = pourInto(book, formOf(book), templateNamed('project-self-evaluation')!, 'new');
  expect(plan.left.filter(({ words }) => outcomes.some(([, , name]) => words.includes(name)))).toEqual([]);
  const poured = carriedOut(book, plan.edits);
  const { indicators } = formOf(poured);
  expect(indicators.map(({ level2, name, value }) => [level2.text, name, value])).toEqual(outcomes.map(([, level2, name, value]) => [level2, name, value]));
  const found: (readonly [CellRef | undefined, CellValue])[] = indicators.flatMap(({ cells }, index) => {
    const [, , , , actual, points] = outcomes[index]!;
    return [[cells.actual, actual], [cells.weight, points], [cells.deviation, '按实际情况说明原因，下一步加强管理。']] as const;
  });
  const cells = [...found, ...([['D6', 100], ['E6', 100], ['F6', 90], ['F10', '已完成。']] as const).map(([cell, value]) => [parseCell(cell), value] as const)];
  const sheet = sheetOf(poured);
  return carriedOut(poured, cells.map(([at, value]) => ({ kind: 'put', sheet: sheet.id, at: at!, expect: contentAt(sheet, at!), put: { value } })));
}

function carriedOut(book: Book, edits: readonly Edit[]): Book {
  const done = apply(book, edits);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.book;
}

const sheetOf = ({ sheets }: Book): Sheet => sheets.at(-1)!;
const formOf = (book: Book): Form => recognizeSheet(sheetOf(book))[0]!;

describeWith(['libreoffice'], '项目支出绩效自评表 in LibreOffice', () => {
  const scratch = scratchFolder();

  test('a target form goes forward into it, its formulas give the scores, and the evaluation rules agree with them', async () => {
    writeFileSync(scratch.at('form.xlsx'), writeXlsx(evaluated()));
    execFileSync('soffice', [`-env:UserInstallation=file://${scratch.at('profile')}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', scratch.at('out'), scratch.at('form.xlsx')], { stdio: 'ignore' });
    const { book } = await openWorkbook(readFileSync(scratch.at('out/form.xlsx')));
    const sheet = sheetOf(book);
    const value = (cell: string) => contentAt(sheet, parseCell(cell)!).value;
    expect(formOf(book).indicators.map(({ score }) => score)).toEqual(outcomes.map((outcome) => outcome[6]));
    const sum = formOf(book).range.bottom + 1;
    expect([value('H6'), value('I6'), value(`G${String(sum)}`), value(`H${String(sum)}`)]).toEqual([0.9, 9, 100, 92]);
    const result = checkBook(book).at(-1);
    expect(result!.findings.filter(({ rule }) => rule.startsWith('evaluation/') || rule === 'hierarchy/weight-sum').map(({ message }) => message)).toEqual([]);
  });
});
