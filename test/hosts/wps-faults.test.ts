import { WpsHost } from '../../src/host/wps/host';
import type { HostEvent } from '../../src/host/host';
import { insertTemplate } from '../../src/fill/insert-template';
import { templates } from '../../src/library/templates';
import { apply } from '../../src/sheet/apply';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import type { Book } from '../../src/sheet/book';
import { styleOf } from '../../src/sheet/content';
import type { Edit } from '../../src/sheet/edit';
import { parseRange } from '../../src/sheet/range';
import { contractBook, put, values } from './contract';
import { freshLocalStorage } from './fake-excel/local-storage';
import type { Fault } from './fake-et/et';
import { etSeat, type EtSeat } from './fake-et/seat';

beforeEach(freshLocalStorage);

const held = (book: Book) => book.sheets.map(({ rows, merges, notes }) => ({ rows: rows.map((row) => row?.map((cell) => cell?.formula ?? cell?.value)).filter((row) => row?.some((cell) => cell !== undefined && cell !== null)), merges, notes }));

/** What a person did not touch must be as it was, and every switch of the program too. */
async function untouched(seat: EtSeat, act: () => Promise<unknown>): Promise<unknown> {
  const before = held(seat.et.live.book);
  const said = await act().then((value) => value, (error: unknown) => ({ failed: (error as { fault?: { code: string } }).fault?.code }));
  seat.et.fault = null;
  expect(held(seat.et.live.book)).toEqual(before);
  expect([seat.et.ScreenUpdating, seat.et.EnableEvents, seat.et.DisplayAlerts, seat.et.prompts]).toEqual([true, true, true, []]);
  return said;
}

const fault = (error: string | null, after = 0): Fault => ({ error, on: 'write', times: 1, after });
const fixes = [put(2, 1, '>=50', '≥50'), put(3, 1, '>=95%', '≥95%'), put(4, 0, '合计', '总计')];
const structure: readonly Edit[] = [
  { kind: 'insert', sheet: 's1', axis: 'row', index: 2, count: 1 },
  { kind: 'delete', sheet: 's1', axis: 'row', index: 4, count: 1 },
];

