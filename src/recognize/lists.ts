/** Indicators written as a list inside one cell, or one to a line: 【产出指标-数量指标】, 指标1：名称(≥5次). */
import { isValueInName } from '../form/cells';
import type { Indicator } from '../form/schema';
import type { CellRef } from '../sheet/address';
import { squeeze } from '../form/squeeze';
import { NO_LEVEL, type Content, type Level, type RowReadings } from './content';
import type { Lexicon } from './lexicon';
import { cellText, isNoteLine, isSignatureLine, rawText, type Line } from './line';
import { isBareTarget, splitBracket, splitNameValue, type NameValue } from './name-value';
import { plainIndicator } from './plain-indicator';
import { registerHead, registerRows, type RegisterHead } from './register-head';
import type { Segment } from './segment';
import { fold, levelText } from './text';

/** A list needs this many items with a target, or it is prose. */
const LEAST = 3;
const ITEM_MARK = /^(?:指标\d{1,2}[:：、.．]?|[(（]?\d{1,2}[)）、.．]|[①-⑳]|[-·•])\s*/;

/** Reads all lists of a segment; undefined when there are too few items to be sure. */
export function readLists(lines: readonly Line[], segment: Segment, lexicon: Lexicon): Content | undefined {
  const places: Place[] = [];
  let head: RegisterHead | undefined;
  for (let row = segment.first; row <= segment.last; row++) {
    const line = lines[row];
    if (line === undefined || row === segment.titleRow || isNoteLine(line) || isSignatureLine(line)) continue;
    for (const [k, col] of line.cols.entries()) {
      const raw = rawText(line, col);
      const hasTarget = hasTargetBeside(line);
      if (k > 0 && hasTarget) continue;
      if (raw.length < 4 || !(line.cols.length <= 2 || MARKS.some((mark) => raw.includes(mark)) || leadingLevels(raw.trim(), lexicon).levels.length > 0)) continue;
      head ??= registerHead(lines, segment, row, col, lexicon);
      if (head === undefined) {
        // Without a head a line of several cells tells lists by more than semicolons: by the level before them.
        const before = line.cols[k - 1] ?? col;
        if (hasTarget && !lexicon.label(cellText(line, col))) places.push({ row, col, target: line.cols[1] });
        else if (line.cols.length <= 2 || raw.includes('\n') || raw.includes('【')) places.push({ row, col });
        else if (lexicon.level(cellText(line, before)) !== 0) places.push({ row, col: before }, { row, col });
      } else if (head.lists.includes(col)) places.push({ row, col, project: squeeze(rawText(line, head.project)) });
    }
  }
  const list = itemsOf(lines, places, lexicon);
  if (list.indicators.length < LEAST || list.levels.length === 0) return undefined;
  const rows = list.indicators.map((i) => i.row);
  const cols = list.indicators.map((i) => i.cells.name?.col ?? 0);
  const [left, right, bottom] = [Math.min(...cols), Math.max(...cols), Math.max(...rows)];
  const readings: RowReadings = [];
  if (head !== undefined) registerRows(lines, head, bottom, readings);
  for (const { cell } of list.levels) if (cell !== null) readings[cell.row] = 'level';
  for (const row of rows) readings[row] = 'indicator';
  const columns = head?.columns ?? [{ col: left, role: 'name', header: '', confidence: 0.9, block: 0 }];
  const range = { top: head?.row ?? Math.min(...rows), left: columns[0]?.col ?? left, bottom, right };
  const header = head === undefined ? null : { first: head.row, last: head.row };
  return { tables: [{ range, header, label: '', period: 'year', columns }], ...list, readings, observations: [], layout: 'L19' };
}

/** 1.巡查河道|≥12次: the target stands in a cell of its own, behind the item. */
function hasTargetBeside(line: Line): boolean {
  const [item = 0, target = 0] = line.cols;
  return line.cols.length === 2 && isBareTarget(rawText(line, target).trim()) && !/\d/.test(splitNameValue(rawText(line, item))?.value ?? '');
}

/** What may set the items of a list apart. */
const MARKS = ['\n', '【', '；', ';'];

