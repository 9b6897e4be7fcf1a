/** Esc puts away what was opened in the pane, and the keyboard goes on where it was opened; nothing written goes with it. */
import type { Locator } from 'playwright-core';
import { describeWith } from '../support/needs';
import { Bench, serveWorkbench, type Served } from '../support/workbench';

type Find = (bench: Bench) => Locator;

const sample = 'samples/project-stacked.txt';
const region = (name: string | RegExp): Find => ({ pane }) => pane.getByRole('region', { name }).last();
const group = (name: string): Find => ({ pane }) => pane.getByRole('group', { name });
const button = (name: string | RegExp): Find => ({ pane }) => pane.getByRole('button', { name }).first();

/** Tab, the button that opens, what it opens, and what has the keyboard afterwards. */
const opened: readonly (readonly [tab: string, open: Find, shown: Find, after: RegExp])[] = [
  ['检查', button('不对？重新指认'), region('指认'), /^不对？重新指认$/],
  ['检查', button('退回意见'), group('退回意见'), /^退回意见$/],
  ['检查', (bench) => bench.finding('D42').first().getByRole('button', { name: '说明' }), group('不妥'), /^D42/],
  ['规范化', button('预览'), ({ pane }) => pane.getByRole('heading', { name: '还可以做' }), /^应用$/],
  ['模板', button('补全指标'), region('补全指标'), /^补全指标$/],
  ['模板', button('从目标生成指标'), region('从目标生成指标'), /^从目标生成指标$/],
  ['模板', button(/^取用整套/), region(/^取用整套/), /^查找指标$/],
];

describeWith(['chromium', 'dist/workbench'], 'Esc', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  it('closes each panel and preview from within', async () => {
    const bench = await Bench.open(served);
    const { page } = bench;
    await bench.load(sample);
    for (const [tab, open, find, after] of opened) {
      await bench.pane.getByRole('tab', { name: tab }).press('Enter');
      if (tab === '检查') await bench.unfold();
      await open(bench).press('Enter');
      const shown = find(bench);
      await shown.waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await shown.waitFor({ state: 'detached' });
      await page.waitForTimeout(50);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)).toMatch(after);
    }
    await bench.leave();
  });

  it('leaves a letter that the reviewer has written', async () => {
    const bench = await Bench.open(served);
    await bench.load(sample);
    await bench.button('退回意见').press('Enter');
    const letter = bench.pane.getByRole('textbox', { name: '退回意见全文' });
    await letter.fill('请于五日内重报。');
    await bench.page.keyboard.press('Escape');
    await expect(letter.inputValue()).resolves.toBe('请于五日内重报。');
    await bench.leave();
  });
});
