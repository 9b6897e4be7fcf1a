import type { Edit, EditKind } from '../edit';
import { addSheet } from './add-sheet';
import { remove } from './delete';
import { insert } from './insert';
import { merge } from './merge';
import { moveSheet } from './move-sheet';
import { note } from './note';
import { put } from './put';
import { removeSheet } from './remove-sheet';
import { renameSheet } from './rename-sheet';
import type { EditRule } from './rule';
import { size } from './size';
import { structural } from './structural';
import { style } from './style';
import { validation } from './validation';
import { view } from './view';
import { visibility } from './visibility';

/** The rule of every kind of edit. */
const rules: { readonly [K in EditKind]: EditRule<Extract<Edit, { kind: K }>> } = {
  put,
  style,
  validation,
  note,
  size,
  merge,
  insert: structural(insert),
  delete: structural(remove),
  addSheet: structural(addSheet),
  removeSheet: structural(removeSheet),
  renameSheet: structural(renameSheet),
  view,
  moveSheet,
  visibility,
};

/** The rule of an edit; undefined for a kind that this version does not know (an edit may come from a stored journal). */
export function ruleOf<E extends Edit>(edit: E): EditRule<E> | undefined {
  return (rules as Partial<Record<string, unknown>>)[edit.kind] as EditRule<E> | undefined;
}
