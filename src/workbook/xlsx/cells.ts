/** The cells of a sheet part, read in one pass. */
import { MAX_COLUMNS, MAX_ROWS } from '../../sheet/address';
import type { Cell, CellValue, Row, Size } from '../../sheet/book';
import { serialOfIso } from '../../sheet/display/date';
import type { Formatter } from '../../sheet/display/format';
import { WorkbookError } from '../errors';
import type { Budget } from '../limits';
import { scanXml, type Piece, type Tag, type XmlSink } from '../xml/scan';
import { decodeCellText } from '../xml/text';
import { SharedFormulas } from './shared-formula';

export interface CellContext {
  /** Undefined where the workbook has no such part. */
  readonly strings: readonly string[] | undefined;
  /** By style index. */
  readonly formatters: readonly Formatter[];
  readonly epoch1904: boolean;
  readonly budget: Budget;
}

export interface SheetCells {
  readonly rows: (Row | undefined)[];
  readonly rowSizes: Map<number, Size>;
  /** Rows that stand outside of what a sheet can hold. */
  readonly lost: number;
}

/** Reads the rows of `<sheetData>`, its own start and end tag among them. */
export function readCells(sheetData: Piece, context: CellContext): SheetCells {
  const reader = new CellReader(context);
  scanXml(sheetData, reader, context.budget.limits.xmlDepth);
  return { rows: reader.rows, rowSizes: reader.rowSizes, lost: reader.lost };
}

class CellReader implements XmlSink {
  readonly rows: (Row | undefined)[] = [];
  readonly rowSizes = new Map<number, Size>();
  private readonly context: CellContext;
  private readonly formulas = new SharedFormulas();
  /** An empty cell is only its style, so all of one style are one object. */
  private readonly empties: (Cell | undefined)[] = [];
  /** By shared string: the cell that held it last. Of the same style they are one object too, for most of a table's texts come again and again. */
  private readonly texts: (Cell | undefined)[];
  private row = -1;
  private col = -1;
  private cells: (Cell | undefined)[] = [];
  private count = 0;
  /** A row beyond the last one that a sheet can have: no program shows it. */
  private outside = false;
  lost = 0;
  private type = '';
  private style = 0;
  private value = '';
  private inline = '';
  private formula = '';
  private hasFormula = false;
  private shared = -1;
  private target: 'value' | 'formula' | 'inline' | undefined;
  private phonetic = 0;

  constructor(context: CellContext) {
    this.context = context;
    this.texts = new Array<Cell | undefined>(context.strings?.length ?? 0);
  }

  open(local: string, tag: Tag): void {
    if (local === 'c') this.openCell(tag);
    else if (local === 'v') this.target = 'value';
    else if (local === 'row') this.openRow(tag);
    else if (local === 'f') this.openFormula(tag);
    else if (local === 't') this.target = this.phonetic === 0 ? 'inline' : undefined;
    else if (local === 'rPh') this.phonetic++;
  }

  text(text: string): void {
    if (this.target === 'value') this.value += text;
    else if (this.target === 'formula') this.formula += text;
    else if (this.target === 'inline') this.inline += text;
  }

  close(local: string): void {
    if (local === 'c') this.closeCell();
    else if (local === 'v' || local === 'f' || local === 't') this.target = undefined;
    else if (local === 'row') this.closeRow();
    else if (local === 'rPh') this.phonetic--;
  }

