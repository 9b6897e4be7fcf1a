import type { Indicator } from '../../form/schema';
import type { Comparator } from '../../target';
import { isMoney } from '../../goal/measure';
import { isCost, level2Of } from './level';
import { namesBoundedShare, namesFailing, namesGrowth, namesSaving, namesShare, namesStandard } from './name';
import { traitOf } from './traits';
import { unitOf } from './unit';

/** What is better when it is less: 投诉率, 事故数, 响应时间. */
const lessIsBetter = /投诉|事故|不满意|差错|误差|故障|响应|等待|时长|时限|耗时|死亡|发病|逾期|变质|损耗|流失|能耗|排放|违规|违纪|(?:(?<![消免])费用?|成本|支出|[单造]价|采购金额)$/;

/** Shares of the budget's own that are to stay low: 结转结余率, 预算调整率, 三公经费变动率, 公用经费控制率 (财预〔2013〕53号). */
const keptLow = /结转|结余率|调整率|变动率|(?:人员|经费|成本|费用|支出)控制率/;

/**
 * The signs that a number may bear, the likeliest first: what the explanation says in words, then ≤ for cost and for what
 * should be little, ＝ for a standard or a full 100 %, ≥ for all else. A proposal only: a person decides.
 */
export function likelySigns(indicator: Indicator, digits: string): readonly Comparator[] {
  // At least none is always true.
  if (Number(digits) === 0) return ['＝', '≤'];
  const first = saidInExplanation(indicator.explanation, digits) ?? usualSign(indicator);
  const full = isFullShare(indicator);
  // At most all is always true, unless it is of what may be passed: 成本控制率.
  if (full && first === '＝') return ['＝'];
  // Nobody aims at no more than 90 % content; a number of things may be held down.
  if (first === '≥' && namesBoundedShare(indicator.name)) return ['≥', '＝'];
  // What another rule would object to is no way out: ≥100% of a share, ≥ at money spent.
  const rest: readonly Comparator[] = full || upwardIsWrong(indicator) ? ['＝', '≤'] : ['≥', '＝', '≤'];
  return [first, ...rest.filter((sign) => sign !== first)];
}

/** 100 % of a share: no more of it can be asked for. Growth and the like may pass it. */
function isFullShare(indicator: Indicator): boolean {
  return isWhole(indicator) && !namesGrowth(indicator.name);
}

/** 100 %, 百分之百, or 100 beside a name that ends in (%). */
function isWhole(indicator: Indicator): boolean {
  const { target } = indicator;
  return target.kind === 'quantity' && target.number === 100 && unitOf(indicator) === '%';
}

/** The sign that targets of this nature bear. */
export function usualSign(indicator: Indicator): Comparator {
  // Of what is to fall, more fall is better.
  if (traitOf(indicator.target, 'change')?.direction === 'down') return '≥';
  if (keptLow.test(indicator.name)) return '≤';
  if (namesSaving(indicator.name)) return '≥';
  if (namesStandard(indicator.name) && !namesShare(indicator.name)) return '＝';
  // All complaints answered, all costs booked: no more than all says nothing.
  if (isWhole(indicator)) return '＝';
  return isCost(indicator) || lessIsBetter.test(indicator.name) ? '≤' : '≥';
}

/** Whether a target asks for no less though it has no sign: things done, by their number, and rates of what is right. */
export function asksForNoLess(indicator: Indicator): boolean {
  if (usualSign(indicator) === '≤' || namesSaving(indicator.name) || namesStandard(indicator.name)) return false;
  return namesBoundedShare(indicator.name) || (level2Of(indicator) === '数量' && !isMoney(unitOf(indicator)));
}

/** 新申报科技平台1家以上 says ≥ of a target "1家"; percentages may drop zeros: 35.0% and 达到35%以上. */
function saidInExplanation(explanation: string, digits: string): Comparator | undefined {
  const number = Number(digits);
  if (explanation === '' || Number.isNaN(number)) return undefined;
  for (const match of explanation.matchAll(/(不低于|不少于|至少|不超过|不高于|不多于)?(\d+(?:\.\d+)?)[^\d，。；,;]{0,4}?(以上|以内|以下)?(?=[，。；,;)）]|$)/g)) {
    if (Number(match[2]) !== number) continue;
    if (/不低于|不少于|至少/.test(match[1] ?? '') || match[3] === '以上') return '≥';
    if (match[1] !== undefined || match[3] !== undefined) return '≤';
  }
  return undefined;
}

/** Which sign points the wrong way: ≥ at money spent, or at a share of what should not be. Standards and savings point upward by right. */
export function wrongWay(indicator: Indicator): 'cost' | 'failing' | undefined {
  const { target } = indicator;
  if (target.kind !== 'quantity' && target.kind !== 'frequency') return undefined;
  return target.comparator === '≥' || target.comparator === '＞' ? upwardIsWrong(indicator) : undefined;
}

function upwardIsWrong(indicator: Indicator): 'cost' | 'failing' | undefined {
  const { name } = indicator;
  if (isCost(indicator) && isMoney(unitOf(indicator)) && !namesSaving(name) && !namesStandard(name)) return 'cost';
  return namesFailing(name) ? 'failing' : undefined;
}
