// Runs a script of the repository, after installing what is missing.
import { spawnSync } from 'node:child_process';

const [script, ...args] = process.argv.slice(2);
await import('./ensure-installed.mjs');
process.exit(spawnSync(process.execPath, ['--expose-gc', 'scripts/run-ts.mjs', script, ...args], { stdio: 'inherit' }).status ?? 1);
