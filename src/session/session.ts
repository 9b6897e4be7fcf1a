/**
 * One editing session on one host: it watches, checks again, flags, writes and takes back. Its state is data in a store;
 * its methods are what commands are made of. Nothing here knows which host it is.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Finding } from '../check/finding';
import type { Config } from '../config/schema';
import { HostFailure, type Host, type HostEvent, type Selection } from '../host/host';
import { isPassing } from '../host/patience';
import { mappingFrom, type Mapping } from '../form/mapping';
import type { Book, Sheet } from '../sheet/book';
import type { Edit } from '../sheet/edit';
import { rangeOf } from '../sheet/range';
import type { Store } from '../store';
import { annotate, clearAnnotations } from './annotations';
import type { Checker } from './checker/checker';
import { Desk, type Clock } from './desk';
import { History } from './history';
import { readOffice, readStore, writeOffice, writeStore } from './kept';
import { withMapping } from './mappings';
import { Painter } from './painter';
import { readSpokenPreferences, speaks, writePreferences, type Preferences, type Speak } from './preferences';
import { Progress } from './progress';
import { activeResult, activeSheet, initialState, judgedBy, type Notice, type Place, type SessionState } from './state';

export interface SessionOptions {
  readonly host: Host;
  readonly clock: Clock;
  readonly checker: Checker;
  /** Where the words of the rules do not come along. */
  readonly speak?: Speak;
  /** Milliseconds that the user must pause before flags are painted. */
  readonly paintAfter?: number;
}

const PAINT_AFTER = 250;

export class Session {
  readonly store: StoreApi<SessionState>;
  readonly history: History;
  private readonly desk: Desk;
  private readonly painter: Painter;
  private readonly checker: Checker;
  private readonly speak: Speak;
  private readonly progress: Progress;
  private stopListening: () => void = () => undefined;
  private stopCheck: () => void = () => undefined;
  /** Sheets that were looked at: each check sees them again. */
  private readonly watched = new Set<string>();
  /** Counts checks, so that a slow one that was overtaken is dropped. */
  private checks = 0;
  /** Counts the workbooks that have come to the front. */
  private openings = 0;
  /** The last check that was called off by the user. */
  private cancelled = 0;
  /** Waits no longer for what the host is asked for by the last check. */
  private letGo: () => void = () => undefined;

  constructor({ host, clock, checker, speak = async () => undefined, paintAfter = PAINT_AFTER }: SessionOptions) {
    this.desk = new Desk(host, clock);
    this.checker = checker;
    this.speak = speak;
    this.progress = new Progress(this.desk);
    this.store = this.desk.store;
    this.painter = new Painter(this.desk, paintAfter);
    this.history = new History(this.desk, async () => {
      await this.check();
    });
  }

  get state(): SessionState {
    return this.desk.state;
  }

  /** Begins to watch, takes up what was kept, and checks the sheet in front. */
  async start(): Promise<void> {
    this.stopListening();
    this.stopListening = this.desk.host.listen((event) => {
      this.hear(event);
    });
    await this.open();
  }

  /** Takes the flags away and lets go of the host. */
  async stop(): Promise<void> {
    this.stopListening();
    this.stopCheck();
    this.callOff();
    await this.painter.clear();
    await this.history.close();
  }

  /**
   * Checks these sheets and, again, those that were checked before: rules that compare sheets see them all. Resolves to
   * whether it was done.
   */
  async check(sheets: readonly string[] = [activeSheet(this.state)]): Promise<boolean> {
    this.stopCheck();
    for (const id of sheets) this.watched.add(id);
    const standing = this.state.sheets.map(({ id }) => id).filter((id) => this.watched.has(id));
    const turn = ++this.checks;
    const { entries } = this.state;
    const done = await this.desk.trying(async () => {
      const told = this.progress.begin();
      const calledOff = new Promise<undefined>((resolve) => {
        this.letGo = () => { resolve(undefined); };
      });
      const book = await Promise.race([this.desk.host.read(standing, 'content'), calledOff]);
      if (!book) return false;
      if (this.state.running === null && this.state.entries === entries) await this.history.catchUp(book);
      const results = turn === this.checks ? await this.checker.check(book, told) : undefined;
      // A later check has the word; one that the user has called off has none.
      if (turn !== this.checks || !results) return turn > this.cancelled;
      this.progress.end();
      this.desk.set({ phase: 'ready', results: new Map(results.map((result) => [result.sheet, result])), ...this.withdrawn() });
      this.painter.soon();
      return true;
    });
    if (done === undefined) this.progress.end();
    return done === true;
  }

  /** 取消: whatever is being checked, at any point. What was found before stays. */
  cancelCheck(): void {
    this.callOff();
    this.desk.set({ phase: 'ready', notice: { kind: 'cancelled' } });
  }

  /** 检查本表: says that it was done, since the list may well be what it was. */
  async checkSheet(): Promise<void> {
    if ((await this.check()) && activeResult(this.state)?.forms.length) this.desk.set({ notice: { kind: 'checked' } });
  }

