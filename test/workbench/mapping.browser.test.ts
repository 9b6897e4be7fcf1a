/** 重新指认: a head in words that nobody prints is pointed out by hand, heeded at once, and kept in the workbook. */
import { describeWith } from '../support/needs';
import { Bench, comesTo, serveWorkbench, type Served } from '../support/workbench';

const rows = ['甲\t乙\t丙\t丁', '产出\t培训教师人次\t>=200\t人次', '\t培训课程门数\t12\t门', '受益\t教师满意率\t≥90\t%'];

describeWith(['chromium', 'dist/workbench'], 'pointing out columns', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  it('makes a form of a sheet that was none', async () => {
    const bench = await Bench.open(served);
    await bench.load({ name: 'unknown.txt', buffer: Buffer.from(rows.join('\n')) });
    const { pane } = bench;
    await pane.getByRole('button', { name: '不对？重新指认' }).click();
    const panel = pane.getByRole('region', { name: '指认各列' });
    await comesTo(() => panel.evaluate((element) => element === document.activeElement), true);
    await panel.getByLabel('表头所在行').fill('1');
    await panel.getByText('请至少指认').waitFor();
    for (const [column, role] of [['A列 甲', 'level1'], ['B列 乙', 'name'], ['C列 丙', 'value'], ['D列 丁', 'unit']] as const) {
      await panel.getByLabel(column).selectOption(role);
    }
    const folder = process.env['SCREENSHOTS'];
    if (folder !== undefined) await bench.page.screenshot({ path: `${folder}/mapping.png` });
    await panel.getByRole('button', { name: '按此读取' }).click();
    await pane.getByText('3项指标').first().waitFor();
    await comesTo(() => bench.page.evaluate(() => document.activeElement?.textContent), '不对？重新指认');
    await pane.getByRole('listitem', { name: /^C3 / }).first().waitFor();
    await bench.leave();
  });
});
