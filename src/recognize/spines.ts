/** Levels down the side of a table: filled down to the next one, carried over pages, joined where a page break cut them. */
import type { Column, Indicator, Observation } from '../form/schema';
import type { CellRef } from '../sheet/address';
import { squeeze } from '../form/squeeze';
import { placeOf, STRAIGHT, type Shift } from './drift';
import type { BlockLayout } from './layout';
import type { Lexicon } from './lexicon';
import { cellText, rawText, type Line } from './line';
import { endsClosed, fold, levelText } from './text';

/** A level text with its place; its text grows when a page break has cut it. */
export interface LevelText {
  text: string;
  raw: string;
  /** Folded text of its cell, for telling at a look that a row repeats it. */
  readonly folded: string;
  cell: CellRef | null;
  /** Rows with a named indicator under it. */
  used: number;
}

/** What the rows of one spine group share. */
export interface Group {
  level1: LevelText;
  level2: LevelText;
  /** The level 1 stands on the group's own rows, not filled down from above. */
  ownLevel1: boolean;
  firstRow: number;
  /** The last row that holds only the rest of one of its level words. */
  restRow?: number;
  /** The levels as its indicators bear them, once they are complete (row-indicator.ts). */
  written?: Pick<Indicator, 'level1' | 'level2'>;
}

/** The running state of a form's tables: carried over pages, begun anew at each sub-table that has its own head. */
export interface Spines {
  readonly groups: Map<number, Group>;
  project: string;
  readonly levels: { readonly level: 1 | 2; readonly text: LevelText; readonly block: number }[];
  shift: Shift;
  driftRows: { rows: [number, number]; by: number; fromCol: number }[];
}

/** A fresh state. */
export function newSpines(): Spines {
  return { groups: new Map(), project: '', levels: [], shift: STRAIGHT, driftRows: [] };
}

const EMPTY_LEVEL = (): LevelText => ({ text: '', raw: '', folded: '', cell: null, used: 0 });

/** Keeps which rows drift, and by how much. */
export function noteDrift(spines: Spines, row: number, shift: Shift): void {
  spines.shift = shift;
  if (shift.by === 0) return;
  const last = spines.driftRows.at(-1);
  if (last !== undefined && last.rows[1] === row - 1 && last.by === shift.by && last.fromCol === shift.from) last.rows[1] = row;
  else spines.driftRows.push({ rows: [row, row], by: shift.by, fromCol: shift.from });
}

/** What moving the spines needs of a body that is being read. */
export interface SpineTask {
  readonly lines: readonly Line[];
  readonly columns: readonly Column[];
  readonly spines: Spines;
  readonly lexicon: Lexicon;
  readonly observe: (observation: Observation) => void;
}

/** 一、产出指标 in a row of its own above a head that has no column for it: the first level of what follows. */
export function beginSection(spines: Spines, layouts: readonly BlockLayout[], line: Line, row: number): void {
  const col = line.cols[0] ?? 0;
  const level1: LevelText = { text: levelText(rawText(line, col)), raw: rawText(line, col), folded: cellText(line, col), cell: { row, col }, used: 0 };
  for (const { block } of layouts) spines.groups.set(block, { level1, level2: EMPTY_LEVEL(), ownLevel1: true, firstRow: row });
  register(spines, 0, 1, level1);
}

/** 数量指标 over the names of a block: the levels of all that stands below, wherever the head prints them. */
export function beginHeaded(spines: Spines, layouts: readonly BlockLayout[], lines: readonly Line[], head: { readonly first: number; readonly last: number }): void {
  for (const { headed, block, name } of layouts) {
    if (headed === undefined) continue;
    const [level1, level2] = [headed.level1, headed.level2].map((text) => (text === '' ? EMPTY_LEVEL() : printed(lines, head, text, name)));
    if (level1 === undefined || level2 === undefined) continue;
    spines.groups.set(block, { level1, level2, ownLevel1: true, firstRow: head.last + 1 });
    if (level1.text !== '') register(spines, block, 1, level1);
    if (level2.text !== '') register(spines, block, 2, level2);
  }
}

