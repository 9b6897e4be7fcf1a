/** What `jibiao` starts. */
import { localeOf, run } from './program';
import { processTerminal } from './terminal';

const args = process.argv.slice(2);
void run(args, processTerminal(localeOf(args))).then((status) => {
  process.exitCode = status;
});
