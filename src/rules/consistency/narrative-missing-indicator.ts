import { fieldSheet } from '../example';
import { keptPromises } from '../facts/promises';
import type { TableRule } from '../rule';

const table = '一级指标|二级指标|三级指标|指标值';

export const rule: TableRule = {
  name: 'consistency/narrative-missing-indicator',
  cost: 'table',
  category: '相关性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '目标承诺没有指标承接',
      why: '写进绩效目标的数量就是承诺，没有指标承接就不会有人考核。',
      messages: {
        missing: '承诺‘{words}’没有对应的指标，请补一条指标（如“{phrase} {value}”），或从目标中删去。',
        several: '{count}项承诺没有对应的指标：{words}。请逐项补上指标，或从目标中删去。',
      },
    },
    en: {
      title: 'A promise without an indicator',
      why: 'A number in the goal is a promise; without an indicator nobody will assess it.',
      messages: {
        missing: 'the promise ‘{words}’ has no indicator; add one (such as “{phrase} {value}”) or strike it from the goal.',
        several: '{count} promises have no indicator: {words}. Add one for each or strike them from the goal.',
      },
    },
  },
  wrong: [
    {
      sheet: `2024年度项目绩效目标申报表\n项目名称|农技推广\n年度目标|举办培训班不少于5期，组织观摩活动不少于5次，发放资料2000份。\n${table}\n产出指标|数量指标|举办培训班|≥5期\n|数量指标|发放资料|≥2000份\n满意度指标|服务对象满意度指标|农户满意度|≥90%`,
      expect: ['B3'],
      says: '承诺‘组织观摩活动不少于5次’没有对应的指标',
    },
    {
      sheet: fieldSheet('项目名称|村级道路养护\n年度目标|养护道路20公里，修复桥梁2座，增设护栏6公里。'),
      expect: ['B3'],
      says: '2项承诺没有对应的指标：‘修复桥梁2座’、‘增设护栏6公里’',
    },
  ],
  right: [
    { sheet: fieldSheet('项目名称|村级道路养护\n年度目标|依据县交发〔2023〕18号文件，安排资金80万元，养护道路20公里，受益人口3千人以上，群众满意度不低于90%。') },
    {
      // A target that has lost its unit is another rule's trouble.
      sheet: `2024年度项目绩效目标申报表\n项目名称|造林补助\n年度目标|完成人工造林2万亩。\n${table}\n产出指标|数量指标|人工造林面积|≥2\n满意度指标|服务对象满意度指标|农户满意度|≥90%`,
    },
    {
      // And so is one that says words or nothing.
      sheet: `2024年度项目绩效目标申报表\n项目名称|造林补助\n年度目标|完成人工造林2万亩，举办培训班不少于5期。\n${table}\n产出指标|数量指标|人工造林面积|\n||培训班期数|较好完成\n满意度指标|服务对象满意度指标|农户满意度|≥90%`,
    },
    {
      // What the whole term promises, its targets stand in a column of their own.
      sheet: `2024年度项目绩效目标申报表\n项目名称|村级道路养护\n总体目标|三年养护道路60公里。\n一级指标|二级指标|三级指标|实施期指标值|年度指标值\n产出指标|数量指标|养护道路里程|≥60公里|≥20公里\n满意度指标|服务对象满意度指标|群众满意度|≥90%|≥90%`,
    },
    {
      // Cut off before any effect.
      sheet: `2024年度项目绩效目标申报表\n项目名称|农技推广\n年度目标|举办培训班不少于5期，发放资料2000份。\n${table}\n产出指标|数量指标|举办培训班|≥5期`,
    },
  ],
  reads: ['fields', 'money', 'tables', 'year', 'table', 'nameText', 'explanation', 'value', 'target', 'unit', 'unitText', 'areas'],
  check(form, ctx) {
    const kept = keptPromises(form);
    if (kept === undefined) return;
    const { goal, matches } = kept;
    const missing = matches.flatMap((match) => (match.kind === 'missing' ? [match.promise] : []));
    const [first] = missing;
    if (first === undefined) return;
    const { words, phrase, comparator, quantity } = first;
    const at = goal.cell;
    if (missing.length === 1) {
      ctx.report({ at, message: 'missing', data: { words, phrase, value: `${comparator ?? '≥'}${quantity.digits}${quantity.unit}` } });
    } else {
      ctx.report({ at, message: 'several', data: { count: missing.length, words: missing.map((promise) => `‘${promise.words}’`) } });
    }
  },
};
