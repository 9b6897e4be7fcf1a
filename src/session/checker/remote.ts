/** The page's end of the line: sends what changed of the book, takes in what changed of the results. */
import type { SheetResult } from '../../check/finding';
import type { CheckOptions } from '../../check/settings';
import type { Book } from '../../sheet/book';
import { LocalChecker, type Checker } from './checker';
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
  private local: LocalChecker | undefined;
  private idle: Promise<unknown> = Promise.resolve();
  private turn = 0;

  constructor(
    private readonly connect: () => Line,
    /** Lets the page do what it has to. */
    private readonly pause: () => Promise<void>,
  ) {}

  configure(options: CheckOptions): void {
    this.options = options;
    this.connection?.line.post({ options });
    this.local?.configure(options);
  }

  async check(book: Book, told: (share: number) => void): Promise<Results | undefined> {
    const turn = ++this.turn;
    // One at a time; of those that wait only the last is still wanted.
    await this.idle;
    if (turn !== this.turn) return undefined;
    const asked = this.ask(book, told);
    this.idle = asked;
    return asked;
  }

  cancel(): void {
    this.turn += 1;
    const { connection } = this;
    if (connection) this.end(connection);
  }

  private async ask(book: Book, told: (share: number) => void): Promise<Results | undefined> {
    const here = this.here();
    if (here) return here.check(book);
    const connection = (this.connection ??= this.begin());
    const answer = new Promise<Results | undefined>((resolve) => {
      connection.answer = resolve;
    });
    await connection.books.send(book, async (share) => {
      told(share * SENT);
      await this.pause();
      return connection.open;
    });
    // Without an answer it was cancelled, or the thread could not be had: then it is done here from now on.
    return (await answer) ?? this.here()?.check(book);
  }

  /** Where there is no thread. */
  private here(): LocalChecker | undefined {
    return this.local;
  }

  private begin(): Connection {
    const line = this.connect();
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
        if (whole) connection.answer(whole);
      },
      () => {
        this.local = new LocalChecker();
        this.local.configure(this.options);
        this.end(connection);
      },
    );
    line.post({ options: this.options });
    return connection;
  }

  private end(connection: Connection): void {
    connection.open = false;
    connection.line.close();
    this.connection = undefined;
    connection.answer(undefined);
  }
}
