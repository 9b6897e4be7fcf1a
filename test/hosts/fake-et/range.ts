/** Ranges and what hangs on them. Members are named as ET names them. */
import { columnName, formatCell, MAX_COLUMNS, MAX_ROWS } from '../../../src/sheet/address';
import type { Size, Style } from '../../../src/sheet/book';
import { mergeAt, shownText } from '../../../src/sheet/build';
import { contentAt, styleOf } from '../../../src/sheet/content';
import type { Axis, Edit } from '../../../src/sheet/edit';
import { encloses, formatRange, intersects, placesIn, rangeOf, sameRange, type Range } from '../../../src/sheet/range';
import { formatterOf } from '../../../src/sheet/display/format';
import { signed } from '../../../src/host/signed-notes';
import { entered, ERRORS } from './entered';
import type { FakeEt } from './et';
import { FormatConditionsObject } from './format-conditions';
import { ASPECTS, sideAspect, type Aspect } from './looks';
import { EtObject } from './strict';
import { ValidationObject } from './validation';

/** What ET says to whatever it does not want. */
const REFUSED = 'Exception from HRESULT: 0x800A03EC';
export const refuse = (): never => {
  throw new Error(REFUSED);
};

/** Cells of one sheet, with their looks. */
abstract class Cells extends EtObject {
  constructor(
    readonly et: FakeEt,
    readonly sheet: string,
    readonly areas: readonly Range[],
  ) {
    super();
  }

  get area(): Range {
    return this.areas[0]!;
  }

  /** What all cells have in common, null where they differ. */
  protected common<T>(of: (style: Style) => T): T | null {
    const { rows } = this.et.live.sheet(this.sheet);
    let first: { value: T } | undefined;
    for (const { top, left, bottom, right } of this.areas) {
      for (let row = top; row <= Math.min(bottom, Math.max(top, rows.length)); row++) {
        for (let col = left; col <= Math.min(right, Math.max(left, rows[row]?.length ?? 0)); col++) {
          const value = of(styleOf(this.et.live.book, rows[row]?.[col]));
          if (first && first.value !== value) return null;
          first ??= { value };
        }
      }
    }
    return first?.value ?? null;
  }

  protected restyle(change: (style: Style) => Style): void {
    const sheet = this.et.live.sheet(this.sheet);
    if (sheet.protection && sheet.protection.formatCells !== true) refuse();
    this.et.change(this.areas.map((range): Edit => ({ kind: 'style', sheet: this.sheet, range, styles: placesIn(range).map(({ row, col }) => change(styleOf(this.et.live.book, sheet.rows[row]?.[col]))) })));
  }

  aspect({ get }: Aspect): unknown {
    return this.common(get);
  }

  setAspect({ set }: Aspect, value: unknown): void {
    this.restyle((style) => set(style, value as never));
  }
}

/** `by`: what its Count counts. `lines`: whole rows or columns. */
export class RangeObject extends Cells {
  readonly face = 'Range';
  /** Its handler has returned: whatever is asked of it fails. */
  stale = false;

  constructor(et: FakeEt, sheet: string, areas: readonly Range[], readonly by: 'cell' | Axis = 'cell', readonly lines?: Axis) {
    super(et, sheet, areas);
  }

  override get area(): Range {
    if (this.stale) refuse();
    return super.area;
  }
  private get data() {
    return this.et.live.sheet(this.sheet);
  }

