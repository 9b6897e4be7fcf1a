import { columnName, MAX_ROWS, parseCell } from '../../../sheet/address';
import { WorkbookError } from '../../errors';
import type { Limits } from '../../limits';
import { scanXml, type Tag, type Piece } from '../../xml/scan';
import { parseXml, writeXml } from '../../xml/document';
import { attribute, booleanAttribute, child, elements, isElement, numberAttribute, type XmlElement, type XmlMarkup } from '../../xml/tree';
import { make, parseElement, placeChild, writeElement } from '../../xml/tree';
import { splitSheetPart } from '../sheet-read';
import { WORKSHEET } from './order';

interface RowNode {
  index: number;
  /** As written until somebody wants to change it. */
  node: XmlMarkup | XmlElement;
  /** The index that the node speaks of: rows are numbered anew when they are asked for, not each time they move. */
  says: number;
}

/** A sheet part being changed. Rows are taken apart one by one as they are touched; the others stay the text they were. */
export class SheetDocument {
  /** Everything but the cells; its sheetData is empty. */
  readonly root: XmlElement;
  private readonly before: readonly XmlMarkup[];
  private readonly data: XmlElement;
  private readonly limits: Limits;
  /** By row number. */
  private rows: RowNode[];

  constructor(bytes: Uint8Array, limits: Limits) {
    const part = splitSheetPart(bytes);
    const { root, before } = parseXml(part.frame, limits);
    this.root = root;
    this.before = before;
    this.limits = limits;
    const data = child(this.root, 'sheetData');
    this.data = data ?? make(this.root, 'sheetData');
    if (!data) placeChild(this.root, this.data, WORKSHEET);
    this.rows = cutRows(part.data, limits);
  }

  write(): string {
    this.data.children = this.rows.map((row) => this.numbered(row));
    const text = writeXml({ before: this.before, root: this.root });
    this.data.children = [];
    return text;
  }

  /** The row elements that `wanted` says yes to by their index and text, taken apart. */
  *touch(wanted: (index: number, text: string) => boolean): Generator<XmlElement> {
    for (const row of this.rows) {
      if (isElement(row.node) || wanted(row.index, row.node.markup)) yield this.open(row);
    }
  }

  /** The row of a 0-based index; made in its place when it is missing. */
  row(index: number): XmlElement {
    const at = this.find(index);
    const found = this.rows[at];
    if (found?.index === index) return this.open(found);
    const node = make(this.data, 'row', { r: index + 1 });
    this.rows.splice(at, 0, { index, node, says: index });
    return node;
  }

  /** The row, if the file has it. */
  existingRow(index: number): XmlElement | undefined {
    const found = this.rows[this.find(index)];
    return found?.index === index ? this.open(found) : undefined;
  }

  /** The cell of a place; made when it is missing. */
  cell(row: number, col: number): XmlElement {
    const rowElement = this.row(row);
    const address = columnName(col) + String(row + 1);
    let at = rowElement.children.length;
    // Rows are mostly filled from left to right.
    while (at > 0) {
      const node = rowElement.children[at - 1];
      const there = node && isElement(node) ? (parseCell(attribute(node, 'r') ?? '')?.col ?? -1) : -1;
      if (there === col && node && isElement(node)) return node;
      if (there < col && there !== -1) break;
      at--;
    }
    const cell = make(rowElement, 'c', { r: address, s: this.defaultFormat(rowElement, col) });
    rowElement.children.splice(at, 0, cell);
    // Only a hint, and no longer a true one.
    rowElement.attributes.delete('spans');
    return cell;
  }

  /** Turns a row that is done with back into text, which takes far less room. */
  settle(index: number): void {
    const found = this.rows[this.find(index)];
    if (found?.index === index && isElement(found.node)) found.node = { markup: writeElement(this.open(found)) };
  }

  /** Puts rows to another index (undefined takes them out), keeping order. */
  moveRows(target: (index: number) => number | undefined): void {
    const moved: RowNode[] = [];
    for (const row of this.rows) {
      const index = target(row.index);
      if (index === undefined) continue;
      row.index = index;
      moved.push(row);
    }
    this.rows = moved;
  }

  /** The format that an empty place shows: its row's, else its column's. */
  private defaultFormat(row: XmlElement, col: number): number | undefined {
    if (booleanAttribute(row, 'customFormat') === true) return numberAttribute(row, 's');
    const column = elements(child(this.root, 'cols'), 'col').find((el) => {
      return col + 1 >= (numberAttribute(el, 'min') ?? Infinity) && col + 1 <= (numberAttribute(el, 'max') ?? 0);
    });
    return column && numberAttribute(column, 'style');
  }

