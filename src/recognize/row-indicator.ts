/** One row of a table as an indicator. Kept per line: the same row at the same place is the same object. */
import { cellsInRow, type RoleColumns } from '../form/cells';
import type { Indicator, Reference, Role } from '../form/schema';
import { parseSign, parseTarget, unitOfCell } from '../target';
import { squeeze } from '../form/squeeze';
import { NO_LEVEL, type Level } from './content';
import { placeOf, type Shift } from './drift';
import type { BlockLayout, ReferenceColumns } from './layout';
import { cellText, rawText, squeezedText, type Line } from './line';
import { splitNameValue } from './name-value';
import type { Group, LevelText } from './spines';
import { isDigits, nameText } from './text';

export type MutableIndicator = { -readonly [K in keyof Indicator]: Indicator[K] };

/** All that the reading of an indicator depends on beside its row. */
export interface RowPlace {
  readonly layout: BlockLayout;
  readonly shift: Shift;
  readonly row: number;
  readonly table: number;
  readonly project: string;
  readonly hidden: boolean;
}

/** An indicator as it was read last, its levels left open. The rest of its place stands in it. */
export interface KeptIndicator {
  readonly layout: BlockLayout;
  readonly shift: Shift;
  readonly indicator: MutableIndicator;
  /** With its levels written in. */
  finished: Indicator | undefined;
}

/** An indicator with the group whose levels it will bear. */
export interface Pending {
  kept: KeptIndicator;
  readonly group: Group;
}

/** The same row under the same columns at the same place is the same indicator, the object too. */
export function keptIndicator(line: Line, place: RowPlace): KeptIndicator {
  const { layout, shift } = place;
  const kept = line.kept.indicators?.[layout.block] as KeptIndicator | undefined;
  if (kept?.layout === layout && standsAt(kept, place)) return kept;
  const fresh: KeptIndicator = { layout, shift, indicator: indicatorAt(line, place), finished: undefined };
  // A list that begins with its only item takes no room for more.
  if (line.kept.indicators === undefined && layout.block === 0) line.kept.indicators = [fresh];
  else (line.kept.indicators ??= [])[layout.block] = fresh;
  return fresh;
}

/** Whether a kept indicator was read at a place, its columns being the same. */
export function standsAt({ layout, shift, indicator }: KeptIndicator, at: Omit<RowPlace, 'layout'>): boolean {
  return (
    shift.by === at.shift.by && shift.from === at.shift.from && indicator.row === at.row && indicator.table === at.table &&
    indicator.project === projectOf(layout, at.project) && indicator.hidden === at.hidden
  );
}

function projectOf(layout: BlockLayout, project: string): string {
  return layout.project === undefined && !layout.tree ? '' : project;
}

