/** Labels and their values outside the indicator tables: beside, in the same cell, or in the row below. */
import type { Field } from '../form/schema';
import { squeeze } from '../form/squeeze';
import type { CellRef } from '../sheet/address';
import { GOAL_NUMBER, GOALS, goalRows, MIN_GOAL, pairedRows } from './goal-rows';
import type { Lexicon } from './lexicon';
import { cellText, isNoteLine, isRuleLine, marginOf, openingText, rawText, type Line } from './line';
import { headsAmount, isAmount, isSum, leadsAmount, saysUnit } from './money';
import { amountsOf, moneyColumns } from './money-columns';
import { amountsInside, isFunds, type LabelledAmount } from './money-labels';
import { fold, isDigits, labelCore, withoutBrackets } from './text';

const MONEY: ReadonlySet<string> = new Set(['年度资金总额', '财政拨款', '其他资金']);
/** Heads of columns in a money or goal block: labels that never have their value beside them. */
const COLUMN_HEAD = /^(?:.{0,6}(?:预算数|执行数|支出数|执行率|分值|得分|权重|调整数|决算数|年初预算|预算执行数|完成率)|.{0,6}金额|比例|占比|原因|内容|实际完成情况|.{0,10}完成情况(?:综述)?|.{0,4}(?:开始|起始|完成|结束)(?:时间|日期))$/;
const RESULTS = /完成情况(?:综述)?$/;
const BLANK = /^(?:-+|—+|\/|无|)$/;
const MAX_LABEL = 24;

interface Candidate extends Field {
  readonly empty: boolean;
}

