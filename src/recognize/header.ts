/**
 * Heads of indicator tables: which rows they are. A head may have up to four rows, its spans may be merged or not, and its
 * lower rows may have slipped into the wrong columns; what stands over each column tells header-tree.ts.
 */
import { headedBy, type Mapping } from '../form/mapping';
import type { Role } from '../form/schema';
import { rowAbove, rowBelow } from './blank-rows';
import { CellClass, cellClass } from './cell-class';
import { flatten, type Leaf } from './header-tree';
import type { Lexicon } from './lexicon';
import { cellText, isNoteLine, isRuleLine, openingText, tell, type Line } from './line';
import { isFigure } from './line-classes';
import { BARE_YEAR, isDigits, withoutBrackets } from './text';

export interface Header {
  readonly first: number;
  readonly last: number;
  /** In the order in which the columns follow one another. */
  readonly leaves: readonly Leaf[];
  /** Folded texts of all head rows, for telling repeats. */
  readonly signature: string;
  /** Where a person has said what the columns are. */
  readonly mapping?: Mapping;
}

/** Roles that make a row the head of an indicator table, rather than of a money block. */
const CORE: ReadonlySet<Role> = new Set<Role>(['level1', 'level2', 'name']);
const MORE: ReadonlySet<Role> = new Set<Role>([
  'value', 'sign', 'unit', 'explanation', 'standard', 'history', 'source', 'actual', 'weight', 'score', 'deviation', 'nature', 'grade', 'ordinal', 'completion',
]);
const MAX_ROWS = 4;
const MAX_HEAD = 48;

/** Too long for a head; 绩效指标(权重分值90分,其中…) is not, its bracket may say much. */
function isTooLong(folded: string): boolean {
  return folded.length > MAX_HEAD && withoutBrackets(folded).length > MAX_HEAD;
}

/** Whether the row is the first row of an indicator table's head. */
export function startsHeader(line: Line, lexicon: Lexicon): boolean {
  return line.cols.length >= 2 && tell(line, lexicon, 'header', isHeadLine);
}

function isHeadLine(line: Line, lexicon: Lexicon): boolean {
  if (holdsNumbers(line) || !line.cols.some((col) => lexicon.knownHeader(cellText(line, col)).length > 0)) return false;
  let core = 0;
  let more = 0;
  let numbers = 0;
  const seen = new Set<Role>();
  for (const col of line.cols) {
    const text = cellText(line, col);
    if (isTooLong(text)) return false;
    const votes = lexicon.header(text);
    const best = votes[0];
    if (best !== undefined && best.weight >= 0.5) {
      const isCore = votes.some((v) => CORE.has(v.role));
      if (isCore) core += 1;
      else if (votes.some((v) => MORE.has(v.role))) more += 1;
      seen.add(best.role);
    } else if (/^20\d\d年/.test(text) || isFigure(text)) numbers += 1;
    // 成本指标|…|20万元|计划标准|部门职责 is a row, whatever its last words may head elsewhere.
    else if (isValueLike(text)) return false;
  }
  // 项目|指标值 heads a table whose levels stand among its names; over money 项目 says nothing.
  if (core === 0 && cellText(line, line.cols[0] ?? 0) === '项目' && line.cols.some((col) => /指标值|目标值/.test(cellText(line, col)))) {
    core = 1;
    seen.add('name');
  }
  if (core === 0 && numbers === 0 && pairedNames(line, lexicon).length > 0) return true;
  if (core === 0 || numbers > 1) return false;
  const hits = core + more;
  // Words that nobody knows are no objection once three known roles stand side by side.
  return seen.size >= 2 && hits >= 2 && (seen.size >= 3 || hits >= (line.cols.length - numbers) / 2 - 0.5);
}

/**
 * The first cells of 内容|目标值|内容|目标值, or of 名称|符号|值 again and again: whatever their word, they head the names of the
 * targets beside them; none for another line.
 */
function pairedNames(line: Line, lexicon: Lexicon): readonly number[] {
  const word = openingText(line);
  const names = line.cols.filter((col) => cellText(line, col) === word);
  if (names.length < 2 || lexicon.knownHeader(word).length > 0 || lexicon.label(word)) return [];
  const roles = line.cols.filter((col) => !names.includes(col)).map((col) => lexicon.knownHeader(cellText(line, col))[0]?.role);
  return !roles.includes(undefined) && roles.filter((role) => role === 'value').length >= names.length ? names : [];
}

/** Two numbers are no head; that is plain without asking what the words mean. */
function holdsNumbers(line: Line): boolean {
  let numbers = 0;
  for (const col of line.cols) {
    const text = cellText(line, col);
    if (isDigits(text) && ++numbers > 1) return true;
  }
  return false;
}

function isValueLike(text: string): boolean {
  const c = cellClass(text);
  return c === CellClass.target || c === CellClass.number || c === CellClass.ordinal || c === CellClass.sign;
}

/** The head that a row for which `startsHeader` holds is the first of, or the first below its level words. */
export function readHeader(lines: readonly Line[], row: number, lexicon: Lexicon): Header {
  const first = crownOf(lines, row, lexicon);
  let last = row;
  for (let rows = 1; rows < MAX_ROWS; rows++) {
    const next = rowBelow(lines, last);
    if (!continuesHeader(lines, first, last, next, lexicon)) break;
    last = next;
  }
  return {
    first,
    last,
    leaves: flatten(lines, first, last, lexicon),
    signature: lines.slice(first, last + 1).map((line) => line.cols.map((col) => withoutBrackets(cellText(line, col))).join('|')).join('/'),
  };
}

