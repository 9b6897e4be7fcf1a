/** `normalize` and `export` in this process: what is written, listed and refused. */
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/program';
import type { Terminal } from '../../src/cli/terminal';
import { messagesOf } from '../../src/cli/messages';
import { recognizeSheet } from '../../src/recognize';
import { bookOf, sheetFromRows, textAt } from '../../src/sheet/build';
import { openWorkbook, writeXlsx } from '../../src/workbook';
import { scratchFolder } from '../support/scratch';

const stacked = path.resolve('samples/project-stacked.txt');
const duties = path.resolve('samples/department-duties.txt');

async function jibiao(...args: readonly string[]): Promise<{ readonly status: number; readonly out: string; readonly notes: string }> {
  const out: string[] = [];
  const notes: string[] = [];
  const terminal: Terminal = {
    locale: 'zh',
    messages: messagesOf('zh'),
    out: (text) => Promise.resolve(void out.push(text)),
    note: (text) => void notes.push(text),
    progress: () => undefined,
    color: false,
    stopped: () => false,
  };
  return { status: await run(args, terminal), out: out.join(''), notes: notes.join('\n') };
}

const read = async (file: string) => (await openWorkbook(readFileSync(file))).book;

describe('normalize', () => {
  const scratch = scratchFolder();

  test('writes one clean table and lists every change', async () => {
    const { status, out, notes } = await jibiao('normalize', duties, '-o', scratch.at('clean.xlsx'));
    expect(status).toBe(0);
    const [sheet] = (await read(scratch.at('clean.xlsx'))).sheets;
    const [form] = recognizeSheet(sheet!);
    expect([form!.tables.length, form!.indicators.length]).toEqual([1, 23]);
    expect(out).toMatch(/合并各页 {2}2处/);
    expect(out).toMatch(/C32 +.+ → （删去）/);
    expect(out).toMatch(/\? .*各页不一致.*按多数保留/);
    expect(notes).toMatch(/\d+项改动，涉及\d+个单元格\n写入 /);
  });

  // One lies on its side for printing, one stands upright.
  test.each([duties, stacked])('a second time changes nothing: %s', async (file) => {
    await jibiao('normalize', file, '-o', scratch.at('once.xlsx'));
    const { out, notes } = await jibiao('normalize', scratch.at('once.xlsx'), '-o', scratch.at('twice.xlsx'));
    expect(out).toBe('');
    expect(notes).toContain('已经规范，没有改动');
  });

  test('--dry-run writes nothing', async () => {
    const { status, out, notes } = await jibiao('normalize', stacked, '--dry-run');
    expect([status, readdirSync(scratch.at('.'))]).toEqual([0, []]);
    expect(out).toContain('合并分段表');
    expect(notes).toContain('没有写文件');
  });

  test('--steps names what is done', async () => {
    const { out } = await jibiao('normalize', stacked, '--dry-run', '--steps', 'symbols,规范表头名称');
    expect(out.split('\n').filter((line) => /^\S/.test(line)).map((line) => line.split(' ')[0])).toEqual(['规范比较符号', '规范表头名称']);
    expect((await jibiao('normalize', stacked, '--dry-run', '--steps', '!join-tables')).out).not.toContain('合并分段表');
    expect((await jibiao('normalize', stacked, '--dry-run', '--steps', 'nonsense')).notes).toContain('没有名为“nonsense”的步骤');
  });

  test('text to text; never over the input but when asked, and then with a backup', async () => {
    await jibiao('normalize', stacked, '-o', scratch.at('clean.txt'), '--steps', 'symbols');
    expect(readFileSync(scratch.at('clean.txt'), 'utf8')).toBe(readFileSync(stacked, 'utf8').replaceAll('>=', '≥'));
    copyFileSync(stacked, scratch.at('own.txt'));
    expect((await jibiao('normalize', scratch.at('own.txt'), '-o', scratch.at('own.txt'))).status).toBe(2);
    expect(existsSync(scratch.at('own.txt.bak'))).toBe(false);
    await jibiao('normalize', scratch.at('own.txt'), '--in-place');
    expect(readFileSync(scratch.at('own.txt.bak'))).toEqual(readFileSync(stacked));
    expect(readFileSync(scratch.at('own.txt'), 'utf8')).not.toContain('------');
  });

  test('a file without a form is told so', async () => {
    const file = scratch.write('list.txt', '姓名\t部门\n甲\t乙\n');
    expect((await jibiao('normalize', file, '--dry-run')).notes).toContain('没有认出绩效目标表');
  });
});

