/**
 * Tables written piece by piece into a new .xlsx: a row leaves as soon as it is given, so that a register of a hundred
 * thousand rows is never held. Each sheet has one head, filter buttons on it, and stays in sight when scrolled.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { columnName } from '../../sheet/address';
import { rowHeight } from '../../sheet/row-height';
import { encodeCellText, escapeAttribute, escapeText, needsSpace } from '../xml/text';

export interface TableColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
}

export type TableValue = string | number | null;

/** A cell holds no more characters than this. */
const LONGEST = 32_767;
/** Points of the highest row: what is longer is read in its cell. */
const HIGHEST = 96;
/** Rows are handed to the packer in pieces of about this many characters. */
const PIECE = 1 << 16;
/** A fixed time keeps the same content the same bytes. */
const TIME = new Date(1980, 0, 1);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const [HEAD, TEXT, NUMBER] = [1, 2, 3] as const;

const edge = (side: string): string => `<${side} style="thin"><color rgb="FF9AA3AF"/></${side}>`;
const STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  '<fonts count="2"><font><sz val="10"/><name val="宋体"/><family val="3"/><charset val="134"/></font><font><b/><sz val="10"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

interface OpenSheet {
  readonly part: ZipDeflate;
  readonly widths: readonly number[];
  rows: number;
  waiting: string;
}

export class TableWriter {
  private readonly zip: Zip;
  /** Name and the filtered range of every sheet that is written. */
  private readonly written: { readonly name: string; readonly range: string }[] = [];
  private open: (OpenSheet & { readonly name: string }) | undefined;

  /** `emit` gets the bytes of the file in order, the last of them during end(). */
  constructor(emit: (bytes: Uint8Array) => void) {
    this.zip = new Zip((error, bytes) => {
      if (error !== null) throw error;
      emit(bytes);
    });
  }

  /** Begins a sheet; the one before it is closed. Names are unique and none longer than 31 characters. */
  sheet(name: string, columns: readonly TableColumn[]): void {
    this.close();
    const part = this.begin(`xl/worksheets/sheet${String(this.written.length + 1)}.xml`);
    const widths = columns.map(({ width }, i) => `<col min="${String(i + 1)}" max="${String(i + 1)}" width="${String(width)}" customWidth="1"/>`).join('');
    const heads = columns.map(({ head }, col) => cellXml(head, col, 1, HEAD)).join('');
    this.open = { part, name, widths: columns.map(({ width }) => width), rows: 1, waiting: '' };
    this.put(
      `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>' +
        `<sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData><row r="1" ht="24" customHeight="1">${heads}</row>`,
    );
  }

  /** One row below those before it; null and "" leave a cell empty. */
  row(values: readonly TableValue[]): void {
    if (this.open === undefined) throw new Error('a row needs a sheet');
    this.open.rows += 1;
    const { rows, widths } = this.open;
    const height = rowHeight(values.map((value) => String(value ?? '')), widths, HIGHEST);
    this.put(`<row r="${String(rows)}" ht="${String(height)}" customHeight="1">${values.map((value, col) => cellXml(value, col, rows, typeof value === 'number' ? NUMBER : TEXT)).join('')}</row>`);
  }

  /** Closes the file. */
  end(): void {
    this.close();
    const sheets = this.written;
    this.whole('xl/styles.xml', STYLES);
    this.whole(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escapeAttribute(name)}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`).join('')}</sheets>` +
        `<definedNames>${sheets.map(({ name, range }, i) => definedNames(name, range, i)).join('')}</definedNames></workbook>`,
    );
    const related = [...sheets.map((_, i) => ['worksheet', `worksheets/sheet${String(i + 1)}.xml`] as const), ['styles', 'styles.xml'] as const];
    this.whole('xl/_rels/workbook.xml.rels', relationships(related));
    this.whole('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
    const override = (name: string, type: string): string => `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
    this.whole(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `${override('workbook', 'sheet.main')}${override('styles', 'styles')}${sheets.map((_, i) => override(`worksheets/sheet${String(i + 1)}`, 'worksheet')).join('')}</Types>`,
    );
    this.zip.end();
  }

  private begin(name: string): ZipDeflate {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = TIME;
    this.zip.add(part);
    return part;
  }

  private whole(name: string, xml: string): void {
    this.begin(name).push(strToU8(DECLARATION + xml), true);
  }

  private put(xml: string): void {
    const { open } = this;
    if (open === undefined) return;
    open.waiting += xml;
    if (open.waiting.length < PIECE) return;
    open.part.push(strToU8(open.waiting));
    open.waiting = '';
  }

  private close(): void {
    const { open } = this;
    if (open === undefined) return;
    const range = `A1:${columnName(open.widths.length - 1)}${String(open.rows)}`;
    const tail = `</sheetData><autoFilter ref="${range}"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
    open.part.push(strToU8(open.waiting + tail), true);
    this.written.push({ name: open.name, range });
    this.open = undefined;
  }
}

function cellXml(value: TableValue, col: number, row: number, style: number): string {
  const place = `<c r="${columnName(col)}${String(row)}" s="${String(style)}"`;
  if (value === null || value === '') return `${place}/>`;
  if (typeof value === 'number') return Number.isFinite(value) ? `${place}><v>${String(value)}</v></c>` : `${place}/>`;
  const space = needsSpace(value) ? ' xml:space="preserve"' : '';
  return `${place} t="inlineStr"><is><t${space}>${escapeText(encodeCellText(value.slice(0, LONGEST)))}</t></is></c>`;
}

/** The range under the filter buttons, as Excel keeps it beside them, and the head on every printed page. */
function definedNames(sheet: string, range: string, index: number): string {
  const place = `'${sheet.replaceAll("'", "''")}'!`;
  const absolute = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const name = (key: string, more: string, formula: string): string => `<definedName name="_xlnm.${key}" localSheetId="${String(index)}"${more}>${escapeText(place + formula)}</definedName>`;
  return name('_FilterDatabase', ' hidden="1"', absolute) + name('Print_Titles', '', '$1:$1');
}

function relationships(related: readonly (readonly [type: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${related.map(([type, target], i) => `<Relationship Id="rId${String(i + 1)}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}
