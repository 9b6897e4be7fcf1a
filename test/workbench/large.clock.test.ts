/** A sheet of 20,000 rows: typing is not kept waiting by the check, and the check can be called off. */
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { emptyStore } from '../../src/store';
import { writeXlsx } from '../../src/workbook';
import { describeWith } from '../support/needs';
import { Bench, comesTo, serveWorkbench, type Served } from '../support/workbench';

const ROWS = 20_000;
/** What typing may have to wait for the page, in milliseconds of the processor. */
const LONGEST = 50;

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

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * The longest task of the page's thread while something is done, in milliseconds of the processor: what a loaded machine
 * does beside it does not count.
 */
async function longestTask({ browser }: Served, { page }: Bench, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await act();
  await page.waitForTimeout(600);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const key = ({ pid, tid }: TraceEvent) => `${String(pid)}:${String(tid)}`;
  const main = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(key));
  const tasks = traceEvents.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && main.has(key(event)));
  expect(tasks.length).toBeGreaterThan(0);
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}

const checked = async (bench: Bench, cell: string) => {
  await bench.page.waitForFunction((name) => {
    const { state } = window.jibiao!.session;
    const findings = state.results.get(state.selection!.sheet)?.findings ?? [];
    return state.progress === null && !findings.some(({ message }) => message.startsWith(name));
  }, `${cell} `);
};

const setValue = (bench: Bench, row: number, text: string) =>
  bench.page.evaluate(([at, value]) => {
    window.jibiao!.host.api.getActiveWorkbook()!.getActiveSheet().getRange(at, 3).setValue(value);
  }, [row, text] as const);

const standAt = async (bench: Bench, row: number) => {
  await bench.page.evaluate(async (at) => {
    const { host, session } = window.jibiao!;
    await host.select({ sheet: session.state.selection!.sheet, range: { top: at, bottom: at, left: 3, right: 3 } });
    await host.focus();
  }, row);
  await bench.page.waitForTimeout(300);
};

const typeAndLeave = async (bench: Bench, text: string) => {
  await bench.page.keyboard.type(text, { delay: 60 });
  await bench.page.keyboard.press('Enter');
};

/**
 * The longest task of each try. A machine that is busy elsewhere makes a task dearer, never cheaper (caches, shared
 * cores), so the second best try is held against the budget; the middle one is told as well.
 */
function expectShort(what: string, tries: readonly number[]): void {
  const [, second = Infinity, ...rest] = [...tries].sort((a, b) => a - b);
  const middle = [...tries].sort((a, b) => a - b)[Math.floor(tries.length / 2)] ?? Infinity;
  console.info(`${what} on ${String(ROWS)} rows: longest task ${second.toFixed(0)} ms of the processor, ${middle.toFixed(0)} in the middle of ${String(rest.length + 2)} tries`);
  expect(second).toBeLessThanOrEqual(LONGEST);
}

describeWith(['chromium', 'dist/workbench'], '20,000 rows', () => {
  let served: Served;
  let bench: Bench;
  beforeAll(async () => {
    served = await serveWorkbench();
    bench = await Bench.open(served);
    await bench.load({ name: 'large.xlsx', buffer: largeBook() });
    await bench.page.waitForTimeout(1000);
    // The first edit of a sheet costs the grid more than any later one.
    await setValue(bench, 19, '≥1公里');
    await standAt(bench, 20);
    await typeAndLeave(bench, '≥2公里');
    await bench.settled();
  });
  afterAll(async () => {
    await served.close();
  });

  it('an edit and all that follows from it never block the page for long', async () => {
    const before = await bench.page.evaluate(() => [...window.jibiao!.session.state.results.values()][0]!.findings.length);
    expect(before).toBeGreaterThan(6000);
    const tries: number[] = [];
    for (const row of [4, 31, 34]) {
      tries.push(await longestTask(served, bench, async () => {
        await setValue(bench, row, '≥1公里');
        await checked(bench, `D${String(row + 1)}`);
      }));
    }
    expectShort('one edit', tries);
    expect(bench.page.workers()).toHaveLength(1);
    expect(bench.faults).toEqual([]);
  });

  it('keys typed while the check runs come through at once; leaving a cell never blocks the page for long', async () => {
    const tries: number[] = [];
    for (const row of [7, 10, 13, 16, 22]) {
      await standAt(bench, row);
      tries.push(await longestTask(served, bench, async () => {
        await typeAndLeave(bench, '≥4公里');
        await checked(bench, `D${String(row + 1)}`);
      }));
      await comesTo(() => bench.cell(`D${String(row + 1)}`), '≥4公里');
    }
    expectShort('typing', tries);
    expect(bench.faults).toEqual([]);
  });

  it('leaving a cell walks over the sheet once at most, whatever its size', async () => {
    await standAt(bench, 25);
    await bench.page.evaluate(() => {
      const matrix = window.jibiao!.host.api.getActiveWorkbook()!.getActiveSheet().getSheet().getCellMatrix();
      const walk = matrix.forValue.bind(matrix);
      const counted = Object.assign(window, { walks: 0 });
      matrix.forValue = (callback) => {
        counted.walks += 1;
        return walk(callback);
      };
    });
    await typeAndLeave(bench, '≥4公里');
    await checked(bench, 'D26');
    expect(await bench.page.evaluate(() => (window as unknown as { walks: number }).walks)).toBeLessThanOrEqual(1);
  });

  it('a check that takes its time says how far it is; the button beside it ends it', async () => {
    // On a quick machine the check is over before anybody needs to know how far it is: something else keeps the worker busy.
    const [worker] = bench.page.workers();
    await worker!.evaluate(() => {
      setTimeout(() => {
        const end = performance.now() + 3000;
        while (performance.now() < end);
      });
    });
    await bench.page.evaluate(() => {
      void window.jibiao!.session.prefer({ locale: 'en' });
    });
    const bar = bench.pane.getByRole('progressbar');
    await bar.waitFor();
    await bench.pane.getByRole('button', { name: 'Cancel', exact: true }).click();
    await bar.waitFor({ state: 'detached' });
    const ended = await bench.page.evaluate(() => {
      const { phase, progress, notice } = window.jibiao!.session.state;
      return { phase, progress, notice };
    });
    expect(ended).toMatchObject({ phase: 'ready', progress: null, notice: { kind: 'cancelled' } });
    await bench.page.evaluate(() => window.jibiao!.session.prefer({ locale: 'zh' }));
  });

  it('取消 ends a check at any point; the next one is whole', async () => {
    const counted = () => bench.page.evaluate(() => [...window.jibiao!.session.state.results.values()][0]!.findings.length);
    const before = await counted();
    const times: number[] = [];
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
      times.push(seen.took);
    }
    // By the clock, so that one of the three may have been kept waiting by another program.
    expect(times.sort((a, b) => a - b)[1]).toBeLessThan(LONGEST);
    await bench.page.evaluate(async () => {
      await window.jibiao!.session.prefer({ locale: 'zh' });
    });
    expect(await counted()).toBe(before);
    expect(bench.faults).toEqual([]);
  });
});
