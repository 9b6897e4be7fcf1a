/** The page for the office as a reader meets it: with five findings and with five thousand, offline, its policy in force. */
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { report, type FileResult } from '../../src/report';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { chromiumPath, describeWith } from '../support/needs';
import { scratchFolder } from '../support/scratch';
import { checked, plain, sheet, unreadable } from './results-fixture';

const rows = Array.from({ length: 15 }, (_, row) => ['产出指标', '数量指标', `第${String(row + 1)}项`, `值${String(row + 1)}`]);
const evil = `</td><script>document.title='run'</script><img src=x onerror="document.title='run'">`;
const book = bookOf(sheetFromRows([...rows.slice(0, 11), ['', '', evil, evil], ...rows.slice(12)]));

/** So many files of four findings each; the last has an error more than the others. */
function files(count: number): FileResult[] {
  return Array.from({ length: count }, (_, index) => {
    const findings = index === count - 1 ? [...sheet.findings, { ...sheet.findings[0]!, message: 'B5 最后一份' }] : sheet.findings;
    return { ...checked, path: `第${String(index + 1)}份.xlsx`, sheets: [{ ...sheet, findings }], book };
  });
}

describeWith(['chromium'], 'HTML report in a browser', () => {
  const scratch = scratchFolder();
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser.close());

  async function opened(results: readonly FileResult[]): Promise<{ page: Page; requests: string[]; troubles: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    const [requests, troubles]: [string[], string[]] = [[], []];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    const url = pathToFileURL(scratch.write('report.html', report(results, 'html', plain))).href;
    await page.goto(url);
    await page.getByText(/显示 \d+ 处/).waitFor();
    return { page, requests: requests.filter((one) => one !== url), troubles };
  }

  const shown = (page: Page) => page.locator('.finding:visible').count();

  test('five findings: worst file first, filters, nothing loaded, nothing run', async () => {
    const { page, requests, troubles } = await opened([...files(1), unreadable]);
    expect([requests, troubles, await page.title()]).toEqual([[], [], '绩效目标检查报告']);
    expect(await shown(page)).toBe(5);
    // A file that could not be read stands before all others.
    expect(await page.locator('.file h2').allTextContents()).toEqual(['坏.xlsx', '第1份.xlsx']);
    expect(await page.locator('td.warning').first().textContent()).toContain('</td><script>');

    await page.getByRole('checkbox', { name: '警告' }).uncheck();
    await expect(page.getByText('显示 3 处').waitFor()).resolves.toBeUndefined();
    await page.getByRole('combobox', { name: '按规则' }).selectOption('consistency/budget-sum');
    await page.getByText('显示 2 处').waitFor();
    await page.getByRole('searchbox').fill('最后一份');
    await page.getByText('显示 1 处').waitFor();
    expect(await shown(page)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filters').isVisible()).toBe(false);
  });

  test('five thousand findings: the worst file is on top and a search answers', async () => {
    const { page, troubles } = await opened(files(1_250));
    expect(troubles).toEqual([]);
    expect(await page.locator('.file h2').first().textContent()).toBe('第1250份.xlsx');
    expect(await page.locator('.worst tr').count()).toBe(31);
    await page.getByRole('searchbox').fill('最后一份');
    await page.getByText('显示 1 处').waitFor();
    expect(await page.locator('.file:visible').count()).toBe(1);
  });
});
