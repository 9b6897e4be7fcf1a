import { poll } from '../../src/host/excel/polling';
import { FLOOR, meetsFloor } from '../../src/host/excel/requirements';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { contractBook, put, values } from './contract';
import { excelSeat, type ExcelSeat } from './fake-excel/seat';
import type { Fault } from './fake-excel/wire';

/** What a person did not touch must be as it was. */
async function untouched(seat: ExcelSeat, act: () => Promise<unknown>): Promise<unknown> {
  const before = seat.excel.live.book.sheets.map(({ rows }) => rows.map((row) => row?.map((cell) => cell?.value)));
  const said = await act().then((value) => value, (error: unknown) => ({ failed: (error as { fault?: { code: string } }).fault?.code }));
  seat.excel.wire.fault = null;
  expect(seat.excel.live.book.sheets.map(({ rows }) => rows.map((row) => row?.map((cell) => cell?.value)))).toEqual(before);
  expect(seat.excel.wire.counts.kept).toBe(0);
  return said;
}

const fixes = [put(2, 1, '>=50', '≥50'), put(3, 1, '>=95%', '≥95%'), put(4, 0, '合计', '总计')];
const codes: readonly (readonly [Fault['failure'], string])[] = [
  [5004, 'cell-editing'],
  [5102, 'busy'],
  [5012, 'timed-out'],
  [5016, 'busy'],
  ['AccessDenied', 'write-ignored'],
  ['MergedRangeConflict', 'write-ignored'],
  ['GeneralException', 'unknown'],
];

