import { indicatorSheet } from '../example';
import { valueCell } from '../facts/place';
import { isSpoilt } from '../facts/traits';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/trivial',
  cost: 'row',
  category: '可衡量性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '目标等于没有要求',
      why: '“≥0”什么也不做就能完成，不能作目标。',
      messages: { zero: '‘{value}’不做也能完成，请写出真正要达到的数。' },
    },
    en: {
      title: 'Target that demands nothing',
      why: '“≥0” is met by doing nothing.',
      messages: { zero: '‘{value}’ is met by doing nothing; state what is to be reached.' },
    },
  },
  wrong: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥0公里'), expect: ['D6'] }],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n效益指标|社会效益指标|交通事故数|＝0起\n效益指标|社会效益指标|交通投诉|≤0件\n效益指标|经济效益指标|利润增长率|≥0%') }],
  check(indicator, ctx) {
    const { target } = indicator;
    if ((target.kind !== 'quantity' && target.kind !== 'frequency') || target.number !== 0 || target.comparator !== '≥') return;
    // No decline is a demand where things may fall.
    if (isSpoilt(target) || /增长|增幅|增速|变动|变化|增加/.test(indicator.name)) return;
    ctx.report({ at: valueCell(indicator), data: { value: indicator.value } });
  },
};
