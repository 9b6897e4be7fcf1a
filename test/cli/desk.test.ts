/** `recheck`, `collect`, `compare` and `redact` in this process: what is said, written and refused. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { messagesOf } from '../../src/cli/messages';
import { run } from '../../src/cli/program';
import type { Terminal } from '../../src/cli/terminal';
import { recognizeSheet } from '../../src/recognize';
import { apply } from '../../src/sheet/apply';
import { textAt } from '../../src/sheet/build';
import { contentAt } from '../../src/sheet/content';
import { openWorkbook, writeXlsx } from '../../src/workbook';
import { missing, sharedFolder } from '../support/needs';
import { scratchFolder } from '../support/scratch';

const sample = (name: string): string => path.resolve('samples', name);

async function jibiao(...args: readonly string[]): Promise<{ readonly status: number; readonly out: string; readonly notes: string }> {
  const out: string[] = [];
  const notes: string[] = [];
  const terminal: Terminal = {
    locale: 'zh', messages: messagesOf('zh'), color: false,
    out: (text) => Promise.resolve(void out.push(text)),
    note: (text) => void notes.push(text),
    progress: () => undefined,
    stopped: () => false,
  };
  return { status: await run(args, terminal), out: out.join(''), notes: notes.join('\n') };
}

const read = async (file: string) => (await openWorkbook(readFileSync(file))).book;

describe('recheck', () => {
  const scratch = scratchFolder();

  test('a returned file: points settled, the rest named, the table filled in', async () => {
    const reviewed = await jibiao('review', sample('project-stacked.xlsx'), '-o', scratch.at('feedback.xlsx'), '--per-unit');
    expect(reviewed.notes).toContain('全部属于同一单位，没有另写。');
    await jibiao('fix', sample('project-stacked.xlsx'), '-o', scratch.at('project-stacked.xlsx'));
    const { status, out, notes } = await jibiao('recheck', scratch.at('project-stacked.xlsx'), '--against', scratch.at('feedback.xlsx'), '-o', scratch.at('checked.xlsx'));
    expect(status).toBe(1);
    expect(out).toMatch(/^已改 .+>=\d+.+ → ≥\d+/m);
    expect(out).toMatch(/^未改 /m);
    expect(out).not.toContain('没有要求的改动');
    expect(notes).toMatch(/条意见：已改\d+，未改\d+，已说明0；新增问题0；未要求而改动0处/);
    expect((await read(scratch.at('checked.xlsx'))).sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['审核反馈', '新增问题', '未要求的改动']));
  });

  test('a workbook that is no feedback table is refused', async () => {
    const { status, notes } = await jibiao('recheck', sample('project-stacked.xlsx'), '--against', sample('project-clean.xlsx'));
    expect([status, notes.includes('不是审核反馈表')]).toEqual([2, true]);
  });
});

describe('collect', () => {
  const scratch = scratchFolder();

  test('a register with its lists; a damaged file is named and the rest done', async () => {
    scratch.write('in/broken.xlsx', 'PK\u0003\u0004 nothing');
    scratch.write('in/good.txt', readFileSync(sample('project-clean.txt')));
    const { status, out } = await jibiao('collect', scratch.at('in'), '-o', scratch.at('in/register.xlsx'));
    expect(status).toBe(2);
    expect(out).toMatch(/^2个文件，1张表，9项指标，写入 .+；未识别 1 处，雷同 0 组\n$/);
    const book = await read(scratch.at('in/register.xlsx'));
    expect(book.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['指标总表', 10], ['表清单', 2], ['雷同', 1], ['未识别', 2]]);
    // A second time the register that stands in the folder is not read.
    expect((await jibiao('collect', scratch.at('in'), '-o', scratch.at('in/register.xlsx'))).out).toContain('2个文件');
  });

  test('where to write must be said, and be possible', async () => {
    expect((await jibiao('collect', sample('project-clean.txt'))).notes).toContain('请用 -o 指定');
    expect((await jibiao('collect', sample('project-clean.txt'), '-o', scratch.at('no/where.xlsx'))).status).toBe(2);
    expect(readdirSync(scratch.at('.'))).toEqual([]);
  });
});

describe('compare', () => {
  const scratch = scratchFolder();

  test('a declaration and its evaluation', async () => {
    const { status, out } = await jibiao('compare', sample('several-sheets-declaration.txt'), sample('several-sheets-self-evaluation.txt'), '-o', scratch.at('differences.xlsx'));
    expect(status).toBe(1);
    expect(out).toMatch(/E18→E18 +群众满意度 +指标值改动（要求降低） {2}≥95% → ≥90%/);
    expect(out).toMatch(/D15 +单盏灯具改造成本 +取消/);
    expect((await read(scratch.at('differences.xlsx'))).sheets.map(({ name }) => name)).toEqual(['差异', '对照', '没有对上的表']);
  });

  test('a file and itself', async () => {
    const { status, notes } = await jibiao('compare', sample('project-clean.txt'), sample('project-clean.xlsx'));
    expect([status, notes]).toEqual([0, '对照 1 对表，0 对有差异']);
  });

  const seeds = missing('shared') === undefined ? readdirSync(path.join(sharedFolder, 'seeds')).filter((name) => name.endsWith('.txt')) : [];
  if (seeds.length === 0) console.log('compare on real forms: skipped, no ../shared/seeds');
  test.each(seeds)('one changed target of the real form %s is found, and nothing else', async (name) => {
    const file = path.join(sharedFolder, 'seeds', name);
    const { book } = await openWorkbook(readFileSync(file));
    const [sheet] = book.sheets;
    const at = recognizeSheet(sheet!)[0]!.indicators.find(({ target, valueText }) => target.kind === 'quantity' && /^\D{0,2}\d+\D*$/.test(valueText))!.cells.value!;
    const changed = apply(book, { kind: 'put', sheet: sheet!.id, at, expect: contentAt(sheet!, at), put: { value: textAt(sheet!, at).replace(/\d+/, '11') } });
    const { out } = await jibiao('compare', file, scratch.write('later.xlsx', writeXlsx(changed.ok ? changed.book : book)));
    expect(out.match(/^ {2}\S+ {2}.*(?:改动|取消|新增).*$/gm)).toEqual([expect.stringContaining('指标值改动')]);
  });
});

describe('redact', () => {
  const scratch = scratchFolder();

  test('writes the copy and the list, and leaves the original alone', async () => {
    const original = scratch.write('form.txt', `${readFileSync(sample('project-clean.txt'), 'utf8')}\n填表人：李某\t联系电话：0510-80000000\n`);
    const { status, out, notes } = await jibiao('redact', original, '-o', scratch.at('public.txt'), '--list', scratch.at('changes.xlsx'));
    expect(status).toBe(0);
    expect(out).toContain('联系电话：0510-80000000 → 联系电话：');
    expect(notes).toContain('去掉 1 处');
    expect(readFileSync(scratch.at('public.txt'), 'utf8')).not.toContain('80000000');
    expect(readFileSync(original, 'utf8')).toContain('80000000');
    expect(existsSync(scratch.at('changes.xlsx'))).toBe(true);
  });
});
