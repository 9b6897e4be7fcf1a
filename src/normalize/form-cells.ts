/** The cells of a form by what they are, each once, on the sheet as it is. */
import { isValueInName } from '../form/cells';
import type { Form, Indicator } from '../form/schema';
import { cellKey, sameCell, type CellRef } from '../sheet/address';
import type { Sheet } from '../sheet/book';
import { filledCells, rowsBetween } from './layout';
import type { Sketch } from './sketch';

function once(cells: Iterable<CellRef | null | undefined>): CellRef[] {
  const found = new Map<number, CellRef>();
  for (const cell of cells) if (cell) found.set(cellKey(cell), cell);
  return [...found.values()];
}

/** Labels of fields, where the value does not stand in the same cell. */
export function labelCells({ fields }: Form): CellRef[] {
  return once(fields.filter(({ labelCell, cell }) => !sameCell(labelCell, cell)).map(({ labelCell }) => labelCell));
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

/**
 * Indicators of which some text may hold a blank or a character of full width. Those of a row that holds neither need no
 * look at all; name and value of a transposed table stand in two rows.
 */
export function unfoldedIndicators({ indicators }: Form, sketch: Sketch): Indicator[] {
  return indicators.filter(({ row, cells: { value } }) => !sketch.isPlain(row) || (value !== undefined && value.row !== row && !sketch.isPlain(value.row)));
}

/** Names; the items of a list share a cell. */
export function nameCells(indicators: readonly Indicator[]): CellRef[] {
  return once(indicators.map(({ cells }) => cells.name));
}

/** Where an indicator's target stands; undefined where it shares a cell with the name. */
export function valueCell({ cells }: Indicator): CellRef | undefined {
  return isValueInName(cells) ? undefined : cells.value;
}

/** Whether an indicator's target stands in a cell of its own, and this is it. */
export function isValueCell(indicator: Indicator, at: CellRef): boolean {
  const value = valueCell(indicator);
  return value !== undefined && sameCell(value, at);
}

/** The cells that a target is written in: value, sign and unit. */
export function measureCells(indicator: Indicator): CellRef[] {
  return [valueCell(indicator), indicator.cells.sign, indicator.cells.unit].filter((at) => at !== undefined);
}

/** Further cells that hold values in the same writing: areas, standards, history. */
export function referenceCells({ areas, standards, history, cells }: Indicator): CellRef[] {
  const found = [...areas, ...standards, ...history].map(({ cell }) => cell);
  if (cells.actual !== undefined) found.push(cells.actual);
  return found;
}

/** All cells of an indicator that hold figures, weight and score among them. */
export function figureCells(indicator: Indicator): CellRef[] {
  const { weight, score } = indicator.cells;
  return [...measureCells(indicator), ...[weight, score].filter((at) => at !== undefined), ...referenceCells(indicator)];
}

/** Cells that say where a value comes from. */
export function sourceCells({ standards, history, cells }: Indicator): CellRef[] {
  return [cells.source, ...[...standards, ...history].map(({ sourceCell }) => sourceCell)].filter((at) => at !== null && at !== undefined);
}
