/** Amounts under heads of their own: 总额|财政拨款|其他资金 over the rows of tasks, with 合计 below them. */
import type { CellRef } from '../sheet/address';
import { isAmount, isSum } from './amounts';
import type { Lexicon } from './lexicon';
import { cellText, isTotalText, type Line } from './line';
import { labelCore, withoutBrackets } from './text';

/** A head of money with the row whose amounts count. */
export interface MoneyColumns {
  readonly head: number;
  readonly amounts: number;
  /** Columns of the head by the field that each means. */
  readonly cols: ReadonlyMap<number, string>;
  /** The amount has a label of its own in its row, and beside it one that does not count, under a head of its own. */
  readonly labelled?: { readonly col: number; readonly aside: number };
}

/** The amounts of such a row, each with the field that it means and the cell of its label. */
export function amountsOf({ head, amounts, cols, labelled }: MoneyColumns): { readonly name: string; readonly labelCell: CellRef; readonly cell: CellRef }[] {
  return [...cols].map(([col, name]) => ({ name, labelCell: labelled === undefined ? { row: head, col } : { row: amounts, col: labelled.col }, cell: { row: amounts, col } }));
}

const TOTAL = '年度资金总额';
const PARTS: ReadonlySet<string> = new Set(['财政拨款', '其他资金']);

/** The heads of money among the given rows that have a total below them, or a single row of amounts. */
export function moneyColumns(lines: readonly Line[], rows: readonly number[], lexicon: Lexicon): MoneyColumns[] {
  return rows.flatMap((head, r) => {
    const line = lines[head];
    if (line === undefined) return [];
    const below = rows.slice(r + 1);
    const cols = headsOf(line, lexicon);
    const amounts = cols === undefined ? undefined : amountsRow(lines, below, cols);
    if (cols !== undefined && amounts !== undefined) return [{ head, amounts, cols }];
    const next = below[0];
    if (next === undefined) return [];
    const sources = soleSources(line, lines[next], lexicon);
    if (sources !== undefined) return [{ head, amounts: next, cols: sources }];
    const years = byYears(lines, head, below, lexicon);
    if (years.length > 0) return years;
    const total = soleTotal(line, lines[next], lexicon);
    return total === undefined ? [] : [{ head, amounts: next, cols: new Map([[total, TOTAL]]) }];
  });
}

/** 中央, 省级资金: whose money it is. */
const GOVERNMENT = /^(?:中央|地方|自治区|[省市州盟县区旗乡镇本]级?)(?:资金|财政|补助|配套|配套资金)?$/;

/**
 * 资金来源|财政拨款|非税安排|上年结转 over nothing but figures: what comes from each, though no head names their total; or 小计|中央|省级,
 * or 部门预算|合计|人员类|项目类.
 */
function soleSources(line: Line, below: Line | undefined, lexicon: Lexicon): ReadonlyMap<number, string> | undefined {
  if (below === undefined || below.cols.length < 2 || !below.cols.every((col) => isAmount(cellText(below, col)) && line.cols.includes(col))) return undefined;
  const heads = below.cols.map((col) => cellText(line, col));
  const cols = new Map(below.cols.map((col, i) => [col, meaningOf(heads[i] ?? '', lexicon) ?? labelCore(heads[i] ?? '')]));
  const isShared = heads.filter((text) => GOVERNMENT.test(text)).length >= 2 && [...cols.values()].includes(TOTAL);
  const [first = -1, sum] = line.cols;
  const isDivided = sum === below.cols[0] && isSum(heads[0] ?? '') && first < (sum ?? 0) && BUDGET.test(withoutBrackets(cellText(line, first)));
  if (isDivided && sum !== undefined) return new Map([...cols, [sum, TOTAL]]);
  return isShared || [...cols.values()].some((name) => PARTS.has(name)) ? cols : undefined;
}

/** What a block of amounts is called. */
const BUDGET = /(?:资金|预算|经费)(?:安排|情况|构成)?$/;

/** What heads the items of a list of projects, tasks or costs. */
export const LISTED = /(?:项目|任务|活动)名称$|^名称$|^(?:年度|主要|年度主要)?任务$|任务内容$|^支出(?:内容|明细|事项)$/;
/** What heads the amounts of such a list. */
export const LISTED_AMOUNT = /^(?:项目|任务)?(?:年度|拟投入的?)?(?:预算)?(?:金额|资金|经费|预算数?)$/;

/** The columns of a list's head: the first, that of the amounts and the last. */
interface ListHead {
  readonly first: number;
  readonly amounts: number;
  readonly last: number;
}

/** A list of projects, tasks or costs with what each gets: 支出项目名称|预算金额. */
export interface ListedAmounts {
  /** By row of a head. */
  readonly heads: ReadonlyMap<number, ListHead>;
  /** The rows below them. Their names are no sources, whatever they end in. */
  readonly items: ReadonlySet<number>;
}

/** The lists of amounts among the given rows. */
export function listedAmounts(lines: readonly Line[], rows: readonly number[]): ListedAmounts {
  const heads = new Map<number, ListHead>();
  const items = new Set<number>();
  let list: ListHead | undefined;
  for (const [r, row] of rows.entries()) {
    const line = lines[row];
    if (line === undefined) continue;
    const head = listHead(line, lines[rows[r + 1] ?? -1]);
    if (head !== undefined) heads.set(row, head);
    const isItem = list !== undefined && isAmount(cellText(line, list.amounts)) && (line.cols.at(-1) ?? -1) <= list.last && !line.cols.some((col) => isTotalText(cellText(line, col)));
    if (isItem) items.add(row);
    else list = head;
  }
  return { heads, items };
}

