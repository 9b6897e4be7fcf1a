/** The amounts of a form's head, in 元, each with its label, column and unit, and which total it is a part of. */
import type { Money } from '../form/schema';
import type { Lexicon } from './lexicon';
import { cellText, rawText, type Line } from './line';
import { amountsOf, listedRows, moneyColumns, type MoneyColumns } from './money-columns';
import { amountsInside, behindColon, isYearShare, moneyLabel, roleOf, type MoneyLabel } from './money-labels';
import { fold, labelCore, withoutBrackets } from './text';

const UNIT_FACTOR: Readonly<Record<string, number>> = { 元: 1, 千元: 1000, 万元: 10_000, 百万元: 1_000_000, 亿元: 100_000_000 };
const UNIT_IN_BRACKET = /[([][^)\]]*?(亿元|百万元|万元|千元|元)/;
const AMOUNT_HEAD = /预算数|执行数|决算|金额|当年|全年|年初|调整|合计|总额|小计/;
/** An amount as written: figure, perhaps 万, perhaps a unit. */
const AMOUNT = /^[￥¥]?([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(亿元?|百万元?|万元?|千元?|元)?$/;

const BRACKETED = /^[([](?:亿|百万|万|千)?元[)\]]$/;

/** 开始时间 over 2026.03: a month, though it reads as an amount. */
const TIME_HEAD = /(?:时间|日期)$/;
const YEAR_FIRST = /^20\d\d/;

/** Reads the amounts of the given head rows. `top` is the form's first row: a unit line (单位：万元) may stand near it. */
export function readMoney(lines: readonly Line[], rows: readonly number[], top: number, lexicon: Lexicon): Money[] {
  const money: Money[] = [];
  const lineUnit = unitLine(lines, top, rows.at(-1) ?? top);
  let blockUnit = '';
  const add = (...amount: Parameters<typeof amountOf>): number => money.push(...amountOf(...amount));
  let heads = new Map<number, string>();
  const times = new Set<number>();
  const tables = moneyColumns(lines, rows, lexicon);
  const listed = listedRows(lines, rows);
  for (const row of rows) {
    const line = lines[row];
    const table = tables.find(({ amounts }) => amounts === row);
    if (table !== undefined) money.push(...amountsUnder(lines, table, blockUnit || lineUnit));
    // What a task is for (发放补助) is no label of its amount.
    if (line === undefined || table !== undefined || listed.has(row) || tables.some(({ head, amounts }) => row > head && row < amounts)) continue;
    const columnHeads = new Map<number, string>();
    for (const col of line.cols) {
      const text = cellText(line, col);
      // A narrow label breaks before its unit: 资金情况 over (万元).
      const below = labelText(lines, row + 1, col);
      const unit = unitIn(BRACKETED.test(below) ? text + below : text);
      if (unit !== '' && text.length <= 24 && !/\d/.test(withoutBrackets(text))) blockUnit = /资金|预算|金额|经费|收入|支出|拨款/.test(text) ? unit : blockUnit;
      if (headsAmount(text)) columnHeads.set(col, labelCore(text));
      if (TIME_HEAD.test(text)) times.add(col);
    }
    // 实施期金额|96|年度金额|32 are labels, each with its amount beside it.
    if (columnHeads.size >= 2 && !line.cols.some((col) => AMOUNT.test(cellText(line, col)))) heads = columnHeads;
    for (let i = 0; i < line.cols.length; i++) {
      const col = line.cols[i] ?? 0;
      const inside = amountsInside(line, i, lexicon);
      if (inside.length > 0) {
        const cell = { row, col };
        for (const { label, value } of inside) add(moneyLabel(fold(label), lexicon), value, unitIn(fold(label)) || blockUnit || lineUnit, { column: '', labelCell: cell, cell });
        continue;
      }
      const above = money.at(-1);
      const text = cellText(line, col);
      const sums = isSum(text) && ((above?.labelCell.col === col && above.labelCell.row === row - 1) || moneyLabel(labelText(lines, row + 1, col), lexicon) !== undefined);
      const shares = above?.role === 'total' && above.labelCell.row >= row - 1 && isYearShare(text);
      const label = sums || shares ? { role: 'total' as const, core: labelCore(text) } : moneyLabel(text, lexicon);
      if (label === undefined) continue;
      const unit = unitIn(text) || blockUnit || lineUnit;
      for (let k = i + 1; k < line.cols.length; k++) {
        const place = line.cols[k] ?? 0;
        const text = cellText(line, place);
        if (moneyLabel(text, lexicon) !== undefined || (times.has(place) && YEAR_FIRST.test(text))) break;
        const column = heads.get(place) ?? '';
        if (column === '' && heads.size > 0) continue;
        if (/分值|得分|执行率|权重|比例|占比/.test(column)) continue;
        if (!isAmount(text)) {
          if (k === i + 1 && !/\d/.test(text)) continue;
          break;
        }
        if (k > i + 1 && heads.size === 0 && !leadsAmount(cellText(line, line.cols[k - 1] ?? 0))) break;
        add(label, rawText(line, place), unit, { column, labelCell: { row, col }, cell: { row, col: place } });
      }
    }
  }
  const ranks = money.map(({ labelCell: { row, col } }) => rankOf(labelText(lines, row, col)));
  return money.map((m, i) => ({ ...m, partOf: holderOf(money, ranks, i) ?? totalOf(money, i) }));
}

function labelText(lines: readonly Line[], row: number, col: number): string {
  const line = lines[row];
  return line === undefined ? '' : cellText(line, col);
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

/** The amounts of a row under a head of money. */
function amountsUnder(lines: readonly Line[], table: MoneyColumns, unit: string): Money[] {
  const [heads, line] = [lines[table.head], lines[table.amounts]];
  if (heads === undefined || line === undefined) return [];
  return amountsOf(table).flatMap(({ name, labelCell, cell }): Money[] => {
    const role = roleOf(name);
    const label = role && { role, core: labelCore(labelText(lines, labelCell.row, labelCell.col)) };
    return amountOf(label, rawText(line, cell.col), unitIn(cellText(heads, cell.col)) || unit, { column: '', labelCell, cell });
  });
}

/** An amount as written, counted in a unit ("" where nothing says which); none for what is no amount. */
function amountOf(label: MoneyLabel | undefined, written: string, unit: string, place: Pick<Money, 'column' | 'labelCell' | 'cell'>): Money[] {
  const [, figure, own = ''] = AMOUNT.exec(fold(written)) ?? [];
  if (label === undefined || figure === undefined) return [];
  return [{ role: label.role, label: label.core, written: written.trim(), yuan: yuanOf(figure, own, unit), unit, ...place, partOf: null }];
}

/** The unit in a bracket of a label, 部门(单位)资金(万元); "" without one. */
function unitIn(folded: string): string {
  return UNIT_IN_BRACKET.exec(folded)?.[1] ?? '';
}

/** 元 of an amount; a unit in the amount itself wins over the label's. Null when nothing says the unit. */
function yuanOf(figure: string, written: string, unit: string): number | null {
  const number = Number(figure.replace(/,/g, ''));
  const own = written === '' ? unit : written.endsWith('元') ? written : `${written}元`;
  const factor = UNIT_FACTOR[own];
  // Cents are kept exact: no form counts finer.
  return factor === undefined ? null : Math.round(number * factor * 100) / 100;
}

const MONEY_UNIT = /(?:金额)?单位[:(](亿元|百万元|万元|千元|元)/;

/** 单位：万元 in a cell of its own says what amounts are counted in, and is no label's value. */
export function saysUnit(folded: string): boolean {
  return MONEY_UNIT.test(folded);
}

/** 全年预算数(A), 执行数: the head of a column of amounts. */
export function headsAmount(folded: string): boolean {
  return AMOUNT_HEAD.test(folded) && folded.length <= 16 && !/\d/.test(folded.replace(/[([].*/, ''));
}

/** 36, 36万, 3,600.00元 */
export function isAmount(folded: string): boolean {
  return AMOUNT.test(folded);
}

/** 合计 closes a list of sources, or opens it. */
export function isSum(folded: string): boolean {
  return /^(?:合计|总计)[:]?$/.test(folded);
}

/** 项目年度预算|合计|210, 预算金额|调整前|210: the amount comes behind it. */
export function leadsAmount(folded: string): boolean {
  return /^(?:合计|总计|小计|总额|总投入|总投资|总预算|调整前)[:]?$/.test(folded);
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

/** 单位：万元 near the top; "" without one. */
function unitLine(lines: readonly Line[], top: number, bottom: number): string {
  for (let row = Math.max(0, top - 2); row <= Math.min(bottom, top + 4); row++) {
    const line = lines[row];
    if (line === undefined) continue;
    for (const [i, col] of line.cols.entries()) {
      const text = cellText(line, col);
      // 金额单位：|万元 may stand in two cells.
      const next = text.endsWith('单位:') ? line.cols[i + 1] : undefined;
      const match = MONEY_UNIT.exec(next === undefined ? text : text + cellText(line, next));
      if (match?.[1] !== undefined) return match[1];
    }
  }
  return '';
}
