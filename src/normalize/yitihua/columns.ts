/** The columns of 预算管理一体化 in the order of its grid, and how local templates head them. */
import type { Role } from '../../form/schema';
import { lexicon } from '../../recognize/lexicon';
import { fold } from '../../recognize/text';

export const fields = ['level1', 'level2', 'name', 'sign', 'value', 'unit', 'weight', 'explanation', 'standard', 'source'] as const;
export type Field = (typeof fields)[number] | 'actual' | 'score' | 'possibility' | 'deviation';

/** What a new file is headed with. */
export const heads: Readonly<Record<(typeof fields)[number], string>> = {
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标名称',
  sign: '计算符号',
  value: '指标值',
  unit: '计量单位',
  weight: '权重',
  explanation: '指标解释',
  standard: '绩效标准',
  source: '数据来源',
};

/** Which roles a head may have so that a field goes under it, the likeliest first. */
const roles: Readonly<Record<Field, readonly Role[]>> = {
  level1: ['level1'],
  level2: ['level2'],
  name: ['name'],
  sign: ['sign'],
  value: ['value'],
  unit: ['unit'],
  weight: ['weight'],
  explanation: ['explanation'],
  standard: ['standard'],
  source: ['source'],
  actual: ['actual'],
  score: ['score'],
  possibility: ['possibility'],
  deviation: ['deviation'],
};

/**
 * The field of every column of a head, by its words; undefined for a column that is none of ours. Each field once: the
 * head that says it most plainly. Stars and remarks in brackets do not count.
 */
export function fieldsOf(head: readonly string[]): readonly (Field | undefined)[] {
  const found = new Array<Field | undefined>(head.length).fill(undefined);
  const offers = (Object.keys(roles) as Field[]).flatMap((field) =>
    head.flatMap((text, col) => {
      const weight = weightOf(text, field);
      return weight < 0.75 ? [] : [{ field, col, weight }];
    }),
  );
  const given = new Set<Field>();
  for (const { field, col } of offers.sort((a, b) => b.weight - a.weight || a.col - b.col)) {
    if (given.has(field) || found[col] !== undefined) continue;
    given.add(field);
    found[col] = field;
  }
  return found;
}

function weightOf(text: string, field: Field): number {
  const folded = fold(text).replace(/^\*+/, '');
  if (folded === heads[field as keyof typeof heads]) return 2;
  return Math.max(0, ...lexicon.header(folded).map(({ role, weight }) => (roles[field].includes(role) ? weight : 0)));
}
