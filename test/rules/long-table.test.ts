/** What is said of a table of hundreds of rows can be read at a glance like what is said of ten. */
import { checkBook } from '../../src/check/check';
import { bookOf, sheetFromRows } from '../../src/sheet/build';

const ROWS = 400;

const tables: Readonly<Record<string, (row: number) => string>> = {
  weights: (row) => `≥${String(row + 10)}公里|3|养护台账`,
  'vague sources': (row) => `≥${String(row + 10)}公里|0.25|参照往年`,
  'one value all over': () => '≥100%|0.25|养护台账',
  'placeholders and wishes': (row) => (row % 2 === 0 ? '≥XX公里|0.25|养护台账' : '力争完成20公里|0.25|养护台账'),
};

test.each(Object.entries(tables))('%s', (_, rest) => {
  const levels = ['产出指标|数量指标', '产出指标|质量指标', '产出指标|时效指标', '产出指标|成本指标', '效益指标|社会效益指标', '满意度指标|服务对象满意度指标'];
  const rows = Array.from({ length: ROWS }, (_, row) => `${levels[Math.floor((row / ROWS) * levels.length)] ?? ''}|第${String(row + 1)}段养护里程|${rest(row)}`);
  const sheet = ['2026年度道路养护项目绩效目标表', '项目名称|道路养护', '一级指标|二级指标|三级指标|指标值|权重|数据来源', ...rows];
  const findings = checkBook(bookOf(sheetFromRows(sheet.map((row) => row.split('|'))))).flatMap((result) => result.findings);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.filter(({ message }) => message.length > 300).map(({ rule, message }) => `${rule}: ${String(message.length)}`)).toEqual([]);
});
