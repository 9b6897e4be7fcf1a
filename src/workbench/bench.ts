/** Wires the page: files in and out, the grid as host, the session on it. */
import type { UniverHost } from '../host/univer/host';
import type { GridWords } from '../host/univer/words';
import type { Locale } from '../rules/rule';
import { Session } from '../session/session';
import { pageClock } from '../taskpane/clock';
import { loadTabs } from '../taskpane/pane';
import { speak } from '../taskpane/speak';
import { pageChecker } from '../taskpane/worker-checker';
import { apply } from '../sheet/apply';
import type { Edit } from '../sheet/edit';
import { sayUnwritten, sayWarning } from '../workbook';
import { openDocument, type OpenDocument } from './document';
import { readDrafts, writeDrafts, writeEdits, writeLeft, type Draft } from './draft';
import { downloadXlsx, pageFiles, wordsFor } from './files';
import './global';
import type { Look } from './look';
import { Samples } from './samples';
import { BrowserStorage } from './storage';
import { workbenchWords } from './words';

export interface BenchState {
  readonly samples: readonly string[];
  /** Of the open file; "" before there is one. */
  readonly name: string;
  /** It has changes that are in no file. */
  readonly unsaved: boolean;
  readonly error: string;
  /** What stands there is what was left unsaved last time; nothing has been said to it yet. */
  readonly resumed: boolean;
  /** Name of what stood here before, with changes that are in no file; "" where there is no such thing. */
  readonly left: string;
}

export const emptyBench: BenchState = { samples: [], name: '', unsaved: false, error: '', resumed: false, left: '' };

const untouched = { edits: [], saved: true };

export class Bench {
  private document: OpenDocument | undefined;
  private bytes: Uint8Array = new Uint8Array();
  /** The chosen file that stands here; undefined where it is a sample, a paste or what was kept. */
  private file: File | undefined;
  /** The last edit that is in a file as well. */
  private saved: Edit | undefined;
  /** Workbooks with changes that are in no file; the latest stands last. */
  private left: readonly Draft[] = [];
  private keeping = false;

  private constructor(
    readonly host: UniverHost,
    readonly session: Session,
    private readonly storage: BrowserStorage,
    private readonly samples: Samples,
    private readonly look: Look,
    private state: BenchState,
    private readonly show: (state: BenchState) => void,
  ) {}

  /** Draws the grid into the element and opens the first sample. The grid comes as a chunk of its own. */
  static async create(container: HTMLElement, look: Look, show: (state: BenchState) => void): Promise<Bench> {
    const storage = new BrowserStorage();
    const { dark, locale } = look.getState();
    const [{ UniverHost }, words, samples] = await Promise.all([import('../host/univer/host'), gridWordsOf(locale), Samples.list()]);
    const host = new UniverHost({ container, storage, words, dark });
    const session = new Session({ host, clock: pageClock, checker: pageChecker(), speak });
    const bench = new Bench(host, session, storage, samples, look, { ...emptyBench, samples: samples.names }, show);
    // The pane's language is the page's.
    session.store.subscribe(({ phase, preferences: { locale } }) => {
      if (phase !== 'starting' && locale !== look.getState().locale) look.setState({ locale });
    });
    look.subscribe(({ locale: now }, before) => {
      if (now !== before.locale) void bench.speak(now);
    });
    window.jibiao = { host, session };
    await bench.takeUp();
    await session.start();
    host.listen((event) => {
      if (event.kind === 'edit' || event.kind === 'structure' || event.kind === 'sheets') bench.keepSoon();
    });
    return bench;
  }

  async openSample(name: string): Promise<void> {
    try {
      await this.open(await this.samples.bytes(name), name);
    } catch (error) {
      // What fetch throws where nobody answers.
      if (!(error instanceof TypeError)) throw error;
      this.set({ error: workbenchWords[this.locale].offline });
    }
  }

  /** A table from the clipboard; `title` names it as long as it has no file. */
  async openPasted(bytes: Uint8Array, title: string): Promise<void> {
    await this.open(bytes, `${title}.xlsx`);
  }

  /** The user goes on with what was left. */
  resume(): void {
    this.set({ resumed: false });
  }

  /** The file as it was opened, without what was done to it since. */
  async startOver(): Promise<void> {
    const { now } = await readDrafts();
    if (!now) return;
    this.document = undefined;
    await this.open(now.bytes, now.name);
  }

  /** Puts back what stood here before, as it was left. */
  async takeBack(): Promise<void> {
    const last = this.left.at(-1);
    this.left = this.left.slice(0, -1);
    if (last) await this.open(last.bytes, last.name, last);
  }

  /** What went wrong has been read. */
  understood(): void {
    this.set({ error: '' });
  }

  /** What was left is not wanted any more. */
  forgetLeft(): void {
    this.left = this.left.slice(0, -1);
    this.set({ left: this.left.at(-1)?.name ?? '' });
    void writeLeft(this.left);
  }

