import type { MoveSheetEdit } from '../edit';
import type { Move } from '../move';
import { refuse, type EditRule } from './rule';

/** No cell moves and no formula follows; only a reference through several sheets (甲:丙!A1) may mean others by it. */
export const moveSheet: EditRule<MoveSheetEdit> = {
  apply(draft, edit) {
    const { sheet: id, expect, index } = edit;
    const book = draft.book();
    const from = book.sheets.findIndex((sheet) => sheet.id === id);
    const sheet = book.sheets[from];
    if (sheet === undefined) return refuse(edit, 'no-such-sheet');
    if (from !== expect) return refuse(edit, 'value-differs');
    if (!Number.isInteger(index) || index < 0 || index >= book.sheets.length) return refuse(edit, 'outside-sheet');
    const others = book.sheets.filter((each) => each !== sheet);
    draft.reset({ ...book, sheets: [...others.slice(0, index), sheet, ...others.slice(index)] });
    return [{ kind: 'moveSheet', sheet: id, expect: index, index: from }];
  },

  follow: (edit, move) => ({ ...edit, expect: placeAfter(edit.expect, move), index: placeAfter(edit.index, move) }),
};

/** A place among the sheets where one has come or gone before it. */
function placeAfter(place: number, { through, sheets }: Move): number {
  if (through.kind === 'addSheet') return through.index <= place ? place + 1 : place;
  if (through.kind === 'removeSheet') return sheets.findIndex(({ id }) => id === through.sheet) < place ? place - 1 : place;
  return place;
}
