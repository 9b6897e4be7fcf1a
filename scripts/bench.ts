/**
 * npm run bench [-- part…]: the budgets of the product, measured side by side in one run.
 * Milliseconds depend on the machine and only inform; a count that is over its budget makes the exit status 1.
 */
import { cpus } from 'node:os';
import { displayWidth, padTo } from '../src/sheet/display-width';
import { commandLine } from './bench/command-line';
import { edits, growth, normalising, recognition, rowRules } from './bench/engine';
import { excel } from './bench/excel';
import { files } from './bench/files';
import { firstFinding } from './bench/first-finding';
import type { Line } from './bench/measure';
import { paneSize } from './bench/size';
import { wps } from './bench/wps';

const parts: Readonly<Record<string, () => Line[] | Promise<Line[]>>> = { files, recognition, rules: rowRules, edits, normalise: normalising, growth, excel, cli: commandLine, wps, size: paneSize, first: firstFinding };
const chosen = process.argv.slice(2).filter((name) => name in parts);
console.log(`${cpus()[0]?.model ?? 'unknown processor'} × ${String(cpus().length)}, Node ${process.version}\n`);
let failed = false;
for (const name of chosen.length > 0 ? chosen : Object.keys(parts)) {
  for (const { what, figure, budget, within, gates } of (await parts[name]?.()) ?? []) {
    const mark = within === undefined ? ' ' : within ? '✔' : '✖';
    console.log(`${mark} ${padTo(what, 58)} ${padTo(budget, Math.max(16, displayWidth(budget)))} ${figure}`);
    failed ||= gates === true && within === false;
  }
}
process.exitCode = failed ? 1 : 0;