/**
 * The levels stand over blocks of name and value, in the rows above the one that heads the blocks: 数量指标 over
 * 指标名称|指标值 where a row is a project, 产出指标 over 指标类别|指标内容|指标值. So do the spans of 长期指标 and 年度指标. The first
 * of these rows; the row itself where there are none.
 */
function crownOf(lines: readonly Line[], row: number, lexicon: Lexicon): number {
  const pairs = lines[row];
  const named = pairs?.cols.filter((col) => lexicon.knownHeader(cellText(pairs, col)).some((v) => v.role === 'name')) ?? [];
  const names = named.length === 0 && pairs !== undefined ? pairedNames(pairs, lexicon) : named;
  let first = row;
  while (names.length >= 2) {
    const above = rowAbove(lines, first);
    const line = lines[above];
    if (line === undefined) break;
    const levels = line.cols.filter((col) => lexicon.level(cellText(line, col)) !== 0 || OF_SPAN.test(cellText(line, col)));
    // What stands left of the pairs (项目名称, 金额) need not be known, as long as it is no content.
    const known = line.cols.every((col) => levels.includes(col) || (col < (names[0] ?? 0) && isHeadWord(cellText(line, col))));
    const over = names.map((col) => ownerOf(line, col) ?? -1);
    const covers = first < row || (over.every((col) => levels.includes(col)) && new Set(over).size === names.length);
    if (levels.length < 2 || !known || !covers) break;
    first = above;
  }
  const top = lines[first];
  return top !== undefined && headsProjects(lines[first - 1], top, lexicon) ? first - 1 : first;
}

/** 长期指标, 年度绩效指标, 调整前, 批复绩效目标: whose indicators the pairs below hold. */
const OF_SPAN = /^(?:(?:中?长期|中期|总体|实施期|年度|当年|本年度?)(?:绩效)?指标|(?:申报|批复|调整[前后]|修[订改][前后])(?:的?(?:绩效)?(?:指标|目标))?)$/;

/** 单位代码|单位（专项）名称|资金总额|绩效指标 over a head that begins under the last of these: what a register says of its projects has one row. */
function headsProjects(above: Line | undefined, head: Line, lexicon: Lexicon): boolean {
  const start = head.cols[0] ?? 0;
  if (above === undefined || !/指标$/.test(cellText(above, start))) return false;
  const left = above.cols.filter((col) => col < start).map((col) => cellText(above, col));
  return left.length >= 2 && left.every(isHeadWord) && left.some((text) => lexicon.knownHeader(text).some((v) => v.role === 'project'));
}

/** A short text without a digit, as heads are. */
function isHeadWord(text: string): boolean {
  return text.length <= 12 && !/\d/.test(text);
}

/** The head that a person has pointed out, if this row begins one. */
export function mappedHeader(lines: readonly Line[], first: number, mappings: readonly Mapping[]): Header | undefined {
  const line = lines[first];
  const mapping = line === undefined ? undefined : mappings.find((m) => headedBy(m, line.texts));
  if (line === undefined || mapping === undefined) return undefined;
  const leaves = line.cols.map((col): Leaf => ({ col, cell: { row: first, col }, path: [cellText(line, col)], cells: [{ row: first, col }], misplaced: false }));
  return { first, last: first + (mapping.rows ?? 1) - 1, leaves, signature: `mapped:${JSON.stringify(mapping)}`, mapping };
}

/** Whether the row `next` below `last` still belongs to the head: sub-heads only, no level word, no value, nothing under 指标名称. */
export function continuesHeader(lines: readonly Line[], first: number, last: number, next: number, lexicon: Lexicon): boolean {
  const line = lines[next];
  const top = lines[first];
  if (line === undefined || top === undefined || line.cols.length === 0 || isRuleLine(line) || isNoteLine(line)) return false;
  let known = 0;
  let spanned = 0;
  for (const col of line.cols) {
    const text = cellText(line, col);
    const votes = lexicon.header(text);
    if (isTooLong(text) || (votes.length === 0 && ((isValueLike(text) && !BARE_YEAR.test(text)) || lexicon.level(text) !== 0))) return false;
    if ((votes[0]?.weight ?? 0) >= 0.75) known += 1;
    else if (inSpan(lines, first, last, col)) spanned += 1;
    else return false;
  }
  if (known === 0 && (spanned === 0 || line.cols.length < 2)) return false;
  return !startsRepeat(line, top);
}

/** A second head right below the first (two forms glued) is no sub-head. */
function startsRepeat(line: Line, top: Line): boolean {
  return line.cols.length > 2 && line.cols.every((col) => cellText(line, col) === cellText(top, col));
}

/** Whether the column lies under a head cell that covers more than one column: blank to its right or at its own place. */
function inSpan(lines: readonly Line[], first: number, last: number, col: number): boolean {
  for (let row = last; row >= first; row--) {
    const line = lines[row];
    if (line === undefined) continue;
    const owner = ownerOf(line, col);
    if (owner === undefined) continue;
    return owner !== col || cellText(line, col + 1) === '';
  }
  return false;
}

/** The nearest column at or left of `col` where the line holds something. */
function ownerOf(line: Line, col: number): number | undefined {
  let found: number | undefined;
  for (const c of line.cols) {
    if (c > col) break;
    found = c;
  }
  return found;
}
