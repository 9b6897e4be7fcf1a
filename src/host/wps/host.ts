/**
 * WPS Spreadsheets as a host. ET answers at once, so what is written is looked at, written and read back within one turn
 * of the event loop; only reading large sheets pauses in between.
 */
import type { Book } from '../../sheet/book';
import type { Edit, EditKind, Refusal } from '../../sheet/edit';
import { formatRange, rangeOf } from '../../sheet/range';
import { rangesOf } from '../addresses';
import { HostFailure, type Applied, type Capabilities, type Depth, type Fault, type Flag, type Host, type HostEvent, type Selection, type SheetInfo } from '../host';
import { eventsOf } from '../live-book';
import { patiently } from '../patience';
import { isPut } from '../puts';
import { completed, stepsOf } from '../steps';
import { StyleTable } from '../style-table';
import { application } from './application';
import { carryOut } from './carry-out';
import { Extents, listenTo, type Ear } from './events';
import { failureOf } from './faults';
import { Flags } from './flags';
import { applyPuts } from './puts';
import { quietly } from './quiet';
import { atOnce, breathing, readBook, type Scan } from './scan';
import { SheetTable, visibilityOf } from './sheets';
import { WpsStorage } from './storage';
import { Watch } from './watch';
import { Written } from './written';

const KINDS: readonly EditKind[] = [
  'put', 'style', 'validation', 'note', 'size', 'merge', 'insert', 'delete', 'addSheet', 'removeSheet', 'renameSheet', 'view',
];
/** Milliseconds between two looks, while nothing has been heard of the program. */
const LOOK_EVERY = 2000;

export class WpsHost implements Host {
  readonly name = 'wps';
  readonly capabilities: Capabilities = { edits: new Set(KINDS), structure: true, flags: true, beforeSave: true };
  readonly storage: WpsStorage;
  private readonly sheetTable = new SheetTable();
  private readonly flags = new Flags(this.sheetTable, () => this.sheetTable.fullName());
  private readonly scan: Scan = { sheets: this.sheetTable, styles: new StyleTable(), fillUnder: (sheet, row, col) => this.flags.fills.under(sheet, { row, col }) };
  private readonly written = new Written();
  private readonly extents = new Extents();
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly ear: Ear = {
    sheets: this.sheetTable,
    written: this.written,
    tell: (event) => { this.tell(event); },
    clearFlags: (behind) => {
      if (behind) this.flags.clearBehind(behind);
      else this.flags.clear();
    },
  };
  private readonly watch = new Watch(this.ear, () => this.chosen());
  private deafen: (() => void) | undefined;

  constructor(private readonly lookEvery = LOOK_EVERY) {
    this.storage = new WpsStorage(this.sheetTable);
  }

  async workbookKey(): Promise<string> {
    return this.ask(() => this.sheetTable.fullName());
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.ask(() => this.infos());
  }

  async selection(): Promise<Selection> {
    return this.ask(() => this.chosen());
  }

  async read(sheets: readonly string[], depth: Depth): Promise<Book> {
    return this.ask(() => breathing(readBook(this.scan, sheets, depth)));
  }

  async apply(edits: readonly Edit[]): Promise<Applied> {
    const refused = edits.find(({ kind }) => !this.capabilities.edits.has(kind));
    if (refused) return { done: false, because: { code: 'unsupported', edit: refused } };
    if (edits.length === 0) return { done: true };
    try {
      const applied = quietly(() => (edits.every(isPut) ? applyPuts(this.sheetTable, edits, (contents) => { this.written.note(contents); }) : this.restructure(edits)));
      this.wrote(applied.done ? edits : []);
      return applied;
    } catch (error) {
      return { done: false, because: { ...failureOf(error).fault, edit: edits[0] } as Refusal | Fault };
    }
  }

  async select({ sheet, range }: Selection): Promise<void> {
    this.act(() => {
      const target = this.sheetTable.find(sheet);
      target.Activate();
      target.Range(formatRange(range)).Select();
    });
    this.watch.refresh();
  }

  async focus(): Promise<void> {
    // ET has no way but this to get the keyboard back.
    await this.select(await this.selection());
  }

  async paint(sheet: string, flags: readonly Flag[]): Promise<void> {
    this.act(() => { this.flags.paint(sheet, flags); });
  }

  async painted(sheet: string): Promise<readonly Flag[]> {
    return this.ask(() => this.flags.painted(sheet));
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.begin();
    return () => {
      if (this.listeners.delete(listener) && this.listeners.size === 0) this.end();
    };
  }

  /** Looks for changes now, where the program tells nothing; for those who cannot wait for the next look. */
  look(): void {
    this.watch.look();
  }

  /** Until the program has spoken once it is not relied upon. */
  private begin(): void {
    try {
      for (const { id, sheet } of this.sheetTable.list()) this.extents.note(id, sheet);
    } catch {
      // No workbook is open yet.
    }
    this.watch.start(this.lookEvery);
    this.deafen = listenTo(this.ear, this.extents, () => { this.watch.stop(); });
  }

  private end(): void {
    this.deafen?.();
    this.watch.stop();
  }

  private tell(event: HostEvent): void {
    if (event.kind === 'structure') {
      this.flags.forget(event.sheet);
      if (!event.own) this.flags.fills.follow(event.sheet, [{ kind: event.count > 0 ? 'insert' : 'delete', sheet: event.sheet, axis: event.axis, index: event.index, count: Math.abs(event.count) }]);
    }
    for (const listener of [...this.listeners]) listener(event);
  }

  private infos(): SheetInfo[] {
    return this.sheetTable.list().map(({ id, name, sheet }) => ({ id, name, visible: visibilityOf(sheet) === 'visible', protected: sheet.ProtectContents }));
  }

  private chosen(): Selection {
    const program = application();
    const sheet = program.ActiveSheet;
    if (!sheet) throw new HostFailure({ code: 'closed', detail: 'no sheet' });
    // A shape has no address: the cell that has the cursor stands for it.
    const chosen = program.Selection;
    const address = (typeof chosen?.Address === 'function' ? chosen : program.ActiveCell)?.Address(false, false);
    return { sheet: this.sheetTable.idOf(sheet), range: rangesOf(address ?? 'A1')[0] ?? rangeOf({ row: 0, col: 0 }) };
  }

  private restructure(edits: readonly Edit[]): Applied {
    const infos = this.infos();
    const wanted = infos.filter(({ id }) => edits.some((edit) => edit.sheet === id)).map(({ id }) => id);
    const steps = stepsOf(completed(atOnce(readBook(this.scan, wanted, 'whole')), infos), edits);
    if ('code' in steps) return { done: false, because: steps };
    carryOut(this.sheetTable, steps);
    for (const id of wanted) {
      this.flags.forget(id);
      this.flags.fills.follow(id, edits);
    }
    return { done: true };
  }

  /** What ET was kept from telling is told here. */
  private wrote(edits: readonly Edit[]): void {
    this.watch.refresh();
    for (const id of new Set(edits.map(({ sheet }) => sheet))) if (edits.some((edit) => edit.kind !== 'put')) this.noteExtent(id);
    for (const event of eventsOf(edits, true)) this.tell(event);
  }

  private noteExtent(id: string): void {
    try {
      this.extents.note(id, this.sheetTable.find(id));
    } catch {
      // The sheet was removed.
    }
  }

  private ask<T>(work: () => T | Promise<T>): Promise<T> {
    return patiently(work, failureOf);
  }

  private act(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw failureOf(error);
    }
  }
}
