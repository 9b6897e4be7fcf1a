/** Blocks of cells: two calls for what they hold, whatever shape the program gives it in. */
import { cellKey, formatCell } from '../../sheet/address';
import { contentFrom } from '../content';
import type { CellContent } from '../../sheet/edit';
import { formatRange, type Range } from '../../sheet/range';
import { halvesOf } from '../rectangles';
import { HostFailure } from '../host';
import { failureOf } from './faults';

/** Error values come as these numbers. */
const ERRORS: ReadonlyMap<number, string> = new Map(
  ([['#NULL!', 2000], ['#DIV/0!', 2007], ['#VALUE!', 2015], ['#REF!', 2023], ['#NAME?', 2029], ['#NUM!', 2036], ['#N/A', 2042]] as const).map(([text, code]) => [
    (0x800a0000 | 0) + code,
    text,
  ]),
);

/** ET takes no longer addresses. */
export const LONGEST_ADDRESS = 250;

export function cellsAt(sheet: Et.Worksheet, range: Range): Et.Range {
  return sheet.Range(formatRange(range));
}

/** Rows and columns of a rectangle. */
function sizeOf({ top, left, bottom, right }: Range): readonly [rows: number, columns: number] {
  return [bottom - top + 1, right - left + 1];
}

/** What the cells of a rectangle hold, row by row. Where the program takes it to be too much, its halves. @throws HostFailure */
export function readContents(sheet: Et.Worksheet, range: Range): CellContent[][] {
  let values: Et.Scalar[][];
  let formulas: Et.Scalar[][];
  try {
    const cells = cellsAt(sheet, range);
    values = gridOf(cells.Value2, range);
    formulas = gridOf(cells.Formula, range);
  } catch (error) {
    const [first, second] = halvesByRow(range);
    if (!first || !second) throw failureOf(error);
    return [...readContents(sheet, first), ...readContents(sheet, second)];
  }
  return values.map((row, r) =>
    row.map((value, c) => {
      const held = typeof value === 'number' && ERRORS.has(value) ? errorOr(value, sheet, range.top + r, range.left + c) : value;
      return contentFrom(held, formulas[r]?.[c], undefined);
    }),
  );
}

/** Cells of a block that are worth the three calls that a rectangle by itself would be. */
const WORTH_A_BLOCK = 50;

/** What each cell of these rectangles holds, by `cellKey`; where they lie close together the block around them is read. @throws HostFailure */
export function readCells(sheet: Et.Worksheet, ranges: readonly Range[]): ReadonlyMap<number, CellContent> {
  const around = boundsOf(ranges);
  const [rows, columns] = sizeOf(around);
  const held = new Map<number, CellContent>();
  for (const block of rows * columns <= WORTH_A_BLOCK * ranges.length ? [around] : ranges) {
    readContents(sheet, block).forEach((row, r) => {
      row.forEach((content, c) => held.set(cellKey({ row: block.top + r, col: block.left + c }), content));
    });
  }
  return held;
}

function boundsOf(ranges: readonly Range[]): Range {
  const most = (side: keyof Range, than: (...values: number[]) => number) => ranges.reduce((edge, range) => than(edge, range[side]), ranges[0]?.[side] ?? 0);
  return { top: most('top', Math.min), left: most('left', Math.min), bottom: most('bottom', Math.max), right: most('right', Math.max) };
}

/** Whether nothing is in the rectangle, by one call. */
export function holdsNothing(program: Et.Application, sheet: Et.Worksheet, range: Range): boolean {
  try {
    return program.WorksheetFunction.CountA(cellsAt(sheet, range)) === 0;
  } catch {
    return false;
  }
}

function halvesByRow(range: Range): Range[] {
  return halvesOf({ ...range, left: 0, right: 0 }).map((half) => ({ ...half, left: range.left, right: range.right }));
}

/** Rows of cells from a scalar, a row, a column or a block. @throws HostFailure where cells are missing */
function gridOf(content: Et.Content | Et.Scalar[] | undefined, range: Range): Et.Scalar[][] {
  const [rows, columns] = sizeOf(range);
  if (Array.isArray(content) && content.length === rows && content.every((row) => Array.isArray(row) && row.length === columns)) return content as Et.Scalar[][];
  const cells = Array.isArray(content) ? (content as (Et.Scalar | Et.Scalar[])[]).flat() : [content ?? null];
  if (cells.length !== rows * columns) throw new HostFailure({ code: 'too-large', detail: `${String(cells.length)} of ${String(rows * columns)} cells` });
  return Array.from({ length: rows }, (_row, r) => cells.slice(r * columns, (r + 1) * columns));
}

/** A number may be just that number. */
function errorOr(value: number, sheet: Et.Worksheet, row: number, col: number): number | string {
  const shown = sheet.Range(formatCell({ row, col })).Text;
  return shown?.startsWith('#') === true ? (ERRORS.get(value) ?? shown) : value;
}