function indicatorAt(line: Line, place: RowPlace): MutableIndicator {
  const { layout, shift, row } = place;
  const written = rawAt(line, layout.name, shift);
  // A table without a value column writes the target behind the name: 整治山塘口数≥57口.
  const together = layout.values.length === 0 && layout.areas.length === 0 ? splitNameValue(written) : undefined;
  const nameRaw = together?.name ?? written;
  const areas = layout.areas.length === 0 ? NO_AREAS : layout.areas.map(({ col, label }) => ({ label, value: squeezedAt(line, col, shift), cell: { row, col: placeOf(col, shift) } }));
  const filledArea = areas.find((a) => a.value !== '');
  const valueCol = targetUnderSign(line, layout, shift) ?? firstFilled(line, layout.values, shift);
  const valueRaw = together?.value ?? (filledArea !== undefined ? filledArea.value : rawAt(line, valueCol, shift));
  const signText = squeezedAt(line, layout.sign, shift);
  const sign = layout.sign === undefined || parseSign(signText) === undefined ? '' : signText;
  const unit = squeezedAt(line, layout.unit, shift);
  const valueSqueezed = squeeze(valueRaw);
  // 优良 beside 无 or - is 优良: a cell that says there is no unit is kept apart.
  const joined = layout.sign !== undefined && valueSqueezed !== '';
  const joinedUnit = joined && unitOfCell(unit) !== '' ? unit : '';
  const name = nameText(nameRaw);
  const firstArea = filledArea ?? areas[0];
  const columns = columnsAt(layout, shift);
  const cells = cellsInRow(row, withValue(columns, together !== undefined ? columns.name : firstArea !== undefined ? firstArea.cell.col : valueCol === undefined ? undefined : placeOf(valueCol, shift)));
  return {
    row,
    table: place.table,
    level1: NO_LEVEL,
    level2: NO_LEVEL,
    name,
    nameText: nameRaw,
    value: joined ? sign + valueSqueezed + joinedUnit : valueSqueezed,
    valueText: valueRaw,
    revised: layout.revised === valueCol ? '' : squeezedAt(line, layout.revised, shift),
    unit: joinedUnit === '' ? unit : '',
    unitText: rawAt(line, layout.unit, shift),
    signText: rawAt(line, layout.sign, shift),
    cells,
    target: parseTarget(valueRaw, { sign: sign === '' ? undefined : sign, unit: unit === '' ? undefined : unit, name }),
    explanation: wordsAt(line, layout.explanation, shift),
    weight: numberIn(foldedAt(line, layout.weight, shift)),
    source: wordsAt(line, layout.source, shift),
    standards: referencesAt(line, place, layout.standards),
    history: referencesAt(line, place, layout.history),
    actual: squeezedAt(line, layout.actual, shift),
    score: numberIn(foldedAt(line, layout.score, shift)),
    deviation: wordsAt(line, layout.deviation, shift),
    remark: wordsAt(line, layout.remark, shift),
    areas,
    project: projectOf(layout, place.project),
    starred: STAR.test(nameRaw),
    hidden: place.hidden,
  };
}

/** Shared by the many indicators that have none. */
const NO_AREAS: Indicator['areas'] = [];
const NO_REFERENCES: Indicator['standards'] = [];

/** What the cell of a table's column holds in a row; "" for no column and for one that the shift has lost. */
function foldedAt(line: Line, col: number | undefined, shift: Shift): string {
  return col === undefined ? '' : cellText(line, placeOf(col, shift));
}

function rawAt(line: Line, col: number | undefined, shift: Shift): string {
  return col === undefined ? '' : rawText(line, placeOf(col, shift));
}

function squeezedAt(line: Line, col: number | undefined, shift: Shift): string {
  return col === undefined ? '' : squeezedText(line, placeOf(col, shift));
}

/** As it stands; a cell of nothing but spaces is empty. */
function wordsAt(line: Line, col: number | undefined, shift: Shift): string {
  return foldedAt(line, col, shift) === '' ? '' : rawAt(line, col, shift);
}

/** The first of some columns that holds something, else the first. */
function firstFilled(line: Line, cols: readonly number[], shift: Shift): number | undefined {
  for (const col of cols) if (foldedAt(line, col, shift) !== '') return col;
  return cols[0];
}

const STAR = /^[\s\u00a0\u200b\u3000\ufeff]*[★☆]/;

/** What a sign's cell may say that is no target: the kind of the indicator or its direction. */
const KIND = /^(?:定[性量].{0,3}|[正反逆负].{1,3}|其他|[是否有无]|[^\p{Script=Han}].*)$/u;

/** 运算符号|指标值|度量单位 joined for words (全部公开): they stand under the first of the three. */
function targetUnderSign(line: Line, { sign, signsOnly, unit, values }: BlockLayout, shift: Shift): number | undefined {
  if (sign === undefined || !signsOnly || [...values, unit].some((col) => foldedAt(line, col, shift) !== '')) return undefined;
  const text = foldedAt(line, sign, shift);
  return text === '' || KIND.test(text) || parseSign(text) !== undefined ? undefined : sign;
}

/** The columns of a row by what they are for; one that the shift has lost is not there. */
function columnsAt({ byRole }: BlockLayout, shift: Shift): RoleColumns {
  if (shift.by === 0) return byRole;
  const places = (Object.entries(byRole) as [Role, number][]).map(([role, col]) => [role, placeOf(col, shift)] as const);
  return Object.fromEntries(places.filter(([, col]) => col >= 0));
}

