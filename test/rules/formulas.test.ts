/** Formulas in the table, as a file has them. */
import { checkBook } from '../../src/check/check';
import type { Cell } from '../../src/sheet/book';
import { bookOf, sheetFromRows } from '../../src/sheet/build';

/** What is said of the first target when that cell stands there. */
function said(cell: Cell): string[] {
  const sheet = sheetFromRows(
    ['2024年度项目绩效目标申报表', '项目名称|村级道路养护', '一级指标|二级指标|三级指标|指标值|数据来源', '产出指标|质量指标|养护验收合格率||验收单', '|数量指标|养护道路里程|≥20公里|养护日志', '效益指标|社会效益指标|受益人口|≥3000人|人口台账'].map((line) => line.split('|')),
  );
  const rows = sheet.rows.map((row, r) => (r === 3 ? row?.map((old, c) => (c === 3 ? cell : old)) : row));
  return checkBook(bookOf({ ...sheet, rows })).flatMap(({ findings }) => findings.filter(({ rule, severity }) => rule === 'target/missing' && severity !== 'info').map(({ message }) => message));
}

test.each<[string, Cell, string[]]>([
  ['without its result is not an empty target', { value: null, formula: '100%' }, [expect.stringContaining('‘=100%’，文件里没有存下结果') as string]],
  ['that shows nothing is one', { value: '', formula: 'IF(A1="",A1,"")' }, [expect.stringContaining('指标值为空') as string]],
  ['with its result is read', { value: 1, text: '100%', formula: '1*1' }, []],
])('a formula %s', (_title, cell, expected) => {
  expect(said(cell)).toEqual(expected);
});
