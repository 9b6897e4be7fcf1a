/** Where the value of a label stands: beside it, below it, or behind the head of its block. */
import type { CellRef } from '../sheet/address';
import { headsAmount, isAmount, isSum, leadsAmount, unitSaid } from './amounts';
import { GOAL_NUMBER, GOALS, goalRows, MIN_GOAL, pairedRows } from './goal-rows';
import { COLUMN_HEAD, isLabel, isLabelInTurn, pairsInside } from './labels';
import type { Lexicon } from './lexicon';
import { cellText, marginOf, rawText, type Line } from './line';
import { LISTED, LISTED_AMOUNT, SHARE } from './money-columns';
import { isFunds } from './money-labels';
import { isDigits, labelCore, withoutBrackets } from './text';

/** The fields that tell an amount. */
export const MONEY: ReadonlySet<string> = new Set(['年度资金总额', '财政拨款', '其他资金']);

/** The rows of a form that may hold fields. */
export interface Head {
  readonly lines: readonly Line[];
  readonly rows: readonly number[];
  readonly lexicon: Lexicon;
}

/** What a label says, and the cells that say nothing else then. */
export interface LabelValue {
  readonly labelCell: CellRef;
  readonly cell: CellRef;
  readonly value: string;
  readonly uses: readonly CellRef[];
}

/** A label with what stands around it. */
interface Label {
  readonly head: Head;
  readonly line: Line;
  readonly cell: CellRef;
  /** Its place among the filled cells of its line. */
  readonly i: number;
  readonly text: string;
  /** The field that it names; undefined for a label of the form's own. */
  readonly name: string | undefined;
  readonly isGoal: boolean;
  readonly isMoney: boolean;
  /** The columns of the next filled cells. */
  readonly next: number | undefined;
  readonly third: number | undefined;
  readonly nextIsLabel: boolean;
  /** The next row of the head. */
  readonly below: { readonly row: number; readonly line: Line } | undefined;
}

/** What the label says that is the i-th filled cell of the r-th row; undefined where it heads something else. */
export function valueOf(head: Head, r: number, i: number): LabelValue | undefined {
  const label = labelAt(head, r, i);
  return label && (underWholeYear(label) ?? underGoalHead(label) ?? ofSource(label) ?? beside(label) ?? atSum(label) ?? beneath(label) ?? inBlock(label) ?? unfilled(label));
}

function labelAt(head: Head, r: number, i: number): Label | undefined {
  const { lines, rows, lexicon } = head;
  const [row = -1, rowBelow = -1] = rows.slice(r, r + 2);
  const [line, lineBelow] = [lines[row], lines[rowBelow]];
  if (line === undefined) return undefined;
  const [col = 0, next, third] = line.cols.slice(i, i + 3);
  const text = cellText(line, col);
  const name = lexicon.field(text);
  const behind = next === undefined ? '' : cellText(line, next);
  // A bare number behind 实际完成情况 is its score.
  const nextIsLabel = next !== undefined && (isLabel(line, i + 1, lexicon) || (isDigits(behind) && RESULTS.test(text)) || unitSaid(behind) !== '' || pairsInside(line, i + 1, lexicon).length > 0);
  return {
    head, line, cell: { row, col }, i, text, name, isGoal: GOALS.has(name ?? ''), isMoney: MONEY.has(name ?? ''), next, third, nextIsLabel,
    below: lineBelow && { row: rowBelow, line: lineBelow },
  };
}

const RESULTS = /完成情况(?:综述)?$/;

/** 上半年|全年 behind the goal's label head its parts: the goal is that of the whole year. */
function underWholeYear({ isGoal, line, cell: labelCell, i, below }: Label): LabelValue | undefined {
  const col = isGoal ? wholeYear(line, i + 1) : undefined;
  if (col === undefined || below === undefined || cellText(below.line, col) === '') return undefined;
  const heads = line.cols.slice(i + 1).map((c) => ({ row: labelCell.row, col: c }));
  return { labelCell, cell: { row: below.row, col }, value: rawText(below.line, col), uses: [...heads, ...below.line.cols.map((c) => ({ row: below.row, col: c }))] };
}

