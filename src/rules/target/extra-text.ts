import { indicatorSheet } from '../example';
import { squeeze } from '../../form/squeeze';
import { valueCell } from '../facts/place';
import { isCode, isSpoilt, sharesOut, traitOf } from '../facts/traits';
import { findUnit } from '../../target';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/extra-text',
  cost: 'row',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '一体化系统“指标值”为纯数字', verified: false }],
  texts: {
    zh: {
      title: '指标值里夹着文字',
      why: '做什么写在名称里，指标值只写符号、数和单位；夹着文字，系统取不出数。',
      messages: { words: '指标值‘{value}’里的‘{words}’请移到名称或指标解释，只留‘{bare}’。' },
      fixes: { bare: '改为‘{bare}’' },
    },
    en: {
      title: 'Words in the target',
      why: 'What is done belongs to the name; the target holds sign, number and unit only.',
      messages: { words: 'move ‘{words}’ of ‘{value}’ to the name or the explanation and keep ‘{bare}’.' },
      fixes: { bare: 'Change to ‘{bare}’' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|签订养护协议|完成协议40份'), expect: ['D6'], says: '只留‘40份’', after: { D6: '40份' } },
    { sheet: indicatorSheet('产出指标|数量指标|签订养护协议|≥40份（全年）'), expect: ['D6'], after: { D6: '≥40份' } },
  ],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|签订养护协议|≥40份\n产出指标|数量指标|养护道路里程|不少于20公里\n产出指标|时效指标|养护材料进场时限|合同签订后30日内\n产出指标|时效指标|补助发放时限|自验收之日起10个工作日内\n产出指标|时效指标|备料时限|汛期前15日内\n产出指标|时效指标|补助拨付时间|每学期开学一个月内\n产出指标|时效指标|病害处置时限|发现病害3日内\n产出指标|数量指标|养护月报、年报|各1份\n产出指标|质量指标|厚度检测误差|≤±3%\n产出指标|质量指标|路面混凝土强度|≥C30') }],
  check(indicator, ctx) {
    const { target } = indicator;
    if (target.traits.length === 0 || (target.kind !== 'quantity' && target.kind !== 'frequency') || isSpoilt(target) || isCode(target)) return;
    const extra = traitOf(target, 'extra-text');
    if (extra === undefined || extra.written.includes('±') || isStart(target.unit, extra.written, squeeze(indicator.valueText))) return;
    const value = squeeze(indicator.valueText);
    const words = squeeze(extra.written);
    const bare = value.replace(words, '').replace(/[(（][)）]/, '');
    if (bare === value || bare === '' || sharesOut(words)) return;
    ctx.report({
      at: valueCell(indicator),
      data: { value, words, bare },
      fixes: [{ title: 'bare', data: { bare }, kind: 'review', edits: [ctx.put(valueCell(indicator), bare)] }],
    });
  },
};

/** 合同签订后30日内, 开学一个月内, 开学后第1周: without what it counts from, the time limit says nothing. */
function isStart(unit: string, words: string, value: string): boolean {
  const dimension = findUnit(unit)?.dimension;
  return (dimension === 'duration' || dimension === 'workday' || dimension === 'calendar') && (/[前后起第]$/.test(words.trim()) || value.endsWith('内'));
}
