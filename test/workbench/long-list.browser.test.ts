/** A sheet of a thousand findings: little of it is drawn at once, and nothing moves away from the hand that reaches for it. */
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { emptyStore } from '../../src/store';
import { writeXlsx } from '../../src/workbook';
import { describeWith } from '../support/needs';
import { Bench, comesTo, serveWorkbench, type Served } from '../support/workbench';

const rows = [
  ['2024年度项目绩效目标申报表'],
  ['项目名称', '村级道路养护', '主管部门', '县交通运输局'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ...Array.from({ length: 1000 }, (_, index) => ['产出指标', '数量指标', `第${String(index + 1)}段道路养护里程`, `${index % 2 === 0 ? '>=' : ''}${String(index + 1)}公里`]),
];
const file = { name: 'long.xlsx', buffer: Buffer.from(writeXlsx(bookOf(sheetFromRows(rows, { id: 's1', name: '目标表' })), emptyStore)) };

/** What a pane may hold of a list, whatever its length. */
const MOST_ELEMENTS = 3000;

describeWith(['chromium', 'dist/workbench'], 'a long list', () => {
  let served: Served;
  let bench: Bench;
  beforeAll(async () => {
    served = await serveWorkbench();
    bench = await Bench.open(served);
    await bench.load(file);
    await bench.unfold();
  });
  afterAll(async () => {
    await served.close();
  });

  const findings = () => bench.pane.getByRole('listitem', { name: /^D\d+ / }).count();
  const elements = () => bench.pane.evaluate((pane) => pane.querySelectorAll('*').length);
  const scroll = (to: 'on' | 'bottom') =>
    bench.pane.getByRole('tabpanel').evaluate(async (panel, way) => {
      for (let frame = 0; frame < (way === 'on' ? 60 : 1); frame++) {
        panel.scrollTop += way === 'on' ? 120 : panel.scrollHeight;
        await new Promise(requestAnimationFrame);
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, to);

  it('grows as one scrolls on, and not under a hand at its end', async () => {
    const before = await findings();
    await scroll('on');
    const after = await findings();
    expect(after).toBeGreaterThan(before);
    await scroll('bottom');
    await expect(findings()).resolves.toBe(after);
    const place = () => bench.button('退回意见').evaluate((button) => button.getBoundingClientRect().top);
    const stood = await place();
    await bench.page.waitForTimeout(300);
    expect(await place()).toBe(stood);
    await bench.button('退回意见').click();
    await bench.pane.getByRole('textbox', { name: '退回意见全文' }).waitFor();
  });

  it('offers all of it to be sent back, and draws what is in sight', async () => {
    await comesTo(() => bench.pane.getByRole('list', { name: '勾选要退回的问题' }).getByRole('checkbox').count(), 50);
    expect(await bench.pane.getByRole('group', { name: '退回意见' }).innerText()).toMatch(/已勾选 1\d{3}\/1\d{3} 条/);
    expect(await elements()).toBeLessThan(MOST_ELEMENTS);
    expect(bench.faults).toEqual([]);
  });
});
