/**
 * A small XML tree for the parts of a package that are read or changed as a whole. Everything that a part says has its place
 * in it (prefixes, comments, processing instructions, order), so a part can be changed in one place and written back.
 */
import { WorkbookError } from '../errors';
import type { Limits } from '../limits';
import { scanXml } from './scan';
import { escapeAttribute, escapeText } from './text';

export interface XmlElement {
  /** As written, prefix included. */
  readonly name: string;
  /** Without the prefix. */
  readonly local: string;
  /** Keyed by the name as written. */
  readonly attributes: Map<string, string>;
  children: XmlNode[];
}

/** A comment or processing instruction, kept as written. */
export interface XmlMarkup {
  readonly markup: string;
}

/** A string is character data. */
export type XmlNode = XmlElement | XmlMarkup | string;

/** Tells an element from text and markup. */
export function isElement(node: XmlNode): node is XmlElement {
  return typeof node === 'object' && 'local' in node;
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The element that a part, or a balanced piece of one, is made of. Comments and instructions in it are not kept: what is to
 * be written back whole is parsed by `parseXml` (document.ts), which takes twice as long. Throws like that.
 * Elements of the local names `without` are left out with all that is in them.
 */
export function parseElement(source: string, limits: Limits, without: ReadonlySet<string> = NONE): XmlElement {
  let root: XmlElement | undefined;
  const open: XmlElement[] = [];
  /** How deep the scan is in an element that is left out; 0 outside. */
  let outside = 0;
  scanXml(
    source,
    {
      open(local, tag) {
        if (outside > 0 || without.has(local)) {
          outside += 1;
          return;
        }
        const element: XmlElement = { name: tag.name, local, attributes: new Map(tag.entries()), children: [] };
        if (element.attributes.size > limits.xmlAttributes) throw new WorkbookError('too-large', 'xml');
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
      },
      close() {
        if (outside > 0) outside -= 1;
        else open.pop();
      },
      text(text) {
        if (outside === 0) open.at(-1)?.children.push(text);
      },
    },
    limits.xmlDepth,
  );
  if (!root) throw new WorkbookError('damaged', 'no element');
  return root;
}

/** The element as text. */
export function writeElement(element: XmlElement): string {
  let out = `<${element.name}`;
  for (const [name, value] of element.attributes) out += ` ${name}="${escapeAttribute(value)}"`;
  if (element.children.length === 0) return `${out}/>`;
  out += '>';
  for (const node of element.children) {
    if (typeof node === 'string') out += escapeText(node);
    else out += isElement(node) ? writeElement(node) : node.markup;
  }
  return `${out}</${element.name}>`;
}

/** An attribute by its name without prefix; one written without prefix comes first. */
export function attribute(element: XmlElement, local: string): string | undefined {
  const plain = element.attributes.get(local);
  if (plain !== undefined) return plain;
  for (const [name, value] of element.attributes) {
    if (name.endsWith(`:${local}`)) return value;
  }
  return undefined;
}

/** A number attribute; undefined where absent or no number. */
export function numberAttribute(element: XmlElement, local: string): number | undefined {
  const text = attribute(element, local);
  if (text === undefined || text.trim() === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** An xsd:boolean attribute; undefined where absent. */
export function booleanAttribute(element: XmlElement, local: string): boolean | undefined {
  const text = attribute(element, local);
  return text === undefined ? undefined : text === '1' || text === 'true' || text === 'on';
}

/** The child elements, or those of that local name; none where there is no parent. */
export function elements(parent: XmlElement | undefined, local?: string): XmlElement[] {
  if (!parent) return [];
  const found: XmlElement[] = [];
  for (const node of parent.children) {
    if (isElement(node) && (local === undefined || node.local === local)) found.push(node);
  }
  return found;
}

/** The first child element of that name. */
export function child(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = parent;
  for (const local of path) {
    at = at?.children.find((node): node is XmlElement => isElement(node) && node.local === local);
  }
  return at;
}

/** Every descendant element of that name, in document order. */
export function descendants(parent: XmlElement, local: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const inner of elements(element)) {
      if (inner.local === local) found.push(inner);
      visit(inner);
    }
  };
  visit(parent);
  return found;
}

/** The character data directly inside an element. */
export function textOf(element: XmlElement | undefined): string {
  return element?.children.filter((node) => typeof node === 'string').join('') ?? '';
}

/** A new element in the namespace prefix of `like`. Undefined attributes are left out. */
export function make(
  like: XmlElement,
  local: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const colon = like.name.indexOf(':');
  const entries = Object.entries(attributes).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]));
  return { name: like.name.slice(0, colon + 1) + local, local, attributes: new Map(entries), children: [...children] };
}

/** Sets an attribute; undefined takes it away. */
export function setAttribute(element: XmlElement, name: string, value: string | number | undefined): void {
  if (value === undefined) element.attributes.delete(name);
  else element.attributes.set(name, String(value));
}

/** Puts an element where the schema's order of its siblings wants it, in place of one of the same name. */
export function placeChild(parent: XmlElement, element: XmlElement, order: readonly string[]): void {
  removeChildren(parent, element.local);
  const rank = order.indexOf(element.local);
  const index = parent.children.findIndex((node) => isElement(node) && order.indexOf(node.local) > rank);
  if (index === -1) parent.children.push(element);
  else parent.children.splice(index, 0, element);
}

/** Takes out the child elements of that local name. */
export function removeChildren(parent: XmlElement, local: string): void {
  parent.children = parent.children.filter((node) => !isElement(node) || node.local !== local);
}