describe('a fault does no harm', () => {
  it.each([
    ['0x800AC472', 'cell-editing'],
    ['Exception from HRESULT: -2147417846', 'busy'],
    ['0x80010108', 'closed'],
    ['0x8007000E', 'too-large'],
    ['怎么回事', 'unknown'],
    [null, 'write-ignored'],
  ])('a write that meets %s', async (error, code) => {
    for (const after of [0, 1]) {
      const seat = etSeat();
      seat.et.fault = fault(error, after);
      expect(await untouched(seat, () => seat.host.apply(fixes))).toMatchObject({ done: false, because: { code } });
    }
  });

  it.each([0, 1])('structure that fails, or comes to nothing, after %d writes goes back', async (after) => {
    for (const error of ['0x800A03EC', null]) {
      const seat = etSeat();
      seat.et.fault = fault(error, after);
      expect(await untouched(seat, () => seat.host.apply(structure))).toMatchObject({ done: false });
    }
  });

  it('a merge that comes to nothing takes the rows before it back', async () => {
    const seat = etSeat();
    seat.et.fault = fault(null, 1);
    const merge: Edit = { kind: 'merge', sheet: 's1', range: { top: 2, left: 0, bottom: 2, right: 2 }, merged: true };
    expect(await untouched(seat, () => seat.host.apply([structure[0]!, merge]))).toMatchObject({ done: false, because: { code: 'write-ignored' } });
  });

  it.each<[string, readonly Edit[], Edit]>([
    ['above an empty row', [put(8, 0, null, '说明')], { kind: 'insert', sheet: 's1', axis: 'row', index: 5, count: 1 }],
    ['that hold nothing but a merge', [{ kind: 'merge', sheet: 's1', range: parseRange('A6:B6')!, merged: true }], { kind: 'delete', sheet: 's1', axis: 'row', index: 5, count: 1 }],
    ['among equal ones', [put(5, 0, null, '合计'), put(5, 1, null, 3)], { kind: 'delete', sheet: 's1', axis: 'row', index: 4, count: 1 }],
  ])('rows %s that neither came nor went are told as such', async (_name, before, edit) => {
    const seat = etSeat();
    expect(await seat.host.apply(before)).toEqual({ done: true });
    seat.et.fault = fault(null);
    expect(await untouched(seat, () => seat.host.apply([edit]))).toMatchObject({ done: false, because: { code: 'write-ignored' } });
  });

  it('a cell that takes nothing is read back, and the others go back', async () => {
    const seat = etSeat();
    seat.et.deaf.add('B4');
    expect(await untouched(seat, () => seat.host.apply(fixes))).toMatchObject({ done: false, because: { code: 'write-ignored' } });
  });

  it('a read is tried again while a cell is being edited', async () => {
    const seat = etSeat();
    seat.et.fault = { error: '0x800AC472', on: 'read', times: 1, after: 3 };
    expect((await values(seat.host))[2]).toEqual(['培训人数', '>=50', '人']);
  });

  it('a protected sheet is refused before the first write, its unlocked cells are not', async () => {
    const book = contractBook();
    const [form, other] = book.sheets;
    const rows = form!.rows.map((row, r) => row?.map((cell) => (cell && r === 2 ? { ...cell, style: 2 } : cell)));
    const seat = etSeat({}, { ...book, styles: [...book.styles, { locked: false }], sheets: [{ ...form!, rows, protection: {} }, other!] });
    expect(await untouched(seat, () => seat.host.apply(fixes))).toMatchObject({ done: false, because: { code: 'protected', at: { row: 3, col: 1 } } });
    expect(await seat.host.apply([fixes[0]!])).toEqual({ done: true });
    expect(await untouched(seat, () => seat.host.paint('s1', [{ at: { row: 2, col: 1 }, level: 'error' }]))).toEqual({ failed: 'protected' });
  });
});

describe('what builds differ in', () => {
  it('reads blocks that are too large in halves, and a single row that comes as a list', async () => {
    const rows = Array.from({ length: 300 }, (_, r) => [`指标${String(r)}`, r, '内部统计']);
    const seat = etSeat({}, bookOf(sheetFromRows(rows)));
    seat.et.mostCells = 100;
    const [sheet] = (await seat.host.read(['s1'], 'content')).sheets;
    expect(sheet!.rows.map((row) => row?.map((cell) => cell?.value))).toEqual(rows);
    const single = etSeat({}, bookOf(sheetFromRows([['一', 2, '三']])));
    single.et.flatRows = true;
    expect(await values(single.host)).toEqual([['一', 2, '三']]);
  });

  it('tells an error value from the number that stands for it', async () => {
    const seat = etSeat({}, bookOf(sheetFromRows([[{ error: '#N/A' }, -2146826246, '#N/A 说明']])));
    expect(await values(seat.host)).toEqual([[{ error: '#N/A' }, -2146826246, '#N/A 说明']]);
  });

  it('shows numbers by their formats without asking cell by cell', async () => {
    const book = bookOf(sheetFromRows([['率', 0.956], ['额', 1234567.5], ['日期', 45_292]]));
    const styled: Book = { ...book, styles: [{}, { numberFormat: '0.0%' }, { numberFormat: '#,##0.00' }, { numberFormat: 'yyyy"年"m"月"d"日"' }], sheets: book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row, r) => row?.map((cell, c) => (cell && c === 1 ? { ...cell, style: r + 1 } : cell))) })) };
    const [sheet] = (await etSeat({}, styled).host.read(['s1'], 'content')).sheets;
    expect(sheet!.rows.map((row) => row?.[1]?.text)).toEqual(['95.6%', '1,234,567.50', '2024年1月1日']);
  });

  it('a shape that is selected leaves the cell that has the cursor', async () => {
    const seat = etSeat();
    await seat.user.choose('s1', 3, 1);
    seat.et.shape = true;
    expect(await seat.host.selection()).toEqual({ sheet: 's1', range: parseRange('B4') });
  });

  it('the store goes into a very hidden sheet that nobody is shown, where there are no parts or the file keeps none', async () => {
    for (const build of [{ parts: false }, {}] as const) {
      const seat = etSeat(build);
      seat.et.fullName = 'D:\\绩效目标表.et';
      await seat.host.storage.writeWorkbook('文'.repeat(70_000));
      expect(await seat.host.storage.readWorkbook()).toBe('文'.repeat(70_000));
      expect((await seat.host.sheets()).map(({ name }) => name)).toEqual(['目标表', '附表']);
      expect(seat.et.live.book.sheets.find(({ name }) => name === '_jibiao')?.visibility).toBe('veryHidden');
      expect(seat.et.parts).toEqual([]);
      await seat.host.storage.writeWorkbook(null);
      expect(seat.et.live.book.sheets.map(({ name }) => name)).toEqual(['目标表', '附表']);
    }
  });
});