/** A register may hold a project's whole list in the one cell of its names; undefined where no cell has levels in it. */
export function readListsInside(lines: readonly Line[], { indicators }: Pick<Content, 'indicators'>, lexicon: Lexicon): Pick<Content, 'indicators' | 'levels'> | undefined {
  if (!indicators.some(({ cells }) => (isValueInName(cells) || cells.value === undefined) && cells.name !== undefined && mayList(lines, cells.name))) return undefined;
  const list = itemsOf(lines, indicators.flatMap(({ cells, project }) => (cells.name === undefined ? [] : [{ ...cells.name, project }])), lexicon);
  return list.levels.length === 0 || list.indicators.length <= indicators.length ? undefined : list;
}

/** Longer texts are no name alone. */
const LONGEST_NAME = 24;
/** How a level ends that stands before its items. */
const LEVEL_ENDS = ['【', '：', ':'];

function mayList(lines: readonly Line[], { row, col }: CellRef): boolean {
  const line = lines[row];
  const raw = line === undefined ? '' : rawText(line, col);
  return raw.length > LONGEST_NAME && LEVEL_ENDS.some((end) => raw.includes(end));
}

/** The items of the lists that stand in the given cells, each under the levels before it or those of its cell. */
export function itemsOf(lines: readonly Line[], places: readonly Place[], lexicon: Lexicon): Pick<Content, 'indicators' | 'levels'> {
  const indicators: Indicator[] = [];
  const levels: Content['levels'][number][] = [];
  let one = NONE;
  let two = NONE;
  // 满意度指标 with nothing under it yet: 服务对象满意度指标 is, which else may be a first level too.
  let bare = false;
  // 【总体目标】: what stands under such a heading is no item, up to the next level.
  let aside = false;
  let of: string | undefined;
  for (const { project = '', under, target, ...cell } of places) {
    const line = lines[cell.row];
    if (line === undefined) continue;
    // The list of another project begins anew.
    if (project !== of) [of, one, two, aside] = [project, NONE, NONE, false];
    if (under !== undefined) [one, two] = [{ ...under.level1, mark: '' }, { ...under.level2, mark: '' }];
    for (const [k, part] of partsOf(rawText(line, cell.col)).entries()) {
      const { levels: words, rest } = leadingLevels(part, lexicon);
      // 产出指标|质量指标：教学秩序良好: the row of a table without a head, whose text is what it aims at.
      const beside = rest !== '' && words.length === 1 && one.cell !== null && one.cell.col < cell.col;
      for (const { level: its, text, mark } of words) {
        // 3.成本指标 below 1.数量指标 is a second level, as is 1.满意度 right below （三）满意度指标.
        const isSecond = its === 2 || (its === 3 && one.text !== '' && ((beside && k === 0) || (mark !== one.mark && (mark === two.mark || two.text === '')) || (bare && text !== one.text)));
        const level = isSecond ? 2 : 1;
        if (isSecond) two = { text, cell, mark };
        else [one, two, bare] = [{ text, cell, mark }, NONE, its === 3];
        levels.push({ level, text, cell, used: 1 });
      }
      if (words.length > 0) aside = false;
      else if (under === undefined && part.startsWith('【')) aside = true;
      if (aside || rest === '' || (levels.length === 0 && under === undefined)) continue;
      const item = rest.replace(ITEM_MARK, '');
      const split = target === undefined ? splitItem(item, { isMarked: item !== rest, beside, isHeaded: under !== undefined }) : { name: item, value: rawText(line, target) };
      if (split === undefined || (split.name.length > 60 && !beside)) continue;
      bare = false;
      indicators.push(plainIndicator({ level1: one, level2: two, nameText: split.name, nameCell: cell, valueText: split.value, valueCell: target === undefined ? cell : { row: cell.row, col: target }, project }));
    }
  }
  return { indicators, levels };
}

/** What is known of an item: whether a number stands before it, a level beside it, or levels over it in the head. */
interface ItemPlace {
  readonly isMarked: boolean;
  readonly beside: boolean;
  readonly isHeaded: boolean;
}

