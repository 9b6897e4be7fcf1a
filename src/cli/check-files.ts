/** Many files checked in order, a few at a time: what is held never grows with their number. */
import { arrived } from '../check/arrived';
import { asWorker } from './as-worker';
import { checkFile, type Checked, type CheckWork } from './check-file';
import type { Expanded } from './expand-paths';
import { checkOptions, type SettingsArguments } from './settings';
import type { Terminal } from './terminal';

/** What a check of files goes by. It can be sent to a worker. */
export interface FilesArguments extends SettingsArguments {
  readonly annotate?: boolean;
  /** Worker threads; absent or 1 = none. */
  readonly jobs?: number;
  /** Whether the results should hold the cells, too. */
  readonly cells?: boolean;
}

/** Results in the order of the files; ends early when the user stops. Throws a UsageError for settings that cannot be. */
export async function* checkFiles(files: readonly Expanded[], given: FilesArguments, terminal: Terminal): AsyncGenerator<Checked> {
  const jobs = Math.min(given.jobs ?? 1, files.length);
  const work = await checkWork(given, terminal);
  for await (const checked of jobs > 1 ? withWorkers(files, given, jobs, terminal) : oneByOne(files, work)) {
    if (terminal.stopped()) return;
    for (const note of checked.notes) terminal.note(note);
    yield checked;
    // Lets Ctrl-C be noticed between two files.
    await new Promise(setImmediate);
    if (terminal.stopped()) return;
  }
}

/** Settings read and judged, once for all files. */
export async function checkWork(given: FilesArguments, terminal: Terminal): Promise<CheckWork> {
  const { locale, messages } = terminal;
  return { optionsOf: await checkOptions(given, terminal), annotate: given.annotate === true, cells: given.cells === true, locale, messages };
}

async function* oneByOne(files: readonly Expanded[], work: CheckWork): AsyncGenerator<Checked> {
  for (const file of files) yield await checkFile(file, work);
}

/** So many results per worker may wait for their turn. */
const AHEAD = 4;

/** Each worker takes the next file when it is done with one; results wait for their turn. */
async function* withWorkers(files: readonly Expanded[], given: FilesArguments, jobs: number, terminal: Terminal): AsyncGenerator<Checked> {
  const { Worker } = await import('node:worker_threads');
  const waiting = new Map<number, Checked>();
  let [next, turn] = [0, 0];
  let wake = (): void => undefined;
  let failure: Error | undefined;
  const data: WorkerData = { given, locale: terminal.locale };
  const workers = Array.from({ length: jobs }, () => new Worker(__filename, { workerData: data, argv: [asWorker] }));
  const idle = new Set(workers);
  const hand = (): void => {
    for (const worker of idle) {
      if (next >= files.length || next >= turn + jobs * AHEAD) return;
      idle.delete(worker);
      worker.postMessage({ index: next, file: files[next] });
      next += 1;
    }
  };
  for (const worker of workers) {
    worker.on('message', ({ index, checked }: { index: number; checked: Checked }) => {
      arrived(checked.result.sheets);
      waiting.set(index, checked);
      idle.add(worker);
      hand();
      wake();
    });
    worker.on('error', (error: Error) => {
      failure = error;
      wake();
    });
  }
  hand();
  try {
    while (turn < files.length) {
      const checked = waiting.get(turn);
      if (checked === undefined) {
        if (failure !== undefined) throw failure;
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      waiting.delete(turn);
      turn += 1;
      hand();
      yield checked;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

export interface WorkerData {
  readonly given: FilesArguments;
  readonly locale: Terminal['locale'];
}