const PART_OF_YEAR = /^(?:上半年|下半年|半年|全年|年度|第?[一二三四1-4]季度)(?:目标)?$/;

/** The column of the whole year where a goal's row heads the parts of the year (上半年, 全年); undefined for another row. */
function wholeYear(line: Line, from: number): number | undefined {
  const heads = line.cols.slice(from);
  if (heads.length < 2 || !heads.every((col) => PART_OF_YEAR.test(cellText(line, col)))) return undefined;
  return heads.find((col) => /^(?:全年|年度)/.test(cellText(line, col))) ?? heads.at(-1);
}

/** 资金情况|省级补助|36: behind the name of a block of money stands the label of an amount. */
function ofSource({ name, text, line, cell: { row }, next, third }: Label): LabelValue | undefined {
  if (name !== undefined || next === undefined || third === undefined || !MONEY_BLOCK.test(labelCore(text))) return undefined;
  if (!isFunds(labelCore(cellText(line, next))) || !isAmount(cellText(line, third))) return undefined;
  return { labelCell: { row, col: next }, cell: { row, col: third }, value: rawText(line, third), uses: [{ row, col: next }, { row, col: third }] };
}

const MONEY_BLOCK = /(?:资金|经费|预算).{0,4}$/;

/** The goal stands under a head of its own. */
function underGoalHead({ head: { lexicon }, isGoal, line, cell: labelCell, i, next, below }: Label): LabelValue | undefined {
  if (!isGoal || next === undefined || below === undefined || !headsGoal(line, i + 1, below.line, lexicon)) return undefined;
  const cell = { row: below.row, col: next };
  return { labelCell, cell, value: rawText(below.line, next), uses: [{ row: labelCell.row, col: next }, cell] };
}

/** 年初预期目标 beside 实际完成情况, over texts: not the goal but its head, though no word says so. */
function headsGoal(line: Line, i: number, texts: Line, lexicon: Lexicon): boolean {
  const [col = 0, ...others] = line.cols.slice(i);
  const text = cellText(line, col);
  if (text.length > MAX_GOAL_HEAD || lexicon.label(text) || cellText(texts, col).length < MIN_GOAL) return false;
  return others.some((other) => RESULTS.test(cellText(line, other)) && cellText(line, other).length <= MAX_GOAL_HEAD);
}

const MAX_GOAL_HEAD = 14;

function beside(label: Label): LabelValue | undefined {
  const { head, isGoal, line, cell: labelCell, i, next, third, nextIsLabel } = label;
  if (next === undefined || nextIsLabel || headsList(label, cellText(line, next)) || !fitsField(label, cellText(line, next))) return undefined;
  const { row } = labelCell;
  const leadsGoal = isGoal && (GOAL_NUMBER.test(cellText(line, next)) || cellText(line, next) === '调整前');
  // 预算|调整前|800: the amount comes behind the word that leads to it, whether the label is known or not.
  const leadsToAmount = label.isMoney || (third !== undefined && leadsAmount(cellText(line, next)) && isAmount(cellText(line, third)));
  const cell = { row, col: leadsToAmount ? firstAmount(line, i + 1) : leadsGoal ? (third ?? next) : next };
  return { labelCell, cell, value: isGoal ? goalFrom(head, cell) : rawText(line, cell.col), uses: [{ row, col: next }, cell] };
}

/** 年度主要任务|任务名称|内容|预算金额: the label stands beside the heads of a list. */
function headsList(label: Label, next: string): boolean {
  return LISTED.test(withoutBrackets(next)) && headsListedAmounts(label);
}

/** An amount for money labels, anything but a column head for others. */
function fitsField({ isMoney }: Label, folded: string): boolean {
  if (COLUMN_HEAD.test(withoutBrackets(folded))) return false;
  return !isMoney || /\d/.test(folded) || leadsAmount(folded);
}

/** The first cell from the i-th on that holds a figure. */
function firstAmount(line: Line, i: number): number {
  const behind = line.cols.slice(i);
  return behind.find((col) => /\d/.test(cellText(line, col))) ?? behind[0] ?? 0;
}

