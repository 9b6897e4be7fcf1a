/** Collects what the grid's mutations touched until the book is made to follow. */
import { CommandType, type ICommandInfo, type IRange } from '@univerjs/core';
import type { CellRef } from '../../sheet/address';
import type { Axis, Edit } from '../../sheet/edit';
import { remapCell } from '../../sheet/remap';

/** What has to be compared on one sheet. */
export interface Touched {
  cells: CellRef[];
  everything: boolean;
  merges: boolean;
  notes: boolean;
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
  readonly index?: number;
  readonly name?: string;
  readonly sheet?: { readonly id: string; readonly name: string };
}

/** A mutation that changes which rows, columns or sheets there are, to be carried out at once. */
export type Structural =
  | { readonly kind: 'insert' | 'delete'; readonly sheet: string; readonly axis: Axis; readonly index: number; readonly count: number }
  | { readonly kind: 'addSheet'; readonly index: number; readonly sheet: string; readonly name: string }
  | { readonly kind: 'removeSheet'; readonly sheet: string }
  | { readonly kind: 'renameSheet'; readonly sheet: string; readonly name: string };

const LINES: Readonly<Record<string, readonly ['insert' | 'delete', Axis]>> = {
  'sheet.mutation.insert-row': ['insert', 'row'],
  'sheet.mutation.insert-col': ['insert', 'column'],
  'sheet.mutation.remove-rows': ['delete', 'row'],
  'sheet.mutation.remove-col': ['delete', 'column'],
};
const SIZES: Readonly<Record<string, Axis>> = {
  'sheet.mutation.set-worksheet-row-height': 'row',
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
]);
const MERGES = new Set(['sheet.mutation.add-worksheet-merge', 'sheet.mutation.remove-worksheet-merge']);
const NOTES = new Set(['sheet.mutation.update-note', 'sheet.mutation.remove-note', 'sheet.mutation.update-note-position']);

export class Watch {
  private touched = new Map<string, Touched>();

  /** Notes what a command touched; a change of rows, columns or sheets is handed back at once. */
  see({ id, type, params }: Readonly<ICommandInfo>): Structural | undefined {
    if (type !== CommandType.MUTATION) return undefined;
    const { subUnitId, sheetId, range, ranges = range ? [range] : [], cellValue, index = 0, name = '', sheet } = (params ?? {}) as Params;
    const at = subUnitId ?? sheetId ?? '';
    const line = LINES[id];
    const axis = SIZES[id];
    if (line && range) {
      const [first, last] = line[1] === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
      return { kind: line[0], axis: line[1], sheet: at, index: first, count: last - first + 1 };
    }
    if (id === 'sheet.mutation.insert-sheet' && sheet) {
      this.of(sheet.id).everything = true;
      return { kind: 'addSheet', index, sheet: sheet.id, name: sheet.name };
    }
    if (id === 'sheet.mutation.remove-sheet') return { kind: 'removeSheet', sheet: at };
    if (id === 'sheet.mutation.set-worksheet-name') return { kind: 'renameSheet', sheet: at, name };
    if (id === 'sheet.mutation.set-range-values') this.of(at).cells.push(...placesOf(cellValue));
    else if (axis) for (const one of ranges) addLines(this.of(at).sizes[axis], one, axis);
    else if (WHOLE.has(id)) Object.assign(this.of(at), { everything: true, merges: true });
    else if (MERGES.has(id)) this.of(at).merges = true;
    else if (NOTES.has(id)) this.of(at).notes = true;
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
      touched = { cells: [], everything: false, merges: false, notes: false, view: false, sizes: { row: new Set(), column: new Set() } };
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
