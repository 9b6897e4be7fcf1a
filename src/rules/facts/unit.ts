import type { Indicator } from '../../form/schema';
import { findUnit, sameUnit, unitInName, unitOfCell } from '../../target';
import { namesShare } from './name';

/** A unit at the end of the name, in brackets: 种植面积(亩). Not of a residue such as (≥**亩). */
export { unitInName };

/** The unit of the indicator wherever it is said: value, unit cell or name; "" for none. */
export function unitOf(indicator: Indicator): string {
  const { target } = indicator;
  const own = target.kind === 'quantity' || target.kind === 'frequency' ? target.unit : '';
  return own || unitOfCell(indicator.unitText) || (unitInName(indicator.name)?.unit ?? '');
}

/** A sign and a number, and nothing behind it. */
const bareNumber = /^[≥≤＞＜＝>=<]*[\d.,]*$/;

/** Whether a text ends in a number with this very unit: 40例 ends in 例, 280人次 does not end in 次, 1周/次 neither. */
export function endsInUnit(text: string, unit: string): boolean {
  if (bareNumber.test(text)) return false;
  const bare = text.replace(/[）)]$/, '').replace(/[（(](?=[^（()]*$)/, '');
  for (let start = 1; start < bare.length; start += 1) {
    if (!/[\d.Oo零一二三四五六七八九十百千万亿几]/.test(bare.charAt(start - 1))) continue;
    if (sameUnit(bare.slice(start), unit)) return true;
  }
  return false;
}

/** What is counted by what, for proposals only: the word at the end of the name decides. */
const usual: readonly (readonly [RegExp, string])[] = [
  [/人次数?$/, '人次'],
  [/(?:补[助贴]|救助|奖励|工资|人均).*标准$/, '元'],
  [/(?:人数|人员|人才|职工|学员|学生|干部|教师|人口数?|对象|儿童|老人)$/, '人'],
  [/(?:户数|农户|家庭)$/, '户'],
  [/(?:企业|单位|机构|公司|合作社|企业数量?)$/, '家'],
  [/(?:[访浏点阅][问览击读]量|次数|活动|培训|会议|检查|巡查|维护|宣传)$/, '次'],
  [/(?:车辆|车辆数量?|车辆采购数量)$/, '辆'],
  [/(?:设备|设备采购数量|设备数量)$/, '台（套）'],
  [/(?:案件|案件数量|案件数)$/, '件'],
  [/(?:课程|课程数量)$/, '门'],
  [/(?:项目|项目数量?|工程|课题)$/, '个'],
  [/[林草田粮苗种植耕].{0,6}面积$/, '亩'],
  [/面积$/, '平方米'],
  [/(?:里程|道路长度)$/, '公里'],
  [/(?:成本|金额|资金|经费|费用|收入|产值|投资|补助|支出)$/, '万元'],
  [/(?:天数|工期)$/, '天'],
  [/年限$/, '年'],
];

/** Units that the number may be meant in, likeliest first: the one of its history, that of the name; empty when unknown. */
export function likelyUnits(indicator: Indicator): readonly string[] {
  const fromHistory = [...indicator.history, ...indicator.standards]
    .map(({ value }) => /\d\s*([^\d\s.,，。]{1,4})$/.exec(value)?.[1] ?? '')
    .filter((unit) => findUnit(unit) !== undefined);
  const fromName = namesShare(indicator.name) ? '%' : usual.find(([word]) => word.test(indicator.name))?.[1];
  return [...new Set([...fromHistory, ...(fromName === undefined ? [] : [fromName])])];
}
