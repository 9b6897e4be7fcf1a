/** Which cells of a head are labels, and labels that have their values in the same cell. */
import { isAmount, isSum, unitSaid } from './amounts';
import type { Lexicon } from './lexicon';
import { cellText, openingText, rawText, type Line } from './line';
import { amountsInside, roleOf, type LabelledAmount } from './money-labels';
import { fold, withoutBrackets } from './text';

/** Heads of columns in a money or goal block: labels that never have their value beside them. */
export const COLUMN_HEAD = /^(?:.{0,6}(?:预算数|执行数|支出数|执行率|分值|得分|权重|调整数|确定数|决算数|年初预算|调整后?预算|实际支出|预算执行数|完成率)|.{0,6}金额|比例|占比|原因|内容|实际完成情况|.{0,10}完成情况(?:综述)?|.{0,4}(?:开始|起始|完成|结束)(?:时间|日期))$/;
const MAX_LABEL = 24;

/** Whether the i-th filled cell of a line is a label: a known one, one that ends in a colon, or the row's short opening. */
export function isLabel(line: Line, i: number, lexicon: Lexicon): boolean {
  const col = line.cols[i];
  if (col === undefined) return false;
  const text = cellText(line, col);
  if (lexicon.label(text)) return true;
  if (COLUMN_HEAD.test(withoutBrackets(text).replace(/^[*\d.、]+/, ''))) return true;
  if (text.length > MAX_LABEL) return false;
  if (/:$/.test(text)) return true;
  if (i === openingOf(line)) return line.cols.length > 1 && unitSaid(text) === '' && !holdsFigure(withoutBrackets(text).replace(OF_YEAR, ''));
  if (isSum(text)) return labelsSum(line, i, lexicon);
  return isLabelInTurn(line, i, lexicon);
}

/** Which filled cell opens a line; (万元) in a cell of its own belongs to the label above it. */
function openingOf(line: Line): number {
  return line.cols.findIndex((col) => withoutBrackets(cellText(line, col)) !== '');
}

/** Nothing but a number, or one of more than two digits somewhere in a text. */
function holdsFigure(text: string): boolean {
  return /\d{3,}|^[\d.,%]+$/.test(text);
}

/** 合计 in 资金来源|合计|36; behind a label that is itself one of money it only leads to the amount: 年度预算|合计|36. */
function labelsSum(line: Line, i: number, lexicon: Lexicon): boolean {
  const [before, behind] = [i - 1, i + 1].map((k) => cellText(line, line.cols[k] ?? -1));
  return isAmount(behind ?? '') && roleOf(lexicon.field(before ?? '') ?? '') === undefined;
}

/** Further labels of a row alternate with their values: 项目属性|新增|起止时间|…, perhaps behind the name of their block. */
export function isLabelInTurn(line: Line, i: number, lexicon: Lexicon): boolean {
  const text = cellText(line, line.cols[i] ?? -1);
  const inTurn = line.cols.length % 2 === 0 ? i % 2 === 0 : i % 2 === 1 && lexicon.field(openingText(line)) === undefined;
  return i > 0 && inTurn && line.cols.length >= 4 && text.length <= 12 && !/\d/.test(text.replace(OF_YEAR, '')) && LABEL_END.test(withoutBrackets(text));
}

/** 2025年预算: whose label begins with its year. */
const OF_YEAR = /^20\d\d年度?(?=[^\d]{2,6}$)/;

/** How labels end that no list has. */
const LABEL_END = /(?:名称|单位|部门|时间|日期|电话|人|类别|属性|编码|类型|期限|期|.目标|资金|金额|地址|级次|方式|来源|预算|经费|安排|意见)$/;

/** A colon within a bracket belongs to what the bracket says: 年度目标（说明：…）. */
const PAIR = /^((?:[^\s:：(（]|[(（][^\s:：)）]{0,10}[)）]){2,16})\s*[:：]\s*([^\s:：][^:：]*?)(?=\s+[^\s:：]{2,14}[:：]|\s*$)/;
/** 单位：万元 says what amounts are counted in (amounts.ts), 单位：水务局 who fills in. */
const UNIT_LABEL = /^(?:金额|计量|货币)?单位$/;
const COUNTED_IN = /元|[%个人]/;
const MAX_PAIRS = 200;

/** 年度资金总额：50万, 填报单位：某局  经办科室：某科 — labels with their values in one cell; the first must be known, or end as labels do. */
export function pairsInside(line: Line, i: number, lexicon: Lexicon): LabelledAmount[] {
  const amounts = amountsInside(line, i, lexicon);
  if (amounts.length > 0) return amounts;
  const text = rawText(line, line.cols[i] ?? 0).trim();
  if (text.length > MAX_PAIRS || !/[:：]\s*\S/.test(text)) return [];
  const pairs: LabelledAmount[] = [];
  for (let rest = text; rest !== ''; ) {
    const [whole = '', label = '', value = ''] = PAIR.exec(rest) ?? [];
    const [name, said] = [fold(label), fold(value)];
    // (80分) is worth of the label, no value.
    if (withoutBrackets(said) === '' || lexicon.label(said)) return [];
    // 目标：… is how a goal begins.
    const isKnown = label !== '目标' && (lexicon.label(name) || LABEL_END.test(withoutBrackets(name)));
    if (pairs.length === 0 && !isKnown) return [];
    if (!UNIT_LABEL.test(name) || !COUNTED_IN.test(said)) pairs.push({ label, value });
    rest = rest.slice(whole.length).trim();
  }
  return pairs;
}
