import { indicatorSheet } from '../example';
import { squeeze } from '../../form/squeeze';
import { valueCell } from '../facts/place';
import { traitOf } from '../facts/traits';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/double-comparator',
  cost: 'row',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '一体化系统一个指标只有一个计算符号', verified: false }],
  texts: {
    zh: {
      title: '比较符号写了两遍',
      why: '“≥95%以上”说了两遍“至少”；两处不一致时更不知以哪个为准。',
      messages: { twice: '‘{value}’里比较符号写了两遍，请去掉‘{extra}’，只留‘{kept}’。' },
      fixes: { once: '改为‘{kept}’' },
    },
    en: {
      title: 'Comparison said twice',
      why: '“≥95%以上” says “at least” twice; where the two differ nobody knows which holds.',
      messages: { twice: '‘{value}’ says the comparison twice; drop ‘{extra}’ and keep ‘{kept}’.' },
      fixes: { once: 'Change to ‘{kept}’' },
    },
  },
  wrong: [{ sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|≥95%以上'), expect: ['D6'], says: '只留‘≥95%’', after: { D6: '≥95%' } }],
  right: [{ sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|≥95%\n产出指标|数量指标|修复涵洞|3座以上\n产出指标|数量指标|养护道路里程|达到20公里以上') }],
  check(indicator, ctx) {
    const twice = traitOf(indicator.target, 'double-comparator');
    if (twice === undefined) return;
    const value = squeeze(indicator.valueText);
    const extra = squeeze(twice.written);
    const kept = value.replace(extra, '');
    ctx.report({
      at: valueCell(indicator),
      data: { value: indicator.value, extra, kept },
      fixes: kept === value || kept === '' ? [] : [{ title: 'once', data: { kept }, kind: 'review', edits: [ctx.put(valueCell(indicator), kept)] }],
    });
  },
};
