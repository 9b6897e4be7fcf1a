/** Wires the page: files in and out, the grid as host, the session on it. */
import type { UniverHost } from '../host/univer/host';
import type { Locale } from '../rules/rule';
import { Session } from '../session/session';
import { pageClock } from '../taskpane/clock';
import { messages } from '../taskpane/messages';
import { loadTabs } from '../taskpane/pane';
import { pageChecker } from '../taskpane/worker-checker';
import { apply } from '../sheet/apply';
import type { Edit } from '../sheet/edit';
import { openDocument, savedName, type OpenDocument } from './document';
import { readDraft, writeEdits, writeOpened } from './draft';
import { downloadXlsx, pageFiles, wordsFor } from './files';
import './global';
import { Samples } from './samples';
import { BrowserStorage } from './storage';

export interface BenchState {
  readonly samples: readonly string[];
  /** Of the open file; "" before there is one. */
  readonly name: string;
  readonly error: string;
  /** What stands there is what was left unsaved last time; nothing has been said to it yet. */
  readonly resumed: boolean;
  readonly dark: boolean;
  /** The pane's language is the page's. */
  readonly locale: Locale;
}

export class Bench {
  private document: OpenDocument | undefined;
  private keeping = false;

  private constructor(
    readonly host: UniverHost,
    readonly session: Session,
    private readonly storage: BrowserStorage,
    private readonly samples: Samples,
    private state: BenchState,
    private readonly show: (state: BenchState) => void,
  ) {}

  /** Draws the grid into the element and opens the first sample. The grid comes as a chunk of its own. */
  static async create(container: HTMLElement, show: (state: BenchState) => void): Promise<Bench> {
    const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
    const storage = new BrowserStorage();
    const [{ UniverHost }, samples] = await Promise.all([import('../host/univer/host'), Samples.list()]);
    const host = new UniverHost({ container, storage, dark });
    const session = new Session({ host, clock: pageClock, checker: pageChecker() });
    const bench = new Bench(host, session, storage, samples, { samples: samples.names, name: '', error: '', resumed: false, dark, locale: session.state.preferences.locale }, show);
    session.store.subscribe(({ preferences: { locale } }) => {
      if (locale !== bench.state.locale) bench.set({ locale });
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
      this.set({ error: messages[this.state.locale].workbench.offline });
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
    const draft = await readDraft();
    if (draft) await this.open(draft.bytes, draft.name);
  }

  /** Fetches all that the page may need later: from then on it works without a network. */
  async fetchAll(): Promise<void> {
    await Promise.all([loadTabs(), this.samples.fetchAll()]);
  }

  async openFile(file: File): Promise<void> {
    await this.open(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  /** Gives the file back as a download, with every edit since it was opened. */
  async save(): Promise<void> {
    const { document: open, host } = this;
    if (!open) return;
    try {
      const bytes = open.save(host.edits(), host.book(), this.storage.text);
      downloadXlsx(bytes, savedName(open.name));
      this.set({ error: '', resumed: false });
    } catch (error) {
      this.set({ error: wordsFor(error) });
    }
  }

  /** Files beside the one on the bench, for the pane. */
  readonly files = pageFiles(() => this.state.name);

  setDark(dark: boolean): void {
    this.host.setDark(dark);
    this.set({ dark });
  }

  /** What was on the bench when the page was closed, else the first sample. */
  private async takeUp(): Promise<void> {
    const draft = await readDraft();
    if (draft) await this.open(draft.bytes, draft.name, draft.edits);
    const [first] = this.state.samples;
    if (this.document === undefined && first !== undefined) await this.openSample(first);
  }

  /** The draft follows the edits, once for all of one action. */
  private keepSoon(): void {
    if (this.keeping) return;
    this.keeping = true;
    queueMicrotask(() => {
      this.keeping = false;
      void writeEdits(this.host.edits());
    });
  }

  private async open(bytes: Uint8Array, name: string, edits: readonly Edit[] = []): Promise<void> {
    try {
      const opened = await openDocument(bytes, name);
      const done = apply(opened.book, edits);
      this.document = opened;
      this.storage.open(opened.key, opened.store);
      if (done.ok) this.host.open(done.book, opened.key, edits);
      else this.host.open(opened.book, opened.key);
      this.set({ name, error: opened.warnings.join(''), resumed: edits.length > 0 && done.ok });
      if (edits.length === 0) await writeOpened(name, bytes);
    } catch (error) {
      this.set({ error: wordsFor(error) });
    }
  }

  private set(change: Partial<BenchState>): void {
    this.state = { ...this.state, ...change };
    this.show(this.state);
  }
}
