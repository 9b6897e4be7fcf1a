/** A session on a memory host with time in hand. */
import { MemoryHost, memoryStorage } from '../../src/host/memory/host';
import type { HostStorage } from '../../src/host/host';
import { LocalChecker } from '../../src/session/checker/local';
import { Session } from '../../src/session/session';
import type { Clock } from '../../src/session/desk';
import type { Book } from '../../src/sheet/book';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { faulty, type Trouble } from '../hosts/faulty';

/** Time that stands still until it is let go. */
export class HandClock implements Clock {
  private waiting = new Map<number, () => void>();
  private count = 0;
  private time = 1_700_000_000_000;

  now(): number {
    return this.time++;
  }

  later(run: () => void): () => void {
    const id = this.count++;
    this.waiting.set(id, run);
    return () => void this.waiting.delete(id);
  }

  /** Runs what is due, and what becomes due by it, until all is quiet. */
  async settle(): Promise<void> {
    for (let round = 0; round < 50; round++) {
      await new Promise((resolve) => setImmediate(resolve));
      const due = [...this.waiting.values()];
      this.waiting.clear();
      if (due.length === 0) return;
      for (const run of due) run();
    }
    throw new Error('it does not come to rest');
  }
}

/** A project form with three spelling faults, a missing unit and room below. */
export function formBook(): Book {
  const rows = [
    ['2024年度项目绩效目标申报表'],
    ['项目名称', '村级道路养护', '主管部门', '县交通运输局'],
    ['年度资金总额（万元）', '80'],
    ['年度目标', '养护村级道路，方便群众出行。'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '养护道路里程', '>=20公里'],
    ['产出指标', '质量指标', '养护验收合格率', '>=98%'],
    ['产出指标', '时效指标', '完工时间', '2024年11月底前'],
    ['效益指标', '社会效益指标', '受益人口', '>=3000'],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
  ];
  return bookOf(sheetFromRows(rows, { id: 's1', name: '目标表' }), sheetFromRows([['备用']], { id: 's2', name: '附表' }));
}

export interface Sitting {
  readonly session: Session;
  readonly memory: MemoryHost;
  readonly clock: HandClock;
  readonly trouble: { now: Trouble | null };
  readonly storage: HostStorage;
}

/** Starts a session; `storage` of an earlier one makes it a reopening. */
export async function sit(book: Book = formBook(), storage: HostStorage = memoryStorage()): Promise<Sitting> {
  const memory = new MemoryHost(book, storage);
  const { host, trouble } = faulty(memory);
  const clock = new HandClock();
  const session = new Session({ host, clock, checker: new LocalChecker() });
  await session.start();
  await clock.settle();
  return { session, memory, clock, trouble, storage };
}
