import type { Size } from '../../../sheet/book';
import { shiftSpan, type Shift } from '../../../sheet/shift';
import { attribute, child, elements, isElement, make, numberAttribute, placeChild, removeChildren, type XmlElement } from '../../xml/tree';
import { WORKSHEET } from './order';

/** Sets height and hiddenness of a row element. */
export function writeRowSize(row: XmlElement, size: Size | undefined): void {
  for (const name of ['ht', 'customHeight', 'hidden']) row.attributes.delete(name);
  if (size?.size !== undefined) {
    row.attributes.set('ht', String(size.size));
    row.attributes.set('customHeight', '1');
  }
  if (size?.hidden === true) row.attributes.set('hidden', '1');
}

/** Sets width and hiddenness of a 0-based column; its neighbours in the same `<col>` stay as they are. */
export function writeColumnSize(sheet: XmlElement, col: number, size: Size | undefined): void {
  const list = child(sheet, 'cols') ?? make(sheet, 'cols');
  placeChild(sheet, list, WORKSHEET);
  const element = isolate(list, col + 1);
  for (const name of ['width', 'customWidth', 'hidden', 'bestFit']) element.attributes.delete(name);
  if (size?.size !== undefined) {
    element.attributes.set('width', String(size.size));
    element.attributes.set('customWidth', '1');
  }
  if (size?.hidden === true) element.attributes.set('hidden', '1');
  // A column that says nothing but its number is none.
  if (element.attributes.size === 2) list.children = list.children.filter((node) => node !== element);
  if (elements(list).length === 0) removeChildren(sheet, 'cols');
}

/** The `<col>` of exactly one column: cut out of the one that covers it, or new. */
function isolate(list: XmlElement, number: number): XmlElement {
  const all = elements(list, 'col');
  const covering = all.find((el) => span(el)[0] <= number && number <= span(el)[1]);
  if (!covering) {
    const element = make(list, 'col', { min: number, max: number });
    const before = all.find((el) => span(el)[0] > number);
    list.children.splice(before ? list.children.indexOf(before) : list.children.length, 0, element);
    return element;
  }
  const [first, last] = span(covering);
  const pieces = (
    [
      [first, number - 1],
      [number, number],
      [number + 1, last],
    ] as const
  )
    .filter(([from, to]) => from <= to)
    .map(([from, to]) => withSpan(covering, from, to));
  list.children.splice(list.children.indexOf(covering), 1, ...pieces);
  return pieces.find((el) => span(el)[0] === number) ?? covering;
}

function span(el: XmlElement): [number, number] {
  const first = numberAttribute(el, 'min') ?? 1;
  return [first, numberAttribute(el, 'max') ?? first];
}

function withSpan(el: XmlElement, first: number, last: number): XmlElement {
  const attributes = new Map(el.attributes);
  attributes.set('min', String(first));
  attributes.set('max', String(last));
  return { ...el, attributes, children: [...el.children] };
}

/** Column widths after columns are inserted or deleted. New columns between two of one `<col>` are not sized by it. */
export function shiftColumns(sheet: XmlElement, shift: Shift): void {
  const list = child(sheet, 'cols');
  if (!list || shift.axis !== 'column') return;
  list.children = list.children.flatMap((node) => {
    if (!isElement(node) || attribute(node, 'min') === undefined) return [node];
    const [first, last] = span(node);
    const cut = shift.by > 0 && first - 1 < shift.index && shift.index <= last - 1 ? shift.index : last;
    return [
      [first, cut],
      [cut + 1, last],
    ].flatMap(([from = 1, to = 0]) => {
      if (from > to) return [];
      const moved = shiftSpan([from - 1, to - 1], shift);
      return moved ? [withSpan(node, moved[0] + 1, moved[1] + 1)] : [];
    });
  });
  if (elements(list).length === 0) removeChildren(sheet, 'cols');
}
