/** .xls and .et: old workbooks, read only; what is saved from them is .xlsx. */
import type * as SheetJs from '@e965/xlsx';
import type { Book, Cell, Note, Row, Sheet, Size, Style } from '../../sheet/book';
import { builtinFormat, formatterOf } from '../../sheet/display/format';
import { WorkbookError } from '../errors';
import type { Unwritten } from '../warnings';
import type { Budget } from '../limits';
import { FILEPASS, withoutStructurePassword } from './cipher/decrypt';
import { Container } from './container';
import { readLooks, type Looks, type SheetLooks } from './looks';
import { quietly } from './quiet';
import { readRecords } from './records';
import { unwrittenIn } from './unwritten';

/** What is read of an old workbook, and what it holds beside. */
export interface Opened {
  readonly book: Book;
  readonly unwritten: readonly Unwritten[];
}

/** Opens a compound file; loads the reader of values only now. */
export async function openXls(bytes: Uint8Array, budget: Budget): Promise<Opened> {
  const written = workbookStream(new Container(bytes));
  const stream = withoutStructurePassword(written);
  if (!stream) throw new WorkbookError('encrypted');
  checkStream(stream, budget);
  const sheetJs = await import('@e965/xlsx');
  const workbook = readValues(sheetJs, stream === written ? bytes : stream);
  budget.tick();
  return { book: toBook(workbook, readLooks(stream, builtinFormat), budget), unwritten: unwrittenIn(stream) };
}

/** Opens a BIFF2–5 file that stands without a container. */
export async function openBiff(bytes: Uint8Array, budget: Budget): Promise<Opened> {
  checkStream(bytes, budget);
  const sheetJs = await import('@e965/xlsx');
  return { book: toBook(readValues(sheetJs, bytes), { styles: [], sheets: [] }, budget), unwritten: unwrittenIn(bytes) };
}

function workbookStream(container: Container): Uint8Array {
  if (container.has('EncryptedPackage')) throw new WorkbookError('encrypted');
  if (container.has('WordDocument')) throw new WorkbookError('unsupported-document');
  if (container.has('PowerPoint Document')) throw new WorkbookError('unsupported-presentation');
  const stream = container.stream('Workbook') ?? container.stream('Book');
  if (!stream) throw new WorkbookError('not-a-workbook', 'no Workbook stream');
  return stream;
}

const DIMENSIONS = 0x200;

/** What the reader of values would stumble over is told before it sees it. */
function checkStream(stream: Uint8Array, budget: Budget): void {
  let records = 0;
  for (const { type, data } of readRecords(stream)) {
    records++;
    if (type === FILEPASS && data.byteLength > 0) throw new WorkbookError('encrypted');
    if (type === DIMENSIONS && data.byteLength >= 12 && (data.getUint32(4, true) > 65_536 || data.getUint16(10, true) > 256)) {
      throw new WorkbookError('damaged', 'dimensions');
    }
  }
  if (records < 4) throw new WorkbookError('truncated', 'records');
  budget.atMost('cells', records);
  budget.tick();
}

function readValues(sheetJs: typeof SheetJs, bytes: Uint8Array): SheetJs.WorkBook {
  try {
    return quietly(() => sheetJs.read(bytes, { type: 'array', dense: true, cellNF: true, cellHTML: false, cellStyles: true, sheetStubs: false }));
  } catch (cause) {
    if (/password|encrypt/i.test(String(cause))) throw new WorkbookError('encrypted');
    throw new WorkbookError('damaged', String(cause));
  }
}

function toBook(workbook: SheetJs.WorkBook, looks: Looks, budget: Budget): Book {
  const styles = new StyleList(looks.styles);
  const epoch1904 = workbook.Workbook?.WBProps?.date1904 === true;
  budget.atMost('sheets', workbook.SheetNames.length);
  const sheets = workbook.SheetNames.flatMap((name, i): Sheet[] => {
    const sheet = workbook.Sheets[name];
    // Chart and macro sheets have no cells.
    if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) return [];
    const rows = toRows(sheet, looks.sheets[i], styles, epoch1904, budget);
    const hidden = workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0;
    const protection = sheet['!protect'] ? {} : undefined;
    return [
      {
        id: `s${String(i + 1)}`,
        name,
        visibility: hidden === 2 ? 'veryHidden' : hidden === 1 ? 'hidden' : 'visible',
        rows,
        merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
        validations: [],
        notes: toNotes(sheet),
        rowSizes: toSizes(sheet['!rows']?.map((row) => size(row.hidden, row.hpt))),
        columnSizes: toSizes(sheet['!cols']?.map((col) => size(col.hidden, col.width))),
        ...(protection && { protection }),
        view: {},
      },
    ];
  });
  if (sheets.length === 0) throw new WorkbookError('no-sheets');
  const names = (workbook.Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet: scope }) => {
    if (Name.startsWith('_xlnm.') || Ref === '') return [];
    return [{ name: Name, formula: Ref, ...(typeof scope === 'number' && { scope: `s${String(scope + 1)}` }) }];
  });
  return { sheets, styles: styles.all, names };
}

