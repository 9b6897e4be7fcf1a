import { indicatorSheet, splitSheet } from '../example';
import { wrongWay } from '../facts/direction';
import { squeeze } from '../../form/squeeze';
import { putSign, valueCell } from '../facts/place';
import { unitOf } from '../facts/unit';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/wrong-direction',
  cost: 'row',
  category: '投入产出匹配',
  severity: 'warning',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  texts: {
    zh: {
      title: '指标方向写反',
      why: '成本是控制数，差错率、事故率一类也是越低越好；写成“至少多少”，超支、出错反而算完成。',
      messages: {
        cost: '成本指标写成‘{value}’，意思是至少花这么多，请改为‘≤{amount}’。',
        failing: '这一项越低越好，‘{value}’却是至少要有这么多，请改为‘≤{amount}’。',
      },
      fixes: { flip: '改为‘≤{amount}’' },
    },
    en: {
      title: 'Target points the wrong way',
      why: 'Cost is a ceiling, and so is a share of errors or accidents. “At least so much” would count overspending and failing as success.',
      messages: {
        cost: 'the cost target ‘{value}’ says “spend at least this”; change it to ‘≤{amount}’.',
        failing: 'less is better here, but ‘{value}’ asks for at least so much; change it to ‘≤{amount}’.',
      },
      fixes: { flip: 'Change to ‘≤{amount}’' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|成本指标|路面养护造价|≥1050元'), expect: ['D6'], says: '请改为‘≤1050元’', after: { D6: '≤1050元' } },
    { sheet: splitSheet('产出指标|质量指标|养护检测差错率|≥|1|%'), expect: ['D6'], says: '越低越好', after: { D6: '≤', E6: '1' } },
    { sheet: splitSheet('成本指标|经济成本指标|养护总成本|≥|80|万元'), expect: ['D6'], after: { D6: '≤', E6: '80' } },
  ],
  right: [{ sheet: indicatorSheet('产出指标|成本指标|路面养护造价|≤1050元\n产出指标|成本指标|成本节约率|≥5%\n产出指标|成本指标|养护工补助标准|≥530元/人·月\n产出指标|成本指标|人均养护经费|≥94元\n效益指标|经济效益指标|带动增收|≥20万元\n产出指标|质量指标|路面故障处理率|≥95%\n效益指标|社会效益指标|交通事故下降率|≥5%\n效益指标|社会效益指标|交通事故死亡率降低|≥5%') }],
  check(indicator, ctx) {
    const { target } = indicator;
    const message = wrongWay(indicator);
    if (message === undefined || (target.kind !== 'quantity' && target.kind !== 'frequency')) return;
    const amount = `${target.digits}${unitOf(indicator)}`;
    const rest = target.digits + target.unit;
    ctx.report({
      at: indicator.cells.sign ?? valueCell(indicator),
      message,
      data: { value: squeeze(indicator.value), amount },
      fixes: [{ title: 'flip', data: { amount }, kind: 'review', edits: [putSign(ctx, indicator, '≤', `≤${rest}`)] }],
    });
  },
};
