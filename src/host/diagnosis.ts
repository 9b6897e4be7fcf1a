/** 诊断: what this build of a spreadsheet program really does, tried on a scratch sheet that is gone afterwards. */
import type { HostName } from './host';

/** One thing to try. The list of a host's probes is data; what they come to is told and not judged. */
export interface Probe<Scratch> {
  /** group/what, e.g. "merge/covered-cell" */
  readonly name: string;
  /** The call, as a programmer would write it. */
  readonly tries: string;
  readonly run: (scratch: Scratch) => unknown;
}

export interface Outcome {
  readonly name: string;
  readonly tries: string;
  /** What came back; absent where it threw. */
  readonly result?: unknown;
  /** What it threw. */
  readonly error?: string;
  readonly ms: number;
}

/** What the user copies and sends to whoever can make sense of it. Holds nothing of his workbook. */
export interface Diagnosis {
  readonly version: 1;
  readonly host: HostName;
  /** What the program and the engine say of themselves. */
  readonly program: Readonly<Record<string, unknown>>;
  readonly outcomes: readonly Outcome[];
  /** Whether the scratch sheet is gone; else why it is not. */
  readonly cleaned: true | string;
}

/** A host's place to try things. */
export interface Laboratory<Scratch> {
  readonly host: HostName;
  readonly program: () => Readonly<Record<string, unknown>>;
  readonly probes: readonly Probe<Scratch>[];
  /** Makes the scratch sheet. Whatever it throws ends the diagnosis: nothing was tried. */
  readonly open: () => Promise<Scratch>;
  readonly close: (scratch: Scratch) => Promise<void>;
}

/** The page that the diagnosis runs in. */
export interface Page {
  readonly now: () => number;
  /** As the browser engine names itself. */
  readonly engine: string;
}

/** What people type and programs make something else of: a word for it, the content, the number format of the cell. */
export const entries: readonly (readonly [name: string, entered: string | number, format?: string])[] = [
  ['number', 12.5],
  ['digits', '00123'],
  ['apostrophe', "'00123"],
  ['date-like', '1-2'],
  ['month-like', '5月'],
  ['percent', '95%'],
  ['fraction', '1/2'],
  ['formula', '=1+2'],
  ['truth', 'TRUE'],
  ['error', '=1/0'],
  ['sign', '≥95%'],
  ['dash', '-'],
  ['line-break', '一\n二'],
  ['as-text', '00123', '@'],
  ['formula-as-text', '=1+2', '@'],
];

const PATIENCE = 10_000;

/**
 * Runs every probe, one after the other; a probe that throws or hangs says so and the next one runs.
 * @throws what `open` throws
 */
export async function diagnose<Scratch>({ host, program, probes, open, close }: Laboratory<Scratch>, { now, engine }: Page): Promise<Diagnosis> {
  const scratch = await open();
  const outcomes: Outcome[] = [];
  for (const { name, tries, run } of probes) {
    const begun = now();
    const came = await attempt(() => run(scratch));
    outcomes.push({ name, tries, ...came, ms: Math.round((now() - begun) * 10) / 10 });
  }
  const { error } = await attempt(() => close(scratch));
  return { version: 1, host, program: { ...(plain(program()) as Diagnosis['program']), engine }, outcomes, cleaned: error ?? true };
}

async function attempt(run: () => unknown): Promise<Pick<Outcome, 'result' | 'error'>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer'));
    }, PATIENCE);
  });
  try {
    return { result: plain(await Promise.race([new Promise((resolve) => { resolve(run()); }), late])) };
  } catch (error) {
    return { error: wordsOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** As JSON keeps it, without losing what hosts differ in: undefined, and numbers that are none. */
function plain(value: unknown): unknown {
  if (value === undefined) return 'undefined';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value === 'function') return 'function';
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
  return value;
}

/** A program's own words for what went wrong, its code first where it has one. */
function wordsOf(error: unknown): string {
  const { code, message } = (typeof error === 'object' && error !== null ? error : { message: error }) as { code?: unknown; message?: unknown };
  return [code, message].filter((part) => typeof part === 'string' || typeof part === 'number').join(': ') || typeof error;
}
