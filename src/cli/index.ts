/** What `jibiao` starts: the command line, or in a worker thread of it a worker. */
import { asWorker } from './as-worker';
import { describe } from './open-file';
import { localeOf, run } from './program';
import { processTerminal } from './terminal';

function main(): void {
  const args = process.argv.slice(2);
  const terminal = processTerminal(localeOf(args));

  // Nobody should ever be shown a stack trace of a bundled file.
  process.on('uncaughtException', (error) => {
    terminal.note(terminal.messages.crashed(describe(error)));
    process.exit(2);
  });

  void run(args, terminal).then((status) => {
    process.exitCode = status;
  });
}

if (process.argv[2] === asWorker) void import(/* webpackMode: "eager" */ './check-worker').then(({ serveChecks }) => serveChecks());
else main();
