import { evaluationSheet } from '../example';
import { isEvaluationForm } from '../facts/form';
import { squeeze } from '../../form/squeeze';
import type { TableRule } from '../rule';

export const rule: TableRule = {
  name: 'evaluation/actual-copies-target',
  cost: 'table',
  category: '可衡量性',
  severity: 'warning',
  sources: [{ basis: '财预〔2020〕10号', verified: false }],
  texts: {
    zh: {
      title: '实际完成值照抄指标值',
      why: '实际完成值是做完以后量出来的数，带着“≥”就说明没有统计，只是抄了目标。',
      messages: { copied: '实际完成值‘{actual}’连符号照抄指标值，请填实际完成的数。' },
    },
    en: {
      title: 'The actual value copies the target',
      why: 'An actual value is measured afterwards; one that still bears “≥” was copied, not measured.',
      messages: { copied: 'the actual value ‘{actual}’ copies the target, sign and all; fill in what was measured.' },
    },
  },
  wrong: [{ sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|≥20公里|50|50|'), expect: ['E6'], says: '‘≥20公里’连符号照抄' }],
  right: [{ sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|20公里|30|30|\n|质量指标|验收合格率|100%|100%|20|20|') }],
  reads: ['actual', 'value'],
  check(form, ctx) {
    if (!isEvaluationForm(form)) return;
    for (const indicator of form.indicators) {
      const { actual, value, cells } = indicator;
      const written = squeeze(actual);
      if (cells.actual === undefined || written !== value || !/^[≥≤＞＜≧≦><]|^(?:不少于|不低于|不超过|不高于)/.test(written)) continue;
      ctx.report({ indicator, at: cells.actual, data: { actual: written } });
    }
  },
};
