/** A book being changed: copies what it touches once, shares the rest, and leaves the original alone. */
import type { CellRef } from './address';
import type { Book, Cell, Row, Sheet, Size, Style } from './book';
import { styleOf } from './content';
import { sameData } from './equal';

/** Cells and parts of one sheet, to be read and replaced. */
export class SheetDraft {
  #sheet: Sheet;
  #rows: (Row | undefined)[] | undefined;
  readonly #ownRows = new Map<number, (Cell | undefined)[]>();
  #ownSizes: { rowSizes?: Map<number, Size>; columnSizes?: Map<number, Size> } = {};

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** Everything but the rows; for cells ask `cell`. */
  get parts(): Omit<Sheet, 'rows'> {
    return this.#sheet;
  }

  get rows(): readonly (Row | undefined)[] {
    return this.#rows ?? this.#sheet.rows;
  }

  cell(at: CellRef): Cell | undefined {
    return this.rows[at.row]?.[at.col];
  }

  setCell(at: CellRef, cell: Cell | undefined): void {
    if (cell === undefined && this.cell(at) === undefined) return;
    const rows = (this.#rows ??= [...this.#sheet.rows]);
    let row = this.#ownRows.get(at.row);
    if (row === undefined) {
      row = [...(rows[at.row] ?? [])];
      this.#ownRows.set(at.row, row);
    }
    extend(row, at.col);
    row[at.col] = cell;
    extend(rows, at.row);
    rows[at.row] = row;
  }

  /** Heights of rows or widths of columns, to be changed in place. */
  sizes(axis: 'row' | 'column'): Map<number, Size> {
    const key = axis === 'row' ? 'rowSizes' : 'columnSizes';
    const known = this.#ownSizes[key];
    if (known !== undefined && known === this.#sheet[key]) return known;
    const own = new Map(this.#sheet[key]);
    this.#ownSizes[key] = own;
    this.#sheet = { ...this.#sheet, [key]: own };
    return own;
  }

  replace(parts: Partial<Omit<Sheet, 'rows' | 'id'>>): void {
    this.#sheet = { ...this.#sheet, ...parts };
  }

  /** The sheet as it now is; what is changed later is copied anew. */
  finish(): Sheet {
    if (this.#rows !== undefined) this.#sheet = { ...this.#sheet, rows: this.#rows };
    this.#rows = undefined;
    this.#ownRows.clear();
    this.#ownSizes = {};
    return this.#sheet;
  }
}

/** See the head of the file. */
export class Draft {
  #book: Book;
  #styles: Style[] | undefined;
  readonly #sheets = new Map<string, SheetDraft>();

  constructor(book: Book) {
    this.#book = book;
  }

  sheet(id: string): SheetDraft | undefined {
    let draft = this.#sheets.get(id);
    if (draft === undefined) {
      const sheet = this.#book.sheets.find((s) => s.id === id);
      if (sheet === undefined) return undefined;
      draft = new SheetDraft(sheet);
      this.#sheets.set(id, draft);
    }
    return draft;
  }

  styleOf(cell: Cell | undefined): Style {
    return styleOf({ styles: this.#styles ?? this.#book.styles }, cell);
  }

  /** The index of a style in the table, added when it is new; undefined for the default one. */
  styleIndex(style: Style | undefined): number | undefined {
    const table = this.#styles ?? this.#book.styles;
    if (style === undefined || sameData(style, table[0] ?? {})) return undefined;
    const known = table.indexOf(style);
    const index = known > 0 ? known : table.findIndex((other) => sameData(style, other));
    if (index > 0) return index;
    this.#styles ??= table.length === 0 ? [{}] : [...table];
    return this.#styles.push(style) - 1;
  }

  /** The book as it now is; what is changed later is copied anew. */
  book(): Book {
    const sheets = this.#sheets.size === 0 ? this.#book.sheets : this.#book.sheets.map((s) => this.#sheets.get(s.id)?.finish() ?? s);
    this.#book = { ...this.#book, sheets, styles: this.#styles ?? this.#book.styles };
    this.#styles = undefined;
    return this.#book;
  }

  /** Goes on with another book. */
  reset(book: Book): void {
    this.#book = book;
    this.#styles = undefined;
    this.#sheets.clear();
  }
}

/** Fills the gap up to an index, so that no list has holes. */
function extend(list: unknown[], index: number): void {
  while (list.length < index) list.push(undefined);
}
