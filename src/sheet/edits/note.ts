import { sameCell } from '../address';
import type { Note } from '../book';
import { sameData } from '../equal';
import type { NoteEdit } from '../edit';
import { shiftCell } from '../shift';
import { shiftOn } from '../move';
import { forbids, insideBounds, isCovered } from './guard';
import { refuse, type EditRule } from './rule';

export const note: EditRule<NoteEdit> = {
  apply(draft, edit) {
    const { at, put } = edit;
    const sheet = draft.sheet(edit.sheet);
    if (sheet === undefined) return refuse(edit, 'no-such-sheet');
    if (!insideBounds(at)) return refuse(edit, 'outside-sheet', at);
    if (put && !sameData(put.at, at)) return refuse(edit, 'unsupported', at);
    if (isCovered(sheet, at)) return refuse(edit, 'cuts-merge', at);
    if (forbids(sheet)) return refuse(edit, 'protected', at);
    const { notes } = sheet.parts;
    const index = notes.findIndex((each) => sameCell(each.at, at));
    const before = notes[index] ?? null;
    if (!sameData(before, edit.expect)) return refuse(edit, 'value-differs', at);
    const others = notes.filter((_, i) => i !== index);
    sheet.replace({ notes: put ? [...others, put] : others });
    return [{ kind: 'note', sheet: edit.sheet, at, expect: put, put: before }];
  },

  follow(edit, move) {
    const shift = shiftOn(edit.sheet, move);
    if (shift === undefined) return edit;
    const at = shiftCell(edit.at, shift);
    if (at === undefined) return null;
    const moved = (each: Note | null) => each && { ...each, at };
    return { ...edit, at, expect: moved(edit.expect), put: moved(edit.put) };
  },
};
