/** The page's end: what was chosen, what the thread says of it, and ending it. */
import type { Locale } from '../../rules/rule';
import type { FoundFile } from './dropped';
import type { Answer, ListedLine, Request } from './line';
import type { Outcome, TaskFace } from './task';

export interface DeskState {
  readonly tasks: readonly TaskFace[];
  /** Name of the chosen task; "" before the thread has answered. */
  readonly task: string;
  /** Chosen files by slot. */
  readonly chosen: Readonly<Record<string, readonly FoundFile[]>>;
  readonly running: boolean;
  readonly total: number;
  readonly done: number;
  readonly found: number;
  /** Seconds; null until it can be told. */
  readonly left: number | null;
  /** Worst first. */
  readonly lines: readonly ListedLine[];
  readonly outcome: Outcome | null;
  readonly cancelled: boolean;
  readonly error: string;
}

const idle = { running: false, total: 0, done: 0, found: 0, left: null, lines: [], outcome: null, cancelled: false, error: '' } as const;

/** The page is drawn again no oftener than this, in milliseconds. */
const EVERY = 100;

export class BatchDesk {
  private state: DeskState = { tasks: [], task: '', chosen: {}, ...idle };
  private worker = this.hire();
  private lines: ListedLine[] = [];
  private started = 0;
  private shown = 0;

  private readonly listeners = new Set<() => void>();

  constructor(private locale: Locale) {
    this.post({ kind: 'tasks', locale });
  }

  /** What is said from now on is said in this language; results stay in that in which they were asked for. */
  speak(locale: Locale): void {
    if (locale === this.locale) return;
    this.locale = locale;
    this.post({ kind: 'tasks', locale });
  }

  /** Bound, as React asks for them. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): DeskState => this.state;

  choose(task: string): void {
    this.set({ task, ...idle });
  }

  /** Files join those already chosen for the slot; the same path is taken once. */
  add(slot: string, files: readonly FoundFile[]): void {
    const all = new Map([...(this.state.chosen[slot] ?? []), ...files].map((file) => [file.path, file]));
    this.set({ chosen: { ...this.state.chosen, [slot]: [...all.values()] }, ...idle });
  }

  /** The file that a line speaks of. */
  fileOf({ slot, path }: ListedLine): File | undefined {
    return this.state.chosen[slot]?.find((file) => file.path === path)?.content;
  }

  clear(): void {
    this.set({ chosen: {}, ...idle });
  }

  start(): void {
    const { task, tasks, chosen } = this.state;
    const slots = tasks.find(({ name }) => name === task)?.slots ?? [];
    const files = slots.flatMap(({ name: slot }) => (chosen[slot] ?? []).map(({ path, content }) => ({ slot, path, content })));
    this.lines = [];
    this.started = Date.now();
    this.set({ ...idle, running: true, total: files.length });
    this.post({ kind: 'run', task, locale: this.locale, files });
  }

  /** Ends the thread in the middle of whatever it does, and has another ready. */
  cancel(): void {
    this.worker.terminate();
    this.worker = this.hire();
    this.set({ running: false, cancelled: true, ...this.progress() });
  }

  private hire(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      this.hear(data);
    };
    worker.onerror = (event) => {
      this.set({ running: false, error: event.message });
    };
    return worker;
  }

  private post(request: Request): void {
    this.worker.postMessage(request);
  }

  private hear(answer: Answer): void {
    switch (answer.kind) {
      case 'tasks':
        this.set({ tasks: answer.tasks, task: this.state.task || (answer.tasks[0]?.name ?? '') });
        return;
      case 'file':
        this.lines.push(answer.line);
        if (Date.now() - this.shown >= EVERY) this.set(this.progress());
        return;
      case 'done':
        this.set({ ...this.progress(), running: false, outcome: answer.outcome });
        return;
      case 'failed':
        this.set({ ...this.progress(), running: false, error: answer.message });
    }
  }

  private progress(): Pick<DeskState, 'done' | 'found' | 'left' | 'lines'> {
    const done = this.lines.length;
    const each = (Date.now() - this.started) / Math.max(1, done);
    const left = done < 3 ? null : Math.ceil((each * (this.state.total - done)) / 1_000);
    return { done, found: this.lines.reduce((sum, line) => sum + line.found, 0), left, lines: [...this.lines].sort((a, b) => b.weight - a.weight) };
  }

  private set(change: Partial<DeskState>): void {
    this.shown = Date.now();
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
