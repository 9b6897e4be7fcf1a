/** Every cell of a sheet that says something else than before, wherever its row stands now. */
import { formatCell, type CellRef } from '../sheet/address';
import type { Form, Indicator, Role } from '../form/schema';
import { squeeze } from '../form/squeeze';
import { fold } from '../recognize/text';
import { readingOf } from '../form/reading-of';
import { align, type Alignment, type RowHint } from './align';
import type { Said } from './compare';
import { matchIndicators, type IndicatorPair } from './match';
import { pairForms } from './pair-forms';
import type { SheetReading } from './sheet-reading';
import { targetChange } from './target-change';

/** What kind of change: a number or a sign, other words, only their spelling; a whole row. */
export type ChangeSort = 'figure' | 'words' | 'spelling' | 'row-added' | 'row-gone';

export interface CellChange {
  readonly sort: ChangeSort;
  /** The indicator or the label that the cell belongs to. */
  readonly what: string;
  /** Absent for what was added. */
  readonly before?: Said;
  readonly after?: Said;
}

export interface SheetChanges {
  readonly changes: readonly CellChange[];
  /** Where an earlier cell stands now; undefined where its row or column is gone. */
  readonly placeOf: (cell: CellRef) => CellRef | undefined;
}

export function changedCells(before: SheetReading, after: SheetReading): SheetChanges {
  const matched = indicatorPairs(before.forms, after.forms);
  const alignment = align(before.grid, after.grid, matched.map(([one, other]): RowHint => [one.row, other.row]), strangers(before, after, matched));
  return {
    changes: [...rewritten(before, after, alignment, matched), ...levelChanges(matched), ...wholeRows(before, after, alignment)].sort(
      (x, y) => rowOf(x) - rowOf(y) || colOf(x) - colOf(y),
    ),
    placeOf: ({ row, col }) => {
      const [toRow, toCol] = [alignment.rows[row], alignment.columns[col]];
      return toRow === undefined || toCol === undefined ? undefined : { row: toRow, col: toCol };
    },
  };
}

function rowOf({ before, after }: CellChange): number {
  return after?.cell.row ?? before?.cell.row ?? 0;
}

function colOf({ before, after }: CellChange): number {
  return after?.cell.col ?? before?.cell.col ?? 0;
}

function indicatorPairs(before: readonly Form[], after: readonly Form[]): IndicatorPair[] {
  const placed = (forms: readonly Form[]) => forms.map((form) => ({ file: '', sheet: '', form }));
  return pairForms(placed(before), placed(after)).pairs.flatMap(([one, other]) => matchIndicators(one.form, other.form).pairs);
}

/** Two rows whose indicators found other partners, or none, are not one row rewritten. */
function strangers(before: SheetReading, after: SheetReading, matched: readonly IndicatorPair[]): (row: number, other: number) => boolean {
  const rowsOf = ({ forms }: SheetReading): Set<number> => new Set(forms.flatMap(({ indicators }) => indicators.map(({ row }) => row)));
  const [own, others] = [rowsOf(before), rowsOf(after)];
  const pairs = new Set(matched.map(([one, other]) => key(one.row, other.row)));
  return (row, other) => own.has(row) && others.has(other) && !pairs.has(key(row, other));
}

function rewritten(before: SheetReading, after: SheetReading, { rows, columns, addedColumns }: Alignment, matched: readonly IndicatorPair[]): CellChange[] {
  const [grouping, groupingNow] = [groupingCells(before.forms), groupingCells(after.forms)];
  const sameTarget = unchangedTargets(matched);
  return rows.flatMap((toRow, row) => {
    if (toRow === undefined) return [];
    const [own = [], other = []] = [before.grid[row], after.grid[toRow]];
    const compared = Array.from({ length: Math.max(own.length, columns.length) }, (_, col) => ({ col, toCol: columns[col] }));
    const kept = compared.flatMap(({ col, toCol }): CellChange[] => {
      const [one, two] = [own[col] ?? '', toCol === undefined ? '' : (other[toCol] ?? '')];
      if (sameText(one, two)) return [];
      const role = grouping.get(key(row, col)) ?? (toCol === undefined ? undefined : groupingNow.get(key(toRow, toCol)));
      if (role !== undefined && isCarriedAlong(role, one, two)) return [];
      const what = whatStands(before, row, col);
      const sort = sameTarget.has(key(row, col)) ? 'spelling' : sortOf(one, two);
      return [{ sort, what, before: { cell: { row, col }, text: one }, ...(toCol !== undefined && { after: { cell: { row: toRow, col: toCol }, text: two } }) }];
    });
    const added = addedColumns.flatMap((toCol): CellChange[] => {
      const text = other[toCol] ?? '';
      return squeeze(text) === '' ? [] : [{ sort: sortOf('', text), what: whatStands(after, toRow, toCol), after: { cell: { row: toRow, col: toCol }, text } }];
    });
    return [...kept, ...added];
  });
}

