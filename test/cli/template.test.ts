import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { run } from '../../src/cli/program';
import { messagesOf } from '../../src/cli/messages';
import type { Terminal } from '../../src/cli/terminal';
import { libraryRows } from '../../src/fill/own-library-file';
import { sectors } from '../../src/library/sectors';
import { templates } from '../../src/library/templates';
import { recognizeSheet } from '../../src/recognize';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { openWorkbook, writeXlsx } from '../../src/workbook';
import { scratchFolder } from '../support/scratch';

async function jibiao(...args: readonly string[]) {
  const said: string[] = [];
  const terminal: Terminal = {
    locale: 'zh',
    messages: messagesOf('zh'),
    out: async (text) => void said.push(text),
    note: (text) => void said.push(text),
    progress: () => undefined,
    color: false,
    stopped: () => false,
  };
  const status = await run(args, terminal);
  return { status, words: said.join('\n') };
}

const scratch = scratchFolder();
const formIn = async (file: string) => recognizeSheet((await openWorkbook(readFileSync(file))).book.sheets[0]!)[0]!;

test('list names every template and every sector', async () => {
  const { status, words } = await jibiao('template', 'list');
  expect(status).toBe(0);
  for (const { name } of templates) expect(words).toContain(name);
  for (const { sector } of sectors) expect(words).toContain(sector);
});

test.each(templates.map(({ name }) => name))('new %s writes a form that opens and is recognised as blank; show explains it', async (name) => {
  const file = scratch.at(`${name}.xlsx`);
  expect(await jibiao('template', 'new', name, '-o', file, '--year', '2025')).toMatchObject({ status: 0 });
  expect(await formIn(file)).toMatchObject({ kind: 'blank', of: templates.find((one) => one.name === name)!.kind, year: 2025 });
  expect((await jibiao('template', 'show', name)).words).toContain('填写说明');
});

test('--sector fills in the names of a set and leaves the values empty', async () => {
  const file = scratch.at('form.xlsx');
  await jibiao('template', 'new', 'project-split', '--sector', '会议培训', '-o', file);
  const form = await formIn(file);
  const training = sectors.find(({ sector }) => sector === '会议培训')!.sets[0]!;
  expect(form.indicators.map(({ name }) => name).sort()).toEqual(training.entries.map(({ name }) => name).sort());
  expect(form.indicators.map(({ valueText }) => valueText).join('')).toBe('');
  expect(form.indicators.every(({ unitText, signText }) => unitText !== '' && signText !== '')).toBe(true);
});

test('--library takes the workbook that an office edits, and says which row is wrong', async () => {
  const own = { sectors: [{ sector: '气象', synonyms: [], sets: [{ name: '人工影响天气', projects: ['经常性' as const], keywords: ['增雨'], entries: sectors[0]!.sets[0]!.entries.slice(0, 3) }] }] };
  const rows = libraryRows(own);
  const library = scratch.at('library.xlsx');
  writeFileSync(library, writeXlsx(bookOf(sheetFromRows(rows))));
  const file = scratch.at('form.xlsx');
  expect(await jibiao('template', 'new', 'project-101', '--sector', '气象', '--library', library, '-o', file)).toMatchObject({ status: 0 });
  expect((await formIn(file)).indicators).toHaveLength(3);
  writeFileSync(library, writeXlsx(bookOf(sheetFromRows([rows[0]!, rows[1]!.map((text) => (/^[≥≤＝]$/.test(text) ? '约等于' : text))]))));
  const refused = await jibiao('template', 'list', '--library', library);
  expect(refused).toMatchObject({ status: 2 });
  expect(refused.words).toContain('第2行：符号‘约等于’不在可用范围内');
});

test.each<[string, readonly string[], string]>([
  ['an unknown template', ['show', 'nonsense'], '没有名为“nonsense”的模板'],
  ['no template', ['new'], '请写明模板名'],
  ['an unknown verb', ['draw'], 'list、show 或 new'],
  ['no output', ['new', 'project-88'], '-o'],
  ['an unknown sector', ['new', 'project-88', '--sector', '航天', '-o', 'x.xlsx'], '指标库中没有“航天”'],
])('%s is told', async (_, args, words) => {
  const told = await jibiao('template', ...args);
  expect(told).toMatchObject({ status: 2 });
  expect(told.words).toContain(words);
  expect(existsSync('x.xlsx')).toBe(false);
});
