import { indicatorSheet } from '../example';
import { valueCell } from '../facts/place';
import { traitOf } from '../facts/traits';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/unit-only',
  cost: 'row',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '指标值只有单位，没有数',
      why: '只写符号或单位，等于没有目标。',
      messages: { unit: '指标值‘{value}’只有符号或单位，没有数，请补数值。' },
    },
    en: {
      title: 'Unit without a number',
      why: 'A sign or a unit alone is no target.',
      messages: { unit: 'the target ‘{value}’ has a sign or a unit but no number; add the number.' },
    },
  },
  wrong: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|公里\n产出指标|质量指标|养护验收合格率|≥ %'), expect: ['D6', 'D7'] }],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n产出指标|质量指标|路面质量|优') }],
  check(indicator, ctx) {
    if (traitOf(indicator.target, 'unit-only') === undefined) return;
    ctx.report({ at: valueCell(indicator), data: { value: indicator.value } });
  },
};