  private open(row: RowNode): XmlElement {
    if (!isElement(row.node)) {
      row.node = parseElement(row.node.markup, this.limits);
      numberCells(row.node, row.says);
    }
    if (row.says !== row.index) numberRow(row.node, row.index);
    row.says = row.index;
    return row.node;
  }

  /** The row as it is written, its addresses those of its index. */
  private numbered(row: RowNode): RowNode['node'] {
    if (isElement(row.node)) return this.open(row);
    if (row.says !== row.index) row.node = { markup: renumbered(row.node.markup, row.index, this.limits) };
    row.says = row.index;
    return row.node;
  }

  /** Where a row stands or would stand in the list. */
  private find(index: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.index ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Cells and the row itself get the addresses that their place already means, where the file left them out. */
function numberCells(row: XmlElement, index: number): void {
  row.attributes.set('r', String(index + 1));
  let col = -1;
  for (const cell of elements(row, 'c')) {
    col = parseCell(attribute(cell, 'r') ?? '')?.col ?? col + 1;
    cell.attributes.set('r', columnName(col) + String(index + 1));
  }
}

function numberRow(row: XmlElement, index: number): void {
  row.attributes.set('r', String(index + 1));
  for (const cell of elements(row, 'c')) {
    const letters = /^[A-Za-z]+/.exec(attribute(cell, 'r') ?? '')?.[0] ?? 'A';
    cell.attributes.set('r', letters + String(index + 1));
  }
}

/** The text of a row put to another index: only the numbers in its addresses change. */
function renumbered(markup: string, index: number, limits: Limits): string {
  let out = '';
  let at = 0;
  let depth = 0;
  let missing = 0;
  const visit = (local: string, tag: Tag): void => {
    depth++;
    if (depth > 2 || (local !== 'row' && local !== 'c')) return;
    const place = tag.locate('r');
    if (!place) missing++;
    else {
      const letters = /^[A-Za-z]*/.exec(markup.slice(...place))?.[0].length ?? 0;
      out += markup.slice(at, place[0] + letters) + String(index + 1);
      at = place[1];
    }
  };
  const leave = (): void => {
    depth--;
  };
  scanXml(markup, { open: visit, close: leave, text: () => undefined }, limits.xmlDepth);
  // Cells may leave out where they stand; then their addresses are written out.
  if (missing === 0) return out + markup.slice(at);
  const row = parseElement(markup, limits);
  numberCells(row, index);
  return writeElement(row);
}

/** The rows of `<sheetData>` as texts, in order of their numbers; a number that comes twice is joined to one row. */
function cutRows(data: Piece, limits: Limits): RowNode[] {
  const rows: RowNode[] = [];
  let depth = 0;
  let start = 0;
  let index = -1;
  let unsorted = 0;
  scanXml(
    data,
    {
      open(_local, tag) {
        depth++;
        if (depth !== 2) return;
        start = tag.start;
        const number = tag.get('r');
        const next = (Number(number ?? 0) || index + 2) - 1;
        if (!(next >= 0 && next < MAX_ROWS)) throw new WorkbookError('damaged', `row ${number ?? ''}`);
        if (next <= index) unsorted++;
        index = next;
      },
      close(_local, end) {
        if (depth === 2) rows.push({ index, node: { markup: data.source.slice(start, end) }, says: index });
        depth--;
      },
      text() {
        // white space between rows is not kept
      },
    },
    limits.xmlDepth,
  );
  return unsorted === 0 ? rows : joinRows(rows, limits);
}

function joinRows(rows: readonly RowNode[], limits: Limits): RowNode[] {
  const byIndex = new Map<number, RowNode>();
  for (const row of rows) {
    const first = byIndex.get(row.index);
    if (!first) {
      byIndex.set(row.index, row);
      continue;
    }
    const parsed = [first, row].map(({ node }) => (isElement(node) ? node : parseElement(node.markup, limits)));
    parsed.forEach((element) => {
      numberCells(element, row.index);
    });
    const [into, from] = parsed;
    if (!into || !from) continue;
    const cells = new Map(elements(into, 'c').map((cell) => [attribute(cell, 'r') ?? '', cell]));
    for (const cell of elements(from, 'c')) cells.set(attribute(cell, 'r') ?? '', cell);
    into.children = [...cells.values()].sort((a, b) => columnOf(a) - columnOf(b));
    first.node = into;
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}

function columnOf(cell: XmlElement): number {
  return parseCell(attribute(cell, 'r') ?? '')?.col ?? 0;
}

