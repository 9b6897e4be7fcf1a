import { checkMapping, mappingFileSchema, mappingsFor } from '../../src/config/mapping';
import { roleNamed } from '../../src/form/role-names';
import { candidates, recognizeSheet } from '../../src/recognize';
import { bookOf, sheetFromRows } from '../../src/sheet/build';

// A head in words that no form prints: nothing but a person can say what the columns are.
const rows = [
  ['甲', '乙', '丙', '丁'],
  ['产出', '培训教师人次', '≥200', '人次'],
  ['', '培训课程门数', '≥12', '门'],
  ['受益', '教师满意率', '≥90', '%'],
];
const sheet = sheetFromRows(rows, { name: '表一' });
const file = mappingFileSchema.parse({ version: 1, tables: [{ sheet: '表一', head: 1, columns: { A: '一级指标', B: '指标名称', C: 'value', D: '计量单位' } }] });

test('without help the sheet is not taken for a form', () => {
  expect(recognizeSheet(sheet)).toEqual([]);
});

test('with the columns pointed out it is read', () => {
  const [form] = candidates(sheet, { mappings: mappingsFor(bookOf(sheet), file) });
  expect(form?.confidence).toBe(1);
  expect(form?.indicators.map((i) => [i.level1.text, i.name, i.value, i.unit])).toEqual([
    ['产出', '培训教师人次', '≥200', '人次'],
    ['产出', '培训课程门数', '≥12', '门'],
    ['受益', '教师满意率', '≥90', '%'],
  ]);
});

test('the head is known again where rows have moved', () => {
  const moved = sheetFromRows([[], ['说明文字'], ...rows]);
  const [form] = candidates(moved, { mappings: mappingsFor(bookOf(sheet), file) });
  expect(form?.indicators.map((i) => i.row)).toEqual([3, 4, 5]);
});

test.each([
  ['name', 'name'],
  ['三级指标', 'name'],
  ['指标名称', 'name'],
  ['指标值', 'value'],
  ['分值', 'weight'],
  ['Level 1', 'level1'],
])('%s names the role %s', (word, role) => {
  expect(roleNamed(word)).toBe(role);
});

test('unknown letters and words are named', () => {
  const bad = mappingFileSchema.parse({ version: 1, tables: [{ head: 1, columns: { A: '一级指标', 七: '指标值', C: '不知道' } }] });
  expect(checkMapping(bad)).toEqual([
    { column: '七', role: '指标值' },
    { column: 'C', role: '不知道' },
  ]);
});
