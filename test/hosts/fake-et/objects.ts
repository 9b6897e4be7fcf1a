/** The program, its workbook and its sheets. Members are named as ET names them. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/sheet/address';
import type { Sheet, View } from '../../../src/sheet/book';
import { sheetFromRows } from '../../../src/sheet/build';
import { isEmpty } from '../../../src/sheet/content';
import { rangeOf, type Range } from '../../../src/sheet/range';
import { rangesOf } from '../../../src/host/addresses';
import { formatCell } from '../../../src/sheet/address';
import type { FakeEt } from './et';
import { CommentObject, RangeObject, rangeNamed, refuse } from './range';
import { EtObject } from './strict';

abstract class Part extends EtObject {
  constructor(protected readonly et: FakeEt) {
    super();
  }
}

/** Small objects whose members are said where they are used. */
function plain(face: string, members: object): EtObject {
  return Object.defineProperties(Object.create(PlainObject.prototype) as EtObject, { face: { value: face }, ...Object.getOwnPropertyDescriptors(members) });
}
class PlainObject extends EtObject {
  readonly face = '';
}

export class ApplicationObject extends Part {
  readonly face = 'Application';
  readonly Build = '12.1.0.28043';
  readonly Version = '12.0';
  get ActiveWorkbook(): EtObject {
    return new WorkbookObject(this.et);
  }
  get ActiveSheet(): EtObject {
    return new WorksheetObject(this.et, this.et.active);
  }
  get Selection(): EtObject {
    const range = new RangeObject(this.et, this.et.active, [this.et.selection]);
    return this.et.shape ? Object.assign(range, { shape: true }) : range;
  }
  get ActiveCell(): EtObject {
    return new RangeObject(this.et, this.et.active, [rangeOf({ row: this.et.selection.top, col: this.et.selection.left })]);
  }
  get ActiveWindow(): EtObject {
    return windowOf(this.et);
  }
  get Workbooks(): EtObject {
    return plain('Workbooks', { Count: 1 });
  }
  get WorksheetFunction(): EtObject {
    const { et } = this;
    return plain('WorksheetFunction', {
      CountA: ({ sheet, area }: RangeObject) => et.live.sheet(sheet).rows.slice(area.top, area.bottom + 1).reduce((sum, row) => sum + (row ?? []).slice(area.left, area.right + 1).filter((cell) => !isEmpty(cell)).length, 0),
    });
  }
  get ScreenUpdating(): boolean {
    return this.et.ScreenUpdating;
  }
  set ScreenUpdating(value: boolean) {
    this.et.ScreenUpdating = value;
  }
  get EnableEvents(): boolean {
    return this.et.EnableEvents;
  }
  set EnableEvents(value: boolean) {
    this.et.EnableEvents = value;
  }
  get DisplayAlerts(): boolean {
    return this.et.DisplayAlerts;
  }
  set DisplayAlerts(value: boolean) {
    this.et.DisplayAlerts = value;
  }
  get ApiEvent(): EtObject {
    const { listeners } = this.et;
    return plain('ApiEvent', {
      AddApiEventListener: (name: string, hear: () => void) => void listeners.set(name, (listeners.get(name) ?? new Set()).add(hear)),
      RemoveApiEventListener: (name: string, hear: () => void) => void listeners.get(name)?.delete(hear),
    });
  }
  get PluginStorage(): EtObject {
    const { kept } = this.et;
    return plain('PluginStorage', {
      setItem: (key: string, value: string) => void kept.set(key, value),
      getItem: (key: string) => kept.get(key) ?? null,
      removeItem: (key: string) => void kept.delete(key),
    });
  }
}

class WorkbookObject extends Part {
  readonly face = 'Workbook';
  readonly ProtectStructure = false;
  get Name(): string {
    return this.FullName.replace(/^.*[\\/]/, '');
  }
  get FullName(): string {
    return this.et.fullName;
  }
  get Worksheets(): EtObject {
    return new WorksheetsObject(this.et);
  }
  get CustomXMLParts(): EtObject {
    return partsOf(this.et, '');
  }
}

function partsOf(et: FakeEt, uri: string): EtObject {
  const part = (xml: string) => plain('CustomXMLPart', { XML: xml, Delete: () => void (et.parts = et.parts.filter((one) => one !== xml)) });
  const own = () => et.parts.filter((xml) => xml.includes(uri));
  return plain('CustomXMLParts', {
    get Count() {
      return own().length;
    },
    Item: (index: number) => part(own()[index - 1] ?? refuse()),
    Add: (xml: string) => {
      et.parts.push(xml);
      return part(xml);
    },
    SelectByNamespace: (name: string) => partsOf(et, name),
  });
}

class WorksheetsObject extends Part {
  readonly face = 'Worksheets';
  get Count(): number {
    return this.et.live.book.sheets.length;
  }
  Item(which: number | string): EtObject {
    const { sheets } = this.et.live.book;
    const found = typeof which === 'number' ? sheets[which - 1] : sheets.find(({ name }) => name === which);
    return new WorksheetObject(this.et, (found ?? refuse()).id);
  }
  Add(before?: WorksheetObject, after?: WorksheetObject): EtObject {
    const { sheets } = this.et.live.book;
    const place = (sheet: string) => sheets.findIndex(({ id }) => id === sheet);
    const index = after && !before ? place(after.id) + 1 : place(before?.id ?? this.et.active);
    const id = this.et.freshSheet();
    this.et.change([{ kind: 'addSheet', sheet: id, index, content: sheetFromRows([], { id, name: `Sheet${String(sheets.length + 1)}` }) }]);
    this.et.tell('WorkbookNewSheet', id);
    this.et.activate(id);
    return new WorksheetObject(this.et, id);
  }
}

