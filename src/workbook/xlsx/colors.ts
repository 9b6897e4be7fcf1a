import { attribute, child, elements, numberAttribute, type XmlElement } from '../xml/tree';

/** Theme colours in the order in which `theme="0"` … counts them (light and dark change places). */
const THEME_SLOTS = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
const OFFICE_THEME = ['FFFFFF', '000000', 'EEECE1', '1F497D', '4F81BD', 'C0504D', '9BBB59', '8064A2', '4BACC6', 'F79646', '0000FF', '800080'];

/** The 64 colours of old files; 0–7 repeat 8–15. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The colours of a workbook as RRGGBB, Office’s own where it says nothing. */
export function readPalette(theme: XmlElement | undefined, styleSheet: XmlElement | undefined): Palette {
  const scheme = child(theme, 'themeElements', 'clrScheme');
  const own = elements(child(styleSheet, 'colors', 'indexedColors'), 'rgbColor').map((el) => (attribute(el, 'rgb') ?? '').slice(-6));
  return {
    theme: scheme ? THEME_SLOTS.map((slot, i) => schemeColor(child(scheme, slot)) ?? OFFICE_THEME[i] ?? '000000') : OFFICE_THEME,
    indexed: own.length > 0 ? own : INDEXED,
  };
}

function schemeColor(slot: XmlElement | undefined): string | undefined {
  const rgb = child(slot, 'srgbClr');
  const system = child(slot, 'sysClr');
  return (rgb && attribute(rgb, 'val')) ?? (system && attribute(system, 'lastClr'));
}

/** "#RRGGBB" of a colour element; undefined for none and automatic. */
export function readColor(color: XmlElement | undefined, palette: Palette): string | undefined {
  if (!color) return undefined;
  const base =
    attribute(color, 'rgb')?.slice(-6) ??
    palette.theme[numberAttribute(color, 'theme') ?? -1] ??
    palette.indexed[numberAttribute(color, 'indexed') ?? -1];
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  return `#${tinted(base, numberAttribute(color, 'tint') ?? 0).toUpperCase()}`;
}

/** Lighter (tint > 0) or darker by moving the luminance, hue and saturation kept. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const moved = tint < 0 ? light * (1 + tint) : light + (1 - light) * tint;
  const chroma = max - min;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * light - 1));
  const spread = saturation * (1 - Math.abs(2 * moved - 1));
  const channel = (c: number): string => {
    const position = chroma === 0 ? 0 : (c - min) / chroma - 0.5;
    return Math.round(Math.min(1, Math.max(0, moved + position * spread)) * 255).toString(16).padStart(2, '0');
  };
  return channel(r) + channel(g) + channel(b);
}
