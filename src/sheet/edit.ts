/** A change as data: a closed union that can be applied, inverted, remapped and shown. All indices are 0-based. */
import type { CellRef } from './address';
import type { Cell, CellValue, Note, Row, Sheet, Size, Style, Validation, View } from './book';
import type { Range } from './range';

/** Content only; style and merges stay. `expect` is what the cell must hold for the edit to be carried out. */
export interface PutEdit {
  readonly kind: 'put';
  readonly sheet: string;
  readonly at: CellRef;
  readonly expect: CellContent;
  readonly put: CellContent;
}

/** The part of a cell that `put` replaces. A formula's value is what was last computed. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula?: string;
  readonly text?: string;
}

/** Looks, one style for every cell of the range (`styles` row by row in the inverse). Undefined = default style. */
export interface StyleEdit {
  readonly kind: 'style';
  readonly sheet: string;
  readonly range: Range;
  readonly expect?: readonly (Style | undefined)[];
  readonly styles: readonly (Style | undefined)[];
}

export interface ValidationEdit {
  readonly kind: 'validation';
  readonly sheet: string;
  readonly expect: readonly Validation[];
  readonly put: readonly Validation[];
}

/** Sets, replaces or (put null) removes the note at a cell. */
export interface NoteEdit {
  readonly kind: 'note';
  readonly sheet: string;
  readonly at: CellRef;
  readonly expect: Note | null;
  readonly put: Note | null;
}

export interface SizeEdit {
  readonly kind: 'size';
  readonly sheet: string;
  readonly axis: 'row' | 'column';
  readonly index: number;
  readonly expect: Size | null;
  readonly put: Size | null;
}

/** merged=true merges the range (only its first cell may hold something); false splits exactly that merge. */
export interface MergeEdit {
  readonly kind: 'merge';
  readonly sheet: string;
  readonly range: Range;
  readonly merged: boolean;
}

/** Inserts `count` empty rows or columns before `index`; `restore` is what the inverse of a deletion brings back. */
export interface InsertEdit {
  readonly kind: 'insert';
  readonly sheet: string;
  readonly axis: 'row' | 'column';
  readonly index: number;
  readonly count: number;
  readonly restore?: Removed;
}

/** Deletes rows or columns. `expect`, where given, is what must be there (compared by content). */
export interface DeleteEdit {
  readonly kind: 'delete';
  readonly sheet: string;
  readonly axis: 'row' | 'column';
  readonly index: number;
  readonly count: number;
  readonly expect?: readonly (Row | undefined)[];
}

/** All that a deletion takes away and its inverse brings back. */
export interface Removed {
  /** axis row: the deleted rows; axis column: for every sheet row the deleted cells. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  /** Whole lists as they were before: the inverse puts them back by identity rather than guess. */
  readonly merges: readonly Range[];
  readonly validations: readonly Validation[];
  readonly notes: readonly Note[];
  readonly sizes: readonly (readonly [number, Size])[];
  readonly view: View;
}

export interface AddSheetEdit {
  readonly kind: 'addSheet';
  readonly index: number;
  readonly sheet: string;
  readonly content: Sheet;
}

export interface RemoveSheetEdit {
  readonly kind: 'removeSheet';
  readonly sheet: string;
}

export interface RenameSheetEdit {
  readonly kind: 'renameSheet';
  readonly sheet: string;
  readonly expect: string;
  readonly name: string;
}

export interface ViewEdit {
  readonly kind: 'view';
  readonly sheet: string;
  readonly expect: View;
  readonly put: View;
}

/** `sheet` is always the sheet's id. */
export type Edit =
  | PutEdit
  | StyleEdit
  | ValidationEdit
  | NoteEdit
  | SizeEdit
  | MergeEdit
  | InsertEdit
  | DeleteEdit
  | AddSheetEdit
  | RemoveSheetEdit
  | RenameSheetEdit
  | ViewEdit;

export type EditKind = Edit['kind'];

/** Why an edit was refused; the sheet is as it was. */
export type RefusalCode =
  | 'no-such-sheet'
  | 'outside-sheet'
  | 'value-differs'
  | 'protected'
  | 'cuts-merge'
  | 'merge-overlaps'
  | 'merge-loses-content'
  | 'name-taken'
  | 'last-sheet'
  | 'unsupported';

export interface Refusal {
  readonly code: RefusalCode;
  readonly edit: Edit;
  readonly at?: CellRef;
}
