/** The place of a field that nobody has filled in yet. */
import type { Field, Form } from '../form/schema';
import type { CellRef } from '../sheet/address';
import type { Sheet } from '../sheet/book';
import { mergeAt } from '../sheet/build';
import { contentAt, isEmpty } from '../sheet/content';

/**
 * Where the value of an empty field is to be written: right of its label, merges counted; under it where the next cell to
 * the right is taken or lies outside the form. Undefined when neither is free.
 */
export function placeOfValue(sheet: Sheet, form: Form, { labelCell }: Field): CellRef | undefined {
  const label = mergeAt(sheet, labelCell) ?? { top: labelCell.row, bottom: labelCell.row, left: labelCell.col, right: labelCell.col };
  const right: CellRef = { row: label.top, col: label.right + 1 };
  const below: CellRef = { row: label.bottom + 1, col: label.left };
  return [right, below].find((at) => at.col <= form.range.right && at.row <= form.range.bottom && isEmpty(contentAt(sheet, at)) && opens(sheet, at));
}

/** Whether the place is not covered by a merge that begins elsewhere. */
function opens(sheet: Sheet, at: CellRef): boolean {
  const merge = mergeAt(sheet, at);
  return merge === undefined || (merge.top === at.row && merge.left === at.col);
}
