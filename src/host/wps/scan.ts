/** Sheets of ET as a book. A content read is a few calls for 50,000 cells; looks and structure are asked by rectangles. */
import type { Book, Cell, Sheet, Style } from '../../sheet/book';
import { cellOf, isEmpty } from '../../sheet/content';
import type { CellContent } from '../../sheet/edit';
import { placesIn, rangeOf, type Range } from '../../sheet/range';
import { ROWS_BELOW } from '../content';
import type { Depth } from '../host';
import type { StyleTable } from '../style-table';
import { sheetFromRows } from '../../sheet/build';
import { application } from './application';
import { holdsNothing, readContents } from './cells';
import { readFormats, shownAs } from './formats';
import { visibilityOf, type SheetTable } from './sheets';
import { readStructure, type Structure } from './structure';
import { Kinds, type Told } from './seams';
import { readStyles } from './styles';

export interface Scan {
  readonly sheets: SheetTable;
  readonly styles: StyleTable;
  /** The user's fill where one of ours lies over it. */
  readonly fillUnder: (sheet: string, row: number, col: number) => { readonly fill: string | undefined } | undefined;
}

/** Cells that are asked for at a time. */
const CELLS_PER_CALL = 50_000;

/** Reads step by step: between two steps the page may breathe. The value is the book. @throws whatever ET throws, HostFailure where a sheet is gone */
export function* readBook(scan: Scan, ids: readonly string[], depth: Depth): Generator<undefined, Book> {
  const sheets: Sheet[] = [];
  for (const id of ids) sheets.push(yield* readSheet(scan, id, depth));
  return { sheets, styles: scan.styles.list, names: [] };
}

/** All steps at once. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A step in each turn of the event loop. */
export async function breathing<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

type Rows = (CellContent | undefined)[][];

function* readSheet(scan: Scan, id: string, depth: Depth): Generator<undefined, Sheet> {
  const sheet = scan.sheets.find(id);
  const head = { id, name: sheet.Name, visibility: visibilityOf(sheet) };
  const used = usedArea(sheet);
  const contents: Rows = [];
  for (const block of blocksOf(used)) {
    if (block.top > used.top && holdsNothing(application(), sheet, { ...used, top: block.top })) break;
    contents.push(...readContents(sheet, block));
    yield;
  }
  const filled = lastFilled(contents);
  if (depth === 'content') return { ...sheetFromRows([]), ...head, rows: rowsOf(scan, used, contents, formatsIn(sheet, used, contents)) };
  const whole = area(used, filled + ROWS_BELOW);
  const structure = readStructure(sheet, whole, thoughtOf(whole, contents));
  const looks = looksIn(scan, id, sheet, whole, thoughtOf(whole, contents, structure));
  return { ...head, rows: rowsOf(scan, used, contents, looks), ...structure };
}

/** The cells in use, formats included; of an empty sheet the first. */
export function usedArea(sheet: Et.Worksheet): Range {
  const used = sheet.UsedRange;
  const [top, left] = [used.Row - 1, used.Column - 1];
  return { top, left, bottom: top + used.Rows.Count - 1, right: left + used.Columns.Count - 1 };
}

function blocksOf({ top, bottom, left, right }: Range): Range[] {
  const height = Math.max(1, Math.floor(CELLS_PER_CALL / (right - left + 1)));
  const blocks: Range[] = [];
  for (let row = top; row <= bottom; row += height) blocks.push({ top: row, bottom: Math.min(bottom, row + height - 1), left, right });
  return blocks;
}

/** Index of the last row that holds something, -1 for none. */
function lastFilled(contents: Rows): number {
  let last = contents.length - 1;
  while (last >= 0 && contents[last]?.every(isEmpty) === true) last -= 1;
  return last;
}

function area(used: Range, last: number): Range {
  return { ...used, bottom: Math.min(used.bottom, used.top + Math.max(0, last)) };
}

/** Looks by row and column of the sheet. */
type Looks = (row: number, col: number) => Style | undefined;

function looksIn(scan: Scan, id: string, sheet: Et.Worksheet, whole: Range, thought: Told): Looks {
  const looks = readStyles(sheet, whole, thought);
  return (row, col) => {
    const style = row <= whole.bottom ? looks(row, col) : undefined;
    const under = scan.fillUnder(id, row, col);
    if (!under) return style;
    const { fill: _ours, ...rest } = style ?? {};
    return under.fill === undefined ? rest : { ...rest, fill: under.fill };
  };
}

/** What cells that look alike mostly have in common: what they hold, how far their merge goes, how high their row is. */
function thoughtOf(whole: Range, contents: Rows, { merges, rowSizes }: Pick<Structure, 'merges' | 'rowSizes'> = { merges: [], rowSizes: new Map() }): Told {
  const thought = new Kinds<{ readonly holds: string; readonly across: string; readonly height: number }>(whole);
  const holds = contents.map((row) => row.map((content) => (content?.value === null ? '' : typeof content?.value)));
  for (const merge of merges) {
    const part = clipped(merge, whole);
    const first = holds[part.top - whole.top]?.[part.left - whole.left] ?? '';
    for (const { row, col } of placesIn(part)) (holds[row - whole.top] ??= [])[col - whole.left] = first;
    thought.tell(part, 'across', `${String(part.left)}:${String(part.right)}`);
  }
  for (const cell of placesIn(whole)) thought.tell(rangeOf(cell), 'holds', holds[cell.row - whole.top]?.[cell.col - whole.left] ?? '');
  for (const [row, { size = 0 }] of rowSizes) thought.tell({ ...whole, top: row, bottom: row }, 'height', size);
  return thought;
}

function clipped(range: Range, { top, left, bottom, right }: Range): Range {
  return { top: Math.max(range.top, top), left: Math.max(range.left, left), bottom: Math.min(range.bottom, bottom), right: Math.min(range.right, right) };
}

function formatsIn(sheet: Et.Worksheet, used: Range, contents: Rows): Looks {
  const looks: (Style | undefined)[][] = [];
  for (let c = 0; c <= used.right - used.left; c++) {
    const numbers = contents.flatMap((row, r) => (typeof row[c]?.value === 'number' ? [used.top + r] : []));
    readFormats(sheet, used.left + c, numbers, (row, numberFormat) => {
      (looks[row] ??= [])[used.left + c] = { numberFormat };
    });
  }
  return (row, col) => looks[row]?.[col];
}

/** Rows from the sheet's first on; one that holds nothing stays out. */
function rowsOf({ styles }: Scan, used: Range, contents: Rows, looks: Looks): Sheet['rows'] {
  const rows: ((Cell | undefined)[] | undefined)[] = Array.from({ length: used.top });
  contents.forEach((row, r) => {
    const cells = row.map((content, c): Cell | undefined => {
      const style = looks(used.top + r, used.left + c);
      const index = style ? styles.index(style) : 0;
      return cellOf(withText(content ?? { value: null }, style), index === 0 ? undefined : index);
    });
    rows.push(cells.some((cell) => cell !== undefined) ? [...new Array<undefined>(used.left), ...cells] : undefined);
  });
  while (rows.length > 0 && rows[rows.length - 1] === undefined) rows.pop();
  return rows;
}

function withText(content: CellContent, style: Style | undefined): CellContent {
  const { value } = content;
  const text = typeof value === 'number' && style?.numberFormat !== undefined ? shownAs(value, style.numberFormat) : undefined;
  return text === undefined ? content : { ...content, text };
}
