/** Faults of one rule put into clean forms. Nothing here knows how a rule finds them. */
import { apply } from '../../../src/sheet/apply';
import { bookOf } from '../../../src/sheet/build';
import type { CellRef } from '../../../src/sheet/address';
import type { Sheet } from '../../../src/sheet/book';
import type { Edit } from '../../../src/sheet/edit';
import type { Random } from '../random';
import type { Generated, IndicatorTruth } from '../truth';

/** The sheet with the fault in it, and where a reviewer would point. */
export interface Spoilt {
  readonly sheet: Sheet;
  readonly cell: CellRef;
}

/** Undefined where the fault does not fit the form. */
export type Injector = (form: Generated, rng: Random) => Spoilt | undefined;

/** The sheet with other texts in some cells. */
export function write(sheet: Sheet, ...texts: readonly (readonly [CellRef, string])[]): Sheet {
  const rows = [...sheet.rows];
  for (const [{ row, col }, text] of texts) {
    const cells = [...(rows[row] ?? [])];
    cells[col] = text === '' ? undefined : { value: text };
    rows[row] = cells;
  }
  return { ...sheet, rows };
}

/** Whether sign, number and unit stand in one cell. */
export const isWhole = ({ cells }: IndicatorTruth): boolean => cells.value !== undefined && cells.sign === undefined && cells.unit === undefined;

type Match = RegExpExecArray;

/** Rewrites the value of an indicator written in one cell; never the last, which might count as cut off. */
export function value(pattern: RegExp, change: (match: Match, indicator: IndicatorTruth) => string, fits: (indicator: IndicatorTruth) => boolean = () => true): Injector {
  return ({ sheet, truth }, rng) => {
    const indicator = pickOne(truth.indicators.slice(0, -1).filter((one) => isWhole(one) && pattern.test(one.value) && fits(one)), rng);
    const cell = indicator?.cells.value;
    if (indicator === undefined || cell === undefined) return undefined;
    return { sheet: write(sheet, [cell, change(pattern.exec(indicator.value)!, indicator)]), cell };
  };
}

/** Renames an indicator whose value matches. */
export function rename(pattern: RegExp, change: (indicator: IndicatorTruth, match: Match) => string): Injector {
  return ({ sheet, truth }, rng) => {
    const indicator = pickOne(truth.indicators.filter((one) => pattern.test(one.value)), rng);
    const cell = indicator?.cells.name;
    if (indicator === undefined || cell === undefined) return undefined;
    return { sheet: write(sheet, [cell, change(indicator, pattern.exec(indicator.value)!)]), cell };
  };
}

/** Adds columns to the right of the indicator table: a head for each, and the texts of every indicator. */
export function addColumns({ sheet, truth }: Generated, heads: readonly string[], textsOf: (indicator: IndicatorTruth, index: number) => readonly string[]): { sheet: Sheet; first: number } | undefined {
  const header = truth.readings.indexOf('header');
  if (header < 0 || truth.readings.filter((reading) => reading === 'header').length > 1) return undefined;
  const row = truth.rows[0] + header;
  const first = Math.max(...sheet.rows.map((cells) => cells?.length ?? 0));
  const line = (at: number, texts: readonly string[]): (readonly [CellRef, string])[] => texts.map((text, i) => [{ row: at, col: first + i }, text] as const);
  const cells = [...line(row, heads), ...truth.indicators.flatMap((indicator, index) => line(indicator.row, textsOf(indicator, index)))];
  return { sheet: write(sheet, ...cells), first };
}

/** Inserts a row of texts. */
export function insertRow(sheet: Sheet, row: number, texts: readonly string[]): Sheet {
  const edits: Edit[] = [
    { kind: 'insert', sheet: sheet.id, axis: 'row', index: row, count: 1 },
    ...texts.map((text, col): Edit => ({ kind: 'put', sheet: sheet.id, at: { row, col }, expect: { value: null }, put: { value: text === '' ? null : text } })),
  ];
  const applied = apply(bookOf(sheet), edits);
  return applied.ok ? applied.book.sheets[0]! : sheet;
}

export function pickOne<T>(list: readonly T[], rng: Random): T | undefined {
  return list.length === 0 ? undefined : rng.pick(list);
}
