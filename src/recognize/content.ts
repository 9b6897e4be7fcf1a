/** What reading a form's tables gives, whichever way they are laid out. */
import type { Indicator, Observation, RowReading, Table } from '../form/schema';
import type { CellRef } from '../sheet/address';

/** A level as its indicators bear it. */
export type Level = Indicator['level1'];

export const NO_LEVEL: Level = { text: '', cell: null };

/** How each row of the sheet was read; undefined where it has not been yet. */
export type RowReadings = (RowReading | undefined)[];

/** What a form's indicators are, however they are laid out: by tables, transposed, or as lists in cells. */
export interface Content {
  readonly tables: Table[];
  readonly indicators: Indicator[];
  /** Every level cell with the number of named indicators under it. */
  readonly levels: readonly { readonly level: 1 | 2; readonly text: string; readonly cell: CellRef | null; readonly used: number }[];
  readonly readings: RowReadings;
  readonly observations: readonly Observation[];
  /** Where the way of laying out is a layout of its own. */
  readonly layout?: string;
}
