/** Ranges: contents, looks, merges, rows and columns. */
import type { Size, Style, Validation } from '../../../src/sheet/book';
import { shownText } from '../../../src/sheet/build';
import { contentAt, styleOf } from '../../../src/sheet/content';
import type { Axis, Edit } from '../../../src/sheet/edit';
import { formatRange, intersects, sameRange, type Range } from '../../../src/sheet/range';
import { styleFrom, toProperties } from '../../../src/host/excel/styles';
import type { FakeExcel } from './excel';
import { entered } from './entry';
import { FormatCollection } from './formats';
import { SheetObject } from './objects';
import { HostError } from './wire';

const CELLS = 5_000_000;

export class AreasObject {
  constructor(
    readonly excel: FakeExcel,
    readonly sheet: string,
    readonly ranges: readonly Range[],
  ) {}

  get Address(): string {
    const { name } = this.excel.live.sheet(this.sheet);
    return this.ranges.map((range) => `'${name}'!${formatRange(range)}`).join(',');
  }
  get ConditionalFormats() {
    return new FormatCollection(this.excel, this.sheet, this.ranges);
  }
}

export class RangeObject extends AreasObject {
  constructor(
    excel: FakeExcel,
    sheet: string,
    readonly range: Range,
  ) {
    super(excel, sheet, [range]);
  }

  get RowIndex(): number {
    return this.range.top;
  }
  get ColumnIndex(): number {
    return this.range.left;
  }
  get RowCount(): number {
    return this.range.bottom - this.range.top + 1;
  }
  get ColumnCount(): number {
    return this.range.right - this.range.left + 1;
  }
  get Worksheet() {
    return new SheetObject(this.excel, this.sheet);
  }
  get Values(): unknown[][] {
    return this.grid((row, col) => {
      const { value } = contentAt(this.data, { row, col });
      return typeof value === 'object' && value !== null ? value.error : (value ?? '');
    });
  }
  set Values(values: unknown[][]) {
    this.enter(values);
  }
  get Formulas(): unknown[][] {
    const { Values } = this;
    return this.grid((row, col) => {
      const { formula } = contentAt(this.data, { row, col });
      return formula === undefined ? Values[row - this.range.top]?.[col - this.range.left] : `=${formula}`;
    });
  }
  set Formulas(formulas: unknown[][]) {
    this.enter(formulas);
  }
  get Text(): string[][] {
    return this.grid((row, col) => shownText(this.data.rows[row]?.[col]));
  }
  get NumberFormat(): string[][] {
    return this.grid((row, col) => this.style(row, col).numberFormat ?? 'General');
  }
  set NumberFormat(formats: string[][]) {
    this.restyle((style, r, c) => {
      const { numberFormat: _before, ...rest } = style;
      const numberFormat = formats[r]?.[c];
      return numberFormat === undefined || numberFormat === 'General' ? rest : { ...rest, numberFormat };
    });
  }
  get RowHidden(): boolean {
    return this.data.rowSizes.get(this.range.top)?.hidden === true;
  }
  set RowHidden(hidden: boolean) {
    this.resize('row', ({ hidden: _before, ...size }) => (hidden ? { ...size, hidden: true } : size));
  }
  get ColumnHidden(): boolean {
    return this.data.columnSizes.get(this.range.left)?.hidden === true;
  }
  set ColumnHidden(hidden: boolean) {
    this.resize('column', ({ hidden: _before, ...size }) => (hidden ? { ...size, hidden: true } : size));
  }
  get Format() {
    const locked = () => {
      const locks = new Set(this.grid((row, col) => this.style(row, col).locked !== false).flat());
      return locks.size === 1 ? [...locks][0] : null;
    };
    const set = (axis: Axis, size: number | undefined) => {
      this.resize(axis, ({ size: _before, ...rest }) => (size === undefined ? rest : { ...rest, size }));
    };
    return {
      Protection: {
        get Locked() { return locked(); },
      },
      get RowHeight() { return 15; },
      set RowHeight(points: number) { set('row', points); },
      get ColumnWidth() { return 48; },
      set ColumnWidth(points: number) { set('column', (points / 0.75 - 5) / 7); },
      get UseStandardHeight() { return true; },
      set UseStandardHeight(_on: boolean) { set('row', undefined); },
      get UseStandardWidth() { return true; },
      set UseStandardWidth(_on: boolean) { set('column', undefined); },
    };
  }
  get DataValidation() {
    return new ValidationObject(this);
  }
  get data() {
    return this.excel.live.sheet(this.sheet);
  }

