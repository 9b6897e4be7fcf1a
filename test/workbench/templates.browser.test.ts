/** 模板 by hand in a real browser: insert, complete, draw from the goal, untick, undo; the grid is read. */
import { axeFindings } from '../support/axe';
import { describeWith } from '../support/needs';
import { Bench, serveWorkbench, type Served } from '../support/workbench';

describeWith(['chromium', 'dist/workbench'], '模板 in Chromium', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  async function opened(file: string, width = 340): Promise<Bench> {
    const bench = await Bench.open(served);
    await bench.pane.evaluate((pane, px) => {
      pane.style.width = `${String(px)}px`;
    }, width);
    await bench.load(file);
    await bench.pane.getByRole('tab', { name: '模板' }).click();
    await bench.button('插入模板').waitFor();
    return bench;
  }

  const sheets = (bench: Bench) => bench.page.evaluate(() => window.jibiao!.session.state.sheets.length);
  const kinds = (bench: Bench) =>
    bench.page.evaluate(() => {
      const { session } = window.jibiao!;
      return session.state.results.get(session.state.selection!.sheet)!.forms.map(({ kind }) => kind);
    });
  const fillIn = async (bench: Bench, proposal: string) => {
    await bench.button(proposal).click();
    await bench.button('应用').waitFor();
    const list = bench.pane.getByRole('list', { name: proposal });
    return { list, items: list.getByRole('listitem'), boxes: list.getByRole('checkbox') };
  };

  it('inserts a form on a sheet of its own, where it is read as blank, and takes it back', async () => {
    const bench = await opened('samples/project-clean.txt');
    const before = await sheets(bench);
    await bench.pane.getByRole('searchbox', { name: '查找模板' }).fill('101');
    await bench.pane.getByRole('radiogroup', { name: '表格模板' }).getByRole('radio').first().check();
    await bench.button('插入模板').click();
    await bench.settled();
    await bench.page.waitForTimeout(500);
    expect(await sheets(bench)).toBe(before + 1);
    expect(await kinds(bench)).toEqual(['blank']);
    await bench.picture('template-inserted');
    await bench.button('撤销').click();
    await bench.settled();
    expect(await sheets(bench)).toBe(before);
    await bench.page.close();
  });

  it('inserts a form at the selected cell and pushes down what stands there', async () => {
    const bench = await opened('samples/project-clean.txt');
    const before = await bench.texts();
    await bench.page.evaluate(async () => {
      const { host, session } = window.jibiao!;
      await host.select({ sheet: session.state.selection!.sheet, range: { top: 0, bottom: 0, left: 0, right: 0 } });
    });
    await bench.pane.getByRole('radio', { name: '所选单元格 A1' }).check();
    await bench.button('插入模板').click();
    await bench.settled();
    const after = await bench.texts();
    expect(after.slice(-before.length)).toEqual(before);
    await bench.button('撤销').click();
    await bench.settled();
    await expect(bench.texts()).resolves.toEqual(before);
    await bench.page.close();
  });

  it('adds the classes that are ticked, and no others', async () => {
    const bench = await opened('samples/project-stacked.txt');
    const before = await bench.texts();
    const { boxes, items } = await fillIn(bench, '补全指标');
    const offered = await boxes.count();
    expect(offered).toBeGreaterThan(0);
    for (let i = 0; i < offered; i++) await boxes.nth(i).uncheck();
    await expect(bench.button('应用').getAttribute('aria-disabled')).resolves.toBe('true');
    await boxes.first().check();
    const name = await items.first().getByRole('combobox').inputValue();
    await bench.picture('complete-preview');
    await bench.button('应用').click();
    await bench.settled();
    const after = await bench.texts();
    expect(after.flat()).toContain(name);
    expect(after.length).toBeLessThanOrEqual(before.length + 1);
    await bench.button('撤销').click();
    await bench.settled();
    await expect(bench.texts()).resolves.toEqual(before);
    expect(bench.faults).toEqual([]);
    await bench.page.close();
  });

  it('draws rows from the goal beside the phrase that each came from, and says what it left', async () => {
    const bench = await opened('samples/project-stacked.txt');
    const goal = await bench.page.evaluate(() => {
      const { session } = window.jibiao!;
      const [form] = session.state.results.get(session.state.selection!.sheet)!.forms;
      return ['年度目标', '总体目标'].flatMap((wanted) => form!.fields.filter(({ name }) => name === wanted))[0]!.cell;
    });
    await bench.type(`${String.fromCharCode(65 + goal.col)}${String(goal.row + 1)}`, '全年举办技能培训班不少于6期，新建便民桥不少于4座，其中资金12万元。');
    await bench.settled();
    const before = await bench.texts();
    const { boxes, items } = await fillIn(bench, '从目标生成指标');
    await expect(boxes.count()).resolves.toBe(2);
    await expect(items.first().innerText()).resolves.toMatch(/≥6期[^]*“[^”]*6期[^”]*”/);
    await boxes.nth(1).uncheck();
    await bench.picture('generate-preview');
    await bench.button('应用').click();
    await bench.settled();
    const after = (await bench.texts()).flat();
    expect(after.filter((text) => text.includes('技能培训班')).length).toBe(2);
    expect(after.filter((text) => text.includes('便民桥')).length).toBe(1);
    await bench.button('撤销').click();
    await bench.settled();
    await expect(bench.texts()).resolves.toEqual(before);
    await bench.page.close();
  });

  it('finds an indicator by pinyin and puts it into the form', async () => {
    const bench = await opened('samples/project-stacked.txt');
    const before = await bench.texts();
    await bench.pane.getByRole('searchbox', { name: '查找指标' }).fill('pxrc');
    const first = bench.pane.getByRole('button', { name: /^插入 .*培训.*人/ }).first();
    const name = (await first.getAttribute('aria-label'))!.replace('插入 ', '');
    await first.click();
    await bench.settled();
    expect((await bench.texts()).flat()).toContain(name);
    await bench.button('撤销').click();
    await bench.settled();
    await expect(bench.texts()).resolves.toEqual(before);
    await bench.page.close();
  });

  it('is clean under axe, 300 px wide', async () => {
    const bench = await opened('samples/project-stacked.txt', 300);
    await fillIn(bench, '补全指标');
    await bench.picture('templates-300');
    await expect(axeFindings(bench)).resolves.toEqual([]);
    await expect(bench.sticksOut()).resolves.toBeLessThanOrEqual(0);
    await bench.page.close();
  });
});
