/** The line between a page and the thread that checks for it. */
import type { CheckOptions } from '../../check/settings';
import type { CopyMessage } from './copy';

/** To the thread: what to judge by, or the book. Back comes only the copy of the results. */
export type Request = CopyMessage | { readonly options: CheckOptions };

/** The page's end. */
export interface Line {
  post(message: Request): void;
  listen(heard: (message: CopyMessage) => void, failed: () => void): void;
  /** Ends the thread, whatever it is doing. */
  close(): void;
}

/** How deep books go until a row: book, sheets, sheet, rows. */
export const BOOK_DEPTH = 4;
/** How deep results go until a finding or an indicator: results, result, forms, form, indicators. */
export const RESULTS_DEPTH = 5;
