import { insertEntries } from '../../src/fill/insert-set';
import { frameNamed } from '../../src/frame/presets';
import type { LibraryEntry } from '../../src/library/schema';
import { recognizeSheet } from '../../src/recognize';
import { bookOf, sheetFromRows } from '../../src/sheet/build';

const entry: LibraryEntry = {
  name: '生均培训成本',
  class: '经济成本',
  units: ['元/人'],
  sign: '≤',
  direction: '反向',
  caliber: { numerator: '培训支出', denominator: '培训人数', date: '12月31日' },
  basis: '计划标准',
  evidence: ['支出明细表'],
  origin: { kind: 'own' },
};

/** A form without a column of level 1: a label over each table says it. */
const sheet = sheetFromRows([
  ['2024年度项目支出绩效目标申报表'],
  ['项目名称', '业务培训'],
  ['产出指标'],
  ['二级指标', '三级指标', '指标值'],
  ['数量指标', '培训场次', '≥12场'],
  ['成本指标'],
  ['二级指标', '三级指标', '指标值'],
  ['经济成本指标', '场均培训成本', '≤5000元/场'],
]);

test('cost goes under the level 1 of its own that a label over the table says', () => {
  const [form] = recognizeSheet(sheet);
  const plan = insertEntries(bookOf(sheet), 's1', form!, frameNamed('101')!, [entry, { ...entry, name: '场均培训成本' }], '教育');
  expect(plan.rows.map(({ level1, name, at }) => [level1, name, at.row])).toEqual([['成本指标', '生均培训成本', 8]]);
  expect(plan.left.map(({ words }) => words)).toEqual(['场均培训成本']);
});
