/** A reviewer's morning with nothing but what the screen says: thirty workbooks, the report, the worst of them, its letter; by mouse and by keyboard alone. */
import { pathToFileURL } from 'node:url';
import { readFeedback } from '../../src/review/feedback-read';
import { bookOf } from '../../src/sheet/build';
import { openWorkbook, writeXlsx } from '../../src/workbook';
import { generateForm } from '../generate';
import { axeFindingsOf } from '../support/axe';
import { damages } from '../support/damages';
import { hands } from '../support/hands';
import { describeWith } from '../support/needs';
import { scratchFolder } from '../support/scratch';
import { Bench, comesTo, serveWorkbench, type Served } from '../support/workbench';

describeWith(['chromium', 'dist/workbench'], 'a reviewer', () => {
  const scratch = scratchFolder();
  const workbooks = Array.from({ length: 30 }, (_, index) => {
    const whole = writeXlsx(bookOf(generateForm(index + 1).sheet));
    return (index % 8 === 5 ? damages[Math.floor(index / 8)] : undefined)?.(whole) ?? whole;
  });
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  it.each(hands)('%s: a batch, its report read, the worst opened, understood, sent back in short and in full; the list still stands', async (how, With) => {
    const bench = await Bench.open(served);
    const { page, pane } = bench;
    const hand = new With(bench);
    await hand.use('link', '批量处理');
    const chosen = page.waitForEvent('filechooser');
    await hand.use('button', '选择文件');
    await (await chosen).setFiles(workbooks.map((bytes, index) => scratch.write(`报送${String(index)}.xlsx`, bytes)));
    await page.getByText('已选 30 个文件').waitFor();
    await hand.use('button', '开始');
    await page.getByRole('heading', { name: '下载' }).waitFor();
    expect(await page.getByRole('row').filter({ hasText: '无法读取' }).count()).toBe(4);

    const report = await bench.download(() => hand.use('button', /^网页报告/));
    const reader = await served.browser.newPage();
    await reader.goto(pathToFileURL(scratch.write('report.html', report.bytes)).href);
    const inReport = await reader.getByRole('heading', { level: 2 }).allTextContents();
    await reader.close();
    const openers = page.getByRole('button', { name: /^在工作台打开 / });
    expect(await openers.count()).toBe(26);
    const worst = (await openers.first().getAttribute('aria-label'))!.replace('在工作台打开 ', '');
    // Those that cannot be read stand before all others.
    expect(inReport.filter((title) => title.endsWith('.xlsx')).indexOf(worst)).toBe(4);
    if (how === 'by mouse') expect(await axeFindingsOf(page, 'main')).toEqual([]);
    await bench.picture('batch-results');

    await hand.use('button', `在工作台打开 ${worst}`);
    await page.getByRole('banner').getByText(worst).waitFor();
    await bench.settled();
    const worstFinding = pane.getByRole('listitem', { name: /^[A-Z]+\d+ / }).first();
    const cell = (await worstFinding.getAttribute('aria-label'))!.split(' ')[0]!;
    await hand.use('button', '说明', cell);
    for (const part of ['为什么', '依据']) await bench.finding(cell).first().getByText(part, { exact: true }).first().waitFor();

    await hand.use('button', '退回意见');
    const letter = pane.getByRole('textbox', { name: '退回意见全文' });
    await letter.waitFor();
    const full = await letter.inputValue();
    expect(full).toContain('一、');
    await hand.use('radio', '简');
    await comesTo(async () => (await letter.inputValue()).length < full.length, true);
    await hand.use('button', '复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await letter.inputValue());
    const table = await bench.download(() => hand.use('button', '审核反馈表'));
    expect(readFeedback((await openWorkbook(table.bytes)).book)!.points.length).toBeGreaterThan(0);
    await bench.picture('send-back-worst');

    await hand.use('link', '回到批量结果');
    await openers.first().waitFor();
    expect(await openers.count()).toBe(26);
    if (how === 'by keyboard alone') expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`在工作台打开 ${worst}`);
    // A letter belongs to the workbook that it was written for.
    await openers.nth(1).click();
    await letter.waitFor({ state: 'detached' });
    expect(bench.faults).toEqual([]);
    await bench.leave();
  });
});
