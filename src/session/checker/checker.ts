/** Who checks for a session: here and now, or beside the page so that typing is never kept waiting. */
import type { SheetResult } from '../../check/finding';
import type { CheckOptions } from '../../check/settings';
import type { Book } from '../../sheet/book';

export interface Checker {
  /** What is judged by from now on. */
  configure(options: CheckOptions): void;
  /**
   * What checkBook gives, at the cost of what changed since the last time. Undefined where it was cancelled, or overtaken
   * by a later one. `told` hears the share that is done, 0 to 1.
   */
  check(book: Book, told: (share: number) => void): Promise<readonly SheetResult[] | undefined>;
  /** Calls off what is running, at once. */
  cancel(): void;
}