  GetRow(index: number) {
    const top = this.range.top + index;
    return new RangeObject(this.excel, this.sheet, { ...this.range, top, bottom: top });
  }
  GetBoundingRect(other: RangeObject) {
    return new RangeObject(this.excel, this.sheet, { ...this.range, bottom: other.range.bottom });
  }
  GetCellProperties() {
    return this.grid((row, col) => toProperties(this.style(row, col)));
  }
  SetCellProperties(grid: Parameters<typeof styleFrom>[0][][]): void {
    this.restyle((style, r, c) => styleFrom(grid[r]?.[c] ?? {}, style.numberFormat ?? 'General'));
  }
  GetRowProperties() {
    return Array.from({ length: this.RowCount }, (_, i) => {
      const { size = 15, hidden = false } = this.data.rowSizes.get(this.range.top + i) ?? {};
      return { rowHidden: hidden, format: { rowHeight: size } };
    });
  }
  GetColumnProperties() {
    return Array.from({ length: this.ColumnCount }, (_, i) => {
      const { size = 8.43, hidden = false } = this.data.columnSizes.get(this.range.left + i) ?? {};
      return { columnHidden: hidden, format: { columnWidth: (size * 7 + 5) * 0.75 } };
    });
  }
  GetMergedAreas() {
    const found = this.data.merges.filter((merge) => intersects(merge, this.range));
    if (found.length === 0) throw new HostError('ItemNotFound');
    return new AreasObject(this.excel, this.sheet, found);
  }
  GetSpecialCells(type: string) {
    const found = type === 'DataValidations' ? this.data.validations.flatMap(({ ranges }) => ranges) : [];
    if (found.length === 0) throw new HostError('ItemNotFound');
    return new AreasObject(this.excel, this.sheet, found);
  }
  Merge(): void {
    this.change([{ kind: 'merge', sheet: this.sheet, range: this.range, merged: true, hides: true }]);
  }
  Unmerge(): void {
    this.change(this.data.merges.filter((merge) => intersects(merge, this.range)).map((range) => ({ kind: 'merge', sheet: this.sheet, range, merged: false })));
  }
  Insert(shift: string): RangeObject {
    this.lines('insert', shift === 'Down' ? 'row' : 'column');
    return new RangeObject(this.excel, this.sheet, this.range);
  }
  Delete(shift: string): void {
    this.lines('delete', shift === 'Up' ? 'row' : 'column');
  }
  /** Whole cells, with what no edit of ours knows of them. */
  CopyFrom(source: RangeObject): void {
    const { rows } = this.data;
    const after = [...rows];
    for (let r = 0; r < Math.min(this.RowCount, source.data.rows.length - source.range.top); r++) {
      const cells = [...(after[this.range.top + r] ?? [])];
      const from = source.data.rows[source.range.top + r] ?? [];
      for (let c = 0; c < Math.min(this.ColumnCount, Math.max(cells.length - this.range.left, from.length - source.range.left)); c++) cells[this.range.left + c] = from[source.range.left + c];
      after[this.range.top + r] = cells;
    }
    this.excel.replace({ ...this.data, rows: after });
    this.excel.changed(this.sheet, this.range, 'addin');
  }
  Select(): void {
    this.excel.choose(this.sheet, this.range);
  }
  change(edits: readonly Edit[]): void {
    this.excel.change(edits, 'addin');
  }

  private lines(kind: 'insert' | 'delete', axis: Axis): void {
    const [index, count] = axis === 'row' ? [this.range.top, this.RowCount] : [this.range.left, this.ColumnCount];
    this.change([{ kind, sheet: this.sheet, axis, index, count }]);
    this.excel.changed(this.sheet, this.range, 'addin', `${axis === 'row' ? 'Row' : 'Column'}${kind === 'insert' ? 'Inserted' : 'Deleted'}`);
  }

