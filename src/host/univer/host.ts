/** The grid of the workbench as a host. The book is the truth that is checked and saved; the grid shows it and follows. */
import { CommandType, IUndoRedoService, type ICommandInfo, type IMutationInfo, type IRange, type Nullable, type Workbook, type Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SelectionMoveType, SetRangeValuesUndoMutationFactory, SheetsSelectionsService, type ISetRangeValuesMutationParams } from '@univerjs/preset-sheets-core';
import { DataValidationModel } from '@univerjs/preset-sheets-data-validation';
import { SheetsNoteModel } from '@univerjs/preset-sheets-note';
import type { CellRef } from '../../sheet/address';
import type { Book } from '../../sheet/book';
import { sheetFromRows } from '../../sheet/build';
import type { Edit, EditKind } from '../../sheet/edit';
import { rangeOf } from '../../sheet/range';
import { HostFailure, type Applied, type Capabilities, type Depth, type Flag, type Host, type HostEvent, type HostStorage, type Selection, type SheetInfo } from '../host';
import { LiveBook } from '../live-book';
import { LiveCopies } from '../live-copies';
import { allPlaces, cellEdits, type GridCell } from './changes';
import { makeFrugal } from './frugal';
import { createGrid, type Grid } from './grid';
import { forgetTheClosed } from './late';
import { mergeEdits, noteEdits, sizeEdits, viewEdits } from './layout-changes';
import { Overlay } from './overlay';
import { REMOVE_NOTE, SET_VALUES, toMutations, UPDATE_NOTE } from './project';
import { fromUniverRange } from './ranges';
import { toSnapshot } from './snapshot';
import { validationEdits } from './validation';
import { Watch, type Structural, type Touched } from './watch';
import type { GridWords } from './words';

const KINDS: readonly EditKind[] = [
  'put', 'style', 'validation', 'note', 'size', 'merge', 'insert', 'delete', 'addSheet', 'removeSheet', 'renameSheet', 'view', 'moveSheet',
  'visibility',
];

export interface UniverOptions {
  readonly container: HTMLElement;
  readonly storage: HostStorage;
  /** What its buttons and menus say. */
  readonly words: GridWords;
  readonly dark?: boolean;
}

export class UniverHost implements Host {
  readonly name = 'univer';
  readonly capabilities: Capabilities = { edits: new Set(KINDS), structure: true, flags: true, beforeSave: true };
  readonly storage: HostStorage;
  readonly live: LiveBook;
  readonly copies: LiveCopies;
  private readonly grid: Grid;
  private readonly overlay: Overlay;
  private readonly watch = new Watch();
  private units = 0;
  private key = '';
  /** Above zero while this host itself writes to the grid. */
  private writing = 0;
  private flushing = false;
  private chosen: Selection = { sheet: '', range: rangeOf({ row: 0, col: 0 }) };

  constructor({ container, storage, words, dark = false }: UniverOptions) {
    this.storage = storage;
    this.live = new LiveBook({ sheets: [], styles: [{}], names: [] });
    this.copies = new LiveCopies(this.live);
    this.grid = createGrid(container, words, dark);
    this.overlay = new Overlay(this.grid.api);
    const { api } = this.grid;
    api.addEvent(api.Event.CommandExecuted, (command) => {
      this.see(command);
    });
  }

  /** Shows another workbook. `key` names it for the journal; `log` is what was done to it before this sitting. */
  open(book: Book, key: string, log: readonly Edit[] = []): void {
    this.key = key;
    for (const { id } of this.live.book.sheets) this.overlay.set(id, []);
    this.show(book);
    const sheet = book.sheets.find((one) => one.visibility === 'visible')?.id ?? '';
    this.chosen = { sheet, range: rangeOf({ row: 0, col: 0 }) };
    this.live.replace(book, log);
  }

  setDark(dark: boolean): void {
    this.grid.api.toggleDarkMode(dark);
  }

  setWords({ locale, words }: GridWords): void {
    this.grid.api.loadLocales(locale, words);
    this.grid.api.setLocale(locale);
    if (!this.grid.api.getActiveWorkbook()) return;
    // The box of number formats says its word again only when a selection has been made.
    const selections = this.grid.univer.__getInjector().get(SheetsSelectionsService);
    selections.setSelections([...selections.getCurrentSelections()], SelectionMoveType.MOVE_END);
  }

  async workbookKey(): Promise<string> {
    return this.key;
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    this.flush();
    return this.live.infos();
  }

  async selection(): Promise<Selection> {
    return this.live.standing(this.chosen, this.workbook.getActiveSheet().getSheetId());
  }

  async read(sheets: readonly string[], depth: Depth): Promise<Book> {
    this.flush();
    return this.live.read(sheets, depth);
  }

  async apply(edits: readonly Edit[]): Promise<Applied> {
    await this.settle();
    const refusal = this.live.apply(edits, true);
    if (refusal) return { done: false, because: refusal };
    this.overlay.follow(edits);
    this.project(edits);
    return { done: true };
  }

