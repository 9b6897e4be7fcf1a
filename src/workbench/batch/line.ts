/** What the batch page and its thread say to one another. */
import type { Locale } from '../../rules/rule';
import type { Line, Outcome, TaskFace } from './task';

/** What the list says of a chosen file. */
export interface ListedLine extends Line {
  readonly slot: string;
  /** Whether it can be opened on the bench. */
  readonly opens: boolean;
}

export interface ChosenFile {
  readonly slot: string;
  /** Folder and name as chosen. */
  readonly path: string;
  readonly content: Blob;
}

export type Request =
  | { readonly kind: 'tasks'; readonly locale: Locale }
  | { readonly kind: 'run'; readonly task: string; readonly locale: Locale; readonly files: readonly ChosenFile[] };

export type Answer =
  | { readonly kind: 'tasks'; readonly tasks: readonly TaskFace[] }
  | { readonly kind: 'file'; readonly line: ListedLine }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly message: string };
