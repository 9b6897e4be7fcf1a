import { followFormula, type SheetChange } from '../../src/sheet/formula';

const insert = (index: number, by: number): SheetChange => ({ kind: 'shift', sheet: '表1', shift: { axis: 'row', index, by } });
const columns = (index: number, by: number): SheetChange => ({ kind: 'shift', sheet: '表1', shift: { axis: 'column', index, by } });
const rename = (name: string): SheetChange => ({ kind: 'rename', sheet: '表1', name });
const remove: SheetChange = { kind: 'remove', sheet: '表1', order: ['前', '表1', '中', '后'] };

test.each<[string, SheetChange, string]>([
  // rows in
  ['SUM(A1:A3)', insert(1, 2), 'SUM(A1:A5)'],
  ['SUM(A1:A3)', insert(0, 2), 'SUM(A3:A5)'],
  ['SUM(A1:A3)', insert(3, 2), 'SUM(A1:A3)'],
  ['$A$2+a3', insert(1, 1), '$A$3+A4'],
  ['SUM(2:3)+SUM(A:B)', insert(1, 1), 'SUM(3:4)+SUM(A:B)'],
  ['A2:A1048576', insert(0, 1), 'A3:A1048576'],
  ["前!A2+表1!A2+'表1'!B2+'[1]表1'!A2", insert(0, 1), "前!A2+表1!A3+'表1'!B3+'[1]表1'!A2"],
  ['"A2"&合计&LOG10(A2)', insert(0, 1), '"A2"&合计&LOG10(A3)'],
  ['前:后!A2', insert(0, 1), '前:后!A2'],
  ['#REF!A2+#REF!', insert(0, 1), '#REF!A2+#REF!'],
  // rows out
  ['SUM(A1:A9)+A2', insert(1, -2), 'SUM(A1:A7)+#REF!'],
  ['SUM(A2:A3)', insert(1, -2), 'SUM(#REF!)'],
  ['表1!A2:A5', insert(3, -9), '表1!A2:A3'],
  ['表1!$A$2', insert(1, -1), '表1!#REF!'],
  // columns
  ['SUM(B1:D1,C:C,3:3)', columns(2, 1), 'SUM(B1:E1,D:D,3:3)'],
  ['SUM(B1:D1,C:C)', columns(2, -1), 'SUM(B1:C1,#REF!)'],
  // names of sheets
  ["表1!A1+'表1'!名称+A1", rename('2024 年'), "'2024 年'!A1+'2024 年'!名称+A1"],
  ['表1!A1', rename("it's"), "'it''s'!A1"],
  ['前:表1!A1+表1!#REF!', rename('尾'), '前:尾!A1+尾!#REF!'],
  ['表1!A1:B2+前!A1', remove, '#REF!+前!A1'],
  ['SUM(表1:后!A1)+SUM(前:表1!A1)', remove, 'SUM(中:后!A1)+SUM(前!A1)'],
])('%s after %j is %s', (formula, change, wanted) => {
  expect(followFormula(formula, '表1', change)).toBe(wanted);
});

test('references without a sheet belong to the sheet that the formula stands on', () => {
  expect(followFormula('A2+表1!A2', '前', insert(0, 1))).toBe('A2+表1!A3');
  expect(followFormula('A2+表1!A2', undefined, insert(0, 1))).toBe('A2+表1!A3');
});
