import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { backUp, growFile, isSameFile, writeWhole } from '../../src/cli/write-file';
import { scratchFolder } from '../support/scratch';

const scratch = scratchFolder();
const read = (name: string) => readFileSync(scratch.at(name), 'utf8');

test('a file is written whole, or what was there stays and nothing is left behind', async () => {
  scratch.write('old.txt', 'old');
  await writeWhole(scratch.at('old.txt'), 'new');
  expect(read('old.txt')).toBe('new');
  await expect(writeWhole(scratch.at('no-such-folder/x.txt'), 'new')).rejects.toThrow('ENOENT');
  expect(readdirSync(scratch.at(''))).toEqual(['old.txt']);
});

test('a growing file stands under its name only once committed', async () => {
  const growing = await growFile(scratch.at('report.txt'));
  await growing.write('一');
  expect(existsSync(scratch.at('report.txt'))).toBe(false);
  await growing.write('二');
  await growing.commit();
  expect(read('report.txt')).toBe('一二');
});

test('an abandoned file leaves what was there', async () => {
  scratch.write('report.txt', 'old');
  const growing = await growFile(scratch.at('report.txt'));
  await growing.write('half');
  await growing.abandon();
  expect(read('report.txt')).toBe('old');
  expect(readdirSync(scratch.at(''))).toEqual(['report.txt']);
});

test('backups never replace one another', async () => {
  const file = scratch.write('a.xlsx', '1');
  expect(await backUp(file)).toBe(`${file}.bak`);
  scratch.write('a.xlsx', '2');
  expect(await backUp(file)).toBe(`${file}.bak2`);
  expect([read('a.xlsx.bak'), read('a.xlsx.bak2')]).toEqual(['1', '2']);
});

test('the same file is known by another spelling and by a link', async () => {
  const file = scratch.write('a.xlsx', '');
  symlinkSync(file, scratch.at('link.xlsx'));
  expect(await isSameFile(file, `${scratch.at('.')}/./a.xlsx`)).toBe(true);
  expect(await isSameFile(file, scratch.at('link.xlsx'))).toBe(true);
  expect(await isSameFile(file, scratch.at('b.xlsx'))).toBe(false);
});
