/** Sittings as nobody plans them: typing, rows that come and go, commands, faults, and other people's edits in between. */
import fc from 'fast-check';
import { checkBook } from '../../src/check/check';
import { commands, run } from '../../src/commands';
import { activeResult } from '../../src/session/state';
import { booksEqual } from '../../src/sheet/equal';
import type { CellValue } from '../../src/sheet/book';
import type { FaultCode } from '../../src/host/host';
import { flagsOf } from '../../src/session/flags';
import { put } from '../hosts/contract';
import type { Trouble } from '../hosts/faulty';
import { runs } from '../support/runs';
import { sit, type Sitting } from './sitting';

/** Milliseconds for two thousand sittings on a slow machine. */
const PATIENCE = 480_000;

type Step =
  | { readonly kind: 'type'; readonly row: number; readonly col: number; readonly text: CellValue }
  | { readonly kind: 'rows'; readonly insert: boolean; readonly index: number; readonly count: number }
  | { readonly kind: 'command'; readonly name: 'fixAll' | 'undo' | 'redo' | 'annotate' | 'clearAnnotations' | 'checkAll' | 'clearFlags' }
  | { readonly kind: 'rest'; readonly on: Trouble['on'] | null; readonly code: FaultCode };

const text = fc.constantFrom('>=20公里', '≥98%', '>= 5', '大于等于3次', '明显提高', '', '3000人', '﹥5', '指标值', '产出指标', 12);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('type' as const), row: fc.nat(12), col: fc.nat(4), text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rows' as const), insert: fc.boolean(), index: fc.nat(9), count: fc.integer({ min: 1, max: 2 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      name: fc.constantFrom('fixAll' as const, 'undo' as const, 'redo' as const, 'annotate' as const, 'clearAnnotations' as const, 'checkAll' as const, 'clearFlags' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rest' as const),
      on: fc.constantFrom<Trouble['on'] | null>(null, ['read'], ['apply'], ['store'], ['paint']),
      code: fc.constantFrom<FaultCode>('busy', 'cell-editing', 'timed-out'),
    }),
  },
);

async function take(sitting: Sitting, step: Step): Promise<void> {
  const { memory, session, clock, trouble } = sitting;
  switch (step.kind) {
    case 'type': {
      const before = memory.live.sheet('s1').rows[step.row]?.[step.col]?.value ?? null;
      memory.type([put(step.row, step.col, before, step.text === '' ? null : step.text)]);
      break;
    }
    case 'rows':
      memory.type([{ kind: step.insert ? 'insert' : 'delete', sheet: 's1', axis: 'row', index: step.index, count: step.count }]);
      break;
    case 'command':
      await run(commands[step.name], session, undefined);
      if (session.state.question) await run(commands.undo, session, 'the-rest');
      break;
    case 'rest':
      trouble.now = step.on && { on: step.on, code: step.code };
      await clock.settle();
      break;
  }
}

describe('a sitting', () => {
  it('finds in the end what a full check finds, and flags just that', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const sitting = await sit();
        for (const one of steps) await take(sitting, one);
        sitting.trouble.now = null;
        await sitting.session.check();
        await sitting.clock.settle();
        const { session, memory } = sitting;
        const sheets = memory.live.book.sheets.filter(({ id }) => session.state.results.has(id));
        const full = checkBook(memory.live.read(sheets.map(({ id }) => id), 'content'));
        expect([...session.state.results.values()]).toEqual(full);
        expect(await memory.painted('s1')).toEqual(flagsOf(activeResult(session.state)?.findings ?? []));
        expect(session.state.running).toBeNull();
      }),
      { numRuns: runs(60, 2000) },
    );
  }, PATIENCE);

  it('undone to its beginning, leaves every part of the workbook as the user alone would have made it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step.filter(({ kind }) => kind === 'command' || kind === 'rest'), { maxLength: 8 }), async (steps) => {
        const sitting = await sit();
        const { session, memory, trouble } = sitting;
        const before = memory.live.book;
        for (const one of steps) await take(sitting, one);
        trouble.now = null;
        while ((await run(commands.undo, session, undefined)) === null && session.state.question === null);
        await session.stop();
        expect(booksEqual(memory.live.book, before)).toBe(true);
        expect(await memory.painted('s1')).toEqual([]);
      }),
      { numRuns: runs(40, 2000) },
    );
  }, PATIENCE);
});
