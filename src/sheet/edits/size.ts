import { sameData } from '../equal';
import type { SizeEdit } from '../edit';
import { axisLength, shiftIndex } from '../shift';
import { shiftOn } from '../move';
import { forbids } from './guard';
import { refuse, type EditRule } from './rule';

export const size: EditRule<SizeEdit> = {
  apply(draft, edit) {
    const { axis, index, put } = edit;
    const sheet = draft.sheet(edit.sheet);
    if (sheet === undefined) return refuse(edit, 'no-such-sheet');
    if (!Number.isInteger(index) || index < 0 || index >= axisLength(axis)) return refuse(edit, 'outside-sheet');
    if (forbids(sheet, axis === 'row' ? 'formatRows' : 'formatColumns')) return refuse(edit, 'protected');
    const before = (axis === 'row' ? sheet.parts.rowSizes : sheet.parts.columnSizes).get(index) ?? null;
    if (!sameData(before, edit.expect)) return refuse(edit, 'value-differs');
    const sizes = sheet.sizes(axis);
    if (put === null) sizes.delete(index);
    else sizes.set(index, put);
    return [{ kind: 'size', sheet: edit.sheet, axis, index, expect: put, put: before }];
  },

  follow(edit, move) {
    const shift = shiftOn(edit.sheet, move);
    if (shift?.axis !== edit.axis) return edit;
    const index = shiftIndex(edit.index, shift);
    return index === undefined ? null : { ...edit, index };
  },
};
