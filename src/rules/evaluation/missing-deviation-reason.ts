import { evaluationSheet } from '../example';
import { isEvaluationForm } from '../facts/form';
import { inTheEnd, isUnmet } from '../facts/outcome';
import type { TableRule } from '../rule';
import { saysNone } from '../facts/none';

export const rule: TableRule = {
  name: 'evaluation/missing-deviation-reason',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '财预〔2020〕10号', verified: false }],
  texts: {
    zh: {
      title: '未完成没有说明原因',
      why: '没有达到指标值的，要说明偏差原因和改进措施，结果才能用来改进下一年预算。',
      messages: {
        unmet: '实际‘{actual}’没有达到‘{target}’，却没有写偏差原因，请说明原因和改进措施。',
        lost: '扣了{lost}分，却没有写偏差原因，请说明原因和改进措施。',
      },
    },
    en: {
      title: 'No reason for a target not met',
      why: 'A target that was not met needs its reason and the remedy, so that next year’s budget can learn from it.',
      messages: {
        unmet: 'the actual ‘{actual}’ does not meet ‘{target}’ and no reason is given; explain it and the remedy.',
        lost: '{lost} points were lost and no reason is given; explain it and the remedy.',
      },
    },
  },
  wrong: [
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|18公里|50|45|'), expect: ['H6'], says: '‘18公里’没有达到‘≥20公里’' },
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|18公里|25|22|无\n产出指标|时效指标|养护完工时间|2024年6月底前|2024年9月|25|25|—'), expect: ['H6', 'H7'] },
    { sheet: evaluationSheet('产出指标|质量指标|路面平整情况|良好|基本良好|50|40|'), expect: ['H6'], says: '扣了10分' },
  ],
  right: [
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|18公里|50|45|雨天停工，来年提前施工') },
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|21公里|50|50|无') },
    { sheet: evaluationSheet('产出指标|成本指标|养护单位成本|≥4万元/公里|3.8万元/公里|25|25|\n产出指标|质量指标|养护检测差错率|≥1%|0.4%|25|25|') },
  ],
  reads: ['deviation', 'score', 'weight', 'actual', 'value', 'target', 'revised', 'unitText'],
  check(form, ctx) {
    if (!isEvaluationForm(form)) return;
    for (const indicator of form.indicators) {
      const { deviation, cells, score, weight, actual } = indicator;
      if (cells.deviation === undefined || !saysNone(deviation)) continue;
      const lost = score !== null && weight !== null ? Number((weight - score).toFixed(2)) : 0;
      if (isUnmet(indicator)) ctx.report({ indicator, at: cells.deviation, message: 'unmet', data: { actual, target: inTheEnd(indicator).value } });
      else if (lost > 0 && actual !== '') ctx.report({ indicator, at: cells.deviation, message: 'lost', data: { lost } });
    }
  },
};
