// npm test [project] [-- jest arguments]: builds what the tests run, then runs jest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closingLines } from './closing-line.mjs';

const [project, ...rest] = process.argv.slice(2);
const processor = ['unit', 'property', 'host'];
/** What the processor bounds takes every core; Chromium has threads of its own and people's patience on its clock. */
const everyCore = '--maxWorkers=100%';

/** Arguments of the jest runs that were asked for. */
function runs() {
  if (processor.includes(project)) return [[...rest, everyCore, '--selectProjects', project]];
  if (project === 'browser') return [[...rest, '--selectProjects', project]];
  if (project !== undefined) return [[project, ...rest]];
  return [[everyCore, '--selectProjects', ...processor], ['--selectProjects', 'browser']];
}

const run = (command, args, env = {}) => spawnSync(process.execPath, [command, ...args], { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

console.log('Building what the tests run …');
const built = run('node_modules/webpack-cli/bin/cli.js', ['--mode', 'production']);
if (built !== 0) process.exit(built);

const folder = mkdtempSync(path.join(tmpdir(), 'jibiao-tests-'));
const ended = runs().map((args, at) => {
  const file = path.join(folder, `${at}.json`);
  const status = run('node_modules/jest/bin/jest.js', args, { TALLY: file });
  // A run that broke off before it counted is a failure by itself.
  return { status, tally: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: status === 0 ? 0 : 1, skipped: [] } };
});
rmSync(folder, { recursive: true });
process.stdout.write(closingLines(ended.map(({ tally }) => tally)));
process.exitCode = ended.find(({ status }) => status !== 0)?.status ?? 0;