  /** 检查全部工作表: every visible sheet. */
  async checkAll(): Promise<void> {
    const sheets = this.state.sheets.filter(({ visible }) => visible).map(({ id }) => id);
    if (!(await this.check(sheets))) return;
    const { results } = this.state;
    const withForms = sheets.filter((id) => (results.get(id)?.forms.length ?? 0) > 0).length;
    this.desk.set({ notice: { kind: 'checked-all', sheets: sheets.length, withForms } });
  }

  /** Brings the sheet to the cell and gives it the keyboard: what is wrong can be typed over at once. */
  async locate({ sheet, cell }: Place): Promise<void> {
    await this.show({ sheet, range: rangeOf(cell) });
    await this.desk.trying(() => this.desk.host.focus());
  }

  async show(selection: Selection): Promise<void> {
    await this.desk.trying(() => this.desk.host.select(selection));
  }

  /** Sets a finding aside; the reason travels with the workbook. */
  async ignore({ rule, fingerprint }: Finding, reason: string): Promise<void> {
    const at = new Date(this.desk.clock.now()).toISOString();
    await this.keep((store) => ({ ...store, ignored: [...withoutIgnored(store, rule, fingerprint), { rule, fingerprint, reason, at }] }));
  }

  /** Takes a finding up again that was set aside. */
  async heed(rule: string, fingerprint: string): Promise<void> {
    await this.keep((store) => ({ ...store, ignored: withoutIgnored(store, rule, fingerprint) }));
  }

  /** A sheet as it stands, for a person to point things out on. */
  async sheet(id: string): Promise<Sheet | undefined> {
    const book = await this.desk.trying(() => this.desk.host.read([id], 'content'));
    return book?.sheets.find((sheet) => sheet.id === id);
  }

  /** The workbook with its structure, for what is planned on it. */
  async book(): Promise<Book | undefined> {
    return this.desk.trying(() => this.desk.host.read(this.state.sheets.map(({ id }) => id), 'whole'));
  }

  /** What the user has said about columns; whatever is recognised for him is recognised by it. */
  get mappings(): readonly Mapping[] {
    return this.state.store.mappings.map(mappingFrom);
  }

  /** A text that stays with the person under this key; null where none was kept. */
  async recall(key: string): Promise<string | null> {
    return (await this.desk.trying(() => this.desk.host.storage.readUser(key))) ?? null;
  }

  /** Keeps a text with the person; null forgets it. */
  async retain(key: string, text: string | null): Promise<void> {
    await this.desk.trying(() => this.desk.host.storage.writeUser(key, text));
  }

  /** Tells why a plan was not carried out. */
  stopped(because: Extract<Notice, { kind: 'stopped' }>['because']): void {
    this.desk.set({ notice: { kind: 'stopped', because } });
  }

  /** 重新指认: what the columns under a head are; kept in the workbook and heeded from now on. */
  async mapColumns(sheet: string, mapping: Mapping): Promise<void> {
    const name = this.state.sheets.find(({ id }) => id === sheet)?.name ?? '';
    const at = new Date(this.desk.clock.now()).toISOString();
    await this.keep((store) => ({ ...store, mappings: withMapping(store.mappings, name, mapping, at) }));
  }

  async prefer(change: Partial<Preferences>): Promise<void> {
    const preferences = { ...this.state.preferences, ...change };
    if (!(await speaks(this.speak, preferences.locale))) {
      this.desk.refused({ code: 'unknown' });
      return;
    }
    this.desk.set({ preferences });
    await this.desk.trying(() => writePreferences(this.desk.host.storage, preferences));
    if (change.locale !== undefined) await this.checkAnew();
    if (preferences.marking) await this.painter.paint();
    else await this.painter.clear();
  }

  /** Another preset, severity, option or 本地口径: everything is judged anew. */
  async configure(office: Config): Promise<void> {
    this.desk.set({ office });
    await this.desk.trying(() => writeOffice(this.desk.host.storage, office));
    await this.checkAnew();
  }

  /** 清除标记 */
  async clearFlags(): Promise<void> {
    if (await this.painter.clear()) this.desk.set({ notice: { kind: 'unflagged' } });
  }

  /** 写入批注: the findings of every sheet that was checked, as they are now and not as they were before the last edit. */
  async annotate(): Promise<void> {
    if (!(await this.check())) return;
    await this.desk.trying(async () => {
      const results = [...this.state.results.values()];
      const book = await this.desk.host.read(results.map(({ sheet }) => sheet), 'whole');
      await this.history.perform('annotate', annotate(book, results));
    });
  }

  /** 清除批注, on every sheet. */
  async clearAnnotations(): Promise<void> {
    await this.desk.trying(async () => {
      const book = await this.desk.host.read(this.state.sheets.map(({ id }) => id), 'whole');
      await this.history.perform('clear-annotations', clearAnnotations(book));
    });
  }