describe('flags', () => {
  const flags = [{ at: { row: 2, col: 1 }, level: 'error' }, { at: { row: 4, col: 0 }, level: 'info' }] as const;
  const fills = ({ et }: EtSeat) => et.live.sheet('s1').rows.map((row) => row?.map((cell) => et.live.book.styles[cell?.style ?? 0]?.fill));

  it.each(['formats', 'fills'])('(%s) are gone when the file is written, and those of an earlier sitting are known', async (way) => {
    const seat = etSeat(way === 'fills' ? { formats: false } : {});
    const before = fills(seat);
    await seat.host.paint('s1', flags);
    expect(way === 'fills' ? fills(seat) : seat.et.formats).not.toEqual(way === 'fills' ? before : []);
    const later = new WpsHost(Infinity);
    expect((await later.sheets()).length).toBe(2);
    expect(await later.painted('s1')).toEqual(flags);
    let asSaved: unknown;
    seat.et.listeners.get('WorkbookBeforeSave')!.add(() => { asSaved = [fills(seat), seat.et.formats]; });
    seat.et.save();
    expect(asSaved).toEqual([before, []]);
    expect((await seat.events()).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['before-save', 'after-save']));
  });

  it('of a workbook that is saved while another is in front go all the same, and those of the other stay', async () => {
    const behind = etSeat();
    await behind.host.paint('s1', flags);
    const front = etSeat();
    front.et.fullName = 'D:\\别的.xlsx';
    front.et.tell('WorkbookActivate');
    await front.host.sheets();
    await front.host.paint((await front.host.sheets())[0]!.id, flags);
    for (const hear of [...front.et.listeners.get('WorkbookBeforeSave')!]) hear(behind.et.application.ActiveWorkbook);
    expect([behind.et.formats, front.et.formats.length]).toEqual([[], 2]);
    expect((await front.events()).map(({ kind }) => kind)).not.toContain('before-save');
  });

  it('by fills leave alone what the user has coloured since', async () => {
    const seat = etSeat({ formats: false });
    await seat.host.paint('s1', flags);
    seat.et.application.ActiveSheet!.Range('A5').Interior.Color = 0x00ff00;
    await seat.host.paint('s1', []);
    expect([fills(seat)[2]?.[1], fills(seat)[4]?.[0]]).toEqual(['#FFFF00', '#00FF00']);
  });

  it('by fills do not spread to rows that are inserted below them', async () => {
    const seat = etSeat({ formats: false });
    await seat.host.paint('s1', flags);
    seat.et.application.ActiveSheet!.Range('4:5').Insert();
    expect(await seat.host.painted('s1')).toEqual([flags[0], { ...flags[1], at: { row: 6, col: 0 } }]);
    expect([fills(seat)[3]?.[1], fills(seat)[4]?.[1]]).toEqual(['#FFFF00', '#FFFF00']);
    await seat.host.paint('s1', []);
    expect(fills(seat).flat().filter((fill) => fill !== undefined)).toEqual(['#FFFF00', '#FFFF00', '#FFFF00']);
  });

  it('are many and apart, and addresses stay short', async () => {
    const rows = Array.from({ length: 600 }, () => ['甲', '乙']);
    const seat = etSeat({}, bookOf(sheetFromRows(rows)));
    const many = rows.flatMap((_row, row) => (row % 2 === 0 ? [{ at: { row, col: 1 }, level: 'warning' as const }] : []));
    await seat.host.paint('s1', many);
    expect(await seat.host.painted('s1')).toEqual(many);
    expect(seat.et.formats.length).toBeLessThan(15);
  });
});