  /** `<c r="B3" s="1" t="s"><v>12</v></c>` or the same without a value: no more is looked at than what tells it. */
  take(source: string, at: number): number {
    if (!stands(CELL, source, at)) return -1;
    let i = at + 6;
    let code = source.charCodeAt(i);
    let col = 0;
    for (; code >= 65 && code <= 90 && col < MAX_COLUMNS; code = source.charCodeAt(++i)) col = col * 26 + code - 64;
    if (col === 0 || col > MAX_COLUMNS || !isDigit(code)) return -1;
    while (isDigit(code)) code = source.charCodeAt(++i);
    let style = 0;
    if (stands(STYLE, source, i)) {
      const start = i + 5;
      i = wholeNumberEnd(source, start);
      style = wholeNumber(source, start, i);
      code = source.charCodeAt(i);
    }
    if (code !== QUOTE) return -1;
    this.style = style;
    let cell: Cell | undefined;
    let end = VALUE_END;
    if (stands(SHARED, source, i)) {
      const start = i + 11;
      i = wholeNumberEnd(source, start);
      if (i === start) return -1;
      cell = this.sharedText(wholeNumber(source, start, i));
    } else if (stands(NUMBER, source, i)) {
      const start = i + 5;
      i = plainNumberEnd(source, start);
      const value = Number(source.slice(start, i));
      if (i === start || !Number.isFinite(value)) return -1;
      cell = this.cell(value, '');
    } else {
      cell = this.cell(null, '');
      end = EMPTY_END;
    }
    if (!stands(end, source, i)) return -1;
    this.col = col - 1;
    this.count++;
    this.put(cell);
    return i + end.length;
  }

  private openRow(tag: Tag): void {
    // Some writers count rows from 0 or not at all.
    const number = Number(tag.get('r') ?? 0) || this.row + 2;
    this.outside = !(number >= 1 && number <= MAX_ROWS);
    this.cells = [];
    if (this.outside) return;
    this.row = Math.trunc(number) - 1;
    // A row written twice goes on where it stopped.
    this.cells = [...(this.rows[this.row] ?? [])];
    this.col = -1;
    this.count = 0;
    const height = tag.get('ht');
    const hidden = tag.get('hidden');
    if (height !== undefined || hidden !== undefined) this.readSize(Number(height), hidden === '1' || hidden === 'true');
  }

  private readSize(height: number, hidden: boolean): void {
    if (height > 0 || hidden) this.rowSizes.set(this.row, { ...(height > 0 && { size: height }), ...(hidden && { hidden }) });
  }

  private closeRow(): void {
    if (this.outside) {
      this.lost++;
      return;
    }
    this.context.budget.addCells(this.count);
    if ((this.row & 0x3ff) === 0) this.context.budget.tick();
    if (this.cells.length === 0) return;
    // Far rows make a sparse array by themselves; near ones must not leave holes.
    while (this.rows.length < this.row && this.row - this.rows.length < 10_000) this.rows.push(undefined);
    this.rows[this.row] = this.cells;
  }

  private openCell(tag: Tag): void {
    const address = tag.get('r');
    this.col = address === undefined ? this.col + 1 : columnOf(address);
    if (this.col < 0 || this.col >= MAX_COLUMNS) throw new WorkbookError('damaged', `cell ${address ?? ''}`);
    this.type = tag.get('t') ?? 'n';
    this.style = Number(tag.get('s') ?? 0) || 0;
    this.value = '';
    this.inline = '';
    this.formula = '';
    this.hasFormula = false;
    this.shared = -1;
    this.count++;
  }

  private openFormula(tag: Tag): void {
    this.hasFormula = true;
    this.target = 'formula';
    const index = tag.get('t') === 'shared' ? tag.get('si') : undefined;
    this.shared = index === undefined ? -1 : Number(index);
  }

  private closeCell(): void {
    this.put(this.cell(this.cellValue(), this.hasFormula ? this.formulaText() : ''));
  }

  private put(cell: Cell | undefined): void {
    const { cells, col } = this;
    while (cells.length < col && col - cells.length < 512) cells.push(undefined);
    cells[col] = cell;
  }

  private cell(value: CellValue, formula: string): Cell | undefined {
    const styled = this.style !== 0 && this.style < this.context.formatters.length;
    if (value === null && formula === '') {
      if (!styled) return undefined;
      return (this.empties[this.style] ??= { value: null, style: this.style });
    }
    const text = this.shown(value);
    if (text === undefined && formula === '') return styled ? { value, style: this.style } : { value };
    // Written step by step: there are as many as cells, and joining objects takes four times as long.
    const cell: { -readonly [Part in keyof Cell]: Cell[Part] } = { value };
    if (text !== undefined) cell.text = text;
    if (formula !== '') cell.formula = formula;
    if (styled) cell.style = this.style;
    return cell;
  }

