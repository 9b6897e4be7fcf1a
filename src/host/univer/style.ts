/** Looks, ours to Univer's and back. What Univer cannot show (locked, shrink) is kept from the style it started from. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { Border, Style } from '../../sheet/book';

const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
} as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

const SIDES = [
  ['top', 't'],
  ['right', 'r'],
  ['bottom', 'b'],
  ['left', 'l'],
] as const;

/** Univer's form of a style. */
export function toUniverStyle(style: Style): IStyleData {
  const { font, align } = style;
  const out: IStyleData = {};
  if (style.numberFormat !== undefined) out.n = { pattern: style.numberFormat };
  if (style.fill !== undefined) out.bg = { rgb: style.fill };
  if (font?.name !== undefined) out.ff = font.name;
  if (font?.size !== undefined) out.fs = font.size;
  if (font?.bold) out.bl = BooleanNumber.TRUE;
  if (font?.italic) out.it = BooleanNumber.TRUE;
  if (font?.underline) out.ul = { s: BooleanNumber.TRUE };
  if (font?.strike) out.st = { s: BooleanNumber.TRUE };
  if (font?.color !== undefined) out.cl = { rgb: font.color };
  if (align?.wrap) out.tb = WrapStrategy.WRAP;
  if (align?.rotation) out.tr = align.rotation === 255 ? { a: 0, v: BooleanNumber.TRUE } : { a: align.rotation };
  const horizontal = HORIZONTAL[align?.horizontal as keyof typeof HORIZONTAL] as HorizontalAlign | undefined;
  const vertical = VERTICAL[align?.vertical as keyof typeof VERTICAL] as VerticalAlign | undefined;
  if (horizontal !== undefined) out.ht = horizontal;
  if (vertical !== undefined) out.vt = vertical;
  if (style.border) {
    out.bd = {};
    for (const [side, key] of SIDES) {
      const border = style.border[side];
      if (border) out.bd[key] = toUniverBorder(border);
    }
  }
  return out;
}

function toUniverBorder(border: Border): IBorderStyleData {
  return { s: BORDERS[border.style] ?? BorderStyleTypes.THIN, cl: { rgb: border.color ?? '#000000' } };
}

/** Our form of Univer's style; `base` is the style that the cell had before and gives what Univer does not know. */
export function fromUniverStyle(data: IStyleData, base: Style): Style {
  const align = defined({
    horizontal: keyOf(HORIZONTAL, data.ht),
    vertical: keyOf(VERTICAL, data.vt),
    wrap: data.tb === WrapStrategy.WRAP ? true : undefined,
    rotation: data.tr?.v ? 255 : data.tr?.a || undefined,
    indent: base.align?.indent,
    shrink: base.align?.shrink,
  });
  const font = defined({
    name: data.ff ?? undefined,
    size: data.fs,
    bold: data.bl ? true : undefined,
    italic: data.it ? true : undefined,
    underline: data.ul?.s ? true : undefined,
    strike: data.st?.s ? true : undefined,
    color: hex(data.cl?.rgb),
  });
  const border = defined(
    Object.fromEntries(SIDES.map(([side, key]) => [side, fromUniverBorder(data.bd?.[key])])) as Style['border'] & object,
  );
  return defined({
    numberFormat: data.n?.pattern,
    fill: hex(data.bg?.rgb),
    font: nonEmpty(font),
    align: nonEmpty(align),
    border: nonEmpty(border),
    locked: base.locked,
  });
}

function fromUniverBorder(data: Nullable<IBorderStyleData>): Border | undefined {
  if (!data || data.s === BorderStyleTypes.NONE) return undefined;
  return defined({ style: keyOf(BORDERS, data.s) ?? 'thin', color: hex(data.cl.rgb) });
}

/** "#RRGGBB" of Univer's colours: "#abc", "#aabbcc", "rgb(1, 2, 3)". */
function hex(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  const digits = parts
    ? parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('')
    : color.replace('#', '').replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
  return /^[0-9a-f]{6}$/i.test(digits) ? `#${digits.toUpperCase()}` : undefined;
}

function keyOf<K extends string>(table: Readonly<Record<K, unknown>>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((key) => value !== undefined && value !== null && table[key] === value);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The object without the keys that hold undefined. */
function defined<T extends object>(value: T): Defined<T> & Pick<T, RequiredKeys<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Defined<T> &
    Pick<T, RequiredKeys<T>>;
}
type RequiredKeys<T> = { [K in keyof T]: undefined extends T[K] ? never : K }[keyof T];

function nonEmpty<T extends object>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}
