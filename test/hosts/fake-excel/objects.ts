/** Excel's object model as far as the add-in uses it. Members are named as the wire names them. */
import type { Note, View } from '../../../src/sheet/book';
import { sheetFromRows } from '../../../src/sheet/build';
import type { Sheet } from '../../../src/sheet/book';
import { usedRange } from '../../../src/sheet/content';
import { parseRange, rangeOf, type Range } from '../../../src/sheet/range';
import { rangesOf } from '../../../src/host/addresses';
import { FormatCollection } from './formats';
import { namesOf, pageLayoutOf } from './page';
import { AreasObject, RangeObject } from './range';
import type { FakeExcel } from './excel';
import { HostError, type Remote } from './wire';

/** A class's object as the wire sees it. */
export const remote = (object: object): Remote => object as Remote;

export function workbookOf(excel: FakeExcel): Remote {
  return remote({
    Name: '绩效目标表.xlsx',
    Names: namesOf(excel),
    get Worksheets() {
      return worksheetsOf(excel);
    },
    GetSelectedRange: () => new RangeObject(excel, excel.selection.sheet, excel.selection.range),
    GetActiveCell: () => new RangeObject(excel, excel.selection.sheet, rangeOf({ row: excel.selection.range.top, col: excel.selection.range.left })),
    CustomXmlParts: {
      GetByNamespace: (name: string) => partsOf(excel, name),
      Add: (xml: string) => {
        const id = excel.fresh('part');
        excel.parts.set(id, xml);
        return partOf(excel, id);
      },
    },
  });
}

function partsOf(excel: FakeExcel, name: string): object {
  const ids = () => [...excel.parts].filter(([, xml]) => xml.includes(name)).map(([id]) => id);
  return {
    get Items() {
      return ids().map((id) => partOf(excel, id));
    },
    GetItem: (id: string) => partOf(excel, id),
    GetOnlyItem: () => {
      const [only, ...others] = ids();
      if (only === undefined || others.length > 0) throw new HostError('ItemNotFound');
      return partOf(excel, only);
    },
  };
}

function partOf(excel: FakeExcel, id: string): object {
  if (!excel.parts.has(id)) throw new HostError('ItemNotFound');
  return { Id: id, GetXml: () => excel.parts.get(id), SetXml: (xml: string) => void excel.parts.set(id, xml), Delete: () => void excel.parts.delete(id) };
}

function worksheetsOf(excel: FakeExcel): object {
  return {
    get Items() {
      return excel.live.book.sheets.map(({ id }) => new SheetObject(excel, id));
    },
    GetActiveWorksheet: () => new SheetObject(excel, excel.selection.sheet),
    GetItem: (key: string) => {
      const found = excel.live.book.sheets.find(({ id, name }) => id === key || name === key);
      if (!found) throw new HostError('ItemNotFound');
      return new SheetObject(excel, found.id);
    },
    Add: (name: string) => {
      const id = excel.fresh('sheet');
      excel.change([{ kind: 'addSheet', sheet: id, index: excel.live.book.sheets.length, content: sheetFromRows([], { id, name }) }], 'addin');
      excel.tell('added', { worksheetId: id });
      return new SheetObject(excel, id);
    },
  };
}

export class SheetObject {
  constructor(readonly excel: FakeExcel, readonly Id: string) {}

