/** Writes to the sheet, and takes back: every command is one entry of a journal that outlives the pane. */
import { apply } from '../sheet/apply';
import type { Book } from '../sheet/book';
import type { Edit, EditKind } from '../sheet/edit';
import { Backups } from './backups';
import type { Desk } from './desk';
import { fitting, isBefore, printOf, remains } from './fitting';
import { cellCount, follow, Journal, journalLength, type Entry } from './journal';
import { wayBack } from './way-back';

/** Edits that can be taken back from contents alone; others need the sheet's structure, read once before. */
const CONTENT_KINDS: ReadonlySet<EditKind> = new Set<EditKind>(['put']);

/** So many moves of rows or columns, the last ones, can be taken back with nothing lost of what lay in them. */
const MOVES = 20;

/** Entries before and after the user moved rows or columns. */
interface Move {
  readonly through: Edit;
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
}

export class History {
  private journal: Journal;
  private readonly backups: Backups;
  private moves: readonly Move[] = [];
  /** The user has moved rows or columns since the contents were last looked at. */
  private moved = false;

  constructor(
    private readonly desk: Desk,
    /** Checks again what was written. */
    private readonly recheck: () => Promise<void>,
  ) {
    this.journal = new Journal(desk.host.storage, '');
    this.backups = new Backups(desk);
  }

  /** Takes up the journal of a workbook; what is in it goes into the state. */
  async open(workbook: string): Promise<void> {
    this.journal = new Journal(this.desk.host.storage, workbook);
    this.moves = [];
    const entries = await this.journal.load();
    const finished = entries.filter(({ state }) => state !== 'begun');
    this.desk.set({
      entries: finished,
      undone: finished.filter(({ state }) => state === 'undone').length,
      interrupted: entries.find(({ state }) => state === 'begun') ?? null,
    });
    await this.backups.sweepBut(this.interrupted);
  }

  /** Leaves nothing of ours behind in the workbook; what another pane may still need is not ours. */
  async close(): Promise<void> {
    const elsewhere = await this.desk.trying(() => this.journal.elsewhere());
    await this.backups.sweepBut(this.interrupted, elsewhere);
  }

  /**
   * Carries out a command's edits as one entry. Resolves to whether it was done; why it was not stands in the state as
   * a notice, and then nothing was changed.
   */
  async perform(command: string, edits: readonly Edit[]): Promise<boolean> {
    if (edits.length === 0) return false;
    const { desk, journal } = this;
    const entry = await desk.trying(() => this.begin(command, edits));
    // Another workbook may have come to the front while this one was read.
    if (!entry || journal !== this.journal) return false;
    const { entries, undone } = desk.state;
    const before = entries.slice(0, entries.length - undone);
    const done = await desk.trying(async () => {
      await journal.save([...before, entry]);
      await this.backups.keep(entry);
      return this.applied(edits);
    });
    if (done !== true) {
      // Nothing was written, so nothing is to be recovered; what could be redone still can.
      await desk.trying(() => this.keep(entries, journal));
      return false;
    }
    await desk.trying(() => this.keep([...before, { ...entry, state: 'done' as const }].slice(-journalLength), journal));
    if (journal !== this.journal) return true;
    desk.set({ undone: 0, notice: { kind: 'fixed', command, cells: cellCount(edits) } });
    await this.recheck();
    return true;
  }

  /** Takes the last command back. Where the user changed its cells since, asks first. */
  async undo(answer?: 'the-rest' | 'leave'): Promise<void> {
    const { desk } = this;
    const { entries, undone, question } = desk.state;
    const entry = entries[entries.length - 1 - undone];
    desk.set({ question: null });
    // An answer is one about the command that was asked about.
    if (!entry || answer === 'leave' || (answer !== undefined && question?.entry.id !== entry.id)) return;
    await desk.trying(async () => {
      const book = await this.read(entry, entry.inverse);
      const back = wayBack(book, entry);
      const { edits, changed } = fitting(book, back);
      // The grid's own undo may have been quicker: then nothing is left to ask about, and rows must not come back twice.
      const already = (entry.before !== '' && isBefore(book, entry)) || (changed.length > 0 && fitting(book, entry.edits).changed.length === 0);
      if (already) return this.replay(entry, [], 'undone');
      if (changed.length > 0 && answer === undefined) desk.set({ question: { kind: 'undo-changed', entry, cells: changed } });
      else await this.replay(entry, edits, 'undone', edits.length === back.length);
      return undefined;
    });
  }

  /** Carries out again what was taken back last. */
  async redo(): Promise<void> {
    const { desk } = this;
    const { entries, undone } = desk.state;
    const entry = entries[entries.length - undone];
    if (!entry) return;
    await desk.trying(async () => {
      const book = await this.read(entry, entry.edits);
      const { edits, changed } = fitting(book, entry.edits);
      const [at] = changed;
      const already = at !== undefined && fitting(book, entry.inverse).changed.length === 0;
      if (at !== undefined && edits.length === 0 && !already) desk.refused({ code: 'value-differs', at });
      else await this.replay(entry, edits, 'done');
    });
  }

  /** 恢复原状: takes back what a command that was cut short has written. */
  async recover(): Promise<void> {
    const { desk } = this;
    const { interrupted } = desk.state;
    if (!interrupted) return;
    await desk.trying(async () => {
      const edits = remains(await this.read(interrupted, interrupted.inverse), interrupted);
      if (edits.length > 0 && !(await this.applied(edits))) return;
      if (edits.length > 0) await this.backups.bringBack(interrupted);
      desk.set({ interrupted: null, notice: { kind: 'undone', command: interrupted.command, cells: cellCount(edits) } });
      await this.keep(desk.state.entries);
      await this.recheck();
    });
  }

