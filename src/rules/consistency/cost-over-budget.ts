import { indicatorSheet } from '../example';
import { goalPeriodOf, isTerm } from '../../form/goal-period';
import type { Indicator } from '../../form/schema';
import { findUnit } from '../../target';
import { isCost } from '../facts/level';
import { measureOf } from '../facts/measure';
import { budgetOf, inUnit, show, tolerance, unitOf } from '../facts/money';
import { valueCell } from '../facts/place';
import type { TableRule } from '../rule';

export const rule: TableRule = {
  name: 'consistency/cost-over-budget',
  cost: 'table',
  category: '投入产出匹配',
  severity: 'warning',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  texts: {
    zh: {
      title: '成本指标超过预算',
      why: '成本目标是花钱的上限，不应高于申请的预算。',
      messages: { over: '成本‘{cost}’大于年度资金总额{budget}，请核对两处金额。' },
    },
    en: {
      title: 'Cost target above the budget',
      why: 'A cost target is the ceiling of spending and cannot be above the budget asked for.',
      messages: { over: 'the cost ‘{cost}’ is above the year’s total of {budget}; check both amounts.' },
    },
  },
  wrong: [{ sheet: indicatorSheet('产出指标|数量指标|养护里程|≥20公里\n|成本指标|养护总成本|≤95万元'), expect: ['D7'], says: '‘95万元’大于年度资金总额80万元' }],
  right: [
    { sheet: '2024年度项目绩效目标表\n项目名称|村级道路养护\n年度资金总额（万元）|80\n长期绩效指标|一级指标|二级指标|三级指标|指标值\n|产出指标|数量指标|养护里程|≥60公里\n||成本指标|三年总成本|≤240万元\n年度绩效指标|一级指标|二级指标|三级指标|指标值\n|产出指标|数量指标|养护里程|≥20公里\n||成本指标|年度成本|≤80万元' },
    { sheet: indicatorSheet('产出指标|数量指标|养护里程|≥20公里\n|成本指标|养护总成本|≤80万元\n||每公里成本|≤4万元/公里\n||往年投入|≥100万元') },
  ],
  reads: ['money', 'tables', 'table', costOf],
  check(form, ctx) {
    const budget = form.kind === 'register' ? undefined : budgetOf(form);
    if (budget === undefined) return;
    for (const indicator of form.indicators) {
      const cost = costOf(indicator);
      if (cost === undefined || cost <= budget.yuan + tolerance) continue;
      // What the whole term may cost is not held to the year's money.
      if (goalPeriodOf(form, indicator) === 'term' && !isTerm(budget.label)) continue;
      ctx.report({
        at: valueCell(indicator),
        indicator,
        data: { cost: inUnit(cost, unitOf(budget)), budget: show(budget) },
        related: [{ at: budget.cell, text: budget.label }],
      });
    }
  },
};

/** The most that an indicator of cost allows to be spent, in 元. */
function costOf(indicator: Indicator): number | undefined {
  const measure = measureOf(indicator);
  const unit = measure === undefined || measure.comparator === '≥' || measure.comparator === '＞' ? undefined : findUnit(measure.unit);
  if (measure === undefined || unit?.id.includes('/') !== false || unit.dimension !== 'money' || !isCost(indicator)) return undefined;
  return measure.number * unit.factor;
}
