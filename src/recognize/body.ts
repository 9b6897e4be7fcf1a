/** The rows under a head, read into indicators: spines filled down, cut cells joined, every row accounted for. */
import type { Form, Indicator, Observation, Role, RowReading } from '../form/schema';
import type { CellRef } from '../sheet/address';
import { parseSign, parseTarget } from '../target/index';
import { placeOf, shiftsOf, STRAIGHT, type Shift } from './drift';
import type { ColumnPlan } from './columns';
import type { BlockLayout, ReferenceColumns } from './layout';
import type { Lexicon } from './lexicon';
import { cellText, isNoteLine, isRuleLine, isSignatureLine, isSlotText, isTotalText, rawText, type Line } from './line';
import { splitNameValue } from './name-value';
import { endsClosed, levelText, nameText, squeeze } from './text';

/** A level text with its place; its text grows when a page break has cut it. */
export interface LevelText {
  text: string;
  raw: string;
  cell: CellRef | null;
  /** Rows with a named indicator under it. */
  used: number;
}

/** What the rows of one spine group share. */
interface Group {
  level1: LevelText;
  level2: LevelText;
  /** The level 1 stands on the group's own rows, not filled down from above. */
  ownLevel1: boolean;
  firstRow: number;
}

export interface BodyPlan {
  readonly plan: ColumnPlan;
  readonly layouts: readonly BlockLayout[];
  readonly rates: readonly number[];
}

/** The running state of a form's tables: carried over pages, begun anew at each sub-table that has its own head. */
export interface Spines {
  readonly groups: Map<number, Group>;
  project: string;
  readonly levels: { readonly level: 1 | 2; readonly text: LevelText; readonly block: number }[];
  shift: Shift;
  driftRows: { rows: [number, number]; by: number; fromCol: number }[];
}

export function newSpines(): Spines {
  return { groups: new Map(), project: '', levels: [], shift: STRAIGHT, driftRows: [] };
}

export type MutableIndicator = { -readonly [K in keyof Indicator]: Indicator[K] };

interface Pending {
  kept: KeptIndicator;
  readonly group: Group;
}

export interface BodyReading {
  readonly indicators: readonly Pending[];
  /** The row after the last one that belongs to the table. */
  readonly end: number;
}

interface Task {
  readonly lines: readonly Line[];
  readonly first: number;
  /** Exclusive. */
  readonly limit: number;
  readonly table: number;
  readonly body: BodyPlan;
  readonly spines: Spines;
  readonly lexicon: Lexicon;
  readonly hidden: (row: number) => boolean;
  readonly observe: (observation: Observation) => void;
  /** The head above repeats one on an earlier page: cells may have been cut. */
  readonly afterPageBreak: boolean;
  /** The last indicator before, for a row cut by the page break. */
  readonly before: Pending | undefined;
  /** Where the reading of each row is written. */
  readonly readings: Map<number, RowReading>;
}

/** A row without level cells as it was read last: under the same plan at the same place nothing needs to be done again. */
interface KeptReading {
  readonly plan: ColumnPlan;
  readonly row: number;
  readonly table: number;
  readonly project: string;
  readonly hidden: boolean;
  readonly reading: RowReading;
  readonly indicators: readonly { readonly block: number; readonly kept: KeptIndicator }[];
}

const EMPTY_LEVEL = (): LevelText => ({ text: '', raw: '', cell: null, used: 0 });

/** Reads rows from `first` until the table ends. */
export function readBody(task: Task): BodyReading {
  const { lines, lexicon, body, spines, readings } = task;
  const indicators: Pending[] = [];
  let fresh = task.afterPageBreak;
  let end = task.first;
  const shifts = shiftsOf(lines, task.first, task.limit, body.plan, body.rates, lexicon);
  let row = task.first;
  for (; row < task.limit; row++) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0) {
      readings.set(row, 'empty');
      continue;
    }
    const shift = shifts.get(row) ?? STRAIGHT;
    if (!fresh && shift.by === 0 && readAgain(task, row, line, indicators)) {
      spines.shift = shift;
      end = row + 1;
      continue;
    }
    if (isRuleLine(line)) {
      readings.set(row, 'rule');
      task.observe({ kind: 'rule-row', row, text: line.cols.map((col) => cellText(line, col)).join('|') });
      end = row + 1;
      continue;
    }
    if (endsTable(line, body, shift, lexicon)) break;
    noteDrift(spines, row, shift);
    const before = indicators.length;
    const reading = readRow(task, row, line, shift, fresh, indicators);
    readings.set(row, reading);
    if (!fresh && shift.by === 0) remember(task, row, line, reading, indicators.slice(before));
    fresh = false;
    end = row + 1;
  }
  for (let after = end; after < row; after++) readings.delete(after);
  return { indicators, end };
}