describe('export', () => {
  const scratch = scratchFolder();

  test('writes the columns of the system and says at the cell what it would refuse', async () => {
    const { status, out, notes } = await jibiao('export', stacked, '--to', 'yitihua', '-o', scratch.at('system.xlsx'));
    expect(status).toBe(1);
    const [sheet] = (await read(scratch.at('system.xlsx'))).sheets;
    expect(Array.from({ length: 6 }, (_, col) => textAt(sheet!, { row: 0, col }))).toEqual(['一级指标', '二级指标', '三级指标名称', '计算符号', '指标值', '计量单位']);
    expect(Array.from({ length: 6 }, (_, col) => textAt(sheet!, { row: 10, col }))).toEqual(['产出指标', '产出数量', '开展科普集市活动', '≥', '12', '次']);
    expect(out).toMatch(/^D\d+ /m);
    expect(notes).toContain('以系统提示为准');
  });

  test('several projects come on a sheet each, in a text one after another', async () => {
    const head = '项目名称\t一级指标\t二级指标\t三级指标\t指标值';
    const list = scratch.write('list-of-projects.txt', `2024年度项目绩效目标汇总表\n${head}\n水库/加固\t产出指标\t数量指标\t加固座数\t≥7座\n水库/加固\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\n渠道维修\t产出指标\t数量指标\t维修长度\t≥20公里\n渠道维修\t满意度指标\t服务对象满意度指标\t农户满意度\t≥90%\n`);
    const { notes } = await jibiao('export', list, '--to', 'yitihua', '-o', scratch.at('projects.xlsx'));
    expect(notes).toContain('表中有 2 个项目，各写成一张工作表');
    expect((await read(scratch.at('projects.xlsx'))).sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['水库 加固', 3], ['渠道维修', 3]]);
    const text = await jibiao('export', list, '--to', 'yitihua', '-o', scratch.at('projects.csv'));
    expect(text.notes).toContain('请按项目分开后再导入');
    expect(readFileSync(scratch.at('projects.csv'), 'utf8')).toMatch(/^\ufeff一级指标,二级指标,[^]*产出指标,数量指标,维修长度,≥,20,公里/);
  });

  test('fills a local template by its heads', async () => {
    const template = sheetFromRows([['导入模板'], ['编码', '一级指标*', '二级指标*', '三级指标*', '绩效指标性质*', '绩效指标值*', '绩效度量单位']]);
    const book = bookOf({ ...template, columnSizes: new Map([[0, { hidden: true }]]) });
    const into = scratch.write('template.xlsx', writeXlsx(book));
    const { notes } = await jibiao('export', stacked, '--to', 'yitihua', '--into', into, '-o', scratch.at('filled.xlsx'));
    expect(notes).toContain('灌入的列：B 一级指标*');
    const [sheet] = (await read(scratch.at('filled.xlsx'))).sheets;
    expect(sheet!.columnSizes.get(0)?.hidden).toBe(true);
    expect(Array.from({ length: 7 }, (_, col) => textAt(sheet!, { row: 11, col }))).toEqual(['', '产出指标', '产出数量', '开展科普集市活动', '≥', '12', '次']);
  });

  test.each([
    [['export', stacked, '--to', 'paper', '-o', 'x.xlsx'], '不能导出到“paper”'],
    [['export', stacked, '--to', 'yitihua'], '请用 -o 指定'],
    [['export', stacked, '--to', 'yitihua', '-o', 'x.pdf'], 'x.pdf：表格只能写成 .xlsx'],
    [['collect', stacked, '-o', 'x.csv'], 'x.csv：表格只能写成 .xlsx'],
    [['compare', stacked, stacked, '-o', 'x.csv'], 'x.csv：表格只能写成 .xlsx'],
  ])('%j is refused', async (args, words) => {
    const { status, notes } = await jibiao(...args);
    expect(status).toBe(2);
    expect(notes).toContain(words);
  });

  test('a template without a head of ours is refused', async () => {
    const into = scratch.write('list.txt', '姓名\t部门\n甲\t乙\n');
    const { status, notes } = await jibiao('export', stacked, '--to', 'yitihua', '--into', into, '-o', scratch.at('no.xlsx'));
    expect([status, existsSync(scratch.at('no.xlsx'))]).toEqual([2, false]);
    expect(notes).toContain('找不到');
  });
});
