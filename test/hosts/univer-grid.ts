/** Suites at the grid of the built workbench: one workbook after another, each checked cell by cell against its book. */
import type { Page } from 'playwright-core';
import { describeWith } from '../support/needs';
import { Bench, serveWorkbench, type Served } from '../support/workbench';
import { faultMatrix } from './fault-matrix';
import { actions, faults, type Action, type Fault } from './faults';
import { univerSeat } from './univer-seat';

/** After every test the grid shows what the book holds, and nothing has gone wrong in the page. */
export function describeGrid(title: string, tests: (page: () => Page) => void): void {
  describeWith(['chromium', 'dist/workbench'], title, () => {
    let served: Served;
    let bench: Bench;
    beforeAll(async () => {
      served = await serveWorkbench();
      // Every test draws a workbook, and none asks how it looks: a small window costs half.
      bench = await Bench.apart(served, { viewport: { width: 800, height: 400 } });
    });
    afterEach(async () => {
      expect(await gridBesideBook(bench)).toEqual([]);
      expect(bench.faults.splice(0)).toEqual([]);
    });
    afterAll(async () => {
      await served.close();
    });
    tests(() => bench.page);
  });
}

/** When a fault comes: while a command writes, or earlier. */
export type Moment = 'earlier' | 'while writing';

/** The fault matrix at the grid; a file for each moment, so that no processor waits for the longest. */
export function gridMatrix(moment: Moment): void {
  const wanted = (fault: Fault, action: Action) => momentOf(fault) === moment && ofThisGrid(fault, action);
  describeGrid(`the fault matrix at the grid (${moment})`, (page) => {
    it.each(faultMatrix((book) => univerSeat(page(), book), wanted))('%s', async (_name, meets) => {
      await meets();
    });
  });
}

function momentOf({ meanwhile, events, closed }: Fault): Moment {
  return meanwhile?.at === 'apply' || events !== undefined || closed !== undefined ? 'while writing' : 'earlier';
}

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
