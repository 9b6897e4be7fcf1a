/** What a sheet has beside its cells: read once, before a command that changes structure. */
import type { Protection, Sheet, Size, View } from '../../sheet/book';
import type { Axis } from '../../sheet/edit';
import { formatRange, type Range } from '../../sheet/range';
import { linesAddress } from '../addresses';
import { application } from './application';
import { readMerges } from './merges';
import { readNotes } from './notes';
import { quietly } from './quiet';
import { visibilityOf } from './sheets';
import { readValidations } from './validations';

export type Structure = Pick<Sheet, 'merges' | 'validations' | 'notes' | 'rowSizes' | 'columnSizes' | 'view'> & Partial<Pick<Sheet, 'protection'>>;

const PERMISSIONS: readonly (readonly [keyof Protection, keyof Et.Protection])[] = [
  ['formatCells', 'AllowFormattingCells'],
  ['formatRows', 'AllowFormattingRows'],
  ['formatColumns', 'AllowFormattingColumns'],
  ['insertRows', 'AllowInsertingRows'],
  ['insertColumns', 'AllowInsertingColumns'],
  ['deleteRows', 'AllowDeletingRows'],
  ['deleteColumns', 'AllowDeletingColumns'],
];

/** `area`: the cells in use, if any. */
export function readStructure(sheet: Et.Worksheet, area: Range | undefined): Structure {
  return {
    merges: area ? readMerges(sheet, area) : [],
    validations: readValidations(sheet),
    notes: readNotes(sheet),
    rowSizes: area ? new Map(readSizes(sheet, 'row', area.top, area.bottom)) : new Map(),
    columnSizes: area ? new Map(readSizes(sheet, 'column', area.left, area.right)) : new Map(),
    view: readView(sheet),
    ...(sheet.ProtectContents ? { protection: protectionOf(sheet.Protection) } : {}),
  };
}

/** Sizes other than the usual, line by line; lines that differ are asked in halves. */
function readSizes(sheet: Et.Worksheet, axis: Axis, first: number, last: number): (readonly [number, Size])[] {
  const lines = sheet.Range(linesAddress(axis, first, last - first + 1));
  const hidden = lines.Hidden;
  const size = hidden === true ? null : axis === 'row' ? lines.RowHeight : lines.ColumnWidth;
  if (hidden === null || (size === null && !hidden)) {
    if (first === last) return [];
    const middle = Math.floor((first + last) / 2);
    return [...readSizes(sheet, axis, first, middle), ...readSizes(sheet, axis, middle + 1, last)];
  }
  const usual = axis === 'row' ? sheet.StandardHeight : sheet.StandardWidth;
  const own: Size | undefined = hidden ? { hidden: true } : size !== null && Math.abs(size - usual) > 0.05 ? { size: Math.round(size * 100) / 100 } : undefined;
  return own ? Array.from({ length: last - first + 1 }, (_line, index) => [first + index, own] as const) : [];
}

/** Gives a line its size, height in points or width in characters, and hides it; null is the usual size, shown. */
export function putSize(sheet: Et.Worksheet, axis: Axis, index: number, size: Size | null): void {
  const lines = sheet.Range(linesAddress(axis, index, 1));
  // A size makes a hidden line visible, so hiding comes last.
  lines.Hidden = false;
  if (axis === 'row') lines.RowHeight = size?.size ?? sheet.StandardHeight;
  else lines.ColumnWidth = size?.size ?? sheet.StandardWidth;
  if (size?.hidden) lines.Hidden = true;
}

/** Frozen panes belong to the window and so to the sheet in front; print settings are written, never read. */
function readView(sheet: Et.Worksheet): View {
  if (visibilityOf(sheet) !== 'visible') return {};
  return inFront(sheet, ({ FreezePanes, SplitRow, SplitColumn }) => (FreezePanes ? { freeze: { rows: SplitRow, cols: SplitColumn } } : {})) ?? {};
}

/** Freezes panes, for which the sheet comes to the front for a moment, and sets up the print. */
export function putView(sheet: Et.Worksheet, { freeze, print }: View): void {
  inFront(sheet, (window) => {
    window.FreezePanes = false;
    window.SplitRow = freeze?.rows ?? 0;
    window.SplitColumn = freeze?.cols ?? 0;
    if (freeze && freeze.rows + freeze.cols > 0) window.FreezePanes = true;
  });
  if (!print) return;
  const setup = sheet.PageSetup;
  if (print.area) setup.PrintArea = formatRange(print.area);
  if (print.titleRows) setup.PrintTitleRows = `$${String(print.titleRows[0] + 1)}:$${String(print.titleRows[1] + 1)}`;
  if (print.landscape !== undefined) setup.Orientation = print.landscape ? 2 : 1;
  if (print.paper !== undefined) setup.PaperSize = print.paper;
  if (print.fitToWidth === undefined && print.fitToHeight === undefined) return;
  setup.Zoom = false;
  setup.FitToPagesWide = print.fitToWidth ?? false;
  setup.FitToPagesTall = print.fitToHeight ?? false;
}

/** Does something with the window while a sheet is in front, and leaves in front what was; undefined without a window. */
function inFront<T>(sheet: Et.Worksheet, act: (window: Et.Window) => T): T | undefined {
  return quietly(() => {
    const program = application();
    const before = program.ActiveSheet;
    const moved = before?.Name !== sheet.Name;
    if (moved) sheet.Activate();
    try {
      const window = program.ActiveWindow;
      return window ? act(window) : undefined;
    } finally {
      if (moved) before?.Activate();
    }
  });
}

function protectionOf(protection: Et.Protection): Protection {
  return Object.fromEntries(PERMISSIONS.filter(([, theirs]) => protection[theirs]).map(([ours]) => [ours, true]));
}
