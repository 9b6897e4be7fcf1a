import { WorkbookError } from '../../errors';
import type { Limits } from '../../limits';
import { decodeXml } from '../../xml/text';
import { parseXml, writeXml, type XmlDocument } from '../../xml/document';
import { attribute, elements, isElement, make, type XmlElement } from '../../xml/tree';
import { packEntry, writeZip } from '../../zip/write';
import { relationshipsPart, resolveTarget, type Package, type Relationship } from '../package';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What is kept to write a part that was not there before or was changed. */
type Content = { readonly document: XmlDocument } | { readonly text: () => string } | { readonly bytes: Uint8Array };

/** A package being changed: parts are replaced, added and removed; all others are copied as they are. */
export class PackageEditor {
  private readonly base: Package | undefined;
  private readonly limits: Limits;
  private readonly changed = new Map<string, Content>();
  private readonly removed = new Set<string>();
  /** Documents that were only looked at: written as they were unless `edit` asks for them. */
  private readonly seen = new Map<string, XmlDocument>();

  constructor(base: Package | undefined, limits: Limits) {
    this.base = base;
    this.limits = limits;
  }

  has(part: string): boolean {
    const name = this.nameOf(part);
    return this.changed.has(name) || (this.base?.has(part) === true && !this.removed.has(name));
  }

  /** Names of all parts, the original ones first. */
  parts(): string[] {
    const base = [...(this.base?.entries.keys() ?? [])].filter((name) => !this.removed.has(name));
    return [...base, ...[...this.changed.keys()].filter((name) => !base.includes(name))];
  }

  /** The tree of an XML part to look at; undefined when there is no such part or it is no sound XML. */
  view(part: string): XmlElement | undefined {
    return this.document(part)?.root;
  }

  /** The tree of an XML part to change; it is written anew. */
  edit(part: string): XmlElement {
    const document = this.document(part);
    if (!document) throw new WorkbookError('damaged', `missing part ${part}`);
    this.changed.set(this.nameOf(part), { document });
    return document.root;
  }

  bytes(part: string): Uint8Array | undefined {
    const content = this.changed.get(this.nameOf(part));
    if (content && 'bytes' in content) return content.bytes;
    if (content) return new TextEncoder().encode('text' in content ? content.text() : writeXml(content.document));
    return this.removed.has(this.nameOf(part)) ? undefined : this.base?.bytes(part);
  }

  /** Adds or replaces a part: XML text made when the package is written, a tree, or bytes. */
  put(part: string, content: XmlElement | Uint8Array | (() => string)): void {
    const name = this.nameOf(part);
    this.removed.delete(name);
    this.seen.delete(name);
    if (content instanceof Uint8Array) this.changed.set(name, { bytes: content });
    else if (typeof content === 'function') this.changed.set(name, { text: content });
    else this.changed.set(name, { document: { before: [], root: content } });
  }

  /** Removes a part with its own relationships and its content type; who points at it is for the caller. */
  remove(part: string): void {
    for (const path of [part, relationshipsPart(part)]) {
      const name = this.nameOf(path);
      this.changed.delete(name);
      this.seen.delete(name);
      this.removed.add(name);
    }
    this.dropContentType(part);
  }

  /** A part name that is free: "xl/comments#.xml" with the first number that fits. */
  freeName(pattern: string): string {
    for (let n = 1; ; n++) {
      const name = pattern.replace('#', String(n));
      if (!this.has(name)) return name;
    }
  }

  contentType(part: string): string | undefined {
    const override = elements(this.view(CONTENT_TYPES), 'Override').find((el) => samePart(attribute(el, 'PartName'), part));
    return override && attribute(override, 'ContentType');
  }

  setContentType(part: string, type: string): void {
    this.dropContentType(part);
    const root = this.edit(CONTENT_TYPES);
    root.children.push(make(root, 'Override', { PartName: `/${part}`, ContentType: type }));
  }

