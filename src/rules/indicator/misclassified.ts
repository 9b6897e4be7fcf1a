import type { Indicator } from '../../form/schema';
import { findUnit, type Unit } from '../../target';
import { indicatorSheet } from '../example';
import { level1Of, level2Of } from '../facts/level';
import { measureOf } from '../facts/measure';
import { bareName, namesShare } from '../facts/name';
import { nameCell } from '../facts/place';
import type { RowRule, Severity } from '../rule';
import { costClasses } from '../../frame/levels';

/** Where the indicator belongs and why; `severity` info where a careful reviewer might let it pass. */
interface Verdict {
  readonly message: string;
  readonly belongs: string;
  readonly words: string;
  readonly severity?: Severity;
}

export const rule: RowRule = {
  name: 'indicator/misclassified',
  cost: 'row',
  category: '合规性',
  severity: 'warning',
  sources: [
    { basis: '财预〔2015〕88号', verified: false },
    { basis: '财预〔2021〕101号', verified: false },
  ],
  texts: {
    zh: {
      title: '指标放错了二级分类',
      why: '二级分类说明考核的是数量、质量、时效、成本还是效益；放错了位置，权重和评价都会跟着错。',
      messages: {
        money: '‘{words}’是金额，不是数量，放在“{level}”下不合适，请移到“{belongs}”。',
        count: '‘{words}’是数量，放在“{level}”下不合适，请移到“{belongs}”，或改成能反映{level}的指标。',
        quality: '“{words}”考核的是质量，放在“{level}”下不合适，请移到“{belongs}”。',
        satisfaction: '“{words}”考核的是满意度，放在“{level}”下不合适，请移到“{belongs}”。',
        event: '‘{words}’是事件数，不是满意度，请移到“{belongs}”。',
        cost: '名称说的是成本，放在“{level}”下不合适，请移到“{belongs}”，或改写名称。',
        frame: '“{level}”属于一级“成本指标”，不应放在“{level1}”下。',
        timely: '“{words}”考核的是时效，通常放在“{belongs}”，请核对。',
      },
    },
    en: {
      title: 'Indicator under the wrong level 2',
      why: 'Level 2 says whether quantity, quality, time, cost or effect is assessed; weights and evaluation follow it.',
      messages: {
        money: '‘{words}’ is an amount of money and does not belong under “{level}”; move it to “{belongs}”.',
        count: '‘{words}’ is a count and does not belong under “{level}”; move it to “{belongs}” or name an effect.',
        quality: '“{words}” measures quality and does not belong under “{level}”; move it to “{belongs}”.',
        satisfaction: '“{words}” measures satisfaction and does not belong under “{level}”; move it to “{belongs}”.',
        event: '‘{words}’ counts events, not satisfaction; move it to “{belongs}”.',
        cost: 'the name speaks of cost, which does not belong under “{level}”; move it to “{belongs}” or reword the name.',
        frame: '“{level}” belongs to level 1 “成本指标”, not to “{level1}”.',
        timely: '“{words}” measures time and usually stands under “{belongs}”; please check.',
      },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|质量指标|引进农技人员|≥5人'), expect: ['C6'], says: '‘5人’是数量，放在“质量指标”下不合适' },
    { sheet: indicatorSheet('产出指标|数量指标|道路养护补助经费|＝72890元'), expect: ['C6'] },
    { sheet: indicatorSheet('产出指标|数量指标|沿路农产品销售收入|≥280万元'), expect: ['C6'], says: '请移到“经济效益指标”' },
    { sheet: indicatorSheet('产出指标|数量指标|养护验收合格率|≥98%'), expect: ['C6'] },
    { sheet: '2024年村级道路养护绩效目标表\n指标类型|指标名称|目标值\n产出数量|养护验收合格率|≥98%\n产出时效|养护及时率|≥95%\n效益社会效益|受益人口|≥3000人\n满意度|群众满意度|≥90%', expect: ['B3'], says: '放在“产出数量”下不合适' },
    { sheet: indicatorSheet('效益指标|经济效益指标|培育养护企业|≥10家\n效益指标|经济效益指标|道路服务人口|≥1.5万人'), expect: ['C6', 'C7'] },
    { sheet: indicatorSheet('效益指标|社会效益指标|群众对养护的满意程度|≥85%'), expect: ['C6'] },
    { sheet: indicatorSheet('满意度指标|服务对象满意度指标|安全事故发生数|＝0起'), expect: ['C6'] },
    { sheet: indicatorSheet('产出指标|经济成本指标|养护费用|≤80万元'), expect: ['C6'] },
    { sheet: indicatorSheet('产出指标|质量指标|养护道路里程|≥20公里\n产出指标|质量指标|购置养护车辆|≥3辆'), expect: ['C6', 'C7'] },
    { sheet: indicatorSheet('产出指标|质量指标|养护返工次数|≤3次\n产出指标|质量指标|养护事故次数|＝0次'), expect: ['C6', 'C7'] },
  ],
  right: [
    {
      sheet: indicatorSheet(
        '产出指标|数量指标|更换标志牌|≥20块\n产出指标|质量指标|群众知晓率|≥90%\n产出指标|成本指标|养护单位成本|≤4万元/公里\n效益指标|经济效益指标|带动就业人数|≥50人\n效益指标|经济效益指标|降低物流成本|≥5%\n效益指标|经济效益指标|农资运输成本|下降5%以上\n效益指标|可持续影响指标|设施使用年限|≥10年\n产出指标|质量指标|验收合格路段|≥18处\n产出指标|质量指标|路面厚度|≥18厘米\n产出指标|质量指标|管护站房面积|≥25平方米/站\n产出指标|质量指标|养护技能比武获奖|≥3枚',
      ),
    },
    { sheet: indicatorSheet('成本指标|经济成本指标|养护费用|≤80万元\n满意度指标|服务对象满意度指标|群众投诉次数|≤3起') },
  ],
  check(indicator, ctx) {
    const verdict = verdictOn(indicator);
    if (verdict === undefined) return;
    const { message, belongs, words, severity } = verdict;
    ctx.report({
      at: nameCell(indicator),
      message,
      data: { words, belongs, level: indicator.level2.text || indicator.level1.text, level1: indicator.level1.text },
      ...(severity === undefined ? {} : { severity }),
    });
  },
};

/** What is counted one by one, and so measures neither quality nor an economic effect. */
const counting: ReadonlySet<string> = new Set(['个', '家', '人', '项', '次', '件']);
/** What else is counted or measured out, and measures no quality. */
const amounts: readonly string[] = ['household', 'visits', 'animal', 'plant', 'thing', 'document', 'place', 'area'];
const events: ReadonlySet<string> = new Set(['起', '件']);
const quality = /合格率|成活率|优良率|达标率/;
const cheaper = /降低|减少|节约|节省|压缩|下降/;
/** Money that comes in, not what is spent. */
const earned = /收入|产值|税收|利润|[营销交]\p{Script=Han}?额|增加值|效益/u;
/** People and things that a project brings about, and what has turned out well: counted, and yet no mere output. */
const brought = /带动|新增|受益|惠及|增加|就业|(?:合格|达标|优良)(?!率)/;

/** Sure cases only: whoever must understand the sentence to decide is a person. */
function verdictOn(indicator: Indicator): Verdict | undefined {
  const level2 = level2Of(indicator);
  if (level2 === undefined) return undefined;
  const level1 = level1Of(indicator);
  const { name } = indicator;
  if (costClasses.has(level2)) {
    return level2 !== '成本' && level1 !== undefined && level1 !== '成本' ? { message: 'frame', belongs: '成本指标', words: name } : undefined;
  }
  if (name.includes('满意') && level2 !== '满意度' && level1 !== '满意度') return { message: 'satisfaction', belongs: '服务对象满意度指标', words: name };
  const measured = measuredVerdict(indicator, level2);
  if (measured !== undefined) return measured;
  if (level2 === '数量' && name.includes('率') && quality.test(name)) return { message: 'quality', belongs: '质量指标', words: name };
  if (name.includes('成本') && isTargetClass(level2) && !(level2 === '经济效益' && cheaper.test(name + indicator.value))) return { message: 'cost', belongs: '成本指标', words: name };
  if ((level2 === '数量' || level2 === '质量') && /及时率|及时性$/.test(name)) return { message: 'timely', belongs: '时效指标', words: name, severity: 'info' };
  return undefined;
}

function measuredVerdict(indicator: Indicator, level2: string): Verdict | undefined {
  const measure = measureOf(indicator);
  if (measure === undefined) return undefined;
  const unit = findUnit(measure.unit);
  const words = (): string => (measure.unit === '' ? indicator.value : `${digitsOf(indicator)}${measure.unit}`);
  if (level2 === '数量') {
    // 块 is a word for 元 and for a plate.
    return unit?.dimension === 'money' && /^[万亿千百]*元$/.test(measure.unit) ? { message: 'money', belongs: earned.test(indicator.name) ? '经济效益指标' : '成本指标', words: words() } : undefined;
  }
  if (level2 === '满意度') {
    return unit !== undefined && events.has(unit.id) && !/满意|认可|好评|投诉/.test(indicator.name) ? { message: 'event', belongs: '社会效益指标', words: words() } : undefined;
  }
  if (level2 !== '质量' && level2 !== '经济效益') return undefined;
  // 万人 counts people too.
  const counted = unit !== undefined && (counting.has(unit.id.replace(/^[十百千万亿]+/, '')) || (level2 === '质量' && isAmount(unit, indicator))) && !brought.test(indicator.name);
  const bare = measure.unit === '' && level2 === '经济效益' && isThing(indicator.name);
  if (!counted && !bare) return undefined;
  // 事故0件 and 死亡＜1人: that something never happens says more of quality than of a count.
  const never = measure.number === 0 || (measure.number === 1 && measure.comparator === '＜');
  return { message: 'count', belongs: '数量指标', words: words(), ...(counted && never && { severity: 'info' as const }) };
}

/** 20公里, 3辆; not 25平方米/床, and not the medals that show how good the work was. */
function isAmount({ id, dimension }: Unit, { name, value }: Indicator): boolean {
  return (amounts.includes(dimension) || id === '千米') && !value.includes('/') && !namesShare(name) && !/获|奖/.test(name);
}

/** Whether a bare number under the name can only be a count: no share, no money, no measure, no placeholder. */
function isThing(name: string): boolean {
  return (
    !namesShare(name) &&
    !brought.test(name) &&
    !/^[\d*…]+$|\*\*/.test(name) &&
    !/收入|产值|金额|额$|价|税|利润|效益|资金|成本|面积|产量|增长|提高|提升|节约|率|比/.test(bareName(name))
  );
}

function isTargetClass(level2: string): boolean {
  return ['数量', '质量', '时效', '经济效益', '社会效益', '生态效益', '可持续影响', '满意度'].includes(level2);
}

function digitsOf({ target }: Indicator): string {
  return target.kind === 'quantity' || target.kind === 'frequency' ? target.digits : '';
}
