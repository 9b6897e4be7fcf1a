import path from 'node:path';
import { expandPaths, globPattern, type Expanded } from '../../src/cli/expand-paths';
import { scratchFolder } from '../support/scratch';

const scratch = scratchFolder();
const names = ['b.xlsx', 'a.xlsx', '~$a.xlsx', '.hidden.xlsx', 'notes.docx', 'in/c.xls', 'in/deep/d.ET', 'in/deep/e.txt', 'in/图.png', 'odd[1].csv'];

async function expand(...given: readonly string[]): Promise<Expanded[]> {
  for (const name of names) scratch.write(name, '');
  const all: Expanded[] = [];
  for await (const one of expandPaths(given.map(scratch.at))) all.push({ ...one, path: path.relative(scratch.at(''), one.path) });
  return all;
}
const paths = (expanded: readonly Expanded[]) => expanded.map((one) => one.path);

test.each([
  ['a folder: its tables, names in order, no lock or hidden files', ['.'], ['a.xlsx', 'b.xlsx', 'in/c.xls', 'in/deep/d.ET', 'in/deep/e.txt', 'odd[1].csv']],
  ['a file outright, whatever its ending', ['notes.docx'], ['notes.docx']],
  ['*', ['*.xlsx'], ['a.xlsx', 'b.xlsx']],
  ['**', ['**/*.txt'], ['in/deep/e.txt']],
  ['braces and classes', ['{a,b}.xlsx', 'in/[a-c].xls'], ['a.xlsx', 'b.xlsx', 'in/c.xls']],
  ['one folder level', ['*/c.xls'], ['in/c.xls']],
  ['each file once', ['a.xlsx', '.', './a.xlsx'], ['a.xlsx', 'b.xlsx', 'in/c.xls', 'in/deep/d.ET', 'in/deep/e.txt', 'odd[1].csv']],
  ['a name that looks like a glob', ['odd[1].csv'], ['odd[1].csv']],
])('%s', async (_what, given, wanted) => {
  expect(paths(await expand(...given))).toEqual(wanted);
});

test.each([
  ['nowhere.xlsx', 'no-such-file'],
  ['*.xls', 'no-match'],
  ['in/deep/none', 'no-such-file'],
])('%s: %s', async (given, trouble) => {
  expect(await expand(given)).toEqual([{ path: given, trouble }]);
});

test('a folder without tables says so', async () => {
  scratch.write('empty/readme.md', '');
  expect(await expand('empty')).toEqual([{ path: 'empty', trouble: 'empty-folder' }]);
});

test.each([
  ['a.b', 'axb', false],
  ['a?c', 'abc', true],
  ['a?c', 'a/c', false],
  ['**/x', 'x', true],
  ['**/x', 'a/b/x', true],
  ['a/**', 'a/b/c', true],
  ['[!a].txt', 'b.txt', true],
  ['[!a].txt', 'a.txt', false],
  ['绩效,表+(1).xlsx', '绩效,表+(1).xlsx', true],
])('glob %s on %s: %s', (glob, name, matches) => {
  expect(globPattern(glob).test(name)).toBe(matches);
});
