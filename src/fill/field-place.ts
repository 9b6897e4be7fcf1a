/** The place of a field that nobody has filled in yet. */
import type { Field, Form } from '../form/schema';
import { sameCell, type CellRef } from '../sheet/address';
import type { Sheet } from '../sheet/book';
import { anchorAt, mergeAt } from '../sheet/build';
import { contentAt, isEmpty } from '../sheet/content';
import { rangeOf, type Range } from '../sheet/range';

/**
 * Where the value of an empty field is to be written: right of its label, merges counted; where a head stands there
 * (年度总体目标 | 预期目标) under that head; else under the label. Undefined when none of them is free.
 */
export function placeOfValue(sheet: Sheet, form: Form, { labelCell }: Field): CellRef | undefined {
  const label = blockAt(sheet, labelCell);
  const right: CellRef = { row: label.top, col: label.right + 1 };
  const head = blockAt(sheet, right);
  const underHead: readonly CellRef[] = head.bottom < label.bottom ? [{ row: head.bottom + 1, col: head.left }] : [];
  const below: CellRef = { row: label.bottom + 1, col: label.left };
  return [right, ...underHead, below].find((at) => at.col <= form.range.right && at.row <= form.range.bottom && isEmpty(contentAt(sheet, at)) && opens(sheet, at));
}

function blockAt(sheet: Sheet, at: CellRef): Range {
  return mergeAt(sheet, at) ?? rangeOf(at);
}

/** Whether the place is not covered by a merge that begins elsewhere. */
function opens(sheet: Sheet, at: CellRef): boolean {
  return sameCell(anchorAt(sheet, at), at);
}
