import { sameData } from '../equal';
import type { ViewEdit } from '../edit';
import { firstCell, insideSheet } from '../range';
import { shiftView } from '../shift-sheet';
import { shiftOn } from '../move';
import { refuse, type EditRule } from './rule';

/** Not a matter of protection: a protected sheet still freezes and prints as the user likes. */
export const view: EditRule<ViewEdit> = {
  apply(draft, edit) {
    const sheet = draft.sheet(edit.sheet);
    if (sheet === undefined) return refuse(edit, 'no-such-sheet');
    const area = edit.put.print?.area;
    if (area && !insideSheet(area)) return refuse(edit, 'outside-sheet', firstCell(area));
    const before = sheet.parts.view;
    if (!sameData(before, edit.expect)) return refuse(edit, 'value-differs');
    sheet.replace({ view: edit.put });
    return [{ kind: 'view', sheet: edit.sheet, expect: edit.put, put: before }];
  },

  follow(edit, move) {
    const shift = shiftOn(edit.sheet, move);
    return shift ? { ...edit, expect: shiftView(edit.expect, shift), put: shiftView(edit.put, shift) } : edit;
  },
};
