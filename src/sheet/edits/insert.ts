import type { Row, Sheet } from '../book';
import { isEmpty } from '../content';
import type { Axis, InsertEdit } from '../edit';
import { axisLength, shiftIndex, spanOf } from '../shift';
import { shiftOn } from '../move';
import { carryOutShift, shiftRefusal, sliceAlong } from './lines';
import { refuse, type Structure } from './rule';

export const insert: Structure<InsertEdit> = {
  refuse(book, edit) {
    const refusal = shiftRefusal(book, edit);
    if (refusal !== undefined) return refusal;
    const sheet = book.sheets.find(({ id }) => id === edit.sheet);
    return sheet && holdsFrom(sheet, edit.axis, Math.max(edit.index, axisLength(edit.axis) - edit.count)) ? refuse(edit, 'outside-sheet') : undefined;
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

/** Whether from an index on there is something that must not be pushed off the sheet. */
function holdsFrom(sheet: Sheet, axis: Axis, index: number): boolean {
  const used = (cells: Row | undefined, from: number) => cells?.some((cell, col) => col >= from && !isEmpty(cell));
  const rows = axis === 'row' ? sheet.rows.slice(index) : sheet.rows;
  return (
    rows.some((row) => used(row, axis === 'row' ? 0 : index)) ||
    sheet.merges.some((merge) => spanOf(merge, axis)[1] >= index) ||
    sheet.notes.some(({ at }) => (axis === 'row' ? at.row : at.col) >= index)
  );
}
