/// <reference types="office-js" />
/** Excel as a host: the port's calls, each a conversation with the living workbook. Nothing is remembered that Excel itself knows. */
import type { Book } from '../../sheet/book';
import type { Edit, EditKind, PutEdit, Refusal } from '../../sheet/edit';
import { formatRange, rangeOf } from '../../sheet/range';
import { HostFailure, type Applied, type Capabilities, type Depth, type Fault, type Flag, type Host, type HostEvent, type Selection, type SheetInfo } from '../host';
import { linesAddress, rangesOf } from '../addresses';
import { Echoes } from '../echoes';
import { isPut } from '../puts';
import { completed, stepsOf } from '../steps';
import { StyleTable } from '../style-table';
import { act, ask } from './batch';
import { carryOut } from './carry-out';
import { ExcelCopies, isOurs } from './copies';
import { listenTo } from './events';
import { FlagPainter } from './flags';
import { poll } from './polling';
import { applyPuts } from './puts';
import { offers, type Offers } from './requirements';
import { readBook, type Scan } from './scan';
import { ExcelStorage } from './storage';

/** What can be done where merges can be listed, and where they cannot. */
const PLAIN: readonly EditKind[] = ['put', 'style', 'renameSheet', 'view', 'addSheet'];
const STRUCTURAL: readonly EditKind[] = ['validation', 'note', 'size', 'merge', 'insert', 'delete', 'removeSheet'];

export class ExcelHost implements Host {
  readonly name = 'excel';
  readonly storage = new ExcelStorage();
  readonly capabilities: Capabilities;
  readonly copies: ExcelCopies;
  private readonly offers: Offers;
  private readonly scan: Scan;
  private readonly flags: FlagPainter;
  private readonly echoes = new Echoes();
  private readonly listeners = new Set<(event: HostEvent) => void>();
  /** Sheets that edits have added go by the id that the edit gave them. */
  private readonly given = new Map<string, string>();
  private listening: Promise<() => Promise<void>> | undefined;
  private stopPolling: (() => void) | undefined;

  constructor() {
    this.offers = offers();
    this.scan = { offers: this.offers, styles: new StyleTable(), excelId: (sheet) => this.given.get(sheet) ?? sheet };
    this.flags = new FlagPainter(this.scan.excelId);
    this.copies = new ExcelCopies(this.scan.excelId);
    const { merges } = this.offers;
    this.capabilities = { edits: new Set(merges ? [...PLAIN, ...STRUCTURAL] : PLAIN), structure: merges, flags: true, beforeSave: false };
  }

  async workbookKey(): Promise<string> {
    const { url } = Office.context.document as { url?: string | null };
    if (url) return url;
    return ask(async (context) => {
      context.workbook.load('name');
      await context.sync();
      return context.workbook.name;
    });
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return ask(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
      await context.sync();
      return worksheets.items.filter(({ name }) => !isOurs(name)).map(({ id, name, visibility, protection }) => ({
        id: this.ourId(id),
        name,
        visible: visibility === 'Visible',
        protected: protection.protected,
      }));
    });
  }

  async selection(): Promise<Selection> {
    try {
      return await this.placeOf((workbook) => workbook.getSelectedRange());
    } catch {
      // Several areas, or a chart: the cell that has the cursor stands for them.
      return this.placeOf((workbook) => workbook.getActiveCell());
    }
  }

  async read(sheets: readonly string[], depth: Depth): Promise<Book> {
    return readBook(this.scan, sheets, depth);
  }

  async apply(edits: readonly Edit[]): Promise<Applied> {
    const refused = edits.find(({ kind }) => !this.capabilities.edits.has(kind));
    if (refused) return { done: false, because: { code: 'unsupported', edit: refused } };
    if (edits.length === 0) return { done: true };
    try {
      return edits.every(isPut) ? await this.put(edits) : await this.restructure(edits);
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      return { done: false, because: { ...error.fault, edit: edits[0] } as Refusal | Fault };
    }
  }

  async select({ sheet, range }: Selection): Promise<void> {
    await act(async (context) => {
      const target = context.workbook.worksheets.getItem(this.scan.excelId(sheet));
      target.activate();
      target.getRange(formatRange(range)).select();
      await context.sync();
    });
  }

  async focus(): Promise<void> {
    // Selecting a cell gives Excel the keyboard; the platform has no other way.
    await this.select(await this.selection());
  }

  async paint(sheet: string, flags: readonly Flag[]): Promise<void> {
    await this.flags.paint(sheet, flags);
  }

  async painted(sheet: string): Promise<readonly Flag[]> {
    return this.flags.painted(sheet);
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    this.listening ??= listenTo({ offers: this.offers, echoes: this.echoes, ourId: (id) => this.ourId(id), tell: (event) => { this.tell(event); } });
    // Where Excel refuses to be listened to, it is looked at while anybody wants to hear.
    this.listening.catch(() => {
      if (this.listeners.size > 0) this.stopPolling ??= poll(this, (event) => { this.tell(event); });
    });
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stopPolling?.();
      this.stopPolling = undefined;
    };
  }

  /** Resolves once events are heard; for those who must not miss the first. */
  async heard(): Promise<void> {
    await this.listening;
  }

  private tell(event: HostEvent): void {
    if (event.kind === 'structure') this.flags.forget(event.sheet);
    for (const listener of [...this.listeners]) listener(event);
  }

  private ourId(excelId: string): string {
    for (const [ours, theirs] of this.given) if (theirs === excelId) return ours;
    return excelId;
  }

  private async placeOf(pick: (workbook: Excel.Workbook) => Excel.Range): Promise<Selection> {
    return ask(async (context) => {
      const range = pick(context.workbook);
      range.load('address');
      range.worksheet.load('id');
      await context.sync();
      return { sheet: this.ourId(range.worksheet.id), range: rangesOf(range.address)[0] ?? rangeOf({ row: 0, col: 0 }) };
    });
  }

  private put(edits: readonly PutEdit[]): Promise<Applied> {
    return applyPuts(edits, this.scan.excelId, (sheets) => {
      for (const { sheet, ranges } of sheets) for (const range of ranges) this.echoes.expect(sheet, formatRange(range));
    });
  }

  private async restructure(edits: readonly Edit[]): Promise<Applied> {
    const infos = await this.sheets();
    const wanted = infos.filter(({ id }) => edits.some((edit) => edit.sheet === id));
    const read = await this.read(wanted.map(({ id }) => id), 'whole');
    const steps = stepsOf(completed(read, infos), edits);
    if ('code' in steps) return { done: false, because: steps };
    for (const { edit } of steps) this.expectEcho(edit);
    await carryOut(this.scan, steps, (ours, theirs) => this.given.set(ours, theirs));
    for (const { id } of wanted) this.flags.forget(id);
    return { done: true };
  }

  private expectEcho(edit: Edit): void {
    if (edit.kind === 'put') this.echoes.expect(edit.sheet, formatRange(rangeOf(edit.at)));
    if (edit.kind === 'insert' || edit.kind === 'delete') this.echoes.expect(edit.sheet, linesAddress(edit.axis, edit.index, edit.count));
  }
}