/** A goal's text with its paragraphs in the head's rows below. */
function goalFrom({ lines, rows, lexicon }: Head, cell: CellRef): string {
  const own = goalRows(lines, cell, lexicon).filter((row) => row === cell.row || rows.includes(row));
  return paragraphs(lines, own, cell.col);
}

function paragraphs(lines: readonly Line[], rows: readonly number[], col: number): string {
  return rows.flatMap((row) => (lines[row] === undefined ? [] : [rawText(lines[row], col).trim()])).join('\n');
}

/** 成本构成|金额 over items with their amounts, 合计 the last of them: what the head says is the sum. */
function atSum({ head: { lines, rows }, line, cell: labelCell, text, i, next }: Label): LabelValue | undefined {
  const { row, col } = labelCell;
  if (i === 0 || next !== undefined || !headsAmount(text)) return undefined;
  for (const below of rows.slice(rows.indexOf(row) + 1)) {
    const item = lines[below];
    const before = item?.cols.filter((c) => c < col).at(-1);
    if (item === undefined || before === undefined || item.cols.at(-1) !== col || !isAmount(cellText(item, col)) || isAmount(cellText(item, before))) return undefined;
    if (before >= (line.cols[i - 1] ?? 0) && isSum(cellText(item, before)) && below > row + 1) return { labelCell, cell: { row: below, col }, value: rawText(item, col), uses: [{ row: below, col: before }, { row: below, col }] };
  }
  return undefined;
}

/** In the row below, which may be the next but one. */
function beneath(label: Label): LabelValue | undefined {
  const { head, line, cell: labelCell, text, name, isGoal, next, nextIsLabel } = label;
  const { lines, lexicon } = head;
  const below = nearBelow(label);
  const col = below === undefined ? labelCell.col : placeBelow(label, below.line);
  const under = below === undefined ? '' : cellText(below.line, col);
  if (below === undefined || under === '' || (next !== undefined && !nextIsLabel)) return undefined;
  const alone = line.cols.length === 1 && below.line.cols.length === 1 && under.length >= MIN_GOAL;
  const mayBe = isGoal || (name === undefined && (!isFunds(labelCore(text)) || isAmount(under)));
  if (!mayBe || (col <= marginOf(lines) && (name === undefined || !(alone || headsGoals(line, lexicon))))) return undefined;
  if (labelsAmount(line, below.line, col) || isLabelInTurn(below.line, below.line.cols.indexOf(col), lexicon)) return undefined;
  const aside = isGoal && under.length >= MIN_GOAL ? fieldsBefore(below.line, goalsFrom(line, lexicon), lexicon) : [];
  if (!below.line.cols.every((c) => aside.includes(c) || isFree(below.line, c, lexicon) || isSideGoal(line, below.line, c, lexicon))) return undefined;
  const cell = { row: below.row, col };
  const rows = pairedRows(lines, cell);
  return { labelCell, cell, value: paragraphs(lines, rows, col), uses: rows.map((row) => ({ row, col })) };
}

/** Texts that begin under the label down the side have lost its blank cell, and stand each one head too far left. */
function placeBelow({ head: { lexicon }, line, cell, i }: Label, texts: Line): number {
  const [side, ...heads] = line.cols;
  if (i === 0 || heads.length < 2 || texts.cols[0] !== side || texts.cols.length !== heads.length) return cell.col;
  const isHead = (text: string): boolean => GOALS.has(lexicon.field(text) ?? '') || RESULTS.test(text);
  const isText = (text: string): boolean => text.length >= MIN_GOAL && !lexicon.label(text);
  const slid = heads.every((col) => isHead(cellText(line, col))) && texts.cols.every((col) => isText(cellText(texts, col)));
  return slid ? (texts.cols[i - 1] ?? cell.col) : cell.col;
}

/** So many rows below a label its value may stand: one of them may be blank. */
export const NEAR = 2;

function nearBelow({ below, cell }: Label): Label['below'] {
  return below !== undefined && below.row <= cell.row + NEAR ? below : undefined;
}

