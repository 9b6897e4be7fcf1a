/** Whatever is asked of it, the WPS adapter comes to what the memory host comes to; where ET fails, nothing has changed. */
import fc from 'fast-check';
import { MemoryHost } from '../../src/host/memory/host';
import type { Book, Cell, CellValue, Size, Style } from '../../src/sheet/book';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { styleOf } from '../../src/sheet/content';
import { contains, intersects, placesIn, type Range } from '../../src/sheet/range';
import { runs } from '../support/runs';
import { contractBook } from './contract';
import { freshLocalStorage } from './fake-excel/local-storage';
import { builds, etSeat, type EtSeat } from './fake-et/seat';
import { actOf, seen, step } from './random-edits';

const cells = ({ et }: EtSeat) => et.live.sheet('s1').rows.flatMap((row, r) => Array.from(row ?? []).flatMap((cell, c) => (cell && cell.value !== null ? [[r, c, cell.value]] : [])));

/** The fake's font of a cell that nobody has dressed. */
const PLAIN = { name: '宋体', size: 11 };

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

/** Contents and looks, cell by cell. */
function looked(book: Book): unknown {
  return placesIn({ top: 0, left: 0, bottom: 19, right: 13 }).map(({ row, col }) => {
    const cell = book.sheets[0]!.rows[row]?.[col];
    const style = styleOf(book, cell);
    return { value: cell?.value ?? null, style: { ...style, font: { ...PLAIN, ...style.font } } };
  });
}

describe('a sheet read whole', () => {
  const LOOKS: readonly Style[] = [{}, { font: { bold: true } }, { fill: '#F2F2F2' }, { align: { horizontal: 'center' }, numberFormat: '0.00' }, { font: { size: 18 }, border: { bottom: { style: 'thin' } } }, { border: { left: { style: 'thin' }, top: { style: 'thin' }, bottom: { style: 'thin' }, right: { style: 'thin' } } }];
  const part = (rows: number, columns: number) => fc.tuple(fc.nat(9), fc.nat(6), fc.nat(rows), fc.nat(columns)).map(([top, left, down, across]): Range => ({ top, left, bottom: top + down, right: left + across }));

  it('is cell by cell what stands there, wherever looks, merges and contents meet', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ range: part(9, 6), look: fc.nat(LOOKS.length - 1) }), { maxLength: 12 }),
        fc.array(part(3, 3), { maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(9), fc.nat(6), fc.constantFrom<CellValue>('数量指标', 12, true)), { maxLength: 20 }),
        fc.array(fc.tuple(fc.nat(12), fc.constantFrom<Size>({ size: 24 }, { hidden: true })), { maxLength: 6 }),
        async (looks, blocks, contents, sizes) => {
          freshLocalStorage();
          const merges = blocks.filter((block, index) => (block.bottom > block.top || block.right > block.left) && !blocks.slice(0, index).some((one) => intersects(one, block)));
          const lines = new Map(sizes);
          const cells: (Cell | undefined)[][] = Array.from({ length: 20 }, () => Array.from({ length: 14 }, () => undefined));
          for (const { range, look } of looks) for (const { row, col } of placesIn(range)) cells[row]![col] = { ...(cells[row]![col] ?? { value: null }), style: look };
          for (const [row, col, value] of contents) if (!merges.some((merge) => contains(merge, { row, col }) && !(merge.top === row && merge.left === col))) cells[row]![col] = { ...cells[row]![col], value };
          // Something is held before and below all of it.
          cells[0]![0] = { ...cells[0]![0], value: '目标表' };
          cells[19]![13] = { value: '合计' };
          const book = bookOf({ ...sheetFromRows([]), rows: cells, merges, rowSizes: lines, columnSizes: lines });
          const seat = etSeat({}, { ...book, styles: LOOKS });
          const read = await seat.host.read(['s1'], 'whole');
          expect(looked(read)).toEqual(looked(seat.et.live.book));
          expect(read.sheets[0]!.merges).toEqual([...merges].sort((a, b) => a.top - b.top || a.left - b.left));
          expect([read.sheets[0]!.rowSizes, read.sheets[0]!.columnSizes]).toEqual([lines, lines]);
        },
      ),
      { numRuns: runs(100) },
    );
  });
});
