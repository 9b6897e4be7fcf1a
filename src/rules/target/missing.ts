import { indicatorSheet } from '../example';
import type { Indicator } from '../../form/schema';
import { cutOffIndicator } from '../facts/coverage';
import { isEvaluation } from '../facts/level';
import { valueCell } from '../facts/place';
import type { TableRule } from '../rule';

/** "-", "/" and 无 say that there is no value. */
const dash = /^(?:[-—–－─/／\\]+|无|暂无|空)$/;

export const rule: TableRule = {
  name: 'target/missing',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: true }],
  texts: {
    zh: {
      title: '指标没有指标值',
      why: '没有指标值就无法考核；一体化系统也不接受空的指标值。',
      messages: {
        empty: '指标值为空，请填写，如“≥95%”“＝100个”；不适用的指标请删去此行。',
        dash: '指标值只写‘{value}’，等于没有目标，请填写；不适用的指标请删去此行。',
      },
    },
    en: {
      title: 'Indicator without a target',
      why: 'Without a target nothing can be assessed, and the budget system refuses an empty one.',
      messages: {
        empty: 'the target is empty; fill it in, such as “≥95%” or “＝100个”, or delete the row if it does not apply.',
        dash: 'the target is only ‘{value}’, which is none; fill it in or delete the row if it does not apply.',
      },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|\n产出指标|质量指标|养护验收合格率|≥98%'), expect: ['D6'], says: '指标值为空' },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n产出指标|质量指标|养护验收合格率|—'), expect: ['D7'] },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n决策指标|项目立项|立项依据充分性|') },
    {
      // The text ends in the middle of the table.
      sheet: '2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%\n|时效指标|养护及时率|',
    },
  ],
  reads: [noValue],
  check(form, ctx) {
    const cutOff = cutOffIndicator(form, ctx);
    for (const indicator of form.indicators) {
      const written = noValue(indicator);
      if (written === undefined || indicator === cutOff || isEvaluation(indicator)) continue;
      ctx.report({
        at: valueCell(indicator),
        indicator,
        message: written === '' ? 'empty' : 'dash',
        data: { value: written },
      });
    }
  },
};

/** What stands there instead of a value: nothing or a dash; undefined where there is a value. */
function noValue({ value }: Indicator): string | undefined {
  return value === '' || dash.test(value) ? value : undefined;
}
