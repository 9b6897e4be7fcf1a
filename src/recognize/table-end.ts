/** What ends a table: notes, signatures, labels of the head or foot, money below it, and the report that goes on. */
import { beginsAnew, type BranchTask } from './branches';
import { placeOf, STRAIGHT, type Shift } from './drift';
import type { BlockLayout } from './layout';
import type { Lexicon } from './lexicon';
import { cellText, countsColumns, isNoteLine, isRuleLine, isSignatureLine, isSignOff, isSlotText, isTotalText, marginOf, openingText, tell, type Line } from './line';
import { isFigure } from './line-classes';
import { headsMoney } from './money-columns';
import type { Pending } from './row-indicator';
import { fold, isDigits } from './text';

/** Whether a line stands below the table with these blocks. */
export function endsTable(line: Line, layouts: readonly BlockLayout[], shift: Shift, lexicon: Lexicon): boolean {
  const [layout] = layouts;
  if (layout === undefined || isNoteLine(line) || isListHead(line)) return true;
  const first = line.cols[0] ?? 0;
  const opening = cellText(line, first);
  const level = layout.level1 ?? layout.level2 ?? layout.name;
  if (lexicon.level(opening) === 0) {
    if (isSignatureLine(line) && !isAimed(line, layout, shift)) return true;
    const besideLevels = first <= level && level !== layout.name && layout.project === undefined;
    // 主管部门意见|同意|…|财政部门意见|同意: the second of them happens to stand where names and targets do.
    if (besideLevels && (isSignOff(opening) || (!isDigits(opening) && tellsMoney(line, lexicon)))) return true;
    // 项目名称|实施地点|资金 heads a list of projects.
    if (besideLevels && line.cols.length > 2 && lexicon.field(opening) === '项目名称') return true;
  }
  const place = placeOf(level, shift);
  if (first > place) return false;
  if (first < place && cellText(line, place).includes(BOX)) return true;
  // 绩效目标： is a label, though 绩效目标 is a level of the evaluation frame.
  if (lexicon.level(opening) !== 0 && !opening.endsWith(':')) return false;
  if (isNamedBehind(line, first, layouts, shift)) {
    // A label with its value happens to reach the name column: only when nothing else of the row is filled.
    return first === place && layout.project === undefined && lexicon.label(opening) && line.cols.length <= 2;
  }
  return !isTotalText(opening) && !isSlotText(opening) && (lexicon.label(opening) || isSignatureLine(line));
}

/** 优秀□良好□ beside a label is to be ticked, and no level. */
const BOX = '□';

/** Whether a row says what is aimed at. */
function isAimed(line: Line, { values }: BlockLayout, shift: Shift): boolean {
  return values.some((col) => isTold(cellText(line, placeOf(col, shift))));
}

/** Whether a value cell says anything of a target; 日期： is a label with nothing behind it. */
export function isTold(text: string): boolean {
  return text !== '' && !text.endsWith(':') && !SIGNER.test(text);
}

/** 审核人：某某 happens to stand where targets do. */
const SIGNER = /^(?:填表|填报|制表|审核|复核|经办|负责|联系|分管|财务|单位).{0,6}:/;

/** Whether a name stands in a row, and not as the first of its cells. */
function isNamedBehind(line: Line, first: number, layouts: readonly BlockLayout[], shift: Shift): boolean {
  for (const { name } of layouts) if (placeOf(name, shift) !== first && cellText(line, placeOf(name, shift)) !== '') return true;
  return false;
}

/** 资金总额|36|20 where the levels stand, or the heads over such rows: money of the form, below its table. */
function tellsMoney(line: Line, lexicon: Lexicon): boolean {
  const [first = 0, second = 0] = line.cols;
  const opening = cellText(line, first);
  return headsMoney(line) || (isFigure(cellText(line, second)) && lexicon.label(opening) && !isTotalText(opening));
}

/** (四)部门职责 alone where rows begin or left of that, none of the `indicators` or their levels numbered so: below its table the report goes on. */
export function goesOnInProse(task: BranchTask, row: number, line: Line, [layout]: readonly BlockLayout[], indicators: readonly Pending[]): boolean {
  if (layout === undefined || indicators.length === 0 || !isSection(line, task.lexicon)) return false;
  const [first = 0] = line.cols;
  if (first > (layout.level1 ?? layout.level2 ?? layout.name)) return false;
  const isNumbered = (text: string): boolean => SECTION.test(text) && task.lexicon.level(text) === 0;
  if (indicators.some(({ kept, group }) => [fold(kept.indicator.nameText), group.level1.folded, group.level2.folded].some(isNumbered))) return false;
  return first === layout.name ? !beginsAnew(task, row, layout, STRAIGHT) : isOverProse(task.lines, row, task.limit, task.lexicon);
}

/** Whether one text a line, or nothing, stands below a numbered heading. */
export function isOverProse(lines: readonly Line[], row: number, limit: number, lexicon: Lexicon): boolean {
  let next = row + 1;
  while (next < limit && lines[next]?.cols.length === 0) next += 1;
  const below = next < limit ? lines[next] : undefined;
  return below === undefined || (below.cols.length === 1 && lexicon.level(openingText(below)) === 0);
}

/** (四)部门职责 alone in its row, and no level. */
export function isSection(line: Line, lexicon: Lexicon): boolean {
  return line.cols.length === 1 && SECTION.test(openingText(line)) && lexicon.level(openingText(line)) === 0;
}

/** 部门收支总表 alone at the margin below a blank row: the title of a table of another sort. */
export function titlesAnother(lines: readonly Line[], row: number): boolean {
  const line = lines[row];
  return line !== undefined && isTableTitle(line) && lines[row - 1]?.cols.length === 0 && line.cols[0] === marginOf(lines);
}

/** …总表, …明细表 alone in its row. */
export function isTableTitle(line: Line): boolean {
  return line.cols.length === 1 && TABLE_TITLE.test(openingText(line));
}

const TABLE_TITLE = /(?:总|明细|安排|分配|情况|预算|决算|一览)表$/;

/** 序号 before other words: the head of a list that is no page of the table. */
export function isListHead(line: Line): boolean {
  return line.cols.length > 1 && openingText(line) === '序号';
}

const SECTION = /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)/;

/** 公示期：三天 alone where levels stand, and from here on no line of more than one cell. */
export function isFoot({ lines, limit, lexicon }: BranchTask, row: number, line: Line, [layout]: readonly BlockLayout[]): boolean {
  const level = layout?.level1 ?? layout?.level2;
  if (line.cols.length !== 1 || level === undefined || (line.cols[0] ?? 0) > level) return false;
  if (!TOLD.test(openingText(line)) || lexicon.level(openingText(line)) !== 0) return false;
  for (let next = row + 1; next < limit; next++) if ((lines[next]?.cols.length ?? 0) > 1) return false;
  return true;
}

/** A label with what it tells in one text. */
const TOLD = /^[^:]{2,8}:./;

/** Nothing about the line suggests that it stands outside a table. */
export function isOrdinary(line: Line, lexicon: Lexicon): boolean {
  return tell(line, lexicon, 'body', standsInside);
}

function standsInside(line: Line, lexicon: Lexicon): boolean {
  const first = openingText(line);
  return !isRuleLine(line) && !isNoteLine(line) && !countsColumns(line) && !isListHead(line) && !isTableTitle(line) && !isSection(line, lexicon) && !isTotalText(first) && !isSignatureLine(line) && (lexicon.level(first) !== 0 || !lexicon.label(first));
}
