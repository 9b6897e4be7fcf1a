import type { CellRef } from '../address';
import type { Book, Row } from '../book';
import { firstDifference, isEmpty } from '../content';
import type { DeleteEdit } from '../edit';
import { firstCell } from '../range';
import { followRow } from '../references';
import { shiftInside, shiftRange, shiftRows, spanOf, type Shift } from '../shift';
import { nameOf, shiftOn, type Move } from '../move';
import { carryOutShift, shiftRefusal, sliceAlong } from './lines';
import { refuse, type Structure } from './rule';

export const remove: Structure<DeleteEdit> = {
  refuse(book, edit) {
    const refusal = shiftRefusal(book, edit);
    if (refusal !== undefined) return refusal;
    const { axis, index } = edit;
    const different = edit.expect && firstDifference(edit.expect, sliceAlong(book, edit.sheet, axis, index, edit.count));
    if (different !== undefined) {
      const { row, col } = different;
      return refuse(edit, 'value-differs', axis === 'row' ? { row: row + index, col } : { row, col: col + index });
    }
    const beheaded = edit.restore === undefined ? beheadedMerge(book, edit) : undefined;
    return beheaded && refuse(edit, 'cuts-merge', beheaded);
  },

  carryOut: carryOutShift,

  opposite(_before, { sheet, axis, index, count }) {
    return { kind: 'insert', sheet, axis, index, count };
  },

  /** Null when all of it is gone, or when something was inserted inside: that is not to be deleted along. */
  follow(edit, move) {
    const shift = shiftOn(edit.sheet, move);
    const expect = edit.expect && followExpect(edit, edit.expect, shift, move);
    const followed = { ...edit, ...(expect && { expect }) };
    if (shift?.axis !== edit.axis) return followed;
    const span = shiftRange(lines(edit), shift);
    if (span === undefined || (shift.by > 0 && shiftInside(spanOf(lines(edit), edit.axis), shift))) return null;
    const [first, last] = spanOf(span, edit.axis);
    return { ...followed, index: first, count: last - first + 1 };
  },
};

/** The rows or columns of the edit as a range, of which only one axis counts. */
function lines({ index, count }: DeleteEdit) {
  return { top: index, bottom: index + count - 1, left: index, right: index + count - 1 };
}

/**
 * The first cell of a merge that would lose its content with its first row or column while the rest of it stays.
 * Spreadsheets drop the content without a word; here the merge has to be split first.
 */
function beheadedMerge(book: Book, edit: DeleteEdit): CellRef | undefined {
  const sheet = book.sheets.find(({ id }) => id === edit.sheet);
  const end = edit.index + edit.count;
  const merge = sheet?.merges.find((each) => {
    const [first, last] = spanOf(each, edit.axis);
    return first >= edit.index && first < end && last >= end && !isEmpty(sheet.rows[each.top]?.[each.left]);
  });
  return merge && firstCell(merge);
}

function followExpect(edit: DeleteEdit, expect: readonly (Row | undefined)[], shift: Shift | undefined, move: Move) {
  const own = shift?.axis === edit.axis ? shiftInside(spanOf(lines(edit), edit.axis), shift) : shift;
  const moved = own ? shiftRows(expect, own) : expect;
  const { change } = move;
  return change ? moved.map((row) => row && followRow(row, nameOf(edit.sheet, move), change)) : moved;
}
