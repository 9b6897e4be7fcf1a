/** Whatever is asked of it, the WPS adapter comes to what the memory host comes to; where ET fails, nothing has changed. */
import fc from 'fast-check';
import { MemoryHost } from '../../src/host/memory/host';
import { runs } from '../support/runs';
import { contractBook } from './contract';
import { freshLocalStorage } from './fake-excel/local-storage';
import { builds, etSeat, type EtSeat } from './fake-et/seat';
import { actOf, seen, step } from './random-edits';

const cells = ({ et }: EtSeat) => et.live.sheet('s1').rows.flatMap((row, r) => Array.from(row ?? []).flatMap((cell, c) => (cell && cell.value !== null ? [[r, c, cell.value]] : [])));

describe.each(['usual', 'without conditional formats'])('random edits (%s)', (build) => {
  it('come to the same on WPS and in memory; a failure in between changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.option(fc.record({ error: fc.constantFrom('0x800AC472', 'oops', null), after: fc.nat(2) }), { freq: 4 })), { maxLength: 8 }), async (steps) => {
        freshLocalStorage();
        const seat = etSeat(builds[build]);
        const memory = new MemoryHost(contractBook());
        for (const [one, failure] of steps) {
          const act = actOf(memory, one);
          // What memory refuses never gets as far as a write.
          const wanted = (await act(memory)) as { done: boolean } | undefined;
          if (failure !== null && one.kind !== 'paint' && wanted?.done) {
            const before = cells(seat);
            seat.et.fault = { ...failure, on: 'write', times: 1 };
            const said = (await act(seat.host)) as { done: boolean };
            seat.et.fault = null;
            if (said.done) continue;
            expect(cells(seat)).toEqual(before);
          }
          const got = (await act(seat.host)) as { done: boolean } | undefined;
          expect(got?.done).toBe(wanted?.done);
        }
        expect(await seen(seat.host)).toEqual(await seen(memory));
        // Rows between flagged rows are flagged with them, until the next painting.
        const flags = await memory.painted('s1');
        await seat.host.paint('s1', flags);
        expect(await seat.host.painted('s1')).toEqual(flags);
        await seat.host.paint('s1', []);
        expect(seat.et.formats).toEqual([]);
        expect(seat.et.prompts).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });
});
