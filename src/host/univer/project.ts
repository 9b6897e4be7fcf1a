/** Our edits as Univer's mutations. What has no simple mutation is shown by loading the book anew: exact, and rare. */
import { STYLE_KEYS, type ICellData, type IMutationInfo, type IStyleData } from '@univerjs/core';
import type { Style } from '../../sheet/book';
import type { Edit, EditKind } from '../../sheet/edit';
import { toUniverContent, toUniverNote } from './snapshot';
import { toUniverStyle } from './style';

const SIMPLE: ReadonlySet<EditKind> = new Set<EditKind>(['put', 'style', 'note']);

export const SET_VALUES = 'sheet.mutation.set-range-values';
export const UPDATE_NOTE = 'sheet.mutation.update-note';
export const REMOVE_NOTE = 'sheet.mutation.remove-note';

/** The mutations that show these edits, or undefined where only loading anew will do. */
export function toMutations(edits: readonly Edit[], unitId: string): IMutationInfo[] | undefined {
  if (!edits.every((edit) => SIMPLE.has(edit.kind))) return undefined;
  const mutations: IMutationInfo[] = [];
  let cells: { sheet: string; matrix: Record<number, Record<number, ICellData>> } | undefined;
  for (const edit of edits) {
    if (edit.kind === 'note') {
      const place = { unitId, sheetId: edit.sheet, row: edit.at.row, col: edit.at.col };
      if (edit.put) mutations.push({ id: UPDATE_NOTE, params: { ...place, note: toUniverNote(edit.put) } });
      else mutations.push({ id: REMOVE_NOTE, params: place });
    } else if (edit.kind === 'put' || edit.kind === 'style') {
      if (cells?.sheet !== edit.sheet) {
        cells = { sheet: edit.sheet, matrix: {} };
        mutations.push({ id: SET_VALUES, params: { unitId, subUnitId: edit.sheet, cellValue: cells.matrix } });
      }
      for (const [row, col, data] of cellData(edit)) {
        const line = (cells.matrix[row] ??= {});
        line[col] = { ...line[col], ...data };
      }
    }
  }
  return mutations;
}

function* cellData(edit: Extract<Edit, { kind: 'put' | 'style' }>): Generator<[number, number, ICellData]> {
  if (edit.kind === 'put') {
    yield [edit.at.row, edit.at.col, toUniverContent(edit.put)];
    return;
  }
  const { top, bottom, left, right } = edit.range;
  let index = 0;
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++, index++) {
      const style = edit.styles.length === 1 ? edit.styles[0] : edit.styles[index];
      yield [row, col, { s: exactStyle(style ?? {}) }];
    }
  }
}

/** Univer lays a style over the one before; said in full, nothing of that one stays. */
function exactStyle(style: Style): IStyleData {
  const blank = Object.fromEntries(STYLE_KEYS.map((key) => [key, null]));
  const { bd, ...rest } = toUniverStyle(style);
  return { ...blank, ...rest, bd: { t: null, r: null, b: null, l: null, ...bd } };
}