  get Row(): number {
    return this.area.top + 1;
  }
  get Column(): number {
    return this.area.left + 1;
  }
  get Rows(): RangeObject {
    return new RangeObject(this.et, this.sheet, this.areas, 'row');
  }
  get Columns(): RangeObject {
    return new RangeObject(this.et, this.sheet, this.areas, 'column');
  }
  get Count(): number {
    const { top, left, bottom, right } = this.area;
    return (this.by === 'column' ? 1 : bottom - top + 1) * (this.by === 'row' ? 1 : right - left + 1);
  }
  get Areas(): EtObject {
    return new AreasObject(this);
  }
  get Value2(): unknown {
    return this.grid((at) => {
      const { value } = contentAt(this.data, at);
      return typeof value === 'object' && value !== null ? (ERRORS[value.error] ?? value.error) : value;
    });
  }
  set Value2(content: unknown) {
    this.enter(content);
  }
  get Formula(): unknown {
    return this.grid((at) => {
      const { value, formula } = contentAt(this.data, at);
      if (formula !== undefined) return `=${formula}`;
      return typeof value === 'boolean' ? String(value).toUpperCase() : shownText({ value });
    });
  }
  set Formula(content: unknown) {
    this.enter(content);
  }
  get Text(): string | null {
    const { top, left, bottom, right } = this.area;
    if (bottom > top || right > left) return null;
    const cell = this.data.rows[top]?.[left];
    const format = styleOf(this.et.live.book, cell).numberFormat;
    return (typeof cell?.value === 'number' && format !== undefined ? formatterOf(format).number(cell.value) : undefined) ?? shownText(cell);
  }
  get Interior(): EtObject {
    return new LookObject('Interior', this.et, this.sheet, this.areas);
  }
  get Font(): EtObject {
    return new LookObject('Font', this.et, this.sheet, this.areas);
  }
  get Borders(): EtObject {
    return new BordersObject(this.et, this.sheet, this.areas);
  }
  get FormatConditions(): EtObject {
    return new FormatConditionsObject(this.et, this.sheet, this.areas);
  }
  get Validation(): EtObject {
    return new ValidationObject(this.et, this.sheet, this.area);
  }
  get Comment(): EtObject | null {
    return this.data.notes.some(({ at }) => sameRange(rangeOf(at), rangeOf(this.first))) ? new CommentObject(this.et, this.sheet, formatCell(this.first)) : null;
  }
  AddComment(text: string): EtObject {
    if (this.Comment || this.data.protection) refuse();
    this.et.change([{ kind: 'note', sheet: this.sheet, at: this.first, expect: null, put: { at: this.first, author: '', text } }]);
    return new CommentObject(this.et, this.sheet, formatCell(this.first));
  }
  get MergeCells(): boolean | null {
    const { area } = this;
    const touching = this.data.merges.filter((merge) => intersects(merge, area));
    const covered = touching.reduce((sum, merge) => sum + sizeOf({ top: Math.max(merge.top, area.top), left: Math.max(merge.left, area.left), bottom: Math.min(merge.bottom, area.bottom), right: Math.min(merge.right, area.right) }), 0);
    return covered === 0 ? false : covered === sizeOf(area) ? true : null;
  }
  get MergeArea(): RangeObject {
    return new RangeObject(this.et, this.sheet, [mergeAt(this.data, this.first) ?? rangeOf(this.first)]);
  }
  Merge(): void {
    const range = this.area;
    if (sizeOf(range) === 1) return;
    const lost = placesIn(range).slice(1).filter((at) => contentAt(this.data, at).value !== null);
    if (lost.length > 0 && this.et.DisplayAlerts) this.et.prompts.push('merge');
    this.et.change([...lost.map((at): Edit => ({ kind: 'put', sheet: this.sheet, at, expect: contentAt(this.data, at), put: { value: null } })), { kind: 'merge', sheet: this.sheet, range, merged: true }]);
  }
  UnMerge(): void {
    this.et.change(this.data.merges.filter((merge) => intersects(merge, this.area)).map((range): Edit => ({ kind: 'merge', sheet: this.sheet, range, merged: false })));
  }
  get Hidden(): boolean | null {
    return this.ofLines((size) => size?.hidden === true);
  }
  set Hidden(hidden: boolean | null) {
    this.resize((size) => ({ ...size, hidden: hidden === true }));
  }
  get RowHeight(): number | null {
    return this.ofLines((size) => (size?.hidden ? 0 : (size?.size ?? 14.25)), 'row');
  }
  set RowHeight(height: number | null) {
    this.resize((size) => ({ ...size, size: height ?? 0 }), 'row');
  }
  get ColumnWidth(): number | null {
    return this.ofLines((size) => (size?.hidden ? 0 : (size?.size ?? 8.38)), 'column');
  }
  set ColumnWidth(width: number | null) {
    this.resize((size) => ({ ...size, size: width ?? 0 }), 'column');
  }
  Address(rowAbsolute = true, columnAbsolute = true): string {
    const { top, left, bottom, right } = this.area;
    const row = (index: number) => `${rowAbsolute ? '$' : ''}${String(index + 1)}`;
    const column = (index: number) => `${columnAbsolute ? '$' : ''}${columnName(index)}`;
    if (this.lines === 'row') return `${row(top)}:${row(bottom)}`;
    if (this.lines === 'column') return `${column(left)}:${column(right)}`;
    return this.areas.map((area) => formatRange(area).replace(/([A-Z]+)(\d+)/g, (_all, name: string, number: string) => `${columnAbsolute ? '$' : ''}${name}${rowAbsolute ? '$' : ''}${number}`)).join(',');
  }
  Insert(): void {
    this.shift(1);
  }
  Delete(): void {
    this.shift(-1);
  }
  Select(): void {
    if (this.et.active !== this.sheet) refuse();
    this.et.choose(this.sheet, this.area);
  }
  SpecialCells(type: number): RangeObject {
    const ruled = this.data.validations.flatMap(({ ranges }) => ranges);
    if (type !== -4174 || ruled.length === 0) refuse();
    return new RangeObject(this.et, this.sheet, ruled);
  }

