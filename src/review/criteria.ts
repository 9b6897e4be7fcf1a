/**
 * What a reviewer judges a target by (财预〔2015〕88号, 项目支出绩效目标审核表): four heads, eight points and their scores.
 * The program lists evidence beside each; the score is a person's.
 */
import type { Finding } from '../check/finding';
import type { Category } from '../rules/rule';

export const heads = ['完整性', '相关性', '适当性', '可行性'] as const;
export type Head = (typeof heads)[number];

export interface Criterion {
  readonly head: Head;
  readonly name: string;
  /** Full score. */
  readonly score: number;
  readonly question: string;
}

const wholeness: Criterion = { head: '完整性', name: '规范完整性', score: 10, question: '填报格式是否规范，内容是否完整、准确，有无缺项、错项' };
const clearness: Criterion = { head: '完整性', name: '明确清晰性', score: 10, question: '目标是否明确、清晰，能否反映主要情况，描述是否充分、恰当' };
const relation: Criterion = { head: '相关性', name: '目标相关性', score: 15, question: '目标与部门职能、发展规划是否密切相关，上下各级目标是否对应' };
const measure: Criterion = { head: '相关性', name: '指标科学性', score: 15, question: '指标是否全面、充分、细化、量化，能否体现总体目标的实现程度' };
const sense: Criterion = { head: '适当性', name: '绩效合理性', score: 15, question: '预期绩效是否显著，是否符合行业正常水平和往年情况' };
const money: Criterion = { head: '适当性', name: '资金匹配性', score: 15, question: '绩效目标与资金规模、支出方向是否匹配' };
const chance: Criterion = { head: '可行性', name: '实现可能性', score: 10, question: '目标是否经过调查研究和合理测算，依据是否可查' };
const means: Criterion = { head: '可行性', name: '条件充分性', score: 10, question: '组织、人员、制度和资金条件是否具备' };

export const criteria: readonly Criterion[] = [wholeness, clearness, relation, measure, sense, money, chance, means];

/** Points on which the program has no rules: it must not look as if it had found nothing. */
export const unjudged: readonly Criterion[] = [means];

const byCategory: Readonly<Record<Category, Criterion>> = {
  完整性: wholeness,
  合规性: wholeness,
  可衡量性: measure,
  相关性: relation,
  投入产出匹配: money,
};

/** Where the rule itself says more than its category. */
const byRule: Readonly<Record<string, Criterion>> = {
  'target/hedged': clearness,
  'target/multiple': clearness,
  'target/below-history': sense,
  'target/impossible': sense,
  'target/trivial': sense,
  'target/wrong-direction': sense,
  'indicator/all-same-values': sense,
};

/** The point under which a finding is evidence; undefined for those on an evaluation: they judge no target. */
export function criterionOf({ rule, category }: Pick<Finding, 'rule' | 'category'>): Criterion | undefined {
  if (rule.startsWith('evaluation/')) return undefined;
  return byRule[rule] ?? (rule.startsWith('source/') ? chance : byCategory[category]);
}
