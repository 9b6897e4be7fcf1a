import { rememberEach } from '../../form/remember';
import type { Indicator } from '../../form/schema';
import { sameCell } from '../../sheet/address';
import { sameUnit } from '../../target';
import { indicatorSheet } from '../example';
import { measureOf, plain, type Measure } from '../facts/measure';
import { valueCell } from '../facts/place';
import type { TableRule } from '../rule';

interface Member {
  readonly indicator: Indicator;
  readonly measure: Measure;
}

/** Whether each name speaks of a part, or of a whole with its parts below. */
const divides = rememberEach(({ name }: Indicator): boolean => /^(?:其中|[一二三四五六七八九十]+、)/.test(name));

export const rule: TableRule = {
  name: 'consistency/parts',
  cost: 'table',
  category: '投入产出匹配',
  severity: 'error',
  sources: [{ basis: '表内勾稽关系', verified: false }],
  texts: {
    zh: {
      title: '分项与总项不符',
      why: '总项下列出的分项应合成总项，“其中”项不能大于总项。',
      messages: {
        sum: '分项{terms}＝{sum}，与总项{total}不符，请核对。',
        part: '“其中”项{part}大于总项‘{name}’的{total}，请核对。',
      },
    },
    en: {
      title: 'Parts do not fit the whole',
      why: 'Parts listed under a whole make it up, and none is larger than the whole.',
      messages: {
        sum: 'the parts {terms} = {sum} do not make the whole {total}; check them.',
        part: 'the part {part} is larger than the whole ‘{name}’ with {total}; check them.',
      },
    },
  },
  wrong: [
    {
      sheet: indicatorSheet('产出指标|数量指标|一、养护道路|≥20公里\n||1、养护县道|≥8公里\n||2、养护村道|≥10公里'),
      expect: ['D6'],
      says: '分项8＋10＝18，与总项20公里不符',
    },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n||其中：养护村道里程|≥25公里'), expect: ['D7'] },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|一、养护道路|≥20公里\n||1、养护县道|≥8公里\n||2、养护村道|≥12公里\n||二、修补坑槽|≥300平方米') },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n||其中：养护村道里程|≥12公里') },
    { sheet: indicatorSheet('产出指标|数量指标|一、养护道路|≥20公里\n||1、养护县道|≥5公里\n||2、养护乡道|≥3公里\n一级指标|二级指标|三级指标|指标值\n||3、养护村道|≥12公里') },
  ],
  reads: [measureOf, 'table', 'level2'],
  check(form, ctx) {
    if (!divides(form.indicators).includes(true)) return;
    let whole: Member | undefined;
    form.indicators.forEach((indicator, index) => {
      const measure = measureOf(indicator);
      if (/^其中/.test(indicator.name)) {
        if (whole !== undefined && measure !== undefined && isLarger(measure, whole.measure)) {
          ctx.report({
            at: valueCell(indicator),
            indicator,
            message: 'part',
            data: { part: show(measure), name: whole.indicator.name, total: show(whole.measure) },
            related: [{ at: valueCell(whole.indicator), text: whole.indicator.name }],
          });
        }
        return;
      }
      whole = measure === undefined ? undefined : { indicator, measure };
      if (whole !== undefined) checkSum(whole, childrenOf(form.indicators, index));
    });

    function checkSum({ indicator, measure }: Member, children: readonly (Measure | undefined)[]): void {
      const parts = children.filter((child) => child !== undefined);
      if (parts.length < 2 || parts.length < children.length || measure.unit === '%') return;
      if (parts.some((part) => !sameUnit(part.unit, measure.unit))) return;
      const sum = parts.reduce((total, { number }) => total + number, 0);
      if (Math.abs(sum - measure.number) <= 1e-6 * Math.abs(measure.number)) return;
      ctx.report({
        at: valueCell(indicator),
        indicator,
        message: 'sum',
        data: { terms: parts.map(({ number }) => plain(number)).join('＋'), sum: plain(sum), total: show(measure) },
      });
    }
  },
};

/** 一、 followed by 1、 2、 …: the parts of a whole, up to the next 一、 or a name without a number. */
function childrenOf(indicators: readonly Indicator[], index: number): readonly (Measure | undefined)[] {
  const whole = indicators[index];
  if (whole === undefined || !/^[一二三四五六七八九十]+、/.test(whole.name)) return [];
  const children: (Measure | undefined)[] = [];
  for (let next = index + 1; next < indicators.length; next += 1) {
    const one = indicators[next];
    if (one === undefined || !standsWith(one, whole) || !/^\d+[、.．]/.test(one.name)) break;
    children.push(measureOf(one));
  }
  return children;
}

/** Under the same level, be it over the break of a page; without levels in the same table. */
function standsWith(one: Indicator, whole: Indicator): boolean {
  const [mine, its] = [one.level2.cell, whole.level2.cell];
  return mine === null || its === null ? one.table === whole.table : sameCell(mine, its);
}

function isLarger(part: Measure, whole: Measure): boolean {
  return part.unit !== '%' && sameUnit(part.unit, whole.unit) && part.number > whole.number;
}

function show({ number, unit }: Measure): string {
  return `${plain(number)}${unit}`;
}