  get sheet() {
    return this.excel.live.sheet(this.Id);
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    this.excel.change([{ kind: 'renameSheet', sheet: this.Id, expect: this.sheet.name, name }], 'addin');
    this.excel.tell('name', { worksheetId: this.Id });
  }
  get Visibility(): string {
    return { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }[this.sheet.visibility];
  }
  set Visibility(wanted: string) {
    const visibility = ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[wanted] ?? 'visible';
    this.excel.replace({ ...this.sheet, visibility });
  }
  get Position(): number {
    return this.excel.live.book.sheets.findIndex(({ id }) => id === this.Id);
  }
  set Position(index: number) {
    if (index === this.Position) return;
    const content = this.sheet;
    this.excel.change([{ kind: 'removeSheet', sheet: this.Id }, { kind: 'addSheet', sheet: this.Id, index, content }], 'addin');
  }
  readonly StandardHeight = 15;
  readonly StandardWidth = 8.43;
  get Protection() {
    const { protection } = this.sheet;
    const options = Object.fromEntries(Object.entries(protection ?? {}).map(([name, value]) => [`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`, value]));
    return { Protected: protection !== undefined, Options: options };
  }
  get ConditionalFormats() {
    return new FormatCollection(this.excel, this.Id, [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]);
  }
  get FreezePanes() {
    const freeze = (rows: number, cols: number) => {
      const { freeze: _before, ...rest } = this.sheet.view;
      const put: View = rows + cols > 0 ? { ...rest, freeze: { rows, cols } } : rest;
      this.excel.change([{ kind: 'view', sheet: this.Id, expect: this.sheet.view, put }], 'addin');
    };
    return {
      GetLocation: () => {
        const at = this.sheet.view.freeze;
        if (!at) throw new HostError('ItemNotFound');
        return new RangeObject(this.excel, this.Id, { top: 0, left: 0, bottom: at.rows > 0 ? at.rows - 1 : 1_048_575, right: at.cols > 0 ? at.cols - 1 : 16_383 });
      },
      FreezeRows: (rows: number) => { freeze(rows, 0); },
      FreezeColumns: (cols: number) => { freeze(0, cols); },
      FreezeAt: ({ range }: RangeObject) => { freeze(range.bottom + 1, range.right + 1); },
      Unfreeze: () => { freeze(0, 0); },
    };
  }
  get PageLayout() {
    return pageLayoutOf(this.excel, this.Id);
  }
  get Names() {
    return namesOf(this.excel, this.Id);
  }
  get Comments() {
    const put = (at: Note['at'], note: Note | null, expect: Note | null) => {
      this.excel.change([{ kind: 'note', sheet: this.Id, at, expect, put: note }], 'addin');
    };
    const commentOf = (note: Note) => ({
      Id: `comment-${String(note.at.row)}-${String(note.at.col)}`,
      Content: note.author === '' ? note.text : `${note.author}:\n${note.text}`,
      GetLocation: () => new RangeObject(this.excel, this.Id, rangeOf(note.at)),
      Delete: () => { put(note.at, null, note); },
    });
    const all = () => this.sheet.notes.map(commentOf);
    const found = <T>(item: T | undefined): T => {
      if (!item) throw new HostError('ItemNotFound');
      return item;
    };
    return {
      get Items() {
        return all();
      },
      GetItem: (id: string) => found(all().find(({ Id }) => Id === id)),
      GetItemByCell: (address: string) => {
        const at = this.place(address);
        return commentOf(found(this.sheet.notes.find((note) => note.at.row === at.top && note.at.col === at.left)));
      },
      Add: (address: string, content: string) => {
        const { top: row, left: col } = this.place(address);
        const [, author = '', text = content] = /^([^\n:]+):\n([\s\S]*)$/.exec(content) ?? [];
        put({ row, col }, { at: { row, col }, author, text }, null);
        return commentOf({ at: { row, col }, author, text });
      },
    };
  }

  place(address: string): Range {
    const range = parseRange(address) ?? rangesOf(address)[0];
    if (!range) throw new HostError('InvalidArgument', address);
    return range;
  }
  GetRange(address?: string | null) {
    return new RangeObject(this.excel, this.Id, address === undefined || address === null ? { top: 0, left: 0, bottom: 1_048_575, right: 16_383 } : this.place(address));
  }
  GetRangeByIndexes(row: number, col: number, rows: number, cols: number) {
    return new RangeObject(this.excel, this.Id, { top: row, left: col, bottom: row + rows - 1, right: col + cols - 1 });
  }
  GetRanges(address: string) {
    if (address.length > 8192) throw new HostError('InvalidArgument');
    return new AreasObject(this.excel, this.Id, rangesOf(address));
  }
  GetUsedRange(valuesOnly?: boolean) {
    const used = valuesOnly === true ? usedRange(this.sheet) : dressedRange(this.sheet);
    if (!used) throw new HostError('ItemNotFound');
    return new RangeObject(this.excel, this.Id, used);
  }
  Copy(): SheetObject {
    const id = this.excel.fresh('sheet');
    const { sheets } = this.excel.live.book;
    this.excel.change([{ kind: 'addSheet', sheet: id, index: sheets.length, content: { ...this.sheet, id, name: `${this.sheet.name} (2)` } }], 'addin');
    this.excel.tell('added', { worksheetId: id });
    const copy = new SheetObject(this.excel, id);
    copy.Activate();
    return copy;
  }
  Activate(): void {
    this.excel.choose(this.Id, this.excel.selection.sheet === this.Id ? this.excel.selection.range : rangeOf({ row: 0, col: 0 }));
  }
  Delete(): void {
    if (this.sheet.visibility === 'veryHidden') throw new HostError('InvalidOperation');
    this.excel.change([{ kind: 'removeSheet', sheet: this.Id }], 'addin');
    this.excel.tell('deleted', { worksheetId: this.Id });
  }
}

/** As the used range is counted by default: cells with a look and merged blocks are used as well. */
function dressedRange(sheet: Sheet): Range | undefined {
  const dressed = sheet.rows.flatMap((row, top) => (row ?? []).flatMap((cell, left) => (cell?.style ? [{ top, left, bottom: top, right: left }] : [])));
  const blocks = [usedRange(sheet), ...sheet.merges, ...dressed].filter((one) => one !== undefined);
  return blocks.length === 0 ? undefined : blocks.reduce((a, b) => ({ top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) }));
}
