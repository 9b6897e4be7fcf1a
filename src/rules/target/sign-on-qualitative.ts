import { indicatorSheet, splitSheet } from '../example';
import { squeeze } from '../../form/squeeze';
import { valueCell } from '../facts/place';
import { isSpoilt } from '../facts/traits';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/sign-on-qualitative',
  cost: 'row',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '一体化系统“计算符号”：符号只配数字，文字用“定性”', verified: false }],
  texts: {
    zh: {
      title: '定性指标带了比较符号',
      why: '系统里带符号的指标值必须是数字；文字说法应选“定性”。',
      messages: {
        value: '‘{value}’是文字，不能带符号‘{sign}’，请去掉符号或改为数字。',
        column: '指标值‘{value}’是文字，符号列请选“定性”，或改为数字。',
      },
      fixes: { strip: '改为‘{bare}’', qualitative: '符号列改为“定性”' },
    },
    en: {
      title: 'Comparison sign on words',
      why: 'In the system a signed target must be a number; words go with 定性.',
      messages: {
        value: '‘{value}’ is words and cannot bear the sign ‘{sign}’; drop the sign or give a number.',
        column: 'the target ‘{value}’ is words; choose 定性 in the sign column or give a number.',
      },
      fixes: { strip: 'Change to ‘{bare}’', qualitative: 'Set the sign column to 定性' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|质量指标|路面质量|＝优良'), expect: ['D6'], after: { D6: '优良' } },
    { sheet: splitSheet('产出指标|质量指标|路面质量|＝|优良|'), expect: ['D6'], after: { D6: '定性' } },
  ],
  right: [{ sheet: splitSheet('产出指标|质量指标|路面质量|定性|优良|\n产出指标|质量指标|养护验收合格率|＝|100|%') }],
  check(indicator, ctx) {
    const { target } = indicator;
    if (target.kind !== 'grade' && target.kind !== 'all' && target.kind !== 'text') return;
    const { sign } = target;
    if (sign === undefined || sign.spelling === 'word' || isSpoilt(target) || indicator.valueText === '') return;
    if (target.kind === 'text' && target.quantities.length > 0) return;
    const signCell = indicator.cells.sign;
    if (signCell !== undefined && indicator.signText !== '') {
      ctx.report({
        at: signCell,
        message: 'column',
        data: { value: squeeze(indicator.valueText) },
        fixes: [{ title: 'qualitative', kind: 'review', edits: [ctx.put(signCell, '定性')] }],
      });
      return;
    }
    const value = squeeze(indicator.valueText);
    const bare = value.replace(sign.written, '');
    if (bare === '' || bare === value) return;
    ctx.report({
      at: valueCell(indicator),
      message: 'value',
      data: { value, sign: sign.written },
      fixes: [{ title: 'strip', data: { bare }, kind: 'review', edits: [ctx.put(valueCell(indicator), bare)] }],
    });
  },
};
