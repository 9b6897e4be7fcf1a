import { clipboardText, exportBook, exportRows, fieldsOf, fillTemplate, templateHead } from '../../../src/normalize/yitihua';
import { recognizeSheet } from '../../../src/recognize';
import { apply } from '../../../src/sheet/apply';
import type { Sheet } from '../../../src/sheet/book';
import { bookOf, sheetFromRows, textAt } from '../../../src/sheet/build';
import { formSheet, rowsOf } from '../sheets';

const exported = (lines: string) => exportRows(recognizeSheet(formSheet(lines)));

test.each([
  ['≥20公里', '≥', '20', '公里', []],
  ['>=98%', '≥', '98', '%', []],
  ['不超过1,200元/户', '≤', '1200', '元/户', []],
  ['＝100.00%', '＝', '100.00', '%', []],
  ['≤150万元', '≤', '150', '万元', []],
  ['≥1,200万人次', '≥', '1200', '万人次', []],
  ['≤1.5万元/公里', '≤', '1.5', '万元/公里', []],
  ['≥2.5万', '≥', '25000', '', ['no-unit']],
  ['≥2次/季度', '≥', '2', '次/季度', []],
  ['20公里', '', '20', '公里', ['no-sign']],
  ['≥20', '≥', '20', '', ['no-unit']],
  ['优良', '定性', '优良', '', []],
  ['应修尽修', '定性', '应修尽修', '', ['choose']],
  ['2024年11月底前', '定性', '2024年11月底前', '', ['choose']],
  ['≥5次、≥50人', '定性', '≥5次、≥50人', '', ['several']],
])('%s', (value, sign, number, unit, codes) => {
  const { rows, problems } = exported(`产出指标|数量指标|养护里程|${value}\n|质量指标|合格率|≥98%`);
  expect(rows[0]!.texts).toMatchObject({ level1: '产出指标', level2: '数量指标', name: '养护里程', sign, value: number, unit });
  expect(problems.filter(({ at }) => at.row === 4).map(({ code }) => code)).toEqual(codes);
});

test.each([
  ['=|稳步提升|—', '定性', '稳步提升', '', ['not-numeric']],
  ['＝|持续|年', '定性', '持续', '年', ['not-numeric']],
  ['<=|2024年11月|', '定性', '2024年11月', '', ['not-numeric']],
  ['≥|20|/', '≥', '20', '', ['no-unit']],
  ['≥|20|公里', '≥', '20', '公里', []],
  ['≤|150万|元', '≤', '150', '万元', []],
  ['≤|150万|万元', '≤', '150', '万元', []],
])('in cells of their own: %s', (cells, sign, number, unit, codes) => {
  const sheet = sheetFromRows(rowsOf(`2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|计算符号|指标值|计量单位\n效益指标|社会效益指标|出行条件|${cells}\n产出指标|质量指标|合格率|≥|98|%\n产出指标|数量指标|养护户数|≥|45|户`));
  const { rows, problems } = exportRows(recognizeSheet(sheet));
  expect(rows[0]!.texts).toMatchObject({ sign, value: number, unit });
  expect(problems.filter(({ at }) => at.row === 3).map(({ code }) => code)).toEqual(codes);
});

test('0.96 shown as 96% is exported as 96 under %', () => {
  const plain = formSheet('产出指标|质量指标|合格率|x\n|数量指标|养护里程|≥20公里');
  const rows = plain.rows.map((row, r) => (r === 4 ? row!.map((cell, c) => (c === 3 ? { value: 0.96, text: '96%' } : cell)) : row));
  expect(exportRows(recognizeSheet({ ...plain, rows })).rows[0]!.texts).toMatchObject({ value: '96', unit: '%' });
});

test('the clipboard has the columns in grid order, a line a row', () => {
  const { rows } = exported('产出指标|数量指标|养护里程|≥20公里\n|质量指标|合格率|≥98%');
  expect(clipboardText(rows, ['name', 'sign', 'value', 'unit'])).toBe('养护里程\t≥\t20\t公里\n合格率\t≥\t98\t%');
  expect(exportBook(rows).sheets[0]!.rows[1]!.map((cell) => cell?.value)).toEqual(['产出指标', '数量指标', '养护里程', '≥', 20, '公里', null, null, null, null]);
});

test('heads of local templates, stars and remarks aside', () => {
  expect(fieldsOf(['序号', '一级指标*', '二级指标*', '三级指标*', '绩效指标性质*', '绩效指标值*', '绩效度量单位', '权重*', '指标方向性*'])).toEqual([undefined, 'level1', 'level2', 'name', 'sign', 'value', 'unit', 'weight', undefined]);
});

describe('a local template', () => {
  const template: Sheet = {
    ...sheetFromRows(rowsOf('绩效指标导入模板\n编码|一级指标|二级指标|三级指标名称|计算符号|年度指标值|计量单位\nK01|产出指标|数量指标|养护里程|≥||公里')),
    columnSizes: new Map([[0, { hidden: true }]]),
  };
  const book = bookOf(template);
  const { rows } = exported('产出指标|数量指标|养护里程|≥20公里\n|质量指标|合格率|≥98%\n||修复率|＜3%');

  test('is filled by its heads: names that it has are met, others go below, nothing is written over', () => {
    const filled = fillTemplate(book, templateHead(book)!, rows);
    expect([filled.added, filled.met, filled.kept]).toEqual([2, 1, []]);
    const done = apply(book, filled.edits);
    if (!done.ok) throw new Error(done.refusal.code);
    const [sheet] = done.book.sheets;
    const line = (row: number) => Array.from({ length: 7 }, (_, col) => textAt(sheet!, { row, col })).join('|');
    expect([2, 3, 4].map(line)).toEqual(['K01|产出指标|数量指标|养护里程|≥|20|公里', '|产出指标|质量指标|合格率|≥|98|%', '|产出指标|质量指标|修复率|＜|3|%']);
  });

  test('what differs is said and left', () => {
    const other = exported('产出指标|数量指标|养护里程|≥20千米\n|质量指标|合格率|≥98%').rows;
    expect(fillTemplate(book, templateHead(book)!, other).kept).toEqual([{ at: 'G3', has: '公里', would: '千米' }]);
  });
});
