/** Looks of cells, ET's to ours and back. What differs within a rectangle reads as null: it is asked again in parts. */
import { formatCell, type CellRef } from '../../sheet/address';
import type { Border, Style } from '../../sheet/book';
import { formatRange, type Range } from '../../sheet/range';
import { joinedAddresses } from '../addresses';
import { rectanglesOf } from '../rectangles';
import { compact } from '../style-table';
import { LONGEST_ADDRESS } from './cells';
import { ifAble } from './faults';
import { cutAtSeams, Kinds, type Told } from './seams';

const NONE = -4142;
const AUTOMATIC = -4105;
const SOLID = 1;
const UNDERLINED = 2;

const LINES: readonly (readonly [our: string, style: number, weight: number])[] = [
  ['hair', 1, 1],
  ['thin', 1, 2],
  ['medium', 1, -4138],
  ['thick', 1, 4],
  ['dotted', -4118, 2],
  ['dashed', -4115, 2],
  ['mediumDashed', -4115, -4138],
  ['dashDot', 4, 2],
  ['mediumDashDot', 4, -4138],
  ['dashDotDot', 5, 2],
  ['mediumDashDotDot', 5, -4138],
  ['slantDashDot', 13, -4138],
  ['double', -4119, 4],
];
const HORIZONTAL = { general: 1, left: -4131, center: -4108, right: -4152, justify: -4130, fill: 5 } as const;
const VERTICAL = { top: -4160, center: -4108, bottom: -4107, justify: -4130 } as const;
const SIDES = ['left', 'top', 'bottom', 'right'] as const;
const FIRST_SIDE = 7;

/** A rectangle with its parts, each fetched once. */
class Cells {
  private readonly parts = new Map<string, unknown>();
  constructor(
    readonly range: Et.Range,
    readonly single = false,
  ) {}

  get<K extends 'Interior' | 'Font' | 'Borders'>(name: K): Et.Range[K] {
    if (!this.parts.has(name)) this.parts.set(name, this.range[name]);
    return this.parts.get(name) as Et.Range[K];
  }
}

/** Every property of a look, those first that tell most of the others. Null = its cells differ, undefined = as in an untouched cell. */
const READERS = {
  fontName: (cells) => cells.get('Font').Name,
  horizontal: ({ range }) => untouched(keyOf(HORIZONTAL, range.HorizontalAlignment), 'general'),
  numberFormat: ({ range }) => untouched(range.NumberFormat, 'General'),
  fill: (cells) => fillFrom(cells),
  fontSize: (cells) => cells.get('Font').Size,
  bold: (cells) => untouched(cells.get('Font').Bold, false),
  italic: (cells) => untouched(cells.get('Font').Italic, false),
  underline: (cells) => untouched(cells.get('Font').Underline, NONE),
  strike: (cells) => untouched(cells.get('Font').Strikethrough, false),
  color: (cells) => untouched(colorFrom(cells.get('Font').Color), '#000000'),
  border: (cells) => bordersFrom(cells.get('Borders'), cells.single),
  vertical: ({ range }) => untouched(keyOf(VERTICAL, range.VerticalAlignment), 'bottom'),
  wrap: ({ range }) => untouched(range.WrapText, false),
  indent: ({ range }) => untouched(range.IndentLevel, 0),
  rotation: ({ range }) => untouched(untouched(range.Orientation, NONE), -4128),
  shrink: ({ range }) => untouched(range.ShrinkToFit, false),
  locked: ({ range }) => untouched(range.Locked, true),
} satisfies Record<string, (cells: Cells) => unknown>;

type Property = keyof typeof READERS;
type Look = Partial<Record<Property, unknown>>;
const ALL = Object.keys(READERS) as Property[];

/** The looks of a rectangle's cells, property by property: those known already tell where the next may differ. `thought`: what else may tell. */
export function readStyles(sheet: Et.Worksheet, area: Range, thought: Told): (row: number, col: number) => Style | undefined {
  const known = new Kinds<Look>(area);
  const cellsOf = cellsOnce(sheet);
  const read = (property: Property, part: Range): void => {
    const cells = cellsOf(part);
    const value = READERS[property](cells);
    if (value === null && !cells.single) for (const piece of cutAtSeams(part, [known, thought])) read(property, piece);
    else if (value !== null && value !== undefined) known.tell(part, property, value);
  };
  for (const property of ALL) read(property, area);
  const styles = known.map(styleFrom);
  return (row, col) => styles[known.of(row, col)];
}

