import Big from 'big.js';
import type { Form, Money } from '../../form/schema';

/** An amount with its number in 元. */
export type Amount = Money & { readonly yuan: number };

export function isAmount(money: Money): money is Amount {
  return money.yuan !== null;
}

/** Amounts that differ by no more are the same: 0.1 万元, what rounding to 万元 with one digit may lose. */
export const tolerance = 1000;

const sizes: Readonly<Record<string, number>> = { 元: 1, 百元: 100, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 };

/** Sum in 元 without binary remainders. */
export function sumOf(amounts: readonly { readonly yuan: number }[]): number {
  return amounts.reduce((total, { yuan }) => total.plus(yuan), new Big(0)).toNumber();
}

export function differ(a: number, b: number): boolean {
  return new Big(a).minus(b).abs().gt(tolerance);
}

/** An amount as the form counts it: 3144700 元 in 万元 is "314.47万元". */
export function inUnit(yuan: number, unit: string): string {
  const known = sizes[unit] === undefined ? '元' : unit;
  return `${new Big(yuan).div(sizes[known] ?? 1).round(6).toString()}${known}`;
}

/** Label without spaces, marks and brackets, as a message names it: "其中：财政拨款（万元）" → 财政拨款. */
export function labelOf({ label }: Money): string {
  const bare = label.replace(/\s+/g, '').replace(/[（(][^（()）]*[）)]/g, '').replace(/[:：]+$/, '');
  return bare.replace(/^(?:其中[:：]?|\d+[、.]|[（(]?[一二三四五]+[）)]?、?)/, '') || bare;
}

/** The form's total budget of the year in 元: the first total that is an amount; undefined without one. */
export function budgetOf(form: Form): Amount | undefined {
  return form.money.filter(isAmount).find(({ role, yuan }) => role === 'total' && yuan > 0);
}
