/** The page's end of the line: sends what changed of the book, takes in what changed of the results. */
import { arrived } from '../../check/arrived';
import type { SheetResult } from '../../check/finding';
import type { CheckOptions } from '../../check/settings';
import type { Book } from '../../sheet/book';
import type { Checker } from './checker';
import { CopyReader, CopyWriter } from './copy';
import { BOOK_DEPTH, type Line } from './line';

type Results = readonly SheetResult[];

/** One thread and what it holds; a cancelled one is never used again. */
interface Connection {
  readonly line: Line;
  readonly books: CopyWriter<Book>;
  open: boolean;
  answer: (results: Results | undefined) => void;
}

/** Sending takes the first half of the way. */
const SENT = 0.5;

export class RemoteChecker implements Checker {
  private options: CheckOptions = {};
  private connection: Connection | undefined;
  /** Where there is no thread. */
  private here: Promise<Checker> | undefined;
  private idle: Promise<unknown> = Promise.resolve();
  private turn = 0;

  constructor(
    /** Undefined where there are no threads. */
    private readonly connect: () => Line | undefined,
    /** Lets the page do what it has to. */
    private readonly pause: () => Promise<void>,
    /** Brings what checks here, where the thread cannot be had. */
    private readonly local: () => Promise<Checker>,
  ) {
    // At once, so that it is ready when the first book is.
    this.connection = this.begin();
  }

  configure(options: CheckOptions): void {
    this.options = options;
    this.connection?.line.post({ options });
    void this.here?.then((checker) => { checker.configure(options); });
  }

  async check(book: Book, told: (share: number) => void): Promise<Results | undefined> {
    const turn = ++this.turn;
    // One at a time; of those that wait only the last is still wanted.
    await this.idle;
    if (turn !== this.turn) return undefined;
    const asked = this.ask(book, told);
    // What fails once, in sending say, must not fail all that come after.
    this.idle = asked.catch(() => { this.hangUp(); });
    return asked;
  }

  cancel(): void {
    this.turn += 1;
    this.hangUp();
  }

  private async ask(book: Book, told: (share: number) => void): Promise<Results | undefined> {
    const connection = (this.connection ??= this.begin());
    if (connection === undefined) return (await this.here)?.check(book, told);
    const answer = new Promise<Results | undefined>((resolve) => {
      connection.answer = resolve;
    });
    await connection.books.send(book, async (share) => {
      told(share * SENT);
      await this.pause();
      return connection.open;
    });
    // Without an answer it was cancelled, or the thread could not be had: then it is done here from now on.
    return (await answer) ?? (await this.here)?.check(book, told);
  }

  /** Undefined where there is no thread, or none any more. */
  private begin(): Connection | undefined {
    const line = this.here ? undefined : this.connect();
    if (line === undefined) {
      this.here ??= this.configured();
      return undefined;
    }
    const results = new CopyReader<Results>();
    const connection: Connection = {
      line,
      books: new CopyWriter<Book>((message) => { line.post(message); }, BOOK_DEPTH),
      open: true,
      answer: () => undefined,
    };
    line.listen(
      (message) => {
        const whole = connection.open ? results.hear(message) : undefined;
        if (whole) connection.answer(arrived(whole));
      },
      () => {
        this.here ??= this.configured();
        this.end(connection);
      },
    );
    line.post({ options: this.options });
    return connection;
  }

  private async configured(): Promise<Checker> {
    const checker = await this.local();
    checker.configure(this.options);
    return checker;
  }

  private hangUp(): void {
    if (this.connection) this.end(this.connection);
  }

  private end(connection: Connection): void {
    connection.open = false;
    connection.line.close();
    this.connection = undefined;
    connection.answer(undefined);
  }
}
