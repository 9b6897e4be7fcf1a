import type { Validation } from '../book';
import { sameData } from '../equal';
import type { ValidationEdit } from '../edit';
import { firstCell, insideSheet } from '../range';
import { followValidation } from '../references';
import { shiftValidations } from '../shift-sheet';
import { nameOf, shiftOn, type Move } from '../move';
import { forbids } from './guard';
import { refuse, type EditRule } from './rule';

export const validation: EditRule<ValidationEdit> = {
  apply(draft, edit) {
    const sheet = draft.sheet(edit.sheet);
    if (sheet === undefined) return refuse(edit, 'no-such-sheet');
    const outside = edit.put.flatMap(({ ranges }) => ranges).find((range) => !insideSheet(range));
    if (outside !== undefined) return refuse(edit, 'outside-sheet', firstCell(outside));
    if (forbids(sheet)) return refuse(edit, 'protected');
    const before = sheet.parts.validations;
    if (!sameData(before, edit.expect)) return refuse(edit, 'value-differs');
    sheet.replace({ validations: edit.put });
    return [{ kind: 'validation', sheet: edit.sheet, expect: edit.put, put: before }];
  },

  follow(edit, move) {
    return { ...edit, expect: followAll(edit, edit.expect, move), put: followAll(edit, edit.put, move) };
  },
};

function followAll(edit: ValidationEdit, list: readonly Validation[], move: Move): readonly Validation[] {
  const shift = shiftOn(edit.sheet, move);
  const { change } = move;
  const moved = shift ? shiftValidations(list, shift) : list;
  return change ? moved.map((each) => followValidation(each, nameOf(edit.sheet, move), change)) : moved;
}
