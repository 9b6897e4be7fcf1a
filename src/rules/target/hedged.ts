import { indicatorSheet } from '../example';
import { valueCell } from '../facts/place';
import { traitOf } from '../facts/traits';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/hedged',
  cost: 'row',
  category: '可衡量性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '指标值是意愿，不是目标',
      why: '“力争”“争取”没有承诺任何数，完成与否都说得通，不能作考核标准。',
      messages: {
        wish: '‘{value}’里的‘{word}’是意愿，请写成确定的目标，如去掉‘{word}’并写明“≥”或“＝”。',
        about: '‘{value}’里的‘{word}’是约数，请写成确定的数，如用“≥”或“≤”划定。',
      },
    },
    en: {
      title: 'Target is a wish',
      why: 'Words such as 力争 commit to nothing: whatever happens would count as met.',
      messages: {
        wish: '‘{word}’ in ‘{value}’ is a wish; state a firm target, without ‘{word}’ and with ≥ or ＝.',
        about: '‘{word}’ in ‘{value}’ is an approximation; give a firm figure with ≥ or ≤.',
      },
    },
  },
  wrong: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|力争完成20公里\n产出指标|质量指标|农村公路养护|力争全覆盖\n产出指标|时效指标|养护完成时间|力争2024年11月底前'), expect: ['D6', 'D7', 'D8'], says: '‘力争’是意愿' }],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里') }],
  check(indicator, ctx) {
    const hedge = traitOf(indicator.target, 'hedge');
    if (hedge === undefined) return;
    ctx.report({
      at: valueCell(indicator),
      message: hedge.sort,
      ...(hedge.sort === 'about' ? { severity: 'info' as const } : {}),
      data: { value: indicator.value, word: hedge.written },
    });
  },
};
