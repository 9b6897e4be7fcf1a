/**
 * One editing session on one host: it watches, checks again, flags, writes and takes back. Its state is data in a store;
 * its methods are what commands are made of. Nothing here knows which host it is.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { checkBook } from '../check/check';
import type { Finding } from '../check/finding';
import { HostFailure, type Applied, type Fault, type Host, type HostEvent, type Selection } from '../host/host';
import { apply } from '../sheet/apply';
import type { Edit, EditKind, Refusal } from '../sheet/edit';
import { rangeOf } from '../sheet/range';
import type { Store } from '../store';
import { flagsOf } from './flags';
import { cellCount, changedCells, follow, Journal, journalLength, stillFitting, type Entry } from './journal';
import { readPreferences, readStore, writePreferences, writeStore } from './kept';
import { activeSheet, initialState, type Place, type Preferences, type SessionState } from './state';

/** Time, so that tests can hold it. */
export interface Clock {
  now(): number;
  /** Returns the way to call it off. */
  later(run: () => void, milliseconds: number): () => void;
}

export interface SessionOptions {
  readonly host: Host;
  readonly clock: Clock;
  /** How long the user must pause before flags are painted. */
  readonly paintAfter?: number;
}

const PAINT_AFTER = 250;

/** Edits that can be taken back from contents alone; others need the sheet's structure, read once before. */
const CONTENT_KINDS: ReadonlySet<EditKind> = new Set<EditKind>(['put']);

export class Session {
  readonly store: StoreApi<SessionState> = createStore(() => initialState);
  readonly host: Host;
  private readonly clock: Clock;
  private readonly paintAfter: number;
  private journal: Journal;
  private stopListening: () => void = () => undefined;
  private stopCheck: () => void = () => undefined;
  private stopPaint: () => void = () => undefined;
  /** Counts checks, so that a slow one that was overtaken is dropped. */
  private checks = 0;

  constructor({ host, clock, paintAfter = PAINT_AFTER }: SessionOptions) {
    this.host = host;
    this.clock = clock;
    this.paintAfter = paintAfter;
    this.journal = new Journal(host.storage, '');
  }

  get state(): SessionState {
    return this.store.getState();
  }

  /** Begins to watch, takes up what was kept, and checks the sheet in front. */
  async start(): Promise<void> {
    this.stopListening = this.host.listen((event) => {
      this.hear(event);
    });
    await this.open();
  }

  /** Takes the flags away and lets go of the host. */
  async stop(): Promise<void> {
    this.stopListening();
    this.stopCheck();
    this.stopPaint();
    await this.clearFlags();
  }

  /** Checks these sheets and keeps what was found on the others. */
  async check(sheets: readonly string[] = [activeSheet(this.state)]): Promise<void> {
    this.stopCheck();
    const wanted = [...new Set([...this.state.results.keys(), ...sheets])];
    const known = new Set(this.state.sheets.map(({ id }) => id));
    const turn = ++this.checks;
    try {
      const book = await this.host.read(wanted.filter((id) => known.has(id)), 'content');
      if (turn !== this.checks) return;
      const { preferences, store } = this.state;
      const results = checkBook(book, { locale: preferences.locale, store, ...(store.preset === undefined ? {} : { preset: store.preset }) });
      this.set({ phase: 'ready', results: new Map(results.map((result) => [result.sheet, result])) });
      this.paintLater();
    } catch (error) {
      this.fail(error);
    }
  }

  /** 检查全部工作表: every visible sheet. */
  async checkAll(): Promise<void> {
    const sheets = this.state.sheets.filter(({ visible }) => visible).map(({ id }) => id);
    await this.check(sheets);
    this.set({ notice: { kind: 'checked-all', sheets: sheets.length } });
  }

  /** Brings the sheet to the finding's cell. */
  async locate({ sheet, finding }: Place): Promise<void> {
    await this.show({ sheet, range: rangeOf(finding.cell) });
  }

  async show(selection: Selection): Promise<void> {
    await this.trying(() => this.host.select(selection));
  }

  /**
   * Carries out a command's edits as one entry of the journal. Resolves to whether it was done; why it was not stands
   * in the state as a notice.
   */
  async perform(command: string, edits: readonly Edit[]): Promise<boolean> {
    if (edits.length === 0) return false;
    const entry = await this.trying(() => this.begin(command, edits));
    if (!entry) return false;
    const kept = this.state.entries.slice(0, this.state.entries.length - this.state.undone);
    if (!(await this.write(entry, edits, kept))) return false;
    this.set({ undone: 0, notice: { kind: 'fixed', cells: cellCount(edits) } });
    return true;
  }

