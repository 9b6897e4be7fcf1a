import { indicatorSheet } from '../example';
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
  right: [{ sheet: indicatorSheet('产出指标|数量指标|养护里程|≥20公里\n|成本指标|养护总成本|≤80万元\n||每公里成本|≤4万元/公里\n||往年投入|≥100万元') }],
  reads: ['money', costOf],
  check(form, ctx) {
    const budget = form.kind === 'register' ? undefined : budgetOf(form);
    if (budget === undefined) return;
    for (const indicator of form.indicators) {
      const cost = costOf(indicator);
      if (cost === undefined || cost <= budget.yuan + tolerance) continue;
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