/** The same with the target in a column of its own choice, if it has one. */
function withValue(columns: RoleColumns, value: number | undefined): RoleColumns {
  return value === undefined || value < 0 || columns.value === value ? columns : { ...columns, value };
}

/** Standards or history of a row. */
function referencesAt(line: Line, place: RowPlace, columns: readonly ReferenceColumns[]): Reference[] {
  // Nearly every table has one or none; the lists take no more room than they need, for there is one for every row.
  if (columns.length > 1) return columns.flatMap((its) => referenceAt(line, place, its, false) ?? []).slice();
  const [its] = columns;
  const reference = its && referenceAt(line, place, its, true);
  return reference === undefined ? NO_REFERENCES : [reference];
}

/** One of them; of several, one without a value is none. */
function referenceAt(line: Line, { row, shift }: RowPlace, { label, value, source }: ReferenceColumns, alone: boolean): Reference | undefined {
  const col = placeOf(value, shift);
  if (col < 0) return undefined;
  const text = squeezedText(line, col);
  const sourceCol = source === undefined ? -1 : placeOf(source, shift);
  const from = sourceCol < 0 ? '' : squeezedText(line, sourceCol);
  if (text === '' && (from === '' || !alone)) return undefined;
  return { label, value: text, source: from, cell: { row, col }, sourceCell: sourceCol < 0 ? null : { row, col: sourceCol } };
}

const NUMBER = /^[-+]?\d+(?:\.\d+)?(?=分?$|%$)/;

function numberIn(folded: string): number | null {
  if (folded === '') return null;
  if (isDigits(folded)) return Number(folded);
  const match = NUMBER.exec(folded.includes(',') ? folded.replace(/,/g, '') : folded);
  return match === null ? null : Number(match[0]);
}

/**
 * The indicators of a line whose cells stand where those of `before` stand and which differs from it in nothing that
 * tells levels or names; undefined where `before` was not read by itself. `known` are the indicators of `before`.
 */
export function indicatorsAgain(before: Line, line: Line, known: readonly Indicator[]): Indicator[] | undefined {
  if (!before.kept.whole) return undefined;
  const kept = (before.kept.indicators ?? []).filter((one) => one !== undefined) as KeptIndicator[];
  if (kept.length !== known.length || kept.some(({ shift }) => shift.by !== 0)) return undefined;
  line.kept.readLike(before.kept);
  return known.map(({ row, table, project, hidden, level1, level2 }, i) => {
    const { layout, shift } = kept[i] as KeptIndicator;
    const own = keptIndicator(line, { layout, shift, row, table, project, hidden });
    return (own.finished = { ...own.indicator, level1, level2 });
  });
}

/** Writes the levels, complete at last, into the indicators; one whose levels are as before stays the same object. */
export function finish(pending: readonly Pending[]): Indicator[] {
  return pending.map(({ kept, group }) => {
    const before = kept.finished;
    // The indicators of a group share its levels, so that they are compared once for all.
    const { level1, level2 } = (group.written ??= writtenFrom(group, before));
    if (before?.level1 === level1 && before.level2 === level2) return before;
    if (before !== undefined && sameLevel(before.level1, group.level1) && sameLevel(before.level2, group.level2)) return before;
    // Written where it stands the first time; what has been given out is never changed.
    const finished = before === undefined ? kept.indicator : { ...kept.indicator };
    finished.level1 = level1;
    finished.level2 = level2;
    kept.finished = finished;
    return finished;
  });
}

function writtenFrom({ level1, level2 }: Group, before: Indicator | undefined): NonNullable<Group['written']> {
  if (before !== undefined && sameLevel(before.level1, level1) && sameLevel(before.level2, level2)) return before;
  return { level1: { text: level1.text, cell: level1.cell }, level2: { text: level2.text, cell: level2.cell } };
}

function sameLevel(a: Level, b: LevelText): boolean {
  return a.text === b.text && a.cell?.row === b.cell?.row && a.cell?.col === b.cell?.col;
}
