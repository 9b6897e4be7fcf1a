import { indicatorSheet, splitSheet, unitSheet } from '../example';
import { isEvaluation, level2Of } from '../facts/level';
import { costClasses, type Level2Class } from '../../frame/levels';
import { namesNothing, namesNumber } from '../facts/name';
import { valueCell } from '../facts/place';
import { isSpoilt } from '../facts/traits';
import { squeeze } from '../../form/squeeze';
import { scaleOf, unitOfCell } from '../../target';
import type { Indicator } from '../../form/schema';
import type { RowRule } from '../rule';
import { saysNone } from '../facts/none';

interface Options {
  /** Words that the office takes for a grade: 群众认可. */
  readonly accepted: readonly string[];
}

export const rule: RowRule<Options> = {
  name: 'target/unquantified',
  cost: 'row',
  category: '可衡量性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: true }],
  options: { accepted: { kind: 'texts' } },
  defaults: { accepted: [] },
  texts: {
    zh: {
      title: '指标值没有量化',
      why: '目标要细化量化；不能量化的，要用可分级的说法，如“优、良、中、差”。',
      messages: {
        vague: '指标值‘{value}’说不出完成到什么程度，请改为数值，或写明等级，如‘优良’“达成预期指标”。',
        counted: '单位是‘{unit}’，指标值却是‘{value}’，无法按‘{unit}’考核，请填具体的数，或把单位改为“%”、指标值写‘＝100’。',
        percent: '单位是‘{unit}’，指标值却是‘{value}’，请填数字，如‘≥95’‘＝100’；不能量化的，单位请留空。',
        named: '‘{name}’要的是数，指标值却是‘{value}’，请填数和单位。',
      },
    },
    en: {
      title: 'Target not quantified',
      why: 'Targets are to be measurable; what cannot be counted needs a grade of a known scale.',
      messages: {
        vague: '‘{value}’ does not say how much; give a number or a grade such as 优良 or 达成预期指标.',
        counted: 'the unit is ‘{unit}’ but the target is ‘{value}’, which cannot be counted; give a number, or use the unit % and ‘＝100’.',
        percent: 'the unit is ‘{unit}’ but the target is ‘{value}’; give a number such as ≥95 or ＝100, or leave the unit empty if it cannot be counted.',
        named: '‘{name}’ asks for a number but the target is ‘{value}’; give a number and a unit.',
      },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路情况|效果明显\n产出指标|时效指标|养护时限|长期'), expect: ['D6', 'D7'], says: '说不出完成到什么程度' },
    { sheet: unitSheet('产出指标|数量指标|受理养护申请|应受尽受|件'), expect: ['D6'], says: '单位是‘件’' },
    { sheet: splitSheet('产出指标|时效指标|养护及时率|定性|及时|%'), expect: ['E6'], says: '单位是‘%’，指标值却是‘及时’，请填数字' },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路数量|全覆盖\n满意度指标|服务对象满意度指标|司机满意度|满意'), expect: ['D6', 'D7'], says: '要的是数' },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|质量指标|路面质量|优\n产出指标|质量指标|是否通过验收|是\n产出指标|时效指标|完工时间|2024年11月底前\n决策指标|项目立项|立项依据充分性|充分') },
    { sheet: splitSheet('产出指标|质量指标|路面质量|定性|优良|\n产出指标|数量指标|养护道路里程|≥|20|公里') },
    { sheet: indicatorSheet('产出指标|质量指标|养护考核结果|优秀或良好\n产出指标|质量指标|安全测评结论|基本符合及以上\n产出指标|质量指标|养护工程验收|一次性通过\n产出指标|质量指标|养护等次|A等\n产出指标|时效指标|完工时限|当年\n效益指标|可持续影响指标|养护站年度考核|优秀等次') },
    { sheet: indicatorSheet('产出指标|质量指标|路面材料|国标二级以上\n产出指标|质量指标|路面工程|一次性验收合格\n产出指标|质量指标|养护方案|通过评审\n效益指标|生态效益指标|沥青站废气|达标排放\n产出指标|质量指标|排水水质|一级A标准\n效益指标|生态效益指标|沿线水体|Ⅲ类水质\n效益指标|生态效益指标|融雪剂用量|负增长\n效益指标|经济效益指标|本项目不涉及|不涉及\n产出指标|质量指标|绿化养护等级|二级养护标准\n效益指标|可持续影响指标|管护制度建立情况|已建立') },
    { sheet: indicatorSheet('产出指标|质量指标|养护考核结果|全区前十\n效益指标|社会效益指标|公路优良路率|位列全省前三\n满意度指标|服务对象满意度指标|群众满意度|排名前5') },
    { sheet: splitSheet('产出指标|质量指标|路面质量|定性|优良中低差|无\n产出指标|质量指标|是否通过验收|定性|是否|\n产出指标|数量指标|养护道路里程|≥|20|公里') },
    { sheet: unitSheet('产出指标|质量指标|是否通过验收|是|是/否\n产出指标|质量指标|是否发生塌方|否|是/否') },
    { sheet: indicatorSheet('产出指标|成本指标|补助发放|按每户200元发放\n产出指标|质量指标|养护施工安全|零事故') },
    { sheet: indicatorSheet('产出指标|时效指标|清扫时段|每年3月、9月\n产出指标|时效指标|养护补助发放时间|上半年6月、下半年12月\n产出指标|质量指标|水泥与沙石配比|1:03:00') },
    { sheet: indicatorSheet('产出指标|时效指标|路面垃圾清运时限|日产日清\n效益指标|生态效益指标|边坡植被盖度|不下降\n效益指标|可持续影响指标|优良路率|较上年不降低') },
    { sheet: indicatorSheet('效益指标|社会效益指标|养护成效|群众认可'), options: { accepted: ['群众认可'] } },
  ],
  check(indicator, ctx) {
    const { target } = indicator;
    if (target.kind !== 'text' && target.kind !== 'grade' && target.kind !== 'all') return;
    if (saysNone(indicator.value) || isSpoilt(target) || isEvaluation(indicator) || namesNothing(indicator.name)) return;
    if (target.kind === 'text' && target.quantities.length > 0) return;
    if (ctx.options.accepted.includes(indicator.value)) return;
    const message = messageFor(indicator);
    if (message === undefined) return;
    ctx.report({
      at: valueCell(indicator),
      message,
      data: { value: squeeze(indicator.valueText), unit: unitOfCell(indicator.unitText), name: indicator.name },
    });
  },
};