  /** Takes the last command back. Where the user changed its cells since, asks first. */
  async undo(answer?: 'the-rest' | 'leave'): Promise<void> {
    const index = this.state.entries.length - 1 - this.state.undone;
    const entry = this.state.entries[index];
    if (!entry) return;
    this.set({ question: null });
    if (answer === 'leave') return;
    await this.trying(async () => {
      const book = await this.host.read(this.standing(entry), depthFor(entry.inverse));
      const cells = changedCells(book, entry.inverse);
      const gone = changedCells(book, entry.edits).length === 0;
      if (cells.length > 0 && !gone && answer === undefined) {
        this.set({ question: { kind: 'undo-changed', entry, cells } });
        return;
      }
      await this.replay(entry, stillFitting(book, entry.inverse), 'undone');
    });
  }

  /** Carries out again what was taken back last. */
  async redo(): Promise<void> {
    const entry = this.state.entries[this.state.entries.length - this.state.undone];
    if (!entry || this.state.undone === 0) return;
    await this.trying(async () => {
      const book = await this.host.read(this.standing(entry), depthFor(entry.edits));
      await this.replay(entry, stillFitting(book, entry.edits), 'done');
    });
  }

  /** 恢复原状: takes back what a command that was cut short has written. */
  async recover(): Promise<void> {
    const { interrupted } = this.state;
    if (!interrupted) return;
    await this.trying(async () => {
      const book = await this.host.read(this.standing(interrupted), depthFor(interrupted.inverse));
      const edits = stillFitting(book, interrupted.inverse);
      if (edits.length > 0 && !(await this.applied(edits))) return;
      const entries = this.state.entries.filter(({ id }) => id !== interrupted.id);
      await this.keep(entries);
      this.set({ interrupted: null, notice: { kind: 'undone', command: interrupted.command, cells: cellCount(edits) } });
    });
  }

  /** Sets a finding aside; the reason travels with the workbook. */
  async ignore(finding: Finding, reason: string): Promise<void> {
    const { rule, fingerprint } = finding;
    const at = new Date(this.clock.now()).toISOString();
    await this.setIgnored([...this.state.store.ignored, { rule, fingerprint, reason, at }]);
  }

  /** Takes a finding up again that was set aside. */
  async heed(rule: string, fingerprint: string): Promise<void> {
    await this.setIgnored(this.state.store.ignored.filter((one) => one.rule !== rule || one.fingerprint !== fingerprint));
  }

  async prefer(change: Partial<Preferences>): Promise<void> {
    const preferences = { ...this.state.preferences, ...change };
    this.set({ preferences });
    await this.trying(() => writePreferences(this.host.storage, preferences));
    if (change.locale !== undefined) await this.check();
    if (change.marking === false) await this.clearFlags();
    else await this.paint();
  }

  /** 清除标记: every flag of ours on every sheet, also those of an earlier session. */
  async clearFlags(): Promise<void> {
    this.stopPaint();
    await this.trying(async () => {
      for (const { id } of this.state.sheets) await this.host.paint(id, []);
    });
  }

  dismiss(): void {
    this.set({ notice: null, question: null });
  }

  /** Marks a command as running for as long as it takes; one at a time. */
  async running(command: string, run: () => Promise<void>): Promise<void> {
    if (this.state.running !== null) return;
    this.set({ running: command, notice: null });
    try {
      await run();
    } finally {
      this.set({ running: null });
    }
  }

  private set(change: Partial<SessionState>): void {
    this.store.setState(change);
  }

  /** A workbook stands in the window: forget the last one, take up what is known of this. */
  private async open(): Promise<void> {
    await this.trying(async () => {
      this.journal = new Journal(this.host.storage, await this.host.workbookKey());
      const [preferences, store, entries, sheets, selection] = await Promise.all([
        readPreferences(this.host.storage),
        readStore(this.host.storage),
        this.journal.load(),
        this.host.sheets(),
        this.host.selection(),
      ]);
      const undone = entries.filter(({ state }) => state === 'undone').length;
      const interrupted = entries.find(({ state }) => state === 'begun') ?? null;
      this.set({ ...initialState, phase: 'checking', preferences, store, entries, undone, interrupted, sheets, selection });
      await this.check();
    });
  }

  private hear(event: HostEvent): void {
    switch (event.kind) {
      case 'edit':
        // What the last action came to is old news once the user goes on.
        if (!event.own && this.state.notice?.kind !== 'failed') this.set({ notice: null });
        this.checkSoon();
        break;
      case 'structure': {
        const { sheet, axis, index, count, own } = event;
        const edit: Edit = { kind: count > 0 ? 'insert' : 'delete', sheet, axis, index, count: Math.abs(count) };
        if (!own) this.set({ entries: this.state.entries.map((entry) => follow(entry, edit, this.state.sheets)) });
        this.checkSoon();
        break;
      }
      case 'sheets':
        void this.refreshSheets();
        break;
      case 'activate':
        this.set({ selection: { sheet: event.sheet, range: rangeOf({ row: 0, col: 0 }) } });
        if (!this.state.results.has(event.sheet)) this.checkSoon();
        break;
      case 'select':
        this.set({ selection: event.selection });
        break;
      case 'workbook':
        void this.open();
        break;
      case 'before-save':
        void this.clearFlags();
        break;
      case 'theme':
        break;
    }
  }

