/**
 * A workbook as immutable data. A Sheet is stored by row: an edit copies the rows it touches and shares the rest.
 * All rows and columns are 0-based. Nothing here knows files, hosts or forms.
 */
import type { CellRef } from './address';
import type { Range } from './range';

/** An error value such as #N/A or #REF!, kept as it was read. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. A date is the serial number that the spreadsheet stores; its style says that it is a date. */
export type CellValue = string | number | boolean | CellError | null;

export interface Cell {
  readonly value: CellValue;
  /** What the user sees, where it differs from the value written out: 0.96 shown as "96%". */
  readonly text?: string;
  /** Without the leading "=". */
  readonly formula?: string;
  /** Index in Book.styles; absent = style 0. */
  readonly style?: number;
}

export type Row = readonly (Cell | undefined)[];

export interface Border {
  readonly style: string;
  /** "#RRGGBB" */
  readonly color?: string;
}

/** One look of a cell. Colours are "#RRGGBB", sizes are points. */
export interface Style {
  readonly numberFormat?: string;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strike?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly border?: {
    readonly top?: Border;
    readonly right?: Border;
    readonly bottom?: Border;
    readonly left?: Border;
  };
  readonly align?: {
    readonly horizontal?: 'left' | 'center' | 'right' | 'justify' | 'fill' | 'general';
    readonly vertical?: 'top' | 'center' | 'bottom' | 'justify';
    readonly wrap?: boolean;
    readonly indent?: number;
    readonly rotation?: number;
    readonly shrink?: boolean;
  };
  /** False on a protected sheet = the user may edit the cell. Absent = true. */
  readonly locked?: boolean;
}

/** A dropdown or another input rule on cells. */
export interface Validation {
  readonly ranges: readonly Range[];
  readonly type: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom' | 'any';
  /** List: the choices, or `formula1` where they stand in cells. */
  readonly list?: readonly string[];
  readonly formula1?: string;
  readonly formula2?: string;
  readonly operator?: string;
  readonly allowBlank?: boolean;
  /** Other input is taken without a word: the list only offers. */
  readonly open?: true;
  readonly prompt?: string;
  readonly error?: string;
}

export interface Note {
  readonly at: CellRef;
  readonly author: string;
  readonly text: string;
}

/** Widths in characters, heights in points; absent = the default. */
export interface Size {
  readonly size?: number;
  readonly hidden?: boolean;
}

/** What a protected sheet still lets the user do; absent = false. */
export interface Protection {
  readonly formatCells?: boolean;
  readonly formatRows?: boolean;
  readonly formatColumns?: boolean;
  readonly insertRows?: boolean;
  readonly insertColumns?: boolean;
  readonly deleteRows?: boolean;
  readonly deleteColumns?: boolean;
}

export interface View {
  /** Rows above and columns left of the split stay in sight. */
  readonly freeze?: { readonly rows: number; readonly cols: number };
  readonly print?: {
    readonly area?: Range;
    /** Rows repeated at the top of each page: first and last. */
    readonly titleRows?: readonly [number, number];
    readonly fitToWidth?: number;
    readonly fitToHeight?: number;
    /** Percent, where it is not fitted to pages; absent = 100. */
    readonly scale?: number;
    readonly landscape?: boolean;
    /** A4 = 9, as in OOXML. */
    readonly paper?: number;
  };
}

export interface Sheet {
  /** Stays the same when the sheet is renamed; unique in its book. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Sparse: a row or cell that holds nothing may be missing. */
  readonly rows: readonly (Row | undefined)[];
  readonly merges: readonly Range[];
  readonly validations: readonly Validation[];
  readonly notes: readonly Note[];
  /** Keyed by 0-based index. */
  readonly rowSizes: ReadonlyMap<number, Size>;
  readonly columnSizes: ReadonlyMap<number, Size>;
  /** Absent = not protected. */
  readonly protection?: Protection;
  readonly view: View;
}

export interface Name {
  readonly name: string;
  readonly formula: string;
  /** Id of the sheet that the name belongs to; absent = the whole book. */
  readonly scope?: string;
}

export interface Book {
  readonly sheets: readonly Sheet[];
  /** styles[0] is the default. */
  readonly styles: readonly Style[];
  readonly names: readonly Name[];
}
