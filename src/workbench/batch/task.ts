/** What the batch page does with many files: one task, one file in tasks/. Tasks run in the thread beside the page. */
import type { Locale } from '../../rules/rule';
import type { Workbook } from '../../workbook/index';

/** A task as the page shows it: data, so that it can be sent from the thread. */
export interface TaskFace {
  readonly name: string;
  readonly label: string;
  readonly about: string;
  /** What it asks for: one choice of files each, in this order. */
  readonly slots: readonly { readonly name: string; readonly label: string }[];
}

export interface Task {
  readonly name: string;
  face(locale: Locale): Omit<TaskFace, 'name'>;
  /** A fresh run. Files come one after another, those of the first slot first. */
  start(locale: Locale): TaskRun;
}

export interface TaskRun {
  /** One file; gives what the list says of it. What a task does not keep is gone afterwards. */
  take(file: OpenedFile): Line;
  finish(): Outcome;
}

/** A chosen file, opened, or why it could not be. */
export type OpenedFile = { readonly slot: string; readonly path: string } & (
  | { readonly workbook: Workbook; readonly error: null }
  | { readonly workbook?: undefined; readonly error: { readonly code: string; readonly message: string } }
);

/** What is said of one file. */
export interface Line {
  readonly path: string;
  readonly words: string;
  /** The larger, the higher it stands in the list. */
  readonly weight: number;
  /** How many findings or other things worth a look. */
  readonly found: number;
}

export interface Outcome {
  /** One sentence over all. */
  readonly summary: string;
  readonly downloads: readonly Download[];
}

export interface Download {
  readonly name: string;
  readonly label: string;
  readonly content: Blob;
}
