/** What steps may do to a sheet on paper. Cells are named by where they stand on the sheet as it is, places by row and column. */
import type { TextData } from '../../form/words';
import type { CellRef } from '../../sheet/address';
import type { Range } from '../../sheet/range';
import type { Question } from '../plan';

export type Act =
  /** Other text in a cell that holds text. */
  | { readonly kind: 'write'; readonly at: CellRef; readonly text: string }
  /** Text at a place where nothing stands. */
  | { readonly kind: 'fill'; readonly place: CellRef; readonly text: string }
  /** The cell will stand elsewhere. */
  | { readonly kind: 'move'; readonly from: CellRef; readonly to: CellRef }
  /** The text of `rest` goes behind the text of `first`, where it was cut off. */
  | { readonly kind: 'join'; readonly first: CellRef; readonly rest: CellRef }
  /** The row goes with all that is still in it. */
  | { readonly kind: 'drop'; readonly row: number }
  | { readonly kind: 'split'; readonly merge: Range }
  /** Only the first cell may hold something. */
  | { readonly kind: 'merge'; readonly range: Range };

/** Acts that are taken together or not at all. */
export interface Proposal {
  /** What the change is about. */
  readonly at: CellRef;
  /** Key in the step's reasons, and what fills it in. */
  readonly reason: string;
  readonly data?: TextData;
  readonly acts: readonly Act[];
}

/** Something that only the user can decide. */
export interface Ask {
  readonly at: CellRef;
  readonly key: string;
  readonly text: string;
  readonly options: Question['options'];
}
