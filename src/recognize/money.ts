/** The amounts of a form's head, in 元, each with its label, column and unit, and which total it is a part of. */
import type { Money } from '../form/schema';
import type { CellRef } from '../sheet/address';
import { headsAmount, isAmount, isSum, leadsAmount, unitIn, unitSaid, yuanOf } from './amounts';
import type { Lexicon } from './lexicon';
import { cellText, rawText, type Line } from './line';
import { amountsOf, listedAmounts, moneyColumns, type MoneyColumns } from './money-columns';
import { amountsInside, isYearShare, moneyLabel, roleOf, type MoneyLabel } from './money-labels';
import { withTotals } from './money-parts';
import { fold, labelCore, withoutBrackets } from './text';

/** What the rows above have said of the amounts below them. */
interface Above {
  /** "" as long as nothing says what is counted in. */
  unit: string;
  /** Heads of columns of amounts. */
  heads: ReadonlyMap<number, string>;
  /** 开始时间 over 2026.03: columns of months, though they read as amounts. */
  readonly times: Set<number>;
}

/** Reads the amounts of the given head rows. `top` is the form's first row: a unit line (单位：万元) may stand near it. */
export function readMoney(lines: readonly Line[], rows: readonly number[], top: number, lexicon: Lexicon): Money[] {
  const money: Money[] = [];
  const above: Above = { unit: unitLine(lines, top, rows.at(-1) ?? top), heads: new Map(), times: new Set() };
  const tables = moneyColumns(lines, rows, lexicon);
  const { items } = listedAmounts(lines, rows);
  for (const row of rows) {
    const line = lines[row];
    const table = tables.find(({ amounts }) => amounts === row);
    if (table !== undefined) money.push(...amountsUnder(lines, table, above.unit));
    // What a task is for (发放补助) is no label of its amount.
    if (line === undefined || table !== undefined || items.has(row) || tables.some(({ head, amounts }) => row > head && row < amounts)) continue;
    readHeads(line, lines[row + 1], above);
    for (const [i, col] of line.cols.entries()) {
      const labelCell = { row, col };
      const inside = amountsInside(line, i, lexicon);
      for (const { label, value } of inside) {
        money.push(...amountOf(moneyLabel(fold(label), lexicon), value, unitIn(fold(label)) || above.unit, { column: '', labelCell, cell: labelCell }));
      }
      const label = inside.length > 0 ? undefined : labelAt(lines, labelCell, money.at(-1), lexicon);
      if (label === undefined) continue;
      const unit = unitIn(cellText(line, col)) || above.unit;
      for (const { column, col: place } of placesBehind(line, i, above, lexicon)) money.push(...amountOf(label, rawText(line, place), unit, { column, labelCell, cell: { row, col: place } }));
    }
  }
  return withTotals(money, money.map(({ labelCell }) => textAt(lines, labelCell)));
}

const TIME_HEAD = /(?:时间|日期)$/;
const UNIT_ALONE = /^[([](?:亿|百万|万|千)?元[)\]]$/;

/** Takes up what a row says of the amounts below it. */
function readHeads(line: Line, below: Line | undefined, above: Above): void {
  const heads = new Map<number, string>();
  for (const col of line.cols) {
    const text = cellText(line, col);
    // A narrow label breaks before its unit: 资金情况 over (万元).
    const rest = below === undefined ? '' : cellText(below, col);
    const unit = unitIn(UNIT_ALONE.test(rest) ? text + rest : text);
    if (unit !== '' && text.length <= 24 && !/\d/.test(withoutBrackets(text)) && /资金|预算|金额|经费|收入|支出|拨款|投资|投入|总额|债券|补助/.test(text)) above.unit = unit;
    if (headsAmount(text)) heads.set(col, labelCore(text));
    if (TIME_HEAD.test(text)) above.times.add(col);
  }
  // 实施期金额|96|年度金额|32 are labels, each with its amount beside it.
  if (heads.size >= 2 && !line.cols.some((col) => isAmount(cellText(line, col)))) above.heads = heads;
}

