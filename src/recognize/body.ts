/** The rows under a head, read into indicators: every row accounted for, cells cut by a page break joined. */
import type { Column, RowReading } from '../form/schema';
import { squeeze } from '../form/squeeze';
import { branchAt, branchText } from './branches';
import type { ColumnPlan } from './columns';
import type { RowReadings } from './content';
import { placeOf, shiftsOf, STRAIGHT, type Shift } from './drift';
import { GOAL_NUMBER } from './goal-rows';
import type { BlockLayout } from './layout';
import type { Lexicon } from './lexicon';
import { cellText, countsColumns, isNoteLine, isPageLine, isRuleLine, isSlotText, isTotalText, openingText, rawText, type Line } from './line';
import { isRest, joinRest } from './page-break';
import { keptIndicator, standsAt, type KeptIndicator, type Pending } from './row-indicator';
import { nextGroup, noteDrift, type SpineTask } from './spines';
import { endsTable, goesOnInProse, isFoot, isOrdinary, titlesAnother } from './table-end';
import { isDigits, nameText } from './text';
import { wrappedNames } from './wrapped-names';

export interface BodyPlan {
  readonly plan: ColumnPlan;
  /** The plan's columns, as sure as this table's contents make them. */
  readonly columns: readonly Column[];
  readonly layouts: readonly BlockLayout[];
  readonly rates: readonly number[];
}

export interface BodyReading {
  readonly indicators: readonly Pending[];
  /** The row after the last one that belongs to the table. */
  readonly end: number;
}

interface Task extends SpineTask {
  readonly first: number;
  /** Exclusive. */
  readonly limit: number;
  readonly table: number;
  readonly body: BodyPlan;
  readonly hidden: (row: number) => boolean;
  /** The head above repeats one on an earlier page: cells may have been cut. */
  readonly afterPageBreak: boolean;
  /** The last indicator before, for a row cut by the page break. */
  readonly before: Pending | undefined;
  /** Where the reading of each row is written. */
  readonly readings: RowReadings;
}

/** Reads rows from `first` until the table ends. */
export function readBody(task: Task): BodyReading {
  const { lines, lexicon, body, spines, readings } = task;
  const indicators: Pending[] = [];
  let fresh = task.afterPageBreak;
  let end = task.first;
  const shifts = shiftsOf(lines, task.first, task.limit, body.plan, body.rates, lexicon);
  const [main, ...others] = body.layouts;
  const wrapped = main === undefined || others.length > 0 ? undefined : wrappedNames(lines, task.first, task.limit, main);
  let row = task.first;
  for (; row < task.limit; row++) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0) {
      readings[row] = 'empty';
      continue;
    }
    const shift = shifts.get(row) ?? STRAIGHT;
    line.kept.under(lexicon).readUnder(body.plan);
    if (!fresh && shift.by === 0 && readAgain(task, row, line, indicators)) {
      spines.shift = shift;
      end = row + 1;
      continue;
    }
    if (isRuleLine(line)) {
      readings[row] = 'rule';
      task.observe({ kind: 'rule-row', row, text: line.cols.map((col) => cellText(line, col)).join('|') });
      end = row + 1;
      continue;
    }
    if (countsColumns(line)) {
      readings[row] = task.afterPageBreak || indicators.length > 0 ? 'repeat' : 'header';
      end = row + 1;
      continue;
    }
    if (isPageLine(line) || isNoteWithin(task, row, line)) {
      readings[row] = 'note';
      end = row + 1;
      continue;
    }
    // 资金规模|||万元|2100 may open the table that it stands in.
    if (indicators.length === 0 && endsTable(line, body.layouts, shift, lexicon) && opensBelow(task, row)) {
      readings[row] = 'total';
      end = row + 1;
      continue;
    }
    if (endsTable(line, body.layouts, shift, lexicon) || titlesAnother(lines, row) || goesOnInProse(task, row, line, body.layouts, indicators) || isFoot(task, row, line, body.layouts)) {
      end = withoutTitle(task, end);
      break;
    }
    noteDrift(spines, row, shift);
    const above = indicators.at(-1);
    if (wrapped?.has(row) === true && above?.kept.indicator.row === row - 1) {
      joinRest(task, above, row, line, shift);
      // By itself the row above says less than its indicator.
      for (const kept of [lines[row - 1]?.kept, line.kept]) if (kept !== undefined) kept.whole = false;
      readings[row] = 'continuation';
      end = row + 1;
      continue;
    }
    const before = indicators.length;
    const reading = readRow(task, row, line, shift, fresh, indicators);
    readings[row] = reading;
    if (!fresh && shift.by === 0 && reading === 'indicator') line.kept.whole = isWhole(line, body.layouts, indicators.length - before);
    fresh = false;
    end = row + 1;
  }
  for (let after = end; after < row; after++) readings[after] = undefined;
  return { indicators, end };
}

