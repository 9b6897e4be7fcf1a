// Runs a script of the repository, after installing what is missing; one that is not written yet is said so in a sentence.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const [script, ...args] = process.argv.slice(2);
if (!existsSync(script)) {
  console.error(`${script} is not written yet; see the open issues.`);
  process.exit(1);
}
await import('./ensure-installed.mjs');
process.exit(spawnSync(process.execPath, ['--expose-gc', 'scripts/run-ts.mjs', script, ...args], { stdio: 'inherit' }).status ?? 1);
