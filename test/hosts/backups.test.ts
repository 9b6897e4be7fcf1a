/** Hidden copies behind commands that delete rows: what edits do not know comes back, and nothing of ours stays behind. */
import { LocalChecker } from '../../src/session/checker/local';
import { Session } from '../../src/session/session';
import type { Book } from '../../src/sheet/book';
import type { Edit } from '../../src/sheet/edit';
import { formBook, HandClock } from '../session/sitting';
import { memorySeat } from './contract';
import { freshLocalStorage } from './fake-excel/local-storage';
import { excelSeat, type ExcelSeat } from './fake-excel/seat';

/** Something that our model of a cell does not hold: rich text, say. */
function richBook(): Book {
  const book = formBook();
  const mark = <Cell extends object>(cell: Cell, r: number, c: number) => ({ ...cell, rich: `${String(r)}:${String(c)}` });
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row, r) => row?.map((cell, c) => cell && mark(cell, r, c))) })) };
}

const rich = ({ excel }: ExcelSeat) => excel.live.sheet('s1').rows.map((row) => (row ?? []).map((cell) => (cell as { rich?: string } | undefined)?.rich));
const hidden = ({ excel }: ExcelSeat) => excel.live.book.sheets.filter(({ visibility }) => visibility !== 'visible').map(({ name, visibility }) => `${name} ${visibility}`);

const lines = (kind: 'insert' | 'delete', index: number, count: number): Edit => ({ kind, sheet: 's1', axis: 'row', index, count });
const deletions: readonly Edit[] = [lines('insert', 1, 1), lines('delete', 6, 2), lines('delete', 3, 1)];

async function sitDown(seat: ExcelSeat): Promise<{ readonly session: Session; readonly settle: () => Promise<void> }> {
  const clock = new HandClock();
  const session = new Session({ host: seat.host, clock, checker: new LocalChecker() });
  await session.start();
  const settle = async () => {
    await seat.events();
    await clock.settle();
    await seat.events();
  };
  await settle();
  return { session, settle };
}

beforeEach(freshLocalStorage);

describe('in Excel', () => {
  it('deleted rows come back whole; the copy is seen by nobody and goes with the sitting', async () => {
    const seat = await excelSeat('office2021', richBook());
    const before = rich(seat);
    const { session, settle } = await sitDown(seat);
    await session.history.perform('test', deletions);
    await settle();
    expect(session.state.entries).toMatchObject([{ backups: [{ sheet: 's1', lines: [{ index: 2, count: 1 }, { index: 5, count: 2 }] }] }]);
    expect(hidden(seat)).toEqual(['_jibiao_1-1 veryHidden']);
    expect((await seat.host.sheets()).map(({ name }) => name)).toEqual(['目标表', '附表']);
    expect(seat.excel.selection.sheet).toBe('s1');
    await session.history.undo();
    await settle();
    expect(rich(seat)).toEqual(before);
    await session.stop();
    expect(hidden(seat)).toEqual([]);
    expect(seat.excel.wire.counts.kept).toBe(0);
  });

  it('rows that the user inserts above meanwhile move where the lines belong', async () => {
    const seat = await excelSeat('web', richBook());
    const [title, ...others] = rich(seat);
    const { session, settle } = await sitDown(seat);
    await session.history.perform('test', [lines('delete', 6, 2)]);
    await settle();
    await seat.user.insertRows('s1', 1, 2);
    await settle();
    await session.history.undo();
    expect(rich(seat).filter((row) => row.length > 0)).toEqual([title, ...others]);
  });

  it('three commands keep theirs, an opening removes what an earlier sitting left, and a host that cannot copy hinders nothing', async () => {
    const seat = await excelSeat('web', richBook());
    const { session, settle } = await sitDown(seat);
    for (let time = 0; time < 5; time++) {
      await session.history.perform('test', [lines('delete', 9, 1), lines('insert', 9, 1)]);
      await settle();
    }
    expect(hidden(seat)).toEqual(['_jibiao_3-1 veryHidden', '_jibiao_4-1 veryHidden', '_jibiao_5-1 veryHidden']);
    const later = await sitDown(seat);
    expect(hidden(seat)).toEqual([]);
    const before = seat.excel.live.sheet('s1').rows;
    jest.spyOn(seat.host.copies, 'keep').mockRejectedValue(Object.assign(new (await import('../../src/host/host')).HostFailure({ code: 'protected' })));
    expect(await later.session.history.perform('test', [lines('delete', 5, 1)])).toBe(true);
    await later.session.history.undo();
    expect(seat.excel.live.sheet('s1').rows.map((row) => row?.map((cell) => cell?.value))).toEqual(before.map((row) => row?.map((cell) => cell?.value)));
  });
});

describe('two panes at one workbook', () => {
  it.each(['closes', 'sweeps after commands of its own'])('the copies of the one stay when the other %s', async (how) => {
    const seat = await excelSeat('office2021', richBook());
    const [one, other] = [await sitDown(seat), await sitDown(seat)];
    const before = rich(seat);
    await one.session.history.perform('test', deletions);
    await one.settle();
    await other.settle();
    if (how === 'closes') await other.session.stop();
    else {
      for (let time = 0; time < 4; time++) {
        await other.session.history.perform('test', [lines('delete', 9, 1), lines('insert', 9, 1)]);
        await other.settle();
      }
    }
    expect(hidden(seat)).toContain('_jibiao_1-1 veryHidden');
    await one.session.history.undo();
    await one.settle();
    if (how === 'closes') expect(rich(seat)).toEqual(before);
    await other.session.stop();
    await one.session.stop();
    expect(hidden(seat)).toEqual([]);
  });
});

test('a workbook that is held as data forgets what was undone: its file is then the very file that was opened', async () => {
  const { host } = memorySeat(formBook());
  const session = new Session({ host, clock: new HandClock(), checker: new LocalChecker() });
  await session.start();
  await session.history.perform('test', deletions);
  expect(host.live.log).toHaveLength(deletions.length);
  await session.history.undo();
  expect(host.live.log).toEqual([]);
});
