import { evaluationSheet } from '../example';
import { executionOf } from '../facts/execution';
import { isEvaluationForm } from '../facts/form';
import { plain } from '../facts/measure';
import { isFullScore } from '../facts/outcome';
import type { TableRule } from '../rule';

interface Options {
  /** A rate of execution in percent below which work that is wholly done asks for an explanation. */
  readonly rate: number;
}

const row = '产出指标|数量指标|养护道路里程|≥20公里|21公里|50|50|\n|质量指标|养护验收合格率|≥98%|99%|30|30|';

export const rule: TableRule<Options> = {
  name: 'evaluation/execution-gap',
  cost: 'table',
  category: '投入产出匹配',
  severity: 'warning',
  sources: [{ basis: '财预〔2019〕136号', verified: false }],
  options: { rate: { kind: 'number', min: 0, max: 100 } },
  defaults: { rate: 60 },
  texts: {
    zh: {
      title: '钱没花完，指标全部完成',
      why: '预算执行与目标完成相差很大，不是预算编多了，就是完成值不实，都要说明。',
      messages: { gap: '预算执行率只有{rate}%，{count}项指标却全部得满分，请说明原因或核对完成值。' },
    },
    en: {
      title: 'Little spent, everything done',
      why: 'When spending and results lie far apart either the budget was too large or the results are not real.',
      messages: { gap: 'only {rate} % of the budget was spent, yet all {count} indicators earn full score; explain it or check the results.' },
    },
  },
  wrong: [{ sheet: evaluationSheet(row).replace('|80|76|10|95%|9.5', '|80|20|10|25%|2.5'), expect: ['F4'], says: '预算执行率只有25%，3项指标却全部得满分' }],
  right: [{ sheet: evaluationSheet(row) }, { sheet: evaluationSheet(`${row}\n效益指标|社会效益指标|受益人口|≥3000人|2000人|20|13|`).replace('|80|76|10|95%|9.5', '|80|20|10|25%|2.5') }],
  reads: ['score', 'weight', 'deviation', 'tables'],
  check(form, ctx) {
    if (!isEvaluationForm(form) || form.indicators.length < 3 || !form.indicators.every(isFullScore)) return;
    const { rate } = executionOf(form, ctx);
    if (rate === undefined || rate.number >= ctx.options.rate) return;
    if (form.indicators.some(({ deviation }) => deviation.trim() !== '')) return;
    ctx.report({ at: rate.cell, subject: '', identity: 'gap', data: { rate: plain(rate.number), count: form.indicators.length } });
  },
};
