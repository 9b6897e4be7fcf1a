import { exact } from '../../target';
import { evaluationSheet } from '../example';
import { executionOf } from '../facts/execution';
import { isEvaluationForm } from '../facts/form';
import type { TableRule } from '../rule';

/** Percentage points that rounding may lose. */
const tolerance = 0.6;
const row = '产出指标|数量指标|养护道路里程|≥20公里|21公里|80|80|';

export const rule: TableRule = {
  name: 'evaluation/execution-rate',
  cost: 'table',
  category: '投入产出匹配',
  severity: 'error',
  sources: [{ basis: '财预〔2020〕10号', verified: false }],
  texts: {
    zh: {
      title: '预算执行率算错',
      why: '执行率＝全年执行数÷全年预算数，执行率得分由它算出。',
      messages: { rate: '{executed}÷{budget}＝{computed}%，表中写{printed}，请核对。' },
    },
    en: {
      title: 'Budget-execution rate is wrong',
      why: 'The rate is what was spent over the budget; its score follows from it.',
      messages: { rate: '{executed} ÷ {budget} = {computed} %, but the form says {printed}; check it.' },
    },
  },
  wrong: [{ sheet: evaluationSheet(row).replace('|80|76|10|95%|9.5', '|80|70|10|95%|9.5'), expect: ['F4'], says: '70÷80＝87.5%，表中写95%' }],
  right: [
    { sheet: evaluationSheet(row) },
    { sheet: evaluationSheet(row).replace('|80|76|', '|80万元|76|') },
    { sheet: evaluationSheet(row).replace('全年预算数', '年初预算数|全年（调整）预算数').replace('总额|80', '总额|100|80') },
    { sheet: evaluationSheet(row).replace('全年预算数', '年初预算数|预算确定数').replace('总额|80', '总额|100|80') },
  ],
  reads: ['tables'],
  check(form, ctx) {
    if (!isEvaluationForm(form) && form.kind !== 'project-monitoring') return;
    const { budget, executed, rate } = executionOf(form, ctx);
    if (budget === undefined || executed === undefined || rate === undefined || budget.number === 0) return;
    // 30 spent of 30万元 under 万元: the unit written twice is another rule's trouble.
    if (isScaled(budget.text) !== isScaled(executed.text)) return;
    const computed = (executed.number / budget.number) * 100;
    if (exact(Math.abs(computed - rate.number)) <= tolerance) return;
    ctx.report({
      at: rate.cell,
      subject: '预算执行率',
      identity: 'rate',
      data: { executed: executed.text, budget: budget.text, computed: String(Number(computed.toFixed(2))), printed: rate.text },
      related: [
        { at: budget.cell, text: budget.text },
        { at: executed.cell, text: executed.text },
      ],
    });
  },
};

function isScaled(text: string): boolean {
  return /[万亿]/.test(text);
}