describe('what is told', () => {
  const edits = (events: readonly HostEvent[]) => events.flatMap((event) => (event.kind === 'edit' ? [event.own] : []));

  it('an echo of our own is not told twice; what the user types into the same cell right after is his', async () => {
    const seat = etSeat({ loud: true });
    await seat.host.apply([fixes[0]!]);
    await seat.events();
    await seat.user.type('s1', 2, 1, '≥60');
    expect(edits(await seat.events())).toEqual([true, false]);
  });

  it('a change in a workbook behind is none of the sheet of that name in front', async () => {
    const behind = etSeat();
    const front = etSeat();
    front.et.fullName = 'D:\\别的.xlsx';
    front.et.tell('WorkbookActivate');
    const before = (await front.events()).length;
    const [hear] = [...front.et.listeners.get('SheetChange')!];
    const tell = (seat: EtSeat) => { hear!(seat.et.application.ActiveSheet, seat.et.application.ActiveSheet!.Range('B3')); };
    tell(behind);
    expect(await front.events()).toHaveLength(before);
    tell(front);
    expect((await front.events()).slice(before)).toMatchObject([{ kind: 'edit', ranges: [parseRange('B3')] }]);
  });

  it('rows that were emptied are no rows that were deleted', async () => {
    const seat = etSeat();
    await seat.user.type('s1', 3, 0, null);
    seat.et.changed('s1', [{ top: 3, bottom: 3, left: 0, right: 16_383 }], 'row');
    expect((await seat.events()).map(({ kind }) => kind)).toEqual(['edit', 'edit']);
  });

  it('several areas are told as several, and read before they are gone', async () => {
    const seat = etSeat();
    seat.et.changed('s1', [parseRange('A2')!, parseRange('B3:C4')!]);
    expect(await seat.events()).toEqual([{ kind: 'edit', sheet: 's1', own: false, ranges: [parseRange('A2'), parseRange('B3:C4')] }]);
  });

  it('a sheet keeps its id when it is renamed, though nobody says so; ids of another workbook mean nothing here', async () => {
    const seat = etSeat();
    await seat.host.sheets();
    await seat.user.renameSheet('s1', '新名');
    expect((await seat.host.sheets()).map(({ id, name }) => [id, name])).toEqual([['s1', '新名'], ['s2', '附表']]);
    seat.et.fullName = 'D:\\别的.xlsx';
    seat.et.tell('WorkbookActivate');
    expect((await seat.events()).map(({ kind }) => kind)).toContain('workbook');
    expect(await untouched(seat, () => seat.host.apply(fixes))).toMatchObject({ because: { code: 'no-such-sheet' } });
  });
});

