/** The money block as a form prints it, with what its parts add up to. */
import type { Form } from '../../form/schema';
import { inUnit, isAmount, isStray, labelOf, show, unitOf } from '../../rules/facts/money';
import { partsSums } from '../../rules/facts/parts-sum';
import type { CellRef } from '../../sheet/address';

export interface MoneyLine {
  readonly cell: CellRef;
  readonly label: string;
  /** 预算数, 执行数 … where there are several columns; "" for one. */
  readonly column: string;
  /** With its unit; as written where it is no amount. */
  readonly amount: string;
  readonly isPart: boolean;
  /** Of a total whose parts are listed in full: 60万元＋20万元＝80万元. */
  readonly sums: readonly { readonly words: string; readonly agrees: boolean }[];
}

export function moneyLines(form: Form): readonly MoneyLine[] {
  return form.money.flatMap((money, index): MoneyLine[] => {
    if (isStray(money, form)) return [];
    const { cell, column, partOf } = money;
    const line = { cell, column, label: labelOf(money), isPart: partOf !== null };
    if (!isAmount(money)) return [{ ...line, amount: money.written.trim(), sums: [] }];
    const sums = partsSums(money, form.money.filter((part) => part.partOf === index)).map(({ terms, sum, agrees }) => ({
      words: `${terms.map((term) => show(term, money)).join('＋')}＝${inUnit(sum, unitOf(money))}`,
      agrees,
    }));
    return [{ ...line, amount: show(money), sums }];
  });
}
