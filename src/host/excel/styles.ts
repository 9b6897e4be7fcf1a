/// <reference types="office-js" />
/** Looks of cells, Excel's to ours and back. */
import type { Border, Style } from '../../sheet/book';
import { compact } from '../style-table';

/** What is asked of every cell in a whole read. */
export const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, bold: true, italic: true, underline: true, strikethrough: true, color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    textOrientation: true,
    shrinkToFit: true,
    protection: true,
  },
};

const LINES: readonly (readonly [our: string, style: string, weight: string])[] = [
  ['hair', 'Continuous', 'Hairline'],
  ['thin', 'Continuous', 'Thin'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dotted', 'Dot', 'Thin'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
  ['double', 'Double', 'Thick'],
];
const HORIZONTAL = { general: 'General', left: 'Left', center: 'Center', right: 'Right', justify: 'Justify', fill: 'Fill' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom', justify: 'Justify' } as const;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Our style of Excel's properties and number format. What is as in an untouched cell is left out. */
export function styleFrom({ format = {} }: Excel.CellProperties, numberFormat: string): Style {
  const { fill, font, borders } = format;
  const vertical = keyOf(VERTICAL, format.verticalAlignment);
  const horizontal = keyOf(HORIZONTAL, format.horizontalAlignment);
  return compact({
    numberFormat: numberFormat === 'General' ? undefined : numberFormat,
    fill: fill?.pattern === 'None' ? undefined : hex(fill?.color),
    font: compact({
      name: font?.name,
      size: font?.size,
      bold: font?.bold || undefined,
      italic: font?.italic || undefined,
      underline: font?.underline === undefined || font.underline === 'None' ? undefined : true,
      strike: font?.strikethrough || undefined,
      color: other(font?.color),
    }),
    border: compact(Object.fromEntries(SIDES.map((side) => [side, borderFrom(borders?.[side])]))),
    align: compact({
      horizontal: horizontal === 'general' ? undefined : horizontal,
      vertical: vertical === 'bottom' ? undefined : vertical,
      wrap: format.wrapText || undefined,
      indent: format.indentLevel || undefined,
      rotation: format.textOrientation || undefined,
      shrink: format.shrinkToFit || undefined,
    }),
    locked: format.protection?.locked === false ? false : undefined,
  }) ?? {};
}

/** Excel's properties of our style: everything is said, so that nothing of the former look stays. */
export function toProperties(style: Style): Excel.SettableCellProperties {
  const { font = {}, align = {}, border = {} } = style;
  return {
    format: {
      fill: style.fill === undefined ? { pattern: 'None' } : { pattern: 'Solid', color: style.fill },
      font: {
        ...(font.name === undefined ? {} : { name: font.name }),
        ...(font.size === undefined ? {} : { size: font.size }),
        bold: font.bold === true,
        italic: font.italic === true,
        underline: font.underline === true ? 'Single' : 'None',
        strikethrough: font.strike === true,
        color: font.color ?? '#000000',
      },
      borders: Object.fromEntries(SIDES.map((side) => [side, toBorder(border[side])])),
      horizontalAlignment: HORIZONTAL[align.horizontal ?? 'general'],
      verticalAlignment: VERTICAL[align.vertical ?? 'bottom'],
      wrapText: align.wrap === true,
      indentLevel: align.indent ?? 0,
      textOrientation: align.rotation ?? 0,
      shrinkToFit: align.shrink === true,
      protection: { locked: style.locked !== false },
    },
  };
}

/** Excel's enums are plain words. */
interface Line {
  readonly style?: string;
  readonly weight?: string;
  readonly color?: string;
}

function borderFrom(border: Line | undefined): Border | undefined {
  if (border?.style === undefined || border.style === 'None') return undefined;
  const line = LINES.find(([, style, weight]) => style === border.style && weight === border.weight) ?? LINES.find(([, style]) => style === border.style);
  const color = other(border.color);
  return { style: line?.[0] ?? 'thin', ...(color === undefined ? {} : { color }) };
}

function toBorder(border: Border | undefined): Line {
  if (!border) return { style: 'None' };
  const [, style = 'Continuous', weight = 'Thin'] = LINES.find(([our]) => our === border.style) ?? [];
  return { style, weight, color: border.color ?? '#000000' };
}

function hex(text: string | undefined): string | undefined {
  return text !== undefined && /^#[0-9a-f]{6}$/i.test(text) ? text.toUpperCase() : undefined;
}

/** A colour other than black, which is everything's when nobody has chosen one. */
function other(text: string | undefined): string | undefined {
  return text === '#000000' ? undefined : hex(text);
}

function keyOf<K extends string>(table: Readonly<Record<K, string>>, value: string | undefined): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
