/** 规范化 by hand in a real browser: preview, untick, answer, apply; the grid is read, not the list. */
import { openWorkbook } from '../../src/workbook';
import { shownText } from '../../src/sheet/build';
import { axeFindings } from '../support/axe';
import { describeWith } from '../support/needs';
import { Bench, serveWorkbench, type Served } from '../support/workbench';

const file = 'samples/department-duties.txt';

describeWith(['chromium', 'dist/workbench'], '规范化 in Chromium', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  async function previewed(width = 340): Promise<Bench> {
    const bench = await Bench.open(served);
    await bench.pane.evaluate((pane, px) => {
      pane.style.width = `${String(px)}px`;
    }, width);
    await bench.load(file);
    await bench.pane.getByRole('tab', { name: '规范化' }).click();
    await bench.button('预览').click();
    await bench.pane.getByRole('status').waitFor();
    return bench;
  }

  /** The other page's reading of every head that differs. */
  async function answerAll(bench: Bench): Promise<number> {
    const groups = bench.pane.getByRole('region', { name: '请您决定' }).getByRole('radiogroup');
    const count = await groups.count();
    for (let i = 0; i < count; i++) await groups.nth(i).getByRole('radio').first().check();
    return count;
  }

  /** Blank cells at the end of a row or of the sheet are nothing. */
  function filled(texts: readonly string[][]): string[][] {
    const trimmed = <T>(list: readonly T[], isBlank: (one: T) => boolean): T[] => {
      let end = list.length;
      while (end > 0 && isBlank(list[end - 1]!)) end -= 1;
      return list.slice(0, end);
    };
    return trimmed(texts.map((cells) => trimmed(cells, (text) => text === '')), (cells) => cells.length === 0);
  }

  it('asks, applies, lists what it did, and takes it back whole', async () => {
    const bench = await previewed();
    const before = await bench.texts();
    const apply = bench.button('应用');
    await expect(apply.getAttribute('aria-disabled')).resolves.toBe('true');
    expect(await answerAll(bench)).toBeGreaterThan(0);
    await expect(apply.getAttribute('aria-disabled')).resolves.not.toBe('true');
    await bench.picture('normalize-preview');
    await apply.click();
    await bench.settled();
    const after = await bench.texts();
    expect(after).not.toEqual(before);
    // One table: its head stands once.
    const heads = (texts: string[][]) => texts.filter((cells) => cells.includes('部门职责')).length;
    expect([heads(before), heads(after)]).toEqual([3, 1]);
    await expect(bench.pane.getByRole('region', { name: /^改动清单 \d+条/ }).count()).resolves.toBe(1);
    await bench.picture('normalize-ledger');
    expect(bench.faults).toEqual([]);
    await bench.button('撤销').click();
    await bench.settled();
    expect(filled(await bench.texts())).toEqual(filled(before));
    await bench.page.close();
  });

  it('leaves out what is unticked, a step or a single change', async () => {
    const bench = await previewed();
    const before = await bench.texts();
    await answerAll(bench);
    const join = bench.pane.getByRole('checkbox', { name: '合并各页' });
    await join.uncheck();
    await expect(bench.pane.getByRole('region', { name: '请您决定' }).count()).resolves.toBe(0);
    const folds = bench.pane.locator('[aria-expanded=false]', { hasText: '▸' });
    if ((await folds.count()) > 0) {
      await folds.first().click();
      const change = bench.pane.locator('li ul').getByRole('checkbox').first();
      await change.uncheck();
      await expect(change.isChecked()).resolves.toBe(false);
    }
    const apply = bench.button('应用');
    if ((await apply.getAttribute('aria-disabled')) !== 'true') await apply.click();
    await bench.settled();
    const after = await bench.texts();
    expect(after.filter((cells) => cells.includes('部门职责'))).toHaveLength(before.filter((cells) => cells.includes('部门职责')).length);
    await bench.page.close();
  });

  it('gives the indicators in the columns of the system, and says what it would refuse', async () => {
    const bench = await Bench.open(served);
    await bench.load('samples/project-stacked.txt');
    await bench.pane.getByRole('tab', { name: '规范化' }).click();
    const [download] = await Promise.all([bench.page.waitForEvent('download'), bench.button('导出一体化').click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(download.suggestedFilename()).toBe('project-stacked-导出一体化.xlsx');
    const { rows } = (await openWorkbook(new Uint8Array(Buffer.concat(chunks)), { name: 'export.xlsx' })).book.sheets[0]!;
    expect(rows[0]!.slice(0, 3).map(shownText)).toEqual(['一级指标', '二级指标', '三级指标名称']);
    await expect(bench.pane.getByText(`已导出${String(rows.length - 1)}项指标`).count()).resolves.toBe(1);
    await bench.page.close();
  });

  it('is clean under axe, 300 px wide', async () => {
    const bench = await previewed(300);
    const folds = bench.pane.locator('[aria-expanded=false]', { hasText: '▸' });
    while ((await folds.count()) > 0) await folds.first().click();
    await bench.picture('normalize-300');
    await expect(axeFindings(bench)).resolves.toEqual([]);
    await expect(bench.sticksOut()).resolves.toBeLessThanOrEqual(0);
    await bench.page.close();
  });
});