function messageFor(indicator: Indicator): 'vague' | 'counted' | 'percent' | 'named' | undefined {
  const { target } = indicator;
  const unit = unitOfCell(indicator.unitText);
  if (unit !== '') return unit === '%' ? 'percent' : 'counted';
  if (target.kind === 'grade' && target.scale.length > 0) return asksNumber(indicator) ? 'named' : undefined;
  if (target.kind === 'all') return asksNumber(indicator) ? 'named' : undefined;
  const isTold = printsScale(indicator.value) || /及以上$/.test(indicator.value) || namesTime(indicator.value) || keepsLevel(indicator);
  return isTold || gradesIn(indicator.explanation) ? undefined : 'vague';
}

/** 不下降, 较上年不减少: what there is now is the measure. Of things to be done, of cost and time a number is asked for. */
function keepsLevel(indicator: Indicator): boolean {
  return /^(?:较上年|比上年|同比|总体|逐年|确保|保持)*不(?:下降|降低|减少|恶化|退化|反弹|上升|增加)$/.test(indicator.value) && !counted.has(level2Of(indicator) ?? '数量');
}

const counted: ReadonlySet<Level2Class> = new Set<Level2Class>(['数量', '时效', ...costClasses]);

/** A month, a day or a time of day (which a ratio may have been): 每年3月、9月 leaves nothing open, nor do 当日办结 and 日产日清. */
function namesTime(value: string): boolean {
  return /\d(?:月|[日号](?!线))|^\d+:\d+|^[当本次][年月日](?:度?内)?(?:完成|办结)?$|^(?:做到|实现)?[日月]\p{Script=Han}[日月][清结]$/u.test(value);
}

/** The name ends in 数, 率, 面积 …, unless the sign column says 定性. */
function asksNumber(indicator: Indicator): boolean {
  return (namesNumber(indicator.name) || /满意度$/.test(indicator.name)) && !indicator.signText.includes('定性');
}

/** Some systems print the whole scale where the target is qualitative: 优良中低差, 是否. Where words are set apart two will do: 优秀或良好. */
function printsScale(value: string): boolean {
  if (/^(?:是否|有无|好坏|高低)$/.test(value)) return true;
  const parts = value.split(/[、/／，,；;|或]/);
  const words = parts.length > 1 ? parts : Array.from(value);
  return words.length >= (parts.length > 1 ? 2 : 3) && words.every((word) => (scaleOf(word)?.length ?? 0) > 0);
}

/** The explanation defines a scale: 优、良、中、差 or 达成/部分达成/未达成. */
function gradesIn(explanation: string): boolean {
  return /优.{0,12}良.{0,12}[中差]|部分达成|好.{0,6}较好.{0,6}一般|高.{0,3}中.{0,3}低/.test(explanation);
}