/** 资金来源|预算数 over 上级补助|36: what stands before an amount is its label, no value of the head above. */
function labelsAmount(heads: Line, line: Line, col: number): boolean {
  const next = line.cols[line.cols.indexOf(col) + 1];
  return next !== undefined && headsAmount(cellText(heads, next)) && isAmount(cellText(line, next)) && !isAmount(cellText(line, col));
}

/** 总目标|年度目标, 年度目标|年度目标完成情况 side by side, with their texts in the row below. */
function headsGoals(line: Line, lexicon: Lexicon): boolean {
  return line.cols.length > 1 && line.cols.every((col) => headsText(line, col, lexicon));
}

/** The column from which a line heads nothing but goals: 项目名称|…|实施期目标|年度目标 over 主管部门|…|…|…. */
function goalsFrom(line: Line, lexicon: Lexicon): number {
  const aside = line.cols.filter((col) => !headsText(line, col, lexicon)).at(-1);
  return line.cols.find((col) => aside === undefined || col > aside) ?? 0;
}

/** The cells before a column, where the last of them is no label of what stands there. */
function fieldsBefore(line: Line, col: number, lexicon: Lexicon): readonly number[] {
  const before = line.cols.filter((c) => c < col);
  const last = before.at(-1);
  return last !== undefined && isFree(line, last, lexicon) ? before : [];
}

function headsText(line: Line, col: number, lexicon: Lexicon): boolean {
  return GOALS.has(lexicon.field(cellText(line, col)) ?? '') || RESULTS.test(cellText(line, col));
}

/** Whether a cell is neither a label nor holds one. */
function isFree(line: Line, col: number, lexicon: Lexicon): boolean {
  const text = cellText(line, col);
  return !text.endsWith(':') && !lexicon.label(text) && !COLUMN_HEAD.test(text) && pairsInside(line, line.cols.indexOf(col), lexicon).length === 0;
}

/** 总体目标 down the side may be printed in the row of the texts, left of the heads above them. */
function isSideGoal(heads: Line, line: Line, col: number, lexicon: Lexicon): boolean {
  return col < (heads.cols[0] ?? 0) && GOALS.has(lexicon.field(cellText(line, col)) ?? '');
}

/** 项目资金|中央衔接资金|20 heads a block of labels with their amounts; 财政拨款|年初预算|20 says of which time the amount is. */
function inBlock({ head: { lexicon }, isMoney, line, cell: own, next, third, nextIsLabel }: Label): LabelValue | undefined {
  if (!isMoney || next === undefined || third === undefined || !isAmount(cellText(line, third))) return undefined;
  const ofTime = headsAmount(cellText(line, next)) && lexicon.field(cellText(line, next)) === undefined;
  if (nextIsLabel && !ofTime) return undefined;
  const [labelCell, cell] = [ofTime ? own : { row: own.row, col: next }, { row: own.row, col: third }];
  return { labelCell, cell, value: rawText(line, third), uses: [{ row: own.row, col: next }, cell] };
}

/** A label that nothing is said of; it has its place all the same. */
function unfilled(label: Label): LabelValue | undefined {
  const { cell: labelCell, name, next, nextIsLabel } = label;
  if ((name === undefined && next !== undefined && !nextIsLabel) || headsListedAmounts(label)) return undefined;
  return { labelCell, cell: { row: labelCell.row, col: labelCell.col + 1 }, value: '', uses: [] };
}

/** The heads of a list, 支出项目名称|内容|预算金额, the last or one right of the label over the amounts of its items. */
function headsListedAmounts(label: Label): boolean {
  const { line, i } = label;
  const below = nearBelow(label);
  if (below === undefined) return false;
  const isOver = (col: number): boolean => isAmount(cellText(below.line, col));
  if (i > 0 && label.isMoney && label.next === undefined) return isOver(label.cell.col);
  // 年初预算数|1-7月执行数|执行率 over the figures of labels in the rows below.
  if (i > 0 && label.name === undefined && COLUMN_HEAD.test(withoutBrackets(label.text)) && SHARE.test(cellText(below.line, label.cell.col))) return true;
  return line.cols.slice(i + 1).some((col) => LISTED_AMOUNT.test(withoutBrackets(cellText(line, col))) && isOver(col));
}
