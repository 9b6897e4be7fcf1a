/** The cells of a form by what they are, each once, on the sheet as it is. */
import { remember } from '../form/remember';
import type { Form, Indicator } from '../form/schema';
import { MAX_COLUMNS, type CellRef } from '../sheet/address';
import type { Sheet } from '../sheet/book';
import { filledCells, rowsBetween } from './layout';

function once(cells: Iterable<CellRef | null | undefined>): CellRef[] {
  const found = new Map<number, CellRef>();
  for (const cell of cells) if (cell) found.set(cell.row * MAX_COLUMNS + cell.col, cell);
  return [...found.values()];
}

/** Labels of fields, where the value does not stand in the same cell. */
export function labelCells({ fields }: Form): CellRef[] {
  return once(fields.filter(({ labelCell, cell }) => labelCell.row !== cell.row || labelCell.col !== cell.col).map(({ labelCell }) => labelCell));
}

/** Every filled cell of every head, copies included. */
export function headCells({ tables }: Form, sheet: Sheet): CellRef[] {
  return once(
    tables.flatMap(({ header }) => (header === null ? [] : rowsBetween(header.first, header.last).flatMap((row) => filledCells(sheet, row).map(({ at }) => at)))),
  );
}

/** Level cells of indicators and of levels without one. */
export function levelCells({ indicators, emptyLevels }: Form): CellRef[] {
  // Indicators under one level share its cell, the object too.
  const cells = new Set<CellRef | null>();
  for (const { level1, level2 } of indicators) cells.add(level1.cell).add(level2.cell);
  for (const { cell } of emptyLevels) cells.add(cell);
  return once(cells);
}

export function nameCells({ indicators }: Form): CellRef[] {
  return once(indicators.map(({ cells }) => cells.name));
}

/** Where an indicator's target stands; undefined where it shares a cell with the name. */
export function valueCell({ cells }: Indicator): CellRef | undefined {
  const { value, name } = cells;
  return value === undefined || (name !== undefined && name.row === value.row && name.col === value.col) ? undefined : value;
}

/** The cells that a target is written in: value, sign and unit. */
export const measureCells = remember((indicator: Indicator): readonly CellRef[] => [valueCell(indicator), indicator.cells.sign, indicator.cells.unit].filter((at) => at !== undefined));

/** Further cells that hold values in the same writing: areas, standards, history. */
export const referenceCells = remember(({ areas, standards, history, cells }: Indicator): readonly CellRef[] =>
  once([...areas.map(({ cell }) => cell), ...standards.map(({ cell }) => cell), ...history.map(({ cell }) => cell), cells.actual]),
);

/** All cells of an indicator that hold figures, weight and score among them. */
export const figureCells = remember((indicator: Indicator): readonly CellRef[] => {
  const { weight, score } = indicator.cells;
  return [...measureCells(indicator), ...[weight, score].filter((at) => at !== undefined), ...referenceCells(indicator)];
});

/** Cells that say where a value comes from. */
export const sourceCells = remember(({ standards, history, cells }: Indicator): readonly CellRef[] =>
  once([cells.source, ...standards.map(({ sourceCell }) => sourceCell), ...history.map(({ sourceCell }) => sourceCell)]),
);