  private async refreshSheets(): Promise<void> {
    await this.trying(async () => {
      const sheets = await this.host.sheets();
      const results = new Map([...this.state.results].filter(([id]) => sheets.some((sheet) => sheet.id === id)));
      this.set({ sheets, results });
      await this.check();
    });
  }

  /** Several events of one action are answered by one check. */
  private checkSoon(): void {
    this.stopCheck();
    this.stopCheck = this.clock.later(() => void this.check(), 0);
  }

  private paintLater(): void {
    this.stopPaint();
    if (this.state.preferences.marking) this.stopPaint = this.clock.later(() => void this.paint(), this.paintAfter);
  }

  private async paint(): Promise<void> {
    if (!this.state.preferences.marking || !this.host.capabilities.flags) return;
    await this.trying(async () => {
      for (const [sheet, { findings }] of this.state.results) await this.host.paint(sheet, flagsOf(findings));
    });
  }

  private async setIgnored(ignored: Store['ignored']): Promise<void> {
    const store = { ...this.state.store, ignored };
    this.set({ store });
    await this.trying(() => writeStore(this.host.storage, store));
    await this.check();
  }

  /** The entry for these edits, with what will take them back. */
  private async begin(command: string, edits: readonly Edit[]): Promise<Entry | undefined> {
    const sheets = this.state.sheets.map(({ id }) => id);
    const concerned = depthFor(edits) === 'whole' ? sheets : sheets.filter((id) => edits.some((edit) => edit.sheet === id));
    const book = await this.host.read(concerned, depthFor(edits));
    const trial = apply(book, edits);
    if (!trial.ok) {
      this.refused(trial.refusal);
      return undefined;
    }
    const id = (this.state.entries[this.state.entries.length - 1]?.id ?? 0) + 1;
    return { id, command, time: this.clock.now(), edits, inverse: trial.inverse, state: 'begun' };
  }

  /** Stores the entry as begun, writes, stores it as done. When nothing was written, nothing is kept. */
  private async write(entry: Entry, edits: readonly Edit[], before: readonly Entry[]): Promise<boolean> {
    const done = await this.trying(async () => {
      await this.journal.save([...before, entry]);
      return this.applied(edits);
    });
    const entries = done ? [...before, { ...entry, state: 'done' as const }].slice(-journalLength) : before;
    await this.trying(() => this.keep(entries));
    if (done) await this.check();
    return done === true;
  }

  private async replay(entry: Entry, edits: readonly Edit[], state: 'done' | 'undone'): Promise<void> {
    if (edits.length > 0 && !(await this.applied(edits))) return;
    await this.keep(this.state.entries.map((one) => (one.id === entry.id ? { ...one, state } : one)));
    const undone = this.state.entries.filter((one) => one.state === 'undone').length;
    const kind = state === 'done' ? 'redone' : 'undone';
    this.set({ undone, notice: { kind, command: entry.command, cells: cellCount(edits) } });
    await this.check();
  }

  private async keep(entries: readonly Entry[]): Promise<void> {
    this.set({ entries });
    await this.journal.save(entries);
  }

  private async applied(edits: readonly Edit[]): Promise<boolean> {
    const applied: Applied = await this.host.apply(edits);
    if (applied.done) return true;
    this.refused(applied.because);
    return false;
  }

  private refused(because: Refusal | Fault): void {
    const at = 'at' in because ? because.at : undefined;
    this.set({ notice: { kind: 'failed', because: because.code, ...(at ? { at } : {}) } });
  }

  private standing(entry: Entry): string[] {
    const named = new Set([...entry.edits, ...entry.inverse].map(({ sheet }) => sheet));
    return this.state.sheets.map(({ id }) => id).filter((id) => named.has(id));
  }

  /** Runs what may fail at the host; a failure becomes a notice and undefined. */
  private async trying<T>(run: () => Promise<T>): Promise<T | undefined> {
    try {
      return await run();
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  /** Anything but a host's failure is our own mistake and must not be hidden. */
  private fail(error: unknown): void {
    if (!(error instanceof HostFailure)) throw error;
    this.set({ phase: this.state.phase === 'ready' ? 'ready' : 'failed', notice: { kind: 'failed', because: error.fault.code } });
  }
}

function depthFor(edits: readonly Edit[]): 'content' | 'whole' {
  return edits.every(({ kind }) => CONTENT_KINDS.has(kind)) ? 'content' : 'whole';
}