/** Takes a row as it was read last, if nothing that its reading depends on has changed. */
function readAgain(task: Task, row: number, line: Line, indicators: Pending[]): boolean {
  const known = line.kept.reading as KeptReading | undefined;
  const { spines } = task;
  if (
    known === undefined || line.kept.lexicon !== task.lexicon || known.plan !== task.body.plan || known.row !== row ||
    known.table !== task.table || known.project !== spines.project || known.hidden !== task.hidden(row)
  ) {
    return false;
  }
  for (const { block } of known.indicators) if (!spines.groups.has(block)) return false;
  for (const { block, kept } of known.indicators) {
    const group = spines.groups.get(block);
    if (group === undefined) continue;
    group.level1.used += 1;
    group.level2.used += 1;
    indicators.push({ kept, group });
  }
  task.readings.set(row, known.reading);
  return true;
}

function remember(task: Task, row: number, line: Line, reading: RowReading, read: readonly Pending[]): void {
  const { layouts, plan } = task.body;
  const bare = layouts.every((l) => [l.level1, l.level2, l.project].every((col) => col === undefined || cellText(line, col) === ''));
  if (reading !== 'indicator' || !bare || read.length === 0) return;
  const kept: KeptReading = {
    plan,
    row,
    table: task.table,
    project: task.spines.project,
    hidden: task.hidden(row),
    reading,
    indicators: read.map((p) => ({ block: p.kept.layout.block, kept: p.kept })),
  };
  line.kept.reading = kept;
}

function noteDrift(spines: Spines, row: number, shift: Shift): void {
  spines.shift = shift;
  if (shift.by === 0) return;
  const last = spines.driftRows.at(-1);
  if (last !== undefined && last.rows[1] === row - 1 && last.by === shift.by && last.fromCol === shift.from) last.rows[1] = row;
  else spines.driftRows.push({ rows: [row, row], by: shift.by, fromCol: shift.from });
}

/** Notes, signatures, and labels of the head or foot end a table; so does a long text under the level columns. */
function endsTable(line: Line, body: BodyPlan, shift: Shift, lexicon: Lexicon): boolean {
  if (isNoteLine(line)) return true;
  const layout = body.layouts[0];
  const first = line.cols[0] ?? 0;
  const firstText = cellText(line, first);
  if (layout === undefined) return true;
  const valued = layout.values.some((col) => cellText(line, placeOf(col, shift)) !== '');
  if (!valued && lexicon.level(firstText) === 0 && isSignatureLine(line)) return true;
  const level = layout.level1 ?? layout.level2 ?? layout.name;
  if (first > placeOf(level, shift)) return false;
  if (lexicon.level(firstText) !== 0) return false;
  const named = body.layouts.some((l) => cellText(line, placeOf(l.name, shift)) !== '' && placeOf(l.name, shift) !== first);
  if (named && first >= placeOf(level, shift) && layout.project === undefined) {
    // A label with its value happens to reach the name column: only when nothing else of the row is filled.
    return lexicon.label(firstText) && line.cols.length <= 2;
  }
  if (named) return false;
  if (isTotalText(firstText) || isSlotText(firstText)) return false;
  return lexicon.label(firstText) || isSignatureLine(line);
}

function readRow(task: Task, row: number, line: Line, shift: Shift, fresh: boolean, indicators: Pending[]): RowReading {
  const { body, lexicon } = task;
  const main = body.layouts[0];
  if (main === undefined) return 'unread';
  if (isTotalRow(line, body.layouts, shift, lexicon)) return 'total';
  if (fresh && task.before !== undefined && isRest(line, task.before, body, shift)) {
    joinRest(task, row, line, shift);
    return 'continuation';
  }
  let reading: RowReading = 'unread';
  for (const layout of body.layouts) {
    const at = (col: number | undefined): string => (col === undefined ? '' : cellText(line, placeOf(col, shift)));
    const raw = (col: number | undefined): string => (col === undefined ? '' : rawText(line, placeOf(col, shift)));
    const group = nextGroup(task, row, line, layout, shift, fresh);
    const name = at(layout.name);
    if (layout.project !== undefined && at(layout.project) !== '') task.spines.project = squeeze(raw(layout.project));
    if (name === '' || isSlotText(name) || (isNameless(name) && at(layout.values[0]) === '')) {
      const levelled = at(layout.level1) !== '' || at(layout.level2) !== '';
      if (reading === 'unread') reading = name !== '' ? 'slot' : levelled ? 'level' : main.spine !== undefined && at(main.spine) !== '' ? 'section' : 'unread';
      continue;
    }
    reading = 'indicator';
    group.level1.used += 1;
    group.level2.used += 1;
    indicators.push({ kept: keptIndicator(task, row, line, layout, shift, () => indicatorAt(task, row, layout, shift, at, raw)), group });
  }
  return reading;
}

