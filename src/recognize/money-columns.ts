/** Amounts under heads of their own: 总额|财政拨款|其他资金 over the rows of tasks, with 合计 below them. */
import type { Lexicon } from './lexicon';
import { cellText, isTotalText, type Line } from './line';
import { labelCore, withoutBrackets } from './text';

/** A head of money with the row whose amounts count. */
export interface MoneyColumns {
  readonly head: number;
  readonly amounts: number;
  /** Columns of the head by the field that each means. */
  readonly cols: ReadonlyMap<number, string>;
}

const PARTS: ReadonlySet<string> = new Set(['财政拨款', '其他资金']);
const FIGURE = /^[-+]?[\d,]*\d(?:\.\d+)?(?:[万亿]?元)?$/;

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
    const total = soleTotal(line, lines[next]);
    return total === undefined ? [] : [{ head, amounts: next, cols: new Map([[total, '年度资金总额']]) }];
  });
}

/** 资金来源|财政拨款|非税安排|上年结转 over nothing but figures: what comes from each, though no head names their total. */
function soleSources(line: Line, below: Line | undefined, lexicon: Lexicon): ReadonlyMap<number, string> | undefined {
  if (below === undefined || below.cols.length < 2 || !below.cols.every((col) => FIGURE.test(cellText(below, col)) && line.cols.includes(col))) return undefined;
  const cols = new Map(below.cols.map((col) => [col, lexicon.field(cellText(line, col)) ?? labelCore(cellText(line, col))]));
  return [...cols.values()].some((name) => PARTS.has(name)) ? cols : undefined;
}

/** 年初预算|调整预算|执行数 over figures that no label names: the column of the first that is planned. */
function soleTotal(line: Line, below: Line | undefined): number | undefined {
  if (below === undefined || !headsMoney(line) || !below.cols.every((col) => SHARE.test(cellText(below, col)))) return undefined;
  return line.cols.find((col) => /预算/.test(cellText(line, col)) && FIGURE.test(cellText(below, col)));
}

/** An amount, or a share of one. */
const SHARE = /^[-+]?[\d,]*\d(?:\.\d+)?(?:[万亿]?元|%)?$/;

/** The total and at least one of its parts side by side, and no figure among them. */
function headsOf(line: Line, lexicon: Lexicon): ReadonlyMap<number, string> | undefined {
  const cols = new Map<number, string>();
  let total = false;
  for (const col of line.cols) {
    const text = cellText(line, col);
    if (FIGURE.test(text)) return undefined;
    const name = lexicon.field(text);
    if (name === '年度资金总额') total = true;
    if (name === '年度资金总额' || (name !== undefined && PARTS.has(name))) cols.set(col, name);
  }
  return total && cols.size >= 2 ? cols : undefined;
}

function amountsRow(lines: readonly Line[], below: readonly number[], cols: ReadonlyMap<number, string>): number | undefined {
  const left = Math.min(...cols.keys());
  let filled = 0;
  for (const row of below) {
    const line = lines[row];
    if (line === undefined || ![...cols.keys()].some((col) => FIGURE.test(cellText(line, col)))) break;
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