/** A text of the head with its cell: the nearest at or left of a column, since spans stretch to the right. */
function printed(lines: readonly Line[], { first, last }: { readonly first: number; readonly last: number }, folded: string, col: number): LevelText {
  for (let row = first; row <= last; row++) {
    const line = lines[row];
    const at = line?.cols.filter((c) => c <= col && cellText(line, c) === folded).at(-1);
    if (line !== undefined && at !== undefined) return { text: levelText(rawText(line, at)), raw: rawText(line, at), folded, cell: { row, col: at }, used: 0 };
  }
  return { text: levelText(folded), raw: folded, folded, cell: null, used: 0 };
}

/** What stands in a level cell of a row. */
function levelAt(row: number, line: Line, col: number | undefined, shift: Shift): LevelText {
  if (col === undefined) return EMPTY_LEVEL();
  const place = placeOf(col, shift);
  const raw = rawText(line, place);
  return { text: levelText(raw), raw, folded: cellText(line, place), cell: place < 0 || squeeze(raw) === '' ? null : { row, col: place }, used: 0 };
}

/** The level cells of the row are blank, or say what the group above them says. */
function goesOn(group: Group, line: Line, layout: BlockLayout, shift: Shift): boolean {
  const { level1, level2 } = layout;
  const one = level1 === undefined ? '' : cellText(line, placeOf(level1, shift));
  const two = level2 === undefined ? '' : cellText(line, placeOf(level2, shift));
  if (one === '' && two === '') return true;
  return group.level1.text !== '' && one === group.level1.folded && two === group.level2.folded;
}

/** Moves the spines on: a level cell that holds something begins a group; after a page break it may go on with one. */
export function nextGroup(task: SpineTask, row: number, line: Line, layout: BlockLayout, shift: Shift, fresh: boolean): Group {
  const { spines, lexicon } = task;
  const known = spines.groups.get(layout.block);
  const current = known ?? { level1: EMPTY_LEVEL(), level2: EMPTY_LEVEL(), ownLevel1: false, firstRow: row };
  if (goesOn(current, line, layout, shift)) {
    if (known === undefined) spines.groups.set(layout.block, current);
    return current;
  }
  let one = levelAt(row, line, layout.level1, shift);
  let two = levelAt(row, line, layout.level2, shift);
  if (isRestOf(current.level1, one, lexicon)) one = joinWord(task, row, current, 'level1', one);
  if (one.text === '' && isRestOf(current.level2, two, lexicon)) two = joinWord(task, row, current, 'level2', two);
  if (current.restRow === row && one.text === '' && two.text === '') return current;
  // No column for the first level: a row that holds nothing but its word begins a section.
  if (layout.level1 === undefined && line.cols.length === 1 && isSection(task, row, two, current, layout)) [one, two] = [two, EMPTY_LEVEL()];
  // One column for both levels: 产出指标 in a row of its own, 数量指标 in those below it.
  if (layout.level2 === undefined && isUnder(current, one, lexicon)) [one, two] = [EMPTY_LEVEL(), one];
  let next = current;
  if (fresh && two.text !== '' && isCut(current, two, one, lexicon)) {
    joinLevels(task, layout.block, current, one, two);
    joinBeside(task, row, shift, current);
    return current;
  }
  const sameOne = one.text !== '' && one.text === current.level1.text && current.level1.cell !== null;
  if (one.text !== '' && !sameOne) {
    // A first level printed in the middle of its own span names the rows from there on; the second level goes on.
    const goesOn = two.text === '' && current.level1.cell === null && current.level2.cell !== null;
    next = { level1: one, level2: goesOn ? current.level2 : two, ownLevel1: true, firstRow: row };
    register(spines, layout.block, 1, one);
    if (two.text !== '') register(spines, layout.block, 2, two);
  } else if (two.text !== '' && (two.text !== current.level2.text || !fresh)) {
    if (two.text === current.level2.text && sameOne) return current;
    next = { level1: current.level1, level2: two, ownLevel1: sameOne, firstRow: row };
    register(spines, layout.block, 2, two);
  }
  spines.groups.set(layout.block, next);
  return next;
}

/** 效益指标 is a first level; 满意度指标, which may be either, is one beside others and above a second one. */
function isSection({ lines, lexicon }: SpineTask, row: number, { folded }: LevelText, current: Group, { level2 }: BlockLayout): boolean {
  const level = lexicon.level(folded);
  const below = lines[row + 1];
  return level === 1 || (level === 3 && (current.level1.text !== '' || (below !== undefined && level2 !== undefined && lexicon.level(cellText(below, level2)) !== 0)));
}

