/** All formulas of a sheet or a book that follow a change. What does not change keeps its identity. */
import type { Book, Cell, Row, Sheet, Validation } from './book';
import { followFormula, type SheetChange } from './formula';

/** Every formula of the book, in cells, validations and names. */
export function followBook(book: Book, change: SheetChange): Book {
  return {
    ...book,
    sheets: mapSame(book.sheets, (sheet) => followSheet(sheet, change)),
    names: mapSame(book.names, (name) => {
      const formula = followFormula(name.formula, undefined, change);
      return formula === name.formula ? name : { ...name, formula };
    }),
  };
}

/** Every formula of one sheet. */
export function followSheet(sheet: Sheet, change: SheetChange): Sheet {
  const rows = mapSame(sheet.rows, (row) => row && followRow(row, sheet.name, change));
  const validations = mapSame(sheet.validations, (validation) => followValidation(validation, sheet.name, change));
  return rows === sheet.rows && validations === sheet.validations ? sheet : { ...sheet, rows, validations };
}

/** The formulas of one row; `host` is the name of its sheet. */
export function followRow(row: Row, host: string, change: SheetChange): Row {
  if (!row.some(hasFormula)) return row;
  return mapSame(row, (cell) => cell && followFormulaOf(cell, host, change));
}

/** A cell or a cell's content. */
export function followFormulaOf<T extends { readonly formula?: string }>(holder: T, host: string, change: SheetChange): T {
  if (holder.formula === undefined) return holder;
  const formula = followFormula(holder.formula, host, change);
  return formula === holder.formula ? holder : { ...holder, formula };
}

/** The formulas of one validation. */
export function followValidation(validation: Validation, host: string, change: SheetChange): Validation {
  const { formula1, formula2 } = validation;
  const first = formula1 === undefined ? undefined : followFormula(formula1, host, change);
  const second = formula2 === undefined ? undefined : followFormula(formula2, host, change);
  if (first === formula1 && second === formula2) return validation;
  return { ...validation, ...(first !== undefined && { formula1: first }), ...(second !== undefined && { formula2: second }) };
}

function hasFormula(cell: Cell | undefined): boolean {
  return cell?.formula !== undefined;
}

/** Like map, but gives the very same list when no item changes. */
function mapSame<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  let copy: T[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const item = list[i] as T;
    const next = change(item);
    if (next === item) continue;
    copy ??= [...list];
    copy[i] = next;
  }
  return copy ?? list;
}
