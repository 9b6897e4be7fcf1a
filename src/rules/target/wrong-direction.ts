import { indicatorSheet, splitSheet } from '../example';
import { isCost } from '../facts/level';
import { namesSaving, namesStandard } from '../facts/name';
import { squeeze, valueCell } from '../facts/place';
import { isMoney, unitOf } from '../facts/unit';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/wrong-direction',
  cost: 'row',
  category: '投入产出匹配',
  severity: 'warning',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  texts: {
    zh: {
      title: '成本指标方向写反',
      why: '成本是控制数，越低越好；写成“至少花多少”，超支反而算完成。',
      messages: { cost: '成本指标写成‘{value}’，意思是至少花这么多，请改为‘≤{amount}’。' },
      fixes: { flip: '改为‘≤{amount}’' },
    },
    en: {
      title: 'Cost target points the wrong way',
      why: 'Cost is a ceiling. “At least so much” would count overspending as success.',
      messages: { cost: 'the cost target ‘{value}’ says “spend at least this”; change it to ‘≤{amount}’.' },
      fixes: { flip: 'Change to ‘≤{amount}’' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|成本指标|路面养护造价|≥1050元'), expect: ['D6'], says: '请改为‘≤1050元’', after: { D6: '≤1050元' } },
    { sheet: splitSheet('成本指标|经济成本指标|养护总成本|≥|80|万元'), expect: ['D6'], after: { D6: '≤', E6: '80' } },
  ],
  right: [{ sheet: indicatorSheet('产出指标|成本指标|路面养护造价|≤1050元\n产出指标|成本指标|成本节约率|≥5%\n产出指标|成本指标|养护工补助标准|≥530元/人·月\n效益指标|经济效益指标|带动增收|≥20万元') }],
  check(indicator, ctx) {
    const { target } = indicator;
    if (target.kind !== 'quantity' && target.kind !== 'frequency') return;
    if ((target.comparator !== '≥' && target.comparator !== '＞') || !isCost(indicator)) return;
    if (!isMoney(unitOf(indicator)) || namesSaving(indicator.name) || namesStandard(indicator.name)) return;
    const { sign } = indicator.cells;
    const amount = `${target.digits}${unitOf(indicator)}`;
    const rest = target.digits + target.unit;
    ctx.report({
      at: sign ?? valueCell(indicator),
      data: { value: squeeze(indicator.value), amount },
      fixes: [{ title: 'flip', data: { amount }, kind: 'review', edits: [sign === undefined ? ctx.put(valueCell(indicator), `≤${rest}`) : ctx.put(sign, '≤')] }],
    });
  },
};
