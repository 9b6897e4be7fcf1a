import { fixAll } from '../../src/check/fix-all';
import { rules } from '../../src/rules';
import { bookOf, sheetFromRows, textAt } from '../../src/sheet/build';
import { exampleBook } from '../rules/example-book';

const book = bookOf(
  sheetFromRows([
    ['2024年度项目绩效目标申报表'],
    ['项目名称', '村级道路养护', '主管部门', '县交通运输局'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '养护道路里程', '>= 20公里'],
    ['', '数量指标', '修复桥梁', '5座'],
    ['', '质量指标', '养护验收合格率（%）', '≧98'],
    ['效益指标', '社会效益指标', '受益人口', '≥3000'],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
  ]),
);
const column = (result: ReturnType<typeof fixAll>, col: number) => [3, 4, 5, 6].map((row) => textAt(result.book.sheets[0]!, { row, col }));

test('without being asked, only the spelling changes', () => {
  const result = fixAll(book);
  expect(column(result, 3)).toEqual(['≥20公里', '5座', '≥98', '≥3000']);
  expect(column(result, 2)[2]).toBe('养护验收合格率（%）');
  expect(result.done.every(({ fix }) => fix.kind === 'safe')).toBe(true);
  expect(result.left).toBeGreaterThan(0);
});

test('a named rule is fixed alone', () => {
  expect(column(fixAll(book, { rules: ['target/missing-comparator'] }), 3)).toEqual(['>= 20公里', '≥5座', '≧98', '≥3000']);
});

test('with review the likeliest answer is taken, several passes deep', () => {
  const result = fixAll(book, { review: true });
  expect(column(result, 3)).toEqual(['≥20公里', '≥5座', '≥98%', '≥3000人']);
  expect(column(result, 2)[2]).toBe('养护验收合格率');
});

test.each([{}, { review: true }])('a second run yields nothing: every example of every rule, %j', (options) => {
  for (const rule of rules) {
    for (const example of [...rule.wrong, ...rule.right]) {
      const first = fixAll(exampleBook(example), options);
      const second = fixAll(first.book, options);
      expect({ rule: rule.name, again: second.done.map(({ finding }) => finding.message) }).toEqual({ rule: rule.name, again: [] });
    }
  }
});

test('a fixed cell is written at most once a pass, and what stood there is expected', () => {
  const { edits } = fixAll(book, { review: true });
  for (const edit of edits) expect(edit).toMatchObject({ kind: 'put' });
});
