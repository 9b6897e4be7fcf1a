/** A page that was open once opens without a network, and one that is online is never an old one. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { describeWith } from '../support/needs';
import { scratchFolder } from '../support/scratch';
import { Bench, builtWorkbench, serveWorkbench } from '../support/workbench';

describeWith(['chromium', 'dist/workbench'], 'without a network', () => {
  const scratch = scratchFolder();

  it('a page that was kept opens again, with every tab, the samples, a file of the user and the batch; a newer build goes before it', async () => {
    const folder = scratch.at('built');
    cpSync(builtWorkbench, folder, { recursive: true });
    const served = await serveWorkbench(folder);
    try {
      const bench = await Bench.apart(served, { serviceWorkers: 'allow' });
      const { page, pane } = bench;
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

      const index = `${folder}/index.html`;
      writeFileSync(index, readFileSync(index, 'utf8').replace('<body>', '<body data-build="newer">'));
      await page.reload();
      expect(await page.getAttribute('body', 'data-build')).toBe('newer');

      served.stop();
      await page.reload();
      await bench.settled();
      expect(await page.getAttribute('body', 'data-build')).toBeNull();
      await bench.load('samples/several-sheets.xlsx');
      expect(await pane.getByRole('status').first().innerText()).toMatch(/项指标/);
      for (const [tab, said] of [['规范化', '预览'], ['模板', '插入模板'], ['概览', '指标'], ['设置', 'English']] as const) {
        await pane.getByRole('tab', { name: tab }).click();
        await pane.getByText(said).first().waitFor();
      }
      await page.getByRole('button', { name: '样例' }).click();
      await page.getByRole('menuitem', { name: /^没有问题的申报表\s*9项/ }).click();
      await page.getByRole('banner').getByText('project-clean.xlsx').waitFor();
      await page.getByRole('link', { name: '批量处理' }).click();
      await page.getByRole('button', { name: '选择文件夹' }).waitFor();
      // Only what was built is kept, in one place.
      const kept = await page.evaluate(async () => {
        const names = await caches.keys();
        const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return { names, foreign: requests.flat().filter(({ url }) => !url.startsWith(window.location.origin)).length };
      });
      expect(kept).toEqual({ names: [expect.stringMatching(/^jibiao:[0-9a-f]{16}$/)], foreign: 0 });
      expect(bench.faults).toEqual([]);
    } finally {
      await served.close();
    }
  });
});