  /**
   * The grid's own undo of a command counts as ours, and so does its redo of one that only wrote cells. `book`: contents, read
   * while no command ran.
   */
  async catchUp(book: Book): Promise<void> {
    const { entries, undone: before } = this.desk.state;
    const { length } = entries;
    const last = entries[length - 1 - before];
    let undone = this.moved && last && isBefore(book, last) ? before + 1 : before;
    this.moved = false;
    while (standsFor(book, entries[length - 1 - undone], 'undone')) undone += 1;
    while (undone > 0 && undone <= before && standsFor(book, entries[length - undone], 'done')) undone -= 1;
    if (undone === before) return;
    // What was to be asked about is done, or undone.
    this.desk.set({ undone, question: null });
    await this.desk.trying(() => this.keep(entries.map((entry, index) => ({ ...entry, state: index < length - undone ? 'done' : 'undone' }))));
  }

  /**
   * The user inserted or deleted rows or columns: what can still be undone lies elsewhere now. Where he has only taken his
   * last move back, it is what it was, also in rows that were gone.
   */
  follow(through: Edit): void {
    const { entries: before, sheets } = this.desk.state;
    this.moved = true;
    const last = this.moves.at(-1);
    if (last?.after === before && takesBack(through, last.through)) {
      this.moves = this.moves.slice(0, -1);
      this.desk.set({ entries: last.before });
      return;
    }
    const after = before.map((entry) => follow(entry, through, sheets));
    this.moves = [...this.moves, { through, before, after }].slice(-MOVES);
    this.desk.set({ entries: after });
  }

  /** The entry for these edits with what will take them back; undefined where they would be refused anyway. */
  private async begin(command: string, edits: readonly Edit[]): Promise<Entry | undefined> {
    const { desk } = this;
    const depth = depthFor(edits);
    const sheets = desk.state.sheets.map(({ id }) => id);
    const concerned = depth === 'whole' ? sheets : sheets.filter((id) => edits.some((edit) => edit.sheet === id));
    const book = await desk.host.read(concerned, depth);
    const trial = apply(book, edits);
    if (!trial.ok) {
      desk.refused(trial.refusal);
      return undefined;
    }
    const id = await this.journal.freeId();
    const before = printOf(book, edits);
    const backups = this.backups.plan(id, edits);
    return { id, command, time: desk.clock.now(), edits, inverse: trial.inverse, state: 'begun', ...(before !== undefined && { before }), ...(backups.length > 0 && { backups }) };
  }

  private async read(entry: Entry, edits: readonly Edit[]) {
    const named = new Set([...entry.edits, ...entry.inverse].map(({ sheet }) => sheet));
    const standing = this.desk.state.sheets.map(({ id }) => id).filter((id) => named.has(id));
    return this.desk.host.read(standing, depthFor(edits));
  }

  /** `whole`: nothing of it is left out. */
  private async replay(entry: Entry, edits: readonly Edit[], state: 'done' | 'undone', whole = false): Promise<void> {
    const { desk } = this;
    if (edits.length > 0 && !(await this.applied(edits))) return;
    if (state === 'undone' && whole) await this.backups.bringBack(entry);
    const entries = desk.state.entries.map((one) => (one.id === entry.id ? { ...one, state } : one));
    const undone = entries.filter((one) => one.state === 'undone').length;
    // What is done is done: a journal that cannot be written now must not make the session forget it.
    desk.set({ entries, undone, notice: { kind: state === 'done' ? 'redone' : 'undone', command: entry.command, cells: cellCount(edits) } });
    try {
      await this.keep(entries);
    } finally {
      await this.recheck();
    }
  }

  /** `journal`: of the workbook that the entries are of. Where another has come to the front, it keeps its own. */
  private async keep(entries: readonly Entry[], journal = this.journal): Promise<void> {
    if (journal !== this.journal) {
      await journal.save(entries);
      return;
    }
    this.desk.set({ entries });
    const all = [...entries, ...this.interrupted];
    await journal.save(all);
    await this.backups.sweep(all, await journal.elsewhere());
  }

  private get interrupted(): readonly Entry[] {
    const { interrupted } = this.desk.state;
    return interrupted ? [interrupted] : [];
  }

  private async applied(edits: readonly Edit[]): Promise<boolean> {
    const { desk } = this;
    const applied = await desk.host.apply(edits);
    if (!applied.done) desk.refused(applied.because);
    // The host may tell of sheets later; until then nobody is to look for one that is gone, or not to know one that has come.
    if (applied.done && edits.some(({ kind }) => kind === 'addSheet' || kind === 'removeSheet')) await desk.trying(async () => { desk.set({ sheets: await desk.host.sheets() }); });
    return applied.done;
  }
}

/** Whether a move of rows or columns does no more than take that one back. */
function takesBack(through: Edit, move: Edit): boolean {
  if ((through.kind !== 'insert' && through.kind !== 'delete') || (move.kind !== 'insert' && move.kind !== 'delete')) return false;
  return through.kind !== move.kind && through.sheet === move.sheet && through.axis === move.axis && through.index === move.index && through.count === move.count;
}

/** Whether the cells that a command wrote hold what was there without it, or with it, and not the other. */
function standsFor(book: Book, entry: Entry | undefined, state: 'done' | 'undone'): boolean {
  if (!entry || depthFor(entry.edits) === 'whole') return false;
  const [coming, going] = state === 'undone' ? [entry.edits, entry.inverse] : [entry.inverse, entry.edits];
  return apply(book, coming).ok && !apply(book, going).ok;
}

function depthFor(edits: readonly Edit[]): 'content' | 'whole' {
  return edits.every(({ kind }) => CONTENT_KINDS.has(kind)) ? 'content' : 'whole';
}
