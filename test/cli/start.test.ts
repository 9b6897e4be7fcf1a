/** dist/cli.js starts wherever it is put, with its cache, without it, and beside one that is not its own. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describeWith } from '../support/needs';
import { scratchFolder } from '../support/scratch';

const cli = path.resolve('dist/cli.js');
const sample = path.resolve('samples/project-stacked.txt');

describeWith(['dist/cli.js'], 'the start of the command line', () => {
  const scratch = scratchFolder();
  const built = (): Buffer => readFileSync(cli.replace(/js$/, 'cache'));
  const changed = (at: (bytes: Buffer) => number): Buffer => {
    const bytes = Buffer.from(built());
    bytes.writeUInt8(bytes.readUInt8(at(bytes)) ^ 0xff, at(bytes));
    return bytes;
  };

  function run(file: string, ...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    return { status, stdout, stderr };
  }

  test('the build leaves a cache that fits', () => {
    const asked = `process.argv = ['', '', '--version']; console.error(require(${JSON.stringify(cli)}).script.cachedDataRejected)`;
    expect(existsSync(cli.replace(/js$/, 'cache'))).toBe(true);
    expect(run('-e', asked).stderr).toBe('false\n');
  });

  test.each<[string, () => Buffer | undefined]>([
    ['alone', () => undefined],
    ['with its cache', built],
    ['with the cache of another build', () => changed(() => 3)],
    ['with the cache of another Node', () => Buffer.from(built().toString('latin1').replace(process.version, 'v0.10.1'), 'latin1')],
    ['with code that V8 refuses', () => changed((bytes) => bytes.indexOf('\n})') + 8)],
    ['with half a cache', () => built().subarray(0, built().length >> 1)],
    ['with the beginning of a cache', () => built().subarray(0, 100)],
    ['with an empty cache', () => Buffer.alloc(0)],
  ])('copied elsewhere %s', (what, cache) => {
    const copy = scratch.write(`${what}/cli.js`, '');
    copyFileSync(cli, copy);
    scratch.write(`${what}/package.json`, '{}');
    const bytes = cache();
    if (bytes !== undefined) scratch.write(`${what}/cli.cache`, bytes);
    const args = ['check', sample, '--format', 'csv', '--fail-on', 'never'];
    expect(run(copy, ...args)).toEqual(run(cli, ...args));
    // A part that few runs need, and a worker.
    expect(run(copy, 'template', 'list')).toEqual(run(cli, 'template', 'list'));
    expect(run(copy, 'check', sample, path.resolve('samples/project-clean.txt'), '--jobs', '2', '--format', 'csv')).toMatchObject({ status: 0, stderr: '' });
  });
});