/** 指标1: with nothing behind it. */
function isNameless(name: string): boolean {
  return nameText(name) === '';
}

function isTotalRow(line: Line, layouts: readonly BlockLayout[], shift: Shift, lexicon: Lexicon): boolean {
  const layout = layouts[0];
  const first = line.cols[0];
  if (layout === undefined || first === undefined) return false;
  if (isTotalText(cellText(line, first)) && lexicon.level(cellText(line, first)) === 0) return true;
  const name = cellText(line, placeOf(layout.name, shift));
  const level2 = layout.level2 === undefined ? '' : cellText(line, placeOf(layout.level2, shift));
  if (name === '') return isTotalText(level2);
  // 预算执行率 filed as an indicator of its own class is the execution row of the scoring scheme.
  const level1 = layout.level1 === undefined ? '' : cellText(line, placeOf(layout.level1, shift));
  return isTotalText(name) && (level1 === '' || lexicon.level(level1) === 0) && (isTotalText(level1) || /合计|总计|小计|总分|总得分/.test(name));
}

/** Moves the spines on: a level cell that holds something begins a group; after a page break it may go on with one. */
function nextGroup(task: Task, row: number, line: Line, layout: BlockLayout, shift: Shift, fresh: boolean): Group {
  const { spines, lexicon } = task;
  const current = spines.groups.get(layout.block) ?? { level1: EMPTY_LEVEL(), level2: EMPTY_LEVEL(), ownLevel1: false, firstRow: row };
  const read = (col: number | undefined): LevelText => {
    if (col === undefined) return EMPTY_LEVEL();
    const place = placeOf(col, shift);
    const raw = rawText(line, place);
    return { text: levelText(raw), raw, cell: place < 0 || squeeze(raw) === '' ? null : { row, col: place }, used: 0 };
  };
  const filled = (col: number | undefined): boolean => col !== undefined && cellText(line, placeOf(col, shift)) !== '';
  if (!filled(layout.level1) && !filled(layout.level2)) {
    spines.groups.set(layout.block, current);
    return current;
  }
  const one = read(layout.level1);
  const two = read(layout.level2);
  let next = current;
  if (fresh && two.text !== '' && isCut(current, two, one, lexicon)) {
    joinLevels(task, row, line, layout, shift, current, one, two);
    return current;
  }
  const sameOne = one.text !== '' && one.text === current.level1.text && current.level1.cell !== null;
  if (one.text !== '' && !sameOne) {
    // A first level printed in the middle of its own span names the rows from there on; the second level goes on.
    const goesOn = two.text === '' && current.level1.cell === null && current.level2.cell !== null;
    next = { level1: one, level2: goesOn ? current.level2 : two, ownLevel1: true, firstRow: row };
    register(spines, layout.block, 1, one);
    if (two.text !== '') register(spines, layout.block, 2, two);
  } else if (two.text !== '' && (two.text !== current.level2.text || fresh === false)) {
    if (two.text === current.level2.text && sameOne) return current;
    next = { level1: current.level1, level2: two, ownLevel1: sameOne, firstRow: row };
    register(spines, layout.block, 2, two);
  }
  spines.groups.set(layout.block, next);
  return next;
}

function register(spines: Spines, block: number, level: 1 | 2, text: LevelText): void {
  spines.levels.push({ level, text, block });
}

/** A duty's text that stops in mid-sentence at the foot of a page and goes on at the head of the next. */
function isCut(current: Group, two: LevelText, one: LevelText, lexicon: Lexicon): boolean {
  const before = current.level2.raw;
  if (before.length < 8 || lexicon.level(squeeze(before)) !== 0 || lexicon.level(squeeze(two.raw)) !== 0) return false;
  if (endsClosed(before)) return false;
  return one.text === '' || !current.ownLevel1 || one.text === current.level1.text;
}

