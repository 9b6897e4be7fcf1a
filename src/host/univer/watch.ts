/** Collects what the grid's mutations touched until the book is made to follow. */
import { BooleanNumber, CommandType, type ICommandInfo, type IRange, type IWorksheetData } from '@univerjs/core';
import type { CellRef } from '../../sheet/address';
import type { Axis, Edit } from '../../sheet/edit';
import { placesIn } from '../../sheet/range';
import { remapCell } from '../../sheet/remap';
import { fromUniverRange } from './ranges';

/** What has to be compared on one sheet. */
export interface Touched {
  cells: CellRef[];
  everything: boolean;
  merges: boolean;
  notes: boolean;
  validations: boolean;
  view: boolean;
  readonly sizes: Record<Axis, Set<number>>;
}

/** Params of the mutations that we read; every one has some of these. */
interface Params {
  readonly subUnitId?: string;
  readonly sheetId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
  /** Number formats: each with where it goes. */
  readonly values?: Readonly<Record<string, { readonly ranges: readonly IRange[] }>>;
  readonly index?: number;
  readonly toOrder?: number;
  readonly hidden?: BooleanNumber;
  readonly name?: string;
  readonly sheet?: Pick<IWorksheetData, 'id' | 'name'> & Partial<IWorksheetData>;
}

/** A mutation that changes which rows, columns or sheets there are, to be carried out at once. */
export type Structural =
  | { readonly kind: 'insert' | 'delete'; readonly sheet: string; readonly axis: Axis; readonly index: number; readonly count: number }
  | { readonly kind: 'addSheet'; readonly index: number; readonly sheet: string; readonly name: string }
  | { readonly kind: 'removeSheet'; readonly sheet: string }
  | { readonly kind: 'renameSheet'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'moveSheet'; readonly sheet: string; readonly index: number }
  | { readonly kind: 'visibility'; readonly sheet: string; readonly hidden: boolean };

const LINES: Readonly<Record<string, readonly ['insert' | 'delete', Axis]>> = {
  'sheet.mutation.insert-row': ['insert', 'row'],
  'sheet.mutation.insert-col': ['insert', 'column'],
  'sheet.mutation.remove-rows': ['delete', 'row'],
  'sheet.mutation.remove-col': ['delete', 'column'],
};
const SIZES: Readonly<Record<string, Axis>> = {
  'sheet.mutation.set-worksheet-row-height': 'row',
  'sheet.mutation.set-worksheet-row-is-auto-height': 'row',
  'sheet.mutation.set-row-hidden': 'row',
  'sheet.mutation.set-row-visible': 'row',
  'sheet.mutation.set-worksheet-col-width': 'column',
  'sheet.mutation.set-col-hidden': 'column',
  'sheet.mutation.set-col-visible': 'column',
};
/** Touch cells in ways that are not told in full: the sheet is compared as a whole. */
const WHOLE = new Set([
  'sheet.mutation.move-range',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.reorder-range',
  // Whole rows and columns get a look of their own.
  'sheet.mutation.set-row-data',
  'sheet.mutation.set-col-data',
]);
const MERGES = new Set(['sheet.mutation.add-worksheet-merge', 'sheet.mutation.remove-worksheet-merge']);
const FORMATS = new Set(['sheet.mutation.set.numfmt', 'sheet.mutation.remove.numfmt']);
const VALIDATIONS = new Set(['data-validation.mutation.addRule', 'data-validation.mutation.updateRule', 'data-validation.mutation.removeRule']);
const NOTES = new Set(['sheet.mutation.update-note', 'sheet.mutation.remove-note', 'sheet.mutation.update-note-position']);

export class Watch {
  private touched = new Map<string, Touched>();

