import type { Indicator } from '../../form/schema';
import { findUnit, type Dimension } from '../../target';
import { measureOf, numberIn, plain } from '../facts/measure';
import type { RowRule } from '../rule';

const head = '转移支付区域绩效目标表\n（2024年度）\n资金名称|农村公路养护补助\n';

export const rule: RowRule = {
  name: 'consistency/region-sum',
  cost: 'row',
  category: '投入产出匹配',
  severity: 'error',
  sources: [{ basis: '财预〔2015〕163号', verified: false }],
  texts: {
    zh: {
      title: '各地区之和不等于合计',
      why: '区域目标由各地区目标组成，数量合计应等于各地区之和。',
      messages: { sum: '各地区之和{sum}与“{label}”{total}不符，请核对。' },
    },
    en: {
      title: 'Areas do not add up to the total',
      why: 'A regional target is made of its areas; the total of a count is the sum of the areas.',
      messages: { sum: 'the areas add up to {sum}, but “{label}” says {total}; check them.' },
    },
  },
  wrong: [
    {
      sheet: `${head}一级指标|二级指标|三级指标|指标方向|合计|东河镇|西山镇\n产出指标|数量指标|养护里程(公里)|≥|50|20|25\n满意度指标|满意度指标|群众满意度(%)|≥|90|90|90`,
      expect: ['E5'],
      says: '各地区之和45与“合计”50不符',
    },
  ],
  right: [
    {
      sheet: `${head}一级指标|二级指标|三级指标|指标方向|合计|东河镇|西山镇\n产出指标|数量指标|养护里程(公里)|≥|45|20|25\n满意度指标|满意度指标|群众满意度(%)|≥|90|90|90`,
    },
    {
      sheet: `${head}一级指标|二级指标|三级指标|合计|东河镇|西山镇\n产出指标|时效指标|补助发放时限|每季度终了后30日内|每季度终了后30日内|每季度终了后30日内\n||完工时间|2024年10月底前|2024年10月底前|2024年9月底前\n|成本指标|公里均价|≤2万元|≤2万元|≤2万元\n效益指标|可持续影响指标|路面使用|≥8年|≥8年|≥8年`,
    },
    // What each area says alike is asked of each, and of the whole.
    {
      sheet: `${head}一级指标|二级指标|三级指标|指标方向|合计|东河镇|西山镇\n产出指标|数量指标|养护里程(公里)|≥|45|20|25\n效益指标|经济效益指标|带动增收(元)|≥|3000|3000|3000`,
    },
  ],
  check(indicator, ctx) {
    const total = indicator.areas.find(({ label }) => /合计|总计|小计|^全[省市县区]/.test(label));
    if (total === undefined) return;
    const said = numberIn(total.value);
    const sum = said === undefined ? undefined : sumOfOthers(indicator, total.label, said);
    if (sum === undefined || said === undefined || Math.abs(sum - said) < 1e-6) return;
    ctx.report({ at: total.cell, data: { sum: plain(sum), label: total.label, total: plain(said) } });
  },
};

const ofTime: ReadonlySet<Dimension | undefined> = new Set<Dimension>(['duration', 'calendar', 'workday']);

/** Only counts add up: shares, standards, averages, dates, time and words do not, nor does a list with a gap or what is `said` of each alike. */
function sumOfOthers(indicator: Indicator, total: string, said: number): number | undefined {
  const { areas, name, value, unit } = indicator;
  const measure = measureOf(indicator);
  if (measure === undefined || ofTime.has(findUnit(measure.unit)?.dimension)) return undefined;
  if (/%|率|比例|标准|满意|\/|成本控制|[均单]价|[人户亩生]均|平均|单位成本/.test(`${name}${value}${unit}`)) return undefined;
  const numbers = areas.filter(({ label }) => label !== total).map((area) => numberIn(area.value));
  if (numbers.length < 2 || numbers.some((number) => number === undefined) || numbers.every((number) => number === said)) return undefined;
  return numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
}
