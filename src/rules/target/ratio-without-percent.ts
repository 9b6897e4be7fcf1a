import { indicatorSheet, unitSheet } from '../example';
import { namesShare } from '../facts/name';
import { squeeze } from '../../form/squeeze';
import { exact } from '../../target';
import { valueCell } from '../facts/place';
import { isSpoilt } from '../facts/traits';
import type { RowRule } from '../rule';

const spelledOut = /(?:百分比|百分之|百分数|比例)$/;

export const rule: RowRule = {
  name: 'target/ratio-without-percent',
  cost: 'row',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '一体化系统计量单位“%”', verified: false }],
  texts: {
    zh: {
      title: '比率没有写成百分数',
      why: '比率统一用“%”，才能与别的指标和往年比较。',
      messages: { spelled: '‘{value}’请写成‘{percent}’。' },
      fixes: { percent: '改为‘{percent}’' },
    },
    en: {
      title: 'Share not written in %',
      why: 'Shares are written in %, so that they can be compared.',
      messages: { spelled: 'write ‘{value}’ as ‘{percent}’.' },
      fixes: { percent: 'Change to ‘{percent}’' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|≥９８百分比'), expect: ['D6'], says: '请写成‘≥98%’', after: { D6: '≥98%' } },
    { sheet: indicatorSheet('产出指标|质量指标|养护资金到位比率|≥0.97比例'), expect: ['D6'], after: { D6: '≥97%' } },
  ],
  right: [{ sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|≥98%') }, { sheet: unitSheet('产出指标|质量指标|养护验收合格率|≥98|%') }],
  check(indicator, ctx) {
    const { target } = indicator;
    if (target.kind !== 'quantity' || !/[比分][比之数例]/.test(indicator.valueText) || !namesShare(indicator.name)) return;
    const value = squeeze(indicator.valueText);
    const word = spelledOut.exec(value)?.[0];
    if (word === undefined || isSpoilt(target)) return;
    const digits = /\d+(?:\.\d+)?/.exec(value)?.[0] ?? '';
    const number = word === '比例' && Number(digits) <= 1 ? exact(Number(digits) * 100) : Number(digits);
    const percent = `${value.slice(0, value.length - word.length).replace(digits, String(number))}%`;
    ctx.report({
      at: valueCell(indicator),
      data: { value, percent },
      fixes: [{ title: 'percent', data: { percent }, kind: 'review', edits: [ctx.put(valueCell(indicator), percent)] }],
    });
  },
};
