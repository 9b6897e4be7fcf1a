import { indicatorSheet } from '../example';
import { formCell } from '../facts/form';
import { measureOf, measuresOf, type Measure } from '../facts/measure';
import type { TableRule } from '../rule';

/** So many of one value, and more than half of all numbers, are no coincidence. */
const many = 6;

export const rule: TableRule = {
  name: 'indicator/all-same-values',
  cost: 'table',
  category: '可衡量性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '指标值千篇一律',
      why: '多数指标都是同一个数，说明数值没有逐项测算，考核不出差别。',
      messages: { same: '{total}项有数值的指标中，{count}项都是‘{value}’，请按各项实际逐一测算。' },
    },
    en: {
      title: 'Most targets are the same number',
      why: 'When most indicators share one number the targets were not worked out one by one.',
      messages: { same: '{count} of {total} numeric targets are ‘{value}’; work them out one by one.' },
    },
  },
  wrong: [
    {
      sheet: indicatorSheet(
        ['养护完成率', '验收合格率', '资料归档率', '巡查覆盖率', '隐患整改率', '应急到位率'].map((name) => `产出指标|质量指标|${name}|100%`).join('\n'),
      ),
      expect: ['A1'],
      says: '8项有数值的指标中，6项都是‘100%’',
    },
  ],
  right: [
    {
      sheet: indicatorSheet(
        ['养护完成率', '验收合格率', '资料归档率', '巡查覆盖率', '隐患整改率'].map((name) => `产出指标|质量指标|${name}|100%`).join('\n'),
      ),
    },
  ],
  reads: [measureOf],
  check(form, ctx) {
    const measures = measuresOf(form).filter((measure) => measure !== undefined);
    const value = majority(measures);
    const count = value === undefined ? 0 : measures.filter((one) => isSame(one, value)).length;
    if (value === undefined || count < many || count * 2 <= measures.length) return;
    ctx.report({ at: formCell(form), subject: '', data: { total: measures.length, count, value: `${String(value.number)}${value.unit}` } });
  },
};

/** The one that more than half of them are, if any is: each that differs outvotes one that is the same. */
function majority(measures: readonly Measure[]): Measure | undefined {
  let leading: Measure | undefined;
  let votes = 0;
  for (const one of measures) {
    if (leading !== undefined && isSame(one, leading)) votes += 1;
    else if (votes > 0) votes -= 1;
    else [leading, votes] = [one, 1];
  }
  return leading;
}

function isSame(a: Measure, b: Measure): boolean {
  return a.number === b.number && a.unit === b.unit;
}
