import { indicatorSheet } from '../example';
import { level1Of, level2Of } from '../facts/level';
import type { TableRule } from '../rule';

export const rule: TableRule = {
  name: 'hierarchy/mixed-frames',
  cost: 'table',
  category: '合规性',
  severity: 'info',
  sources: [
    { basis: '财预〔2015〕88号', verified: false },
    { basis: '财预〔2021〕101号', verified: false },
  ],
  texts: {
    zh: {
      title: '两套指标框架混用',
      why: '一套框架把成本放在产出下，另一套把成本单列为一级指标；混用时成本的权重无法确定。',
      messages: { cost: '成本既在“{one}”下，又单列为“{two}”，请按本地要求统一成一种。' },
    },
    en: {
      title: 'Two indicator frames mixed',
      why: 'One frame files cost under output, the other makes it a level 1; mixed, the weight of cost cannot be settled.',
      messages: { cost: 'cost stands both under “{one}” and as “{two}”; choose one as your office demands.' },
    },
  },
  wrong: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|成本指标|养护成本|≤4万元/公里\n成本指标|经济成本指标|材料成本|≤2万元/公里'), expect: ['A8'] }],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|成本指标|养护成本|≤4万元/公里') },
    { sheet: indicatorSheet('成本指标|经济成本指标|养护成本|≤4万元/公里\n产出指标|数量指标|养护道路里程|≥20公里') },
  ],
  reads: [],
  check(form, ctx) {
    const within = form.indicators.find((indicator) => level1Of(indicator) === '产出' && level2Of(indicator) === '成本');
    const apart = form.indicators.find((indicator) => level1Of(indicator) === '成本');
    const at = apart?.level1.cell;
    if (within === undefined || apart === undefined || at === undefined || at === null) return;
    ctx.report({ at, indicator: null, subject: '', identity: 'cost', data: { one: within.level1.text, two: apart.level1.text } });
  },
};
