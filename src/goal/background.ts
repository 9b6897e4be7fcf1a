/**
 * Which numbers of a goal text promise nothing: dates, funding, per-head standards, who acts, what was before.
 * Each test reads the words around the number; when in doubt the number is passed over, since a false alarm about a
 * goal costs more than a promise that goes unchecked.
 */
import type { Comparator } from '../target';
import type { SkipReason } from './promise';

/** A number in its surroundings; all texts are folded to half width. */
export interface Surroundings {
  /** From the start of the sentence to the number. */
  readonly sentence: string;
  /** From the last comma to the number, comparator words included. */
  readonly clause: string;
  readonly unit: string;
  /** Whether it says how much each gets or takes: 元/人, 公里/村; not 微克/立方米. */
  readonly perEach: boolean;
  /** From the unit to the next mark of punctuation. */
  readonly after: string;
  /** Whether the unit measures money. */
  readonly money: boolean;
  /** Whether the unit measures a stretch of time: 3天 bounds nothing unless a comparator word says so. */
  readonly span: boolean;
  readonly comparator: Comparator | null;
  /** The budget year, where it is known. */
  readonly year?: number | undefined;
}

const before =
  /截至|截止|自[^，。；]{0,24}(?:以来|起)|现有|目前|原有|已(?:有|建|经|完成|累计|达|开展|实施|形成)|(?<![比较与])(?:去年|上年|往年)|历年|近[一二三四五六七八九十两\d]+年|始于|下辖|辖区?有|共有|地处|涉及|包括|包含|^\s*(?:确保|使)?全(?:省|市|州|盟|县|区|旗|乡|镇|村|系统)$/;
const fundingWords = /申请|安排|投入|下达|拨付|预算资金|专项资金|资金|经费|投资|补助|补贴|奖补|奖励|争取|自筹|配套|列支|(?:预算|概算|合同价)\s*$/;
const earnings = /收入|增收|产值|销售|营业|利润|税|节约|节省|成交|交易|创收|贷款|(?:带动|撬动|拉动|吸引)[^，。；]{0,6}投资/;
/** How one of them must be: each is worth 500元, the road 3.5米 wide. */
const perHead = /每\s*[一-龥]{1,4}\s*$|每[十百千万]?(?:人|户|亩|名|平?方?公里)(?:不少于|不低于|不超过|达到?)$|(?<!高)(?:标准|单价)(?:为|是|达到|不[低高]于|不少于|不超过|[:：])?\s*$|(?:宽|厚|深|直径|管径|壁厚)度?(?:为|达|约|不[低小]于)?\s*$/;
const places = /^[个家]?(?:县|市|区|镇|乡|街道|乡镇|镇街|村|行政村|自然村|贫困村|社区|单位|部门|科室|学校|林场|农场|牧场|股室|局|所|站)/;
/** 完成15个乡镇卫生院标准化建设; not 7个街道的投放点改造. */
const doneTo = /^[^的]*(?:建设|新建|改建|扩建|改造|整治|创建|修缮|维修|维护|加固|升级|更新|安装)$/;
const doneToThese = /对[^，。；]{0,6}$/;
const deedBehind = /^[^，。；]{0,14}(?:开展|进行|实施)[^，。；]{2,8}$/;
const outcome = /覆盖|惠及|受益|支持|扶持|建成|新建|建设|创建|打造|培育|改造|整治|检查|督查|巡查|调研|走访/;

/** …达到92%，较上年提高2个百分点: what was said already, seen from last year. */
const compared = /^\s*(?:较|比|同比)(?:[去上]年|上一年|20\d\d年)?度?(?:同期)?(?:提高|提升|增长|增加|上升|改善|下降|降低|减少)\s*$/;
/** 第二季度完成50%工程量: on the way to what the year demands. */
const midway = /(?:第?[一二三1-3]季度|上半年)[^，。；]{0,8}$/;
/** 组织3名专家到乡镇指导: who goes there. */
const sent = /^[一-龥]{0,4}(?:专家|干部|人员|队员|骨干|教授|老师|教师|医生|志愿者)(?:到|赴|深入|前往|进驻)/;
/** 10亿元以上项目1个, 50亩以上大户30户: how large each of those counted behind it is. */
const sized = /^及?以[上下]的?[一-龥]{2,8}\d/;
const sums = /^\s*(?:共计?|合计|总计|计)\s*$/;

/** The reason to pass a number over, or undefined when it is a promise. */
export function backgroundOf(at: Surroundings): SkipReason | undefined {
  const last = at.clause.at(-1) ?? '';
  if (last === '第') return 'ordinal';
  if (/[约近]$/.test(at.clause) || /^(?:左右|余|多[个名人家次项])/.test(at.after)) return 'approximate';
  if (before.test(at.clause) || ofAnotherYear(at.sentence, at.year)) return 'background';
  if (at.perEach || perHead.test(at.clause) || /^的?标准/.test(at.after) || sized.test(at.after) || (at.money && at.after.startsWith('每'))) return 'standard';
  if (at.money && !earnings.test(at.clause) && (fundingWords.test(at.clause) || (sums.test(at.clause) && fundingWords.test(at.sentence)))) return 'funding';
  if (compared.test(at.clause) && /\d/.test(at.sentence.slice(0, -at.clause.length))) return 'background';
  if (at.unit === '%' && (midway.test(at.clause) || last === '个')) return 'background';
  // 1%人口抽样调查: how many are asked.
  if (/^[%‰]$/.test(at.unit) && /^[一-龥]{0,6}抽样/.test(at.after)) return 'background';
  if (/由[^，。；\d]{0,6}$/.test(at.clause) || sent.test(at.after)) return 'actor';
  if (places.test(at.unit + at.after) && at.comparator === null && !isDoneTo(at)) return 'actor';
  if (at.span && at.comparator === null) return 'period';
  return undefined;
}

/** Whether the places are what something is done to, not who does it: 新建卫生室6所, 完成6家卫生院设备更新, 对36个社区体育公园开展管养. */
function isDoneTo({ clause, unit, after }: Surroundings): boolean {
  if (outcome.test(clause) || (after === '' && /^[所站]$/.test(unit))) return true;
  return (clause.includes('完成') && doneTo.test(after)) || (doneToThese.test(clause) && deedBehind.test(after));
}

/** Whether the last year named before the number lies before the budget year, or is one that is only led up to (到2025年). */
function ofAnotherYear(sentence: string, year: number | undefined): boolean {
  if (year === undefined) return false;
  const last = [...sentence.matchAll(/([到至]?)((?:19|20)\d\d)(?=年)/g)].at(-1);
  const named = Number(last?.[2]);
  return named < year || (named > year && last?.[1] !== '');
}