  private enter(values: unknown[][]): void {
    if (values.length !== this.RowCount || values.some((row) => row.length !== this.ColumnCount)) throw new HostError('InvalidArgument', 'size of the array');
    const edits = values.flatMap((row, r) =>
      row.flatMap((value, c): Edit[] => {
        const at = { row: this.range.top + r, col: this.range.left + c };
        if (value === null || this.excel.deaf.has(`${this.sheet} ${String(at.row)}:${String(at.col)}`)) return [];
        return [{ kind: 'put', sheet: this.sheet, at, expect: contentAt(this.data, at), put: entered(value) }];
      }),
    );
    this.change(edits);
    this.excel.changed(this.sheet, this.range, 'addin');
  }

  private resize(axis: Axis, size: (before: Size) => Size): void {
    const sizes = axis === 'row' ? this.data.rowSizes : this.data.columnSizes;
    const [first, last] = axis === 'row' ? [this.range.top, this.range.bottom] : [this.range.left, this.range.right];
    for (let index = first; index <= last; index++) {
      const expect = sizes.get(index) ?? null;
      const put = size(expect ?? {});
      this.change([{ kind: 'size', sheet: this.sheet, axis, index, expect, put: Object.keys(put).length === 0 ? null : put }]);
    }
  }

  private restyle(next: (style: Style, r: number, c: number) => Style): void {
    const styles = this.grid((row, col) => next(this.style(row, col), row - this.range.top, col - this.range.left)).flat();
    this.change([{ kind: 'style', sheet: this.sheet, range: this.range, styles }]);
  }

  private style(row: number, col: number): Style {
    return styleOf(this.excel.live.book, this.data.rows[row]?.[col]);
  }

  private grid<T>(cell: (row: number, col: number) => T): T[][] {
    if (this.RowCount * this.ColumnCount > CELLS) throw new HostError('RangeExceedsLimit');
    return Array.from({ length: this.RowCount }, (_row, r) => Array.from({ length: this.ColumnCount }, (_cell, c) => cell(this.range.top + r, this.range.left + c)));
  }
}

class ValidationObject {
  constructor(private readonly at: RangeObject) {}

  private get rule(): Validation | undefined {
    return this.at.data.validations.find(({ ranges }) => ranges.some((range) => intersects(range, this.at.range)));
  }
  get Type(): string {
    return this.rule ? 'List' : 'None';
  }
  get Rule(): unknown {
    const { rule } = this;
    if (!rule) return {};
    return { list: { inCellDropDown: true, source: rule.list ? rule.list.join(',') : `=${rule.formula1 ?? ''}` } };
  }
  set Rule(rule: unknown) {
    const { source } = (rule as { list: { source: string } }).list;
    this.put([{ ranges: [this.at.range], type: 'list', ...(source.startsWith('=') ? { formula1: source.slice(1) } : { list: source.split(',') }) }]);
  }
  get IgnoreBlanks(): boolean {
    return this.rule?.allowBlank !== false;
  }
  set IgnoreBlanks(_on: boolean) {
    // Ours always ignore blanks.
  }
  get ErrorAlert(): unknown {
    return { showAlert: this.rule?.open !== true, message: this.rule?.error ?? '' };
  }
  set ErrorAlert(_alert: unknown) {
    // Kept with the rule in the real program; nothing here asks for it.
  }
  get Prompt(): unknown {
    return { showPrompt: false, message: this.rule?.prompt ?? '' };
  }
  set Prompt(_prompt: unknown) {
    // As above.
  }
  Clear(): void {
    this.put([]);
  }

  private put(more: readonly Validation[]): void {
    const { sheet, data, range } = this.at;
    const others = data.validations.map((one) => ({ ...one, ranges: one.ranges.filter((other) => !sameRange(other, range)) })).filter(({ ranges }) => ranges.length > 0);
    this.at.change([{ kind: 'validation', sheet, expect: data.validations, put: [...others, ...more] }]);
  }
}
