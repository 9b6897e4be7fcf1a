import { indicatorSheet } from '../example';
import { level2Example } from '../facts/level';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'hierarchy/missing-level2',
  cost: 'row',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '缺二级指标',
      why: '不写二级指标，看不出考核的是数量、质量、时效还是成本；系统会丢掉没有二级指标的行。',
      messages: { missing: '没有二级指标，请在此填写，如{examples}。' },
    },
    en: {
      title: 'Level 2 is missing',
      why: 'Without a level 2 nobody can tell quantity from quality, time or cost; the system drops such rows.',
      messages: { missing: 'has no level 2; write it here, such as {examples}.' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标||养护道路里程|≥20公里\n||养护验收合格率|≥98%\n|成本指标|养护成本|≤4万元/公里'), expect: ['B6', 'B7'], says: '没有二级指标，请在此填写，如“数量指标”' },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n满意度指标||司机满意度|≥90%'), expect: ['B7'], says: '如“服务对象满意度指标”' },
  ],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n||修补坑槽面积|≥300平方米') }],
  check({ cells, level1, level2 }, ctx) {
    if (cells.level2 !== undefined && level2.text === '') ctx.report({ at: cells.level2, data: { examples: examplesUnder(level1.text) } });
  },
};

/** Output has several that are asked for everywhere. */
function examplesUnder(level1: string): readonly string[] {
  const example = level2Example(level1);
  return example === '数量指标' ? ['“数量指标”', '“质量指标”'] : [`“${example}”`];
}