/** Rectangles of a sheet, each fetched once. */
function cellsOnce(sheet: Et.Worksheet): (part: Range) => Cells {
  const known = new Map<string, Cells>();
  return (part) => {
    const address = formatRange(part);
    const cells = known.get(address) ?? new Cells(sheet.Range(address), part.top === part.bottom && part.left === part.right);
    known.set(address, cells);
    return cells;
  };
}

function styleFrom(look: Look): Style {
  const { numberFormat, fill, fontName, fontSize, bold, italic, underline, strike, color, border, horizontal, vertical, wrap, indent, rotation, shrink, locked } = look;
  return (compact({
    numberFormat,
    fill,
    font: compact({ name: fontName, size: fontSize, bold, italic, underline: underline === undefined ? undefined : true, strike, color }),
    border,
    align: compact({ horizontal, vertical, wrap, indent, rotation, shrink }),
    locked,
  }) ?? {}) as Style;
}

/** One part of a look: what it is, and how cells are given what this style has of it. */
interface Part {
  readonly of: (style: Style) => unknown;
  readonly put: (cells: Cells, style: Style) => void;
}

/** A look part by part, but for the lines around cells. All is said, so that nothing of the former look stays. */
const PARTS: readonly Part[] = [
  part(({ numberFormat }) => numberFormat ?? 'General', ({ range }, format) => { range.NumberFormat = format; }),
  part(({ fill }) => fill, (cells, fill) => { putFill(cells.get('Interior'), fill); }),
  part(({ font }) => font?.name, (cells, name) => { if (name !== undefined) cells.get('Font').Name = name; }),
  part(({ font }) => font?.size, (cells, size) => { if (size !== undefined) cells.get('Font').Size = size; }),
  part(({ font }) => font?.bold === true, (cells, bold) => { cells.get('Font').Bold = bold; }),
  part(({ font }) => font?.italic === true, (cells, italic) => { cells.get('Font').Italic = italic; }),
  part(({ font }) => (font?.underline === true ? UNDERLINED : NONE), (cells, line) => { cells.get('Font').Underline = line; }),
  part(({ font }) => font?.strike === true, (cells, strike) => { cells.get('Font').Strikethrough = strike; }),
  part(({ font }) => toColor(font?.color ?? '#000000'), (cells, color) => { cells.get('Font').Color = color; }),
  // An indent may align by itself, and comes first.
  part(({ align }) => align?.indent ?? 0, ({ range }, indent) => { range.IndentLevel = indent; }),
  part(({ align }) => HORIZONTAL[align?.horizontal ?? 'general'], ({ range }, place) => { range.HorizontalAlignment = place; }),
  part(({ align }) => VERTICAL[align?.vertical ?? 'bottom'], ({ range }, place) => { range.VerticalAlignment = place; }),
  part(({ align }) => align?.wrap === true, ({ range }, wrap) => { range.WrapText = wrap; }),
  part(({ align }) => align?.rotation ?? NONE, ({ range }, rotation) => { range.Orientation = rotation; }),
  part(({ align }) => align?.shrink === true, ({ range }, shrink) => { range.ShrinkToFit = shrink; }),
  part(({ locked }) => locked !== false, ({ range }, locked) => { range.Locked = locked; }),
];

function part<T>(of: (style: Style) => T, put: (cells: Cells, what: T) => void): Part {
  return { of, put: (cells, style) => { put(cells, of(style)); } };
}

interface Dressed {
  readonly at: CellRef;
  readonly style: Style;
}

/** Makes cells look so. */
export function putStyle(range: Et.Range, style: Style): void {
  const cells = new Cells(range);
  for (const { put } of PARTS) put(cells, style);
  putBorders(range.Borders, style.border ?? {});
}

/** Gives each cell its look, part by part: cells alike in one part go together, though they differ in others. */
export function layStyles(sheet: Et.Worksheet, dressed: readonly Dressed[]): void {
  const known = new Map<string, Cells>();
  const cellsOf = (address: string): Cells => {
    const cells = known.get(address) ?? new Cells(sheet.Range(address));
    known.set(address, cells);
    return cells;
  };
  const give = (places: readonly CellRef[], put: (cells: Cells) => void) => {
    for (const address of joinedAddresses(rectanglesOf(places), LONGEST_ADDRESS)) {
      // What some builds cannot do to several areas at once they can one by one.
      const able = ifAble(() => {
        put(cellsOf(address));
        return true;
      });
      if (!able) for (const area of address.split(',')) put(cellsOf(area));
    }
  };
  for (const { of, put } of PARTS) for (const { style, places } of alike(dressed, of)) give(places, (cells) => { put(cells, style); });
  // Cells without lines first, since a line belongs to the cells on both sides of it.
  const bordered = alike(dressed, ({ border }) => border).sort((a, b) => Number(a.style.border !== undefined) - Number(b.style.border !== undefined));
  for (const { style: { border = {} }, places } of bordered) {
    if (isEven(border)) give(places, ({ range }) => { putBorders(range.Borders, border); });
    else for (const at of places) putBorders(sheet.Range(formatCell(at)).Borders, border);
  }
}

