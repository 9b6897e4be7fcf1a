import { lastFilledRow } from '../facts/coverage';
import { evaluationSheet } from '../example';
import { isEvaluationForm } from '../facts/form';
import type { TableRule } from '../rule';

/** Where fewer of the actual values are filled in, the form is not yet. */
const mostlyFilled = 0.5;

export const rule: TableRule = {
  name: 'evaluation/missing-actual',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '财预〔2020〕10号', verified: false }],
  texts: {
    zh: {
      title: '没有填实际完成值',
      why: '没有实际完成值，就看不出目标完成没有，也就无从打分。',
      messages: { empty: '实际完成值为空，请填写实际完成的情况；没有开展的，请在偏差原因里说明。' },
    },
    en: {
      title: 'No actual value',
      why: 'Without an actual value nobody can see whether the target was met, nor score it.',
      messages: { empty: 'the actual value is empty; fill in what was achieved, or say among the reasons why nothing was done.' },
    },
  },
  wrong: [
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里||50|50|'), expect: ['E6'] },
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|21公里|25|25|\n|质量指标|验收合格率|≥98%||25|25|\n|时效指标|完工及时率|＝100%|100%|10|10|'), expect: ['E7'], says: '实际完成值为空' },
  ],
  right: [
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里||50|0|今年没有开展') },
    // Not filled in yet.
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里||25||\n|质量指标|验收合格率|≥98%||25||') },
    // Cut off in the middle of the table.
    { sheet: '2024年度项目支出绩效自评表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值\n产出指标|数量指标|养护道路里程|≥20公里|21公里|50\n|质量指标|验收合格率|≥98%' },
  ],
  reads: ['actual', 'value', 'deviation'],
  check(form, ctx) {
    if (!isEvaluationForm(form)) return;
    const asked = form.indicators.filter(({ value, cells }) => value !== '' && cells.actual !== undefined);
    const empty = asked.filter(({ actual }) => actual === '');
    if (asked.length === 0 || empty.length > asked.length * (1 - mostlyFilled)) return;
    const last = lastFilledRow(ctx);
    for (const indicator of empty) {
      const { row, deviation, cells } = indicator;
      if (cells.actual !== undefined && deviation.trim() === '' && row !== last) ctx.report({ indicator, at: cells.actual });
    }
  },
};