  /** Notes what a command touched; a change of rows, columns or sheets is handed back at once. */
  see({ id, type, params }: Readonly<ICommandInfo>): Structural | undefined {
    if (type !== CommandType.MUTATION) return undefined;
    const { subUnitId, sheetId, range, ranges = range ? [range] : [], cellValue, values = {}, index = 0, toOrder = 0, hidden, name = '', sheet } = (params ?? {}) as Params;
    const at = subUnitId ?? sheetId ?? '';
    const line = LINES[id];
    const axis = SIZES[id];
    if (line && range) {
      const [first, last] = line[1] === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
      return { kind: line[0], axis: line[1], sheet: at, index: first, count: last - first + 1 };
    }
    if (id === 'sheet.mutation.insert-sheet' && sheet) {
      // It may be a copy, or one that comes back.
      const touched = this.of(sheet.id);
      Object.assign(touched, { everything: true, merges: true, notes: true, validations: true, view: true });
      for (const row in sheet.rowData) touched.sizes.row.add(Number(row));
      for (const column in sheet.columnData) touched.sizes.column.add(Number(column));
      return { kind: 'addSheet', index, sheet: sheet.id, name: sheet.name };
    }
    if (id === 'sheet.mutation.remove-sheet') return { kind: 'removeSheet', sheet: at };
    if (id === 'sheet.mutation.set-worksheet-name') return { kind: 'renameSheet', sheet: at, name };
    if (id === 'sheet.mutation.set-worksheet-order') return { kind: 'moveSheet', sheet: at, index: toOrder };
    if (id === 'sheet.mutation.set-worksheet-hidden') return { kind: 'visibility', sheet: at, hidden: hidden === BooleanNumber.TRUE };
    if (id === 'sheet.mutation.set-range-values') this.of(at).cells.push(...placesOf(cellValue));
    else if (axis) for (const one of ranges) addLines(this.of(at).sizes[axis], one, axis);
    else if (WHOLE.has(id)) Object.assign(this.of(at), { everything: true, merges: true });
    else if (MERGES.has(id)) this.of(at).merges = true;
    else if (FORMATS.has(id)) for (const one of [...ranges, ...Object.values(values).flatMap((value) => value.ranges)]) this.of(at).cells.push(...placesIn(fromUniverRange(one)));
    else if (NOTES.has(id)) this.of(at).notes = true;
    else if (VALIDATIONS.has(id)) this.of(at).validations = true;
    else if (id === 'sheet.mutation.set-frozen') this.of(at).view = true;
    return undefined;
  }

  /** Places that were touched before rows moved lie elsewhere after. */
  follow(edit: Edit): void {
    const touched = this.touched.get(edit.sheet);
    if (touched) touched.cells = touched.cells.flatMap((cell) => remapCell(cell, edit) ?? []);
  }

  /** What the grid does of itself around new rows and gone ones is to be compared: merges cut, sizes taken over. */
  around(edit: Edit): void {
    if (edit.kind !== 'insert' && edit.kind !== 'delete') return;
    const touched = this.of(edit.sheet);
    touched.merges = true;
    for (const axis of ['row', 'column'] as const) touched.sizes[axis] = followLines(touched.sizes[axis], axis, edit);
    if (edit.kind === 'insert') for (let line = 0; line < edit.count; line++) touched.sizes[edit.axis].add(edit.index + line);
  }

  /** What was touched since the last time, sheet by sheet. */
  take(): ReadonlyMap<string, Touched> {
    const taken = this.touched;
    this.touched = new Map();
    return taken;
  }

  get empty(): boolean {
    return this.touched.size === 0;
  }

  private of(sheet: string): Touched {
    let touched = this.touched.get(sheet);
    if (!touched) {
      touched = { cells: [], everything: false, merges: false, notes: false, validations: false, view: false, sizes: { row: new Set(), column: new Set() } };
      this.touched.set(sheet, touched);
    }
    return touched;
  }
}

function placesOf(matrix: Params['cellValue'] = {}): CellRef[] {
  return Object.entries(matrix).flatMap(([row, cells]) =>
    Object.keys(cells).map((col) => ({ row: Number(row), col: Number(col) })),
  );
}

function addLines(lines: Set<number>, range: IRange, axis: Axis): void {
  const [first, last] = axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  for (let line = first; line <= last; line++) lines.add(line);
}

function followLines(lines: ReadonlySet<number>, axis: Axis, through: Edit): Set<number> {
  const place = (line: number): CellRef => (axis === 'row' ? { row: line, col: 0 } : { row: 0, col: line });
  const line = (cell: CellRef) => (axis === 'row' ? cell.row : cell.col);
  return new Set([...lines].flatMap((one) => {
    const moved = remapCell(place(one), through);
    return moved ? [line(moved)] : [];
  }));
}
