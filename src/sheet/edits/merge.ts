import type { CellRef } from '../address';
import { isEmpty } from '../content';
import type { SheetDraft } from '../draft';
import type { MergeEdit } from '../edit';
import { contains, encloses, firstCell, insideSheet, intersects, sameRange, type Range } from '../range';
import { shiftRange } from '../shift';
import { shiftOn } from '../move';
import { forbids } from './guard';
import { refuse, type EditRule } from './rule';

export const merge: EditRule<MergeEdit> = {
  apply(draft, edit) {
    const { range, merged } = edit;
    const at = firstCell(range);
    const sheet = draft.sheet(edit.sheet);
    if (sheet === undefined) return refuse(edit, 'no-such-sheet');
    if (!insideSheet(range)) return refuse(edit, 'outside-sheet', at);
    if (isSingle(range)) return refuse(edit, 'unsupported', at);
    if (forbids(sheet)) return refuse(edit, 'protected', at);
    const { merges } = sheet.parts;
    const lost = contentLost(sheet, range);
    const inverse: MergeEdit = { kind: 'merge', sheet: edit.sheet, range, merged: !merged, ...(!merged && lost && { hides: true }) };

    if (!merged) {
      const others = merges.filter((each) => !sameRange(each, range));
      if (others.length === merges.length) return refuse(edit, 'value-differs', at);
      sheet.replace({ merges: others });
      return [inverse];
    }
    const touched = merges.filter((each) => intersects(each, range));
    const across = touched.find((each) => !encloses(range, each) || sameRange(each, range));
    if (across !== undefined) return refuse(edit, 'merge-overlaps', firstCell(across));
    if (lost !== undefined && edit.hides !== true) return refuse(edit, 'merge-loses-content', lost);
    // Merges inside the range are absorbed; undoing brings them back.
    sheet.replace({ merges: [...merges.filter((each) => !touched.includes(each)), range] });
    return [inverse, ...touched.map((each): MergeEdit => ({ kind: 'merge', sheet: edit.sheet, range: each, merged: true }))];
  },

  follow(edit, move) {
    const shift = shiftOn(edit.sheet, move);
    const range = shift ? shiftRange(edit.range, shift) : edit.range;
    return range === undefined || isSingle(range) ? null : { ...edit, range };
  },
};

/** The first cell whose content or note the merge would hide. */
function contentLost(sheet: SheetDraft, range: Range): CellRef | undefined {
  const covered = (at: CellRef) => contains(range, at) && (at.row !== range.top || at.col !== range.left);
  const last = Math.min(range.bottom, sheet.rows.length - 1);
  for (let row = range.top; row <= last; row++) {
    const cells = sheet.rows[row] ?? [];
    for (let col = range.left; col <= Math.min(range.right, cells.length - 1); col++) {
      if (covered({ row, col }) && !isEmpty(cells[col])) return { row, col };
    }
  }
  return sheet.parts.notes.find((each) => covered(each.at))?.at;
}

function isSingle(range: Range): boolean {
  return range.top === range.bottom && range.left === range.right;
}
