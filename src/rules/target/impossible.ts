import { indicatorSheet, splitSheet, unitSheet } from '../example';
import { namesBoundedShare, namesGrowth } from '../facts/name';
import { putSign, valueCell } from '../facts/place';
import { unitOf } from '../facts/unit';
import { isSpoilt } from '../facts/traits';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/impossible',
  cost: 'row',
  category: '可衡量性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '目标不可能达到或超过',
      why: '合格率、及时率一类最多是100%，写“≥100%”与“＝100%”无异，写“＞100%”则永远完不成。',
      messages: {
        atLeast: '‘{value}’：比率最多100%，不可能再高，请写‘＝100%’，或按实际写低于100%的数。',
        above: '‘{value}’：比率不可能超过100%，请改为‘＝100%’或更低的数。',
      },
      fixes: { equal: '改为‘＝100%’' },
    },
    en: {
      title: 'Target that cannot be reached or passed',
      why: 'A share such as 合格率 ends at 100 %: “≥100%” is just “＝100%”, and “＞100%” can never be met.',
      messages: {
        atLeast: '‘{value}’: a share cannot pass 100 %; write ‘＝100%’ or a figure below 100 %.',
        above: '‘{value}’: a share cannot pass 100 %; write ‘＝100%’ or less.',
      },
      fixes: { equal: 'Change to ‘＝100%’' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|≥100%'), expect: ['D6'], says: '请写‘＝100%’', after: { D6: '＝100%' } },
    { sheet: unitSheet('产出指标|质量指标|养护验收合格率|≥100|%'), expect: ['D6'], after: { D6: '＝100' } },
    { sheet: splitSheet('产出指标|时效指标|养护及时率|＞|100|%\n产出指标|质量指标|养护合格率|大于等于|100|%'), expect: ['E6', 'E7'], after: { D6: '＝', D7: '等于' } },
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|＝120%'), expect: ['D6'], says: '不可能超过100%' },
  ],
  right: [{ sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|＝100%\n效益指标|经济效益指标|货运量增长率|≥100%\n产出指标|数量指标|养护任务完成率|≥100%') }],
  check(indicator, ctx) {
    const { target } = indicator;
    if (target.kind !== 'quantity' || target.number < 100 || isSpoilt(target)) return;
    const upward = target.comparator === '≥' || target.comparator === '＞';
    const over = target.number > 100 || target.comparator === '＞';
    if (unitOf(indicator) !== '%' || namesGrowth(indicator.name)) return;
    const bounded = namesBoundedShare(indicator.name);
    // 100 % with ≥ is enough of itself; a figure beyond 100 is only wrong where the share is surely bounded.
    if (target.number === 100 ? !upward : !bounded || target.comparator === '≤' || target.comparator === '＜') return;
    const edit = indicator.cells.sign === undefined || target.number === 100 ? putSign(ctx, indicator, '＝', indicator.unitText === '' ? '＝100%' : '＝100') : ctx.put(valueCell(indicator), '100');
    ctx.report({
      at: valueCell(indicator),
      message: over ? 'above' : 'atLeast',
      data: { value: indicator.value },
      fixes: [{ title: 'equal', kind: 'review', edits: [edit] }],
    });
  },
};
