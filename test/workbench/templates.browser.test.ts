/** 模板 by hand in a real browser: insert, complete, draw from the goal, untick, undo; the grid is read. */
import { axeFindings } from '../support/axe';
import { describeWith } from '../support/needs';
import { Bench, comesTo, serveWorkbench, type Served } from '../support/workbench';

describeWith(['chromium', 'dist/workbench'], '模板 in Chromium', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  async function opened(file: string, width = 340): Promise<Bench> {
    const bench = await Bench.at(served, '模板', file, width);
    await bench.button('插入模板').waitFor();
    return bench;
  }

  const sheets = (bench: Bench) => bench.page.evaluate(() => window.jibiao!.session.state.sheets.length);
  const kinds = (bench: Bench) =>
    bench.page.evaluate(() => {
      const { session } = window.jibiao!;
      return session.state.results.get(session.state.selection!.sheet)!.forms.map(({ kind }) => kind);
    });
  const indicators = (bench: Bench) =>
    bench.page.evaluate(() => {
      const { session } = window.jibiao!;
      return session.state.results.get(session.state.selection!.sheet)!.forms.flatMap((form) => form.indicators.map(({ name }) => name));
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
    await bench.leave();
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
    await bench.leave();
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
    await bench.leave();
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
    await bench.leave();
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
    await bench.leave();
  });

  it('pours the form into another on a new sheet, says what did not fit, and takes it back', async () => {
    const bench = await opened('samples/project-stacked.txt');
    const [before, names] = [await bench.texts(), await indicators(bench)];
    await bench.button('转换版式').click();
    await bench.pane.getByRole('combobox', { name: '转换成' }).selectOption('project-self-evaluation');
    // The evaluation frame's rows (决策, 过程) have no place in a form of results: they are listed.
    const lost = await bench.pane.getByRole('region', { name: /^新版式没有“/ }).getByRole('listitem').count();
    await bench.pane.getByText(`${String(names.length)}项指标中${String(names.length - lost)}项填入新工作表`).waitFor();
    expect(lost).toBe(9);
    await bench.picture('pour-preview');
    await bench.button('应用').click();
    await bench.settled();
    await bench.page.waitForTimeout(500);
    expect(await kinds(bench)).toEqual(['project-evaluation']);
    const poured = await indicators(bench);
    expect([poured.length, poured.filter((name) => !names.includes(name))]).toEqual([names.length - lost, []]);
    await bench.picture('poured');
    await bench.button('撤销').click();
    await bench.settled();
    await comesTo(() => sheets(bench), 1);
    await bench.page.waitForFunction(() => window.jibiao!.host.book().sheets.some(({ id }) => id === window.jibiao!.session.state.selection!.sheet));
    await expect(bench.texts()).resolves.toEqual(before);
    await bench.leave();
  });

  it('fills the selected row from what is known, keeps what is written, and says where it comes from', async () => {
    const bench = await opened('samples/project-clean.txt');
    const at = await bench.page.evaluate(async () => {
      const { host, session } = window.jibiao!;
      const sheet = session.state.selection!.sheet;
      const indicator = session.state.results.get(sheet)!.forms[0]!.indicators.find(({ cells }) => cells.source !== undefined)!;
      const { row, col } = indicator.cells.name!;
      await host.select({ sheet, range: { top: row, bottom: row, left: col, right: col } });
      return { name: `${String.fromCharCode(65 + col)}${String(row + 1)}`, source: `${String.fromCharCode(65 + indicator.cells.source!.col)}${String(row + 1)}` };
    });
    await bench.type(at.name, '培训人次');
    await bench.type(at.source, '自己写的依据');
    await bench.settled();
    await bench.page.evaluate(async (row) => {
      const { host, session } = window.jibiao!;
      await host.select({ sheet: session.state.selection!.sheet, range: { top: row, bottom: row, left: 0, right: 0 } });
    }, Number(/\d+/.exec(at.name)![0]) - 1);
    const before = await bench.texts();
    await bench.button('填写本行').click();
    await bench.button('应用').waitFor();
    const boxes = bench.pane.getByRole('list', { name: '填写本行' }).getByRole('checkbox');
    await expect(boxes.filter({ visible: true }).count()).resolves.toBeGreaterThan(0);
    // What the user wrote is offered unticked.
    const written = bench.pane.getByRole('checkbox', { name: new RegExp(`^${at.source} `) });
    await expect(written.isChecked()).resolves.toBe(false);
    await written.check();
    await bench.picture('row-preview');
    await bench.button('应用').click();
    await bench.settled();
    await expect(bench.cell(at.source)).resolves.not.toBe('自己写的依据');
    await expect(bench.pane.getByRole('region', { name: '来自何处' }).getByRole('listitem').first().innerText()).resolves.toMatch(/^[A-Z]+\d+ (?:指标库：|本表第)/);
    await bench.picture('origins');
    await bench.button('撤销').click();
    await bench.settled();
    await expect(bench.texts()).resolves.toEqual(before);
    await expect(bench.pane.getByRole('region', { name: '来自何处' }).count()).resolves.toBe(0);
    await bench.leave();
  });

  it('keeps the sheet as a template, shares it both ways, and refuses a file that is none', async () => {
    const bench = await opened('samples/project-clean.txt');
    const names = await indicators(bench);
    const own = bench.pane.getByRole('region', { name: '我的模板' });
    await own.getByRole('textbox', { name: '模板名称' }).fill('本局申报表');
    await own.getByRole('button', { name: '本表存为模板' }).click();
    const item = own.getByRole('listitem').filter({ hasText: '本局申报表' });
    await item.waitFor();
    const json = await bench.download(() => item.getByRole('button', { name: '导出JSON' }).click());
    const book = await bench.download(() => item.getByRole('button', { name: '导出表格' }).click());
    expect([json.name, book.name]).toEqual(['本局申报表.json', 'project-clean-本局申报表.xlsx']);
    // Nothing that was filled in travels along.
    for (const name of names) expect(json.bytes.toString('utf8')).not.toContain(name);
    await item.getByRole('button', { name: '删除' }).click();
    await item.waitFor({ state: 'detached' });
    const load = (name: string, buffer: Buffer) => own.getByLabel('模板文件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await load('坏.json', Buffer.from('{"format":"jibiao-template","version":1,"name":"坏","book":{"sheets":[],"styles":[]}}'));
    await own.getByText(/^坏\.json book\.sheets：/).waitFor();
    await load('本局申报表.json', json.bytes);
    await item.waitFor();
    await load('表格版.xlsx', book.bytes);
    await own.getByRole('listitem').filter({ hasText: '表格版' }).waitFor();
    await bench.picture('own-templates');
    await item.getByRole('button', { name: '插入' }).click();
    await bench.settled();
    await bench.page.waitForTimeout(500);
    expect(await kinds(bench)).toEqual(['blank']);
    await bench.leave();
  });

  it('is clean under axe, 300 px wide', async () => {
    const bench = await opened('samples/project-stacked.txt', 300);
    const row = await bench.page.evaluate(() => {
      const { session } = window.jibiao!;
      return session.state.results.get(session.state.selection!.sheet)!.forms[0]!.indicators.at(-1)!.row;
    });
    await bench.page.evaluate(async (top) => {
      const { host, session } = window.jibiao!;
      await host.select({ sheet: session.state.selection!.sheet, range: { top, bottom: top, left: 0, right: 0 } });
    }, row);
    await fillIn(bench, '补全指标');
    await bench.picture('templates-300');
    await expect(axeFindings(bench)).resolves.toEqual([]);
    for (const proposal of ['从目标生成指标', '填写本行', '分摊分值', '转换版式']) {
      await bench.button(proposal).click();
      await bench.pane.getByRole('button', { name: proposal, pressed: true }).waitFor();
      await bench.picture(`templates-300-${proposal}`);
      await expect(bench.sticksOut()).resolves.toBeLessThanOrEqual(0);
    }
    await expect(axeFindings(bench)).resolves.toEqual([]);
    await bench.leave();
  });
});
