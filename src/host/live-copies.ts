/**
 * Copies of a workbook that is held as data. Its edits bring back everything that a book knows; what a file has beside
 * that (pictures, rich text) stands in the bytes that the log is replayed on. So bringing back is taking both the command
 * and its undoing out of the log.
 */
import type { Book } from '../sheet/book';
import { booksEqual } from '../sheet/equal';
import type { Copies } from './host';
import type { LiveBook } from './live-book';

export class LiveCopies implements Copies {
  private readonly kept = new Map<string, { readonly book: Book; readonly done: number }>();

  constructor(private readonly live: LiveBook) {}

  async keep(_sheet: string, key: string): Promise<void> {
    this.kept.set(key, { book: this.live.book, done: this.live.log.length });
  }

  async bringBack(_sheet: string, key: string): Promise<boolean> {
    const copy = this.kept.get(key);
    if (!copy || !booksEqual(copy.book, this.live.book)) return false;
    this.live.forgetSince(copy.done);
    return true;
  }

  async sweep(wanted: readonly string[]): Promise<void> {
    for (const key of this.kept.keys()) if (!wanted.includes(key)) this.kept.delete(key);
  }
}