  /** Fetches all that the page may need later: from then on it works without a network. */
  async fetchAll(): Promise<void> {
    await Promise.all([loadTabs(), speak('zh'), speak('en'), gridWordsOf('zh'), gridWordsOf('en'), this.samples.fetchAll()]);
  }

  /** What already stands here is left as it is. `others` were chosen with it and are not opened. */
  async openFile(file: File, others = 0): Promise<void> {
    if (file === this.file) return;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (!(await this.open(bytes, file.name))) return;
      this.file = file;
      if (others > 0) this.set({ error: workbenchWords[this.locale].onlyOne(file.name, others) });
    } catch (error) {
      // What a file says that was changed, moved or locked since it was chosen.
      if (!(error instanceof DOMException)) throw error;
      this.set({ error: workbenchWords[this.locale].notReadable(file.name) });
    }
  }

  /** Gives the file back as a download, with every edit since it was opened. */
  async save(): Promise<void> {
    const { document: open, host } = this;
    if (!open) return;
    await host.settle();
    try {
      const edits = host.edits();
      const bytes = open.save(edits, this.storage.text);
      this.saved = edits.at(-1);
      // Kept first: whoever sees the download may close the page.
      await writeEdits({ edits, saved: true });
      downloadXlsx(bytes, open.savedName);
      this.set({ unsaved: this.isUnsaved, error: open.unwritten.length === 0 ? '' : sayUnwritten(open.unwritten, this.locale), resumed: false });
    } catch (error) {
      this.set({ error: wordsFor(error, this.locale) });
    }
  }

  /** Files beside the one on the bench, for the pane. */
  readonly files = pageFiles(() => this.state.name, () => this.locale);

  setDark(dark: boolean): void {
    this.host.setDark(dark);
    this.look.setState({ dark });
  }

  /** Has the grid speak the page's language; where its words cannot be fetched it goes on in the one that it has. */
  private async speak(locale: Locale): Promise<void> {
    const words = await gridWordsOf(locale).catch(() => undefined);
    if (words && locale === this.locale) this.host.setWords(words);
  }

  /** What was on the bench when the page was closed, else the first sample. */
  private async takeUp(): Promise<void> {
    const { now, left } = await readDrafts();
    this.left = left;
    if (now) await this.open(now.bytes, now.name, now);
    const [first] = this.state.samples;
    if (this.document === undefined && first !== undefined) await this.openSample(first);
  }

  /** The draft follows the edits, once for all of one action. */
  private keepSoon(): void {
    if (this.keeping) return;
    this.keeping = true;
    queueMicrotask(() => {
      this.keeping = false;
      const unsaved = this.isUnsaved;
      if (this.state.unsaved !== unsaved) this.set({ unsaved });
      void writeEdits({ edits: this.host.edits(), saved: !unsaved });
    });
  }

  /** Whether it could be read; where not, what stood here stays. */
  private async open(bytes: Uint8Array, name: string, { edits, saved }: Pick<Draft, 'edits' | 'saved'> = untouched): Promise<boolean> {
    try {
      const opened = await openDocument(bytes, name);
      await this.host.settle();
      const done = apply(opened.book, edits);
      this.left = [...this.left, ...this.unsaved()];
      this.document = opened;
      this.bytes = bytes;
      this.file = undefined;
      this.saved = saved ? edits.at(-1) : undefined;
      this.storage.open(opened.key, opened.store);
      if (done.ok) this.host.open(done.book, opened.key, edits);
      else this.host.open(opened.book, opened.key);
      const unsaved = edits.length > 0 && done.ok && !saved;
      this.set({ name, unsaved, error: opened.warnings.map((warning) => sayWarning(warning, this.locale)).join(' '), resumed: unsaved, left: this.left.at(-1)?.name ?? '' });
      await writeDrafts({ name, bytes, edits: done.ok ? edits : [], saved: !unsaved }, this.left);
      return true;
    } catch (error) {
      this.set({ error: workbenchWords[this.locale].notOpened(name, wordsFor(error, this.locale)) });
      return false;
    }
  }

  /** What stands here, if it has changes that are in no file. */
  private unsaved(): Draft[] {
    if (!this.document || !this.isUnsaved) return [];
    return [{ name: this.state.name, bytes: this.bytes, edits: [...this.host.edits()], saved: false }];
  }

  private get isUnsaved(): boolean {
    return this.host.edits().at(-1) !== this.saved;
  }

  private get locale(): Locale {
    return this.look.getState().locale;
  }

  private set(change: Partial<BenchState>): void {
    this.state = { ...this.state, ...change };
    this.show(this.state);
  }
}

/** With the grid itself, so that no page waits for them that shows none. */
async function gridWordsOf(locale: Locale): Promise<GridWords> {
  const { gridWords } = await import('../host/univer/words');
  return gridWords(locale);
}
