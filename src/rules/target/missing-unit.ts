import { indicatorSheet, unitSheet } from '../example';
import { isCost } from '../facts/level';
import { lostShare } from '../facts/lost-share';
import { namesPureNumber } from '../facts/name';
import { squeeze } from '../../form/squeeze';
import { valueCell, withUnit } from '../facts/place';
import { serialDayOf } from '../facts/serial-day';
import { isCode, isSpoilt } from '../facts/traits';
import { likelyUnits, unitInName } from '../facts/unit';
import { unitOfCell } from '../../target';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/missing-unit',
  cost: 'row',
  category: '可衡量性',
  severity: 'warning',
  sources: [{ basis: '一体化系统“计量单位”为必录项', verified: false }],
  texts: {
    zh: {
      title: '指标值缺计量单位',
      why: '没有单位，数字指的是什么说不清；名称里有“率”“人数”也不能代替单位。',
      messages: {
        likely: '指标值‘{value}’缺计量单位，请补，如‘{example}’。',
        unknown: '指标值‘{value}’缺计量单位，请补上，如“次”“个”“%”。',
        money: '指标值‘{value}’缺货币单位，请补，如‘{example}’。',
      },
      fixes: { unit: '补单位：{unit}' },
    },
    en: {
      title: 'Target without a unit',
      why: 'Without a unit the number says nothing; a name such as …率 or …人数 does not replace it.',
      messages: {
        likely: 'the target ‘{value}’ has no unit; add one, such as ‘{example}’.',
        unknown: 'the target ‘{value}’ has no unit; add one, such as 次, 个 or %.',
        money: 'the target ‘{value}’ has no currency unit; add one, such as ‘{example}’.',
      },
      fixes: { unit: 'Add the unit {unit}' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|培育龙头企业|≥10'), expect: ['D6'], says: '如‘≥10家’', after: { D6: '≥10家' } },
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|≥98'), expect: ['D6'], after: { D6: '≥98%' } },
    { sheet: indicatorSheet('产出指标|成本指标|养护总成本|≤80万'), expect: ['D6'], after: { D6: '≤80万元' } },
    { sheet: indicatorSheet('产出指标|成本指标|养护工补助标准|≤1500\n效益指标|社会效益指标|公众号访问量|≥2万\n产出指标|数量指标|公众号更新|≥60次'), expect: ['D6', 'D7'], after: { D6: '≤1500元', D7: '≥2万次' } },
    { sheet: indicatorSheet('产出指标|数量指标|路面清扫面积|≥15万\n产出指标|数量指标|路面修补面积|≥900平方米'), expect: ['D6'], after: { D6: '≥15万平方米' } },
    { sheet: indicatorSheet('产出指标|成本指标|人工成本|≤62万/月'), expect: ['D6'], says: '如‘≤62万元/月’', after: { D6: '≤62万元/月' } },
    { sheet: indicatorSheet('产出指标|成本指标|造林补助|每亩300'), expect: ['D6'], says: '如‘300元/亩’' },
    { sheet: unitSheet('产出指标|数量指标|调解案件数量|≥70|'), expect: ['D6'], after: { D6: '≥70', E6: '件' } },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|养护面积（亩）|≥10\n产出指标|数量指标|养护道路里程|≥20公里\n产出指标|数量指标|修复桥梁|**\n产出指标|质量指标|隧道灯具显色指数|≥80\n产出指标|质量指标|路面抗滑系数|≥0.5\n产出指标|质量指标|养护验收合格率|0.98\n产出指标|质量指标|路面混凝土强度|≥C30') },
    { sheet: unitSheet('产出指标|数量指标|调解案件数量|≥70|件') },
  ],
  check(indicator, ctx) {
    const { target } = indicator;
    if (target.kind !== 'quantity' || target.unit !== '' || isSpoilt(target) || isCode(target) || serialDayOf(indicator) !== undefined) return;
    if (unitOfCell(indicator.unitText) !== '' || unitInName(indicator.name) !== undefined || namesPureNumber(indicator.name)) return;
    // 合格率 0.98 lacks no unit: its % was lost, which target/autoformat-damage says.
    if (lostShare(indicator) !== undefined) return;
    const value = squeeze(indicator.valueText);
    const scaled = /[万亿]$/.test(target.digits);
    // 620万 lacks 元, not 万元; so may what one of many costs.
    const likely = likelyUnits(indicator).flatMap((unit) => (scaled ? unit.replace(/^[万亿](?=元$)/, '') : target.per !== undefined && unit === '万元' ? ['元', unit] : unit));
    const money = scaled && (likely.includes('元') || (likely.length === 0 && isCost(indicator)));
    const units = money ? ['元'] : likely;
    ctx.report({
      at: valueCell(indicator),
      message: money ? 'money' : units.length > 0 ? 'likely' : 'unknown',
      data: { value, example: `${target.comparator ?? ''}${target.digits}${units[0] ?? ''}${target.per === undefined ? '' : `/${target.per.unit}`}` },
      fixes: units.map((unit) => ({ title: 'unit', data: { unit }, kind: 'review', edits: withUnit(ctx, indicator, unit) })),
    });
  },
};
