/** The world outside a command: where it writes, what the terminal can show, and whether the user has stopped it. */
import type { Locale } from '../rules/rule';
import { messagesOf, type Messages } from './messages';

export interface Terminal {
  readonly locale: Locale;
  readonly messages: Messages;
  /** Results. Waits while the reader is slow. */
  readonly out: (text: string) => Promise<void>;
  /** Remarks beside the results, a line each. */
  readonly note: (text: string) => void;
  /** One line that replaces itself; nothing where nobody watches. "" clears it. */
  readonly progress: (text: string) => void;
  readonly color: boolean;
  /** Columns of the screen; absent where the output goes elsewhere. */
  readonly width?: number;
  /** Columns of the screen that remarks go to. */
  readonly columns?: number | undefined;
  /** True once Ctrl-C was pressed: finish what is begun, begin nothing new. */
  readonly stopped: () => boolean;
}

/** 0 nothing to report, 1 findings at or above --fail-on, 2 wrong usage or a file that could not be read. */
export type ExitStatus = 0 | 1 | 2;

/** What --fail-on takes. */
export const thresholds = ['error', 'warning', 'never'] as const;
export type Threshold = (typeof thresholds)[number];

/** The user's mistake, in words for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The real terminal of this process. */
export function processTerminal(locale: Locale): Terminal {
  const { stdout } = process;
  let stopped = false;
  process.on('SIGINT', () => {
    // A second Ctrl-C does not wait.
    if (stopped) process.exit(130);
    stopped = true;
  });
  // The reader has gone away (jibiao … | head): there is nobody left to tell.
  stdout.on('error', () => process.exit(0));
  return {
    locale,
    messages: messagesOf(locale),
    out: (text) =>
      new Promise((resolve) => {
        if (text === '' || stdout.write(text)) resolve();
        else stdout.once('drain', resolve);
      }),
    note: (text) => {
      process.stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (process.stderr.isTTY && process.env['CI'] === undefined) process.stderr.write(`\r\x1b[2K${text}`);
    },
    color: wantsColor(stdout.isTTY),
    ...(stdout.isTTY && { width: stdout.columns }),
    // A stream that nobody writes to is not even opened: that takes its time.
    get columns() {
      return process.stderr.isTTY ? process.stderr.columns : undefined;
    },
    stopped: () => stopped,
  };
}

/** https://no-color.org, and FORCE_COLOR for those who pipe into a pager. */
function wantsColor(tty: boolean): boolean {
  const { NO_COLOR = '', FORCE_COLOR = '', TERM } = process.env;
  if (NO_COLOR !== '') return false;
  if (FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return tty && TERM !== 'dumb';
}