/** All fields of the given rows, in sheet order; a canonical name once, filled before empty. */
export function readFields(lines: readonly Line[], rows: readonly number[], lexicon: Lexicon): Field[] {
  const found: Candidate[] = [];
  const taken = new Set<string>();
  const key = (row: number, col: number): string => `${String(row)}:${String(col)}`;
  const columns = moneyColumns(lines, rows, lexicon);
  for (const { head, amounts, cols, labelled } of columns) {
    for (const col of cols.keys()) taken.add(key(head, col));
    if (labelled !== undefined) taken.add(key(head, labelled.aside));
    for (const col of lines[amounts]?.cols ?? []) taken.add(key(amounts, col));
  }
  for (const [r, row] of rows.entries()) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0 || isRuleLine(line) || isNoteLine(line)) continue;
    for (const { name, labelCell, cell } of columns.filter(({ head }) => head === row).flatMap(amountsOf)) {
      found.push({ ...candidate(textAt(lines[labelCell.row], labelCell.col), textAt(lines[cell.row], cell.col), labelCell, cell, lexicon), name });
    }
    for (let i = 0; i < line.cols.length; i++) {
      const col = line.cols[i] ?? 0;
      if (taken.has(key(row, col))) continue;
      const text = cellText(line, col);
      const inside = pairsInside(line, i, lexicon);
      if (inside.length > 0) {
        for (const { label, value } of inside) found.push(candidate(label, value, { row, col }, { row, col }, lexicon));
        continue;
      }
      if (!isLabel(line, i, lexicon)) continue;
      const name = lexicon.field(text);
      const next = line.cols[i + 1];
      const third = line.cols[i + 2];
      const beside = next === undefined ? '' : cellText(line, next);
      const whole = name !== undefined && GOALS.has(name) ? wholeYear(line, i + 1) : undefined;
      const texts = lines[rows[r + 1] ?? -1];
      if (whole !== undefined && texts !== undefined && cellText(texts, whole) !== '') {
        for (const c of [...line.cols.slice(i + 1).map((c) => key(row, c)), ...texts.cols.map((c) => key(rows[r + 1] ?? 0, c))]) taken.add(c);
        found.push(candidate(rawText(line, col), rawText(texts, whole), { row, col }, { row: rows[r + 1] ?? 0, col: whole }, lexicon));
        continue;
      }
      if (next !== undefined && name !== undefined && GOALS.has(name) && texts !== undefined && headsGoal(line, i + 1, texts, lexicon)) {
        const below = rows[r + 1] ?? 0;
        taken.add(key(row, next)).add(key(below, next));
        found.push(candidate(rawText(line, col), rawText(texts, next), { row, col }, { row: below, col: next }, lexicon));
        continue;
      }
      // A bare number behind 实际完成情况 is its score.
      const nextIsLabel = next !== undefined && (isLabel(line, i + 1, lexicon) || (isDigits(beside) && RESULTS.test(text)) || saysUnit(beside) || pairsInside(line, i + 1, lexicon).length > 0);
      if (next !== undefined && !nextIsLabel && fitsField(name, beside)) {
        taken.add(key(row, next));
        const leadsGoal = name !== undefined && GOALS.has(name) && (GOAL_NUMBER.test(beside) || beside === '调整前');
        const cell = name !== undefined && MONEY.has(name) ? firstAmount(line, i + 1) : leadsGoal ? (third ?? next) : next;
        taken.add(key(row, cell));
        const value = name !== undefined && GOALS.has(name) ? goalFrom(lines, rows, { row, col: cell }, lexicon) : rawText(line, cell);
        found.push(candidate(rawText(line, col), value, { row, col }, { row, col: cell }, lexicon));
        continue;
      }
      const rowBelow = rows[r + 1] ?? row + 1;
      const below = rowBelow <= row + 2 && rows[r + 1] !== undefined ? lines[rowBelow] : undefined;
      const under = below === undefined ? '' : cellText(below, col);
      const underIsFree = below !== undefined && under !== '' && !labelsAmount(line, below, col) && !isLabelInTurn(below, below.cols.indexOf(col), lexicon) && below.cols.every((c) => isFree(below, c, lexicon) || isSideGoal(line, below, c, lexicon));
      const alone = line.cols.length === 1 && below?.cols.length === 1 && under.length >= MIN_GOAL;
      const beneath = col > marginOf(lines) || (name !== undefined && (alone || headsGoals(line, lexicon)));
      const couldBe = GOALS.has(name ?? '') || (name === undefined && (!isFunds(labelCore(text)) || isAmount(under)));
      if (underIsFree && couldBe && (nextIsLabel || next === undefined) && beneath) {
        const own = pairedRows(lines, { row: rowBelow, col });
        for (const paragraph of own) taken.add(key(paragraph, col));
        found.push(candidate(rawText(line, col), own.map((paragraph) => textAt(lines[paragraph], col)).join('\n'), { row, col }, { row: rowBelow, col }, lexicon));
      } else if (name !== undefined && MONEY.has(name) && next === undefined && i > 0 && isAmount(under)) {
        // The last head of a list, 任务|内容|预算金额, stands over the amounts of its items.
        continue;
      } else if (name !== undefined && MONEY.has(name) && next !== undefined && !nextIsLabel && third !== undefined && isAmount(cellText(line, third))) {
        // 项目资金|中央衔接资金|20 heads a block of labels with their amounts.
        taken.add(key(row, next)).add(key(row, third));
        found.push(candidate(rawText(line, next), rawText(line, third), { row, col: next }, { row, col: third }, lexicon));
      } else if (name !== undefined || next === undefined || nextIsLabel) {
        found.push(candidate(rawText(line, col), '', { row, col }, { row, col: col + 1 }, lexicon));
      }
    }
  }
  nameTotal(found);
  return choose(found);
}

/** Where no label names a total, it is 合计 that opens or closes the sources, else the first amount that a label calls 预算 or 金额 and no part. */
function nameTotal(found: Candidate[]): void {
  if (found.some((c) => c.name === '年度资金总额' && !c.empty)) return;
  const sources = new Set(found.filter(({ name }) => MONEY.has(name) || isFunds(name)).map(({ labelCell: { row, col } }) => `${String(row)}:${String(col)}`));
  const isSource = (row: number, col: number): boolean => sources.has(`${String(row)}:${String(col)}`);
  const sum = found.findIndex(({ label, labelCell: { row, col }, empty }) => !empty && isSum(fold(label)) && (isSource(row - 1, col) || isSource(row + 1, col)));
  const at = sum >= 0 ? sum : found.findIndex(({ name, value }) => BUDGET.test(name) && !SHARED.test(name) && isAmount(fold(value)));
  const total = found[at];
  if (total !== undefined) found[at] = { ...total, name: '年度资金总额' };
}

const BUDGET = /(?:预算(?:数|安排|安排数|资金)?|金额|资金总量)$|^(?:安排|下达)资金$/;
/** Money of one source, or of one part. */
const SHARED = /中央|[省市县区乡镇本上下各]级|财政|地方|自筹|自有|其他|配套|债券|贷款|结转|上年|单价|合同|采购金额/;

