import { chromium, type Browser } from 'playwright-core';
import { contentAt } from '../../src/sheet/content';
import { rangeOf } from '../../src/sheet/range';
import { chromiumPath, describeWith } from '../support/needs';
import { until } from '../support/until';
import { FakeEt } from './fake-et/et';
import { WpsWindow } from './fake-et/window';
import { uncounted } from './first-load';
import { windowForm } from './window-form';

/** How a page comes to stand in WPS. Plain http from another name is no secure context: much of the platform is gone there. */
const ways = [
  { title: 'from this machine, on an engine of today', options: {}, polyfilled: false },
  { title: 'from an office server over plain http, on the engine of Chrome 69', options: { host: 'jibiao.intranet', old: true }, polyfilled: true },
] as const;

describeWith(['chromium', 'dist/wps'], 'the add-in in a window of WPS', () => {
  let browser: Browser;
  let et: FakeEt;
  let opened: WpsWindow;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--host-resolver-rules=MAP jibiao.intranet 127.0.0.1'] });
  });
  afterAll(async () => {
    await browser.close();
  });
  const open = async (options: Parameters<typeof WpsWindow.open>[2] = {}) => {
    et = new FakeEt(windowForm());
    opened = await WpsWindow.open(browser, et, options);
    expect(await opened.press('', 'OnAddinLoad')).toBe(true);
  };
  afterEach(async () => {
    await opened.close();
    expect(opened.faults).toEqual([]);
    expect(opened.strayed).toEqual([]);
    expect(et.prompts).toEqual([]);
  });
  const cell = (row: number, col: number) => contentAt(et.live.book.sheets[0]!, { row, col }).value;
  const finding = (address: string) => opened.pane.getByRole('listitem', { name: new RegExp(`^${address} `) }).first();
  // While a command runs, the others wait: a click then would come to nothing.
  const button = (name: string) => opened.pane.getByRole('button', { name, exact: true, disabled: false });

  it.each(ways)('$title: checks, flags, locates, fixes, writes notes and takes back', async ({ options, polyfilled }) => {
    await open(options);
    const before = et.live.book.sheets[0]!.rows;
    expect(await opened.press('checkSheet')).toBe(true);
    await finding('D4').waitFor();
    expect(opened.answered.some((file) => file.startsWith('/polyfills.'))).toBe(polyfilled);
    expect(await opened.pane.evaluate(() => isSecureContext)).toBe(!polyfilled);
    await finding('D4').getByRole('button', { name: '忽略' }).click();
    await opened.pane.getByRole('menuitem', { name: '误报' }).waitFor();
    await opened.pane.keyboard.press('Escape');
    await until(() => et.formats.length, (count) => count > 0);
    await finding('D4').getByRole('button', { name: '定位' }).click();
    await until(() => et.selection, ({ top, left }) => top === 3 && left === 3);
    await finding('D4').getByRole('button', { name: '修复' }).click();
    await until(() => cell(3, 3), (text) => text === '≥50公里');
    await button('全部修复').click();
    await until(() => cell(4, 3), (text) => text === '≥95%');
    for (const _ of [1, 2]) await button('撤销').click();
    await until(() => cell(3, 3), (text) => text === '>=50公里');
    expect(et.live.book.sheets[0]!.rows.map((row) => row?.map((one) => one?.value))).toEqual(before.map((row) => row?.map((one) => one?.value)));
    await button('写入批注').click();
    await until(() => et.live.book.sheets[0]!.notes.length, (count) => count > 0);
    await button('清除批注').click();
    await until(() => et.live.book.sheets[0]!.notes.length, (count) => count === 0);
  });

  it.each([['中文', ['检查', '规范化', '模板', '概览', '设置'], '忽略', '不对？重新指认'], ['English', ['Check', 'Tidy', 'Fill', 'Overview', 'Setup'], 'Ignore', 'Wrong? Point out the columns']] as const)('%s, 200 px wide: no tab, menu or panel is wider than the pane, no button is cut', async (language, tabs, ignore, assign) => {
    await open();
    await opened.press('openPane');
    const { pane } = opened;
    await pane.setViewportSize({ width: 200, height: 900 });
    await pane.getByRole('tab').last().click();
    await pane.getByRole('radio', { name: language }).click();
    const wide = () => pane.evaluate(() => [document.documentElement.scrollWidth > 200, ...[...document.querySelectorAll('button')].filter((one) => one.offsetWidth > 0 && (one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > 201)).map(({ textContent }) => textContent)]);
    for (const name of tabs) {
      await pane.getByRole('tab', { name, exact: true }).click();
      await pane.getByRole('tab', { name, exact: true, selected: true }).waitFor();
      await pane.getByRole('tabpanel').getByRole('button').first().waitFor();
      expect([name, ...(await wide())]).toEqual([name, false]);
    }
    await pane.getByRole('tab', { name: tabs[0], exact: true }).click();
    await button(assign).click();
    await finding('D4').getByRole('button', { name: ignore }).click();
    await pane.getByRole('menuitem').first().waitFor();
    expect(await wide()).toEqual([false]);
  });

  it('follows what the user types, and the ribbon, and goes when it is closed', async () => {
    await open();
    await opened.press('openPane');
    await finding('D4').waitFor();
    expect(uncounted(opened.answered)).toEqual([]);
    et.change([{ kind: 'put', sheet: et.active, at: { row: 3, col: 3 }, expect: { value: '>=50公里' }, put: { value: '≥50公里' } }], false);
    et.changed(et.active, [rangeOf({ row: 3, col: 3 })]);
    await finding('D4').waitFor({ state: 'detached' });
    const tab = (name: string) => opened.pane.getByRole('tab', { name, selected: true });
    await opened.press('normalizeSheet');
    await tab('规范化').waitFor();
    await opened.press('insertTemplate');
    await tab('模板').waitFor();
    await opened.press('checkSheet');
    await tab('检查').waitFor();
    await until(() => et.formats.length, (count) => count > 0);
    expect(opened.panes).toHaveLength(1);
    await button('关闭面板').click();
    await until(() => opened.panes[0]!.Visible, (visible) => !visible);
    expect(et.formats).toEqual([]);
    await opened.press('openPane');
    expect(opened.panes.map(({ Visible }) => Visible)).toEqual([true]);
    await until(() => et.formats.length, (count) => count > 0);
  });

  it('opens menus and explanations by keyboard, though they come when asked for', async () => {
    await open();
    await opened.press('openPane');
    const ignore = finding('D4').getByRole('button', { name: '忽略' });
    await ignore.press('Enter');
    const reasons = opened.pane.getByRole('menuitem');
    await reasons.first().waitFor();
    expect(await reasons.first().evaluate((item) => item === document.activeElement)).toBe(true);
    await opened.pane.keyboard.press('Escape');
    await reasons.first().waitFor({ state: 'detached' });
    expect(await ignore.evaluate((button) => button === document.activeElement)).toBe(true);
    await finding('D4').getByRole('button', { name: '说明' }).press('Enter');
    await finding('D4').getByText('为什么').waitFor();
    await ignore.press('Enter');
    await opened.pane.getByRole('menuitem', { name: '误报' }).press('Enter');
    await finding('D4').waitFor({ state: 'detached' });
  });

  it('takes a reason in words: Esc leads back to the button, Enter sets aside, and nothing is hidden from those who listen', async () => {
    await open();
    await opened.press('openPane');
    const { keyboard } = opened.pane;
    const ignore = finding('D4').getByRole('button', { name: '忽略' });
    const inWords = async () => {
      await ignore.press('Enter');
      await opened.pane.getByRole('menuitem', { name: '其他' }).press('Enter');
      await until(() => opened.pane.evaluate(() => document.activeElement?.getAttribute('aria-label')), (name) => name === '请写明理由');
    };
    await inWords();
    await keyboard.press('Escape');
    await until(() => ignore.evaluate((one) => one === document.activeElement), (focused) => focused);
    expect(await opened.pane.getByRole('menuitem').count()).toBe(0);
    await inWords();
    await keyboard.type('以验收单为准');
    await keyboard.press('Enter');
    await opened.pane.getByText('理由：以验收单为准').waitFor();
    expect(await opened.pane.evaluate(() => document.querySelector('#root')?.getAttribute('aria-hidden'))).toBeNull();
  });

  it('keeps the keyboard beside what went with its press', async () => {
    await open();
    await opened.press('openPane');
    const focused = () => opened.pane.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
    await opened.pane.getByRole('searchbox').fill('养护');
    await button('全部显示').press('Enter');
    await until(focused, (name) => name === '查找单元格或文字');
    await button('退回意见').press('Enter');
    await button('关闭').press('Enter');
    await until(focused, (name) => name === '退回意见');
    await button('不对？重新指认').press('Enter');
    await button('取消').press('Enter');
    await until(focused, (name) => name === '不对？重新指认');
  });

  it('tells by name, role and live region what a screen says by colour and place', async () => {
    await open();
    await opened.press('openPane');
    await finding('D4').getByRole('button', { name: /^警告 ?D4 / }).waitFor();
    await opened.pane.emulateMedia({ forcedColors: 'active' });
    et.choose(et.active, rangeOf({ row: 3, col: 3 }));
    await until(() => finding('D4').evaluate((item) => getComputedStyle(item).outlineStyle), (style) => style === 'solid');
    const said = (words: string) => opened.pane.locator('[aria-live=polite]').getByText(words).waitFor();
    await button('检查本表').press('Enter');
    await said('已检查本表：写法2');
    await button('清除标记').press('Enter');
    await said('已清除标记');
    // The undo of the grid itself counts: ours has nothing left to do.
    await finding('D4').getByRole('button', { name: '修复' }).press('Enter');
    await said('已完成“修复”');
    et.change([{ kind: 'put', sheet: et.active, at: { row: 3, col: 3 }, expect: { value: '≥50公里' }, put: { value: '>=50公里' } }], false);
    et.changed(et.active, [rangeOf({ row: 3, col: 3 })]);
    await until(() => opened.pane.getByRole('button', { name: '撤销', exact: true }).getAttribute('title'), (title) => title === '没有可以撤销的操作');
    await opened.pane.getByRole('tab', { name: '模板' }).press('Enter');
    const focused = () => opened.pane.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    const complete = opened.pane.getByRole('button', { name: '补全指标', exact: true });
    await complete.press('Enter');
    await opened.pane.getByRole('region', { name: '补全指标' }).waitFor();
    expect(await focused()).toBe('补全指标');
    expect(await complete.evaluate((one) => one === document.activeElement)).toBe(false);
    await button('取消').press('Enter');
    expect(await complete.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('does not open without a workbook, and says so', async () => {
    await open();
    const said: string[] = [];
    opened.ribbon.on('dialog', (dialog) => {
      said.push(dialog.message());
      void dialog.accept();
    });
    await opened.ribbon.evaluate(() => Object.assign(window, { Application: { ActiveWorkbook: null } }));
    expect(await opened.press('openPane')).toBe(true);
    expect(said).toEqual(['请先打开一个工作簿。']);
  });
});