/** 注：以下由业务科填报 between the rows of a table: right below it stands an indicator, its level perhaps before it. */
function isNoteWithin(task: Task, row: number, line: Line): boolean {
  return isNoteLine(line) && (goesOnBelow(task, row) || opensBelow(task, row));
}

/** Whether an indicator stands right below, its levels further up. */
function goesOnBelow(task: Task, row: number): boolean {
  const { next, level } = indicatorBelow(task, row) ?? {};
  return next !== undefined && (next.cols[0] ?? 0) > (level ?? 0);
}

/** Whether an indicator stands right below and begins with the word of its level. */
function opensBelow(task: Task, row: number): boolean {
  const { next, level } = indicatorBelow(task, row) ?? {};
  return next !== undefined && next.cols[0] === level && task.lexicon.level(openingText(next)) !== 0;
}

/** The line below, if it holds a name and a target, with the column in which levels begin. */
function indicatorBelow({ lines, limit, lexicon, body: { layouts: [main] } }: Task, row: number): { readonly next: Line; readonly level: number } | undefined {
  const level = main?.level1 ?? main?.level2;
  const next = row + 1 < limit ? lines[row + 1] : undefined;
  if (main === undefined || next === undefined || level === undefined || !isFilled(next, main.name) || !isOrdinary(next, lexicon)) return undefined;
  const isAimed = [...main.values, ...main.areas.map(({ col }) => col)].some((col) => isFilled(next, col));
  return isAimed ? { next, level } : undefined;
}

/** Takes a row as it was read last, if nothing that its reading depends on has changed. */
function readAgain(task: Task, row: number, line: Line, indicators: Pending[]): boolean {
  const { spines } = task;
  const { kept } = line;
  if (!kept.whole) return false;
  const known = (kept.indicators ?? []) as readonly (KeptIndicator | undefined)[];
  for (let block = 0; block < known.length; block++) {
    const one = known[block];
    if (one === undefined) continue;
    if (!standsAt(one, { shift: STRAIGHT, row, table: task.table, project: spines.project, hidden: task.hidden(row) })) return false;
    if (!spines.groups.has(one.layout.block)) return false;
  }
  for (let block = 0; block < known.length; block++) {
    const one = known[block];
    if (one === undefined) continue;
    const group = nextGroup(task, row, line, one.layout, STRAIGHT, false);
    group.level1.used += 1;
    group.level2.used += 1;
    indicators.push({ kept: one, group });
  }
  task.readings[row] = 'indicator';
  return true;
}

/** A line alone right above what ends the table (二、运输服务监管) is the title of what follows, unless it is a level's word or a printed place. */
function withoutTitle({ lines, lexicon, spines, readings, first }: Task, end: number): number {
  const line = lines[end - 1];
  const text = line === undefined ? '' : openingText(line);
  if (line?.cols.length !== 1 || end - 1 <= first || readings[end - 1] !== 'level' || lexicon.level(text) !== 0 || isSlotText(text)) return end;
  spines.levels.pop();
  readings[end - 1] = undefined;
  return end - 1;
}

/** Whether a row is told by its indicators alone: a name by itself may be a heading of the report. Of blocks side by side one may have levels and no indicator: such rows are read anew. */
function isWhole(line: Line, layouts: readonly BlockLayout[], read: number): boolean {
  if (read === 0 || line.cols.length === 1) return false;
  for (const layout of layouts) if (isFilled(line, layout.project) || branchText(line, layout, STRAIGHT) !== '') return false;
  return layouts.length === 1 || layouts.every(({ level1, level2 }) => !isFilled(line, level1) && !isFilled(line, level2));
}

function isFilled(line: Line, col: number | undefined, shift = STRAIGHT): boolean {
  return col !== undefined && cellText(line, placeOf(col, shift)) !== '';
}

function readRow(task: Task, row: number, line: Line, shift: Shift, fresh: boolean, indicators: Pending[]): RowReading {
  const { body, lexicon } = task;
  const [main] = body.layouts;
  if (main === undefined) return 'unread';
  if (isTotalRow(line, body.layouts, shift, lexicon)) return 'total';
  if (answersFoot(line, main, shift, lexicon)) return 'field';
  if (fresh && task.before !== undefined && isRest(line, task.before, body.plan, main, shift)) {
    joinRest(task, task.before, row, line, shift);
    return 'continuation';
  }
  const branch = branchAt(task, row, line, main, shift);
  if (branch !== undefined) return branch;
  let reading: RowReading = 'unread';
  for (const layout of body.layouts) {
    const group = nextGroup(task, row, line, layout, shift, fresh);
    const name = cellText(line, placeOf(layout.name, shift));
    if (layout.project !== undefined && isFilled(line, layout.project, shift)) task.spines.project = squeeze(rawText(line, placeOf(layout.project, shift)));
    if (name === '' || isSlotText(name) || (!isFilled(line, layout.values[0], shift) && isNameless(name))) {
      const levelled = isFilled(line, layout.level1, shift) || isFilled(line, layout.level2, shift);
      if (reading === 'unread') reading = name !== '' ? 'slot' : group.restRow === row ? 'continuation' : levelled ? 'level' : headsSection(line, main, shift) ? 'section' : 'unread';
      continue;
    }
    reading = 'indicator';
    group.level1.used += 1;
    group.level2.used += 1;
    const place = { layout, shift, row, table: task.table, project: task.spines.project, hidden: task.hidden(row) };
    indicators.push({ kept: keptIndicator(line, place), group });
  }
  return reading;
}

