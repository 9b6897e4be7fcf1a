import { indicatorSheet } from '../example';
import { valueCell } from '../facts/place';
import { traitOf } from '../facts/traits';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/multiple',
  cost: 'row',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '一体化系统导入时只取第一个数', verified: false }],
  texts: {
    zh: {
      title: '一格写了几个目标',
      why: '一个指标只能有一个目标值；系统导入时只取第一个数，后面的就丢了。',
      messages: { several: '‘{value}’一格写了几个目标，请拆成几个指标，各写各的值。' },
    },
    en: {
      title: 'Several targets in one cell',
      why: 'An indicator has one target; on import only the first number is kept.',
      messages: { several: '‘{value}’ holds several targets; split it into indicators of their own.' },
    },
  },
  wrong: [{ sheet: indicatorSheet('产出指标|数量指标|组织养护培训|≥5次、≥50人'), expect: ['D6'] }],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|组织养护培训|≥5次\n产出指标|成本指标|养护成本|≤1,050元\n产出指标|数量指标|培训人数|50-60人') }],
  check(indicator, ctx) {
    if (traitOf(indicator.target, 'multiple') === undefined) return;
    ctx.report({ at: valueCell(indicator), data: { value: indicator.value } });
  },
};
