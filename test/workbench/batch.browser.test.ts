/** The page for many files: a folder chosen, watched, cancelled; the report and the tables come as downloads; nothing leaves the machine. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { readFeedback } from '../../src/review/feedback-read';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { openWorkbook, writeXlsx } from '../../src/workbook/index';
import { axeFindingsOf } from '../support/axe';
import { describeWith } from '../support/needs';
import { scratchFolder } from '../support/scratch';
import { serveWorkbench, type Served } from '../support/workbench';

function form(office: string, rows: number): Uint8Array {
  const table = Array.from({ length: rows }, (_, index) => ['产出指标', '数量指标', `第${String(index)}段道路养护里程`, `>=${String(index + 1)}`]);
  const head = [['2024年度项目绩效目标申报表'], ['项目名称', '村级道路养护', '主管部门', office], ['一级指标', '二级指标', '三级指标', '指标值']];
  return writeXlsx(bookOf(sheetFromRows([...head, ...table], { name: '目标表' })));
}

describeWith(['chromium', 'dist/workbench'], 'batch page', () => {
  const scratch = scratchFolder();
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(() => served.close());

  async function opened(): Promise<{ page: Page; requests: string[]; faults: string[] }> {
    const page = await served.browser.newPage({ viewport: { width: 1000, height: 900 } });
    const [requests, faults]: [string[], string[]] = [[], []];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(`${served.url}/batch.html`);
    await page.getByRole('button', { name: '选择文件夹' }).waitFor();
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
    return { page, requests, faults };
  }

  test('a folder is checked; report, tables and letters come as files', async () => {
    scratch.write('报送/a.xlsx', form('县交通运输局', 20));
    scratch.write('报送/下级/b.xlsx', form('县水利局', 3));
    scratch.write('报送/坏.xlsx', 'PK\u0003\u0004');
    scratch.write('报送/~$a.xlsx', '');
    scratch.write('报送/说明.docx', '');
    const { page, requests, faults } = await opened();
    await page.getByLabel('要检查的文件 选择文件夹').setInputFiles(scratch.at('报送'));
    await page.getByText('已选 3 个文件').waitFor();
    expect(await axeFindingsOf(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: '开始' }).click();
    await page.getByRole('heading', { name: '下载' }).waitFor();

    expect(await page.locator('tbody td:first-child').allTextContents()).toEqual(['报送/坏.xlsx', '报送/a.xlsx', '报送/下级/b.xlsx']);
    expect(await page.getByRole('status').textContent()).toContain('3个文件，2张表，23项指标');
    expect(requests.filter((one) => !one.startsWith(`GET ${served.url}`) && !one.startsWith('GET blob:'))).toEqual([]);
    expect(faults).toEqual([]);
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/batch.png`, fullPage: true });

    const report = await saved(page, '网页报告');
    expect(report.toString()).toContain('坏.xlsx');
    const table = readFeedback((await openWorkbook(await saved(page, '审核反馈表（全部）'))).book);
    expect(new Set(table?.points.map(({ file }) => file))).toEqual(new Set(['报送/a.xlsx', '报送/下级/b.xlsx']));
    const names = Object.keys(unzipSync(await saved(page, '按单位')));
    expect(names).toContain('绩效目标审核反馈表.县水利局.xlsx');
    expect(names).toContain('绩效目标审核反馈表.县水利局.退回意见.txt');
  });

  test('the page stays alive while files are checked, and a cancelled run can be started again', async () => {
    const bytes = form('县交通运输局', 4_000);
    for (let index = 0; index < 12; index += 1) scratch.write(`大/${String(index)}.xlsx`, bytes);
    const { page, faults } = await opened();
    await page.getByLabel('要检查的文件 选择文件夹').setInputFiles(scratch.at('大'));
    await page.getByRole('button', { name: '开始' }).click();
    await page.getByText(/^[1-9]\d*\/12 个文件/).waitFor();
    // A button that answers before the run is over says that the thread of the page is free.
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText(/已取消：12 个文件处理了 ([1-9]|1[01]) 个/).waitFor();
    expect(await page.getByRole('button', { name: '取消' }).evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await page.getByRole('heading', { name: '下载' }).count()).toBe(0);
    await page.getByRole('button', { name: '清空' }).click();
    await page.getByLabel('要检查的文件 选择文件', { exact: true }).setInputFiles(scratch.write('一.xlsx', form('县水利局', 2)));
    await page.getByRole('button', { name: '开始' }).click();
    await page.getByRole('heading', { name: '下载' }).waitFor();
    expect(faults).toEqual([]);
  });

  async function saved(page: Page, label: string): Promise<Buffer> {
    const [download]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: label }).click()]);
    return readFileSync(await download.path());
  }
});
