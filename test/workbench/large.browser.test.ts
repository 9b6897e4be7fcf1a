/** A sheet of 20,000 rows: typing is not kept waiting by the check, and the check can be called off. */
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { emptyStore } from '../../src/store';
import { writeXlsx } from '../../src/workbook';
import { describeWith } from '../support/needs';
import { Bench, comesTo, serveWorkbench, type Served } from '../support/workbench';

const ROWS = 20_000;
/** What typing may have to wait for, in milliseconds. */
const LONGEST = 50;
/** A loaded machine stretches everything: what the same edit takes on a small form, so many times, is allowed beside. */
const STRETCH = 3;

function largeBook(): Buffer {
  const rows = [
    ['2024年度项目绩效目标申报表'],
    ['项目名称', '村级道路养护', '主管部门', '县交通运输局'],
    ['年度资金总额（万元）', '80'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ...Array.from({ length: ROWS }, (_, index) => ['产出指标', '数量指标', `第${String(index)}段道路养护里程`, `${index % 3 === 0 ? '>=' : '≥'}${String(index + 1)}公里`]),
  ];
  return Buffer.from(writeXlsx(bookOf(sheetFromRows(rows, { id: 's1', name: '目标表' })), emptyStore));
}

/** From now on: the longest tasks of the page's thread, and the longest time in which a timer did not get its turn. */
async function watchGaps(bench: Bench): Promise<() => Promise<{ readonly tasks: number[]; readonly gap: number }>> {
  await bench.page.evaluate(() => {
    const seen = { tasks: [] as number[], gap: 0, on: true };
    (window as unknown as { gaps: typeof seen }).gaps = seen;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      seen.gap = Math.max(seen.gap, Math.round(now - last));
      last = now;
      if (seen.on) setTimeout(tick, 4);
    };
    tick();
  });
  return () =>
    bench.page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { gaps } = window as unknown as { gaps: { tasks: number[]; gap: number; on: boolean } };
      gaps.on = false;
      return { tasks: gaps.tasks.sort((a, b) => b - a), gap: gaps.gap };
    });
}

type Gaps = Awaited<ReturnType<Awaited<ReturnType<typeof watchGaps>>>>;

function tell(what: string, { tasks, gap }: Gaps): number {
  console.info(`${what}: longest tasks ${tasks.slice(0, 5).join(', ')} ms, longest gap ${String(gap)} ms`);
  return tasks[0] ?? 0;
}

const checked = async (bench: Bench, cell: string) => {
  await bench.page.waitForFunction((name) => {
    const { state } = window.jibiao!.session;
    const findings = state.results.get(state.selection!.sheet)?.findings ?? [];
    return state.progress === null && !findings.some(({ message }) => message.startsWith(name));
  }, `${cell} `);
};

describeWith(['chromium', 'dist/workbench'], '20,000 rows', () => {
  let served: Served;
  let bench: Bench;
  /** The longest task of an edit on a small form. */
  let usual: number;
  beforeAll(async () => {
    served = await serveWorkbench();
    bench = await Bench.open(served);
    const stop = await watchGaps(bench);
    await bench.type('A40', '备注');
    await bench.page.waitForTimeout(1000);
    usual = tell('a small form', await stop());
    await bench.load({ name: 'large.xlsx', buffer: largeBook() });
    await bench.page.waitForTimeout(1000);
  });
  afterAll(async () => {
    await served.close();
  });

  it('an edit and all that follows from it never block the page for long', async () => {
    const before = await bench.page.evaluate(() => [...window.jibiao!.session.state.results.values()][0]!.findings.length);
    expect(before).toBeGreaterThan(6000);
    const stop = await watchGaps(bench);
    await bench.page.evaluate(() => {
      window.jibiao!.host.api.getActiveWorkbook()!.getActiveSheet().getRange(4, 3).setValue('≥1公里');
    });
    await checked(bench, 'D5');
    expect(tell(`one edit on ${String(ROWS)} rows`, await stop())).toBeLessThanOrEqual(LONGEST + usual * STRETCH);
    expect(bench.page.workers()).toHaveLength(1);
    expect(bench.faults).toEqual([]);
  });

  it('keys typed while the check runs come through at once', async () => {
    await bench.page.evaluate(async () => {
      const { host, session } = window.jibiao!;
      await host.select({ sheet: session.state.selection!.sheet, range: { top: 7, bottom: 7, left: 3, right: 3 } });
      await host.focus();
    });
    await bench.page.waitForTimeout(500);
    const stop = await watchGaps(bench);
    await bench.page.keyboard.type('≥4公里', { delay: 60 });
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.type('≥5公里', { delay: 60 });
    await bench.page.keyboard.press('Enter');
    await checked(bench, 'D8');
    expect(tell(`typing on ${String(ROWS)} rows`, await stop())).toBeLessThanOrEqual(LONGEST + usual * STRETCH);
    await comesTo(() => bench.cell('D8'), '≥4公里');
    await comesTo(() => bench.cell('D9'), '≥5公里');
  });

  it('取消 ends a check at any point; the next one is whole', async () => {
    const counted = () => bench.page.evaluate(() => [...window.jibiao!.session.state.results.values()][0]!.findings.length);
    const before = await counted();
    for (const wait of [0, 150, 400]) {
      const seen = await bench.page.evaluate(async (milliseconds) => {
        const { session } = window.jibiao!;
        // Another language: everything is judged anew.
        void session.prefer({ locale: session.state.preferences.locale === 'zh' ? 'en' : 'zh' });
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        const from = performance.now();
        session.cancelCheck();
        return { took: performance.now() - from, phase: session.state.phase, progress: session.state.progress, notice: session.state.notice?.kind };
      }, wait);
      expect(seen).toMatchObject({ phase: 'ready', progress: null, notice: 'cancelled' });
      expect(seen.took).toBeLessThan(LONGEST + usual * STRETCH);
    }
    await bench.page.evaluate(async () => {
      await window.jibiao!.session.prefer({ locale: 'zh' });
    });
    expect(await counted()).toBe(before);
    expect(bench.faults).toEqual([]);
  });
});
