import type { Field } from '../../form/schema';
import { fieldSheet } from '../example';
import { promisedYears } from '../facts/years';
import type { RuleContext, TableRule } from '../rule';

/** Plans with their last year: speaking of one in a later budget is a leftover. */
const plans: readonly (readonly [string, number, string])[] = [
  ['十二五', 2015, '十三五'],
  ['十三五', 2020, '十四五'],
  ['十四五', 2025, '十五五'],
];
/** Offices that bear another name since the year. */
const renamed: readonly (readonly [RegExp, number, string])[] = [
  [/国土资源(?:局|厅|部)/, 2019, '自然资源'],
  [/食品药品监督管理局|工商(?:行政管理)?局|质量技术监督局/, 2019, '市场监督管理局'],
  [/(?<!民族)旅游局|文化局|文广新局/, 2020, '文化和旅游局'],
  [/(?<!林)农业局/, 2020, '农业农村局'],
  [/卫生和计划生育|卫计(?:局|委)/, 2020, '卫生健康'],
  [/环境保护局|环保局/, 2020, '生态环境局'],
  [/扶贫(?:开发)?(?:领导小组)?办公室|扶贫办|扶贫局/, 2022, '乡村振兴部门'],
];

export const rule: TableRule = {
  name: 'consistency/stale-year',
  cost: 'table',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '年度目标应为预算年度的目标', verified: false }],
  texts: {
    zh: {
      title: '像是往年留下的文字',
      why: '照抄往年的表常留下旧年份、旧规划、旧机构名，目标就不再是本年度的。',
      messages: {
        year: '预算年度是{year}年，这里只写到{said}年，像是往年文字，请核对。',
        plan: '{year}年的表写“{plan}”，请核对是否应为“{next}”。',
        office: '‘{office}’已更名（{next}），请核对。',
      },
    },
    en: {
      title: 'Words of an earlier year',
      why: 'Forms copied from last year keep old years, plans and names of offices, and are then no longer about this year.',
      messages: {
        year: 'the budget year is {year}, but only {said} is spoken of; check whether this is last year’s text.',
        plan: 'a form for {year} speaks of “{plan}”; check whether “{next}” is meant.',
        office: '‘{office}’ has another name now ({next}); please check.',
      },
    },
  },
  wrong: [
    { sheet: fieldSheet('项目名称|村级道路养护\n年度目标|2022年养护县道，2023年养护村级道路，改善群众出行。'), expect: ['B3'], says: '预算年度是2024年，这里只写到2023年' },
    { sheet: fieldSheet('项目名称|村级道路养护\n年度目标|落实十三五规划，养护村级道路。'), expect: ['B3'], says: '“十三五”' },
  ],
  right: [
    { sheet: fieldSheet('项目名称|村级道路养护\n年度目标|在2023年养护的基础上，2024年养护村级道路。') },
    { sheet: fieldSheet('项目名称|村级道路养护\n年度目标|按照2022年批复的规划养护村级道路。') },
  ],
  reads: ['fields', 'year'],
  check(form, ctx) {
    const { year } = form;
    if (year === null) return;
    for (const field of form.fields) {
      if (field.name === '年度目标' || field.name === '总体目标') checkText(field, year, ctx);
    }
  },
};

function checkText(field: Field, year: number, ctx: RuleContext): void {
  const text = field.value;
  const at = field.cell;
  const said = promisedYears(text);
  // A single other year is consistency/year's.
  if (field.name === '年度目标' && new Set(said).size > 1 && said.every((one) => one < year)) {
    ctx.report({ at, message: 'year', data: { year, said: Math.max(...said) } });
  }
  const plan = plans.find(([name, last, next]) => text.includes(name) && last < year && !text.includes(next));
  if (plan !== undefined) ctx.report({ at, message: 'plan', severity: 'info', data: { year, plan: plan[0], next: plan[2] } });
  const office = renamed.flatMap(([pattern, since, next]) => {
    const found = since <= year ? pattern.exec(text)?.[0] : undefined;
    return found === undefined ? [] : [{ office: found, next }];
  })[0];
  if (office !== undefined) ctx.report({ at, message: 'office', severity: 'info', data: office });
}
