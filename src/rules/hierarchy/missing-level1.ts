import { indicatorSheet } from '../example';
import type { TableRule } from '../rule';

export const rule: TableRule = {
  name: 'hierarchy/missing-level1',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '缺一级指标',
      why: '指标要按产出、效益、满意度归类；一级指标为空，系统会丢掉这些行。',
      messages: { missing: '“{first}”等{count}项指标没有一级指标，请在此填写，如“产出指标”。' },
    },
    en: {
      title: 'Level 1 is missing',
      why: 'Indicators are filed under output, effect and satisfaction; the system drops rows without a level 1.',
      messages: { missing: '{count} indicators from “{first}” on have no level 1; write it here, such as “产出指标”.' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%'), expect: ['A6'], says: '“养护道路里程”等2项指标没有一级指标' },
  ],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%') }],
  reads: [],
  check(form, ctx) {
    const missing = form.indicators.filter(({ cells, level1 }) => cells.level1 !== undefined && level1.text === '');
    const [first] = missing;
    if (first?.cells.level1 === undefined) return;
    ctx.report({ at: first.cells.level1, data: { first: first.name, count: missing.length }, subject: '', identity: 'level1' });
  },
};
