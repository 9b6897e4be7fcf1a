/** Labels of amounts: which sum of the form an amount is, and labels that stand in one cell with theirs. */
import type { Money } from '../form/schema';
import { GOALS } from './goal-rows';
import type { Lexicon } from './lexicon';
import { cellText, rawText, type Line } from './line';
import { fold, labelCore } from './text';

export interface MoneyLabel {
  readonly role: Money['role'];
  /** The label without number, 其中, brackets and colon. */
  readonly core: string;
}

const OTHER_FUNDS = /(?:资金|拨款|收入|支出|经费|补助|结转|基金|贷款|自筹|公共预算|基金预算|经营预算|(?:中央|地方|[省市州县区旗级])财政)(?:小计)?$|(?:补助|财政|拨款|贷款|债券|自筹|配套|[省市县州区旗本上]级)安排$|(?:地方|财政|[省市州县区旗本乡镇]级?)配套$|自筹$/;
/** What the amount of a field is. */
const ROLES: ReadonlyMap<string, Money['role']> = new Map([['年度资金总额', 'total'], ['财政拨款', 'fiscal'], ['其他资金', 'other']]);

/** The role of the amount of a field; undefined for a field of another sort. */
export function roleOf(field: string): Money['role'] | undefined {
  return ROLES.get(field);
}

/** What a folded text says of the amount that it labels; undefined for no such label. */
export function moneyLabel(folded: string, lexicon: Lexicon): MoneyLabel | undefined {
  if (folded.length > 30) return undefined;
  const core = behindColon(labelCore(folded));
  const field = lexicon.field(folded);
  if (/基本支出$/.test(core)) return { role: 'basic', core };
  if (/^项目支出$/.test(core)) return { role: 'project', core };
  const role = field === undefined ? undefined : ROLES.get(field);
  if (role !== undefined) return { role, core };
  if (field !== undefined || lexicon.level(folded) !== 0) return undefined;
  return isFunds(core) ? { role: 'part', core } : undefined;
}

/** 一般公共预算拨款, 上级补助, 自治区财政: money that comes from one source. 含上年结转 says what is in the amount beside it. */
export function isFunds(core: string): boolean {
  return OTHER_FUNDS.test(core) && core.length <= 16 && !/^其?中?含|来源|结构|情况|名称|依据/.test(core);
}

const YEAR_SHARE = /^(?:20\d\d年度?|[本当]年度?)(?:的?(?:计划|安排|下达|申请|预算|投资|投入|使用|资金|金额|经费|数))*$/;

/** 2023年计划, 本年度: what the year takes of a total for longer, where it stands behind one. */
export function isYearShare(folded: string): boolean {
  return YEAR_SHARE.test(labelCore(folded));
}

/** The last of 1、资金来源:(1)单位资金. */
export function behindColon(folded: string): string {
  return folded.replace(/^.*:(?=.)/, '');
}

/** An amount with its label in one text, both as they stand. */
export interface LabelledAmount {
  readonly label: string;
  readonly value: string;
}

const PAIR = /((?:\d{1,2}[、.．]\s*)?(?:其中\s*[:：,，]?\s*)?[^\d:：,，;；]{2,20}?)(\s*[:：]?\s*)([￥¥]?(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?\s*(?:亿元?|百万元?|万元?|千元?|元)?)(?:[\s,，;；。]+|$)/y;
/** No number in a row and no year. */
const BARE = /^(?!(?:19|20)\d\d$)(?:0|\d\d)/;
const AMOUNT_END = /\d\s*[万亿千百元]{0,3}[。；;]?$/;
const MAX_TEXT = 200;

/**
 * 资金总额：120万元  其中：财政拨款 100: the amounts of a line's i-th filled cell that holds nothing but labels of money, each with
 * its own; else none, nor right behind a goal's label: 年度目标|收取租金收入5万元.
 */
export function amountsInside(line: Line, i: number, lexicon: Lexicon): LabelledAmount[] {
  const text = rawText(line, line.cols[i] ?? 0).trim();
  if (text.length > MAX_TEXT || !AMOUNT_END.test(text)) return [];
  const folded = (k: number): string => cellText(line, line.cols[k] ?? 0);
  // What a merged cell holds may stand in each of its cells.
  let first = i;
  while (first > 0 && folded(first - 1) === folded(i)) first -= 1;
  if (first > 0 && GOALS.has(lexicon.field(folded(first - 1)) ?? '')) return [];
  const found: LabelledAmount[] = [];
  PAIR.lastIndex = 0;
  while (PAIR.lastIndex < text.length) {
    const [, label = '', between = '', value = ''] = PAIR.exec(text) ?? [];
    const role = moneyLabel(fold(label), lexicon)?.role;
    // 财政资金2 is a name with its number, 其他资金200 an amount.
    const isAmount = between !== '' || /\D$/.test(value) || (role !== 'part' && BARE.test(value));
    if (value === '' || !isAmount || role === undefined) return [];
    found.push({ label, value });
  }
  return found;
}
