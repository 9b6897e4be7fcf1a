import { indicatorSheet, fieldSheet } from '../example';
import { monthsIn, periodOf, type NamedMonth, type Period } from '../facts/period';
import { nameCell, valueCell } from '../facts/place';
import { goalPeriodOf } from '../../form/goal-period';
import { rememberEach } from '../../form/remember';
import type { Indicator } from '../../form/schema';
import type { TableRule } from '../rule';

/** Settled, audited or guaranteed after the year's end as a matter of course. */
const afterwards = /结算|决算|审计|质保|保修|缺陷责任|保证金|绩效评价|后评价|尾款|验收后/;

export const rule: TableRule = {
  name: 'target/outside-period',
  cost: 'table',
  category: '相关性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '时限超出实施期',
      why: '目标要在本期内完成才能考核；超出的时限多是照抄上年或写错年份。',
      messages: {
        declared: '‘{date}’不在项目实施期（{period}）内，请改为期内的时间或核对实施期。',
        year: '‘{date}’不在本表年度（{period}）内，请改为当年的时间；跨年项目请写明起止时间。',
      },
    },
    en: {
      title: 'Date outside the period',
      why: 'A target counts within its period; dates outside are mostly left over from last year.',
      messages: {
        declared: '‘{date}’ lies outside the declared period ({period}); correct the date or the period.',
        year: '‘{date}’ lies outside the year of the form ({period}); correct it, or state the period of a longer project.',
      },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n产出指标|时效指标|完工时间|2026年12月底前'), expect: ['D7'], says: '不在本表年度（2024年）内' },
    {
      sheet: fieldSheet('项目名称|村级道路养护\n起止时间|2024年3月-2024年9月').replace('养护验收合格率|≥98%', '截至2024年11月底养护验收合格率|≥98%'),
      expect: ['C6'],
      says: '不在项目实施期',
    },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n产出指标|时效指标|完工时间|2024年11月底前\n产出指标|时效指标|竣工结算时间|2025年3月底前') },
    { sheet: '2024年度部门整体绩效目标表\n部门名称|县交通运输局\n长期目标绩效指标\n一级指标|二级指标|三级指标|指标值\n产出指标|时效指标|路网建成时间|2026年12月底前\n年度目标绩效指标\n一级指标|二级指标|三级指标|指标值\n产出指标|时效指标|年度工程完工时间|2024年11月底前' },
    { sheet: '2024年度项目支出绩效目标申报表\n项目名称|村级道路养护\n|实施期目标|||年度目标\n一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值\n产出指标|数量指标|养护道路里程|≥60公里|数量指标|养护道路里程|≥20公里\n|时效指标|全部完工时间|2026年11月底前|时效指标|年度工程完工时间|2024年11月底前' },
    { sheet: fieldSheet('项目名称|村级道路养护\n起止时间|2024年3月-2025年9月').replace('养护验收合格率|≥98%', '完工时间|2025年6月底前') },
  ],
  reads: [datesOf, 'fields', 'year', 'table', 'tables'],
  check(form, ctx) {
    const period = periodOf(form);
    if (period === undefined) return;
    const all = datesOfEach(form.indicators);
    for (const [index, indicator] of form.indicators.entries()) {
      const dates = all[index];
      // The targets of the whole term are not held to the year.
      if (dates === undefined || (!period.declared && goalPeriodOf(form, indicator) === 'term')) continue;
      const inValue = outside(dates.value, period);
      const date = inValue ?? outside(dates.name, period);
      if (date === undefined) continue;
      ctx.report({
        at: inValue === undefined ? nameCell(indicator) : valueCell(indicator),
        indicator,
        message: period.declared ? 'declared' : 'year',
        data: { date: date.text, period: period.text },
      });
    }
  },
};

/** The months that an indicator names; undefined for the most, which name none. */
function datesOf({ name, value }: Indicator) {
  if ((!dated.test(value) && !dated.test(name)) || afterwards.test(name)) return undefined;
  const months = { value: monthsIn(value), name: monthsIn(name) };
  return months.value.length + months.name.length === 0 ? undefined : months;
}

const dated = /(?:19|20)\d\d|二〇/;
const datesOfEach = rememberEach(datesOf);

/** The last date named decides: an interval may begin before the year. */
function outside(months: readonly NamedMonth[], period: Period): NamedMonth | undefined {
  const late = months.find(({ month }) => month > period.last);
  if (late !== undefined) return late;
  const last = months.at(-1);
  return last !== undefined && last.month < period.first ? last : undefined;
}
