import { indicatorSheet } from '../example';
import { bareName } from '../facts/name';
import { valueCell } from '../facts/place';
import { unitOf } from '../facts/unit';
import type { RowRule } from '../rule';
import { isMoney } from '../../goal/measure';

export const rule: RowRule = {
  name: 'target/money-as-quantity',
  cost: 'row',
  category: '相关性',
  severity: 'warning',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  texts: {
    zh: {
      title: '名称数的是数量，指标值却是金额',
      why: '花了多少钱不是做了多少事；数量指标要写做成的个数、人次、里程等。',
      messages: { money: '名称数的是‘{what}’，指标值‘{value}’却是金额，请改为数量，金额放到成本指标。' },
    },
    en: {
      title: 'Amount of money where things are counted',
      why: 'What was spent is not what was done.',
      messages: { money: 'the name counts ‘{what}’ but ‘{value}’ is money; give a count, and put the amount under cost.' },
    },
  },
  wrong: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路数量|≥800万元'), expect: ['D6'], says: '数的是‘数量’' }],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路数量|≥8条\n产出指标|成本指标|养护成本|≤800万元\n效益指标|经济效益指标|货运收入数|≥800万元\n产出指标|成本指标|成本控制数|≤30万元') }],
  check(indicator, ctx) {
    const { target } = indicator;
    if (target.kind !== 'quantity' || !isMoney(unitOf(indicator))) return;
    const what = /(?:数量|个数|人数|户数|次数|人次|批次|里程|面积|长度)$/.exec(bareName(indicator.name))?.[0];
    if (what === undefined || /金额|资金|经费|收入|产值|投资|成本|费用|补助|补贴|每|单位|均/.test(indicator.name)) return;
    ctx.report({ at: valueCell(indicator), data: { what, value: indicator.value } });
  },
};
