/** A page that is closed or killed: what was on the bench comes back, and what was cut short can be taken back. */
import { parseCell } from '../../src/sheet/address';
import { textAt } from '../../src/sheet/build';
import { openWorkbook } from '../../src/workbook';
import { describeWith } from '../support/needs';
import { Bench, serveWorkbench, type Served } from '../support/workbench';

describeWith(['chromium', 'dist/workbench'], 'reopening', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  it('brings back file, edits, journal and flags', async () => {
    const bench = await Bench.open(served);
    await bench.load('samples/project-stacked.txt');
    await bench.type('D42', '≥9个');
    await bench.button('全部修复').click();
    await bench.settled();
    const before = await bench.texts();
    await bench.page.reload();
    await bench.settled();
    expect(await bench.texts()).toEqual(before);
    await expect(bench.cell('D42')).resolves.toBe('≥9个');
    await bench.button('撤销').click();
    await bench.settled();
    await expect(bench.cell('D35')).resolves.toBe('>=12次');
    await expect(bench.cell('D42')).resolves.toBe('≥9个');
    await bench.leave();
  });

  it('offers what was changed and is in no file when another is opened', async () => {
    const bench = await Bench.open(served);
    const { page } = bench;
    const left = page.getByText('project-stacked.txt 的改动还没有保存成文件。');
    await bench.load('samples/project-stacked.txt');
    await bench.type('D42', '≥9个');
    await bench.load('samples/project-clean.txt');
    await left.waitFor();
    await page.reload();
    await bench.settled();
    await left.waitFor();
    await page.getByRole('button', { name: '回到它' }).click();
    await bench.settled();
    await page.reload();
    await bench.settled();
    await expect(bench.cell('D42')).resolves.toBe('≥9个');
    await expect(page.title()).resolves.toBe('● project-stacked.txt - 绩标工作台');

    // What is being typed is saved as well, and what was saved is said to be.
    await bench.begin('D43', '≥3个');
    const { bytes } = await bench.download(() => page.keyboard.press('Control+S'));
    const { book } = await openWorkbook(new Uint8Array(bytes));
    expect(['D42', 'D43'].map((cell) => textAt(book.sheets[0]!, parseCell(cell)!))).toEqual(['≥9个', '≥3个']);
    await page.reload();
    await bench.settled();
    await expect(bench.cell('D43')).resolves.toBe('≥3个');
    await expect(page.title()).resolves.toBe('project-stacked.txt - 绩标工作台');
    await expect(page.getByText('还没有保存成文件').count()).resolves.toBe(0);
    await bench.load('samples/project-clean.txt');
    await expect(left.count()).resolves.toBe(0);
    await bench.leave();
  });

  it('killed in the middle of a command, ends with the sheet whole', async () => {
    const bench = await Bench.open(served);
    await bench.load('samples/project-stacked.txt');
    const before = await bench.texts();
    // From now on the journal hears no more: what it was told last is that the command began.
    await bench.page.evaluate(() => {
      const { host } = window.jibiao!;
      const write = host.storage.writeUser.bind(host.storage);
      let writes = 0;
      host.storage.writeUser = (key, text) => (key.startsWith('journal:') && ++writes > 1 ? new Promise(() => undefined) : write(key, text));
    });
    await bench.button('全部修复').click();
    await bench.page.waitForTimeout(500);
    expect(await bench.texts()).not.toEqual(before);
    await bench.page.reload();
    await bench.settled();
    await bench.button('恢复原状').click();
    await bench.settled();
    expect(await bench.texts()).toEqual(before);
    await bench.page.reload();
    await bench.settled();
    expect(await bench.texts()).toEqual(before);
    await expect(bench.button('恢复原状').count()).resolves.toBe(0);
    await bench.leave();
  });
});
