/** An Open Packaging container: parts, their content types and how they point at each other. */
import { WorkbookError } from '../errors';
import type { Budget } from '../limits';
import { attribute, elements, parseElement, type XmlElement } from '../xml/tree';
import { decodeXml } from '../xml/text';
import { inflateEntry, readZip, type ZipEntry } from '../zip/read';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address: "worksheet", "comments" … the strict and transitional ones are the same. */
  readonly type: string;
  /** Path of the part, without a leading slash; the address as written where it is external. */
  readonly target: string;
  readonly external: boolean;
}

export class Package {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly budget: Budget;
  private readonly byFoldedName = new Map<string, string>();
  private readonly related = new Map<string, Relationship[]>();

  constructor(bytes: Uint8Array, budget: Budget) {
    this.budget = budget;
    this.entries = readZip(bytes, budget);
    for (const name of this.entries.keys()) this.byFoldedName.set(name.toLowerCase(), name);
  }

  has(part: string): boolean {
    return this.entryName(part) !== undefined;
  }

  /** A part's bytes; undefined when there is none. Names are compared without case, as OPC asks. */
  bytes(part: string): Uint8Array | undefined {
    const name = this.entryName(part);
    const entry = name === undefined ? undefined : this.entries.get(name);
    if (!entry) return undefined;
    this.budget.tick();
    return inflateEntry(entry, this.budget);
  }

  /** The root element of an XML part, to be read, without the elements of some names; undefined when there is none. */
  xml(part: string, without?: ReadonlySet<string>): XmlElement | undefined {
    const bytes = this.bytes(part);
    return bytes && parseElement(decodeXml(bytes), this.budget.limits, without);
  }

  /** What a part points at ("" = the package itself), in order. */
  relationships(part: string): readonly Relationship[] {
    let related = this.related.get(part);
    if (related === undefined) this.related.set(part, (related = this.readRelationships(part)));
    return related;
  }

  private readRelationships(part: string): Relationship[] {
    const root = this.xml(relationshipsPart(part));
    return elements(root, 'Relationship').flatMap((element): Relationship[] => {
      const target = attribute(element, 'Target');
      if (target === undefined) return [];
      const external = attribute(element, 'TargetMode') === 'External';
      return [
        {
          id: attribute(element, 'Id') ?? '',
          type: (attribute(element, 'Type') ?? '').split('/').at(-1) ?? '',
          target: external ? target : resolveTarget(part, target),
          external,
        },
      ];
    });
  }

  /** The name under which a part is stored, case aside. */
  entryName(part: string): string | undefined {
    return this.entries.has(part) ? part : this.byFoldedName.get(part.toLowerCase());
  }
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" → "_rels/.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that a relationship of `source` means by `target`, which may climb ("../media/image1.png"). */
export function resolveTarget(source: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : source.slice(0, source.lastIndexOf('/') + 1) + target;
  const out: string[] = [];
  for (const step of path.split(/[/\\]/)) {
    if (step === '..') out.pop();
    else if (step !== '.' && step !== '') out.push(step);
  }
  return decodePart(out.join('/'));
}

function decodePart(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Where the package says that its document is; undefined where it does not or cannot be understood. */
function mainPart(pkg: Package): string | undefined {
  try {
    return pkg.relationships('').find((rel) => rel.type === 'officeDocument')?.target;
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'damaged') return undefined;
    throw error;
  }
}

/** What a file whose workbook part is of these types must be called: a spreadsheet program opens it by no other name. */
const ENDINGS: readonly (readonly [type: RegExp, ending: string])[] = [
  [/template\.macroEnabled/i, '.xltm'],
  [/macroEnabled/i, '.xlsm'],
  [/template/i, '.xltx'],
];

/** The ending that a copy of this package needs. */
export function endingOf(pkg: Package, main: string): string {
  const types = soundXml(pkg, '[Content_Types].xml');
  const own = elements(types, 'Override').find((element) => attribute(element, 'PartName')?.toLowerCase() === `/${main}`.toLowerCase());
  const type = (own && attribute(own, 'ContentType')) ?? '';
  return ENDINGS.find(([pattern]) => pattern.test(type))?.[1] ?? '.xlsx';
}

function soundXml(pkg: Package, part: string): XmlElement | undefined {
  try {
    return pkg.xml(part);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'damaged') return undefined;
    throw error;
  }
}

/** The path of the workbook part. Throws where the package is something else, naming what. */
export function workbookPart(pkg: Package): string {
  const main = mainPart(pkg);
  if (main !== undefined && /\.bin$/i.test(main)) throw new WorkbookError('unsupported-xlsb');
  if (main !== undefined && /(^|\/)word\//i.test(main)) throw new WorkbookError('unsupported-document');
  if (main !== undefined && /(^|\/)ppt\//i.test(main)) throw new WorkbookError('unsupported-presentation');
  if (main !== undefined && pkg.has(main)) return main;
  if (pkg.has('xl/workbook.xml')) return 'xl/workbook.xml';
  if (pkg.has('xl/workbook.bin')) throw new WorkbookError('unsupported-xlsb');
  if (pkg.has('word/document.xml')) throw new WorkbookError('unsupported-document');
  if (pkg.has('ppt/presentation.xml')) throw new WorkbookError('unsupported-presentation');
  if (pkg.has('mimetype') || pkg.has('content.xml')) throw new WorkbookError('unsupported-ods');
  if (pkg.has('EncryptedPackage')) throw new WorkbookError('encrypted');
  throw new WorkbookError(pkg.has('[Content_Types].xml') ? 'no-sheets' : 'unsupported-archive');
}
