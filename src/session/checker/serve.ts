/** The thread's end of the line. */
import type { SheetResult } from '../../check/finding';
import { CheckSession } from '../../check/session';
import type { Book } from '../../sheet/book';
import { CopyReader, CopyWriter, type CopyMessage } from './copy';
import { RESULTS_DEPTH, type Request } from './line';

/** Gives what answers requests with `post`. */
export function serveChecks(post: (message: CopyMessage) => void): (request: Request) => void {
  const books = new CopyReader<Book>();
  const results = new CopyWriter<readonly SheetResult[]>(post, RESULTS_DEPTH);
  let session = new CheckSession();
  return (request) => {
    if ('options' in request) {
      session = new CheckSession(request.options);
      return;
    }
    const book = books.hear(request);
    if (book) void results.send(session.check(book));
  };
}
