/** 指标库 by hand in a real browser: found by pinyin, a whole set taken, adjusted, inserted and taken back; own entries kept and shared. */
import { axeFindings } from '../support/axe';
import { describeWith } from '../support/needs';
import { Bench, serveWorkbench, type Served } from '../support/workbench';

describeWith(['chromium', 'dist/workbench'], '指标库 in Chromium', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  async function opened(file: string, width = 340): Promise<Bench> {
    const bench = await Bench.at(served, '模板', file, width);
    await bench.pane.getByRole('searchbox', { name: '查找指标' }).waitFor();
    return bench;
  }

  const search = (bench: Bench, query: string) => bench.pane.getByRole('searchbox', { name: '查找指标' }).fill(query);
  const indicators = (bench: Bench) =>
    bench.page.evaluate(() => {
      const { session } = window.jibiao!;
      return session.state.results.get(session.state.selection!.sheet)!.forms.flatMap((form) => form.indicators.map(({ name, row, value, unit, unitText }) => ({ name, row, value, unit: unit || unitText })));
    });
  const selectRows = (bench: Bench, top: number, bottom: number) =>
    bench.page.evaluate(async (range) => {
      const { host, session } = window.jibiao!;
      await host.select({ sheet: session.state.selection!.sheet, range: { ...range, left: 0, right: 0 } });
    }, { top, bottom });

  it('finds by pinyin, takes a set, lets it be adjusted, inserts it and takes it back', async () => {
    const bench = await opened('samples/project-stacked.txt');
    const before = await bench.texts();
    await search(bench, 'qqzzqq');
    await bench.pane.getByText('没有找到，请换个说法').waitFor();
    await search(bench, 'ludengyanghu');
    await bench.pane.getByRole('listitem').filter({ hasText: '路灯单盏年养护费用' }).getByRole('button', { name: '取用整套 市政设施建设养护' }).click();
    const set = bench.pane.getByRole('region', { name: '取用整套 市政设施建设养护' });
    const boxes = set.getByRole('checkbox');
    await boxes.first().waitFor();
    const all = await boxes.count();
    await set.getByRole('checkbox', { name: '维护城市路灯' }).uncheck();
    await set.getByRole('combobox', { name: '改造排水管网长度的计量单位' }).selectOption('米');
    await set.getByText(`将插入${String(all - 1)}项，指标值留空。`).waitFor();
    await bench.picture('library-set');
    await set.getByRole('button', { name: '应用' }).click();
    await bench.settled();
    const texts = (await bench.texts()).flat();
    expect(texts).toContain('改造排水管网长度');
    expect(texts).not.toContain('维护城市路灯');
    await bench.picture('library-set-inserted');
    await bench.button('撤销').click();
    await bench.settled();
    await expect(bench.texts()).resolves.toEqual(before);
    expect(bench.faults).toEqual([]);
    await bench.leave();
  });

  it('brings the library only when its tab is opened', async () => {
    const bench = await Bench.open(served);
    const scriptsWith = (word: string) =>
      bench.page.evaluate(async (wanted) => {
        const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
        const texts = await Promise.all(scripts.map(async ({ name }) => (await fetch(name)).text()));
        return texts.filter((text) => text.includes(wanted)).length;
      }, word);
    await expect(scriptsWith('聘用辅助人员数量')).resolves.toBe(0);
    await bench.pane.getByRole('tab', { name: '模板' }).click();
    await bench.pane.getByRole('searchbox', { name: '查找指标' }).waitFor();
    await expect(scriptsWith('聘用辅助人员数量')).resolves.toBe(1);
    await bench.leave();
  });

  it('suggests sets by the project’s own words', async () => {
    const bench = await opened('samples/project-clean.txt');
    const list = bench.pane.getByRole('list', { name: '为本项目推荐' });
    await expect(list.getByRole('listitem').count()).resolves.toBeGreaterThan(0);
    await expect(list.getByRole('listitem').first().innerText()).resolves.toContain('因为写到“');
    await bench.leave();
  });

  it('lays similar cases side by side, for a hit and for the selected row', async () => {
    const bench = await opened('samples/project-clean.txt');
    await search(bench, '危改补助');
    await bench.pane.getByRole('button', { name: '相似案例 危房改造户均补助标准' }).click();
    const table = bench.pane.getByRole('region', { name: '相似案例 危房改造户均补助标准' }).getByRole('table');
    await expect(table.getByRole('columnheader').allInnerTexts()).resolves.toEqual(expect.arrayContaining([expect.stringContaining('户厕改造户均补助标准') as string]));
    await expect(table.getByRole('rowheader').allInnerTexts()).resolves.toEqual(['分类', '单位', '符号', '口径', '依据与佐证', '不宜用于', '出处']);
    await bench.picture('library-similar');
    const [first] = await indicators(bench);
    await selectRows(bench, first!.row, first!.row);
    await bench.button('所选行的相似案例').click();
    await bench.pane.getByText(`本表第${String(first!.row + 1)}行`).or(bench.pane.getByText('没有与')).first().waitFor();
    await bench.leave();
  });

  it('keeps selected rows as own entries, finds them first, shares them both ways and refuses a bad file with its row', async () => {
    const bench = await opened('samples/project-clean.txt');
    const own = bench.pane.getByRole('region', { name: '我的指标' });
    const rows = await indicators(bench);
    const [top, bottom] = [rows[0]!.row, rows[1]!.row];
    await selectRows(bench, top, bottom);
    await own.getByRole('button', { name: '所选行存为我的指标' }).click();
    const items = own.getByRole('list', { name: '我的指标' }).getByRole('listitem');
    await items.first().waitFor();
    const name = rows[0]!.name;
    await search(bench, name);
    await bench.pane.getByText('我的指标', { exact: false }).first().waitFor();
    await bench.picture('library-own');
    const json = await bench.download(() => own.getByRole('button', { name: '导出JSON' }).click());
    const book = await bench.download(() => own.getByRole('button', { name: '导出表格' }).click());
    expect(json.bytes.toString('utf8')).toContain(name);
    expect(json.bytes.toString('utf8')).not.toContain(rows[0]!.value);
    const kept = await items.count();
    await own.getByRole('button', { name: `删除 ${name}` }).click();
    await own.getByRole('button', { name: `删除 ${name}` }).waitFor({ state: 'detached' });
    await expect(items.count()).resolves.toBe(kept - 1);
    const load = (file: string, buffer: Buffer) => own.getByLabel('指标库文件').setInputFiles({ name: file, mimeType: 'application/octet-stream', buffer });
    await load('坏.csv', Buffer.from('三级指标,分类,计量单位,符号\n培训人次,数目,人次,≥\n', 'utf8'));
    await own.getByText('坏.csv 第2行：分类‘数目’不在可用范围内', { exact: false }).waitFor();
    await load('我的指标.xlsx', book.bytes);
    await own.getByRole('button', { name: `删除 ${name}` }).waitFor();
    await load('我的指标.json', json.bytes);
    await own.getByText(`已从我的指标.json载入${String(kept)}项`, { exact: false }).waitFor();
    await expect(items.count()).resolves.toBe(kept);
    expect(bench.faults).toEqual([]);
    await bench.leave();
  });

  it('is clean under axe, 300 px wide, with a comparison and with a set', async () => {
    const bench = await opened('samples/project-stacked.txt', 300);
    await search(bench, 'pxrc');
    await bench.pane.getByRole('button', { name: /^相似案例 / }).first().click();
    await bench.button('收起').waitFor();
    await bench.picture('library-300-similar');
    await expect(axeFindings(bench)).resolves.toEqual([]);
    await bench.button('收起').click();
    // The focus goes back to the field above the lists.
    await expect(bench.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).resolves.toBe('查找指标');
    await bench.pane.getByRole('button', { name: /^取用整套 / }).first().click();
    await bench.button('应用').waitFor();
    await bench.picture('library-300-set');
    await expect(axeFindings(bench)).resolves.toEqual([]);
    await expect(bench.sticksOut()).resolves.toBeLessThanOrEqual(0);
    await bench.leave();
  });
});
