/** 操作记录: what was done, taken back and done again, entry by entry, in the grid and in the list; it outlives the page. */
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { emptyStore } from '../../src/store';
import { writeXlsx } from '../../src/workbook';
import { describeWith } from '../support/needs';
import { Bench, comesTo, serveWorkbench, type Served } from '../support/workbench';

const form = bookOf(
  sheetFromRows(
    [
      ['2024年度项目绩效目标申报表'],
      ['项目名称', '村级道路养护', '主管部门', '县交通运输局'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '道路养护里程', '>=50公里'],
      ['产出指标', '质量指标', '养护合格率', '>=95%'],
      ['效益指标', '社会效益指标', '受益村民人数', '≥300人'],
    ],
    { id: 's1', name: '目标表' },
  ),
);

describeWith(['chromium', 'dist/workbench'], '操作记录', () => {
  let served: Served;
  let bench: Bench;
  beforeAll(async () => {
    served = await serveWorkbench();
    bench = await Bench.open(served);
    await bench.load({ name: 'history.xlsx', buffer: Buffer.from(writeXlsx(form, emptyStore)) });
  });
  afterAll(async () => {
    await served.close();
  });

  const values = async () => [await bench.cell('D4'), await bench.cell('D5')];
  /** The last on top: which cells each entry changed, by how many, and whether it was taken back. */
  const entries = async () => {
    const texts = await bench.pane.getByRole('list', { name: /^操作记录/ }).getByRole('listitem').allTextContents();
    return texts.map((text) => text.replace(/^\d\d:\d\d\s*/, '').replace(/\s+/g, ' '));
  };
  const press = (name: string) => bench.button(name).click();

  it('lists every command, takes them back one by one, does them again one by one', async () => {
    await bench.unfold();
    for (const cell of ['D4', 'D5']) {
      await bench.finding(cell).getByRole('button', { name: '修复', exact: true }).first().click();
      await bench.settled();
    }
    await comesTo(values, ['≥50公里', '≥95%']);
    await bench.pane.getByRole('button', { name: '操作记录（2）' }).click();
    const [done = ''] = await entries();
    expect(done).toMatch(/^修复 1个单元格$/);
    expect(await entries()).toEqual([done, done]);
    const undone = `${done}已撤销`;

    // What is pressed, what then stands in D4 and D5, and the list.
    for (const [name, cells, list] of [
      ['撤销', ['≥50公里', '>=95%'], [undone, done]],
      ['撤销', ['>=50公里', '>=95%'], [undone, undone]],
      ['重做', ['≥50公里', '>=95%'], [undone, done]],
      ['重做', ['≥50公里', '≥95%'], [done, done]],
      ['撤销', ['≥50公里', '>=95%'], [undone, done]],
    ] as const) {
      await press(name);
      await comesTo(values, [...cells]);
      await comesTo(entries, [...list]);
    }
    await bench.picture('history');
    expect(bench.faults).toEqual([]);
  });

  it('stands there again when the page is opened anew; what was taken back can still be done again', async () => {
    await bench.page.reload();
    await bench.settled();
    await bench.pane.getByRole('button', { name: '操作记录（2）' }).click();
    expect((await entries()).map((text) => text.endsWith('已撤销'))).toEqual([true, false]);
    await press('重做');
    await comesTo(values, ['≥50公里', '≥95%']);
    await press('撤销');
    await comesTo(values, ['≥50公里', '>=95%']);
    expect(bench.faults).toEqual([]);
  });
});
