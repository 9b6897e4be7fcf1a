import { describeWith } from '../support/needs';
import { Bench, serveWorkbench, type Served } from '../support/workbench';
import { contractBook, scenarios } from './contract';
import { faultMatrix } from './fault-matrix';
import { actions, faults, type Action, type Fault } from './faults';
import { univerSeat } from './univer-seat';

describeWith(['chromium', 'dist/workbench'], 'the grid', () => {
  let served: Served;
  let bench: Bench;
  beforeAll(async () => {
    served = await serveWorkbench();
    bench = await Bench.open(served);
  });
  afterAll(async () => {
    await served.close();
  });

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('keeps the contract: %s', async (_name, { run, gives }) => {
    const seat = await univerSeat(bench.page, contractBook());
    expect(await run(seat)).toEqual(gives);
    expect(await gridBesideBook(bench)).toEqual([]);
    expect(bench.faults).toEqual([]);
  });

  it.each(faultMatrix((book) => univerSeat(bench.page, book), ofThisGrid))('stands the fault: %s', async (_name, meets) => {
    await meets();
    expect(await gridBesideBook(bench)).toEqual([]);
    expect(bench.faults).toEqual([]);
  });
});

/** A call that fails does not reach the grid: each such fault is tried with one action, in turn. */
function ofThisGrid(fault: Fault, action: Action): boolean {
  return fault.fails === undefined || faults.indexOf(fault) % actions.length === actions.indexOf(action);
}

/** Cells that the grid shows otherwise than the book holds them, and merges that only one of them has. */
async function gridBesideBook(bench: Bench): Promise<string[]> {
  return bench.page.evaluate(() => {
    const { host } = window.jibiao!;
    return host.book().sheets.flatMap(({ id, rows, merges }) => {
      const worksheet = host.api.getActiveWorkbook()!.getSheetBySheetId(id)!;
      const cells = Array.from(rows).flatMap((cells, row) =>
        Array.from(cells ?? []).flatMap((cell, col) => {
          const held = String(cell?.text ?? (cell?.value as string | number | null | undefined) ?? '');
          const shown = host.shown(id, { row, col });
          return held === shown ? [] : [`${id} ${String(row)}:${String(col)} holds ${held}, shows ${shown}`];
        }),
      );
      const name = (parts: number[]) => parts.join(',');
      const held = merges.map(({ top, left, bottom, right }) => name([top, left, bottom, right])).sort();
      const shown = worksheet.getSheet().getMergeData().map((m) => name([m.startRow, m.startColumn, m.endRow, m.endColumn])).sort();
      return [...cells, ...(held.join(' ') === shown.join(' ') ? [] : [`${id} merges ${held.join(' ')} against ${shown.join(' ')}`])];
    });
  });
}