/** A row that only says whose indicators follow: 二、日常养护 beside the table, or an office over its projects, with their sum. */
function headsSection(line: Line, { spine, project, level1, level2, name }: BlockLayout, shift: Shift): boolean {
  if (spine !== undefined && cellText(line, placeOf(spine, shift)) !== '') return true;
  return project !== undefined && line.cols.every((col) => col < placeOf(level1 ?? level2 ?? name, shift));
}

/** 其他需要说明事项|无, 自评等级|优秀: a question of the foot with its answer, though they stand where a level and a name do. */
function answersFoot(line: Line, { level1, level2, name }: BlockLayout, shift: Shift, lexicon: Lexicon): boolean {
  const [first = 0, second = 0] = line.cols;
  const level = level1 ?? level2;
  const opening = cellText(line, first);
  if (TO_SAY.test(opening)) return first <= placeOf(level ?? name, shift);
  if (line.cols.length === 2 && /^暂?无$/.test(cellText(line, second))) return first <= placeOf(level ?? name, shift) && lexicon.level(opening) === 0;
  return level !== undefined && first <= placeOf(level, shift) && !isDigits(opening) && lexicon.level(opening) === 0 && RESULT.test(opening);
}

/** What else there is to say, answered or not; 总分 may stand below it. */
const TO_SAY = /^(?:其[他它]需要?说明的?|需要说明的其[他它])(?:事项|情况):?$/;

/** What an evaluation came to: 自评得分, 自评等级, 评价结论, 综合评价. */
const RESULT = /(?:自评|评价|评估|评审|审核|监控|综合|总体|最终|绩效)(?:总?得分|总分|等级|等次|档次|结论|结果|意见|评价):?$/;

/** 指标1: or 目标1 with nothing behind it. */
function isNameless(name: string): boolean {
  const bare = nameText(name);
  return bare === '' || isSlotText(bare) || GOAL_NUMBER.test(bare);
}

function isTotalRow(line: Line, layouts: readonly BlockLayout[], shift: Shift, lexicon: Lexicon): boolean {
  const first = firstWord(line);
  const layout = blockOf(first, layouts, shift);
  if (layout === undefined || first === undefined) return false;
  const name = cellText(line, placeOf(layout.name, shift));
  const level2 = layout.level2 === undefined ? '' : cellText(line, placeOf(layout.level2, shift));
  const opening = cellText(line, first);
  if (isTotalText(opening) && lexicon.level(opening) === 0) return !isMeasured(line, layout, shift, name, level2);
  if (name === '') return isTotalText(level2);
  // 编制准确度|9分|评价结果|29分 counts points.
  if (name.endsWith('分') && /^[\d.]+分$/.test(name)) return true;
  // 预算执行率 filed as an indicator of its own class is the execution row of the scoring scheme.
  const level1 = layout.level1 === undefined ? '' : cellText(line, placeOf(layout.level1, shift));
  return isTotalText(name) && (level1 === '' || lexicon.level(level1) === 0) && (isTotalText(level1) || COUNTED.test(name));
}

/** Where a row begins, its number left aside. */
function firstWord(line: Line): number | undefined {
  for (const col of line.cols) if (!isDigits(cellText(line, col))) return col;
  return undefined;
}

/** A row that begins with a name of the second block (长期‖年度) is judged by that block, others by the first. */
function blockOf(first: number | undefined, layouts: readonly BlockLayout[], shift: Shift): BlockLayout | undefined {
  for (const layout of layouts) if (placeOf(layout.name, shift) === first) return layout;
  return layouts[0];
}

/** 预算执行率 with a target of its own, under a class that is more than its own name: measured like any other (部门整体). */
function isMeasured(line: Line, layout: BlockLayout, shift: Shift, name: string, level2: string): boolean {
  const value = layout.values[0];
  const first = firstWord(line);
  // A second level 预算执行 under a class above it, with names of its own (预算完成率), is a level like any other.
  const isLevel = layout.level2 !== undefined && layout.level1 !== undefined && first === placeOf(layout.level2, shift) && !isTotalText(name);
  if (value === undefined || name === '' || COUNTED.test(name) || (isTotalText(level2) && !isLevel)) return false;
  const own = level2 !== '' || first === placeOf(layout.name, shift);
  return own && cellText(line, placeOf(value, shift)) !== '';
}

const COUNTED = /合计|总计|小计|共计|总分|总得分/;
