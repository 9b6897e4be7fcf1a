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

describeWith(['chromium', 'dist/workbench'], 'a newcomer', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  it.each(hands)('%s: a sample, a finding understood, a form pasted, fixed, normalised, a template inserted, completed, saved, opened again: clean', async (_how, With) => {
    const bench = await Bench.open(served);
    const { page, pane } = bench;
    const hand = new With(bench);
    const status = () => pane.getByRole('status').first().innerText();
    const write = async (cell: string, text: string) => {
      await hand.use('button', '定位', cell);
      await comesTo(() => bench.selected(), cell);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await bench.settled();
    };

    await hand.use('button', '知道了');
    await hand.use('button', '样例');
    await hand.use('menuitem', /^项目申报表\s*历年值/);
    await page.getByRole('banner').getByText('project-stacked.xlsx').waitFor();
    await bench.settled();
    await hand.use('button', '说明', 'D42');
    for (const part of ['为什么', '依据', '妥当']) await bench.finding('D42').first().getByText(part, { exact: true }).first().waitFor();

    await page.evaluate((text) => navigator.clipboard.writeText(text), form);
    await hand.use('button', '粘贴表格');
    await hand.use('textbox', '在这里按 Ctrl+V');
    await page.keyboard.press('Control+V');
    await comesTo(() => bench.cell('D6'), '>=20公里');
    await bench.settled();
    expect(await status()).toMatch(/项目绩效目标表·2024·5项指标[^]*写法2/);

    await hand.use('button', '修复', 'D6');
    await comesTo(() => bench.cell('D6'), '≥20公里');
    await write('D9', '≥3000人');

    await hand.use('tab', '规范化');
    await hand.use('button', '预览');
    await hand.use('button', '应用');
    await comesTo(() => bench.cell('D7'), '≥98%');

    await hand.use('tab', '模板');
    await hand.use('radio', /项目支出绩效目标申报表/);
    await hand.use('button', '插入模板');
    await comesTo(() => page.evaluate(() => window.jibiao!.session.state.sheets.length), 2);
    await bench.settled();
    await hand.use('tab', '概览');
    await hand.use('button', /^粘贴的表格/);
    await bench.settled();

    await hand.use('tab', '模板');
    await hand.use('button', '补全指标');
    await hand.use('button', '应用');
    await bench.settled();
    await hand.use('tab', '检查');
    const [added] = await pane.getByRole('listitem', { name: /指标值为空/ }).evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')!.split(' ')[0]!));
    await write(added!, '≤4万元/公里');
    await comesTo(async () => /未发现问题/.exec(await status())?.[0] ?? (await pane.innerText()), '未发现问题');

    const saved = (await bench.download(() => hand.use('button', '保存为 .xlsx'))).bytes;
    await bench.load({ name: 'saved.xlsx', buffer: saved });
    expect(await status()).toMatch(/6项指标[^]*按现行口径未发现问题/);
    expect(bench.faults).toEqual([]);
    await bench.leave();
  });
});
