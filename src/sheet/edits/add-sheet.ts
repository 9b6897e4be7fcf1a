import type { AddSheetEdit } from '../edit';
import { followSheet } from '../references';
import { nameRefusal } from './sheet-name';
import { refuse, type Structure } from './rule';

export const addSheet: Structure<AddSheetEdit> = {
  refuse(book, edit) {
    const { index, sheet, content } = edit;
    if (!Number.isInteger(index) || index < 0 || index > book.sheets.length) return refuse(edit, 'outside-sheet');
    if (content.id !== sheet) return refuse(edit, 'unsupported');
    if (book.sheets.some(({ id }) => id === sheet)) return refuse(edit, 'name-taken');
    return nameRefusal(book, edit, content.name);
  },

  carryOut(book, { index, content }) {
    return { ...book, sheets: [...book.sheets.slice(0, index), content, ...book.sheets.slice(index)] };
  },

  opposite(_before, { sheet, content }) {
    return { kind: 'removeSheet', sheet, expect: content };
  },

  follow(edit, { through, sheets, change }) {
    let { index } = edit;
    if (through.kind === 'addSheet' && through.index <= index) index += 1;
    if (through.kind === 'removeSheet' && sheets.findIndex(({ id }) => id === through.sheet) < index) index -= 1;
    return { ...edit, index, content: change ? followSheet(edit.content, change) : edit.content };
  },
};
