/** Looks of cells in a BIFF8 stream, of which the values' reader knows only fills: fonts, borders, alignment, locks. */
import type { Border, Style } from '../../sheet/book';
import { readPalette } from '../xlsx/colors';
import { BOF, EOF, readRecords, type BiffRecord } from './records';

const BIFF8 = 0x600;
const FONT = 0x31;
const FORMAT = 0x41e;
const XF = 0xe0;
const PALETTE = 0x92;
const BOUNDSHEET = 0x85;
const MULBLANK = 0xbe;
const MULRK = 0xbd;
/** Records of single cells: row, column and format stand in front. NUMBER LABELSST LABEL RK FORMULA BOOLERR BLANK RSTRING */
const CELLS = new Set([0x203, 0xfd, 0x204, 0x27e, 0x06, 0x406, 0x206, 0x205, 0x201, 0xd6]);

export interface SheetLooks {
  /** Style index of a cell by row and column; 0 where nothing is said. */
  styleAt(row: number, col: number): number;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

export interface Looks {
  readonly styles: readonly Style[];
  /** By the place of the sheet in the workbook. */
  readonly sheets: readonly SheetLooks[];
}

/** The styles of a Workbook stream and which cell has which. */
export function readLooks(stream: Uint8Array, formatOf: (id: number) => string | undefined): Looks {
  const fonts: Style['font'][] = [];
  const formats = new Map<number, string>();
  const xfs: DataView[] = [];
  let colors: readonly string[] = readPalette(undefined, undefined).indexed;
  const starts: number[] = [];
  const byStart = new Map<number, Map<number, Map<number, number>>>();
  let cells: Map<number, Map<number, number>> | undefined;
  const fontRecords: DataView[] = [];
  for (const record of readRecords(stream)) {
    const { type, data } = record;
    // Older streams lay the same records out differently.
    if (record.at === 0 && (type !== BOF || data.byteLength < 2 || data.getUint16(0, true) !== BIFF8)) return { styles: [], sheets: [] };
    if (type === BOF) {
      cells = new Map();
      byStart.set(record.at, cells);
    } else if (type === FONT) fontRecords.push(data);
    else if (type === XF) xfs.push(data);
    else if (type === FORMAT) readFormat(data, formats);
    else if (type === PALETTE) colors = ownPalette(data, colors);
    else if (type === BOUNDSHEET && data.byteLength >= 4) starts.push(data.getUint32(0, true));
    else if (type !== EOF && cells) readCell(record, cells);
  }
  for (const data of fontRecords) fonts.push(readFont(data, colors));
  const styles = xfs.map((data) => readXf(data, fonts, (id) => formats.get(id) ?? formatOf(id), colors));
  const sheets = starts.map((start): SheetLooks => {
    const own = byStart.get(start) ?? new Map<number, Map<number, number>>();
    return { cells: own, styleAt: (row, col) => own.get(row)?.get(col) ?? 0 };
  });
  return { styles, sheets };
}

function readCell({ type, data }: BiffRecord, cells: Map<number, Map<number, number>>): void {
  if (data.byteLength < 6) return;
  const row = data.getUint16(0, true);
  const col = data.getUint16(2, true);
  const put = (at: number, xf: number): void => {
    let line = cells.get(row);
    if (!line) {
      line = new Map<number, number>();
      cells.set(row, line);
    }
    line.set(at, xf);
  };
  if (CELLS.has(type)) put(col, data.getUint16(4, true));
  else if (type === MULBLANK) for (let at = 4, c = col; at + 4 <= data.byteLength; at += 2, c++) put(c, data.getUint16(at, true));
  else if (type === MULRK) for (let at = 4, c = col; at + 8 <= data.byteLength; at += 6, c++) put(c, data.getUint16(at, true));
}

function readFormat(data: DataView, formats: Map<number, string>): void {
  if (data.byteLength < 5) return;
  formats.set(data.getUint16(0, true), readString(data, 4, data.getUint16(2, true)));
}

/** Characters at `at`: a flag byte says whether they are single or double. */
function readString(data: DataView, at: number, length: number): string {
  const wide = (data.getUint8(at) & 1) === 1;
  let text = '';
  for (let i = 0; i < length; i++) {
    const place = at + 1 + i * (wide ? 2 : 1);
    if (place + (wide ? 2 : 1) > data.byteLength) break;
    text += String.fromCharCode(wide ? data.getUint16(place, true) : data.getUint8(place));
  }
  return text;
}

/** Colours 8 and on may be the file's own. */
function ownPalette(data: DataView, colors: readonly string[]): readonly string[] {
  const out = [...colors];
  for (let i = 0, at = 2; at + 4 <= data.byteLength && i < 56; i++, at += 4) {
    out[8 + i] = [0, 1, 2].map((k) => data.getUint8(at + k).toString(16).padStart(2, '0')).join('').toUpperCase();
  }
  return out;
}

function colorOf(index: number, colors: readonly string[]): string | undefined {
  // 64 and up are the system's own colours.
  return index < 64 && colors[index] !== undefined ? `#${colors[index]}` : undefined;
}

function readFont(data: DataView, colors: readonly string[]): Style['font'] {
  if (data.byteLength < 16) return undefined;
  const flags = data.getUint16(2, true);
  const color = colorOf(data.getUint16(4, true), colors);
  const name = readString(data, 15, data.getUint8(14));
  return {
    ...(name !== '' && { name }),
    size: data.getUint16(0, true) / 20,
    ...(data.getUint16(6, true) >= 600 && { bold: true }),
    ...((flags & 2) !== 0 && { italic: true }),
    ...(data.getUint8(10) !== 0 && { underline: true }),
    ...((flags & 8) !== 0 && { strike: true }),
    ...(color !== undefined && { color }),
  };
}

const LINES = [
  ...['', 'thin', 'medium', 'dashed', 'dotted', 'thick', 'double', 'hair'],
  ...['mediumDashed', 'dashDot', 'mediumDashDot', 'dashDotDot', 'mediumDashDotDot', 'slantDashDot'],
];
const HORIZONTAL = ['general', 'left', 'center', 'right', 'fill', 'justify', 'center', 'justify'] as const;
const VERTICAL = ['top', 'center', 'bottom', 'justify', 'justify'] as const;

function readXf(data: DataView, fonts: readonly Style['font'][], formatOf: (id: number) => string | undefined, colors: readonly string[]): Style {
  if (data.byteLength < 20) return {};
  const fontIndex = data.getUint16(0, true);
  // There is no font 4: the count skips it.
  const font = fonts[fontIndex > 4 ? fontIndex - 1 : fontIndex];
  const format = formatOf(data.getUint16(2, true));
  const lines = data.getUint32(10, true);
  const more = data.getUint32(14, true);
  const fillColors = data.getUint16(18, true);
  const border = {
    ...side('left', lines & 15, (lines >> 16) & 127, colors),
    ...side('right', (lines >> 4) & 15, (lines >> 23) & 127, colors),
    ...side('top', (lines >> 8) & 15, more & 127, colors),
    ...side('bottom', (lines >> 12) & 15, (more >> 7) & 127, colors),
  };
  const fill = more >>> 26 === 0 ? undefined : colorOf(fillColors & 127, colors);
  const align = readAlign(data);
  return {
    ...(format !== undefined && !/^general$/i.test(format) && { numberFormat: format }),
    ...(font && { font }),
    ...(fill !== undefined && { fill }),
    ...(Object.keys(border).length > 0 && { border }),
    ...(align && { align }),
    ...((data.getUint16(4, true) & 1) === 0 && { locked: false }),
  };
}

type Side = 'left' | 'right' | 'top' | 'bottom';

function side(name: Side, line: number, color: number, colors: readonly string[]): Partial<Record<Side, Border>> {
  const style = LINES[line];
  if (style === undefined || style === '') return {};
  const rgb = colorOf(color, colors);
  return { [name]: { style, ...(rgb !== undefined && { color: rgb }) } };
}

function readAlign(data: DataView): Style['align'] {
  const flags = data.getUint8(6);
  const horizontal = HORIZONTAL[flags & 7];
  const vertical = VERTICAL[(flags >> 4) & 7];
  const rotation = data.getUint8(7);
  const indent = data.getUint8(8) & 15;
  const align = {
    ...(horizontal !== undefined && horizontal !== 'general' && { horizontal }),
    ...(vertical !== undefined && vertical !== 'bottom' && { vertical }),
    ...((flags & 8) !== 0 && { wrap: true }),
    ...(indent > 0 && { indent }),
    ...(rotation !== 0 && { rotation }),
    ...((data.getUint8(8) & 16) !== 0 && { shrink: true }),
  };
  return Object.keys(align).length > 0 ? align : undefined;
}
