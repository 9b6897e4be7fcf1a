import { indicatorSheet, unitSheet } from '../example';
import { bareName, namesBoundedShare, namesGrowth, namesShare } from '../facts/name';
import { valueCell } from '../facts/place';
import { traitOf } from '../facts/traits';
import { convert, findUnit, parseTarget, sameUnit, unitOfCell } from '../../target';
import type { Indicator } from '../../form/schema';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/unit-mismatch',
  cost: 'row',
  category: '相关性',
  severity: 'warning',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  texts: {
    zh: {
      title: '单位与名称或历史值不合',
      why: '单位与所量的东西不合，数值就无法与实际、与往年比较。',
      messages: {
        share: '名称是比率，单位却写‘{unit}’，请改用‘%’，或把名称改成所数的东西。',
        people: '名称数的是人，单位却写‘{unit}’，请改为‘人’，或把名称改成与‘{unit}’相应的说法。',
        history: '单位列写‘{unit}’，历史值却以‘{other}’计（{value}），请统一。',
      },
    },
    en: {
      title: 'Unit does not suit the name or the history',
      why: 'With a unit that does not suit what is measured, the number cannot be compared with results or earlier years.',
      messages: {
        share: 'the name is a share but the unit is ‘{unit}’; use %, or name what is counted.',
        people: 'the name counts people but the unit is ‘{unit}’; use 人, or a name that suits ‘{unit}’.',
        history: 'the unit column says ‘{unit}’ but the history counts in ‘{other}’ ({value}); use one of them.',
      },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|质量指标|路面完好率|≥5组'), expect: ['D6'], says: '单位却写‘组’' },
    { sheet: indicatorSheet('产出指标|质量指标|养护工程合格率|≥5元/公里'), expect: ['D6'], says: '单位却写‘元/公里’' },
    { sheet: indicatorSheet('产出指标|数量指标|参训人数|≥300人次'), expect: ['D6'], says: '单位却写‘人次’' },
    { sheet: indicatorSheet('产出指标|数量指标|受益人数|≥300户'), expect: ['D6'], says: '数的是人' },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|质量指标|路面完好率|≥95百分比\n产出指标|数量指标|受训人数|≥300名\n产出指标|数量指标|巡查频率|≥1次/周\n产出指标|时效指标|垃圾清运率提高|≥3个百分点\n效益指标|生态效益指标|绿化覆盖率|较上年提高≥0.2个百分点') },
    { sheet: unitSheet('产出指标|数量指标|开展检查批次|≥6|次') },
    { sheet: indicatorSheet('效益指标|社会效益指标|公路文化馆接待观众人数|≥2万人次\n产出指标|数量指标|服务区接待旅客人数|≥20万人次') },
    { sheet: indicatorSheet('产出指标|成本指标|养护材料费|≤6|万元|5.2万元\n产出指标|数量指标|服务车辆|≥9000|辆次|0.8万辆次', '指标值|计量单位|2023年历史值') },
    { sheet: unitSheet('效益指标|社会效益指标|万人交通事故发生率|≤25|起/万人\n效益指标|社会效益指标|传染病发病率|≤180|/10万') },
  ],
  check(indicator, ctx) {
    const { target } = indicator;
    if ((target.kind === 'quantity' || target.kind === 'frequency') && traitOf(target, 'rank') === undefined) {
      const unit = target.unit === '' ? unitOfCell(indicator.unitText) : target.unit;
      const message = unit === '' ? undefined : mismatch(indicator, unit);
      if (message !== undefined) ctx.report({ at: unitPlace(indicator), message, data: { unit } });
      if (message !== undefined) return;
    }
    if (indicator.history.some(({ value }) => !bareNumber.test(value))) againstHistory(indicator, (data) => { ctx.report({ at: unitPlace(indicator), message: 'history', data }); });
  },
};

function mismatch({ name, target }: Indicator, unit: string): 'share' | 'people' | undefined {
  if (namesShare(name) && !/满意/.test(name)) return isShare(unit) || isRate(unit, name) || (unit.includes('百分点') && (namesGrowth(name) || traitOf(target, 'change') !== undefined)) ? undefined : 'share';
  const bare = bareName(name);
  if (bare.endsWith('人数') || bare.endsWith('人口数')) return isPeople(unit) || (unit.endsWith('人次') && VISITS.test(bare)) ? undefined : 'people';
  return undefined;
}

/** Visitors are counted as often as they come, and so called: 年接待观众人数 20万人次. */
const VISITS = /参观|观众|接待|游客|旅客|客流|到馆|入馆|入园|就诊|门诊|住院|进站|乘坐|来访/;

function isShare(unit: string): boolean {
  const dimension = findUnit(unit)?.dimension;
  return unit === '%' || unit === '‰' || unit === '比例' || dimension === 'percent' || dimension === 'ratio';
}

/** 发病率 per 10万, 死亡率 in 人/百万吨: so many of one thing for so many of another, which a part of a whole cannot be. */
function isRate(unit: string, name: string): boolean {
  return unit.includes('/') && !namesBoundedShare(name);
}

function isPeople(unit: string): boolean {
  const found = findUnit(unit);
  // 万人, 名 and 人/年 count people; an unknown unit is given the benefit of the doubt.
  return found === undefined || found.dimension === 'people';
}

const bareNumber = /^[\d.,]*$/;

/** The unit cell against the units that all history values agree on; 5.2万元 is the same as so many 元. */
function againstHistory(indicator: Indicator, report: (data: { unit: string; other: string; value: string }) => void): void {
  const unit = unitOfCell(indicator.unitText);
  if (unit === '' || findUnit(unit) === undefined) return;
  const measured = indicator.history.flatMap(({ value }) => {
    // A frequency (1周/次) counts in something else altogether.
    const past = parseTarget(value);
    return past.kind !== 'quantity' || findUnit(past.unit) === undefined ? [] : [{ value, other: past.unit }];
  });
  const [first] = measured;
  if (first === undefined || measured.some(({ other }) => convert(1, other, unit) !== undefined || !sameUnit(other, first.other))) return;
  report({ unit, other: first.other, value: first.value });
}

function unitPlace(indicator: Indicator): { row: number; col: number } {
  return indicator.cells.unit ?? valueCell(indicator);
}
