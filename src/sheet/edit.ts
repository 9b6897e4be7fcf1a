/** A change as data: a closed union that can be applied, inverted, remapped and shown. All indices are 0-based. */
import type { CellRef } from './address';
import type { Cell, CellValue, Name, Note, Row, Sheet, Size, Style, Validation, View } from './book';
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

/**
 * Looks only. `styles` and `expect` hold one style for every cell of the range, or one for each, row by row.
 * Undefined = default style.
 */
export interface StyleEdit {
  readonly kind: 'style';
  readonly sheet: string;
  readonly range: Range;
  readonly expect?: readonly (Style | undefined)[];
  readonly styles: readonly (Style | undefined)[];
}

/** Replaces the sheet's whole list of validations. */
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
  readonly axis: Axis;
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
  /** What covered cells hold stays there unseen: the inverse of a split that has brought such content to light. */
  readonly hides?: true;
}

/**
 * Inserts `count` empty rows or columns before `index`: what lies behind moves, what spans the place grows,
 * references follow. With `restore` it is the inverse of a deletion.
 */
export interface InsertEdit {
  readonly kind: 'insert';
  readonly sheet: string;
  readonly axis: Axis;
  readonly index: number;
  readonly count: number;
  readonly restore?: Restore;
}

/** Deletes rows or columns. `expect`, where given, is what must be there (compared by content). */
export interface DeleteEdit {
  readonly kind: 'delete';
  readonly sheet: string;
  readonly axis: Axis;
  readonly index: number;
  readonly count: number;
  /** Axis row: the rows to be deleted; axis column: for every sheet row the cells to be deleted. */
  readonly expect?: readonly (Row | undefined)[];
  readonly restore?: Restore;
}

export type Axis = 'row' | 'column';

/**
 * Marks a structural edit as the inverse of another and holds what the edit by itself would not bring back: deleted
 * cells, formulas that had become #REF!, merges that had vanished … It is laid over the book once the edit is carried
 * out, so all places are those of the book as it was before. Protection is not asked again: an undo is no new action.
 */
export interface Restore {
  readonly sheets: readonly SheetRestore[];
  readonly names?: readonly Name[];
}

/** Parts of a sheet as they were; an absent part needs nothing, a list is given whole. */
export interface SheetRestore {
  readonly sheet: string;
  readonly cells?: readonly CellRestore[];
  readonly merges?: readonly Range[];
  readonly validations?: readonly Validation[];
  readonly notes?: readonly Note[];
  readonly rowSizes?: readonly (readonly [number, Size])[];
  readonly columnSizes?: readonly (readonly [number, Size])[];
  readonly view?: View;
}

/** One whole cell as it was: content and style; null = nothing. */
export interface CellRestore {
  readonly at: CellRef;
  readonly cell: Cell | null;
}

/** Adds `content` (whose id is `sheet`) before the sheet that stands at `index`. */
export interface AddSheetEdit {
  readonly kind: 'addSheet';
  readonly index: number;
  readonly sheet: string;
  readonly content: Sheet;
  readonly restore?: Restore;
}

/**
 * Removes a sheet; formulas elsewhere that speak of it become #REF!. `expect`, where given, is what its cells must hold
 * (compared by content).
 */
export interface RemoveSheetEdit {
  readonly kind: 'removeSheet';
  readonly sheet: string;
  readonly expect?: Sheet;
  readonly restore?: Restore;
}

/** Renames a sheet; formulas that speak of it follow. */
export interface RenameSheetEdit {
  readonly kind: 'renameSheet';
  readonly sheet: string;
  readonly expect: string;
  readonly name: string;
  readonly restore?: Restore;
}

/** Freeze and print settings, replaced as a whole. */
export interface ViewEdit {
  readonly kind: 'view';
  readonly sheet: string;
  readonly expect: View;
  readonly put: View;
}

/** Puts a sheet at another place; `expect` and `index` are its places among all sheets, hidden ones too, before and after. */
export interface MoveSheetEdit {
  readonly kind: 'moveSheet';
  readonly sheet: string;
  readonly expect: number;
  readonly index: number;
}

/** Shows or hides a sheet; one of them has to stay visible. */
export interface VisibilityEdit {
  readonly kind: 'visibility';
  readonly sheet: string;
  readonly expect: Sheet['visibility'];
  readonly put: Sheet['visibility'];
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
  | ViewEdit
  | MoveSheetEdit
  | VisibilityEdit;

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
  | 'name-invalid'
  | 'last-sheet'
  | 'unsupported';

/** `at` is the first cell that stands in the way, where it is a matter of a cell. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly edit: Edit;
  readonly at?: CellRef;
}
