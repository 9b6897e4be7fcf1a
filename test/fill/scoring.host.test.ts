import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { templateBook } from '../../src/fill/insert-template';
import { templateNamed } from '../../src/library/templates';
import { checkBook } from '../../src/check/check';
import { apply } from '../../src/sheet/apply';
import type { Book, CellValue } from '../../src/sheet/book';
import { parseCell } from '../../src/sheet/address';
import { contentAt } from '../../src/sheet/content';
import { openWorkbook, writeXlsx } from '../../src/workbook';
import { describeWith } from '../support/needs';
import { scratchFolder } from '../support/scratch';

/** Row by row from the first indicator on: target, actual, points → score. */
const outcomes: readonly (readonly [string, string, string, CellValue, number, number])[] = [
  ['D12', '培训场次', '≥12场', '12场', 10, 10],
  ['D14', '验收合格率', '≥95%', '76%', 10, 8],
  ['D16', '响应时间', '≤2小时', '4小时', 10, 5],
  ['D18', '培训成本', '≤400元/人', 380, 10, 10],
  ['D22', '新增就业人数', '＝50人', '50人', 30, 30],
  ['D28', '学员满意度', '≥90%', '94.5%', 20, 20],
];

function filled(): Book {
  const book = templateBook(templateNamed('project-self-evaluation')!, { year: 2024 });
  const sheet = book.sheets[0]!;
  const cells: [string, CellValue][] = [['C3', '业务培训'], ['C4', '某县某局'], ['G4', '某县某局'], ['D6', 100], ['E6', 100], ['F6', 90], ['B10', '举办业务培训。'], ['F10', '已完成。']];
  for (const [cell, name, target, actual, points] of outcomes) {
    const row = cell.slice(1);
    cells.push([cell, name], [`E${row}`, target], [`F${row}`, actual], [`G${row}`, points], [`I${row}`, '按实际情况说明原因，下一步加强管理。']);
  }
  const edits = cells.map(([cell, value]) => {
    const at = parseCell(cell)!;
    return { kind: 'put', sheet: sheet.id, at, expect: contentAt(sheet, at), put: { value } } as const;
  });
  const done = apply(book, edits);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.book;
}

describeWith(['libreoffice'], '项目支出绩效自评表 in LibreOffice', () => {
  const scratch = scratchFolder();

  test('its formulas give the scores, and the evaluation rules agree with them', async () => {
    writeFileSync(scratch.at('form.xlsx'), writeXlsx(filled()));
    execFileSync('soffice', [`-env:UserInstallation=file://${scratch.at('profile')}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', scratch.at('out'), scratch.at('form.xlsx')], { stdio: 'ignore' });
    const { book } = await openWorkbook(readFileSync(scratch.at('out/form.xlsx')));
    const sheet = book.sheets[0]!;
    const value = (cell: string) => contentAt(sheet, parseCell(cell)!).value;
    expect(outcomes.map(([cell]) => value(`H${cell.slice(1)}`))).toEqual(outcomes.map((outcome) => outcome[5]));
    expect([value('H6'), value('I6'), value('G30'), value('H30')]).toEqual([0.9, 9, 100, 92]);
    const [result] = checkBook(book);
    expect(result!.findings.filter(({ rule }) => rule.startsWith('evaluation/') || rule === 'hierarchy/weight-sum').map(({ message }) => message)).toEqual([]);
  });
});
