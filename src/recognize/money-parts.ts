/** Which amount is a part of which: by the numbers of their labels, else by where the totals stand. */
import type { Money } from '../form/schema';
import { isSum } from './amounts';
import { behindColon } from './money-labels';

/** The amounts with the total that each is a part of; `labels` are their folded labels as printed. */
export function withTotals(money: readonly Money[], labels: readonly string[]): Money[] {
  const ranks = labels.map(rankOf);
  return money.map((m, i) => ({ ...m, partOf: holderOf(money, ranks, i) ?? totalOf(money, i) }));
}

/** How deep a label's number says that it lies: 一、 (一) 1、 (1), that of the last in 1、资金来源:(1)单位资金; 0 without a number. */
function rankOf(folded: string): number {
  const own = behindColon(folded);
  return NUMBERED.findIndex((pattern) => pattern.test(own)) + 1;
}

const NUMBERED = [/^[一二三四五六七八九十]、/, /^[(][一二三四五六七八九十][)]/, /^\d[、.](?!\d)/, /^[(]\d[)]/];

/** The amount that a numbered one lies under by its number: 1、一般公共预算 under (一)财政拨款小计. */
function holderOf(money: readonly Money[], ranks: readonly number[], index: number): number | null {
  const m = money[index];
  const rank = ranks[index] ?? 0;
  for (let i = index - 1; m !== undefined && rank > 0 && i >= 0; i--) {
    const above = money[i];
    if (above?.labelCell.col !== m.labelCell.col || above.column !== m.column) continue;
    if (ranks[i] === 0) return null;
    if ((ranks[i] ?? 0) < rank) return i;
  }
  return null;
}

/** The nearest total before an amount, in the same column of the same block, else the 合计 that closes its list. */
function totalOf(money: readonly Money[], index: number): number | null {
  const m = money[index];
  if (m === undefined || m.role === 'total') return null;
  let nearest = -1;
  for (let i = index - 1; i >= 0; i--) {
    const t = money[i];
    if (t?.role !== 'total' || t.column !== m.column) continue;
    if (nearest >= 0 && t.cell.row !== money[nearest]?.cell.row) break;
    if (t.cell.col === m.cell.col) return i;
    // Of totals side by side (实施期, 年度) the one above the amount is its own.
    if (nearest < 0 && m.column === '') nearest = i;
  }
  if (nearest >= 0) return nearest;
  const closing = money.findIndex((t, i) => i > index && t.role === 'total' && isSum(t.label) && t.cell.col === m.cell.col && t.labelCell.col === m.labelCell.col);
  return closing < 0 ? null : closing;
}
