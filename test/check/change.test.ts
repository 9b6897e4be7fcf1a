/** What a rule reads may be of any shape: a part that differs inside a Map or a Set has changed all the same. */
import { Change } from '../../src/check/change';
import { recognizeSheet } from '../../src/recognize';
import { sheetFromRows } from '../../src/sheet/build';
import type { Form } from '../../src/form/schema';

const formOf = (value: string): Form => {
  const rows = [['一级指标', '二级指标', '三级指标', '指标值'], ['产出指标', '数量指标', '养护道路里程', value], ['产出指标', '质量指标', '养护验收合格率', '≥98%']];
  return recognizeSheet(sheetFromRows(rows))[0]!;
};

const [before, now] = [formOf('≥20公里'), formOf('≥30公里')];
const rows = new Map([[1, [undefined, undefined] as const]]);

it.each([
  ['a Map', (value: string | null) => new Map([['value', value]])],
  ['a Set', (value: string | null) => new Set([value])],
  ['a list', (value: string | null) => [value]],
])('in %s', (_name, wrap) => {
  expect(new Change(before, now, rows).keeps(({ value }) => wrap(value))).toBe(false);
  expect(new Change(before, now, rows).keeps(({ name }) => wrap(name))).toBe(true);
});
