import type { SheetResult } from '../../check/finding';
import { CheckSession } from '../../check/session';
import type { CheckOptions } from '../../check/settings';
import type { Book } from '../../sheet/book';
import type { Checker } from './checker';

/** For tests, and for hosts that give us no second thread. */
export class LocalChecker implements Checker {
  private session = new CheckSession();

  configure(options: CheckOptions): void {
    this.session = new CheckSession(options);
  }

  async check(book: Book): Promise<readonly SheetResult[]> {
    return this.session.check(book);
  }

  cancel(): void {
    // It is over before anybody can ask.
  }
}