  /** What is being typed counts as typed: it stands in the cell before anything else is done with the book. */
  async settle(): Promise<void> {
    const workbook = this.grid.api.getActiveWorkbook();
    if (workbook?.isCellEditing()) await workbook.endEditingAsync(true);
    this.flush();
  }

  async select({ sheet, range }: Selection): Promise<void> {
    const worksheet = this.workbook.getSheetBySheetId(sheet);
    if (!worksheet) throw new HostFailure({ code: 'no-such-sheet' });
    if (this.workbook.getActiveSheet().getSheetId() !== sheet) this.workbook.setActiveSheet(worksheet);
    const { top, left, bottom, right } = range;
    worksheet.getRange(top, left, bottom - top + 1, right - left + 1).activate();
    worksheet.scrollToCell(Math.max(0, top - 3), Math.max(0, left - 2));
  }

  async focus(): Promise<void> {
    document.querySelector<HTMLElement>('[data-u-comp="editor"], .univer-editor, canvas')?.focus();
  }

  async paint(sheet: string, flags: readonly Flag[]): Promise<void> {
    this.overlay.set(sheet, flags);
  }

  async painted(sheet: string): Promise<readonly Flag[]> {
    return this.overlay.get(sheet);
  }

  listen(listener: (event: HostEvent) => void): () => void {
    return this.live.listen(listener);
  }

  /** The grid as a user's hands reach it. */
  get api(): FUniver {
    return this.grid.api;
  }

  /** The book as it stands, with what the grid has just been told. */
  book(): Book {
    this.flush();
    return this.live.book;
  }

  /** Every edit since the book was opened, in order. */
  edits(): readonly Edit[] {
    this.flush();
    return this.live.log;
  }

  /** What the grid shows at a place, for those who want to see with their own eyes. */
  shown(sheet: string, { row, col }: CellRef): string {
    return this.reader(sheet)({ row, col }).shown;
  }

  private get workbook() {
    const workbook = this.grid.api.getActiveWorkbook();
    if (!workbook) throw new HostFailure({ code: 'closed' });
    return workbook;
  }

  private show(book: Book): void {
    this.quietly(() => {
      const { api } = this.grid;
      const before = api.getActiveWorkbook()?.getId();
      this.units += 1;
      api.createWorkbook(toSnapshot(book, `book-${String(this.units)}`));
      if (before === undefined) {
        this.overlay.install(this.grid.univer);
        makeFrugal(this.grid.univer);
        forgetTheClosed(this.grid.univer);
      } else api.disposeUnit(before);
    });
  }

  private quietly(write: () => void): void {
    this.writing += 1;
    try {
      write();
    } finally {
      this.writing -= 1;
    }
  }

  private choose(selection: Selection): void {
    // While a book is being shown the grid chooses for itself.
    if (this.writing > 0) return;
    const moved = this.chosen.sheet !== selection.sheet;
    this.chosen = selection;
    if (moved) this.live.emit({ kind: 'activate', sheet: selection.sheet });
    this.live.emit({ kind: 'select', selection });
  }

  /** Shows edits that the book has taken. One step for the grid's own undo, where it can be one. */
  private project(edits: readonly Edit[]): void {
    const unitId = this.workbook.getId();
    const mutations = toMutations(edits, unitId);
    if (!mutations) {
      const { chosen } = this;
      this.show(this.live.book);
      if (this.live.book.sheets.some(({ id }) => id === chosen.sheet)) void this.select(chosen);
      return;
    }
    const undoMutations = mutations.map((mutation) => this.inverse(mutation)).reverse();
    this.quietly(() => {
      for (const { id, params } of mutations) this.grid.api.syncExecuteCommand(id, params);
    });
    this.grid.univer.__getInjector().get(IUndoRedoService).pushUndoRedo({ unitID: unitId, undoMutations, redoMutations: mutations });
  }

  private inverse({ id, params }: IMutationInfo): IMutationInfo {
    const injector = this.grid.univer.__getInjector();
    if (id === SET_VALUES) {
      return { id, params: SetRangeValuesUndoMutationFactory(injector, params as ISetRangeValuesMutationParams) };
    }
    const place = params as { unitId: string; sheetId: string; row: number; col: number };
    const old = injector.get(SheetsNoteModel).getNote(place.unitId, place.sheetId, place);
    const at = { unitId: place.unitId, sheetId: place.sheetId, row: place.row, col: place.col };
    return old ? { id: UPDATE_NOTE, params: { ...at, note: { ...old } } } : { id: REMOVE_NOTE, params: at };
  }

  private see(command: Readonly<ICommandInfo>): void {
    if (command.type === CommandType.OPERATION) this.seeSelection(command);
    if (this.writing > 0 || command.type !== CommandType.MUTATION) return;
    const unit = (command.params as { unitId?: string } | undefined)?.unitId;
    if (unit !== undefined && unit !== this.workbook.getId()) return;
    const structural = this.watch.see(command);
    if (structural) this.restructure(structural);
    if (this.watch.empty || this.flushing) return;
    this.flushing = true;
    queueMicrotask(() => {
      this.flushing = false;
      this.flush();
    });
  }

