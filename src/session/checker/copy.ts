/** A value that stands on two sides of a line: one writes, the other holds the same, and only changes travel. */
import { difference, patched, type Difference } from './difference';

/** What goes over the line: new values in portions, then the change that puts them in place. */
export type CopyMessage = { readonly values: readonly unknown[] } | { readonly change: Difference };

/** So many values in one message: taking it in must not be felt. */
const PORTION = 200;

export class CopyWriter<T> {
  private sent: T | undefined;

  constructor(
    private readonly post: (message: CopyMessage) => void,
    /** How deep changes are told one by one. */
    private readonly depth: number,
  ) {}

  /** `between` is awaited after each portion, with the share that has gone; false calls the rest off, and this copy with it. */
  async send(value: T, between?: (share: number) => Promise<boolean>): Promise<boolean> {
    const values: unknown[] = [];
    const change = difference(this.sent, value, this.depth, (one) => values.push(one));
    for (let from = 0; from < values.length; from += PORTION) {
      this.post({ values: values.slice(from, from + PORTION) });
      if (between && !(await between((from + PORTION) / values.length))) return false;
    }
    this.sent = value;
    this.post({ change });
    return true;
  }
}

export class CopyReader<T> {
  private held: T | undefined;
  private values: unknown[] = [];

  /** The whole value once a change has come; undefined while portions do. */
  hear(message: CopyMessage): T | undefined {
    if ('values' in message) {
      this.values.push(...message.values);
      return undefined;
    }
    const values = this.values.values();
    this.values = [];
    this.held = patched(this.held, message.change, () => values.next().value) as T;
    return this.held;
  }
}