  /** The type of all parts with an ending that have none of their own. */
  setDefaultType(ending: string, type: string): void {
    const known = elements(this.view(CONTENT_TYPES), 'Default').some((el) => attribute(el, 'Extension')?.toLowerCase() === ending);
    if (known) return;
    const root = this.edit(CONTENT_TYPES);
    root.children.unshift(make(root, 'Default', { Extension: ending, ContentType: type }));
  }

  private dropContentType(part: string): void {
    if (this.contentType(part) === undefined) return;
    const root = this.edit(CONTENT_TYPES);
    root.children = root.children.filter((node) => !isElement(node) || !samePart(attribute(node, 'PartName'), part));
  }

  relationships(part: string): Relationship[] {
    return elements(this.view(relationshipsPart(part)), 'Relationship').map((el) => {
      const target = attribute(el, 'Target') ?? '';
      const external = attribute(el, 'TargetMode') === 'External';
      return {
        id: attribute(el, 'Id') ?? '',
        type: (attribute(el, 'Type') ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolveTarget(part, target),
        external,
      };
    });
  }

  /** The part that `part` points at by a relationship of that type. */
  related(part: string, type: string): string | undefined {
    return this.relationships(part).find((rel) => rel.type === type && !rel.external)?.target;
  }

  /** Adds a relationship to a part and returns its id. `type` is the last segment of its address, or all of it. */
  relate(part: string, type: string, target: string): string {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) this.put(rels, relationshipsRoot());
    const root = this.edit(rels);
    const taken = new Set(elements(root, 'Relationship').map((el) => attribute(el, 'Id')));
    let n = taken.size + 1;
    while (taken.has(`rId${String(n)}`)) n++;
    const id = `rId${String(n)}`;
    const address = type.includes(':') ? type : `${RELATIONSHIP_TYPES}/${type}`;
    root.children.push(make(root, 'Relationship', { Id: id, Type: address, Target: `/${target}` }));
    return id;
  }

  /** Takes away the relationships of a part that lead to `target`. */
  unrelate(part: string, target: string): void {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) return;
    const root = this.edit(rels);
    root.children = root.children.filter((node) => {
      return !isElement(node) || attribute(node, 'TargetMode') === 'External' || resolveTarget(part, attribute(node, 'Target') ?? '') !== target;
    });
  }

  /** The package as bytes. */
  finish(): Uint8Array {
    const entries = this.parts().flatMap((name) => {
      const content = this.changed.get(name);
      const original = this.base?.entries.get(name);
      if (!content) return original ? [original] : [];
      const bytes = this.bytes(name);
      return bytes ? [packEntry(name, bytes)] : [];
    });
    return writeZip(entries);
  }

  private document(part: string): XmlDocument | undefined {
    const name = this.nameOf(part);
    const content = this.changed.get(name);
    if (content && 'document' in content) return content.document;
    const seen = this.seen.get(name);
    if (seen) return seen;
    const bytes = this.bytes(part);
    if (!bytes) return undefined;
    const document = /\.vml$/i.test(part) ? parseVml(bytes, this.limits) : parseXml(bytes, this.limits);
    this.seen.set(name, document);
    return document;
  }

  private nameOf(part: string): string {
    return this.base?.entryName(part) ?? part;
  }
}

/** Old drawings are often no sound XML: their line breaks are not closed, as in HTML. */
function parseVml(bytes: Uint8Array, limits: Limits): XmlDocument {
  try {
    return parseXml(bytes, limits);
  } catch {
    return parseXml(decodeXml(bytes).replace(/<br\s*>/gi, '<br/>'), limits);
  }
}

function samePart(name: string | undefined, part: string): boolean {
  return name?.replace(/^\//, '').toLowerCase() === part.toLowerCase();
}

function relationshipsRoot(): XmlElement {
  return parseRoot('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>');
}

/** The root of XML that we write ourselves. */
export function parseRoot(xml: string): XmlElement {
  return parseXml(xml, { xmlDepth: 100, xmlAttributes: 100 } as Limits).root;
}
