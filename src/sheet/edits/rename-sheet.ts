import type { RenameSheetEdit } from '../edit';
import { followBook } from '../references';
import { nameRefusal } from './sheet-name';
import { refuse, type Structure } from './rule';

export const renameSheet: Structure<RenameSheetEdit> = {
  refuse(book, edit) {
    const sheet = book.sheets.find(({ id }) => id === edit.sheet);
    if (sheet === undefined) return refuse(edit, 'no-such-sheet');
    if (sheet.name !== edit.expect) return refuse(edit, 'value-differs');
    return nameRefusal(book, edit, edit.name);
  },

  carryOut(book, { sheet: id, name }) {
    const sheet = book.sheets.find((each) => each.id === id);
    if (sheet === undefined) return book;
    const followed = followBook(book, { kind: 'rename', sheet: sheet.name, name });
    return { ...followed, sheets: followed.sheets.map((each) => (each.id === id ? { ...each, name } : each)) };
  },

  opposite(_before, { sheet, expect, name }) {
    return { kind: 'renameSheet', sheet, expect: name, name: expect };
  },

  follow: (edit) => edit,
};
