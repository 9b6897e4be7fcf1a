/** One row of a table as an indicator. Kept per line: the same row at the same place is the same object. */
import type { Indicator, Reference, Role } from '../form/schema';
import type { CellRef } from '../sheet/address';
import { parseSign, parseTarget } from '../target/index';
import { placeOf, type Shift } from './drift';
import type { BlockLayout, ReferenceColumns } from './layout';
import { cellText, rawText, type Line } from './line';
import { splitNameValue } from './name-value';
import type { Group, LevelText } from './spines';
import { nameText, squeeze } from './text';

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

/** An indicator as it was read last, its levels left open. */
export interface KeptIndicator {
  readonly place: RowPlace;
  readonly indicator: MutableIndicator;
  /** With its levels written in. */
  finished?: Indicator;
}

/** The same row under the same columns at the same place is the same indicator, the object too. */
export function keptIndicator(line: Line, place: RowPlace): KeptIndicator {
  const list = (line.kept.indicators ??= []) as (KeptIndicator | undefined)[];
  const kept = list[place.layout.block];
  if (kept !== undefined && samePlace(kept.place, place)) return kept;
  const fresh: KeptIndicator = { place, indicator: indicatorAt(line, place) };
  list[place.layout.block] = fresh;
  return fresh;
}

function samePlace(a: RowPlace, b: RowPlace): boolean {
  return (
    a.layout === b.layout && a.shift.by === b.shift.by && a.shift.from === b.shift.from &&
    a.row === b.row && a.table === b.table && a.project === b.project && a.hidden === b.hidden
  );
}

function indicatorAt(line: Line, place: RowPlace): MutableIndicator {
  const { layout, shift, row } = place;
  const at = (col: number | undefined): string => (col === undefined ? '' : cellText(line, placeOf(col, shift)));
  const raw = (col: number | undefined): string => (col === undefined ? '' : rawText(line, placeOf(col, shift)));
  const cells: Partial<Record<Role, CellRef>> = {};
  for (const [role, col] of layout.byRole) {
    const actual = placeOf(col, shift);
    if (actual >= 0) cells[role] = { row, col: actual };
  }
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
  const firstArea = filledArea ?? areas[0];
  if (together !== undefined && cells.name !== undefined) cells.value = cells.name;
  else if (firstArea !== undefined) cells.value = firstArea.cell;
  else if (valueCol !== undefined && placeOf(valueCol, shift) >= 0 && cells.value?.col !== placeOf(valueCol, shift)) cells.value = { row, col: placeOf(valueCol, shift) };
  return {
    row,
    table: place.table,
    level1: NO_LEVEL,
    level2: NO_LEVEL,
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
    standards: referencesAt(line, place, layout.standards, cells.standard),
    history: referencesAt(line, place, layout.history, cells.history),
    actual: squeeze(raw(layout.actual)),
    score: numberIn(at(layout.score)),
    deviation: raw(layout.deviation),
    remark: raw(layout.remark),
    areas,
    project: layout.project === undefined ? '' : place.project,
    starred: STAR.test(nameRaw),
    hidden: place.hidden,
  };
}

const NO_LEVEL: Indicator['level1'] = { text: '', cell: null };
const STAR = /^[\s\u00a0\u200b\u3000\ufeff]*[★☆]/;

/** Standards or history of a row. `first` is the cell of the first of them, where it is known already. */
function referencesAt(line: Line, { row, shift }: RowPlace, columns: readonly ReferenceColumns[], first: CellRef | undefined): Reference[] {
  const references: Reference[] = [];
  for (const { label, value, source } of columns) {
    const col = placeOf(value, shift);
    if (col < 0) continue;
    const text = squeeze(rawText(line, col));
    const sourceCol = source === undefined ? -1 : placeOf(source, shift);
    const from = sourceCol < 0 ? '' : squeeze(rawText(line, sourceCol));
    if (text === '' && (from === '' || columns.length > 1)) continue;
    const cell = first?.col === col ? first : { row, col };
    references.push({ label, value: text, source: from, cell, sourceCell: sourceCol < 0 ? null : { row, col: sourceCol } });
  }
  return references;
}

const NUMBER = /^[-+]?\d+(?:\.\d+)?(?=分?$|%$)/;

function numberIn(folded: string): number | null {
  if (folded === '') return null;
  const match = NUMBER.exec(folded.includes(',') ? folded.replace(/,/g, '') : folded);
  return match === null ? null : Number(match[0]);
}

/** Writes the levels, complete at last, into the indicators; one whose levels are as before stays the same object. */
export function finish(pending: readonly { readonly kept: KeptIndicator; readonly group: Group }[]): Indicator[] {
  return pending.map(({ kept, group }) => {
    const before = kept.finished;
    // The indicators of a group share its levels, so that they are compared once for all.
    const { level1, level2 } = (group.written ??= writtenFrom(group, before));
    if (before?.level1 === level1 && before.level2 === level2) return before;
    if (before !== undefined && sameLevel(before.level1, group.level1) && sameLevel(before.level2, group.level2)) return before;
    // Written where it stands the first time; what has been given out is never changed.
    kept.finished = before === undefined ? Object.assign(kept.indicator, { level1, level2 }) : { ...kept.indicator, level1, level2 };
    return kept.finished;
  });
}

function writtenFrom({ level1, level2 }: Group, before: Indicator | undefined): NonNullable<Group['written']> {
  if (before !== undefined && sameLevel(before.level1, level1) && sameLevel(before.level2, level2)) return before;
  return { level1: { text: level1.text, cell: level1.cell }, level2: { text: level2.text, cell: level2.cell } };
}

function sameLevel(a: Indicator['level1'], b: LevelText): boolean {
  return a.text === b.text && a.cell?.row === b.cell?.row && a.cell?.col === b.cell?.col;
}
