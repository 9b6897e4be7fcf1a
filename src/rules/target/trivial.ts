import { indicatorSheet, splitSheet } from '../example';
import { namesMishap } from '../facts/name';
import { putSign, valueCell } from '../facts/place';
import { isSpoilt } from '../facts/traits';
import { unitOf } from '../facts/unit';
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
      messages: { zero: '‘{value}’不做也能完成，请写出真正要达到的数。', mishap: '‘{value}’发生多少都算完成，不应发生的请写‘＝0{unit}’。' },
      fixes: { none: '改为‘＝0{unit}’' },
    },
    en: {
      title: 'Target that demands nothing',
      why: '“≥0” is met by doing nothing.',
      messages: { zero: '‘{value}’ is met by doing nothing; state what is to be reached.', mishap: '‘{value}’ is met however often it happens; what is not to happen is ‘＝0{unit}’.' },
      fixes: { none: 'Change to ‘＝0{unit}’' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥0公里'), expect: ['D6'], says: '不做也能完成' },
    { sheet: indicatorSheet('效益指标|社会效益指标|交通安全事故|≥0起'), expect: ['D6'], says: '请写‘＝0起’', after: { D6: '＝0起' } },
    { sheet: splitSheet('效益指标|社会效益指标|养护有责投诉|≥|0|件'), expect: ['D6'], after: { D6: '＝', E6: '0' } },
  ],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n效益指标|社会效益指标|交通事故数|＝0起\n效益指标|社会效益指标|交通投诉|≤0件\n效益指标|经济效益指标|利润增长率|≥0%') }],
  check(indicator, ctx) {
    const { target } = indicator;
    if ((target.kind !== 'quantity' && target.kind !== 'frequency') || target.number !== 0 || target.comparator !== '≥') return;
    // No decline is a demand where things may fall.
    if (isSpoilt(target) || /增长|增幅|增速|变动|变化|增加/.test(indicator.name)) return;
    if (!namesMishap(indicator.name)) {
      ctx.report({ at: valueCell(indicator), message: 'zero', data: { value: indicator.value } });
      return;
    }
    const unit = unitOf(indicator);
    const edit = putSign(ctx, indicator, '＝', `＝${target.digits}${target.unit}`);
    ctx.report({ at: indicator.cells.sign ?? valueCell(indicator), message: 'mishap', data: { value: indicator.value, unit }, fixes: [{ title: 'none', data: { unit }, kind: 'review', edits: [edit] }] });
  },
};