  private get first() {
    return { row: this.area.top, col: this.area.left };
  }

  private grid<T>(of: (at: { readonly row: number; readonly col: number }) => T): T | T[] | T[][] {
    const { top, left, bottom, right } = this.area;
    if (sizeOf(this.area) > this.et.mostCells) throw new Error('0x8007000E');
    const rows = Array.from({ length: bottom - top + 1 }, (_row, r) => Array.from({ length: right - left + 1 }, (_cell, c) => of({ row: top + r, col: left + c })));
    if (rows.length === 1 && rows[0]!.length === 1) return rows[0]![0]!;
    return rows.length === 1 && this.et.flatRows ? rows[0]! : rows;
  }

  private enter(content: unknown): void {
    const { area, data } = this;
    const edits = placesIn(area).flatMap((at): Edit[] => {
      const merge = mergeAt(data, at);
      if ((merge && !(merge.top === at.row && merge.left === at.col)) || this.et.deaf.has(formatCell(at))) return [];
      const entry: unknown = Array.isArray(content) ? ((content as unknown[][])[at.row - area.top]?.[at.col - area.left] ?? '#N/A') : content;
      const asText = styleOf(this.et.live.book, data.rows[at.row]?.[at.col]).numberFormat === '@';
      return [{ kind: 'put', sheet: this.sheet, at, expect: contentAt(data, at), put: entered(entry, asText) }];
    });
    this.et.change(edits);
    this.et.changed(this.sheet, [area]);
  }

  private shift(sign: 1 | -1): void {
    const axis = this.lines;
    if (!axis) throw new Error('cells are never shifted');
    const { top, bottom, left, right } = this.area;
    const [index, count] = axis === 'row' ? [top, bottom - top + 1] : [left, right - left + 1];
    this.et.change([{ kind: sign > 0 ? 'insert' : 'delete', sheet: this.sheet, axis, index, count }]);
    if (sign > 0 && index > 0) this.inherit(axis, index, count);
    this.et.changed(this.sheet, [this.area], axis);
  }

  /** New lines look like the one before them. */
  private inherit(axis: Axis, index: number, count: number): void {
    const { rows } = this.data;
    const before = axis === 'row' ? (rows[index - 1] ?? []).map((cell, col) => ({ cell, range: { top: index, bottom: index + count - 1, left: col, right: col } })) : rows.map((row, r) => ({ cell: row?.[index - 1], range: { top: r, bottom: r, left: index, right: index + count - 1 } }));
    this.et.change(before.flatMap(({ cell, range }): Edit[] => (cell?.style === undefined ? [] : [{ kind: 'style', sheet: this.sheet, range, styles: [styleOf(this.et.live.book, cell)] }])));
  }

  private sizes(axis: Axis): ReadonlyMap<number, Size> {
    return axis === 'row' ? this.data.rowSizes : this.data.columnSizes;
  }

  private ofLines<T>(of: (size: Size | undefined) => T, axis = this.lines ?? 'row'): T | null {
    const [first, last] = axis === 'row' ? [this.area.top, this.area.bottom] : [this.area.left, this.area.right];
    const values = new Set(Array.from({ length: last - first + 1 }, (_line, index) => of(this.sizes(axis).get(first + index))));
    return values.size === 1 ? [...values][0]! : null;
  }

