/** 插入模板: a form template as edits, on a new sheet or at a cell, ready for print and for recognition. */
import { choices, type FormTemplate } from '../library/template';
import { columnIndex, columnName, type CellRef } from '../sheet/address';
import type { Book, Note, Sheet, Style, Validation } from '../sheet/book';
import { bookOf, sheetFromRows } from '../sheet/build';
import { contentAt, isEmpty, usedRange } from '../sheet/content';
import { apply } from '../sheet/apply';
import type { CellContent, Edit } from '../sheet/edit';
import { intersects, type Range } from '../sheet/range';
import { drawTemplate, type DrawnCell, type Drawing, type SlotsFor } from './draw-template';
import { freeName, sheetName } from './sheet-name';
import { heightOf, looks } from './template-looks';

/** Who signs the hints of a template: not who signs findings, whose notes are taken out again. */
export const hintAuthor = '填报说明';

export interface InsertOptions {
  /** The budget year to print under the title; absent: a blank to fill in. */
  readonly year?: number;
  /** Rows for each level 2, where they are to be other than the template's. */
  readonly slotsFor?: SlotsFor;
}

/** Where to: a new sheet, or a cell of an existing one. */
export type InsertAt = { readonly sheet: string; readonly cell: CellRef } | { readonly newSheet: string; readonly name: string; readonly index?: number };

export interface InsertedTemplate {
  /** Sheet.id */
  readonly sheet: string;
  readonly range: Range;
  readonly edits: readonly Edit[];
  /** Rows that were pushed down to make room; 0 where the place was free. */
  readonly pushed: number;
}

/** The template at its place. What stands there already is pushed down, never written over. */
export function insertTemplate(book: Book, at: InsertAt, template: FormTemplate, options: InsertOptions = {}): InsertedTemplate {
  const drawing = drawTemplate(template, options.slotsFor);
  if ('newSheet' in at) {
    const content = sheetFromRows([], { id: at.newSheet, name: freeName(book, at.name) });
    const add: Edit = { kind: 'addSheet', index: at.index ?? book.sheets.length, sheet: content.id, content };
    const edits = [add, ...written(content, { row: 0, col: 0 }, template, drawing, options), ...paper(content, template, drawing)];
    return { sheet: content.id, range: rangeAt({ row: 0, col: 0 }, drawing), edits, pushed: 0 };
  }
  const sheet = book.sheets.find(({ id }) => id === at.sheet);
  if (sheet === undefined) throw new RangeError(`no such sheet: ${at.sheet}`);
  const range = rangeAt(at.cell, drawing);
  const used = usedRange(sheet);
  if (used === undefined && sheet.merges.length === 0) {
    const here = written(sheet, at.cell, template, drawing, options);
    return { sheet: sheet.id, range, edits: at.cell.col === 0 ? [...here, ...paper(sheet, template, drawing, at.cell.row)] : here, pushed: 0 };
  }
  const free = isFree(sheet, range);
  const insert: Edit = { kind: 'insert', sheet: sheet.id, axis: 'row', index: at.cell.row, count: drawing.rows.length };
  const after = free ? sheet : cleared(book, sheet, insert);
  return {
    sheet: sheet.id,
    range,
    edits: [...(free ? [] : [insert]), ...written(after, at.cell, template, drawing, options)],
    pushed: free ? 0 : drawing.rows.length,
  };
}

/** A book that holds nothing but the form. */
export function templateBook(template: FormTemplate, options: InsertOptions = {}): Book {
  const empty = bookOf(sheetFromRows([], { id: 's1', name: sheetName(template.title) }));
  const done = apply(empty, insertTemplate(empty, { sheet: 's1', cell: { row: 0, col: 0 } }, template, options).edits);
  if (!done.ok) throw new Error(`template ${template.name}: ${done.refusal.code}`);
  return done.book;
}

function rangeAt({ row, col }: CellRef, { rows, width }: Drawing): Range {
  return { top: row, left: col, bottom: row + rows.length - 1, right: col + width - 1 };
}

function isFree(sheet: Sheet, range: Range): boolean {
  if (sheet.merges.some((merge) => intersects(merge, range))) return false;
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let col = range.left; col <= range.right; col += 1) if (!isEmpty(contentAt(sheet, { row, col }))) return false;
  }
  return true;
}

/** The sheet as it is once rows have been inserted: edits that follow expect what is then there. */
function cleared(book: Book, sheet: Sheet, insert: Edit): Sheet {
  const done = apply(book, insert);
  return (done.ok ? done.book.sheets.find(({ id }) => id === sheet.id) : undefined) ?? sheet;
}

