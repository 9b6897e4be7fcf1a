/** The built dist/cli.js as a user starts it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atMost, interleaved, type Line } from './measure';
import { formWorkbook } from './workbook';

const cli = path.resolve('dist/cli.js');

export async function commandLine(): Promise<Line[]> {
  if (!existsSync(cli)) return [{ what: 'command line', figure: 'skipped: npm run build:cli first', budget: '' }];
  const folder = mkdtempSync(path.join(tmpdir(), 'jibiao-bench-'));
  try {
    const one = path.join(folder, 'one.xlsx');
    const large = path.join(folder, 'large.xlsx');
    writeFileSync(one, formWorkbook(40));
    writeFileSync(large, formWorkbook(10_000));
    const many = path.join(folder, 'many');
    const lines = [...(await cold(one)), ...(await folderOf(many, 500)), memory(large)];
    return lines;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function cold(file: string): Promise<Line[]> {
  const times = await interleaved({ bare: () => { node('-e', '0'); }, check: () => { node(cli, 'check', file); } }, { times: 15 });
  return [atMost('command line, cold, one file', times.check / 1000, 0.12, ' s', { detail: `bare Node ${(times.bare / 1000).toFixed(3)} s` })];
}

async function folderOf(folder: string, count: number): Promise<Line[]> {
  mkdirSync(folder);
  for (let i = 0; i < count; i += 1) writeFileSync(path.join(folder, `${String(i)}.xlsx`), formWorkbook(50, i + 1));
  const { all } = await interleaved({ all: () => { node(cli, 'check', folder, '--fail-on', 'never'); } }, { times: 3, warmUp: 1 });
  return [atMost(`command line, ${String(count)} forms of 50 rows`, all / 1000, 2, ' s')];
}

/**
 * Prints the peak of a process's own memory in KB. What resourceUsage() tells on Linux counts in what its parent held when
 * it was started.
 */
const tellPeak = `process.on('exit', () => {
  let own;
  try { own = /VmHWM:\\s*(\\d+)/.exec(require('node:fs').readFileSync('/proc/self/status', 'latin1'))?.[1]; } catch {}
  process.stderr.write('\\n' + (own ?? process.resourceUsage().maxRSS));
});`;

/** Peak memory of a run over 160,000 cells above that of a Node that does nothing. */
function memory(file: string): Line {
  const peak = (code: string) => Number(spawnSync(process.execPath, ['-e', `${tellPeak} ${code}`], { encoding: 'utf8' }).stderr.trim().split('\n').at(-1));
  const run = `process.argv = ['node', 'jibiao', 'check', ${JSON.stringify(file)}, '--output', ${JSON.stringify(`${file}.txt`)}]; require(${JSON.stringify(cli)})`;
  return atMost("memory above Node's start, 160,000 cells", (peak(run) - peak('')) / 1024, 150, ' MB');
}

function node(...args: readonly string[]): void {
  spawnSync(process.execPath, args, { stdio: 'ignore' });
}
