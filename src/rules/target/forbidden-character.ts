import { indicatorSheet } from '../example';
import { valueCell } from '../facts/place';
import { isSpoilt } from '../facts/traits';
import type { RowRule } from '../rule';
import { squeeze } from '../../form/squeeze';

export const rule: RowRule = {
  name: 'target/forbidden-character',
  cost: 'row',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '一体化系统拒收指标值中的“-”“_”“*”和空格', verified: false }],
  texts: {
    zh: {
      title: '指标值含系统拒收的字符',
      why: '一体化系统保存时拒收数值里的“-”“_”“*”和空格。',
      messages: {
        space: '指标值‘{value}’中间有空格，请去掉。',
        star: '指标值‘{value}’里的‘*’系统不收，请写成‘·’。',
        mark: '指标值‘{value}’里的‘{mark}’系统不收，请改写，如‘≥’加下限，或用“至”。',
      },
      fixes: { space: '去掉空格', star: '‘*’改为‘·’' },
    },
    en: {
      title: 'Character that the system refuses',
      why: 'On saving, the budget system refuses “-”, “_”, “*” and spaces in a number.',
      messages: {
        space: 'the target ‘{value}’ has a space in it; take it out.',
        star: 'the system refuses ‘*’ in ‘{value}’; write ‘·’.',
        mark: 'the system refuses ‘{mark}’ in ‘{value}’; reword it.',
      },
      fixes: { space: 'Take out the spaces', star: 'Change ‘*’ to ‘·’' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|≥ 95 %'), expect: ['D6'], says: '中间有空格', after: { D6: '≥95%' } },
    { sheet: indicatorSheet('产出指标|成本指标|养护工补助|＝530元/人*月'), expect: ['D6'], after: { D6: '＝530元/人·月' } },
  ],
  right: [{ sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|≥95%\n产出指标|时效指标|养护工期|2024-03-01\n产出指标|数量指标|养护道路里程|≥**公里') }],
  check(indicator, ctx) {
    const { target, valueText } = indicator;
    if ((target.kind !== 'quantity' && target.kind !== 'frequency' && target.kind !== 'range') || !/[\s*_-]/.test(valueText)) return;
    if (isSpoilt(target)) return;
    const at = valueCell(indicator);
    const value = valueText.trim();
    if (/\S\s+\S/.test(value)) {
      ctx.report({ at, message: 'space', data: { value }, fixes: [{ title: 'space', kind: 'safe', edits: [ctx.put(at, squeeze(value))] }] });
    }
    if (value.includes('*')) {
      ctx.report({ at, message: 'star', data: { value }, fixes: [{ title: 'star', kind: 'review', edits: [ctx.put(at, value.replaceAll('*', '·'))] }] });
    } else if (/[_-]/.test(value) && target.kind !== 'range') {
      ctx.report({ at, message: 'mark', data: { value, mark: value.includes('_') ? '_' : '-' } });
    }
  },
};