  private seeSelection({ id, params }: Readonly<ICommandInfo>): void {
    const { subUnitId: sheet, selections } = (params ?? {}) as { subUnitId?: string; selections?: readonly { readonly range: IRange }[] };
    if (sheet === undefined) return;
    if (id === 'sheet.operation.set-worksheet-active') this.choose({ sheet, range: rangeOf({ row: 0, col: 0 }) });
    const [last] = [...(selections ?? [])].reverse();
    if (id === 'sheet.operation.set-selections' && last) this.choose({ sheet, range: fromUniverRange(last.range) });
  }

  /** The user inserted or deleted rows, columns or a sheet. */
  private restructure(change: Structural): void {
    const edit = this.structuralEdit(change);
    if (!edit) return;
    this.watch.follow(edit);
    this.overlay.follow([edit]);
    this.follow([edit]);
    this.watch.around(edit);
  }

  private structuralEdit(change: Structural): Edit | undefined {
    if (change.kind === 'addSheet') {
      const content = { ...sheetFromRows([], { id: change.sheet, name: change.name }) };
      return { kind: 'addSheet', index: change.index, sheet: change.sheet, content };
    }
    if (change.kind === 'renameSheet') {
      const expect = this.live.sheet(change.sheet).name;
      return expect === change.name ? undefined : { ...change, expect };
    }
    if (change.kind === 'moveSheet') {
      const expect = this.live.book.sheets.findIndex(({ id }) => id === change.sheet);
      return expect === change.index ? undefined : { ...change, expect };
    }
    if (change.kind === 'visibility') {
      const { visibility: expect } = this.live.sheet(change.sheet);
      const { kind, sheet, hidden } = change;
      return hidden === (expect !== 'visible') ? undefined : { kind, sheet, expect, put: hidden ? 'hidden' : 'visible' };
    }
    return change;
  }

  /** Makes the book follow what the grid was told since the last time. */
  private flush(): void {
    for (const [id, touched] of this.watch.take()) {
      const worksheet = this.univerSheet(id);
      const sheet = this.live.book.sheets.find((one) => one.id === id);
      if (!worksheet || !sheet) continue;
      this.follow(this.differences(touched, id, worksheet));
    }
  }

  private differences(touched: Touched, id: string, worksheet: Worksheet): Edit[] {
    const { book } = this.live;
    const sheet = this.live.sheet(id);
    const merges = touched.merges ? mergeEdits(sheet, worksheet.getMergeData()) : [];
    const places = touched.everything ? allPlaces(sheet, worksheet) : touched.cells;
    const injector = this.grid.univer.__getInjector();
    const notes = injector.get(SheetsNoteModel).getSheetNotes(this.workbook.getId(), id);
    const rules = touched.validations ? injector.get(DataValidationModel).getRules(this.workbook.getId(), id) : [];
    return [
      ...merges.filter((edit) => edit.kind === 'merge' && !edit.merged),
      ...cellEdits(book, sheet, places, this.reader(id)),
      ...merges.filter((edit) => edit.kind === 'merge' && edit.merged),
      ...sizeEdits(sheet, 'row', touched.sizes.row, worksheet),
      ...sizeEdits(sheet, 'column', touched.sizes.column, worksheet),
      ...(touched.notes ? noteEdits(sheet, notes?.values() ?? []) : []),
      ...(touched.validations ? validationEdits(sheet, rules) : []),
      ...(touched.view ? viewEdits(sheet, worksheet.getFreeze()) : []),
    ];
  }

  /** The user's edits into the book. What the book refuses (a protected cell) the grid takes back. */
  private follow(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const refusal = this.live.apply(edits, false);
    if (!refusal) return;
    this.show(this.live.book);
    this.live.emit({ kind: 'refused', because: refusal });
  }

  private univerSheet(id: string): Nullable<Worksheet> {
    const workbook: Workbook = this.workbook.getWorkbook();
    return workbook.getSheetBySheetId(id);
  }

  private reader(id: string): (at: CellRef) => GridCell {
    const facade = this.workbook.getSheetBySheetId(id);
    const worksheet = this.univerSheet(id);
    if (!facade || !worksheet) throw new HostFailure({ code: 'no-such-sheet' });
    const styles = this.workbook.getWorkbook().getStyles();
    return ({ row, col }) => {
      const raw = worksheet.getCellRaw(row, col);
      const shown = worksheet.getCell(row, col);
      const formula = raw?.f ?? (raw?.si ? facade.getRange(row, col).getFormula() : '');
      return { raw, shown: String(shown?.p?.body?.dataStream.trimEnd() ?? shown?.v ?? ''), formula, style: styles.getStyleByCell(raw) ?? {} };
    };
  }
}
