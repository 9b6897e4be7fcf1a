/** The pane as it is seen and reached: axe, narrow, dark, in both languages. */
import { axeFindings } from '../support/axe';
import { illegible } from '../support/legible';
import { describeWith } from '../support/needs';
import { Bench, serveWorkbench, type Served } from '../support/workbench';

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** Name of the list item in which the keyboard stands. */
async function focused({ page }: Bench): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-label'));
}

describeWith(['chromium', 'dist/workbench'], 'the pane', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  it.each(Object.entries(looks))('%s, 300 px wide: axe finds nothing on any tab, nothing sticks out, is cut or lies over another', async (name, look) => {
    const bench = await Bench.open(served, look);
    await bench.narrow(300);
    await bench.load('samples/project-stacked.txt');
    await bench.unfold();
    await bench.pane.getByRole('button', { name: '说明' }).first().click();
    await bench.pane.getByRole('listitem', { name: /^[A-Z]+\d+ / }).nth(1).getByRole('button', { name: '定位' }).click();
    await bench.page.waitForTimeout(500);
    for (const [tab, shown] of [['检查', '为什么'], ['规范化', '预览'], ['模板', '插入模板'], ['概览', '指标体系'], ['设置', '规则']] as const) {
      await bench.pane.getByRole('tab', { name: tab }).click();
      await bench.pane.getByText(shown).first().waitFor();
      await bench.picture(`${tab}-${name}`);
      expect([tab, await axeFindings(bench), await bench.sticksOut(), await illegible(bench.pane)]).toEqual([tab, [], 0, []]);
    }
    await bench.leave();
  });

  it('speaks English as well, and remembers it', async () => {
    const bench = await Bench.open(served);
    await bench.load('samples/project-stacked.txt');
    await bench.pane.getByRole('tab', { name: '设置' }).click();
    await bench.pane.getByRole('radio', { name: 'English' }).click();
    await bench.pane.getByRole('tab', { name: 'Check' }).click();
    await bench.settled();
    await bench.picture('english');
    await expect(bench.button('Fix all').count()).resolves.toBe(1);
    expect(await bench.pane.innerText()).toMatch(/Spelling \d+ · Content \d+/);
    await bench.page.reload();
    await bench.settled();
    await expect(bench.pane.getByRole('tab', { name: 'Check' }).count()).resolves.toBe(1);
    await bench.leave();
  });

  it('sets a finding aside with its reason, and takes it up again', async () => {
    const bench = await Bench.open(served);
    await bench.load('samples/project-stacked.txt');
    await bench.unfold();
    const item = bench.pane.getByRole('listitem', { name: /^B6 / });
    await item.getByRole('button', { name: '忽略' }).click();
    await bench.picture('ignore');
    await bench.page.getByRole('menuitem', { name: '已有佐证' }).click();
    await bench.settled();
    await expect(item.count()).resolves.toBe(0);
    await expect(bench.pane.getByText('理由：已有佐证').count()).resolves.toBe(1);
    await expect(bench.pane.getByRole('heading', { name: '已忽略 1', exact: true }).count()).resolves.toBe(1);
    // The keyboard stands on the finding that came into its place.
    await expect(focused(bench)).resolves.toMatch(/^B10 /);
    await bench.pane.getByRole('button', { name: '恢复', exact: true }).click();
    await bench.settled();
    await expect(item.count()).resolves.toBe(1);
    await bench.leave();
  });
});
