/** A newcomer's first ten minutes with nothing but what the screen says: once by mouse, once by keyboard alone. */
import { hands } from '../support/hands';
import { describeWith } from '../support/needs';
import { Bench, comesTo, serveWorkbench, type Served } from '../support/workbench';

/** What lies on the clipboard: a form of a few rows with faults of spelling, a missing unit and no cost. */
const form = [
  '2024年度项目绩效目标申报表',
  '项目名称\t村级道路养护\t主管部门\t青屿市交通运输局',
  '实施单位\t青屿市公路养护中心\t年度资金总额（万元）\t80',
  '年度目标\t养护村级道路20公里，惠及群众3000人，群众满意度不低于90%。',
  '一级指标\t二级指标\t三级指标\t指标值\t指标值来源',
  '产出指标\t数量指标\t养护道路里程\t>=20公里\t年度养护计划',
  '\t质量指标\t养护验收合格率\t>=98%\t验收报告',
  '\t时效指标\t完工时间\t2024年11月底前\t施工合同',
  '效益指标\t社会效益指标\t受益群众\t≥3000\t沿线村镇户籍统计',
  '满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t满意度问卷',
].join('\n');

/** What the screen says, and what is read on it. */
const spoken = {
  中文: {
    samples: '样例', sample: /^项目申报表\s*历年值/, explain: '说明', parts: ['为什么', '依据', '妥当'],
    paste: '粘贴表格', box: '在这里按 Ctrl+V', named: /^粘贴的表格/, read: /项目绩效目标表·2024·5项指标[^]*写法2/, locate: '定位', fix: '修复',
    tabs: { check: '检查', normalize: '规范化', templates: '模板', overview: '概览' }, preview: '预览', apply: '应用', insert: '插入模板', complete: '补全指标',
    empty: /指标值为空/, clean: /未发现问题/, save: '保存为 .xlsx', again: /6项指标[^]*按现行口径未发现问题/,
  },
  English: {
    samples: 'Samples', sample: /^Project form\s*Spelling/, explain: 'Explain', parts: ['Why', 'Basis', 'Right'],
    paste: 'Paste a table', box: 'Press Ctrl+V here', named: /^pasted table/, read: /2024 · 5 indicators[^]*Spelling 2/, locate: 'Locate', fix: 'Fix',
    tabs: { check: 'Check', normalize: 'Tidy', templates: 'Fill', overview: 'Overview' }, preview: 'Preview', apply: 'Apply', insert: 'Insert template', complete: 'Complete indicators',
    empty: /is empty/, clean: /nothing found/i, save: 'Save as .xlsx', again: /6 indicators[^]*nothing found/i,
  },
} as const;

describeWith(['chromium', 'dist/workbench'], 'a newcomer', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  const [[mouse, Mouse], [keyboard, Keyboard]] = hands;
  it.each([
    [mouse, '中文', Mouse],
    [keyboard, '中文', Keyboard],
    [keyboard, 'English', Keyboard],
  ] as const)('%s, in %s: a sample, a finding understood, a form pasted, fixed, normalised, a template inserted, completed, saved, opened again: clean', async (_how, language, With) => {
    const said = spoken[language];
    const bench = await Bench.open(served);
    const { page, pane } = bench;
    const hand = new With(bench);
    const status = () => pane.getByRole('status').first().innerText();
    const write = async (cell: string, text: string) => {
      await hand.use('button', said.locate, cell);
      await comesTo(() => bench.selected(), cell);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await bench.settled();
    };

    // A newcomer sees Chinese first, and turns to his own language.
    await hand.use('button', '知道了');
    if (language === 'English') {
      await hand.use('tab', '设置');
      await hand.use('radio', language);
      await hand.use('tab', said.tabs.check);
    }
    await hand.use('button', said.samples);
    await hand.use('menuitem', said.sample);
    await page.getByRole('banner').getByText('project-stacked.xlsx').waitFor();
    await bench.settled();
    await hand.use('button', said.explain, 'D42');
    for (const part of said.parts) await bench.finding('D42').first().getByText(part, { exact: true }).first().waitFor();

    await page.evaluate((text) => navigator.clipboard.writeText(text), form);
    await hand.use('button', said.paste);
    await hand.use('textbox', said.box);
    await page.keyboard.press('Control+V');
    await comesTo(() => bench.cell('D6'), '>=20公里');
    await bench.settled();
    expect(await status()).toMatch(said.read);

    await hand.use('button', said.fix, 'D6');
    await comesTo(() => bench.cell('D6'), '≥20公里');
    await write('D9', '≥3000人');

    await hand.use('tab', said.tabs.normalize);
    await hand.use('button', said.preview);
    await hand.use('button', said.apply);
    await comesTo(() => bench.cell('D7'), '≥98%');

    await hand.use('tab', said.tabs.templates);
    await hand.use('radio', /项目支出绩效目标申报表/);
    await hand.use('button', said.insert);
    await comesTo(() => page.evaluate(() => window.jibiao!.session.state.sheets.length), 2);
    await bench.settled();
    await hand.use('tab', said.tabs.overview);
    await hand.use('button', said.named);
    await bench.settled();

    await hand.use('tab', said.tabs.templates);
    await hand.use('button', said.complete);
    await hand.use('button', said.apply);
    await bench.settled();
    await hand.use('tab', said.tabs.check);
    const [added] = await pane.getByRole('listitem', { name: said.empty }).evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')!.split(' ')[0]!));
    await write(added!, '≤4万元/公里');
    await comesTo(async () => said.clean.test(await status()) || (await pane.innerText()), true);

    const saved = (await bench.download(() => hand.use('button', said.save))).bytes;
    await bench.load({ name: 'saved.xlsx', buffer: saved });
    expect(await status()).toMatch(said.again);
    expect(bench.faults).toEqual([]);
    await bench.leave();
  });
});