/** Undefined for a line that heads no list. */
function listHead(line: Line, below: Line | undefined): ListHead | undefined {
  if (line.cols.length < 3 || below === undefined) return undefined;
  const says = (words: RegExp): number | undefined => line.cols.find((col) => words.test(withoutBrackets(cellText(line, col))));
  const [first, amounts] = [says(LISTED), says(LISTED_AMOUNT)];
  if (first === undefined || amounts === undefined || amounts <= first || !isAmount(cellText(below, amounts))) return undefined;
  return { first, amounts, last: line.cols.at(-1) ?? amounts };
}

const LONGEST_HEAD = 16;
const LAST_YEAR = /^[上去]年.*(?:资金|预算|金额|经费)/;
const THIS_YEAR = /^[本当]年.*(?:资金|预算|金额|经费)/;

/** 上年度安排资金|本年度申请资金 over rows with a label and both: what is asked for counts, not what was; 合计 is their total. */
function byYears(lines: readonly Line[], head: number, below: readonly number[], lexicon: Lexicon): MoneyColumns[] {
  const [aside, now] = yearsOf(lines[head]) ?? [];
  if (aside === undefined || now === undefined) return [];
  const isOther = (row: number): boolean => [aside, now].some((col) => !isAmount(textOf(lines[row], col) || '0'));
  const end = below.findIndex(isOther);
  return below.slice(0, end < 0 ? below.length : end).flatMap((amounts): MoneyColumns[] => {
    const line = lines[amounts];
    const col = line?.cols.filter((c) => c < Math.min(aside, now)).at(-1);
    if (line === undefined || col === undefined || !isAmount(cellText(line, now))) return [];
    const label = cellText(line, col);
    const name = isTotalText(label) ? TOTAL : (lexicon.field(label) ?? labelCore(label));
    return [{ head, amounts, cols: new Map([[now, name]]), labelled: { col, aside } }];
  });
}

function textOf(line: Line | undefined, col: number): string {
  return line === undefined ? '' : cellText(line, col);
}

/** The columns of last year's amounts and of this year's where a line heads both. */
function yearsOf(line: Line | undefined): readonly [number, number] | undefined {
  const find = (words: RegExp): number | undefined => line?.cols.find((col) => cellText(line, col).length <= LONGEST_HEAD && words.test(cellText(line, col)));
  const [last, now] = [find(LAST_YEAR), find(THIS_YEAR)];
  return last === undefined || now === undefined ? undefined : [last, now];
}

/** 年初预算|调整预算|执行数 over figures that no label names: the column of the first that is planned, or that names the total. */
function soleTotal(line: Line, below: Line | undefined, lexicon: Lexicon): number | undefined {
  if (below === undefined || below.cols.length < 2 || !below.cols.every((col) => SHARE.test(cellText(below, col)) && line.cols.includes(col))) return undefined;
  const named = below.cols.find((col) => lexicon.field(cellText(line, col)) === TOTAL && isAmount(cellText(below, col)));
  if (named !== undefined || !headsMoney(line)) return named;
  return line.cols.find((col) => /预算/.test(cellText(line, col)) && isAmount(cellText(below, col)));
}

/** An amount, or a share of one. */
export const SHARE = /^[-+]?[\d,]*\d(?:\.\d+)?(?:[万亿]?元|%)?$/;

/** The field that a head of money means. 小计|财政拨款|其他资金: beside its parts a sum is the total. */
function meaningOf(text: string, lexicon: Lexicon): string | undefined {
  return isSum(text) || text === '小计' ? TOTAL : lexicon.field(text);
}

/** The total and at least one of its parts side by side, and no figure among them. */
function headsOf(line: Line, lexicon: Lexicon): ReadonlyMap<number, string> | undefined {
  const cols = new Map<number, string>();
  let total = false;
  for (const col of line.cols) {
    const text = cellText(line, col);
    if (isAmount(text)) return undefined;
    const name = meaningOf(text, lexicon);
    if (name === TOTAL) total = true;
    if (name === TOTAL || (name !== undefined && PARTS.has(name))) cols.set(col, name);
  }
  return total && [...cols.values()].some((name) => PARTS.has(name)) ? cols : undefined;
}

function amountsRow(lines: readonly Line[], below: readonly number[], cols: ReadonlyMap<number, string>): number | undefined {
  const left = Math.min(...cols.keys());
  let filled = 0;
  for (const row of below) {
    const line = lines[row];
    if (line === undefined || ![...cols.keys()].some((col) => isAmount(cellText(line, col)))) break;
    if (line.cols.some((col) => col < left && isTotalText(cellText(line, col)))) return row;
    filled += 1;
  }
  return filled === 1 ? below[0] : undefined;
}

const HEAD = /(?:预算数?|执行数|支出数|决算数)$/;

/** 资金执行情况|预算数|支出数|支出进度: a line that opens with a word and heads columns of money. */
export function headsMoney(line: Line): boolean {
  const [, first, second] = line.cols;
  return [first, second].every((col) => col !== undefined && HEAD.test(withoutBrackets(cellText(line, col))));
}