function written(sheet: Sheet, at: CellRef, template: FormTemplate, drawing: Drawing, options: InsertOptions): Edit[] {
  const edits: Edit[] = [];
  drawing.rows.forEach((cells, r) => {
    const row = at.row + r;
    edits.push({ kind: 'size', sheet: sheet.id, axis: 'row', index: row, expect: sheet.rowSizes.get(row) ?? null, put: { size: heightOf(drawing, r, template.widths) } });
    edits.push({ kind: 'style', sheet: sheet.id, range: { top: row, bottom: row, left: at.col, right: at.col + drawing.width - 1 }, styles: stylesOf(drawing, r) });
    cells.forEach((cell, c) => {
      const put = cell === undefined ? undefined : contentOf(cell, { row, col: at.col + c }, at, drawing, options);
      if (put !== undefined) edits.push({ kind: 'put', sheet: sheet.id, at: { row, col: at.col + c }, expect: { value: null }, put });
    });
  });
  edits.push(...drawing.merges.map((merge): Edit => ({ kind: 'merge', sheet: sheet.id, range: moved(merge, at), merged: true })));
  const lists = validationsOf(drawing, at);
  if (lists.length > 0) edits.push({ kind: 'validation', sheet: sheet.id, expect: sheet.validations, put: [...sheet.validations, ...lists] });
  return [...edits, ...notesOf(template, drawing, at).map((note): Edit => ({ kind: 'note', sheet: sheet.id, at: note.at, expect: null, put: note }))];
}

/** A covered cell has the lines of the cell that covers it, so that the box is closed. */
function stylesOf({ rows, merges, width }: Drawing, row: number): readonly Style[] {
  return Array.from({ length: width }, (_, col) => {
    const merge = merges.find(({ top, bottom, left, right }) => row >= top && row <= bottom && col >= left && col <= right);
    const cell = rows[merge?.top ?? row]?.[merge?.left ?? col];
    return looks[cell?.kind ?? 'text'];
  });
}

function contentOf(cell: DrawnCell, place: CellRef, at: CellRef, drawing: Drawing, { year }: InsertOptions): CellContent | undefined {
  if (cell.formula !== undefined) return { value: '', formula: placed(cell.formula, place, at, drawing) };
  const text = cell.kind === 'subtitle' && year !== undefined ? cell.text.replace(/ +/, String(year)) : cell.text;
  if (text === '') return undefined;
  return { value: cell.kind === 'label' && /^\d+$/.test(text) ? Number(text) : text };
}

/** Template letters as addresses of the sheet. */
function placed(formula: string, place: CellRef, at: CellRef, { indicators }: Drawing): string {
  return formula.replace(/\[([A-Z]+)(?:(#)|@(\d+)|:(\d+))?\]/g, (_, letter: string, all?: string, up?: string, fixed?: string) => {
    const column = columnName(at.col + columnIndex(letter));
    if (all !== undefined) return `${column}${String(at.row + indicators[0] + 1)}:${column}${String(at.row + indicators[1] + 1)}`;
    if (fixed !== undefined) return `${column}${String(at.row + Number(fixed))}`;
    return `${column}${String(place.row + 1 - Number(up ?? 0))}`;
  });
}

function moved({ top, left, bottom, right }: Range, at: CellRef): Range {
  return { top: top + at.row, bottom: bottom + at.row, left: left + at.col, right: right + at.col };
}

/** One list for all cells that are filled in from it. */
function validationsOf({ rows, merges }: Drawing, at: CellRef): Validation[] {
  const ranges = new Map<string, Range[]>();
  rows.forEach((cells, row) => {
    cells.forEach((cell, col) => {
      if (cell?.choice === undefined) return;
      const merge = merges.find(({ top, left }) => top === row && left === col) ?? { top: row, bottom: row, left: col, right: col };
      const before = ranges.get(cell.choice) ?? [];
      const last = before.at(-1);
      const place = moved(merge, at);
      const joins = last?.left === place.left && last.right === place.right && last.bottom === place.top - 1;
      ranges.set(cell.choice, joins ? [...before.slice(0, -1), { ...last, bottom: place.bottom }] : [...before, place]);
    });
  });
  return [...ranges].map(([choice, places]) => ({
    ranges: places,
    type: 'list',
    list: choices[choice] ?? [],
    allowBlank: true,
    error: `请从下拉框选择：${(choices[choice] ?? []).join('、')}`,
  }));
}

function notesOf({ hints }: FormTemplate, { rows }: Drawing, at: CellRef): Note[] {
  const left = new Map(Object.entries(hints));
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, col): Note[] => {
      const text = cell?.kind === 'label' || cell?.kind === 'head' ? left.get(cell.text) : undefined;
      if (cell === undefined || text === undefined) return [];
      left.delete(cell.text);
      return [{ at: { row: row + at.row, col: col + at.col }, author: hintAuthor, text }];
    }),
  );
}

/** Column widths, page and panes: only where the form has the sheet to itself. */
function paper(sheet: Sheet, template: FormTemplate, drawing: Drawing, top = 0): Edit[] {
  const [first, last] = drawing.head;
  return [
    ...template.widths.map((size, index): Edit => ({ kind: 'size', sheet: sheet.id, axis: 'column', index, expect: sheet.columnSizes.get(index) ?? null, put: { size } })),
    {
      kind: 'view',
      sheet: sheet.id,
      expect: sheet.view,
      put: {
        ...(template.freeze === true ? { freeze: { rows: top + last + 1, cols: 0 } } : {}),
        print: {
          area: rangeAt({ row: top, col: 0 }, drawing),
          titleRows: [top + first, top + last],
          fitToWidth: 1,
          fitToHeight: 0,
          landscape: template.landscape === true,
          paper: 9,
        },
      },
    },
  ];
}
