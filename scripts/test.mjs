// npm test [project] [-- jest arguments]: builds what the tests run, then runs jest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { closingLines } from './closing-line.mjs';

const cores = availableParallelism();
const [asked, ...rest] = process.argv.slice(2);
/** What runs together, and on how many workers: a Chromium keeps a core and a half busy. */
const groups = [
  { projects: ['unit', 'property', 'host'], workers: cores },
  { projects: ['browser'], workers: Math.max(2, Math.floor(cores / 2)) },
  { projects: ['clock'], workers: 1 },
];

/** Arguments of the jest runs that were asked for: of one project, of some files, of all. */
function runs() {
  const wanted = groups.map(({ projects, workers }) => ({ projects: projects.filter((one) => one === (asked ?? one)), workers })).filter(({ projects }) => projects.length > 0);
  if (wanted.length === 0) return [process.argv.slice(2)];
  return wanted.map(({ projects, workers }) => [...rest, `--maxWorkers=${workers}`, '--selectProjects', ...projects]);
}

/** CI's cases are drawn by the content of the commit: the same commit meets the same ones wherever it is tested, the next one others. */
function seed() {
  const tree = process.env.CI === 'true' ? spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { encoding: 'utf8' }).stdout : '';
  return tree ? [`--seed=${parseInt(tree.slice(0, 7), 16)}`] : [];
}

const run = (command, args, env = {}) => spawnSync(process.execPath, [command, ...args], { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

console.log('Building what the tests run …');
const built = run('node_modules/webpack-cli/bin/cli.js', ['--mode', 'production']);
if (built !== 0) process.exit(built);

const folder = mkdtempSync(path.join(tmpdir(), 'jibiao-tests-'));
const ended = runs().map((args, at) => {
  const file = path.join(folder, `${at}.json`);
  const status = run('node_modules/jest/bin/jest.js', [...args, ...seed()], { TALLY: file });
  // A run that broke off before it counted is a failure by itself.
  return { status, tally: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: status === 0 ? 0 : 1, skipped: [] } };
});
rmSync(folder, { recursive: true });
process.stdout.write(closingLines(ended.map(({ tally }) => tally)));
process.exitCode = ended.find(({ status }) => status !== 0)?.status ?? 0;