  /** Marks a command as running for as long as it takes; one at a time. */
  async running(command: string, run: () => Promise<void>): Promise<void> {
    if (this.state.running !== null) return;
    this.desk.set({ running: command, notice: null });
    try {
      await run();
    } finally {
      this.desk.set({ running: null });
    }
  }

  /** A workbook stands in the window: forget the last one, take up what is known of this. */
  private async open(): Promise<void> {
    const { host } = this.desk;
    const turn = ++this.openings;
    await this.desk.trying(async () => {
      const [preferences, office, store, sheets, selection, key] = await Promise.all([
        this.preferences(),
        readOffice(host.storage),
        readStore(host.storage),
        host.sheets(),
        host.selection(),
        host.workbookKey(),
      ]);
      // Yet another workbook has come to the front meanwhile.
      if (turn !== this.openings) return;
      this.desk.set({ ...initialState, phase: 'checking', opened: this.state.opened + 1, preferences, office, store, sheets, selection });
      this.watched.clear();
      await this.history.open(key);
      await this.checkAnew();
    });
  }

  private async preferences(): Promise<Preferences> {
    const preferences = await readSpokenPreferences(this.desk.host.storage, this.speak);
    if (preferences === undefined) throw new HostFailure({ code: 'unknown' });
    // Before the host has answered anything else: whoever reads another language is kept from Chinese for no longer.
    this.desk.set({ preferences });
    return preferences;
  }

  /** After a change of what is judged by, nothing that was found before counts. */
  private async checkAnew(): Promise<void> {
    this.checker.configure({ ...judgedBy(this.state), mappings: this.mappings });
    await this.check();
  }

  /** That the host was busy, or a cell was being edited, is over once it has answered. */
  private withdrawn(): Partial<SessionState> {
    const { notice } = this.state;
    return notice?.kind === 'failed' && isPassing({ code: notice.because }) ? { notice: null } : {};
  }

  private callOff(): void {
    this.cancelled = this.checks;
    this.checks += 1;
    this.letGo();
    this.checker.cancel();
    this.progress.end();
  }

  /** Changes the store in the workbook, as another pane or another person may have left it, and checks by it. */
  private async keep(change: (store: Store) => Store): Promise<void> {
    const { storage } = this.desk.host;
    const store = change((await this.desk.trying(() => readStore(storage))) ?? this.state.store);
    this.desk.set({ store });
    await this.desk.trying(() => writeStore(storage, store));
    await this.checkAnew();
  }

  private hear(event: HostEvent): void {
    switch (event.kind) {
      case 'edit':
        if (!event.own) this.goesOn();
        this.checkSoon();
        break;
      case 'structure':
        if (!event.own) {
          this.goesOn();
          this.history.follow(structuralEdit(event));
        }
        this.checkSoon();
        break;
      case 'refused':
        this.desk.refused(event.because);
        break;
      case 'sheets':
        void this.refreshSheets();
        break;
      case 'activate':
        this.desk.set({ selection: { sheet: event.sheet, range: rangeOf({ row: 0, col: 0 }) } });
        if (!this.state.results.has(event.sheet)) this.checkSoon();
        break;
      case 'select': {
        const { sheet } = event.selection;
        // A sheet may come to the front untold: one that a command has just made, say.
        const unseen = sheet !== activeSheet(this.state) && !this.state.results.has(sheet);
        this.desk.set({ selection: event.selection });
        if (unseen) this.checkSoon();
        break;
      }
      case 'workbook':
        void this.open();
        break;
      case 'before-save':
        void this.painter.clear();
        break;
      case 'after-save':
        this.painter.soon();
        break;
    }
  }

  /** What the last action came to is old news once the user goes on. */
  private goesOn(): void {
    if (this.state.notice?.kind !== 'failed') this.desk.set({ notice: null });
  }

  /** Several events of one action are answered by one check. */
  private checkSoon(): void {
    this.stopCheck();
    this.stopCheck = this.desk.clock.later(() => void this.check(), 0);
  }

  private async refreshSheets(): Promise<void> {
    await this.desk.trying(async () => {
      const sheets = await this.desk.host.sheets();
      const results = new Map([...this.state.results].filter(([id]) => sheets.some((sheet) => sheet.id === id)));
      // The sheet in front may be the one that is gone; not every host says which has come to the front instead.
      const stands = sheets.some(({ id }) => id === activeSheet(this.state));
      this.desk.set({ sheets, results, ...(stands ? {} : { selection: await this.desk.host.selection() }) });
      await this.check();
    });
  }
}

function withoutIgnored({ ignored }: Store, rule: string, fingerprint: string): Store['ignored'] {
  return ignored.filter((one) => one.rule !== rule || one.fingerprint !== fingerprint);
}

function structuralEdit({ sheet, axis, index, count }: Extract<HostEvent, { kind: 'structure' }>): Edit {
  return { kind: count > 0 ? 'insert' : 'delete', sheet, axis, index, count: Math.abs(count) };
}
