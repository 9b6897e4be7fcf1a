import { indicatorSheet } from '../example';
import { quantityInName } from '../facts/name-quantity';
import { nameCell } from '../facts/place';
import type { RowRule } from '../rule';

const limit = /不(?:高于|低于|少于|超过|大于|小于|多于|超)(?![^，,]{0,6}(?:情况|比例|率))|控制在.{0,12}(?:内|以下|之下)|大于等于|小于等于|[≥≤≧≦]\s*\d[\d.,]*(?![\d.,]|\s*周?岁)/;
const doneBy = /(?:(?:19|20)\d\d年|\d{1,2}月)[^，,]{0,16}(?:完成|完工|竣工|到位|投入使用)(?!率|及时|情况|时间|时限|比例|程度|[^，,]{0,6}(?:率|比例)$)/;

export const rule: RowRule = {
  name: 'indicator/name-is-target',
  cost: 'row',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  texts: {
    zh: {
      title: '指标名称里写了目标',
      why: '名称说明考核什么，数值说明达到多少；目标写进名称，指标值就与名称重复或矛盾，数值一变名称也得变。',
      messages: {
        quantity: '名称里写了数量‘{words}’，请把数量移到指标值，名称只写考核内容。',
        limit: '名称里写了限度‘{words}’，请把它写成带符号的指标值，名称改为考核内容，如“项目总成本”。',
        date: '名称里写了完成期限‘{words}’，请把期限移到指标值，名称改为如“完工时间”。',
        sentence: '名称是一句话，请改为简短的考核内容，把要求写进指标值或指标解释。',
      },
    },
    en: {
      title: 'The name holds the target',
      why: 'The name says what is measured, the value says how much; a target inside the name repeats or contradicts the value.',
      messages: {
        quantity: 'the name holds the quantity ‘{words}’; move it to the target and name only what is measured.',
        limit: 'the name holds the limit ‘{words}’; write it as a target with a sign and name what is measured.',
        date: 'the name holds the deadline ‘{words}’; move it to the target.',
        sentence: 'the name is a sentence; shorten it to what is measured and put the demand into the target or the explanation.',
      },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|成本指标|粮油仓库80平方米|≤600元/平方米'), expect: ['C6'], says: '‘80平方米’' },
    { sheet: indicatorSheet('产出指标|质量指标|库房环境达标率（达到98%）|≥98%\n产出指标|质量指标|库房环境达标率（98%）|98%\n产出指标|质量指标|库房环境达标率（湿度45%-60%）|'), expect: ['C6', 'C7', 'C8'] },
    { sheet: indicatorSheet('产出指标|质量指标|养护质量达标率100%|≥98%'), expect: ['C6'] },
    { sheet: indicatorSheet('产出指标|时效指标|1年|1年'), expect: ['C6'], says: '‘1年’' },
    { sheet: indicatorSheet('产出指标|成本指标|养护费用控制在预算内|≤80万元'), expect: ['C6'], says: '‘控制在预算内’' },
    { sheet: indicatorSheet('产出指标|时效指标|2024年11月底前完成养护|100%'), expect: ['C6'] },
    { sheet: indicatorSheet('产出指标|质量指标|严格按规范养护，保证质量。|≥98%'), expect: ['C6'] },
  ],
  right: [
    {
      sheet: indicatorSheet(
        '产出指标|数量指标|养护县级以上公路里程|≥20公里\n产出指标|数量指标|65岁以上老年人体检人数|≥300人\n产出指标|数量指标|≥60岁老年人免费乘车人数|≥500人\n产出指标|时效指标|2024年项目完成率|≥95%\n产出指标|时效指标|截至2024年底完成投资比例|≥80%\n产出指标|数量指标|开展12345热线回访|≥50次\n产出指标|质量指标|12345工单办结率|≥99%\n产出指标|数量指标|巡查道路（公里）|≥30\n产出指标|数量指标|20户以上自然村通车率|≥95%\n产出指标|数量指标|1-2项目检查次数|≥12次\n产出指标|质量指标|库房环境达标率（温度14-24℃、湿度45%-60%）|100%\n满意度指标|服务对象满意度指标|司机满意度（问卷100份）|≥90%',
      ),
    },
  ],
  check(indicator, ctx) {
    const { name, value, target } = indicator;
    const report = (message: string, words: string) => {
      ctx.report({ at: nameCell(indicator), message, data: { words } });
    };
    // 1年 aims at 1年: whatever it is of, the name is the target.
    const quantity = target.kind === 'quantity' && name === value ? name : quantityInName(indicator);
    if (quantity !== undefined) {
      report('quantity', quantity);
      return;
    }
    const limited = limit.exec(name)?.[0];
    if (limited !== undefined) {
      report('limit', limited);
      return;
    }
    const dated = doneBy.exec(name)?.[0];
    if (dated !== undefined) report('date', dated);
    else if (name.endsWith('。')) report('sentence', name);
  },
};