/** The looks of the file, and one more for each number format of a cell whose look is not known. */
class StyleList {
  readonly all: Style[];
  private readonly byFormat = new Map<string, number>();

  constructor(known: readonly Style[]) {
    this.all = known.length > 0 ? [...known] : [{}];
  }

  ofFormat(format: string): number {
    if (/^general$/i.test(format)) return 0;
    let index = this.byFormat.get(format);
    if (index === undefined) {
      index = this.all.push({ numberFormat: format }) - 1;
      this.byFormat.set(format, index);
    }
    return index;
  }
}

function toRows(sheet: SheetJs.WorkSheet, looks: SheetLooks | undefined, styles: StyleList, epoch1904: boolean, budget: Budget): Row[] {
  const data = sheet['!data'] ?? [];
  const rows: (Cell | undefined)[][] = [];
  const length = Math.max(data.length, ...(looks ? [...looks.cells.keys()].map((row) => row + 1) : []));
  for (let r = 0; r < length; r++) {
    const line = data[r] ?? [];
    const own = looks?.cells.get(r);
    let width = line.length;
    for (const col of own?.keys() ?? []) width = Math.max(width, col + 1);
    budget.addCells(width);
    const row: (Cell | undefined)[] = [];
    for (let c = 0; c < width; c++) row.push(toCell(line[c], own?.get(c), styles, epoch1904));
    rows.push(row);
  }
  return rows;
}

function toCell(cell: SheetJs.CellObject | undefined, look: number | undefined, styles: StyleList, epoch1904: boolean): Cell | undefined {
  const style = look ?? (typeof cell?.z === 'string' ? styles.ofFormat(cell.z) : 0);
  const value = cell ? toValue(cell) : null;
  const formula = cell?.f;
  if (value === null && formula === undefined) return style === 0 ? undefined : { value: null, style };
  const formatter = formatterOf(styles.all[style]?.numberFormat ?? '', epoch1904);
  const text = typeof value === 'number' ? formatter.number(value) : undefined;
  return { value, ...(text !== undefined && { text }), ...(formula !== undefined && { formula }), ...(style !== 0 && { style }) };
}

function toValue(cell: SheetJs.CellObject): Cell['value'] {
  const { v } = cell;
  switch (cell.t) {
    case 'n':
    case 'b':
      return typeof v === 'number' || typeof v === 'boolean' ? v : null;
    case 's':
      return typeof v === 'string' ? v.replace(/\r\n?/g, '\n') : null;
    case 'e':
      return { error: cell.w ?? '#VALUE!' };
    case 'd':
    case 'z':
      return null;
  }
}

function toNotes(sheet: SheetJs.WorkSheet): Note[] {
  const notes: Note[] = [];
  (sheet['!data'] ?? []).forEach((row, r) => {
    row.forEach((cell, c) => {
      const comment = cell.c?.[0];
      // The text ends at the first NUL; what follows is left over in the file's buffer.
      if (comment) notes.push({ at: { row: r, col: c }, author: comment.a ?? '', text: comment.t.replace(/\0.*$/s, '').replace(/\r\n?/g, '\n') });
    });
  });
  return notes;
}

function size(hidden: boolean | undefined, length: number | undefined): Size | undefined {
  if (hidden !== true && length === undefined) return undefined;
  return { ...(length !== undefined && length > 0 && { size: length }), ...(hidden === true && { hidden }) };
}

function toSizes(sizes: readonly (Size | undefined)[] | undefined): Map<number, Size> {
  const map = new Map<number, Size>();
  sizes?.forEach((one, i) => {
    if (one) map.set(i, one);
  });
  return map;
}
