/**
 * Which numbers of a goal text promise nothing: dates, funding, per-head standards, who acts, what was before.
 * Each test reads the words around the number; when in doubt the number is passed over, since a false alarm about a
 * goal costs more than a promise that goes unchecked.
 */
import type { Comparator } from '../target/target';
import type { SkipReason } from './promise';

/** A number in its surroundings; all texts are folded to half width. */
export interface Surroundings {
  /** From the start of the sentence to the number. */
  readonly sentence: string;
  /** From the last comma to the number, comparator words included. */
  readonly clause: string;
  readonly unit: string;
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
  /截至|截止|自[^，。；]{0,24}(?:以来|起)|现有|目前|原有|已(?:有|建|经|完成|累计|达|开展|实施|形成)|去年|上年|往年|历年|近[一二三四五六七八九十两\d]+年|始于|下辖|辖区?有|共有|地处/;
const fundingWords = /申请|安排|投入|下达|拨付|预算资金|专项资金|资金|经费|投资|补助|补贴|奖补|奖励|争取/;
const earnings = /收入|增收|产值|销售|营业|利润|税|节约|节省|成交|交易|创收|贷款/;
const perHead = /每\s*(?:人|户|亩|月|年|天|日|次|个|家|生|班|学期|学年|平方米|公里|座|台|辆|吨)[^，。；]{0,6}$|(?:标准|单价)[^，。；]{0,6}$/;
const places = /^(?:县|市|区|镇|乡|街道|乡镇|镇街|村|社区|单位|部门|科室|学校|科|股|局|所|站)/;
const outcome = /覆盖|惠及|受益|服务|支持|扶持|完成|建成|新建|建设|创建|打造|培育|改造|整治|涉及|检查|督查|巡查|调研|走访|培训/;

/** The reason to pass a number over, or undefined when it is a promise. */
export function backgroundOf(at: Surroundings): SkipReason | undefined {
  const last = at.clause.at(-1) ?? '';
  if (last === '第') return 'ordinal';
  if (/[约近]$/.test(at.clause) || /^(?:左右|余|多[个名人家次项])/.test(at.after)) return 'approximate';
  if (before.test(at.clause) || earlierYear(at.sentence, at.year)) return 'background';
  if (at.unit.includes('/') || perHead.test(at.clause) || /^的?标准/.test(at.after)) return 'standard';
  if (at.money && fundingWords.test(at.clause) && !earnings.test(at.clause)) return 'funding';
  if (places.test((at.unit + at.after).replace(/^个/, '')) && !outcome.test(at.clause)) return 'actor';
  if (at.span && at.comparator === null) return 'period';
  return undefined;
}

/** Whether the last year named before the number lies before the budget year. */
function earlierYear(sentence: string, year: number | undefined): boolean {
  if (year === undefined) return false;
  const named = [...sentence.matchAll(/((?:19|20)\d\d)(?=年)/g)].at(-1)?.[1];
  return named !== undefined && Number(named) < year;
}
