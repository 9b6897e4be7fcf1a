/** Which field gives the year's money where no label calls it 年度资金总额. */
import type { Field } from '../form/schema';
import { isAmount, isSum } from './amounts';
import { MONEY, NEAR } from './label-value';
import { isFunds } from './money-labels';
import { fold } from './text';

const TOTAL = '年度资金总额';
const BUDGET = /(?:预算(?:数|安排|安排数|资金|经费|规模)?|金额|资金总量|资金安排|概算|计划投资)$|^(?:年度|本次|本年度?)?(?:安排|下达|申请)资金$/;
/** 资金来源, 预算情况: labels of a block of amounts. */
const OF_MONEY = /资金|预算|经费/;
/** Money of one source, or of one part. */
const SHARED = /公共|基金|经营|中央|[省市县区乡镇本上下各]级|财政|地方|自筹|自有|其他|配套|债券|贷款|结转|上年|单价|合同|采购金额/;

/** The fields, with that one under the name of the total: 合计 that opens or closes the sources, else a budget that is no part. */
export function nameTotal(fields: readonly Field[]): Field[] {
  const isNamed = fields.some(({ name, value }) => name === TOTAL && value !== '');
  const total = isNamed ? undefined : (sumOfSources(fields) ?? latestBudget(fields));
  return fields.map((field) => (field === total ? { ...field, name: TOTAL } : field));
}

function isSource({ name }: Field): boolean {
  return MONEY.has(name) || isFunds(name);
}

function sumOfSources(fields: readonly Field[]): Field | undefined {
  const isBeside = (sum: Field, { labelCell: { row, col } }: Field): boolean =>
    row === sum.labelCell.row || (col === sum.labelCell.col && Math.abs(row - sum.labelCell.row) <= NEAR);
  const sources = fields.filter((one) => isSource(one) || OF_MONEY.test(one.name));
  return fields.find((field) => field.value !== '' && isSum(fold(field.label)) && sources.some((one) => isBeside(field, one)));
}

/** The first amount that a label calls 预算 or 金额; of 2024年预算|30|2025年预算|36 this year's. */
function latestBudget(fields: readonly Field[]): Field | undefined {
  // 财政拨款|年初预算|36|调整后预算|32 says twice what the one source gives.
  const isOfSource = ({ labelCell: { row, col } }: Field): boolean => fields.some((one) => isSource(one) && one.name !== TOTAL && one.labelCell.row === row && one.labelCell.col < col);
  const budgets = fields.filter((field) => BUDGET.test(field.name) && !SHARED.test(field.name) && isAmount(fold(field.value)) && !isOfSource(field));
  return budgets.sort((a, b) => yearOf(b) - yearOf(a))[0];
}

/** The year with which a label begins; 0 without one. */
function yearOf({ name }: Field): number {
  return Number(/^20\d\d/.exec(name)?.[0] ?? 0);
}
