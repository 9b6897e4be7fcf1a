import type { Form, Indicator } from '../../form/schema';
import { gistOf, nearness } from '../../goal/noun';
import { findUnit } from '../../target';
import { indicatorSheet } from '../example';
import { measureOf, measuresOf, plain, type Measure } from '../facts/measure';
import { budgetOf, inUnit, show, tolerance, unitOf } from '../facts/money';
import { valueCell } from '../facts/place';
import { remember } from '../../form/remember';
import type { TableRule } from '../rule';
import { groupBy } from '../../form/group';

/** Names this near speak of the same work. */
const sameWork = 0.5;
/** Among so many quantities in one unit no pair is sure. */
const tooMany = 60;

export const rule: TableRule = {
  name: 'consistency/quantity-price',
  cost: 'table',
  category: '投入产出匹配',
  severity: 'warning',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  texts: {
    zh: {
      title: '数量乘单价超过预算',
      why: '数量、单价和预算三者应当对得上，否则不是数量虚高，就是单价或预算有误。',
      messages: { over: '{number}{unit}×{price}元＝{product}，大于年度资金总额{budget}，请核对数量、单价和预算。' },
    },
    en: {
      title: 'Quantity times price is above the budget',
      why: 'Quantity, unit price and budget have to agree; else one of the three is wrong.',
      messages: { over: '{number}{unit} × {price}元 = {product}, above the year’s total of {budget}; check quantity, price and budget.' },
    },
  },
  wrong: [
    {
      sheet: indicatorSheet('产出指标|数量指标|路面养护里程|≥20公里\n|成本指标|路面养护单价|≤6万元/公里'),
      expect: ['D7'],
      says: '20公里×60000元＝120万元，大于年度资金总额80万元',
    },
  ],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|路面养护里程|≥20公里\n|成本指标|路面养护单价|≤4万元/公里') }],
  reads: ['money', measureOf, 'starred'],
  check(form, ctx) {
    const budget = form.kind === 'register' ? undefined : budgetOf(form);
    if (budget === undefined) return;
    const prices = form.indicators.flatMap((indicator, index) => (isPrice(measuresOf(form)[index]) ? pricesIn(indicator) : []));
    if (prices.length === 0) return;
    const quantities = quantitiesOf(form);
    for (const { indicator, yuan, per } of prices) {
      const counted = counterpart(indicator, quantities.get(per) ?? [], ({ number }) => number * yuan > budget.yuan + tolerance);
      if (counted === undefined) continue;
      ctx.report({
        at: valueCell(indicator),
        indicator,
        data: {
          number: plain(counted.number),
          unit: counted.unit,
          price: plain(yuan),
          product: inUnit(counted.number * yuan, unitOf(budget)),
          budget: show(budget),
        },
        related: [
          { at: valueCell(counted.indicator), text: counted.indicator.name },
          { at: budget.cell, text: budget.label },
        ],
      });
    }
  },
};

/** Money per something has at least three characters: 元/亩. */
function isPrice(measure: Measure | undefined): boolean {
  return measure !== undefined && measure.unit.length > 2 && measure.unit.includes('元');
}

/** A price per one thing: 元/公里. Prices per thing and month leave open how many months. ★ rows are set from above. */
function pricesIn(indicator: Indicator): readonly { readonly indicator: Indicator; readonly yuan: number; /** Id of the unit it is counted per. */ readonly per: string }[] {
  const measure = measureOf(indicator);
  if (measure === undefined || indicator.starred) return [];
  const unit = findUnit(measure.unit);
  if (unit?.dimension !== 'money' || unit.per?.number !== 1) return [];
  const top = findUnit(measure.unit.split('/')[0] ?? '');
  return top === undefined ? [] : [{ indicator, yuan: measure.number * top.factor, per: unit.per.unit.id }];
}

interface Counted {
  readonly indicator: Indicator;
  readonly number: number;
  readonly unit: string;
}

/** What is counted, by the id of the unit; units are few, so that each is looked up once. */
function quantitiesOf(form: Form): ReadonlyMap<string, readonly Counted[]> {
  const all = measuresOf(form).flatMap((measure, index): Counted[] => {
    const indicator = form.indicators[index];
    return measure === undefined || indicator === undefined || measure.unit.includes('/') ? [] : [{ indicator, number: measure.number, unit: measure.unit }];
  });
  const byUnit = groupBy(all, ({ unit }) => unit);
  const byId = new Map<string, readonly Counted[]>();
  for (const [unit, list] of byUnit) {
    const id = findUnit(unit)?.id;
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), ...list]);
  }
  return byId;
}

const gist = remember(({ name }: Indicator) => gistOf(name));

/** The one quantity that speaks of the same work, where it is too many; none when several could be meant. */
function counterpart(price: Indicator, quantities: readonly Counted[], isTooMany: (counted: Counted) => boolean): Counted | undefined {
  if (quantities.length > tooMany) return undefined;
  const isNear = ({ indicator }: Counted): boolean => indicator !== price && nearness(gist(price), gist(indicator)) >= sameWork;
  const [found, ...others] = quantities.filter((counted) => isTooMany(counted) && isNear(counted));
  if (found === undefined || others.length > 0) return undefined;
  return quantities.some((counted) => counted !== found && isNear(counted)) ? undefined : found;
}