/** Whether a level text is a second level that belongs to the first level above it. */
function isUnder({ level1, level2 }: Group, { text, folded }: LevelText, lexicon: Lexicon): boolean {
  const level = lexicon.level(folded);
  const above = lexicon.level(level1.folded);
  if (text === '' || above === 0 || above === 2) return false;
  // 成本指标 with an indicator in its own row is one of many, and heads nothing.
  if (above === 3 && level1.used > 0 && level2.text === '') return false;
  return level === 2 || (level === 3 && level1.used === 0 && level1.folded !== folded);
}

function register(spines: Spines, block: number, level: 1 | 2, text: LevelText): void {
  spines.levels.push({ level, text, block });
}

/** 产出 over 指标, 社会公众或服务 over 对象满意度指标: a level's word that was broken over two cells. */
function isRestOf(upper: LevelText, lower: LevelText, lexicon: Lexicon): boolean {
  return upper.cell !== null && lower.cell !== null && lower.cell.col === upper.cell.col && lexicon.breaksLevel(fold(upper.raw), lower.folded);
}

/** Writes the rest of a level's word behind its beginning; nothing is left of it as a level of its own. */
function joinWord(task: SpineTask, row: number, group: Group, role: 'level1' | 'level2', rest: LevelText): LevelText {
  join(task, role, group[role], rest);
  group.restRow = row;
  return EMPTY_LEVEL();
}

function join({ observe }: SpineTask, role: 'level1' | 'level2', level: LevelText, rest: LevelText): void {
  if (level.cell === null || rest.cell === null) return;
  const joined = level.raw + rest.raw;
  observe({
    kind: 'split-cell',
    role,
    parts: [
      { cell: level.cell, text: level.raw },
      { cell: rest.cell, text: rest.raw },
    ],
    joined,
  });
  level.raw = joined;
  level.text = levelText(joined);
}

/** Of several phrases: 重点工作任务完成 over 履职目标实现 are two. */
const SENTENCE = /[，,、；;。]/;

/** A duty's text that stops in mid-sentence at the foot of a page and goes on at the head of the next. */
function isCut(current: Group, two: LevelText, one: LevelText, lexicon: Lexicon): boolean {
  const before = current.level2.raw;
  if (before.length < 8 || !SENTENCE.test(before + two.raw) || lexicon.level(squeeze(before)) !== 0 || lexicon.level(squeeze(two.raw)) !== 0) return false;
  if (endsClosed(before)) return false;
  return one.text === '' || !current.ownLevel1 || one.text === current.level1.text;
}

/** Writes the rest of a duty behind its beginning; a first level that only stands beside the rest names the whole. */
function joinLevels(task: SpineTask, block: number, group: Group, one: LevelText, two: LevelText): void {
  join(task, 'level2', group.level2, two);
  if (one.text !== '' && one.cell !== null && one.text !== group.level1.text) {
    task.observe({ kind: 'late-duty', cell: one.cell, firstRow: group.firstRow });
    group.level1 = one;
    group.ownLevel1 = true;
    register(task.spines, block, 1, one);
    one.used += 1;
  }
}

/** What else belongs to the whole duty was cut at the same place. */
function joinBeside(task: SpineTask, row: number, shift: Shift, group: Group): void {
  const [top, line] = [task.lines[group.firstRow], task.lines[row]];
  if (top === undefined || line === undefined) return;
  for (const role of ['activity', 'budget-item'] as const) {
    const col = task.columns.find((c) => c.role === role)?.col;
    if (col === undefined) continue;
    const rest = rawText(line, placeOf(col, shift));
    const startCol = [placeOf(col, shiftAt(task.spines, group.firstRow)), col].find((c) => squeeze(rawText(top, c)) !== '');
    const place = startCol ?? col;
    const start = rawText(top, place);
    if (start !== '' && rest !== '' && start !== rest && !endsClosed(start)) {
      task.observe({
        kind: 'split-cell',
        role,
        parts: [
          { cell: { row: group.firstRow, col: place }, text: start },
          { cell: { row, col: placeOf(col, shift) }, text: rest },
        ],
        joined: start + rest,
      });
    }
  }
}

/** How an earlier row was shifted. */
function shiftAt(spines: Spines, row: number): Shift {
  const drift = spines.driftRows.find(({ rows }) => row >= rows[0] && row <= rows[1]);
  return drift === undefined ? STRAIGHT : { from: drift.fromCol, by: drift.by };
}
