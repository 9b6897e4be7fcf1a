import type { Sheet } from '../book';
import { isEmpty } from '../content';
import type { InsertEdit } from '../edit';
import { axisLength, shiftIndex, spanOf } from '../shift';
import { carryOutShift, shiftRefusal, sliceAlong } from './lines';
import { shiftOn } from '../move';
import { refuse, type Structure } from './rule';

export const insert: Structure<InsertEdit> = {
  refuse(book, edit) {
    const refusal = shiftRefusal(book, edit);
    if (refusal !== undefined) return refusal;
    const sheet = book.sheets.find(({ id }) => id === edit.sheet);
    return sheet && lastUsed(sheet, edit) + edit.count >= axisLength(edit.axis) ? refuse(edit, 'outside-sheet') : undefined;
  },

  carryOut: carryOutShift,

  opposite(_before, { sheet, axis, index, count }, after) {
    return { kind: 'delete', sheet, axis, index, count, expect: sliceAlong(after, sheet, axis, index, count) };
  },

  /** What is inserted stays before the row or column it was meant for, else where that one has been. */
  follow(edit, move) {
    const shift = shiftOn(edit.sheet, move);
    if (shift?.axis !== edit.axis) return edit;
    return { ...edit, index: shiftIndex(edit.index, shift) ?? shift.index };
  },
};

/** The last index behind the place that holds something that must not be pushed off the sheet; -1 for none. */
function lastUsed(sheet: Sheet, { axis, index }: InsertEdit): number {
  let last = -1;
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (!isEmpty(cell)) last = Math.max(last, axis === 'row' ? r : c);
    });
  });
  for (const merge of sheet.merges) last = Math.max(last, spanOf(merge, axis)[1]);
  for (const { at } of sheet.notes) last = Math.max(last, axis === 'row' ? at.row : at.col);
  return last < index ? -1 : last;
}
