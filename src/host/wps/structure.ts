/** What a sheet has beside its cells: read once, before a command that changes structure. */
import type { Protection, Sheet, Size, View } from '../../sheet/book';
import type { Axis, SizeEdit } from '../../sheet/edit';
import { sameData } from '../../sheet/equal';
import { formatRange, type Range } from '../../sheet/range';
import { linesAddress, rangesOf } from '../addresses';
import { application } from './application';
import { readMerges } from './merges';
import { readNotes } from './notes';
import { quietly } from './quiet';
import type { Told } from './seams';
import { visibilityOf } from './sheets';
import { readValidations } from './validations';

export type Structure = Pick<Sheet, 'merges' | 'validations' | 'notes' | 'rowSizes' | 'columnSizes' | 'view'> & Partial<Pick<Sheet, 'protection'>>;

type Print = NonNullable<View['print']>;

const PORTRAIT = 1;
const LANDSCAPE = 2;
const A4 = 9;

const PERMISSIONS: readonly (readonly [keyof Protection, keyof Et.Protection])[] = [
  ['formatCells', 'AllowFormattingCells'],
  ['formatRows', 'AllowFormattingRows'],
  ['formatColumns', 'AllowFormattingColumns'],
  ['insertRows', 'AllowInsertingRows'],
  ['insertColumns', 'AllowInsertingColumns'],
  ['deleteRows', 'AllowDeletingRows'],
  ['deleteColumns', 'AllowDeletingColumns'],
];

/** `area`: the cells in use; `thought`: what may tell where merges are. */
export function readStructure(sheet: Et.Worksheet, area: Range, thought: Told): Structure {
  return {
    merges: readMerges(sheet, area, [thought]),
    validations: readValidations(sheet),
    notes: readNotes(sheet),
    rowSizes: new Map(readSizes(sheet, 'row', [area.top, area.bottom])),
    columnSizes: new Map(readSizes(sheet, 'column', [area.left, area.right])),
    view: readView(sheet),
    ...(sheet.ProtectContents ? { protection: protectionOf(sheet.Protection) } : {}),
  };
}

/** Sizes other than the usual, line by line. */
function readSizes(sheet: Et.Worksheet, axis: Axis, all: Lines): (readonly [number, Size])[] {
  const usual = axis === 'row' ? sheet.StandardHeight : sheet.StandardWidth;
  const own = (size: number): Size | undefined => (Math.abs(size - usual) > 0.05 ? { size: Math.round(size * 100) / 100 } : undefined);
  const shown = (lines: Lines) => runsIn(sheet, axis, lines, (range) => (axis === 'row' ? range.RowHeight : range.ColumnWidth)).map(({ lines: run, value }) => ({ lines: run, size: own(value) }));
  const sizes = runsIn(sheet, axis, all, ({ Hidden }) => Hidden).flatMap(({ lines, value: hidden }) => (hidden ? [{ lines, size: { hidden } }] : shown(lines)));
  return sizes.flatMap(({ lines: [first, last], size }) => (size ? Array.from({ length: last - first + 1 }, (_line, index) => [first + index, size] as const) : []));
}

type Lines = readonly [first: number, last: number];

/** Lines that have a property in common; those that differ are asked in halves. One that has none is left out. */
function runsIn<T>(sheet: Et.Worksheet, axis: Axis, [first, last]: Lines, of: (lines: Et.Range) => T | null): { readonly lines: Lines; readonly value: T }[] {
  const value = of(sheet.Range(linesAddress(axis, first, last - first + 1)));
  if (value !== null) return [{ lines: [first, last], value }];
  if (first === last) return [];
  const middle = Math.floor((first + last) / 2);
  return [...runsIn(sheet, axis, [first, middle], of), ...runsIn(sheet, axis, [middle + 1, last], of)];
}

/** A line's size, as an edit has it. */
export type LineSize = Pick<SizeEdit, 'axis' | 'index' | 'put'>;

export function sizesOf(axis: Axis, sizes: Iterable<readonly [number, Size]>): LineSize[] {
  return Array.from(sizes, ([index, put]) => ({ axis, index, put }));
}