/** The cells by what they have in common, with the look of one of them. */
function alike(cells: readonly Dressed[], of: (style: Style) => unknown): { readonly style: Style; readonly places: readonly CellRef[] }[] {
  const groups = new Map<string | undefined, { readonly style: Style; readonly places: CellRef[] }>();
  for (const { at, style } of cells) {
    const key = JSON.stringify(of(style)) as string | undefined;
    const group = groups.get(key);
    if (group) group.places.push(at);
    else groups.set(key, { style, places: [at] });
  }
  return [...groups.values()];
}

/** Gives cells a plain colour, or none. */
export function putFill(interior: Et.Interior, fill: string | undefined): void {
  if (fill === undefined) {
    interior.ColorIndex = NONE;
    return;
  }
  interior.Pattern = SOLID;
  interior.Color = toColor(fill);
}

/** #RRGGBB as the number that ET takes: red in the lowest byte. */
export function toColor(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return (red ?? 0) + (green ?? 0) * 0x100 + (blue ?? 0) * 0x10000;
}

function colorFrom(color: number | null): string | null {
  if (color === null) return null;
  // Below nought: what the program chooses itself.
  if (color < 0) return '#000000';
  const part = (shift: number) => ((color >> shift) & 0xff).toString(16).padStart(2, '0');
  return `#${part(0)}${part(8)}${part(16)}`.toUpperCase();
}

function fillFrom(cells: Cells): string | null | undefined {
  const interior = cells.get('Interior');
  const color = interior.Color;
  // A rectangle of several colours may say black.
  if (color === null || (color === 0 && !cells.single)) return null;
  const index = interior.ColorIndex;
  return index === null ? null : fillOf(index, color);
}

/** The colour of a fill, by what ET says of it; undefined for none. */
export function fillOf(index: number | null, color: number | null): string | undefined {
  return index === NONE || index === AUTOMATIC || color === null || color < 0 ? undefined : (colorFrom(color) ?? undefined);
}

function bordersFrom(borders: Et.Borders, single: boolean): Style['border'] | null {
  const even = borderFrom(borders);
  if (even === undefined) return undefined;
  if (single) return sidesOf(borders);
  return even && { left: even, top: even, bottom: even, right: even };
}

function sidesOf(borders: Et.Borders): Style['border'] {
  return compact(Object.fromEntries(SIDES.map((side, index) => [side, borderFrom(borders.Item(FIRST_SIDE + index)) ?? undefined])));
}

function borderFrom(line: Et.Border): Border | null | undefined {
  const style = line.LineStyle;
  if (style === NONE || style === 0) return undefined;
  const [weight, color] = style === null ? [] : [line.Weight, line.Color];
  if (style === null || typeof weight !== 'number' || typeof color !== 'number') return null;
  const known = LINES.find(([, one, heavy]) => style === one && weight === heavy) ?? LINES.find(([, one]) => style === one);
  const own = untouched(colorFrom(color), '#000000');
  return { style: known?.[0] ?? 'thin', ...(typeof own === 'string' ? { color: own } : {}) };
}

/** Whether cells of these lines can be given them at once, or only one by one. */
function isEven(border: NonNullable<Style['border']>): boolean {
  const [first, ...others] = SIDES.map((side) => JSON.stringify(border[side]));
  return others.every((side) => side === first);
}

function putBorders(borders: Et.Borders, border: NonNullable<Style['border']>): void {
  if (isEven(border)) putBorder(borders, border.left);
  else SIDES.forEach((side, index) => { putBorder(borders.Item(FIRST_SIDE + index), border[side]); });
}

function putBorder(line: Et.Border, border: Border | undefined): void {
  const [, style = NONE, weight = 2] = LINES.find(([our]) => our === border?.style) ?? (border ? ['thin', 1, 2] : []);
  line.LineStyle = style;
  if (!border) return;
  line.Weight = weight;
  line.Color = toColor(border.color ?? '#000000');
}

function untouched<T>(value: T, usual: T): T | undefined {
  return value === usual ? undefined : value;
}

function keyOf<K extends string>(table: Readonly<Record<K, number>>, value: number | null): K | null | undefined {
  return value === null ? null : (Object.keys(table) as K[]).find((key) => table[key] === value);
}
