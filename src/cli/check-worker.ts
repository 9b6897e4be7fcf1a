/** A worker thread of `check --jobs`: the same bundle, started with the settings, given one file after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from './check-file';
import { checkWork, type WorkerData } from './check-files';
import type { Expanded } from './expand-paths';
import { processTerminal } from './terminal';

export async function serveChecks(): Promise<void> {
  const { given, locale } = workerData as WorkerData;
  const work = checkWork(given, processTerminal(locale));
  parentPort?.on('message', ({ index, file }: { index: number; file: Expanded }) => {
    void work.then(async (ready) => {
      parentPort?.postMessage({ index, checked: await checkFile(file, ready) });
    });
  });
  await work;
}
