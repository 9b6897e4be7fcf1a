import type { Form, Money } from '../../form/schema';
import { sameCell } from '../../sheet/address';
import { squeeze } from '../../form/squeeze';

/** An amount with its number in 元. */
export type Amount = Money & { readonly yuan: number };

/** Whether the amount is a number whose unit is known. */
export function isAmount(money: Money): money is Amount {
  return money.yuan !== null;
}

/** Amounts that differ by no more are the same: 0.1 万元, what rounding to 万元 with one digit may lose. */
export const tolerance = 1000;

const sizes: Readonly<Record<string, number>> = { 元: 1, 百元: 100, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 };

/** 分, in which sums and differences leave no binary remainder. */
function inFen(yuan: number): number {
  return Math.round(yuan * 100);
}

/** Sum in 元. */
export function sumOf(amounts: readonly { readonly yuan: number }[]): number {
  return amounts.reduce((fen, { yuan }) => fen + inFen(yuan), 0) / 100;
}

/** Whether two amounts in 元 are further apart than rounding explains. */
export function differ(a: number, b: number): boolean {
  return Math.abs(inFen(a) - inFen(b)) > inFen(tolerance);
}

/** An amount as the form counts it: 3144700 元 in 万元 is "314.47万元". */
export function inUnit(yuan: number, unit: string): string {
  const known = sizes[unit] === undefined ? '元' : unit;
  return `${String(Number((yuan / (sizes[known] ?? 1)).toFixed(6)))}${known}`;
}

/** What an amount is counted in: as its label or head says, else as written beside the number; "" where nothing says. */
export function unitOf({ unit, written }: Money): string {
  const beside = /(亿元|万元|千元|元|万)/.exec(written)?.[1] ?? '';
  return unit || (beside === '万' ? '万元' : beside);
}

/** An amount as the form writes amounts. */
export function show(amount: Amount, like: Money = amount): string {
  return inUnit(amount.yuan, unitOf(like));
}

/** Label without spaces, marks and brackets, as a message names it: "其中：财政拨款（万元）" → 财政拨款. */
export function labelOf({ label }: Money): string {
  const bare = squeeze(label).replace(/[（(][^（()）]*[）)]/g, '').replace(/[:：]+$/, '');
  return bare.replace(/^(?:其中[:：]?|\d+[、.]|[（(]?[一二三四五]+[）)]?、?)/, '') || bare;
}

/** The form's total budget of the year: its first total, where that is an amount above zero. */
export function budgetOf(form: Form): Amount | undefined {
  const total = form.money.filter(isAmount).find(({ role }) => role === 'total');
  return total !== undefined && total.yuan > 0 ? total : undefined;
}

/** Numbers that stand in the row of an amount but under another head (分值, 得分): no money. */
export function isStray(money: Money, form: Form): boolean {
  return money.column === '' && form.money.some(({ column, labelCell }) => column !== '' && sameCell(labelCell, money.labelCell));
}