describe('a fault does no harm', () => {
  it.each(codes)('write fails with %s', async (failure, code) => {
    const seat = await excelSeat('web');
    seat.excel.wire.fault = { failure, times: 1, onWrites: true };
    const said = await untouched(seat, () => seat.host.apply(fixes));
    expect(said).toMatchObject({ done: false, because: { code } });
  });

  it.each([[5102], [5012], [5004]])('a read is tried again after %s', async (failure) => {
    const seat = await excelSeat('web');
    seat.excel.wire.fault = { failure, times: 1 };
    expect((await values(seat.host))[2]).toEqual(['培训人数', '>=50', '人']);
  });

  it('a write that is too large goes in halves, and as one where it fails after all', async () => {
    const rows = Array.from({ length: 120 }, (_, row) => [`第${String(row)}段道路养护里程达到标准的长度`]);
    const seat = await excelSeat('web', bookOf(sheetFromRows(rows, { id: 's1', name: '表' })));
    seat.excel.wire.limit = 5000;
    const edits = rows.map(([text = ''], row) => put(row, 0, text, `${text}，已核`));
    expect(await seat.host.apply(edits)).toEqual({ done: true });
    expect((await values(seat.host))[119]).toEqual(['第119段道路养护里程达到标准的长度，已核']);
    seat.excel.deaf.add('s1 100:0');
    const back = rows.map(([text = ''], row) => put(row, 0, `${text}，已核`, text));
    expect(await untouched(seat, () => seat.host.apply(back))).toMatchObject({ done: false, because: { code: 'write-ignored' } });
    seat.excel.wire.fault = { failure: 5103, times: Infinity, onWrites: true };
    expect(await untouched(seat, () => seat.host.apply(back.slice(0, 4)))).toMatchObject({ done: false, because: { code: 'too-large' } });
  });

  it('an Excel that takes no XML part keeps the store on a sheet that nobody sees', async () => {
    const seat = await excelSeat('web');
    seat.excel.wire.without = 'CustomXmlParts';
    const text = `{"a":"${'长'.repeat(40_000)}"}`;
    for (const kept of ['=1+1', text]) {
      await seat.host.storage.writeWorkbook(kept);
      expect(await seat.host.storage.readWorkbook()).toBe(kept);
    }
    expect(seat.excel.live.book.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toContain('_jibiao veryHidden');
    expect((await seat.host.sheets()).map(({ name }) => name)).toEqual(['目标表', '附表']);
    await seat.host.storage.writeWorkbook(null);
    expect(seat.excel.live.book.sheets).toHaveLength(2);
  });

  it('an Excel that tells nothing is looked at now and then', async () => {
    const seat = await excelSeat('web');
    const heard: string[] = [];
    const stop = poll(seat.host, (event) => heard.push(event.kind), 10);
    const until = async (wanted: readonly string[]) => {
      for (let tries = 0; tries < 200 && heard.length < wanted.length; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(heard.splice(0)).toEqual(wanted);
    };
    await new Promise((resolve) => setTimeout(resolve, 100));
    await seat.user.type('s1', 2, 1, '≥60');
    await until(['edit']);
    await seat.user.choose('s2', 0, 0);
    await until(['activate', 'select']);
    stop();
  });

  it('a cell that takes nothing is read back, and the others go back', async () => {
    const seat = await excelSeat('web');
    seat.excel.deaf.add('s1 3:1');
    expect(await untouched(seat, () => seat.host.apply(fixes))).toMatchObject({ done: false, because: { code: 'write-ignored' } });
  });

  it('a protected sheet is refused before the first write, its unlocked cells are not', async () => {
    const book = contractBook();
    const [form, other] = book.sheets;
    const rows = form!.rows.map((row, r) => row?.map((cell) => (cell && r === 2 ? { ...cell, style: 2 } : cell)));
    const seat = await excelSeat('web', { ...book, styles: [...book.styles, { locked: false }], sheets: [{ ...form!, rows, protection: {} }, other!] });
    expect(await untouched(seat, () => seat.host.apply(fixes))).toMatchObject({ done: false, because: { code: 'protected', at: { row: 3, col: 1 } } });
    expect(await seat.host.apply([fixes[0]!])).toEqual({ done: true });
    expect(await untouched(seat, () => seat.host.paint('s1', [{ at: { row: 2, col: 1 }, level: 'error' }]))).toEqual({ failed: 'protected' });
  });

  it.each([0, 1, 2])('structure that fails half way goes back (after %d requests that write)', async (after) => {
    const seat = await excelSeat('web');
    seat.excel.wire.fault = { failure: 'InsertDeleteConflict', times: 1, after, onWrites: true };
    const said = await untouched(seat, () =>
      seat.host.apply([{ kind: 'insert', sheet: 's1', axis: 'row', index: 2, count: 1 }, { kind: 'delete', sheet: 's1', axis: 'row', index: 4, count: 1 }]),
    );
    expect(said).toMatchObject({ done: false, because: { code: 'write-ignored' } });
  });

  it('an answer over five megabytes is asked for in halves', async () => {
    const rows = Array.from({ length: 2000 }, (_, r) => [`指标${String(r)}`, r, '内部统计资料'.repeat(4)]);
    const seat = await excelSeat('web', bookOf(sheetFromRows(rows)));
    seat.excel.wire.limit = 100_000;
    const [sheet] = (await seat.host.read(['s1'], 'content')).sheets;
    expect(sheet!.rows.map((row) => row?.map((cell) => cell?.value))).toEqual(rows);
  });
});

describe('what a round trip costs', () => {
  const rows = Array.from({ length: 5000 }, (_, r) => Array.from({ length: 10 }, (_cell, c) => (c === 0 ? `指标${String(r)}` : r * c)));

  it('50,000 cells are read in two, with no call that writes', async () => {
    const seat = await excelSeat('web', bookOf(sheetFromRows(rows)));
    const { counts } = seat.excel.wire;
    const [requests, writes] = [counts.requests, counts.writes];
    await seat.host.read(['s1'], 'content');
    expect([counts.requests - requests, counts.writes - writes]).toEqual([2, 0]);
  });

  it('a hundred fixes are written in two, and flags painted in one once the sheet is known', async () => {
    const seat = await excelSeat('web', bookOf(sheetFromRows(rows)));
    const { counts } = seat.excel.wire;
    const cost = async (act: () => Promise<unknown>) => {
      const before = counts.requests;
      await act();
      return counts.requests - before;
    };
    const edits = Array.from({ length: 100 }, (_, i) => put(i * 7, 0, `指标${String(i * 7)}`, `新${String(i)}`));
    const flags = edits.map(({ kind: _kind, ...edit }) => ({ at: 'at' in edit ? edit.at : { row: 0, col: 0 }, level: 'error' as const }));
    expect(await cost(() => seat.host.apply(edits))).toBe(2);
    expect(await cost(() => seat.host.paint('s1', flags))).toBe(2);
    expect(await cost(() => seat.host.paint('s1', flags.slice(1)))).toBe(1);
    expect(await cost(() => seat.host.paint('s1', flags.slice(1)))).toBe(0);
    expect(counts.kept).toBe(0);
  });
});

describe('older programs', () => {
  it('Excel 2019 is too old, and is known as such', async () => {
    await excelSeat('office2019').catch(() => undefined);
    expect([FLOOR, meetsFloor()]).toEqual(['1.9', false]);
  });

  it('1.9 checks, flags and fixes; its own echoes are told by where they were written; structure is refused', async () => {
    const seat = await excelSeat('excel1_9');
    expect(await seat.host.apply(fixes)).toEqual({ done: true });
    await seat.user.type('s1', 2, 1, '≥60');
    const own = (await seat.events()).flatMap((event) => (event.kind === 'edit' ? [event.own] : []));
    expect(own).toEqual([...own.slice(0, -1).map(() => true), false]);
    expect(await seat.host.apply([{ kind: 'insert', sheet: 's1', axis: 'row', index: 2, count: 1 }])).toMatchObject({ done: false, because: { code: 'unsupported' } });
    await seat.host.paint('s1', [{ at: { row: 2, col: 1 }, level: 'error' }]);
    expect(await seat.host.painted('s1')).toEqual([{ at: { row: 2, col: 1 }, level: 'error' }]);
  });
});
