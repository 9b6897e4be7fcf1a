import type { Border, Style } from '../../../sheet/book';
import { builtinFormatId } from '../../../sheet/display/format';
import { attribute, child, elements, make, numberAttribute, placeChild, removeChildren, setAttribute, writeElement, type XmlElement } from '../../xml/tree';
import { sameData } from '../../../sheet/equal';
import { BORDER, FONT, STYLE_SHEET, XF } from './order';

/**
 * The cell formats of a style sheet, to which new ones are added. A new look is derived from the one that the cell has:
 * only what differs is written, so what a Style does not speak of (diagonals, gradients, theme colours, charset) stays.
 */
export class StyleTable {
  private readonly root: XmlElement;
  private readonly known = new Map<XmlElement, Map<string, number>>();

  constructor(root: XmlElement) {
    this.root = root;
  }

  /** Index of the cell format that looks like `to`, derived from format `base`, which looks like `from`. */
  derive(base: number, from: Style, to: Style): number {
    const formats = this.list('cellXfs');
    const all = elements(formats, 'xf');
    const xf = copy(all[base] ?? all[0] ?? make(this.root, 'xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));
    const own = (name: string): number => numberAttribute(xf, name) ?? 0;
    if (from.numberFormat !== to.numberFormat) set(xf, 'numFmtId', this.numberFormat(to.numberFormat), 'applyNumberFormat');
    if (!sameData(from.font, to.font)) set(xf, 'fontId', this.font(own('fontId'), from.font ?? {}, to.font ?? {}), 'applyFont');
    if (from.fill !== to.fill) set(xf, 'fillId', this.fill(to.fill), 'applyFill');
    if (!sameData(from.border, to.border)) {
      set(xf, 'borderId', this.border(own('borderId'), from.border ?? {}, to.border ?? {}), 'applyBorder');
    }
    if (!sameData(from.align, to.align)) setAlign(xf, to.align ?? {});
    if ((from.locked === false) !== (to.locked === false)) setLocked(xf, to.locked);
    return this.add(formats, 'xf', xf);
  }

  /** Makes the first cell format, that of unstyled cells, look like `style`; only for a style sheet without others. */
  setDefault(style: Style): void {
    const index = this.derive(0, {}, style);
    const formats = this.list('cellXfs');
    const wanted = elements(formats, 'xf')[index];
    if (index === 0 || !wanted) return;
    formats.children = [wanted];
    formats.attributes.set('count', '1');
    this.known.delete(formats);
  }

  private numberFormat(format: string | undefined): number {
    if (format === undefined) return 0;
    const builtin = builtinFormatId(format);
    if (builtin !== undefined) return builtin;
    const list = this.list('numFmts');
    const all = elements(list, 'numFmt');
    const same = all.find((el) => attribute(el, 'formatCode') === format);
    if (same) return numberAttribute(same, 'numFmtId') ?? 0;
    const id = all.reduce((most, el) => Math.max(most, numberAttribute(el, 'numFmtId') ?? 0), 163) + 1;
    list.children.push(make(list, 'numFmt', { numFmtId: id, formatCode: format }));
    list.attributes.set('count', String(all.length + 1));
    return id;
  }

  private font(base: number, from: NonNullable<Style['font']>, to: NonNullable<Style['font']>): number {
    const list = this.list('fonts');
    const font = copy(elements(list, 'font')[base] ?? make(list, 'font'));
    const put = (local: string, attributes: Record<string, string | number> | undefined): void => {
      if (attributes) placeChild(font, make(font, local, attributes), FONT);
      else removeChildren(font, local);
    };
    for (const [key, local] of [['bold', 'b'], ['italic', 'i'], ['strike', 'strike'], ['underline', 'u']] as const) {
      if ((from[key] === true) !== (to[key] === true)) put(local, to[key] === true ? {} : undefined);
    }
    if (from.size !== to.size) put('sz', to.size === undefined ? undefined : { val: to.size });
    if (from.color !== to.color) put('color', to.color === undefined ? undefined : { rgb: argb(to.color) });
    if (from.name !== to.name) {
      put('name', to.name === undefined ? undefined : { val: to.name });
      // A scheme font would win over the name.
      for (const local of ['scheme', 'family', 'charset']) put(local, undefined);
    }
    return this.add(list, 'font', font);
  }

  private fill(color: string | undefined): number {
    const list = this.list('fills');
    if (color === undefined) return this.add(list, 'fill', make(list, 'fill', {}, [make(list, 'patternFill', { patternType: 'none' })]));
    const colors = [make(list, 'fgColor', { rgb: argb(color) }), make(list, 'bgColor', { indexed: 64 })];
    const pattern = make(list, 'patternFill', { patternType: 'solid' }, colors);
    return this.add(list, 'fill', make(list, 'fill', {}, [pattern]));
  }

  private border(base: number, from: NonNullable<Style['border']>, to: NonNullable<Style['border']>): number {
    const list = this.list('borders');
    const border = copy(elements(list, 'border')[base] ?? make(list, 'border'));
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      if (sameData(from[side], to[side])) continue;
      removeChildren(border, side === 'left' ? 'start' : side === 'right' ? 'end' : side);
      placeChild(border, borderSide(border, side, to[side]), BORDER);
    }
    return this.add(list, 'border', border);
  }

  /** A child list of the style sheet, made where it is missing. */
  private list(local: string): XmlElement {
    const found = child(this.root, local);
    if (found) return found;
    const list = make(this.root, local);
    placeChild(this.root, list, STYLE_SHEET);
    return list;
  }

  /** Index of an equal element of the list; appended when there is none. */
  private add(list: XmlElement, local: string, element: XmlElement): number {
    let known = this.known.get(list);
    if (!known) {
      known = new Map();
      for (const [i, el] of elements(list, local).entries()) {
        const key = writeElement(el);
        if (!known.has(key)) known.set(key, i);
      }
      this.known.set(list, known);
    }
    const key = writeElement(element);
    const same = known.get(key);
    if (same !== undefined) return same;
    const index = elements(list, local).length;
    list.children.push(element);
    list.attributes.set('count', String(index + 1));
    known.set(key, index);
    return index;
  }
}

function copy(element: XmlElement): XmlElement {
  return {
    ...element,
    attributes: new Map(element.attributes),
    children: element.children.map((node) => (typeof node === 'object' && 'local' in node ? copy(node) : node)),
  };
}

function set(xf: XmlElement, name: string, id: number, apply: string): void {
  xf.attributes.set(name, String(id));
  xf.attributes.set(apply, '1');
}

function setAlign(xf: XmlElement, align: NonNullable<Style['align']>): void {
  const old = child(xf, 'alignment');
  const element = old ? copy(old) : make(xf, 'alignment');
  setAttribute(element, 'horizontal', align.horizontal);
  setAttribute(element, 'vertical', align.vertical);
  setAttribute(element, 'wrapText', align.wrap === true ? 1 : undefined);
  setAttribute(element, 'indent', align.indent);
  setAttribute(element, 'textRotation', align.rotation);
  setAttribute(element, 'shrinkToFit', align.shrink === true ? 1 : undefined);
  if (element.attributes.size === 0) removeChildren(xf, 'alignment');
  else placeChild(xf, element, XF);
  xf.attributes.set('applyAlignment', '1');
}

function setLocked(xf: XmlElement, locked: boolean | undefined): void {
  const old = child(xf, 'protection');
  const element = old ? copy(old) : make(xf, 'protection');
  element.attributes.set('locked', locked === false ? '0' : '1');
  placeChild(xf, element, XF);
  xf.attributes.set('applyProtection', '1');
}

function borderSide(like: XmlElement, side: string, border: Border | undefined): XmlElement {
  if (!border) return make(like, side);
  const color = border.color === undefined ? make(like, 'color', { auto: 1 }) : make(like, 'color', { rgb: argb(border.color) });
  return make(like, side, { style: border.style }, [color]);
}

function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}
