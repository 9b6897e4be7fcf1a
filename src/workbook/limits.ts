import { WorkbookError } from './errors';

/** How much of a file is taken before it is refused. Sizes are bytes unless said otherwise. */
export interface Limits {
  readonly fileSize: number;
  readonly entries: number;
  /** One part, inflated. */
  readonly partSize: number;
  /** All parts, as declared. */
  readonly totalSize: number;
  /** Inflated : compressed, of parts over a megabyte. */
  readonly ratio: number;
  readonly xmlDepth: number;
  readonly xmlAttributes: number;
  readonly sharedStrings: number;
  /** Of the whole workbook. */
  readonly cells: number;
  readonly styles: number;
  readonly sheets: number;
  /** Of one sheet: merges, validations, notes, names. */
  readonly merges: number;
  readonly milliseconds: number;
}

export const DEFAULT_LIMITS: Limits = {
  fileSize: 100 << 20,
  entries: 10_000,
  partSize: 160 << 20,
  totalSize: 400 << 20,
  ratio: 400,
  xmlDepth: 200,
  xmlAttributes: 500,
  sharedStrings: 2_000_000,
  cells: 4_000_000,
  styles: 70_000,
  sheets: 1_000,
  merges: 200_000,
  milliseconds: 20_000,
};

/** Counts what an opening costs; every check throws a WorkbookError once a limit is passed. */
export class Budget {
  readonly limits: Limits;
  private deadline = 0;
  private readonly signal: AbortSignal | undefined;
  private cells = 0;

  constructor(limits: Limits, signal?: AbortSignal) {
    this.limits = limits;
    this.signal = signal;
    this.restart();
  }

  /** Gives the time anew: for the next piece of work on the same file. */
  restart(): void {
    this.deadline = Date.now() + this.limits.milliseconds;
  }

  /** Call between steps of work: stops a run that was cancelled or takes too long. */
  tick(): void {
    if (this.signal?.aborted === true) throw new WorkbookError('cancelled');
    if (Date.now() > this.deadline) throw new WorkbookError('timed-out');
  }

  addCells(count: number): void {
    this.cells += count;
    if (this.cells > this.limits.cells) throw new WorkbookError('too-large', 'cells');
  }

  atMost(what: 'cells' | 'entries' | 'sharedStrings' | 'styles' | 'sheets' | 'merges' | 'fileSize' | 'partSize', count: number): void {
    if (count > this.limits[what]) throw new WorkbookError('too-large', what);
  }
}