describe('what calls cost', () => {
  const rows = Array.from({ length: 20_000 }, (_, r) => Array.from({ length: 10 }, (_cell, c) => (c < 8 ? `指标${String(r)}` : r * c)));
  const title = ['2024年度绩效目标汇总表', ...Array.from({ length: 9 }, () => null)];
  const cost = async (seat: EtSeat, act: () => Promise<unknown>) => {
    const before = seat.et.calls;
    await act();
    return seat.et.calls - before;
  };

  const sorted = (value: unknown): unknown => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value);
  const looks = (book: Book, name: string) => {
    const sheet = book.sheets.find(({ id }) => id === name) ?? book.sheets.at(-1)!;
    return { rows: sheet.rows.map((row) => Array.from(row ?? [], (cell) => JSON.stringify(styleOf(book, cell), (key, value: unknown) => (key === 'color' && value === '#000000' ? undefined : sorted(value))))), merges: sheet.merges.length, sizes: [sheet.rowSizes, sheet.columnSizes] };
  };

  it('200,000 cells are read in 60 calls, number formats included', async () => {
    const seat = etSeat({}, bookOf(sheetFromRows(rows)));
    expect(await cost(seat, () => seat.host.read(['s1'], 'content'))).toBeLessThanOrEqual(60);
  });

  it('the workbook in front is asked for once in what runs without a pause', async () => {
    const seat = etSeat();
    await seat.host.sheets();
    const names = [seat.et.fullName, 'D:\\别的.xlsx'];
    let asked = 0;
    Object.defineProperty(seat.et, 'fullName', { get: () => names[asked++] });
    expect(await seat.host.apply(fixes)).toEqual({ done: true });
    expect(asked).toBe(1);
    expect(await seat.host.workbookKey()).toBe(names[1]);
  });

  it('a hundred fixes are some calls for each rectangle', async () => {
    const seat = etSeat({}, bookOf(sheetFromRows(rows.slice(0, 2000))));
    await seat.host.sheets();
    const wanted = Array.from({ length: 100 }, (_, i) => put(i * 7, 0, `指标${String(i * 7)}`, `新${String(i)}`));
    expect(await cost(seat, () => seat.host.apply(wanted))).toBeLessThanOrEqual(100 * 6 + 60);
  });

  it.each(templates.map((template) => [template.name, template] as const))('%s is 400 calls at most on a sheet of its own, and some to read what stands there below a form', async (_name, template) => {
    for (const [at, most] of [[{ newSheet: 'new', name: template.title }, 400], [{ sheet: 's1', cell: { row: 8, col: 0 } }, 600]] as const) {
      const seat = etSeat();
      const { edits, sheet } = insertTemplate(await seat.host.read(['s1', 's2'], 'whole'), at, template);
      const wanted = apply(seat.et.live.book, edits);
      expect(await cost(seat, () => seat.host.apply(edits))).toBeLessThanOrEqual(most);
      if (wanted.ok) expect(looks(seat.et.live.book, sheet)).toEqual(looks(wanted.book, sheet));
    }
  });

  it.each(templates.map((template) => [template.name, template] as const))('%s that was filled is read whole in 700 calls at most', async (_name, template) => {
    const seat = etSeat();
    await seat.host.apply(insertTemplate(await seat.host.read(['s1', 's2'], 'whole'), { newSheet: 'new', name: template.title }, template).edits);
    const id = (await seat.host.sheets()).at(-1)!.id;
    expect(await cost(seat, () => seat.host.read([id], 'whole'))).toBeLessThanOrEqual(700);
  });

  it('a merged block is 30 calls at most', async () => {
    const merges = ['A1:J1', 'A2:A3', 'B2:D2', 'E2:F2', 'G2:J2', ...Array.from({ length: 40 }, (_, i) => `A${String(4 + i * 5)}:A${String(8 + i * 5)}`)].map((address) => parseRange(address)!);
    const covered = new Set(merges.flatMap(({ top, left, bottom, right }) => Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_cell, i) => `${String(top + Math.floor(i / (right - left + 1)))}:${String(left + (i % (right - left + 1)))}`).slice(1)));
    const body = [title, ...rows.slice(0, 5000)].map((row, r) => row.map((cell, c) => (covered.has(`${String(r)}:${String(c)}`) ? null : cell)));
    const merged = etSeat({}, bookOf(sheetFromRows(body, { merges })));
    const plain = await cost(merged, () => merged.host.read(['s1'], 'content'));
    const { readMerges } = await import('../../src/host/wps/merges');
    const before = merged.et.calls;
    const found = readMerges(merged.et.application.ActiveSheet!, parseRange('A1:J5001')!);
    expect(found).toEqual([...merges].sort((a, b) => a.top - b.top || a.left - b.left));
    expect(plain + merged.et.calls - before).toBeLessThanOrEqual(60 + 30 * merges.length);
  });
});