/** 资金来源|预算数 over 上级补助|36: what stands before an amount is its label, no value of the head above. */
function labelsAmount(heads: Line, line: Line, col: number): boolean {
  const next = line.cols[line.cols.indexOf(col) + 1];
  return next !== undefined && headsAmount(cellText(heads, next)) && isAmount(cellText(line, next)) && !isAmount(cellText(line, col));
}

/** 总目标|年度目标 side by side, with their texts in the row below. */
function headsGoals(line: Line, lexicon: Lexicon): boolean {
  return line.cols.length > 1 && line.cols.every((col) => GOALS.has(lexicon.field(cellText(line, col)) ?? ''));
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

const PART_OF_YEAR = /^(?:上半年|下半年|半年|全年|年度|第?[一二三四1-4]季度)(?:目标)?$/;

/** The column of the whole year where a goal's row heads the parts of the year (上半年, 全年); undefined for another row. */
function wholeYear(line: Line, from: number): number | undefined {
  const heads = line.cols.slice(from);
  if (heads.length < 2 || !heads.every((col) => PART_OF_YEAR.test(cellText(line, col)))) return undefined;
  return heads.find((col) => /^(?:全年|年度)/.test(cellText(line, col))) ?? heads.at(-1);
}

/** 年初预期目标 beside 实际完成情况, over texts: not the goal but its head, though no word says so. */
function headsGoal(line: Line, i: number, texts: Line, lexicon: Lexicon): boolean {
  const [col = 0, ...others] = line.cols.slice(i);
  const text = cellText(line, col);
  if (text.length > MAX_GOAL_HEAD || lexicon.label(text) || cellText(texts, col).length < MIN_GOAL) return false;
  return others.some((other) => RESULTS.test(cellText(line, other)) && cellText(line, other).length <= MAX_GOAL_HEAD);
}

const MAX_GOAL_HEAD = 14;

/** A goal's text with its paragraphs in the head's rows below. */
function goalFrom(lines: readonly Line[], rows: readonly number[], cell: CellRef, lexicon: Lexicon): string {
  const own = goalRows(lines, cell, lexicon).filter((row) => row === cell.row || rows.includes(row));
  return own.map((row) => textAt(lines[row], cell.col)).join('\n');
}

function textAt(line: Line | undefined, col: number): string {
  return line === undefined ? '' : rawText(line, col).trim();
}

function candidate(label: string, value: string, labelCell: CellRef, cell: CellRef, lexicon: Lexicon): Candidate {
  const folded = fold(label);
  const name = lexicon.field(folded) ?? ownName(label);
  const trimmed = value.trim();
  const empty = BLANK.test(fold(value));
  return { name, label: label.trim(), value: trimmed, labelCell, cell, empty };
}

/** The sheet's own label, squeezed, without number, star, bracket or colon. */
function ownName(label: string): string {
  return labelCore(fold(label)) || squeeze(label);
}

const OF_TERM = /实施期|政策|中期|长期|总投资/;
const OF_YEAR = /年度资金|当年|本年/;
/** Who has the work done, pays for it or fills in, where another label says who does it: 组织实施单位 or 预算单位 beside 实施单位, 填报单位 beside 部门名称. */
const ORGANISER = /^(?:组织|预算单位|填报|申报|编制)/;

/**
 * A canonical name once: the first that is filled, else the first; who organises, pays or fills in gives way to whose it is; of amounts
 * for the term and for the year that of the year, with its parts below it. Other labels as they come.
 */
function choose(found: readonly Candidate[]): Field[] {
  const best = new Map<string, Candidate>();
  const rank = (c: Candidate): number => {
    if (!MONEY.has(c.name)) return Number(!c.empty) * 2 + Number(!ORGANISER.test(c.label));
    const total = best.get('年度资金总额');
    const apart = c.name !== '年度资金总额' && total !== undefined && total.labelCell.col !== c.labelCell.col;
    return Number(!c.empty) * 8 + Number(!OF_TERM.test(c.label)) * 4 + Number(c.name === '年度资金总额' && OF_YEAR.test(c.label)) * 2 + Number(!apart);
  };
  for (const c of found) {
    const kept = best.get(c.name);
    if (kept === undefined || rank(c) > rank(kept)) best.set(c.name, c);
  }
  return found
    .filter((c) => best.get(c.name) === c)
    .map(({ name, label, value, labelCell, cell, empty }) => ({ name, label, value: empty && /^(?:-+|—+|\/|无)$/.test(fold(value)) ? '' : value, labelCell, cell }));
}

/** Whether the i-th filled cell of a line is a label: a known one, one that ends in a colon, or the row's short opening. */
function isLabel(line: Line, i: number, lexicon: Lexicon): boolean {
  const col = line.cols[i];
  if (col === undefined) return false;
  const text = cellText(line, col);
  if (lexicon.label(text)) return true;
  if (COLUMN_HEAD.test(withoutBrackets(text).replace(/^[*\d.、]+/, ''))) return true;
  if (text.length > MAX_LABEL) return false;
  if (/:$/.test(text)) return true;
  if (i === 0) return !/\d{3,}|^\d+$/.test(text) && line.cols.length > 1;
  return isLabelInTurn(line, i, lexicon);
}

/** Further labels of a row alternate with their values: 项目属性|新增|起止时间|…, perhaps behind the name of their block. */
function isLabelInTurn(line: Line, i: number, lexicon: Lexicon): boolean {
  const text = cellText(line, line.cols[i] ?? -1);
  const inTurn = line.cols.length % 2 === 0 ? i % 2 === 0 : i % 2 === 1 && lexicon.field(openingText(line)) === undefined;
  return i > 0 && inTurn && line.cols.length >= 4 && text.length <= 12 && !/\d/.test(text) && LABEL_END.test(withoutBrackets(text));
}

/** How labels end that no list has. */
const LABEL_END = /(?:名称|单位|部门|时间|日期|电话|人|类别|属性|编码|类型|期限|期|.目标|资金|金额|地址|级次|方式|来源|预算|经费|意见)$/;

/** An amount for money labels, anything but a column head for others. */
function fitsField(name: string | undefined, folded: string): boolean {
  if (folded === '') return false;
  if (name !== undefined && MONEY.has(name)) return (/\d/.test(folded) || leadsAmount(folded)) && !COLUMN_HEAD.test(withoutBrackets(folded));
  return !COLUMN_HEAD.test(withoutBrackets(folded));
}

/** The first cell from the i-th on that holds a figure. */
function firstAmount(line: Line, i: number): number {
  for (let k = i; k < line.cols.length; k++) {
    const col = line.cols[k] ?? 0;
    if (/\d/.test(cellText(line, col))) return col;
  }
  return line.cols[i] ?? 0;
}

/** 年度资金总额：50万, 填报单位：某局  经办科室：某科 — labels with their values in one cell; the first must be known, or end as labels do. */
function pairsInside(line: Line, i: number, lexicon: Lexicon): LabelledAmount[] {
  const pairs: LabelledAmount[] = [];
  const pattern = /([^\s:：]{2,14}(?:[(（][^)）]{0,8}[)）])?)\s*[:：]\s*([^\s:：][^:：]*?)(?=\s+[^\s:：]{2,14}[:：]|\s*$)/gy;
  let rest = rawText(line, line.cols[i] ?? 0).trim();
  const amounts = amountsInside(line, i, lexicon);
  if (amounts.length > 0) return amounts;
  if (rest.length > 200 || !/[:：]\s*\S/.test(rest)) return [];
  for (;;) {
    pattern.lastIndex = 0;
    const match = pattern.exec(rest);
    if (match?.[1] === undefined || match[2] === undefined) break;
    // 目标：… is how a goal begins; (80分) is worth of the label, no value.
    if ((pairs.length === 0 && match[1] === '目标') || withoutBrackets(fold(match[2])) === '') break;
    if ((pairs.length === 0 && !lexicon.label(fold(match[1])) && !LABEL_END.test(withoutBrackets(fold(match[1])))) || lexicon.label(fold(match[2]))) break;
    // 单位：万元 says what amounts are counted in (money.ts).
    if (!/^(?:金额|计量|货币)?单位$/.test(fold(match[1]))) pairs.push({ label: match[1], value: match[2] });
    rest = rest.slice(match[0].length).trim();
    if (rest === '') break;
  }
  return rest === '' ? pairs : [];
}
