/** The looks of a cell in ET's numbers, from our styles and back: one pair for each property. */
import type { Border, Style } from '../../../src/sheet/book';

type Scalar = string | number | boolean;

export interface Aspect {
  readonly get: (style: Style) => Scalar;
  readonly set: (style: Style, value: never) => Style;
}

const color = (hex: string | undefined, none: number): number => (hex === undefined ? none : parseInt(hex.slice(5, 7) + hex.slice(3, 5) + hex.slice(1, 3), 16));
const hex = (value: number): string => {
  const text = value.toString(16).padStart(6, '0').toUpperCase();
  return `#${text.slice(4)}${text.slice(2, 4)}${text.slice(0, 2)}`;
};

function without<T extends object>(object: T, key: keyof T): T {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as T;
}

/** With a part, or without it where it is undefined; a part that says nothing is left out. */
function having<T extends object, K extends keyof T>(object: T, key: K, value: T[K] | undefined): T {
  const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return value === undefined || empty ? without(object, key) : { ...object, [key]: value };
}

const font = <K extends keyof NonNullable<Style['font']>>(key: K, get: (value: NonNullable<Style['font']>[K] | undefined) => Scalar, set: (value: never) => NonNullable<Style['font']>[K] | undefined): Aspect => ({
  get: (style) => get(style.font?.[key]),
  set: (style, value) => having(style, 'font', having(style.font ?? {}, key, set(value))),
});
const align = <K extends keyof NonNullable<Style['align']>>(key: K, get: (value: NonNullable<Style['align']>[K] | undefined) => Scalar, set: (value: never) => NonNullable<Style['align']>[K] | undefined): Aspect => ({
  get: (style) => get(style.align?.[key]),
  set: (style, value) => having(style, 'align', having(style.align ?? {}, key, set(value))),
});
const flag = (value: boolean): true | undefined => (value ? true : undefined);
const oneOf = <K extends string>(table: Readonly<Record<K, number>>, usual: NoInfer<K>) => ({
  get: (value: string | undefined) => table[(value ?? usual) as K],
  set: (value: number) => (Object.keys(table) as K[]).find((key) => table[key] === value && key !== usual),
});

const horizontal = oneOf({ general: 1, left: -4131, center: -4108, right: -4152, justify: -4130, fill: 5 }, 'general');
const vertical = oneOf({ top: -4160, center: -4108, bottom: -4107, justify: -4130 }, 'bottom');

export const ASPECTS: Readonly<Record<string, Aspect>> = {
  'Range.NumberFormat': { get: ({ numberFormat = 'General' }) => numberFormat, set: (style, value: string) => having(style, 'numberFormat', value === 'General' ? undefined : value) },
  'Range.HorizontalAlignment': align('horizontal', horizontal.get, horizontal.set),
  'Range.VerticalAlignment': align('vertical', vertical.get, vertical.set),
  'Range.WrapText': align('wrap', (value) => value === true, flag),
  'Range.IndentLevel': align('indent', (value) => value ?? 0, (value: number) => value || undefined),
  'Range.Orientation': align('rotation', (value) => value ?? -4128, (value: number) => (value < -90 || value === 0 ? undefined : value)),
  'Range.ShrinkToFit': align('shrink', (value) => value === true, flag),
  'Range.Locked': { get: ({ locked = true }) => locked, set: (style, value: boolean) => having(style, 'locked', value ? undefined : false) },
  'Interior.Color': { get: ({ fill }) => color(fill, 0xffffff), set: (style, value: number) => ({ ...style, fill: hex(value) }) },
  'Interior.ColorIndex': { get: ({ fill }) => (fill === undefined ? -4142 : 6), set: (style, value: number) => (value === -4142 ? without(style, 'fill') : style) },
  'Interior.Pattern': { get: ({ fill }) => (fill === undefined ? -4142 : 1), set: (style, value: number) => (value === -4142 ? without(style, 'fill') : style) },
  'Font.Name': font('name', (value) => value ?? '宋体', (value: string) => value),
  'Font.Size': font('size', (value) => value ?? 11, (value: number) => value),
  'Font.Bold': font('bold', (value) => value === true, flag),
  'Font.Italic': font('italic', (value) => value === true, flag),
  'Font.Underline': font('underline', (value) => (value ? 2 : -4142), (value: number) => flag(value !== -4142)),
  'Font.Strikethrough': font('strike', (value) => value === true, flag),
  'Font.Color': font('color', (value) => color(value, 0), (value: number) => (value === 0 ? undefined : hex(value))),
};

const LINES: readonly (readonly [string, number, number])[] = [
  ['hair', 1, 1], ['thin', 1, 2], ['medium', 1, -4138], ['thick', 1, 4], ['dotted', -4118, 2], ['dashed', -4115, 2], ['mediumDashed', -4115, -4138],
  ['dashDot', 4, 2], ['mediumDashDot', 4, -4138], ['dashDotDot', 5, 2], ['mediumDashDotDot', 5, -4138], ['slantDashDot', 13, -4138], ['double', -4119, 4],
];
const lineOf = (border: Border | undefined) => LINES.find(([name]) => name === border?.style);

/** One side of a cell: 7 left, 8 top, 9 bottom, 10 right. */
export function sideAspect(index: number, name: string): Aspect {
  const side = (['left', 'top', 'bottom', 'right'] as const)[index - 7]!;
  const put = (style: Style, border: Border | undefined): Style => having(style, 'border', having(style.border ?? {}, side, border));
  const parts: Readonly<Record<string, Aspect>> = {
    LineStyle: {
      get: (style) => lineOf(style.border?.[side])?.[1] ?? -4142,
      set: (style, value: number) => put(style, value === -4142 ? undefined : { ...style.border?.[side], style: LINES.find(([, one]) => one === value)?.[0] ?? 'thin' }),
    },
    Weight: {
      get: (style) => lineOf(style.border?.[side])?.[2] ?? 2,
      set: (style, value: number) => {
        const now = style.border?.[side];
        const line = lineOf(now);
        return now && line ? put(style, { ...now, style: LINES.find(([, one, weight]) => one === line[1] && weight === value)?.[0] ?? now.style }) : style;
      },
    },
    Color: {
      get: (style) => color(style.border?.[side]?.color, 0),
      set: (style, value: number) => {
        const now = style.border?.[side];
        return now ? put(style, value === 0 ? { style: now.style } : { ...now, color: hex(value) }) : style;
      },
    },
  };
  return parts[name]!;
}
