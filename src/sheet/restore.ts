/** What the plain opposite of an edit would not bring back: found by comparing, laid over, moved along. */
import type { Book, Cell, Row, Sheet } from './book';
import { Draft } from './draft';
import type { CellRestore, Restore, SheetRestore } from './edit';
import { sameData } from './equal';
import { followFormula } from './formula';
import { nameOf, shiftOn, type Move } from './move';
import { followFormulaOf, followValidation } from './references';
import { shiftCell, type Shift } from './shift';
import { shiftMerges, shiftNotes, shiftSizes, shiftValidations, shiftView } from './shift-sheet';

/** What has to be laid over `got` to make it `want`; both have the same sheets. */
export function restoreBetween(want: Book, got: Book): Restore {
  const sheets = want.sheets.flatMap((sheet) => {
    const other = got.sheets.find(({ id }) => id === sheet.id);
    const restore = other && other !== sheet ? sheetRestore(sheet, other) : {};
    return Object.keys(restore).length === 0 ? [] : [{ sheet: sheet.id, ...restore }];
  });
  return { sheets, ...(!sameData(want.names, got.names) && { names: want.names }) };
}

function sheetRestore(want: Sheet, got: Sheet): Omit<SheetRestore, 'sheet'> {
  const cells = cellRestores(want.rows, got.rows);
  return {
    ...(cells.length > 0 && { cells }),
    ...(!sameData(want.merges, got.merges) && { merges: want.merges }),
    ...(!sameData(want.validations, got.validations) && { validations: want.validations }),
    ...(!sameData(want.notes, got.notes) && { notes: want.notes }),
    ...(!sameData(want.rowSizes, got.rowSizes) && { rowSizes: [...want.rowSizes] }),
    ...(!sameData(want.columnSizes, got.columnSizes) && { columnSizes: [...want.columnSizes] }),
    ...(!sameData(want.view, got.view) && { view: want.view }),
  };
}

function cellRestores(want: Sheet['rows'], got: Sheet['rows']): readonly CellRestore[] {
  const cells: CellRestore[] = [];
  const none: Row = [];
  for (let row = 0; row < Math.max(want.length, got.length); row++) {
    const [wanted, found] = [want[row] ?? none, got[row] ?? none];
    if (wanted === found) continue;
    for (let col = 0; col < Math.max(wanted.length, found.length); col++) {
      if (!sameData(wanted[col], found[col])) cells.push({ at: { row, col }, cell: wanted[col] ?? null });
    }
  }
  return cells;
}

/** The book with all that is to be restored. */
export function layRestore(book: Book, restore: Restore | undefined): Book {
  if (restore === undefined) return book;
  const draft = new Draft(restore.names ? { ...book, names: restore.names } : book);
  for (const { sheet: id, cells = [], rowSizes, columnSizes, ...parts } of restore.sheets) {
    const sheet = draft.sheet(id);
    for (const { at, cell } of cells) sheet?.setCell(at, cell ?? undefined);
    sheet?.replace({
      ...parts,
      ...(rowSizes && { rowSizes: new Map(rowSizes) }),
      ...(columnSizes && { columnSizes: new Map(columnSizes) }),
    });
  }
  return draft.book();
}

/** The same restore on a book that has gone through `move` after all. */
export function followRestore(restore: Restore, move: Move): Restore {
  const { through, change } = move;
  const sheets = restore.sheets
    .filter(({ sheet }) => through.kind !== 'removeSheet' || sheet !== through.sheet)
    .map((part) => followPart(part, move));
  const names = restore.names?.map((name) => (change ? { ...name, formula: followFormula(name.formula, undefined, change) } : name));
  return { sheets, ...(names && { names }) };
}

function followPart(part: SheetRestore, move: Move): SheetRestore {
  const shift = shiftOn(part.sheet, move);
  const moved = shift ? shiftPart(part, shift) : part;
  const { change } = move;
  if (change === undefined) return moved;
  const host = nameOf(part.sheet, move);
  const cell = (held: Cell | null) => held && followFormulaOf(held, host, change);
  return {
    ...moved,
    ...(moved.cells && { cells: moved.cells.map((each) => ({ at: each.at, cell: cell(each.cell) })) }),
    ...(moved.validations && { validations: moved.validations.map((each) => followValidation(each, host, change)) }),
  };
}

function shiftPart({ sheet, cells, merges, validations, notes, rowSizes, columnSizes, view }: SheetRestore, shift: Shift): SheetRestore {
  const sizes = (axis: Shift['axis'], list: SheetRestore['rowSizes']) => (list && shift.axis === axis ? [...shiftSizes(list, shift)] : list);
  const [rows, columns] = [sizes('row', rowSizes), sizes('column', columnSizes)];
  return {
    sheet,
    ...(cells && { cells: cells.flatMap((each) => shiftCellRestore(each, shift)) }),
    ...(merges && { merges: shiftMerges(merges, shift) }),
    ...(validations && { validations: shiftValidations(validations, shift) }),
    ...(notes && { notes: shiftNotes(notes, shift) }),
    ...(rows && { rowSizes: rows }),
    ...(columns && { columnSizes: columns }),
    ...(view && { view: shiftView(view, shift) }),
  };
}

function shiftCellRestore({ at, cell }: CellRestore, shift: Shift): readonly CellRestore[] {
  const moved = shiftCell(at, shift);
  return moved === undefined ? [] : [{ at: moved, cell }];
}
