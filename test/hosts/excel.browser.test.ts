import { chromium, type Browser } from 'playwright-core';
import { rangeOf } from '../../src/sheet/range';
import { chromiumPath, describeWith } from '../support/needs';
import { until } from '../support/until';
import { FakeExcel } from './fake-excel/excel';
import { openWindow, type ExcelWindow } from './fake-excel/window';
import { uncounted } from './first-load';
import { windowForm } from './window-form';

describeWith(['chromium', 'dist/excel'], 'the pane in a window of Excel on the web', () => {
  let browser: Browser;
  let excel: FakeExcel;
  let opened: ExcelWindow;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  });
  beforeEach(async () => {
    excel = new FakeExcel(windowForm(), 'office2024');
    opened = await openWindow(browser, excel);
  });
  afterEach(async () => {
    expect(opened.strayed).toEqual([]);
    expect(opened.faults).toEqual([]);
    await opened.page.close();
  });
  afterAll(async () => {
    await browser.close();
  });
  const cell = (row: number, col: number) => excel.live.book.sheets[0]?.rows[row]?.[col]?.value;
  const scripts = () => performance.getEntriesByType('resource').map(({ name }) => name);
  /** By the pane and by the thread beside it. */
  const fetched = async () => (await Promise.all([opened.pane.evaluate(scripts), ...opened.page.workers().map((worker) => worker.evaluate(scripts))])).flat();
  const finding = (address: string) => opened.pane.getByRole('listitem', { name: new RegExp(`^${address} `) }).first();

  it('checks, flags, locates, fixes, fixes all and takes back', async () => {
    const before = excel.live.book.sheets[0]!.rows;
    await finding('D4').waitFor();
    await until(() => excel.formats.length, (count) => count > 0);
    expect(opened.page.workers()).toHaveLength(1);
    expect(uncounted(await fetched())).toEqual([]);
    await finding('D4').getByRole('button', { name: '定位' }).click();
    await until(() => excel.selection.range, ({ top, left }) => top === 3 && left === 3);
    await opened.pane.getByRole('button', { name: '全部修复', exact: true }).click();
    await until(() => JSON.stringify([cell(3, 3), cell(4, 3)]), (texts) => texts === '["≥50公里","≥95%"]');
    await opened.pane.getByRole('button', { name: '撤销', exact: true }).click();
    await until(() => cell(3, 3), (text) => text === '>=50公里');
    await opened.page.waitForTimeout(500);
    expect(excel.live.book.sheets[0]!.rows.map((row) => row?.map((one) => one?.value))).toEqual(before.map((row) => row?.map((one) => one?.value)));
    expect(excel.wire.counts.kept).toBe(0);
  });

  it('fixes one finding alone, and tells of it in the history', async () => {
    await finding('D4').waitFor();
    await finding('D4').getByRole('button', { name: '修复' }).click();
    await until(() => JSON.stringify([cell(3, 3), cell(4, 3)]), (texts) => texts === '["≥50公里",">=95%"]');
    await opened.pane.getByRole('button', { name: /^操作记录/ }).click();
    const entries = opened.pane.getByRole('list', { name: /^操作记录/ }).getByRole('listitem');
    await until(() => entries.allTextContents(), (texts) => texts.length === 1 && /修复.*1/.test(texts[0] ?? ''));
    await opened.pane.getByRole('button', { name: '撤销', exact: true }).click();
    await until(() => entries.allTextContents(), (texts) => texts[0]?.includes('已撤销') === true);
  });

  it('follows what the user types', async () => {
    await finding('D4').waitFor();
    excel.change([{ kind: 'put', sheet: 's1', at: { row: 3, col: 3 }, expect: { value: '>=50公里' }, put: { value: '≥50公里' } }], 'user');
    excel.changed('s1', rangeOf({ row: 3, col: 3 }), 'user');
    await finding('D4').waitFor({ state: 'detached' });
  });

  it('leaves the keyboard in the sheet where a finding is typed over that was located', async () => {
    await finding('D4').getByRole('button', { name: '定位' }).click();
    await opened.page.evaluate(() => {
      document.body.append(document.createElement('input'));
      document.querySelector('input')!.focus();
    });
    excel.change([{ kind: 'put', sheet: 's1', at: { row: 3, col: 3 }, expect: { value: '>=50公里' }, put: { value: '≥50公里' } }], 'user');
    excel.changed('s1', rangeOf({ row: 3, col: 3 }), 'user');
    await finding('D4').waitFor({ state: 'detached' });
    expect(await opened.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  it('says that it waits where Excel takes its time, and no longer than that', async () => {
    await finding('D4').waitFor();
    const { wire } = excel;
    const request = wire.request.bind(wire);
    wire.request = async (...asked) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return request(...asked);
    };
    await opened.pane.getByRole('button', { name: '全部修复', exact: true }).click();
    const waiting = opened.pane.getByText('表格程序还没有答复，正在等待…');
    await waiting.waitFor();
    await waiting.waitFor({ state: 'detached' });
    await until(() => cell(3, 3), (text) => text === '≥50公里');
  });

  it('writes notes and takes them out again', async () => {
    await finding('D4').waitFor();
    await opened.pane.getByRole('button', { name: '写入批注', exact: true }).click();
    await until(() => excel.live.book.sheets[0]!.notes.length, (count) => count > 0);
    expect(excel.live.book.sheets[0]!.notes[0]!.author).toBe('绩标');
    await opened.pane.getByRole('button', { name: '清除批注', exact: true }).click();
    await until(() => excel.live.book.sheets[0]!.notes.length, (count) => count === 0);
  });

  it('checks by the ribbon, and the button comes up again', async () => {
    await finding('D4').waitFor();
    await opened.press('checkSheet');
    await until(opened.completed, (count) => count === 1);
  });

  it('turns to the tab that a ribbon button is about', async () => {
    await finding('D4').waitFor();
    for (const [callback, tab] of [['normalizeSheet', '规范化'], ['insertTemplate', '模板'], ['checkSheet', '检查']] as const) {
      await opened.press(callback);
      await opened.pane.getByRole('tab', { name: tab, selected: true }).waitFor();
    }
  });

  it('tries the program out by keyboard and leaves the workbook as it was', async () => {
    await finding('D4').waitFor();
    await opened.pane.getByRole('tab', { name: '设置' }).click();
    await opened.pane.getByRole('button', { name: '诊断', exact: true }).press('Enter');
    const diagnosis = JSON.parse(await opened.pane.getByLabel('诊断结果').inputValue()) as { host: string; outcomes: unknown[]; cleaned: unknown };
    expect([diagnosis.host, diagnosis.cleaned, diagnosis.outcomes.length > 39]).toEqual(['excel', true, true]);
    expect(excel.live.book.sheets.map(({ name }) => name)).toEqual(['目标表']);
  });
});
