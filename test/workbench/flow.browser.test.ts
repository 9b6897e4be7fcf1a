/** The whole job by hand in a real browser: open, check, locate, edit, fix, fix all, undo, save; the grid is read, not the list. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { shownText } from '../../src/sheet/build';
import { openWorkbook } from '../../src/workbook';
import { describeWith, sharedFolder } from '../support/needs';
import { Bench, comesTo, serveWorkbench, type Served } from '../support/workbench';

const seedFolder = path.join(sharedFolder, 'seeds');
const seeds = existsSync(seedFolder) ? readdirSync(seedFolder).filter((name) => name.endsWith('.txt')).map((name) => path.join(seedFolder, name)) : [];
if (seeds.length === 0) console.log('SKIPPED: the flow on seeds, since there is no ../shared/seeds');
const files = ['samples/project-stacked.txt', 'samples/department-duties.txt', ...seeds].map((file) => [path.basename(file), file] as const);

describeWith(['chromium', 'dist/workbench'], 'the workbench in Chromium', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  it.each(files)('%s: open, check, locate, edit, fix, fix all, undo, save', async (_name, file) => {
    const bench = await Bench.open(served);
    await bench.load(file);
    await expect(bench.pane.getByRole('status').innerText()).resolves.toMatch(/项指标[^]*识别\d+项指标/);
    await bench.unfold();
    const before = await bench.texts();

    const first = bench.pane.getByRole('listitem', { name: /^[A-Z]+\d+ / }).first();
    const place = (await first.getAttribute('aria-label'))!.split(' ')[0]!;
    await first.getByRole('button', { name: '定位' }).first().click();
    await comesTo(() => bench.selected(), place);

    const target = await aTarget(bench);
    await bench.type(target, '大约很多');
    await expect(bench.cell(target)).resolves.toBe('大约很多');
    await expect(bench.finding(target).count()).resolves.toBeGreaterThan(0);
    await bench.type(target, '≥7次');
    await expect(bench.cell(target)).resolves.toBe('≥7次');
    const edited = await bench.texts();

    await bench.unfold();
    const fixable = bench.pane.getByRole('listitem', { name: /^[A-Z]+\d+ / }).filter({ has: bench.page.locator('button:not([aria-disabled=true]):text-is("修复")') });
    if ((await fixable.count()) > 0) {
      const item = fixable.first();
      await item.getByRole('button', { name: '修复' }).click();
      const choice = bench.page.getByRole('menuitem').first();
      if (await choice.isVisible()) await choice.click();
      await bench.settled();
      await expect(bench.texts()).resolves.not.toEqual(edited);
      await bench.button('撤销').click();
      await bench.settled();
      await expect(bench.texts()).resolves.toEqual(edited);
    }

    const fixAll = bench.button('全部修复');
    if ((await fixAll.getAttribute('aria-disabled')) !== 'true') {
      await fixAll.click();
      await bench.settled();
      const fixed = await bench.texts();
      expect(digits(fixed)).toEqual(digits(edited));
      expect(fixed).not.toEqual(edited);
      await bench.button('撤销').click();
      await bench.settled();
      await expect(bench.texts()).resolves.toEqual(edited);
      await bench.button('重做').click();
      await bench.settled();
      await expect(bench.texts()).resolves.toEqual(fixed);
    }

    const now = await bench.texts();
    const { book } = await openWorkbook(new Uint8Array(await bench.save()), { name: 'saved.xlsx' });
    const saved = book.sheets[0]!.rows;
    now.forEach((cells, row) => {
      expect(cells.map((_, col) => shownText(saved[row]?.[col]))).toEqual(cells);
    });
    expect(before.flat().filter((text, index) => text !== now.flat()[index]).length).toBeLessThan(12);
    expect(bench.faults).toEqual([]);
    await bench.leave();
  });

  it('takes the fix of a missing unit into the very cell', async () => {
    const bench = await Bench.open(served);
    await bench.load('samples/project-stacked.txt');
    await bench.unfold();
    await expect(bench.cell('D42')).resolves.toBe('>=8');
    await expect(bench.finding('D42').count()).resolves.toBeGreaterThan(0);
    await bench.button('全部修复').click();
    await bench.settled();
    await expect(bench.cell('D42')).resolves.toBe('≥8');
    await bench.type('D42', '≥8个');
    await expect(bench.finding('D42').count()).resolves.toBe(0);
    await bench.leave();
  });

  it('keeps flags at their cells when rows are inserted above, and marks what is chosen in the grid', async () => {
    const bench = await Bench.open(served);
    await bench.load('samples/project-stacked.txt');
    await bench.page.waitForTimeout(400);
    const before = await flags(bench);
    expect(before).toContain('41:3');
    await bench.page.evaluate(async () => {
      const { host } = window.jibiao!;
      await host.select({ sheet: host.book().sheets[0]!.id, range: { top: 9, bottom: 9, left: 0, right: 0 } });
    });
    await bench.page.keyboard.press('F8');
    await bench.insertRows(9, 2);
    await expect(flags(bench)).resolves.toEqual(before.map((flag) => flag.replace(/^\d+/, (row) => String(Number(row) >= 9 ? Number(row) + 2 : Number(row)))).sort());
    await bench.unfold();
    await expect(bench.finding('D44').count()).resolves.toBeGreaterThan(0);
    await bench.page.evaluate(async () => {
      const { host } = window.jibiao!;
      await host.select({ sheet: host.book().sheets[0]!.id, range: { top: 43, bottom: 43, left: 3, right: 3 } });
    });
    await comesTo(() => bench.finding('D44').first().getAttribute('aria-current'), 'true');
    await bench.leave();
  });

  it('asks nothing of any other host', async () => {
    const bench = await Bench.open(served);
    await bench.load('samples/department-duties.txt');
    await bench.save();
    expect(bench.requests.filter((url) => !url.startsWith(served.url) && !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([]);
    expect(bench.faults).toEqual([]);
    await bench.leave();
  });

  it('says in words what is wrong with a file, and keeps what stood there', async () => {
    const bench = await Bench.open(served);
    const before = await bench.texts();
    await bench.page.setInputFiles('input[type=file]', { name: '目标.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 broken') });
    await bench.page.getByText('完整的文件').or(bench.page.getByText('损坏')).first().waitFor();
    await expect(bench.texts()).resolves.toEqual(before);

    // Let go anywhere on the page, a file opens: the browser would leave the page for it.
    await bench.page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      for (const name of ['拖来的.txt', '一同拖来的.txt']) dataTransfer.items.add(new File(['甲\t乙\n丙\t丁\n'], name));
      for (const kind of ['dragover', 'drop']) document.querySelector('header')!.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    });
    await bench.pane.getByText('可从“模板”插入').waitFor();
    await bench.page.getByText('打开了 拖来的.txt，另外 1 个没有打开').waitFor();
    await expect(bench.cell('B2')).resolves.toBe('丁');
    await bench.leave();
  });
});

/** A cell with an indicator's target, from the session's own reading. */
async function aTarget(bench: Bench): Promise<string> {
  return bench.page.evaluate(() => {
    const { session } = window.jibiao!;
    const { forms } = session.state.results.get(session.state.selection!.sheet)!;
    const { row, col } = forms[0]!.indicators[forms[0]!.indicators.length - 2]!.cells.value!;
    return `${String.fromCharCode(65 + col)}${String(row + 1)}`;
  });
}

async function flags(bench: Bench): Promise<string[]> {
  return bench.page.evaluate(async () => {
    const { host, session } = window.jibiao!;
    const painted = await host.painted(session.state.selection!.sheet);
    return painted.map(({ at }) => `${String(at.row)}:${String(at.col)}`).sort();
  });
}

function digits(texts: string[][]): string[] {
  return texts.flat().map((text) => text.replace(/\D/g, ''));
}
