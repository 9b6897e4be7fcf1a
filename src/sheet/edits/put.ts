import { cellOf, contentEquals, contentOf } from '../content';
import type { CellContent, PutEdit } from '../edit';
import { followFormulaOf } from '../references';
import { shiftCell } from '../shift';
import { nameOf, shiftOn, type Move } from '../move';
import { insideBounds, isCovered, isLocked } from './guard';
import { refuse, type EditRule } from './rule';

export const put: EditRule<PutEdit> = {
  apply(draft, edit) {
    const { at } = edit;
    const sheet = draft.sheet(edit.sheet);
    if (sheet === undefined) return refuse(edit, 'no-such-sheet');
    if (!insideBounds(at)) return refuse(edit, 'outside-sheet', at);
    if (isCovered(sheet, at)) return refuse(edit, 'cuts-merge', at);
    if (isLocked(draft, sheet, at)) return refuse(edit, 'protected', at);
    const cell = sheet.cell(at);
    const before = contentOf(cell);
    if (!contentEquals(before, edit.expect)) return refuse(edit, 'value-differs', at);
    sheet.setCell(at, cellOf(edit.put, cell?.style));
    return [{ kind: 'put', sheet: edit.sheet, at, expect: contentOf(edit.put), put: before }];
  },

  follow(edit, move) {
    const shift = shiftOn(edit.sheet, move);
    const at = shift ? shiftCell(edit.at, shift) : edit.at;
    return at ? { ...edit, at, expect: followContent(edit, edit.expect, move), put: followContent(edit, edit.put, move) } : null;
  },
};

function followContent(edit: PutEdit, content: CellContent, move: Move): CellContent {
  return move.change ? followFormulaOf(content, nameOf(edit.sheet, move), move.change) : content;
}
