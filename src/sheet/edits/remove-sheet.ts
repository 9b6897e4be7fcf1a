import { firstDifference } from '../content';
import type { RemoveSheetEdit } from '../edit';
import { followBook, followSheet } from '../references';
import { shiftSheet } from '../shift-sheet';
import { shiftOn } from '../move';
import { refuse, type Structure } from './rule';

export const removeSheet: Structure<RemoveSheetEdit> = {
  refuse(book, edit) {
    const sheet = book.sheets.find(({ id }) => id === edit.sheet);
    if (sheet === undefined) return refuse(edit, 'no-such-sheet');
    const different = edit.expect && firstDifference(edit.expect.rows, sheet.rows);
    if (different !== undefined) return refuse(edit, 'value-differs', different);
    const seen = book.sheets.some(({ id, visibility }) => id !== edit.sheet && visibility === 'visible');
    return seen ? undefined : refuse(edit, 'last-sheet');
  },

  carryOut(book, edit) {
    const sheet = book.sheets.find(({ id }) => id === edit.sheet);
    if (sheet === undefined) return book;
    const left = {
      ...book,
      sheets: book.sheets.filter((each) => each !== sheet),
      names: book.names.filter(({ scope }) => scope !== sheet.id),
    };
    return followBook(left, { kind: 'remove', sheet: sheet.name, order: book.sheets.map(({ name }) => name) });
  },

  opposite(before, edit) {
    const index = before.sheets.findIndex(({ id }) => id === edit.sheet);
    const content = before.sheets[index];
    return content === undefined ? edit : { kind: 'addSheet', index, sheet: edit.sheet, content };
  },

  follow(edit, move) {
    if (edit.expect === undefined) return edit;
    const shift = shiftOn(edit.sheet, move);
    const moved = shift ? shiftSheet(edit.expect, shift) : edit.expect;
    return { ...edit, expect: move.change ? followSheet(moved, move.change) : moved };
  },
};
