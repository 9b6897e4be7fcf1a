/** What --help of a sub-command gives as an example works when pasted, where the samples lie. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { describeWith } from '../support/needs';
import { scratchFolder } from '../support/scratch';

const cli = path.resolve('dist/cli.js');

describeWith(['dist/cli.js'], 'examples of --help', () => {
  const scratch = scratchFolder();
  const jibiao = (args: readonly string[], cwd = process.cwd()) => spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

  test('each runs, writes what it names and says nothing of an error', () => {
    cpSync(path.resolve('samples'), scratch.at('samples'), { recursive: true });
    const names = jibiao(['--help']).stdout.split('命令：')[1]?.match(/^ {2}(\w+)/gm)?.map((name) => name.trim()) ?? [];
    expect(names.length).toBeGreaterThan(9);
    for (const name of names) {
      const example = /^ {2}jibiao (.+)$/m.exec(jibiao([name, '--help']).stdout)?.[1];
      expect([name, example?.startsWith(`${name} `)]).toEqual([name, true]);
      const args = example!.split(' ');
      const { status, stdout, stderr } = jibiao(args, scratch.at(''));
      expect([example, status, stderr]).toEqual([example, expect.any(Number), expect.not.stringMatching(/程序出错|没有“/)]);
      // 1: something is found, which an export and a comparison tell by it.
      expect([0, 1]).toContain(status);
      expect(stdout + stderr).not.toBe('');
      const output = args[args.indexOf('-o') + 1];
      if (args.includes('-o')) expect([example, existsSync(scratch.at(output!))]).toEqual([example, true]);
    }
  }, 120_000);
});
