/** The line that a person watches while many files are checked: a bar, files, findings, time left. */
import { displayWidth } from '../sheet/display-width';
import type { Terminal } from './terminal';

/** Redrawn no oftener: drawing must not cost what it tells of. */
const EVERY = 80;
const BAR = 24;
/** An estimate from less than this is a guess. */
const SURE_AFTER = 1_000;

export interface Progress {
  readonly total: number;
  readonly done: number;
  /** Findings, where they are what is looked for. */
  readonly found?: number | undefined;
  /** Milliseconds since the start. */
  readonly elapsed: number;
}

/** "███████░░░░░ 128/500 · 1204 处问题 · 剩余约 12 秒" */
export function progressLine({ total, done, found, elapsed }: Progress, { messages, columns = 80 }: Pick<Terminal, 'messages' | 'columns'>): string {
  const full = total === 0 ? 0 : Math.round((BAR * done) / total);
  const left = done === 0 || elapsed < SURE_AFTER ? '' : messages.timeLeft(Math.ceil(((elapsed / done) * (total - done)) / 1_000));
  const words = [`${String(done)}/${String(total)}`, found === undefined ? '' : messages.findings(found), left].filter((part) => part !== '').join(' · ');
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)} `;
  // A line that wraps cannot be drawn over.
  return displayWidth(bar + words) < columns ? bar + words : words;
}

/** Draws the line as files go by; `hide` takes it away before something else is written. */
export class ProgressBar {
  private readonly started = Date.now();
  private drawn = 0;

  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
  ) {}

  show(done: number, found?: number): void {
    const now = Date.now();
    // One file is done as soon as a line is drawn.
    if (this.total < 2 || now - this.drawn < EVERY) return;
    this.drawn = now;
    this.terminal.progress(progressLine({ total: this.total, done, found, elapsed: now - this.started }, this.terminal));
  }

  hide(): void {
    if (this.drawn === 0) return;
    this.drawn = 0;
    this.terminal.progress('');
  }
}
