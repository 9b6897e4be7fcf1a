/** A workbook package being changed; what every kind of change needs to know. */
import type { Style } from '../../../sheet/book';
import { WorkbookError } from '../../errors';
import type { Limits } from '../../limits';
import { child, elements, make, numberAttribute, placeChild, type XmlElement } from '../../xml/tree';
import type { Package } from '../package';
import type { ReadBook } from '../read';
import { WORKBOOK } from './order';
import { PackageEditor, parseRoot } from './package-editor';
import { SheetDocument } from './sheet-document';
import { StyleTable } from './style-table';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export class WorkbookEditor {
  readonly pkg: PackageEditor;
  readonly limits: Limits;
  readonly workbookPart: string;
  /** Part of each sheet by the sheet's id. */
  readonly parts: Map<string, string>;
  private readonly documents = new Map<string, SheetDocument>();
  /** How many cell formats the file had: an index below is one of its own. */
  private readonly ownStyles: number;
  private readonly derived = new Map<string, number>();
  private table: StyleTable | undefined;

  constructor(base: Package | PackageEditor, read: ReadBook, limits: Limits) {
    this.pkg = base instanceof PackageEditor ? base : new PackageEditor(base, limits);
    this.limits = limits;
    this.workbookPart = read.workbookPart;
    this.parts = new Map(read.sheets.map(({ id, part }) => [id, part]));
    this.ownStyles = read.book.styles.length;
  }

  /** The workbook part, to be changed. */
  readonly workbook = (): XmlElement => this.pkg.edit(this.workbookPart);

  /** The entries of all sheets in the workbook part, chart sheets too. */
  sheetEntries(): XmlElement[] {
    return elements(child(this.pkg.view(this.workbookPart), 'sheets'), 'sheet');
  }

  /** A sheet's place among all sheets, as localSheetId counts; undefined when it is gone. */
  readonly positionOf = (sheet: string): number | undefined => {
    const part = this.parts.get(sheet);
    if (part === undefined) return undefined;
    const ids = this.pkg.relationships(this.workbookPart).filter((rel) => rel.target === part).map((rel) => rel.id);
    const position = this.sheetEntries().findIndex((el) => [...el.attributes].some(([name, value]) => name.endsWith(':id') && ids.includes(value)));
    return position === -1 ? undefined : position;
  };

  partOf(sheet: string): string {
    const part = this.parts.get(sheet);
    if (part === undefined) throw new WorkbookError('edit-refused', `no sheet ${sheet}`);
    return part;
  }

  /** A sheet's part to be changed; it is written anew. */
  sheet(id: string): SheetDocument {
    const document = this.lookAt(id);
    this.keep(id, document);
    return document;
  }

  /** A sheet's part to look at; to have changes written, `keep` it. */
  lookAt(id: string): SheetDocument {
    const known = this.documents.get(id);
    if (known) return known;
    const part = this.partOf(id);
    const bytes = this.pkg.bytes(part);
    if (!bytes) throw new WorkbookError('damaged', `missing part ${part}`);
    return new SheetDocument(bytes, this.limits);
  }

  keep(id: string, document: SheetDocument): void {
    if (this.documents.has(id)) return;
    this.documents.set(id, document);
    this.pkg.put(this.partOf(id), () => document.write());
  }

  forget(id: string): void {
    this.documents.delete(id);
    this.parts.delete(id);
  }

  /**
   * The cell format for a look. `base` is the format that the cell has and `from` its look; without one, a format of
   * the file's own is taken as it is.
   */
  format(base: number | undefined, from: Style, to: Style, index: number): number {
    if (base === undefined && index < this.ownStyles) return index;
    const key = `${String(base ?? 0)}:${String(index)}`;
    let format = this.derived.get(key);
    if (format === undefined) {
      format = this.styles().derive(base ?? 0, from, to);
      this.derived.set(key, format);
    }
    return format;
  }

  styles(): StyleTable {
    if (this.table) return this.table;
    const known = this.pkg.related(this.workbookPart, 'styles');
    if (known !== undefined && this.pkg.has(known)) return (this.table = new StyleTable(this.pkg.edit(known)));
    const part = this.pkg.freeName('xl/styles#.xml').replace('styles1', 'styles');
    this.pkg.put(part, parseRoot(`<styleSheet xmlns="${MAIN}"/>`));
    this.pkg.setContentType(part, STYLES_TYPE);
    this.pkg.relate(this.workbookPart, 'styles', part);
    return (this.table = new StyleTable(this.pkg.edit(part)));
  }

  /** Formulas were added, removed or moved: the order in which they were computed is no longer true. */
  dropCalcChain(): void {
    const chain = this.pkg.related(this.workbookPart, 'calcChain');
    if (chain === undefined) return;
    this.pkg.remove(chain);
    this.pkg.unrelate(this.workbookPart, chain);
  }

  /** Asks for all formulas to be computed when the file is opened. */
  recalculate(): void {
    const workbook = this.workbook();
    const settings = child(workbook, 'calcPr') ?? make(workbook, 'calcPr');
    settings.attributes.set('fullCalcOnLoad', '1');
    placeChild(workbook, settings, WORKBOOK);
  }

  /** A sheetId that is not taken. */
  freeSheetId(): number {
    return Math.max(0, ...this.sheetEntries().map((el) => numberAttribute(el, 'sheetId') ?? 0)) + 1;
  }
}
