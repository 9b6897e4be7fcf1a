import { evaluationSheet } from '../example';
import { isEvaluationForm } from '../facts/form';
import { plain } from '../facts/measure';
import { outcomeOf } from '../facts/outcome';
import type { TableRule } from '../rule';

interface Options {
  /** Actual over target from which a target counts as set too low. */
  readonly ratio: number;
}

export const rule: TableRule<Options> = {
  name: 'evaluation/over-fulfilled',
  cost: 'table',
  category: '可衡量性',
  severity: 'info',
  sources: [{ basis: '财预〔2020〕10号', verified: false }],
  options: { ratio: { kind: 'number', min: 1 } },
  defaults: { ratio: 1.3 },
  texts: {
    zh: {
      title: '实际远超目标',
      why: '实际远远超过目标，往往说明目标定低了；因目标偏低造成的超额完成要按偏离程度扣分。',
      messages: { over: '实际{actual}是目标{target}的{percent}%，请说明原因，下年调高目标。' },
    },
    en: {
      title: 'Far above the target',
      why: 'A result far above the target usually means that the target was set too low, which costs points.',
      messages: { over: 'the actual {actual} is {percent} % of the target {target}; explain it and raise next year’s target.' },
    },
  },
  wrong: [{ sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|36公里|50|50|'), expect: ['E6'], says: '180%' }],
  right: [
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|25公里|50|50|') },
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|36公里|50|50|上级追加任务') },
    { sheet: evaluationSheet('产出指标|数量指标|补植行道树|≥5.2|5.3万株|50|50|') },
    { sheet: evaluationSheet('产出指标|数量指标|养护道路巡查|每季度≥2次|9次|50|50|') },
  ],
  reads: ['deviation', 'actual', 'target', 'revised', 'unitText'],
  check(form, ctx) {
    if (!isEvaluationForm(form)) return;
    for (const indicator of form.indicators) {
      const { cells, deviation } = indicator;
      const outcome = outcomeOf(indicator);
      if (outcome === undefined || cells.actual === undefined || deviation.trim() !== '') continue;
      const upwards = outcome.comparator === '≥' || outcome.comparator === '＞';
      if (!upwards || outcome.target <= 0 || outcome.actual <= outcome.target * ctx.options.ratio) continue;
      const percent = Math.round((outcome.actual / outcome.target) * 100);
      ctx.report({ indicator, at: cells.actual, data: { actual: plain(outcome.actual), target: plain(outcome.target), percent } });
    }
  },
};
