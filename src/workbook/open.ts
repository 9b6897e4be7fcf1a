import { apply } from '../sheet/apply';
import type { Book } from '../sheet/book';
import type { Edit } from '../sheet/edit';
import type { Store } from '../store/index';
import { dress } from './dress';
import { WorkbookError } from './errors';
import { openHtml } from './html/open';
import { Budget, DEFAULT_LIMITS, type Limits } from './limits';
import { sniff } from './sniff';
import type { Encoding } from './text/decode';
import type { Delimiter } from './text/delimited';
import { openText, saveText } from './text/open';
import type { Unwritten, WorkbookWarning } from './warnings';
import { openBiff, openXls } from './xls/open';
import { saveXlsx, writeXlsx } from './xlsx/edit/save';
import { endingOf, Package } from './xlsx/package';
import { readXlsx } from './xlsx/read';
import { readStore } from './xlsx/store-part';

export type WorkbookFormat = 'xlsx' | 'xls' | 'text' | 'html';

/** An opened file: what it holds, and how a changed copy of it is written. */
export interface Workbook {
  readonly format: WorkbookFormat;
  /** A text and a table of a page, which have no looks of their own, are given some. */
  readonly book: Book;
  /** Text formats only. */
  readonly encoding?: Encoding;
  /** What the tool keeps in the workbook; absent where it has never been. Text formats keep it in a file beside. */
  readonly store?: Store;
  /** How the name of what save() gives must end: ".xlsx", or ".xlsm" where it keeps macros. */
  readonly ending: string;
  /** What could not be read; the rest was. */
  readonly warnings: readonly WorkbookWarning[];
  /** What the file holds that a saved copy will not; empty where the file itself is rewritten. */
  readonly unwritten: readonly Unwritten[];
  /**
   * The bytes of a .xlsx with the edits carried out in order. Throws a WorkbookError where an edit does not fit.
   * A store, where given, replaces the one inside.
   */
  save(edits: readonly Edit[], store?: Store): Uint8Array;
  /** Text formats only: the text with the edits carried out, untouched lines as they were written unless another delimiter is asked for. */
  saveText?(edits: readonly Edit[], delimiter?: Delimiter): Uint8Array;
}

export interface OpenOptions {
  /** File name; it names the sheet of a text and decides nothing. */
  readonly name?: string;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
}

/** Opens a file by its content. Throws a WorkbookError that says what is wrong with it and what to do. */
export async function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): Promise<Workbook> {
  const budget = new Budget({ ...DEFAULT_LIMITS, ...options.limits }, options.signal);
  budget.atMost('fileSize', bytes.length);
  const container = sniff(bytes);
  switch (container) {
    case 'zip':
      return await openXlsx(bytes, budget);
    case 'text':
      return openTextWorkbook(bytes, sheetName(options.name), budget);
    case 'html':
      return readOnly('html', { book: dress(openHtml(bytes, sheetName(options.name), budget)), unwritten: [] });
    case 'cfb':
      return readOnly('xls', await openXls(bytes, budget));
    case 'biff':
      return readOnly('xls', await openBiff(bytes, budget));
  }
}

/** A format that is read but not written: changed copies become .xlsx. */
function readOnly(format: WorkbookFormat, { book, unwritten }: Pick<Workbook, 'book' | 'unwritten'>): Workbook {
  return { format, book, ending: '.xlsx', warnings: [], unwritten, save: (edits, store) => writeXlsx(edited(book, edits), store) };
}

async function openXlsx(bytes: Uint8Array, budget: Budget): Promise<Workbook> {
  const pkg = new Package(bytes, budget);
  const read = readXlsx(pkg, budget);
  const store = await readStore(pkg, read.workbookPart, read.book);
  return {
    format: 'xlsx',
    book: read.book,
    ...(store && { store }),
    get ending() {
      return endingOf(pkg, read.workbookPart);
    },
    warnings: read.warnings,
    unwritten: [],
    save: (edits, changed) => {
      budget.restart();
      return saveXlsx(pkg, read, edits, budget.limits, changed);
    },
  };
}

function openTextWorkbook(bytes: Uint8Array, name: string, budget: Budget): Workbook {
  const { book: bare, source } = openText(bytes, name, budget);
  const book = dress(bare);
  return {
    format: 'text',
    book,
    encoding: source.encoding,
    ending: '.xlsx',
    warnings: [],
    unwritten: [],
    save: (edits, store) => writeXlsx(edited(book, edits), store),
    saveText: (edits, delimiter = source.delimiter) => {
      if (edits.length === 0 && delimiter === source.delimiter) return bytes;
      const [sheet] = edited(book, edits).sheets;
      if (!sheet) throw new WorkbookError('edit-unsupported');
      return saveText(sheet, source, delimiter);
    },
  };
}

function edited(book: Book, edits: readonly Edit[]): Book {
  const result = apply(book, edits);
  if (result.ok) return result.book;
  throw new WorkbookError('edit-refused', `${result.refusal.code}: ${result.refusal.edit.kind}`);
}

/** A file's name as a sheet's: no ending, none of the characters that sheet names may not have, 31 at most. */
function sheetName(file: string | undefined): string {
  const base = (file ?? '').replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '').replace(/[[\]:*?/\\]/g, ' ').trim().slice(0, 31);
  return base === '' ? 'Sheet1' : base;
}
