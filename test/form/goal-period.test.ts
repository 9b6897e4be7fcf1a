import { goalPeriodOf } from '../../src/form/goal-period';
import { candidates } from '../../src/recognize';
import { sheetFromRows } from '../../src/sheet/build';

const periods = (...rows: readonly string[]): string[] => {
  const [form] = candidates(sheetFromRows(rows.map((row) => row.split('|').map((text) => text === '' ? null : text))));
  return form === undefined ? [] : form.indicators.map((indicator) => `${indicator.value} ${goalPeriodOf(form, indicator)}`);
};

test.each([
  ['side by side over the same levels, the left is the term', [
    '2026年度项目支出绩效目标申报表', '项目名称|河道清淤', '一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值',
    '产出指标|数量指标|清淤长度|≥90公里|数量指标|清淤长度|≥30公里', '|质量指标|清淤验收合格率|≥98%|质量指标|清淤验收合格率|≥97%', '满意度指标|服务对象满意度指标|沿岸居民满意度|≥90%|服务对象满意度指标|沿岸居民满意度|≥89%',
  ], ['≥90公里 term', '≥30公里 year', '≥98% term', '≥97% year', '≥90% term', '≥89% year']],
  ['one above the other, the heading tells', [
    '2026年度部门整体绩效目标表', '部门名称|县水利局', '长期目标绩效指标', '一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|清淤长度|≥90公里',
    '年度目标绩效指标', '一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|清淤长度|≥30公里',
  ], ['≥90公里 term', '≥30公里 year']],
  ['side by side over different levels, both are the year', [
    '2026年度项目支出绩效目标申报表', '项目名称|河道清淤', '一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值',
    '产出指标|数量指标|清淤长度|≥30公里|质量指标|清淤验收合格率|≥97%', '|数量指标|清运淤泥|≥800吨|时效指标|清淤完成及时率|≥95%',
  ], ['≥30公里 year', '≥97% year', '≥800吨 year', '≥95% year']],
] as const)('%s', (_, rows, expected) => {
  expect(periods(...rows)).toEqual(expected);
});