function joinLevels(task: Task, row: number, line: Line, layout: BlockLayout, shift: Shift, group: Group, one: LevelText, two: LevelText): void {
  const first = group.level2.cell;
  if (first === null || two.cell === null) return;
  const joined = group.level2.raw + two.raw;
  task.observe({
    kind: 'split-cell',
    role: 'level2',
    parts: [
      { cell: first, text: group.level2.raw },
      { cell: two.cell, text: two.raw },
    ],
    joined,
  });
  group.level2.raw = joined;
  group.level2.text = levelText(joined);
  if (one.text !== '' && one.cell !== null && one.text !== group.level1.text) {
    task.observe({ kind: 'late-duty', cell: one.cell, firstRow: group.firstRow });
    group.level1 = one;
    group.ownLevel1 = true;
    register(task.spines, layout.block, 1, one);
    one.used += 1;
  }
  // What else belongs to the whole duty was cut at the same place.
  for (const role of ['activity', 'budget-item'] as const) {
    const col = task.body.plan.columns.find((c) => c.role === role)?.col;
    const top = task.lines[group.firstRow];
    if (col === undefined || top === undefined) continue;
    const rest = rawText(line, placeOf(col, shift));
    const startCol = [col, placeOf(col, task.spines.shift)].find((c) => rawText(top, c) !== '' && squeeze(rawText(top, c)).length > 0);
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

/** Whether a page's first row is only the rest of the row before the break: texts under texts, no level, no value. */
function isRest(line: Line, before: Pending, body: BodyPlan, shift: Shift): boolean {
  const layout = body.layouts[0];
  if (layout === undefined) return false;
  const texty: ReadonlySet<Role> = new Set<Role>(['name', 'explanation', 'source', 'deviation', 'remark', 'activity', 'budget-item']);
  for (const col of line.cols) {
    const role = body.plan.roles.find((_, c) => placeOf(c, shift) === col);
    if (role === undefined || !texty.has(role)) return false;
  }
  const name = rawText(line, placeOf(layout.name, shift));
  return name === '' || (before.kept.indicator.value !== '' && !endsClosed(before.kept.indicator.nameText) && line.cols.length <= 2);
}

function joinRest(task: Task, row: number, line: Line, shift: Shift): void {
  const before = task.before;
  if (before === undefined) return;
  // The kept indicator is the row's alone; the joined one is another.
  const indicator = { ...before.kept.indicator };
  const { finished: _before, ...rest } = before.kept;
  before.kept = { ...rest, indicator };
  for (const column of task.body.plan.columns) {
    const place = placeOf(column.col, shift);
    const rest = rawText(line, place);
    const cell = indicator.cells[column.role];
    if (rest === '' || cell === undefined) continue;
    const start = rawText(task.lines[cell.row] ?? line, cell.col);
    task.observe({
      kind: 'split-cell',
      role: column.role,
      parts: [
        { cell, text: start },
        { cell: { row, col: place }, text: rest },
      ],
      joined: start + rest,
    });
    if (column.role === 'name') {
      indicator.nameText = start + rest;
      indicator.name = nameText(start + rest);
    } else if (column.role === 'explanation') indicator.explanation = start + rest;
  }
}

/** An indicator as it was read last, with all that its reading depended on beside its row. */
interface KeptIndicator {
  readonly layout: BlockLayout;
  readonly shift: Shift;
  readonly row: number;
  readonly table: number;
  readonly project: string;
  readonly hidden: boolean;
  readonly indicator: MutableIndicator;
  /** With its levels written in. */
  finished?: Indicator;
}

/** The same row under the same columns at the same place is the same indicator, the object too. */
function keptIndicator(task: Task, row: number, line: Line, layout: BlockLayout, shift: Shift, read: () => MutableIndicator): KeptIndicator {
  const list = (line.kept.indicators ??= []) as (KeptIndicator | undefined)[];
  const kept = list[layout.block];
  const hidden = task.hidden(row);
  const { project } = task.spines;
  if (
    kept !== undefined && kept.layout === layout && kept.shift.by === shift.by && kept.shift.from === shift.from &&
    kept.row === row && kept.table === task.table && kept.project === project && kept.hidden === hidden
  ) {
    return kept;
  }
  const fresh: KeptIndicator = { layout, shift, row, table: task.table, project, hidden, indicator: read() };
  list[layout.block] = fresh;
  return fresh;
}

type Reader = (col: number | undefined) => string;

function indicatorAt(task: Task, row: number, layout: BlockLayout, shift: Shift, at: Reader, raw: Reader): MutableIndicator {
  const written = raw(layout.name);
  // A table without a value column writes the target behind the name: 整治山塘口数≥57口.
  const together = layout.values.length === 0 && layout.areas.length === 0 ? splitNameValue(written) : undefined;
  const nameRaw = together?.name ?? written;
  const areas = layout.areas.map(({ col, label }) => ({ label, value: squeeze(raw(col)), cell: { row, col: placeOf(col, shift) } }));
  const filledArea = areas.find((a) => a.value !== '');
  const valueCol = layout.values.find((col) => at(col) !== '') ?? layout.values[0];
  const valueRaw = together?.value ?? (filledArea !== undefined ? filledArea.value : raw(valueCol));
  const signRaw = raw(layout.sign);
  const unitRaw = raw(layout.unit);
  const sign = parseSign(squeeze(signRaw)) === undefined ? '' : squeeze(signRaw);
  const joined = layout.sign !== undefined;
  const unit = squeeze(unitRaw);
  const valueSqueezed = squeeze(valueRaw);
  const name = nameText(nameRaw);
  const cells: Partial<Record<Role, CellRef>> = {};
  for (const [role, col] of layout.byRole) {
    const place = placeOf(col, shift);
    if (place >= 0) cells[role] = { row, col: place };
  }
  const firstArea = filledArea ?? areas[0];
  if (together !== undefined && cells.name !== undefined) cells.value = cells.name;
  else if (firstArea !== undefined) cells.value = firstArea.cell;
  else if (valueCol !== undefined && placeOf(valueCol, shift) >= 0) cells.value = { row, col: placeOf(valueCol, shift) };
  return {
    row,
    table: task.table,
    level1: { text: '', cell: null },
    level2: { text: '', cell: null },
    name,
    nameText: nameRaw,
    value: joined && valueSqueezed !== '' ? sign + valueSqueezed + unit : valueSqueezed,
    valueText: valueRaw,
    unit: joined && valueSqueezed !== '' ? '' : unit,
    unitText: unitRaw,
    signText: signRaw,
    cells,
    target: parseTarget(valueRaw, { sign: sign === '' ? undefined : sign, unit: unit === '' ? undefined : unit, name }),
    explanation: raw(layout.explanation),
    weight: numberIn(at(layout.weight)),
    source: raw(layout.source),
    standards: referencesAt(row, layout.standards, shift, raw),
    history: referencesAt(row, layout.history, shift, raw),
    actual: squeeze(raw(layout.actual)),
    score: numberIn(at(layout.score)),
    deviation: raw(layout.deviation),
    remark: raw(layout.remark),
    areas,
    project: layout.project === undefined ? '' : task.spines.project,
    starred: /^[★☆]/.test(squeeze(nameRaw)),
    hidden: task.hidden(row),
  };
}

function referencesAt(row: number, columns: readonly ReferenceColumns[], shift: Shift, raw: Reader): Form['indicators'][number]['standards'] {
  return columns.flatMap(({ label, value, source }) => {
    const place = placeOf(value, shift);
    if (place < 0) return [];
    const text = squeeze(raw(value));
    const sourcePlace = source === undefined ? -1 : placeOf(source, shift);
    const from = sourcePlace < 0 ? '' : squeeze(raw(source));
    if (text === '' && (from === '' || columns.length > 1)) return [];
    return [{ label, value: text, source: from, cell: { row, col: place }, sourceCell: sourcePlace < 0 ? null : { row, col: sourcePlace } }];
  });
}

function numberIn(folded: string): number | null {
  const match = /^[-+]?\d+(?:\.\d+)?(?=分?$|%$)/.exec(folded.replace(/,/g, ''));
  return match === null ? null : Number(match[0]);
}

/** Writes the levels, complete at last, into the indicators; one whose levels are as before stays the same object. */
export function finish(pending: readonly Pending[]): Indicator[] {
  return pending.map(({ kept, group: { level1, level2 } }) => {
    const before = kept.finished;
    if (before !== undefined && sameLevel(before.level1, level1) && sameLevel(before.level2, level2)) return before;
    kept.finished = { ...kept.indicator, level1: { text: level1.text, cell: level1.cell }, level2: { text: level2.text, cell: level2.cell } };
    return kept.finished;
  });
}

function sameLevel(a: Indicator['level1'], b: LevelText): boolean {
  return a.text === b.text && a.cell?.row === b.cell?.row && a.cell?.col === b.cell?.col;
}
