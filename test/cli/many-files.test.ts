/** A folder of generated workbooks, some damaged, through the built command line: every report whole, and nothing half. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { reportSchema } from '../../src/report/schema';
import { bookOf } from '../../src/sheet/build';
import { writeXlsx } from '../../src/workbook/index';
import { generateForm } from '../generate';
import { damages } from '../support/damages';
import { describeWith } from '../support/needs';
import { runs } from '../support/runs';
import { scratchFolder } from '../support/scratch';

const cli = path.resolve('dist/cli.js');
const COUNT = Math.min(500, runs(80, 500));

interface Run {
  readonly status: number | null;
  readonly words: string;
}

function started(...args: readonly string[]) {
  return spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
}

function ended(child: ReturnType<typeof started>): Promise<Run> {
  let words = '';
  // By characters: a piece may end in the middle of one.
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (piece: string) => (words += piece));
  return new Promise((resolve) => child.on('close', (status) => { resolve({ status, words }); }));
}

describeWith(['dist/cli.js'], 'many files', () => {
  const scratch = scratchFolder();
  const forms = Array.from({ length: 20 }, (_, index) => writeXlsx(bookOf(generateForm(index + 1).sheet)));

  /** Every tenth file is damaged. */
  function folder(count: number): number {
    let damaged = 0;
    for (let index = 0; index < count; index += 1) {
      const damage = index % 10 === 3 ? damages[Math.floor(index / 10) % damages.length] : undefined;
      const whole = forms[index % forms.length]!;
      if (damage) damaged += 1;
      scratch.write(`报送/${String(index).padStart(3, '0')}.xlsx`, damage ? damage(whole) : whole);
    }
    return damaged;
  }

  test(`${String(COUNT)} workbooks, some damaged: every report is written and they agree`, async () => {
    const damaged = folder(COUNT);
    const formats = ['text', 'json', 'sarif', 'junit', 'html', 'csv'] as const;
    const done: Run[] = [];
    // Two at a time: as many as the smallest machine has processors.
    for (let at = 0; at < formats.length; at += 2) {
      done.push(...(await Promise.all(formats.slice(at, at + 2).map((format) => ended(started('check', scratch.at('报送'), '--format', format, '--output', scratch.at(`out.${format}`)))))));
    }
    expect(done.map(({ status }) => status)).toEqual(formats.map(() => 2));
    expect(done.map(({ words }) => words).join('')).not.toMatch(/^\s+at .+:\d+/m);
    const read = (format: string) => readFileSync(scratch.at(`out.${format}`), 'utf8');

    const report = reportSchema.parse(JSON.parse(read('json')));
    expect(report.files.filter(({ error }) => error !== null)).toHaveLength(damaged);
    const { summary } = report;
    expect(summary.files).toBe(COUNT);
    const findings = summary.errors + summary.warnings + summary.infos;
    const sarif = JSON.parse(read('sarif')) as { runs: { results: unknown[] }[] };
    expect(sarif.runs[0]!.results).toHaveLength(findings);
    let cases = 0;
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => (cases += Number(name === 'failure' || name === 'error')));
    parser.on('error', (error) => { throw error; });
    parser.write(read('junit')).close();
    expect(cases).toBe(summary.errors + summary.warnings + damaged);
    expect(read('html').match(/<li class="finding/g)).toHaveLength(findings);
    expect(read('text')).toContain(`${String(COUNT)}个文件`);
    expect(read('csv').startsWith('\ufeff文件,')).toBe(true);
    expect(readdirSync(scratch.at('')).sort()).toEqual(['out.csv', 'out.html', 'out.json', 'out.junit', 'out.sarif', 'out.text', '报送']);
  }, 240_000);

  test('workers give what one thread gives', async () => {
    folder(40);
    const args = ['check', scratch.at('报送'), '--format', 'json', '--fail-on', 'never'];
    const [alone, together] = await Promise.all([ended(started(...args)), ended(started(...args, '--jobs', '2'))]);
    expect(together).toEqual(alone);
  }, 60_000);

  test.each([['SIGINT', true], ['SIGKILL', false]] as const)('%s in the middle: what was there stays, nothing half stands under the name', async (signal, told) => {
    folder(COUNT);
    const out = scratch.write('out.json', 'earlier');
    const child = started('check', scratch.at('报送'), '--format', 'json', '--output', out);
    const end = ended(child);
    const aside = scratch.at(`.out.json.${String(child.pid)}.tmp`);
    while (!existsSync(aside) || statSync(aside).size < 20_000) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill(signal);
    const { status, words } = await end;
    expect(readFileSync(out, 'utf8')).toBe('earlier');
    if (!told) return;
    expect(status).toBe(2);
    expect(words).toMatch(/已中断：\d+ 个文件完成了 \d+ 个，没有写出半份文件/);
    expect(existsSync(aside)).toBe(false);
  }, 60_000);

  test('a disk that fills up: the earlier report stays, and the trouble is told', () => {
    folder(20);
    const out = scratch.write('out.json', 'earlier');
    // The shell's limit on the size of a file stands for a full disk.
    const limited = `ulimit -f 200; trap '' XFSZ; exec "$0" "$@"`;
    const { status, stderr } = spawnSync('bash', ['-c', limited, process.execPath, cli, 'check', scratch.at('报送'), '--format', 'json', '--output', out], { encoding: 'utf8' });
    expect([status, readFileSync(out, 'utf8')]).toEqual([2, 'earlier']);
    expect(stderr).toContain(`无法写入 ${out}`);
    expect(readdirSync(scratch.at('')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('review: one table for all and one for each office, damaged files named, the rest done', () => {
    folder(12);
    const { status, stderr } = spawnSync(process.execPath, [cli, 'review', scratch.at('报送'), '-o', scratch.at('反馈.xlsx'), '--per-unit', '--letter'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('003.xlsx');
    const written = readdirSync(scratch.at('')).filter((name) => name.startsWith('反馈'));
    expect(written).toContain('反馈.xlsx');
    expect(written).toContain('反馈.退回意见.txt');
    expect(written.filter((name) => name.endsWith('.xlsx')).length).toBeGreaterThan(2);
  });
});