/** Gives lines their sizes, height in points or width in characters, and hides them; null is the usual size, shown. */
export function putSizes(sheet: Et.Worksheet, sizes: readonly LineSize[]): void {
  for (const { axis, index, count, put } of runsOf(sizes)) {
    const lines = sheet.Range(linesAddress(axis, index, count));
    // A size makes a hidden line visible, so hiding comes last.
    lines.Hidden = false;
    if (axis === 'row') lines.RowHeight = put?.size ?? sheet.StandardHeight;
    else lines.ColumnWidth = put?.size ?? sheet.StandardWidth;
    if (put?.hidden) lines.Hidden = true;
  }
}

/** Neighbours of one size together. */
function runsOf(sizes: readonly LineSize[]): (LineSize & { readonly count: number })[] {
  const runs: (LineSize & { readonly count: number })[] = [];
  for (const size of [...sizes].sort((a, b) => a.axis.localeCompare(b.axis) || a.index - b.index)) {
    const last = runs[runs.length - 1];
    if (last?.axis === size.axis && last.index + last.count === size.index && sameData(last.put, size.put)) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ ...size, count: 1 });
  }
  return runs;
}

/** Frozen panes belong to the window and so to the sheet in front. */
function readView(sheet: Et.Worksheet): View {
  if (visibilityOf(sheet) !== 'visible') return {};
  const frozen = inFront(sheet, ({ FreezePanes, SplitRow, SplitColumn }) => (FreezePanes ? { freeze: { rows: SplitRow, cols: SplitColumn } } : {}));
  const print = readPrint(sheet.PageSetup);
  return { ...frozen, ...(Object.keys(print).length > 0 && { print }) };
}

/** ET always has a paper and a direction: those of a sheet that nobody has set up for printing count as unsaid. */
function readPrint(setup: Et.PageSetup): Print {
  const [area] = rangesOf(setup.PrintArea);
  const titles = /(\d+):\D*(\d+)/.exec(setup.PrintTitleRows);
  const zoom = setup.Zoom;
  const fitted = zoom === false;
  const scaled = typeof zoom === 'number' && zoom !== 100;
  const setUp = area !== undefined || titles !== null || fitted || scaled;
  const landscape = setup.Orientation === LANDSCAPE;
  const paper = setup.PaperSize;
  return {
    ...(area && { area }),
    ...(titles && { titleRows: [Number(titles[1]) - 1, Number(titles[2]) - 1] as const }),
    ...(fitted && { fitToWidth: Number(setup.FitToPagesWide), fitToHeight: Number(setup.FitToPagesTall) }),
    ...(scaled && { scale: zoom }),
    ...((setUp || landscape) && { landscape }),
    ...((setUp || paper !== A4) && { paper }),
  };
}

/** Writes what differs between the two: freezes panes, for which the sheet comes to the front for a moment, and sets up the print. */
export function putView(sheet: Et.Worksheet, before: View, { freeze, print = {} }: View): void {
  if (!sameData(before.freeze, freeze)) {
    inFront(sheet, (window) => {
      window.FreezePanes = false;
      window.SplitRow = freeze?.rows ?? 0;
      window.SplitColumn = freeze?.cols ?? 0;
      if (freeze && freeze.rows + freeze.cols > 0) window.FreezePanes = true;
    });
  }
  if (!sameData(before.print ?? {}, print)) putPrint(sheet.PageSetup, print);
}

function putPrint(setup: Et.PageSetup, { area, titleRows, landscape, paper, fitToWidth, fitToHeight, scale }: Print): void {
  setup.PrintArea = area ? formatRange(area) : '';
  setup.PrintTitleRows = titleRows ? `$${String(titleRows[0] + 1)}:$${String(titleRows[1] + 1)}` : '';
  setup.Orientation = landscape ? LANDSCAPE : PORTRAIT;
  setup.PaperSize = paper ?? A4;
  if (fitToWidth === undefined && fitToHeight === undefined) {
    setup.Zoom = scale ?? 100;
    return;
  }
  setup.Zoom = false;
  setup.FitToPagesWide = fitToWidth || false;
  setup.FitToPagesTall = fitToHeight || false;
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
