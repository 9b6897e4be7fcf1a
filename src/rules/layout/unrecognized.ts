import { formCell } from '../facts/form';
import type { TableRule } from '../rule';

export const rule: TableRule = {
  name: 'layout/unrecognized',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '识别把握不足时不猜', verified: false }],
  unsure: true,
  texts: {
    zh: {
      title: '没有认出这张表',
      why: '把握不足时按猜测检查，漏报比不报更误事；请先指认表头。',
      messages: { unsure: '像是绩效目标表，但把握不足（{percent}%），未作检查；请指认各列，或补全表头“一级指标、二级指标、三级指标、指标值”。' },
    },
    en: {
      title: 'The form was not recognised',
      why: 'Checking on a guess would miss things in silence; the columns have to be pointed out first.',
      messages: { unsure: 'this looks like a target form, but not surely ({percent} %), and was not checked; point out its columns or complete the head.' },
    },
  },
  wrong: [{ sheet: '养护明细\n指标名称|指标值\n养护道路里程|≥20公里\n养护验收合格率|≥98%', expect: ['A1'], says: '把握不足' }],
  right: [{ sheet: '2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|养护道路里程|≥20公里\n效益指标|社会效益指标|受益人口|≥3000人' }],
  check(form, ctx) {
    ctx.report({ at: formCell(form), subject: form.title ?? '', identity: 'form', data: { percent: Math.round(form.confidence * 100) } });
  },
};