  private resize(change: (size: Size | undefined) => Size, axis = this.lines ?? 'row'): void {
    const usual = axis === 'row' ? 14.25 : 8.38;
    const [first, last] = axis === 'row' ? [this.area.top, this.area.bottom] : [this.area.left, this.area.right];
    for (let index = first; index <= last; index++) {
      const before = this.sizes(axis).get(index);
      const { size, hidden } = change(before);
      const put: Size = { ...(size === undefined || size === usual ? {} : { size }), ...(hidden ? { hidden } : {}) };
      this.et.change([{ kind: 'size', sheet: this.sheet, axis, index, expect: before ?? null, put: Object.keys(put).length > 0 ? put : null }]);
    }
  }
}

/** The rectangle, or whole lines, that an address names. */
export function rangeNamed(et: FakeEt, sheet: string, address: string, rangesOf: (address: string) => Range[]): RangeObject {
  if (address.length > 255) refuse();
  const lines = /^\$?\d+:\$?\d+$/.test(address) ? 'row' : /^\$?[A-Z]+:\$?[A-Z]+$/.test(address) ? 'column' : undefined;
  const areas = rangesOf(address);
  if (areas.length === 0 || !areas.every((area) => encloses({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }, area))) refuse();
  return new RangeObject(et, sheet, areas, 'cell', lines);
}

function sizeOf({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

class AreasObject extends EtObject {
  readonly face = 'Areas';
  constructor(private readonly range: RangeObject) {
    super();
  }
  get Count(): number {
    if (this.range.stale) refuse();
    return this.range.areas.length;
  }
  Item(index: number): RangeObject {
    return new RangeObject(this.range.et, this.range.sheet, [this.range.areas[index - 1] ?? refuse()], 'cell', this.range.lines);
  }
}

/** Interior or Font. */
class LookObject extends Cells {
  constructor(readonly face: 'Interior' | 'Font', et: FakeEt, sheet: string, areas: readonly Range[]) {
    super(et, sheet, areas);
  }
}

/** All four sides of every cell. */
class BordersObject extends Cells {
  readonly face = 'Borders';
  Item(index: number): EtObject {
    return new BorderObject(this.et, this.sheet, this.areas, index);
  }
}

/** One side of one cell. */
class BorderObject extends Cells {
  readonly face = 'Border';
  constructor(et: FakeEt, sheet: string, areas: readonly Range[], readonly side: number) {
    super(et, sheet, areas);
  }
}

for (const [name, aspect] of Object.entries(ASPECTS)) {
  const [face = '', property = ''] = name.split('.');
  Object.defineProperty((face === 'Range' ? RangeObject : LookObject).prototype, property, {
    configurable: true,
    get(this: Cells) {
      return this.aspect(ASPECTS[`${this.face}.${property}`] ?? aspect);
    },
    set(this: Cells, value: unknown) {
      this.setAspect(ASPECTS[`${this.face}.${property}`] ?? aspect, value);
    },
  });
}
for (const name of ['LineStyle', 'Weight', 'Color']) {
  Object.defineProperty(BorderObject.prototype, name, {
    get(this: BorderObject) {
      return this.aspect(sideAspect(this.side, name));
    },
    set(this: BorderObject, value: unknown) {
      this.setAspect(sideAspect(this.side, name), value);
    },
  });
  Object.defineProperty(BordersObject.prototype, name, {
    get(this: BordersObject) {
      const sides = new Set([7, 8, 9, 10].map((side) => this.aspect(sideAspect(side, name))));
      return sides.size === 1 ? [...sides][0] : null;
    },
    set(this: BordersObject, value: unknown) {
      for (const side of [7, 8, 9, 10]) this.setAspect(sideAspect(side, name), value);
    },
  });
}

export class CommentObject extends EtObject {
  readonly face = 'Comment';
  constructor(private readonly et: FakeEt, private readonly sheet: string, private readonly address: string) {
    super();
  }
  private get note() {
    return this.et.live.sheet(this.sheet).notes.find(({ at }) => formatCell(at) === this.address) ?? refuse();
  }
  readonly Author = 'WPS 用户';
  get Parent(): RangeObject {
    return new RangeObject(this.et, this.sheet, [rangeOf(this.note.at)]);
  }
  Text(): string {
    return signed(this.note);
  }
  Delete(): void {
    this.et.change([{ kind: 'note', sheet: this.sheet, at: this.note.at, expect: this.note, put: null }]);
  }
}