/** White space says nothing, and 1.0 is 1. */
function sameText(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [squeeze(a), squeeze(b)];
  return one === other || (one !== '' && other !== '' && Number(one) === Number(other));
}

/** Numbers and signs are what a form is held to; the rest is words. */
export function sortOf(before: string, after: string): ChangeSort {
  const [one, other] = [fold(before), fold(after)];
  if (one === other) return 'spelling';
  const figures = (text: string): string => (text.match(/\d+(?:[.,]\d+)*|[≥≤<>=≧≦﹥﹤﹦]+/g) ?? []).join(' ');
  return figures(one) === figures(other) ? 'words' : 'figure';
}

/** Cells that say to which group a row belongs: they stand once for several rows, and stay where the first of them is. */
type Grouping = Extract<Role, 'level1' | 'level2' | 'spine' | 'ordinal' | 'project'>;

const groupings: ReadonlySet<Role> = new Set<Role>(['level1', 'level2', 'spine', 'ordinal', 'project']);

function groupingCells(forms: readonly Form[]): ReadonlyMap<string, Grouping> {
  const cells = new Map<string, Grouping>();
  for (const form of forms) {
    for (const { range, columns } of form.tables) {
      for (const { col, role } of columns) {
        if (!groupings.has(role)) continue;
        for (let row = range.top; row <= range.bottom; row += 1) {
          const reading = readingOf(form, row);
          if (reading === 'indicator' || reading === 'slot' || reading === 'level' || reading === 'continuation') cells.set(key(row, col), role as Grouping);
        }
      }
    }
  }
  return cells;
}

/** Levels are compared indicator by indicator; a label that moved to another first row and a number counted anew are no change. */
function isCarriedAlong(role: Grouping, before: string, after: string): boolean {
  if (role === 'spine' || role === 'project') return before === '' || after === '';
  return role !== 'ordinal' || /^\d*$/.test(before + after);
}

function levelChanges(matched: readonly IndicatorPair[]): CellChange[] {
  const seen = new Set<string>();
  return matched.flatMap(([one, other]) =>
    (['level1', 'level2'] as const).flatMap((level): CellChange[] => {
      const [before, after] = [one[level], other[level]];
      if (before.text === after.text) return [];
      const [from, to] = [before.cell ?? { row: one.row, col: 0 }, after.cell ?? { row: other.row, col: 0 }];
      // One label stands for all the rows under it.
      const once = `${key(from.row, from.col)} ${key(to.row, to.col)}`;
      if (seen.has(once)) return [];
      seen.add(once);
      return [{ sort: 'words', what: other.name, before: { cell: from, text: before.text }, after: { cell: to, text: after.text } }];
    }),
  );
}

/** Value, sign and unit cells of indicators whose target says the same as before. */
function unchangedTargets(matched: readonly IndicatorPair[]): ReadonlySet<string> {
  return new Set(
    matched
      .filter(([one, other]) => one.value !== '' && targetChange(one, other).aspects.length === 0)
      .flatMap(([one]) => targetCells(one).map(({ row, col }) => key(row, col))),
  );
}

/** Where an indicator's target is written. */
export function targetCells({ cells }: Indicator): CellRef[] {
  return [cells.value, cells.sign, cells.unit].filter((cell) => cell !== undefined);
}

function wholeRows(before: SheetReading, after: SheetReading, { rows, addedRows }: Alignment): CellChange[] {
  const gone = before.grid.flatMap((texts, row): CellChange[] => (rows[row] === undefined && saysSomething(texts) ? [{ sort: 'row-gone', what: whatStands(before, row), before: rowSaid(texts, row) }] : []));
  const added = addedRows.map((row): CellChange => ({ sort: 'row-added', what: whatStands(after, row), after: rowSaid(after.grid[row] ?? [], row) }));
  return [...gone, ...added];
}

function saysSomething(texts: readonly string[]): boolean {
  return texts.some((text) => squeeze(text) !== '');
}

function rowSaid(texts: readonly string[], row: number): Said {
  const col = Math.max(0, texts.findIndex((text) => squeeze(text) !== ''));
  return { cell: { row, col }, text: texts.map((text) => text.trim()).filter((text) => text !== '').join(' ') };
}

/** The indicator of the row, else the label in front of the cell, else the cell's address. */
function whatStands({ grid, forms }: SheetReading, row: number, col?: number): string {
  const indicator = forms.flatMap(({ indicators }) => indicators).find((one) => one.row === row);
  if (indicator !== undefined) return indicator.name;
  const label = (grid[row] ?? []).slice(0, col).filter((text) => squeeze(text) !== '').at(-1);
  return label === undefined ? formatCell({ row, col: col ?? 0 }) : squeeze(label).slice(0, 24);
}

function key(row: number, col: number): string {
  return `${String(row)},${String(col)}`;
}
