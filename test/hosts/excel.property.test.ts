/** Whatever is asked of it, Excel's adapter comes to what the memory host comes to; where Excel fails, nothing has changed. */
import fc from 'fast-check';
import { MemoryHost } from '../../src/host/memory/host';
import { runs } from '../support/runs';
import { contractBook } from './contract';
import { excelSeat, type ExcelSeat } from './fake-excel/seat';
import { actOf, seen, step } from './random-edits';

const cells = (seat: ExcelSeat) => seat.excel.live.sheet('s1').rows.map((row) => row?.map((cell) => cell?.value ?? null));
describe('random edits', () => {
  it('come to the same on Excel and in memory; a failure in between changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.option(fc.constantFrom(5102, 'GeneralException'), { freq: 4 })), { maxLength: 8 }), async (steps) => {
        const seat = await excelSeat('web');
        const memory = new MemoryHost(contractBook());
        for (const [one, failure] of steps) {
          const act = actOf(memory, one);
          // What memory refuses never gets as far as a write.
          const wanted = (await act(memory)) as { done: boolean } | undefined;
          if (failure !== null && one.kind === 'put' && wanted?.done) {
            const before = cells(seat);
            seat.excel.wire.fault = { failure, times: 1, onWrites: true };
            expect(await act(seat.host)).toMatchObject({ done: false });
            seat.excel.wire.fault = null;
            expect(cells(seat)).toEqual(before);
          }
          const got = (await act(seat.host)) as { done: boolean } | undefined;
          // Excel itself lets nobody write under a merge: it is read back there, and refused up front in memory.
          expect(got?.done).toBe(wanted?.done);
        }
        expect(await seen(seat.host)).toEqual(await seen(memory));
        // A flag's rectangle grows when rows are put into its middle; painting by difference sets it right, as the session does.
        const flags = await memory.painted('s1');
        await seat.host.paint('s1', flags);
        expect(await seat.host.painted('s1')).toEqual(flags);
        await seat.host.paint('s1', []);
        expect(seat.excel.formats).toEqual([]);
        expect(seat.excel.wire.counts.kept).toBe(0);
      }),
      { numRuns: runs(60) },
    );
  });
});
