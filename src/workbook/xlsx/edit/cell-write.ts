import { contentOf, isEmpty } from '../../../sheet/content';
import type { Cell } from '../../../sheet/book';
import { encodeCellText, needsSpace } from '../../xml/text';
import { make, type XmlElement, type XmlNode } from '../../xml/tree';

/** Replaces what a cell element holds; its address and style stay, what belonged to the old content goes. */
export function writeContent(element: XmlElement, cell: Cell | undefined): void {
  for (const name of ['t', 'cm', 'vm']) element.attributes.delete(name);
  element.children = [];
  if (isEmpty(cell)) return;
  const { value, formula } = contentOf(cell);
  if (formula !== undefined) element.children.push(make(element, 'f', {}, [encodeCellText(formula)]));
  const put = (type: string | undefined, text: string): void => {
    if (type !== undefined) element.attributes.set('t', type);
    element.children.push(make(element, 'v', {}, [text]));
  };
  if (typeof value === 'number') {
    if (Number.isFinite(value)) put(undefined, String(value));
  } else if (typeof value === 'boolean') put('b', value ? '1' : '0');
  else if (typeof value === 'object') {
    if (value !== null) put('e', value.error);
  } else if (formula !== undefined) put('str', encodeCellText(value));
  else {
    // An inline string leaves the shared strings alone, so that only the sheet changes.
    element.attributes.set('t', 'inlineStr');
    element.children.push(make(element, 'is', {}, [textElement(element, value)]));
  }
}

/** A `<t>` whose spaces at the ends are kept. */
export function textElement(like: XmlElement, text: string): XmlElement {
  const content: XmlNode[] = [encodeCellText(text)];
  return make(like, 't', { 'xml:space': needsSpace(text) ? 'preserve' : undefined }, content);
}
