/** Parts that are changed and written back: all that they say is kept. */
import { SaxesParser } from 'saxes';
import { WorkbookError } from '../errors';
import type { Limits } from '../limits';
import { decodeXml } from './text';
import { isElement, localName, writeElement, type XmlElement, type XmlMarkup, type XmlNode } from './tree';

export interface XmlDocument {
  /** Comments and instructions before the root element, the XML declaration not among them. */
  readonly before: readonly XmlMarkup[];
  readonly root: XmlElement;
}

/** Parses a part strictly, with all that it says. Throws a WorkbookError: dtd, damaged, too-large. */
export function parseXml(source: Uint8Array | string, limits: Limits): XmlDocument {
  const before: XmlMarkup[] = [];
  let root: XmlElement | undefined;
  const open: XmlElement[] = [];
  const add = (node: XmlNode): void => {
    const parent = open.at(-1);
    if (parent) parent.children.push(node);
    else if (!root && typeof node === 'object' && !isElement(node)) before.push(node);
  };
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new WorkbookError('dtd');
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map(Object.entries(tag.attributes));
    const element: XmlElement = { name: tag.name, local: localName(tag.name), attributes, children: [] };
    if (open.length >= limits.xmlDepth || attributes.size > limits.xmlAttributes) throw new WorkbookError('too-large', 'xml');
    add(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('comment', (text) => {
    add({ markup: `<!--${text}-->` });
  });
  parser.on('processinginstruction', ({ target, body }) => {
    add({ markup: `<?${target} ${body}?>` });
  });
  try {
    parser.write(typeof source === 'string' ? source : decodeXml(source)).close();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('damaged', String(error));
  }
  if (!root) throw new WorkbookError('damaged', 'no root element');
  return { before, root };
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The part as UTF-8 text, declaration included. */
export function writeXml(document: XmlDocument): string {
  return DECLARATION + document.before.map((node) => node.markup).join('') + writeElement(document.root);
}