/** What a cell says of the amounts behind it; `last` is the amount before it. */
function labelAt(lines: readonly Line[], { row, col }: CellRef, last: Money | undefined, lexicon: Lexicon): MoneyLabel | undefined {
  const text = textAt(lines, { row, col });
  const sums = isSum(text) && ((last?.labelCell.col === col && last.labelCell.row === row - 1) || moneyLabel(textAt(lines, { row: row + 1, col }), lexicon) !== undefined);
  const shares = last?.role === 'total' && last.labelCell.row >= row - 1 && isYearShare(text);
  return sums || shares ? { role: 'total', core: labelCore(text) } : moneyLabel(text, lexicon);
}

const YEAR_FIRST = /^20\d\d/;
/** Heads of columns in which no money stands. */
const NO_MONEY = /分值|得分|执行率|权重|比例|占比/;

/** Where the amounts of the label stand that is the i-th filled cell: behind it, or under the heads of their columns. */
function placesBehind(line: Line, i: number, { heads, times }: Above, lexicon: Lexicon): { readonly col: number; readonly column: string }[] {
  const places: { readonly col: number; readonly column: string }[] = [];
  for (let k = i + 1; k < line.cols.length; k++) {
    const col = line.cols[k] ?? 0;
    const text = cellText(line, col);
    if (moneyLabel(text, lexicon) !== undefined || (times.has(col) && YEAR_FIRST.test(text))) break;
    const column = heads.get(col) ?? '';
    if ((column === '' && heads.size > 0) || NO_MONEY.test(column)) continue;
    if (!isAmount(text)) {
      if (k === i + 1 && !/\d/.test(text)) continue;
      break;
    }
    if (k > i + 1 && heads.size === 0 && !leadsAmount(cellText(line, line.cols[k - 1] ?? 0))) break;
    places.push({ col, column });
  }
  return places;
}

function textAt(lines: readonly Line[], { row, col }: CellRef): string {
  const line = lines[row];
  return line === undefined ? '' : cellText(line, col);
}

/** The amounts of a row under a head of money. */
function amountsUnder(lines: readonly Line[], table: MoneyColumns, unit: string): Money[] {
  const [heads, line] = [lines[table.head], lines[table.amounts]];
  if (heads === undefined || line === undefined) return [];
  return amountsOf(table).flatMap(({ name, labelCell, cell }): Money[] => {
    const role = roleOf(name);
    const label = role && { role, core: labelCore(textAt(lines, labelCell)) };
    return amountOf(label, rawText(line, cell.col), unitIn(cellText(heads, cell.col)) || unit, { column: '', labelCell, cell });
  });
}

/** An amount as written, counted in a unit ("" where nothing says which); none for what is no amount. */
function amountOf(label: MoneyLabel | undefined, written: string, unit: string, place: Pick<Money, 'column' | 'labelCell' | 'cell'>): Money[] {
  const yuan = yuanOf(fold(written), unit);
  return label === undefined || yuan === undefined ? [] : [{ role: label.role, label: label.core, written: written.trim(), yuan, unit, ...place, partOf: null }];
}

/** 单位：万元 near the top; "" without one. */
function unitLine(lines: readonly Line[], top: number, bottom: number): string {
  for (let row = Math.max(0, top - 2); row <= Math.min(bottom, top + 4); row++) {
    const line = lines[row];
    if (line === undefined) continue;
    for (const [i, col] of line.cols.entries()) {
      const text = cellText(line, col);
      // 金额单位：|万元 may stand in two cells.
      const next = text.endsWith('单位:') ? line.cols[i + 1] : undefined;
      const unit = unitSaid(next === undefined ? text : text + cellText(line, next));
      if (unit !== '') return unit;
    }
  }
  return '';
}
