/** The argument with which a worker thread is told from the command line: asking node:worker_threads takes longer than most checks. */
export const asWorker = '--as-worker';