export class WorksheetObject extends Part {
  readonly face = 'Worksheet';
  readonly StandardWidth = 8.38;
  readonly StandardHeight = 14.25;
  constructor(et: FakeEt, readonly id: string) {
    super(et);
  }
  private get data(): Sheet {
    return this.et.live.sheet(this.id);
  }
  get Name(): string {
    return this.data.name;
  }
  set Name(name: string) {
    this.et.change([{ kind: 'renameSheet', sheet: this.id, expect: this.data.name, name }]);
  }
  get Parent(): EtObject {
    return new WorkbookObject(this.et);
  }
  get Index(): number {
    return this.et.live.book.sheets.findIndex(({ id }) => id === this.id) + 1;
  }
  get Visible(): number {
    return { visible: -1, hidden: 0, veryHidden: 2 }[this.data.visibility];
  }
  set Visible(value: number) {
    const content: Sheet = { ...this.data, visibility: value === -1 ? 'visible' : value === 0 ? 'hidden' : 'veryHidden' };
    this.et.change([{ kind: 'removeSheet', sheet: this.id }, { kind: 'addSheet', sheet: this.id, index: this.Index - 1, content }]);
  }
  get UsedRange(): RangeObject {
    return new RangeObject(this.et, this.id, [usedIn(this.data, this.et)]);
  }
  get Cells(): RangeObject {
    return new RangeObject(this.et, this.id, [{ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }]);
  }
  get Comments(): EtObject {
    const { et, id } = this;
    return plain('Comments', {
      get Count() {
        return et.live.sheet(id).notes.length;
      },
      Item: (index: number) => new CommentObject(et, id, formatCell((et.live.sheet(id).notes[index - 1] ?? refuse()).at)),
    });
  }
  get ProtectContents(): boolean {
    return this.data.protection !== undefined;
  }
  get Protection(): EtObject {
    const { formatCells, formatRows, formatColumns, insertRows, insertColumns, deleteRows, deleteColumns } = this.data.protection ?? {};
    return plain('Protection', {
      AllowFormattingCells: formatCells === true, AllowFormattingRows: formatRows === true, AllowFormattingColumns: formatColumns === true,
      AllowInsertingRows: insertRows === true, AllowInsertingColumns: insertColumns === true, AllowDeletingRows: deleteRows === true, AllowDeletingColumns: deleteColumns === true,
    });
  }
  get PageSetup(): EtObject {
    let setup = this.et.pageSetups.get(this.id);
    if (!setup) this.et.pageSetups.set(this.id, (setup = { PrintArea: '', PrintTitleRows: '', Orientation: 1, PaperSize: 9, Zoom: 100, FitToPagesWide: 1, FitToPagesTall: 1 }));
    const kept = setup;
    const names = Object.keys(kept);
    return Object.defineProperties(plain('PageSetup', {}), Object.fromEntries(names.map((name) => [name, { get: () => kept[name], set: (value: unknown) => { kept[name] = value; } }])));
  }
  Range(address: string): RangeObject {
    return rangeNamed(this.et, this.id, address, rangesOf);
  }
  Activate(): void {
    if (this.data.visibility !== 'visible') refuse();
    this.et.activate(this.id);
  }
  Delete(): void {
    if (this.et.DisplayAlerts) this.et.prompts.push('delete sheet');
    this.et.tell('SheetBeforeDelete', this.id);
    this.et.change([{ kind: 'removeSheet', sheet: this.id }]);
    if (this.et.active === this.id) this.et.activate(this.et.live.book.sheets.find(({ visibility }) => visibility === 'visible')?.id ?? '');
  }
}

/** Formats count as use; an empty sheet uses its first cell. */
function usedIn(sheet: Sheet, et: FakeEt): Range {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const reach = (range: Range) => {
    [top, left, bottom, right] = [Math.min(top, range.top), Math.min(left, range.left), Math.max(bottom, range.bottom), Math.max(right, range.right)];
  };
  sheet.rows.forEach((row, r) => row?.forEach((cell, c) => {
    if (cell && (!isEmpty(cell) || Object.keys(et.live.book.styles[cell.style ?? 0] ?? {}).length > 0)) reach({ top: r, left: c, bottom: r, right: c });
  }));
  sheet.merges.forEach(reach);
  return bottom < 0 ? rangeOf({ row: 0, col: 0 }) : { top, left, bottom, right };
}

/** Splits belong to the window, and so to the sheet in front. */
function windowOf(et: FakeEt): EtObject {
  const sheet = et.active;
  const view = (): View => et.live.sheet(sheet).view;
  let pending = { rows: view().freeze?.rows ?? 0, cols: view().freeze?.cols ?? 0 };
  const put = (next: View) => { et.change([{ kind: 'view', sheet, expect: view(), put: next }]); };
  return plain('Window', {
    get SplitRow() {
      return pending.rows;
    },
    set SplitRow(rows: number) {
      pending = { ...pending, rows };
    },
    get SplitColumn() {
      return pending.cols;
    },
    set SplitColumn(cols: number) {
      pending = { ...pending, cols };
    },
    get FreezePanes() {
      return view().freeze !== undefined;
    },
    set FreezePanes(frozen: boolean) {
      const { freeze: _freeze, ...rest } = view();
      put(frozen ? { ...rest, freeze: pending } : rest);
    },
  });
}
