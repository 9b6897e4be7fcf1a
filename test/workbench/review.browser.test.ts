/** The reviewer's part of the pane and of the batch page in Chromium: send back, recheck, collect, compare, publish. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readFeedback } from '../../src/review/feedback-read';
import { textAt } from '../../src/sheet/build';
import { openWorkbook } from '../../src/workbook';
import { axeFindings, axeFindingsOf } from '../support/axe';
import { describeWith } from '../support/needs';
import { Bench, serveWorkbench, type Served } from '../support/workbench';

const stacked = 'samples/project-stacked.txt';

describeWith(['chromium', 'dist/workbench'], 'the reviewer', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  /** 退回意见 of the sample, opened. */
  async function sending(): Promise<Bench> {
    const bench = await Bench.open(served);
    await bench.load(stacked);
    await bench.button('退回意见').click();
    await bench.pane.getByRole('textbox', { name: '退回意见全文' }).waitFor();
    return bench;
  }

  async function feedbackOf(bench: Bench): Promise<Buffer> {
    return (await bench.download(() => bench.button('审核反馈表').click())).bytes;
  }

  test('a letter of what is ticked, edited, copied; the feedback table holds the same points', async () => {
    const bench = await sending();
    const letter = bench.pane.getByRole('textbox', { name: '退回意见全文' });
    expect(await letter.inputValue()).toMatch(/绩效目标退回修改意见[\s\S]+一、/);
    expect(await axeFindings(bench)).toEqual([]);
    await bench.picture('send-back');

    await bench.pane.getByRole('button', { name: '全不选' }).click();
    expect(await letter.inputValue()).toBe('');
    const boxes = bench.pane.getByRole('list', { name: '勾选要退回的问题' }).getByRole('checkbox');
    for (const index of [0, 1]) await boxes.nth(index).check();
    const written = await letter.inputValue();
    expect(written).toContain('共有2处');
    await letter.fill(`${written}请于三日内报送。`);
    await bench.button('复制').click();
    await bench.pane.getByText('已复制。').waitFor();
    expect(await bench.page.evaluate(() => navigator.clipboard.readText())).toBe(`${written}请于三日内报送。`);
    expect(readFeedback((await openWorkbook(await feedbackOf(bench))).book)?.points).toHaveLength(2);
    expect(bench.faults).toEqual([]);
    await bench.leave();
  });

  test('the open workbook against the table: settled, open, changed unasked; the table is given back filled in', async () => {
    const bench = await sending();
    const table = await feedbackOf(bench);
    await bench.button('关闭').click();
    await bench.button('全部修复').click();
    await bench.settled();
    await bench.type('B2', '别的项目');
    await bench.settled();
    await bench.pane.getByLabel('发出的审核反馈表').setInputFiles({ name: '反馈表.xlsx', mimeType: 'application/octet-stream', buffer: table });
    const panel = bench.pane.getByRole('group', { name: '复核销号' });
    await panel.getByRole('status').waitFor();
    expect(await panel.getByRole('status').textContent()).toMatch(/条意见：已改[1-9]\d*，未改\d+，已说明0/);
    expect(await panel.getByRole('region', { name: '没有要求的改动' }).textContent()).toContain('别的项目');
    expect(await axeFindings(bench)).toEqual([]);
    await bench.picture('recheck');
    const { bytes } = await bench.download(() => bench.button('填好复核结果另存').click());
    const { book } = await openWorkbook(bytes);
    const { points, verdicts } = readFeedback(book)!;
    expect(new Set(points.map(({ row }) => textAt(book.sheets[0]!, { row, col: verdicts.col }).slice(0, 2)))).toEqual(new Set(['已改', '未改']));
    expect(bench.faults).toEqual([]);
    await bench.leave();
  });

  async function batch(task: string, ...slots: readonly (readonly string[])[]): Promise<{ readonly page: Page; readonly names: readonly string[]; readonly said: string }> {
    const page = await served.browser.newPage();
    await page.goto(`${served.url}/batch.html`);
    await page.getByRole('tab', { name: task }).click();
    const inputs = page.locator('input[type=file]:not([webkitdirectory])');
    for (const [index, files] of slots.entries()) await inputs.nth(index).setInputFiles([...files]);
    await page.getByRole('button', { name: '开始' }).click();
    await page.getByRole('heading', { name: '下载' }).waitFor();
    return { page, names: await page.getByRole('region', { name: '下载' }).getByRole('button').allTextContents(), said: (await page.getByRole('status').textContent()) ?? '' };
  }

  test.each<[task: string, slots: readonly (readonly string[])[], said: RegExp, name: string]>([
    ['汇总与雷同', [[stacked, 'samples/several-sheets.xlsx']], /^2个文件，\d张表，\d+项指标；未识别 \d 处/, '绩效指标总表.xlsx'],
    ['对账', [['samples/several-sheets-declaration.txt'], ['samples/several-sheets-self-evaluation.txt']], /^对照 1 对表，1 对有差异，0 张没有对上：7项指标中/, '对账差异.xlsx'],
    ['公开稿', [['samples/project-clean.xlsx']], /^1个文件，去掉 0 处/, '公开稿.zip'],
  ])('batch page: %s', async (task, slots, said, name) => {
    const done = await batch(task, ...slots);
    expect(done.said).toMatch(said);
    expect(done.names.join()).toContain(name);
    expect(await axeFindingsOf(done.page, 'main')).toEqual([]);
    await done.page.close();
  });

  test('batch page: 复核销号 goes by the table', async () => {
    const bench = await sending();
    const table = await feedbackOf(bench);
    await bench.leave();
    const page = await served.browser.newPage();
    await page.goto(`${served.url}/batch.html`);
    await page.getByRole('tab', { name: '复核销号' }).click();
    const inputs = page.locator('input[type=file]:not([webkitdirectory])');
    await inputs.nth(0).setInputFiles({ name: '反馈表.xlsx', mimeType: 'application/octet-stream', buffer: table });
    await inputs.nth(1).setInputFiles({ name: '退回.txt', mimeType: 'text/plain', buffer: Buffer.from(readFileSync(stacked, 'utf8').replaceAll('>=', '≥')) });
    await page.getByRole('button', { name: '开始' }).click();
    await page.getByRole('heading', { name: '下载' }).waitFor();
    expect(await page.getByRole('status').textContent()).toMatch(/条意见：已改[1-9]\d*，未改[1-9]/);
    await page.close();
  });
});
