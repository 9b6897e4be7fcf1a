/** Books and edits as plain JSON: Maps as lists of entries, what is missing in a list as null. */
import type { Book, Cell, Row, Sheet, Size, Style } from './book';
import type { AddSheetEdit, DeleteEdit, Edit, RemoveSheetEdit, StyleEdit } from './edit';

export type RowJson = readonly (Cell | null)[] | null;
type SizesJson = readonly (readonly [number, Size])[];
type StylesJson = readonly (Style | null)[];

export interface SheetJson extends Omit<Sheet, 'rows' | 'rowSizes' | 'columnSizes'> {
  readonly rows: readonly RowJson[];
  readonly rowSizes: SizesJson;
  readonly columnSizes: SizesJson;
}

export interface BookJson extends Omit<Book, 'sheets'> {
  readonly sheets: readonly SheetJson[];
}

type Replace<E, Parts> = Omit<E, keyof Parts> & Parts;

/** An edit; the four kinds that hold Maps or gaps in lists are written otherwise. */
export type EditJson =
  | Exclude<Edit, AddSheetEdit | RemoveSheetEdit | StyleEdit | DeleteEdit>
  | Replace<AddSheetEdit, { readonly content: SheetJson }>
  | Replace<RemoveSheetEdit, { readonly expect?: SheetJson }>
  | Replace<StyleEdit, { readonly expect?: StylesJson; readonly styles: StylesJson }>
  | Replace<DeleteEdit, { readonly expect?: readonly RowJson[] }>;

/** A book as plain JSON; `bookFromJson` gives an equal one back. */
export function bookToJson(book: Book): BookJson {
  return { ...book, sheets: book.sheets.map(sheetToJson) };
}

export function bookFromJson(json: BookJson): Book {
  return { ...json, sheets: json.sheets.map(sheetFromJson) };
}

export function sheetToJson(sheet: Sheet): SheetJson {
  return { ...sheet, rows: rowsToJson(sheet.rows), rowSizes: [...sheet.rowSizes], columnSizes: [...sheet.columnSizes] };
}

export function sheetFromJson(json: SheetJson): Sheet {
  return { ...json, rows: rowsFromJson(json.rows), rowSizes: new Map(json.rowSizes), columnSizes: new Map(json.columnSizes) };
}

export function editToJson(edit: Edit): EditJson {
  switch (edit.kind) {
    case 'addSheet':
      return { ...edit, content: sheetToJson(edit.content) };
    case 'removeSheet':
      return { ...edit, ...(edit.expect && { expect: sheetToJson(edit.expect) }) } as EditJson;
    case 'style':
      return { ...edit, styles: nulls(edit.styles), ...(edit.expect && { expect: nulls(edit.expect) }) } as EditJson;
    case 'delete':
      return { ...edit, ...(edit.expect && { expect: rowsToJson(edit.expect) }) } as EditJson;
    default:
      return edit;
  }
}

export function editFromJson(json: EditJson): Edit {
  switch (json.kind) {
    case 'addSheet':
      return { ...json, content: sheetFromJson(json.content) };
    case 'removeSheet':
      return { ...json, ...(json.expect && { expect: sheetFromJson(json.expect) }) } as Edit;
    case 'style':
      return { ...json, styles: gaps(json.styles), ...(json.expect && { expect: gaps(json.expect) }) } as Edit;
    case 'delete':
      return { ...json, ...(json.expect && { expect: rowsFromJson(json.expect) }) } as Edit;
    default:
      return json;
  }
}

function rowsToJson(rows: Sheet['rows']): readonly RowJson[] {
  return Array.from(rows, (row) => (row ? nulls(row) : null));
}

function rowsFromJson(rows: readonly RowJson[]): readonly (Row | undefined)[] {
  return rows.map((row) => (row ? gaps(row) : undefined));
}

/** Array.from sees holes, which map passes over. */
function nulls<T>(list: readonly (T | undefined)[]): readonly (T | null)[] {
  return Array.from(list, (item) => item ?? null);
}

function gaps<T>(list: readonly (T | null)[]): readonly (T | undefined)[] {
  return list.map((item) => item ?? undefined);
}
