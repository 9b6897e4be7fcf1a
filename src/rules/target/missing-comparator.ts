import { indicatorSheet, splitSheet } from '../example';
import { likelySigns } from '../facts/direction';
import { squeeze } from '../../form/squeeze';
import { putSign, valueCell } from '../facts/place';
import { serialDayOf } from '../facts/serial-day';
import { isCode, isSpoilt, sharesOut, traitOf } from '../facts/traits';
import { level2Of } from '../facts/level';
import { bareName } from '../facts/name';
import { findUnit } from '../../target';
import type { Indicator } from '../../form/schema';
import type { RowRule, RuleContext } from '../rule';

export const rule: RowRule = {
  name: 'target/missing-comparator',
  cost: 'row',
  category: '可衡量性',
  severity: 'warning',
  sources: [
    { basis: '财预〔2021〕101号', verified: false },
    { basis: '一体化系统“计算符号”为必录项', verified: false },
  ],
  texts: {
    zh: {
      title: '指标值缺比较符号',
      why: '光有数字，看不出是至少、至多还是正好，自评时无法判断是否完成。',
      messages: { bare: '指标值‘{value}’没有比较符号，请补，如{signed}。' },
      fixes: { sign: '改为‘{value}’' },
    },
    en: {
      title: 'Target without a comparison sign',
      why: 'A bare number does not say whether it is a floor, a ceiling or exact, so nobody can tell whether it was met.',
      messages: { bare: 'the target ‘{value}’ has no comparison sign; add one, such as {signed}.' },
      fixes: { sign: 'Change to ‘{value}’' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|20公里'), expect: ['D6'], says: '‘20公里’没有比较符号，请补，如‘≥20公里’', after: { D6: '≥20公里' } },
    { sheet: indicatorSheet('产出指标|成本指标|养护成本|1.5万元/公里'), expect: ['D6'], after: { D6: '≤1.5万元/公里' } },
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|98%'), expect: ['D6'], says: '请补，如‘≥98%’、‘＝98%’。' },
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|100%'), expect: ['D6'], after: { D6: '＝100%' } },
    { sheet: indicatorSheet('产出指标|成本指标|标牌采购金额|3万元\n满意度指标|服务对象满意度指标|受救助司机满意度|90%'), expect: ['D6', 'D7'], after: { D6: '≤3万元', D7: '≥90%' } },
    { sheet: indicatorSheet('产出指标|质量指标|项目资金结转结余率|2%'), expect: ['D6'], after: { D6: '≤2%' } },
    { sheet: splitSheet('产出指标|数量指标|养护道路里程||20|公里'), expect: ['E6'], after: { D6: '≥', E6: '20' } },
    { sheet: indicatorSheet('产出指标|数量指标|签订养护协议|完成协议12份\n产出指标|数量指标|养护户数|约3.2万户'), expect: ['D6', 'D7'], after: { D6: '≥12份', D7: '≥3.2万户' } },
    { sheet: indicatorSheet('效益指标|社会效益指标|道路通行能力|较上年提高5%'), expect: ['D6'], after: { D6: '较上年提高≥5%' } },
    { sheet: indicatorSheet('效益指标|生态效益指标|隧道照明能耗|较上年下降5%'), expect: ['D6'], after: { D6: '较上年下降≥5%' } },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路巡查|每3天一次\n产出指标|成本指标|养护工补助|每人500元\n产出指标|数量指标|养护月报、年报|各1份'), expect: ['D6', 'D7', 'D8'], after: { D6: '每3天≥一次', D7: '每人＝500元', D8: '各≥1份' } },
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|百分之百'), expect: ['D6'], after: { D6: '＝百分之百' } },
    { sheet: '2024年度部门整体绩效目标表\n绩效指标|指标值\n护栏单位建设成本|15万元/公里\n养护道路里程|≥20公里\n养护验收合格率|≥98%', expect: ['B3'], after: { B3: '≤15万元/公里' } },
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|98%'), expect: ['D6'], says: '请补，如‘≥98%’、‘＝98%’。' },
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|100%'), expect: ['D6'], says: '请补，如‘＝100%’。', after: { D6: '＝100%' } },
    { sheet: indicatorSheet('产出指标|质量指标|养护报告按期提交率（%）|100'), expect: ['D6'], says: '请补，如‘＝100’。', after: { D6: '＝100' } },
    { sheet: indicatorSheet('产出指标|成本指标|养护成本核算率|100%\n效益指标|社会效益指标|道路投诉处理率|100%'), expect: ['D6', 'D7'], after: { D6: '＝100%', D7: '＝100%' } },
    { sheet: indicatorSheet('效益指标|社会效益指标|涉路上访事件|0起'), expect: ['D6'], says: '如‘＝0起’、‘≤0起’', after: { D6: '＝0起' } },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|不少于20公里\n产出指标|数量指标|修复涵洞|3座以上\n产出指标|时效指标|完工时间|2024年11月底前') },
    { sheet: splitSheet('产出指标|数量指标|养护道路里程|大于等于|20|公里') },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|正向|20公里\n产出指标|成本指标|每公里养护成本|反向|5万元\n满意度指标|服务对象满意度指标|群众满意度|正向|90%', '指标值类型|指标值') },
    { sheet: indicatorSheet('产出指标|时效指标|养护服务期限|12个月\n产出指标|时效指标|养护周期|1年\n产出指标|时效指标|首次巡查时间|汛期后第1周\n产出指标|时效指标|补助发放时间|春节前10个工作日\n产出指标|质量指标|厚度检测误差|±0.5%\n产出指标|质量指标|排水管径|DN300') },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|**公里\n产出指标|数量指标|养护道路巡查|力争完成20次\n产出指标|时效指标|养护工期|3-5月') },
    { sheet: indicatorSheet('效益指标|社会效益指标|桥涵防洪标准|20年一遇\n效益指标|社会效益指标|排涝标准|十年一遇以上') },
  ],
  check(indicator, ctx) {
    const { target } = indicator;
    if (target.kind !== 'quantity' && target.kind !== 'frequency') return;
    if (target.comparator !== null || isSpoilt(target) || isCode(target) || isPeriod(indicator, target.unit) || isDirected(indicator, ctx) || serialDayOf(indicator) !== undefined) return;
    const written = squeeze(indicator.valueText);
    // 开学后第1周 and 春节前10天 say which one, not how many; ±0.5% says both ends.
    if (/第\d|±/.test(written) || (/[前后]\d/.test(written) && timeSpans.has(findUnit(target.unit)?.dimension ?? ''))) return;
    const extra = traitOf(target, 'extra-text');
    const asWritten = (extra === undefined || sharesOut(extra.written)) && traitOf(target, 'hedge') === undefined;
    const bare = asWritten ? written : target.digits + target.unit;
    // 较上年提高5% → 较上年提高≥5%, 每周3次 → 每周≥3次: the sign belongs to the number.
    const number = /^[一-龥]/.test(bare) ? Math.max(0, bare.lastIndexOf(target.digits)) : 0;
    const at = /[百千]分之$/.test(bare.slice(0, number)) ? number - 3 : number;
    const signed = (sign: string): string => bare.slice(0, at) + sign + bare.slice(at);
    const signs = likelySigns(indicator, target.digits);
    ctx.report({
      at: valueCell(indicator),
      data: {
        value: written,
        signed: signs.map((sign) => `‘${signed(sign)}’`),
      },
      fixes: signs.map((sign) => ({
        title: 'sign',
        data: { value: signed(sign) },
        kind: 'review',
        edits: [putSign(ctx, indicator, sign, signed(sign))],
      })),
    });
  },
};

const timeSpans: ReadonlySet<string> = new Set(['calendar', 'workday', 'duration']);

/** A column of directions says it: 正向 8个 is at least eight. */
function isDirected({ cells: { nature } }: Indicator, ctx: Pick<RuleContext, 'textAt'>): boolean {
  return nature !== undefined && /^(?:正向|反向|负向|逆向)/.test(squeeze(ctx.textAt(nature)));
}

/** 服务期限 12个月: a stretch of the calendar says from when to when, not how much. */
function isPeriod(indicator: Indicator, unit: string): boolean {
  if (findUnit(unit)?.dimension !== 'calendar') return false;
  return level2Of(indicator) === '时效' || /(?:时间|期限|周期|工期|服务期|实施期)$/.test(bareName(indicator.name));
}