/** An item's name and target; undefined for prose. Under or beside a level it is an indicator, with a target or without. */
function splitItem(item: string, { isMarked, beside, isHeaded }: ItemPlace): NameValue | undefined {
  const whole = { name: item, value: '' };
  if (beside && CLAUSES.test(item)) return whole;
  const parts = splitNameValue(item) ?? (isMarked ? splitBracket(item) : undefined);
  if (parts !== undefined) return parts;
  if (beside) return whole;
  if (!isHeaded) return undefined;
  return isBareTarget(item) ? { name: '', value: item } : whole;
}

/** Of a sentence of several clauses the last number is not the target of the whole. */
const CLAUSES = /[，,。]./;

/** A cell that may hold a list, and the project whose list it is. */
export interface Place extends CellRef {
  readonly project?: string;
  /** The column where the target of the one item in the cell stands. */
  readonly target?: number | undefined;
  /** The levels that the head prints over the cell: whatever stands in it is an indicator of theirs, with a target or without. */
  readonly under?: { readonly level1: Level; readonly level2: Level };
}

/** A level with the way it is numbered: （一, 1; "" where it is not. */
interface Numbered extends Level {
  readonly mark: string;
}

const NONE: Numbered = { ...NO_LEVEL, mark: '' };

/** The sort of a number before a text: 一 for 二、, （一 for （二）, 1 for 3. */
function markOf(text: string): string {
  const [, open = '', number = ''] = /^([（(]?)([一二三四五六七八九十]+|\d{1,2})[）)、.．]/.exec(text) ?? [];
  return number === '' ? '' : (open === '' ? '' : '(') + (/\d/.test(number) ? '1' : '一');
}

/** The lines of a cell, and the items of a line that are set apart by semicolons. */
function partsOf(raw: string): string[] {
  return raw
    .split(/[\n\r；;]+/)
    .flatMap((part) => part.split(/(?=【)|(?<=】)|(?<=[)）])\s*(?=指标\d)/))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** 产出指标—数量指标—养护里程: both levels before the name. */
const PATH = /^([^-—－–/>→]{2,10})[-—－–/>→]+([^-—－–/>→]{2,14})[-—－–/>→]+(.+)$/;

/** Level words at the head of a line: 【产出指标-数量指标】, 产出-数量-…, 数量指标：…, 一、产出指标. A word that serves as either level is 3. */
function leadingLevels(part: string, lexicon: Lexicon): { levels: { level: 1 | 2 | 3; text: string; mark: string }[]; rest: string } {
  const bracketed = /^【([^】]{2,40})】(.*)$/.exec(part);
  if (bracketed?.[1] !== undefined) {
    const words = bracketed[1].split(/[-—－–/→>·]/).map((w) => levelText(w));
    const levels = words.map((text, i) => ({ level: (words.length > 1 ? Math.min(i + 1, 2) : lexicon.level(fold(text)) === 2 ? 2 : 1) as 1 | 2, text, mark: '' }));
    if (words.some((w) => lexicon.level(fold(w)) !== 0)) return { levels, rest: bracketed[2] ?? '' };
    return { levels: [], rest: part };
  }
  const [, one = '', two = '', name = ''] = PATH.exec(squeeze(part)) ?? [];
  if (lexicon.level(fold(one)) % 2 === 1 && lexicon.level(fold(two)) >= 2) {
    return { levels: [{ level: 1, text: levelText(one), mark: '' }, { level: 2, text: levelText(two), mark: '' }], rest: name };
  }
  const head = /^([^:：]{2,20})(?:[:：]|$)(.*)$/.exec(squeeze(part));
  const word = head?.[1] === undefined ? '' : levelText(head[1].replace(ITEM_MARK, ''));
  const level = word === '' ? 0 : lexicon.level(fold(word));
  // 绩效目标：全年巡查12次 is a field, though 绩效目标 is a level elsewhere.
  if (level === 0 || head?.[1] === undefined || lexicon.field(fold(word)) !== undefined) return { levels: [], rest: part };
  // 效益指标：社会效益指标：…
  const below = leadingLevels(head[2] ?? '', lexicon);
  return { levels: [{ level, text: word, mark: markOf(head[1]) }, ...below.levels], rest: below.rest };
}
