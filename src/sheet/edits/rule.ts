/** The one shape of all kinds of edit. */
import type { CellRef } from '../address';
import type { Book } from '../book';
import type { Draft } from '../draft';
import type { Edit, Refusal, RefusalCode } from '../edit';
import type { Move, StructuralEdit } from '../move';

export interface EditRule<E extends Edit> {
  /** Carries the edit out on the draft and gives its inverse; a refusal leaves the draft as it was. */
  apply(draft: Draft, edit: E): readonly Edit[] | Refusal;
  /** The same edit on the book after `move`; null when what it spoke of is gone. Its own sheet is still there. */
  follow(edit: E, move: Move): E | null;
}

/** A kind of structural edit, without its undoing: `structural` makes an EditRule of it. */
export interface Structure<E extends StructuralEdit> {
  refuse(book: Book, edit: E): Refusal | undefined;
  /** The book after the edit, `restore` left aside. */
  carryOut(book: Book, edit: E): Book;
  /** The edit that undoes this one as far as an edit by itself can. */
  opposite(before: Book, edit: E, after: Book): StructuralEdit;
  /** As for an EditRule, `restore` left aside. */
  follow(edit: E, move: Move): E | null;
}

/** A refusal of the edit, at a cell where it is about one. */
export function refuse(edit: Edit, code: RefusalCode, at?: CellRef): Refusal {
  return { code, edit, ...(at && { at }) };
}

/** Tells a refusal from the edits that undo. */
export function isRefusal(outcome: readonly Edit[] | Refusal): outcome is Refusal {
  return 'code' in outcome;
}
