/** Looks of cells, ET's to ours and back. What differs within a rectangle reads as null: it is asked again in halves. */
import type { Border, Style } from '../../sheet/book';
import type { Range } from '../../sheet/range';
import { halvesOf } from '../rectangles';
import { compact } from '../style-table';
import { cellsAt } from './cells';

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
    readonly single: boolean,
  ) {}

  get<K extends 'Interior' | 'Font' | 'Borders'>(name: K): Et.Range[K] {
    if (!this.parts.has(name)) this.parts.set(name, this.range[name]);
    return this.parts.get(name) as Et.Range[K];
  }
}

/** Every property of a look. Null = its cells differ, undefined = as in an untouched cell. */
const READERS = {
  numberFormat: ({ range }) => untouched(range.NumberFormat, 'General'),
  fill: (cells) => fillFrom(cells),
  fontName: (cells) => cells.get('Font').Name,
  fontSize: (cells) => cells.get('Font').Size,
  bold: (cells) => untouched(cells.get('Font').Bold, false),
  italic: (cells) => untouched(cells.get('Font').Italic, false),
  underline: (cells) => untouched(cells.get('Font').Underline, NONE),
  strike: (cells) => untouched(cells.get('Font').Strikethrough, false),
  color: (cells) => untouched(colorFrom(cells.get('Font').Color), '#000000'),
  border: (cells) => bordersFrom(cells.get('Borders'), cells.single),
  horizontal: ({ range }) => untouched(keyOf(HORIZONTAL, range.HorizontalAlignment), 'general'),
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

/** Tells the looks of a rectangle part by part; each cell is in one part. */
export function readStyles(sheet: Et.Worksheet, area: Range, tell: (part: Range, style: Style) => void, asked: readonly Property[] = ALL, known: Look = {}): void {
  const halves = halvesOf(area);
  const cells = new Cells(cellsAt(sheet, area), halves.length === 0);
  const look: Look = { ...known };
  const mixed = asked.filter((property) => {
    const value = READERS[property](cells);
    if (value === null) return true;
    if (value !== undefined) look[property] = value;
    return false;
  });
  if (mixed.length === 0 || cells.single) tell(area, styleFrom(look));
  else for (const half of halves) readStyles(sheet, half, tell, mixed, look);
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

/** Makes cells look so: everything is said, so that nothing of the former look stays. */
export function putStyle(range: Et.Range, style: Style): void {
  const { font = {}, align = {} } = style;
  range.NumberFormat = style.numberFormat ?? 'General';
  putFill(range.Interior, style.fill);
  const target = range.Font;
  if (font.name !== undefined) target.Name = font.name;
  if (font.size !== undefined) target.Size = font.size;
  target.Bold = font.bold === true;
  target.Italic = font.italic === true;
  target.Underline = font.underline === true ? UNDERLINED : NONE;
  target.Strikethrough = font.strike === true;
  target.Color = toColor(font.color ?? '#000000');
  putBorders(range.Borders, style.border ?? {});
  range.HorizontalAlignment = HORIZONTAL[align.horizontal ?? 'general'];
  range.VerticalAlignment = VERTICAL[align.vertical ?? 'bottom'];
  range.WrapText = align.wrap === true;
  range.IndentLevel = align.indent ?? 0;
  range.Orientation = align.rotation ?? NONE;
  range.ShrinkToFit = align.shrink === true;
  range.Locked = style.locked !== false;
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

/** Whether a rectangle of this look can be given its borders at once, or only cell by cell. */
export function hasEvenBorder({ border }: Style): boolean {
  const [first, ...others] = SIDES.map((side) => JSON.stringify(border?.[side]));
  return others.every((side) => side === first);
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
  const { ColorIndex: index, Color: color } = cells.get('Interior');
  // A rectangle of several colours may say black.
  return index === null || color === null || (color === 0 && !cells.single) ? null : fillOf(index, color);
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

function putBorders(borders: Et.Borders, border: NonNullable<Style['border']>): void {
  if (hasEvenBorder({ border })) putBorder(borders, border.left);
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
