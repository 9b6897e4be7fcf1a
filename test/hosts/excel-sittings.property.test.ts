/** Sittings in Excel as nobody plans them: typing, rows that come and go, commands, and faults on the wire in between. */
import fc from 'fast-check';
import { checkBook } from '../../src/check/check';
import { commands, run } from '../../src/commands';
import type { CellValue } from '../../src/sheet/book';
import { booksEqual } from '../../src/sheet/equal';
import { flagsOf } from '../../src/session/flags';
import { activeResult } from '../../src/session/state';
import { formBook } from '../session/sitting';
import { runs } from '../support/runs';
import { freshLocalStorage } from './fake-excel/local-storage';
import { excelSeat, type ExcelSeat } from './fake-excel/seat';
import type { Fault } from './fake-excel/wire';
import { quiet, sit, type Sitting } from './seated';

/** Milliseconds for a profile's share of two thousand sittings on a slow machine. */
const PATIENCE = 300_000;

const names = ['fixAll', 'undo', 'redo', 'annotate', 'clearAnnotations', 'checkAll', 'clearFlags'] as const;
type Step =
  | { readonly kind: 'type'; readonly row: number; readonly col: number; readonly text: CellValue }
  | { readonly kind: 'rows'; readonly insert: boolean; readonly index: number }
  | { readonly kind: 'command'; readonly name: (typeof names)[number]; readonly fault: Omit<Fault, 'times'> | null }
  | { readonly kind: 'rest' };

// A fault that may pass is met on writes only: reads wait for it, and here nobody has the time.
const fault = fc.oneof(
  fc.record({ failure: fc.constantFrom(5102, 5012, 5103, 'GeneralException', 'AccessDenied'), onWrites: fc.constant(true), after: fc.nat(2) }),
  fc.record({ failure: fc.constant('GeneralException'), after: fc.nat(3) }),
);
const command = fc.record({ kind: fc.constant('command' as const), name: fc.constantFrom(...names), fault: fc.option(fault, { freq: 2 }) });
const rest = fc.record({ kind: fc.constant('rest' as const) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), row: fc.nat(10), col: fc.nat(3), text: fc.constantFrom<CellValue>('>=20公里', '≥98%', '大于等于3次', '明显提高', null, '3000人', '指标值', 12) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rows' as const), insert: fc.boolean(), index: fc.nat(8) }) },
  { weight: 5, arbitrary: command },
  { weight: 1, arbitrary: rest },
);

async function take(sitting: Sitting<ExcelSeat>, one: Step): Promise<void> {
  const { seat, session } = sitting;
  if (one.kind === 'type') await seat.user.type('s1', one.row, one.col, one.text);
  else if (one.kind === 'rows') await (one.insert ? seat.user.insertRows('s1', one.index, 1) : seat.user.deleteRows('s1', one.index, 1));
  else if (one.kind === 'rest') await quiet(sitting);
  else {
    seat.excel.wire.fault = one.fault && { ...one.fault, times: 1 };
    await run(commands[one.name], session, undefined);
    if (session.state.question) await run(commands.undo, session, 'the-rest');
    seat.excel.wire.fault = null;
  }
}

describe.each(['web', 'office2024', 'office2021'] as const)('a sitting in Excel (%s)', (profile) => {
  let seat: ExcelSeat;
  beforeAll(async () => {
    freshLocalStorage();
    seat = await excelSeat(profile, formBook());
  });
  const begin = async (): Promise<Sitting<ExcelSeat>> => {
    freshLocalStorage();
    seat.excel.begin(formBook());
    return sit(seat);
  };

  it('finds in the end what a full check finds, and flags just that', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const sitting = await begin();
        const { session } = sitting;
        for (const one of steps) await take(sitting, one);
        await quiet(sitting);
        await session.check();
        await quiet(sitting);
        const full = checkBook(await seat.host.read([...session.state.results.keys()], 'content'));
        expect([...session.state.results.values()]).toEqual(full);
        const painted = await seat.host.painted('s1');
        expect(painted).toEqual([...flagsOf(activeResult(session.state)?.findings ?? [])].sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col));
        await session.stop();
        expect(seat.excel.wire.counts.kept).toBe(0);
      }),
      { numRuns: runs(12, 350) },
    );
  }, PATIENCE);

  it('undone to its beginning, leaves the workbook as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(command, rest), { maxLength: 5 }), async (steps) => {
        const sitting = await begin();
        const { session } = sitting;
        for (const one of steps) await take(sitting, one);
        while ((await run(commands.undo, session, undefined)) === null && session.state.question === null);
        await quiet(sitting);
        await session.stop();
        expect(booksEqual(seat.excel.live.book, formBook())).toBe(true);
        expect(seat.excel.formats).toEqual([]);
        expect(seat.excel.wire.counts.kept).toBe(0);
      }),
      { numRuns: runs(12, 350) },
    );
  }, PATIENCE);
});
