import type { Book, Sheet } from '../../src/sheet/book';
import type { StepName } from '../../src/normalize/plan';
import { formatRange, parseRange } from '../../src/sheet/range';
import { sheetFromRows } from '../../src/sheet/build';
import { formSheet, normalized, rowsOf } from './sheets';

/** Head of `formSheet`: indicators begin in row 5. */
const FIRST = 4;

describe('one step alone', () => {
  test.each<[StepName, string, string, string]>([
    ['rules', 'lines and gaps', '产出指标|数量指标|养护里程|≥20公里\n------|------|------|------\n\n|质量指标|合格率|≥98%', '产出指标|数量指标|养护里程|≥20公里\n|质量指标|合格率|≥98%'],
    ['spaces', 'around and inside', '产出指标|数量指标| 养护道路里 程|≥ 20 公里\n|质量 指标|合格率 |≥98%', '产出指标|数量指标|养护道路里程|≥20公里\n|质量 指标|合格率|≥98%'],
    ['spaces', 'prose keeps its blanks', '产出指标|数量指标|养护里程|按 GB 50204 验收', '产出指标|数量指标|养护里程|按 GB 50204 验收'],
    ['width', 'figures only', '产出指标|数量指标|养护里程|≥２０公里\n|质量指标|合格率（％）|≥９８％', '产出指标|数量指标|养护里程|≥20公里\n|质量指标|合格率（％）|≥98%'],
    ['symbols', 'every spelling of a sign', '产出指标|数量指标|养护里程|>=20公里\n|质量指标|合格率|≧98%\n|成本指标|成本|=2万元', '产出指标|数量指标|养护里程|≥20公里\n|质量指标|合格率|≥98%\n|成本指标|成本|＝2万元'],
    ['symbols', 'neither adds a sign nor touches words', '产出指标|数量指标|养护里程|20公里\n|质量指标|合格率|不低于98%', '产出指标|数量指标|养护里程|20公里\n|质量指标|合格率|不低于98%'],
    ['spelling', 'words and brackets', '产出指标|数量指标|养护里程|不少于20公里\n|质量指标|合格率|≥98.0百分比', '产出指标|数量指标|养护里程|≥20公里\n|质量指标|合格率|≥98.0%'],
    ['spelling', 'leaves what says more', '产出指标|数量指标|养护里程|力争完成20公里\n|时效指标|完工时间|2024年11月底前', '产出指标|数量指标|养护里程|力争完成20公里\n|时效指标|完工时间|2024年11月底前'],
    ['cut-cells', 'halves that were set apart are one word', '产　出|数量指标|养护里程|≥20公里\n指　标|质量指标|合格率|≥98%\n效　益|社会效益指标|受益人口|≥900人\n指　标|生态效益指标|绿化面积|≥3万平方米', '产出指标|数量指标|养护里程|≥20公里\n|质量指标|合格率|≥98%\n效益指标|社会效益指标|受益人口|≥900人\n|生态效益指标|绿化面积|≥3万平方米'],
    ['fill', 'both levels', '产出指标|数量指标|养护里程|≥20公里\n||修复涵洞|≥3座\n|质量指标|合格率|≥98%', '产出指标|数量指标|养护里程|≥20公里\n产出指标|数量指标|修复涵洞|≥3座\n产出指标|质量指标|合格率|≥98%'],
    ['order', 'of the frame', '效益指标|社会效益指标|受益人口|≥900人\n产出指标|质量指标|合格率|≥98%\n|数量指标|养护里程|≥20公里\n||修复涵洞|≥3座', '产出指标|数量指标|养护里程|≥20公里\n||修复涵洞|≥3座\n|质量指标|合格率|≥98%\n效益指标|社会效益指标|受益人口|≥900人'],
    ['order', 'leaves unknown levels', '效益指标|社会效益指标|受益人口|≥900人\n产出指标|本地指标|合格率|≥98%', '效益指标|社会效益指标|受益人口|≥900人\n产出指标|本地指标|合格率|≥98%'],
    ['order', 'leaves a table that the end of the text cuts off', '效益指标|社会效益指标|受益人口|≥900人\n产出指标|质量指标|合格率|', '效益指标|社会效益指标|受益人口|≥900人\n产出指标|质量指标|合格率'],
    ['order', 'moves an open target where people sign below', '效益指标|社会效益指标|受益人口|≥900人\n产出指标|质量指标|合格率|\n填表人：|||', '产出指标|质量指标|合格率\n效益指标|社会效益指标|受益人口|≥900人\n填表人：'],
  ])('%s: %s', (step, _, before, after) => {
    const { lines, plan } = normalized(formSheet(before), { steps: [step] });
    expect(lines.slice(FIRST)).toEqual(after.split('\n'));
    expect(plan.refused).toEqual([]);
  });

  test('join-pages: the numbers of the columns go with the head that they stand below', () => {
    const page = (rows: string): string => `2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|指标值\n1|2|3|4\n${rows}`;
    const sheet = sheetFromRows(rowsOf(`${page('产出指标|数量指标|养护里程|≥20公里\n|质量指标|合格率|≥98%')}\n${page('效益指标|社会效益指标|受益人口|≥900人')}`));
    const { lines, plan } = normalized(sheet, { steps: ['join-pages'] });
    expect(lines.slice(2)).toEqual(['一级指标|二级指标|三级指标|指标值', '1|2|3|4', '产出指标|数量指标|养护里程|≥20公里', '|质量指标|合格率|≥98%', '效益指标|社会效益指标|受益人口|≥900人']);
    expect(plan.refused).toEqual([]);
  });

  test('headers: names by which the system finds columns', () => {
    const sheet = sheetFromRows(rowsOf('2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级目标|指标内容|指标目标值\n产出指标|产出数量|养护里程|≥20公里'));
    expect(normalized(sheet, { steps: ['headers'] }).lines[2]).toBe('一级指标|二级指标|三级指标|指标目标值');
  });

  test('units: to their column, once', () => {
    const sheet = sheetFromRows(rowsOf('2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|指标值|计量单位\n产出指标|数量指标|养护里程|≥20公里|\n|数量指标|修复涵洞|≥3座|座\n|数量指标|巡查次数|≥12|次\n|数量指标|签订协议|力争完成3份|份'));
    expect(normalized(sheet, { steps: ['units'] }).lines.slice(3)).toEqual(['产出指标|数量指标|养护里程|≥20|公里', '|数量指标|修复涵洞|≥3|座', '|数量指标|巡查次数|≥12|次', '|数量指标|签订协议|力争完成3份|份']);
  });

  test('order: each project by itself, what stands beside all of its rows stays', () => {
    const rows = '2024年度项目绩效目标汇总表\n项目名称|一级指标|二级指标|三级指标|指标值\n村级道路养护|效益指标|社会效益指标|受益人口|≥900人\n|产出指标|质量指标|合格率|≥98%\n||数量指标|养护里程|≥20公里\n河道清淤|产出指标|质量指标|清淤合格率|≥97%\n||数量指标|清淤长度|≥5公里';
    const merges = ['A3:A5', 'A6:A7'].flatMap((text) => parseRange(text) ?? []);
    const { lines, sheet } = normalized(sheetFromRows(rowsOf(rows), { merges }), { steps: ['order'] });
    expect(lines.slice(2)).toEqual([
      '村级道路养护|产出指标|数量指标|养护里程|≥20公里', '||质量指标|合格率|≥98%', '|效益指标|社会效益指标|受益人口|≥900人',
      '河道清淤|产出指标|数量指标|清淤长度|≥5公里', '||质量指标|清淤合格率|≥97%',
    ]);
    expect(sheet.merges).toEqual(merges);
  });

  test('merge: levels and title, never sources', () => {
    const sheet = sheetFromRows(rowsOf('2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|指标值|数据来源\n产出指标|数量指标|养护里程|≥20公里|养护台账\n||修复涵洞|≥3座|\n|质量指标|合格率|≥98%|'));
    expect(normalized(sheet, { steps: ['merge'] }).sheet.merges.map(formatRange).sort()).toEqual(['A1:E1', 'A4:A6', 'B2:E2', 'B4:B5']);
  });

  test('print: one page wide, the head on every page, settings of the user stay', () => {
    const sheet = { ...formSheet('产出指标|数量指标|养护里程|≥20公里'), view: { print: { paper: 8, landscape: true, scale: 85 } } };
    expect(normalized(sheet, { steps: ['print'] }).sheet.view.print).toEqual({ paper: 8, landscape: true, fitToWidth: 1, fitToHeight: 0, titleRows: [3, 3] });
  });

  describe('print: what is on paper can be read', () => {
    const WRAP = { align: { wrap: true } };
    const goal = '养护村级道路，改善群众出行条件。'.repeat(20);
    /** The form with the goal's cell in a look, and what more is said of the sheet. */
    const withGoal = (text: string, wraps: boolean, more: Partial<Sheet> = {}): Book => {
      const sheet = formSheet('产出指标|数量指标|养护里程|≥20公里');
      const rows = sheet.rows.map((row, r) => (r === 2 ? [row![0], { value: text, style: wraps ? 1 : 0 }] : row));
      return { sheets: [{ ...sheet, rows, ...more }], styles: [{}, WRAP], names: [] };
    };
    const columnSizes = new Map([[1, { size: 40 }]]);

    test.each<[string, Book, number | undefined]>([
      ['too low for its text', withGoal(goal, true, { columnSizes, rowSizes: new Map([[2, { size: 30 }]]) }), 270],
      ['high enough', withGoal(goal, true, { columnSizes, rowSizes: new Map([[2, { size: 240 }]]) }), 240],
      ['left to the program', withGoal(goal, true, { columnSizes }), undefined],
      ['hidden', withGoal(goal, true, { columnSizes, rowSizes: new Map([[2, { size: 30, hidden: true }]]) }), 30],
    ])('a row %s', (_, book, points) => {
      const { sheet } = normalized(book, { steps: ['print'] });
      const size = sheet.rowSizes.get(2)?.size;
      if (points === undefined) expect(size).toBeUndefined();
      else expect(Math.abs(size! - points)).toBeLessThan(40);
    });

    test.each<[string, Book, number | undefined]>([
      ['a text that runs on far beyond the columns', withGoal(goal, false), undefined],
      ['one that wraps', withGoal(goal, true), 1],
      ['one that runs on a little', withGoal(goal.slice(0, 40), false), 1],
      ['one beyond the print area that is set', withGoal(goal, false, { view: { print: { area: { top: 0, bottom: 4, left: 0, right: 3 } } } }), 1],
      ['one that was set to one page before', withGoal(goal, false, { view: { print: { fitToWidth: 1 } } }), 1],
    ])('%s', (_, book, fitToWidth) => {
      const { sheet, plan } = normalized(book, { steps: ['print'] });
      expect(sheet.view.print).toMatchObject({ titleRows: [3, 3] });
      expect(sheet.view.print?.fitToWidth).toBe(fitToWidth);
      expect(plan.refused.map(({ at }) => at)).toEqual(fitToWidth === undefined ? ['B3'] : []);
    });

    test('wide columns lie on their side', () => {
      const wide = new Map([0, 1, 2, 3].map((col) => [col, { size: 30 }]));
      expect(normalized(withGoal('略', true, { columnSizes: wide }), { steps: ['print'] }).sheet.view.print?.landscape).toBe(true);
      expect(normalized(withGoal('略', true), { steps: ['print'] }).sheet.view.print?.landscape).toBe(false);
    });
  });

  test('style: the title and very long texts take the blanks behind them', () => {
    const sheet = formSheet('产出指标|数量指标|养护里程|≥20公里');
    const rows = sheet.rows.map((row, r) => (r === 2 ? [row![0], { value: '改善群众出行条件。'.repeat(6) }] : row));
    expect(normalized({ ...sheet, rows }, { steps: ['style'] }).sheet.merges.map(formatRange).sort()).toEqual(['A1:D1', 'B3:D3']);
  });

  test('formats: a hidden digit is shown, the number stays', () => {
    const plain = formSheet('产出指标|质量指标|合格率|x');
    const rows = plain.rows.map((row, r) => (r === 4 ? row!.map((cell, c) => (c === 3 ? { value: 0.021, text: '2%', style: 1 } : cell)) : row));
    const { sheet, book, plan } = normalized({ sheets: [{ ...plain, rows }], styles: [{}, { numberFormat: '0%' }], names: [] }, { steps: ['formats'] });
    const cell = sheet.rows[4]![3]!;
    expect([cell.value, cell.text, book.styles[cell.style!]!.numberFormat]).toEqual([0.021, '2.1%', '0.0%']);
    expect(plan.steps.flatMap(({ changes }) => changes)).toHaveLength(1);
  });

  test('dropdowns: offer choices and refuse nothing', () => {
    const sheet = sheetFromRows(rowsOf('2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|计算符号|指标值|计量单位\n产出指标|数量指标|养护里程|≥|20|公里'));
    const rules = normalized(sheet, { steps: ['dropdowns'] }).sheet.validations;
    expect(rules.map(({ ranges, open, list }) => [ranges.map(formatRange).join(), open, list?.[0]])).toEqual([
      ['A4', true, '产出指标'],
      ['B4', true, '数量指标'],
      ['D4', true, '≥'],
      ['F4', true, '公里'],
    ]);
  });
});
