/** Where the parts of an indicator stand. */
import { sameCell, type CellRef } from '../sheet/address';
import { roleNames } from './role-names';
import type { Role } from './schema';

/** A role is absent where the form has no such column; present though its cell is empty. */
export type Cells = Readonly<Partial<Record<Role, CellRef>>>;

/** 0-based columns by what they are for. */
export type RoleColumns = Readonly<Partial<Record<Role, number>>>;

/**
 * The cells of a row. The columns are those of all rows of its block, and a place is made when it is asked for: of the
 * many thousands that a long sheet has, few ever are.
 */
class RowCells {
  constructor(
    readonly row: number,
    readonly columns: RoleColumns,
  ) {}
}

for (const role of Object.keys(roleNames) as Role[]) {
  Object.defineProperty(RowCells.prototype, role, {
    get(this: RowCells): CellRef | undefined {
      const col = this.columns[role];
      return col === undefined ? undefined : { row: this.row, col };
    },
  });
}

/** Cells that all stand in one row (0-based). */
export function cellsInRow(row: number, columns: RoleColumns): Cells {
  return new RowCells(row, columns) as Cells;
}

/** Each role that has a cell, with its cell. */
export function cellsByRole(cells: Cells): readonly (readonly [Role, CellRef])[] {
  const roles = Object.keys(cells instanceof RowCells ? cells.columns : cells) as Role[];
  return roles.map((role) => [role, cells[role] as CellRef] as const);
}

/** Whether the target stands in the cell of the name: 整治山塘口数≥57口. */
export function isValueInName(cells: Cells): boolean {
  if (cells instanceof RowCells) return cells.columns.name !== undefined && cells.columns.name === cells.columns.value;
  const { name, value } = cells;
  return name !== undefined && value !== undefined && sameCell(name, value);
}

/** Gives cells that have come from another thread what they lost on the way, where only data goes: how to make a place. */
export function restoreCells(cells: Cells): void {
  if ('columns' in cells && !(cells instanceof RowCells)) Object.setPrototypeOf(cells, RowCells.prototype);
}
