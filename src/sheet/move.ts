/** A structural edit as those see it whose places have to follow. */
import type { AddSheetEdit, DeleteEdit, Edit, InsertEdit, RemoveSheetEdit, RenameSheetEdit } from './edit';
import type { SheetChange } from './formula';
import { shiftOf, type Shift } from './shift';

/** An edit that moves places or changes what formulas call a sheet. */
export type StructuralEdit = InsertEdit | DeleteEdit | AddSheetEdit | RemoveSheetEdit | RenameSheetEdit;

/** What a sheet is called. */
export interface SheetName {
  readonly id: string;
  readonly name: string;
}

export interface Move {
  readonly through: StructuralEdit;
  /** The sheets before the move, in their order. */
  readonly sheets: readonly SheetName[];
  /** What formulas see of it; absent when they see nothing. */
  readonly change?: SheetChange;
}

export function isStructural(edit: Edit): edit is StructuralEdit {
  return ['insert', 'delete', 'addSheet', 'removeSheet', 'renameSheet'].includes(edit.kind);
}

/** The move that an edit makes in a book of these sheets. */
export function moveOf(through: StructuralEdit, sheets: readonly SheetName[]): Move {
  const sheet = sheets.find(({ id }) => id === through.sheet)?.name;
  const change = sheet === undefined ? undefined : changeOf(through, sheet, sheets);
  return { through, sheets, ...(change && { change }) };
}

function changeOf(through: StructuralEdit, sheet: string, sheets: readonly SheetName[]): SheetChange | undefined {
  const shift = shiftOf(through);
  if (shift !== undefined) return { kind: 'shift', sheet, shift };
  if (through.kind === 'renameSheet') return { kind: 'rename', sheet, name: through.name };
  if (through.kind === 'removeSheet') return { kind: 'remove', sheet, order: sheets.map(({ name }) => name) };
  return undefined;
}

/** The sheets after the move. */
export function sheetsAfter({ through, sheets }: Move): readonly SheetName[] {
  switch (through.kind) {
    case 'addSheet':
      return [...sheets.slice(0, through.index), { id: through.sheet, name: through.content.name }, ...sheets.slice(through.index)];
    case 'removeSheet':
      return sheets.filter(({ id }) => id !== through.sheet);
    case 'renameSheet':
      return sheets.map((sheet) => (sheet.id === through.sheet ? { id: sheet.id, name: through.name } : sheet));
    case 'insert':
    case 'delete':
      return sheets;
  }
}

/** The shift that a move makes on a sheet, if it makes one. */
export function shiftOn(sheet: string, { through, change }: Move): Shift | undefined {
  return change?.kind === 'shift' && through.sheet === sheet ? change.shift : undefined;
}

/** What formulas call a sheet before the move; "" for one that does not stand in the book. */
export function nameOf(sheet: string, { sheets }: Move): string {
  return sheets.find(({ id }) => id === sheet)?.name ?? '';
}
