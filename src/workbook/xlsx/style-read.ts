import type { Border, Style } from '../../sheet/book';
import { builtinFormat } from '../../sheet/display/format';
import { attribute, booleanAttribute, child, elements, numberAttribute, type XmlElement } from '../xml/tree';
import { readColor, type Palette } from './colors';

/** The looks of a style sheet, one per cell format (xf): a cell's `s` is the index here. */
export function readStyles(root: XmlElement | undefined, palette: Palette): Style[] {
  const codes = new Map<number, string>();
  for (const el of elements(child(root, 'numFmts'), 'numFmt')) {
    const id = numberAttribute(el, 'numFmtId');
    if (id !== undefined) codes.set(id, attribute(el, 'formatCode') ?? '');
  }
  const fonts = elements(child(root, 'fonts'), 'font').map((el) => readFont(el, palette));
  const fills = elements(child(root, 'fills'), 'fill').map((el) => readFill(el, palette));
  const borders = elements(child(root, 'borders'), 'border').map((el) => readBorder(el, palette));
  const styles = elements(child(root, 'cellXfs'), 'xf').map((xf): Style => {
    const formatId = numberAttribute(xf, 'numFmtId') ?? 0;
    const format = codes.get(formatId) ?? builtinFormat(formatId);
    const font = fonts[numberAttribute(xf, 'fontId') ?? 0];
    const fill = fills[numberAttribute(xf, 'fillId') ?? 0];
    const border = borders[numberAttribute(xf, 'borderId') ?? 0];
    const align = readAlign(child(xf, 'alignment'));
    const protection = child(xf, 'protection');
    return {
      ...(format !== undefined && !/^general$/i.test(format) && { numberFormat: format }),
      ...(font && { font }),
      ...(fill !== undefined && { fill }),
      ...(border && { border }),
      ...(align && { align }),
      ...(protection && booleanAttribute(protection, 'locked') === false && { locked: false }),
    };
  });
  return styles.length === 0 ? [{}] : styles;
}

function flag(parent: XmlElement, local: string): boolean {
  const el = child(parent, local);
  const value = el && attribute(el, 'val');
  return el !== undefined && value !== '0' && value !== 'false' && value !== 'none';
}

function readFont(el: XmlElement, palette: Palette): Style['font'] {
  const nameEl = child(el, 'name');
  const sizeEl = child(el, 'sz');
  const name = nameEl && attribute(nameEl, 'val');
  const size = sizeEl && numberAttribute(sizeEl, 'val');
  const color = readColor(child(el, 'color'), palette);
  const font = {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size }),
    ...(flag(el, 'b') && { bold: true }),
    ...(flag(el, 'i') && { italic: true }),
    ...(flag(el, 'u') && { underline: true }),
    ...(flag(el, 'strike') && { strike: true }),
    ...(color !== undefined && { color }),
  };
  return Object.keys(font).length > 0 ? font : undefined;
}

function readFill(el: XmlElement, palette: Palette): string | undefined {
  const pattern = child(el, 'patternFill');
  const type = pattern && attribute(pattern, 'patternType');
  return type === undefined || type === 'none' ? undefined : readColor(child(pattern, 'fgColor'), palette);
}

function readBorder(el: XmlElement, palette: Palette): Style['border'] {
  const side = (...names: readonly string[]): Border | undefined => {
    const found = names.map((name) => child(el, name)).find((side) => side !== undefined);
    const style = found && attribute(found, 'style');
    if (style === undefined || style === 'none') return undefined;
    const color = readColor(child(found, 'color'), palette);
    return { style, ...(color !== undefined && { color }) };
  };
  const top = side('top');
  const right = side('right', 'end');
  const bottom = side('bottom');
  const left = side('left', 'start');
  if (!top && !right && !bottom && !left) return undefined;
  return { ...(top && { top }), ...(right && { right }), ...(bottom && { bottom }), ...(left && { left }) };
}

type Align = NonNullable<Style['align']>;
const HORIZONTAL: ReadonlyMap<string, NonNullable<Align['horizontal']>> = new Map([
  ['left', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['justify', 'justify'],
  ['fill', 'fill'],
  ['centerContinuous', 'center'],
  ['distributed', 'justify'],
]);
const VERTICAL: ReadonlyMap<string, NonNullable<Align['vertical']>> = new Map([
  ['top', 'top'],
  ['center', 'center'],
  ['bottom', 'bottom'],
  ['justify', 'justify'],
  ['distributed', 'justify'],
]);

function readAlign(el: XmlElement | undefined): Style['align'] {
  if (!el) return undefined;
  const horizontal = HORIZONTAL.get(attribute(el, 'horizontal') ?? '');
  const vertical = VERTICAL.get(attribute(el, 'vertical') ?? '');
  const indent = numberAttribute(el, 'indent') ?? 0;
  const rotation = numberAttribute(el, 'textRotation') ?? 0;
  const align = {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(booleanAttribute(el, 'wrapText') === true && { wrap: true }),
    ...(indent > 0 && { indent }),
    ...(rotation !== 0 && { rotation }),
    ...(booleanAttribute(el, 'shrinkToFit') === true && { shrink: true }),
  };
  return Object.keys(align).length > 0 ? align : undefined;
}