  private sharedText(index: number): Cell | undefined {
    const known = this.texts[index];
    if (known !== undefined && (known.style ?? 0) === this.style) return known;
    const cell = this.cell(this.sharedString(index), '');
    if (index < this.texts.length) this.texts[index] = cell;
    return cell;
  }

  private shown(value: CellValue): string | undefined {
    const formatter = this.context.formatters[this.style];
    if (typeof value === 'number') return formatter?.number(value);
    if (typeof value === 'string') return formatter?.text(value);
    return undefined;
  }

  private cellValue(): CellValue {
    switch (this.type) {
      case 's':
        return this.value === '' ? null : this.sharedString(Number(this.value));
      case 'str':
        return decodeCellText(this.value);
      case 'inlineStr':
        // Some writers put the text of an inline string into <v>.
        return decodeCellText(this.inline === '' ? this.value : this.inline);
      case 'b':
        return this.value === '' ? null : this.value === '1' || this.value === 'true';
      case 'e':
        return this.value === '' ? null : { error: this.value };
      case 'd':
        return serialOfIso(this.value, this.context.epoch1904) ?? this.value;
      default: {
        const text = this.value.trim();
        if (text === '') return null;
        const number = Number(text);
        return Number.isFinite(number) ? number : text;
      }
    }
  }

  private sharedString(index: number): string | null {
    const { strings } = this.context;
    // Without the part that holds the texts a sheet would look empty and pass for a blank form.
    if (!strings) throw new WorkbookError('damaged', 'shared strings are missing');
    return strings[index] ?? null;
  }

  private formulaText(): string {
    const at = { row: this.row, col: this.col };
    const text = decodeCellText(this.formula);
    return this.shared < 0 ? text : this.formulas.resolve(this.shared, text, at);
  }
}

/** How a cell is written that is taken at a look. */
const CELL = codesOf('<c r="');
const STYLE = codesOf('" s="');
const SHARED = codesOf('" t="s"><v>');
const NUMBER = codesOf('"><v>');
const EMPTY_END = codesOf('"/>');
const VALUE_END = codesOf('</v></c>');

function codesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Whether these characters stand at a place. `startsWith` would be called some times for each of a million cells. */
function stands(codes: Uint8Array, source: string, at: number): boolean {
  for (let i = 0; i < codes.length; i += 1) if (source.charCodeAt(at + i) !== codes[i]) return false;
  return true;
}

const QUOTE = 34;
const POINT = 46;
const MINUS = 45;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The place behind the digits that begin at `start`; at most nine, so that they are surely a number of their own. */
function wholeNumberEnd(source: string, start: number): number {
  let i = start;
  while (i < start + 9 && isDigit(source.charCodeAt(i))) i += 1;
  return i;
}

/** The number whose digits stand there. */
function wholeNumber(source: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i += 1) number = number * 10 + source.charCodeAt(i) - 48;
  return number;
}

/** The place behind a number without an exponent; `start` where none begins. */
function plainNumberEnd(source: string, start: number): number {
  const first = source.charCodeAt(start) === MINUS ? start + 1 : start;
  let i = first;
  while (isDigit(source.charCodeAt(i))) i += 1;
  if (i === first) return start;
  if (source.charCodeAt(i) !== POINT) return i;
  const point = i;
  i += 1;
  while (isDigit(source.charCodeAt(i))) i += 1;
  return i === point + 1 ? start : i;
}

/** 0-based column of an address; -1 when it has no column letters. */
function columnOf(address: string): number {
  let col = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    col = col * 26 + code - 64;
    if (col > MAX_COLUMNS) return MAX_COLUMNS;
  }
  return col - 1;
}
