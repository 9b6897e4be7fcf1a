/** What every adapter must do alike: scenarios on the port, told in plain data. */
import { MemoryHost } from '../../src/host/memory/host';
import type { Host, HostEvent } from '../../src/host/host';
import type { Book, CellValue, Style } from '../../src/sheet/book';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import type { Edit } from '../../src/sheet/edit';

/** A host with the user's side of it. */
export interface Seat {
  readonly host: Host;
  /** What the user does by hand, one action. */
  readonly user: {
    type(sheet: string, row: number, col: number, value: CellValue): Promise<void>;
    insertRows(sheet: string, before: number, count: number): Promise<void>;
    deleteRows(sheet: string, from: number, count: number): Promise<void>;
    choose(sheet: string, row: number, col: number): Promise<void>;
    renameSheet(sheet: string, name: string): Promise<void>;
    removeSheet(sheet: string): Promise<void>;
  };
  /** Events so far, without the order of the sort that hosts differ in. */
  readonly events: () => Promise<readonly HostEvent[]>;
}

const fill: Style = { fill: '#FFFF00' };

/** Two sheets: a small form with a merge, a note, a dropdown, a fill and a formula; and a bare one. */
export function contractBook(): Book {
  const form = sheetFromRows(
    [
      ['2024年度绩效目标表'],
      ['三级指标', '指标值', '单位'],
      ['培训人数', '>=50', '人'],
      ['培训合格率', '>=95%', '%'],
      ['合计', 3, null],
    ],
    { id: 's1', name: '目标表', merges: [{ top: 0, left: 0, bottom: 0, right: 2 }] },
  );
  const rows = form.rows.map((row, index) =>
    index === 2 ? row?.map((cell, col) => (col === 1 && cell ? { ...cell, style: 1 } : cell)) : row,
  );
  const book = bookOf(
    {
      ...form,
      rows,
      notes: [{ at: { row: 3, col: 0 }, author: '张科', text: '请核' }],
      validations: [{ ranges: [{ top: 2, left: 2, bottom: 3, right: 2 }], type: 'list', list: ['人', '%'] }],
    },
    sheetFromRows([['备用']], { id: 's2', name: '附表' }),
  );
  return { ...book, styles: [{}, fill] };
}

export function put(row: number, col: number, before: CellValue, after: CellValue, sheet = 's1'): Edit {
  return { kind: 'put', sheet, at: { row, col }, expect: { value: before }, put: { value: after } };
}

/** Values of a sheet, trailing blanks left off. */
export async function values(host: Host, sheet = 's1'): Promise<CellValue[][]> {
  const book = await host.read([sheet], 'content');
  return Array.from(book.sheets[0]?.rows ?? [], (row) => {
    const cells = Array.from(row ?? [], (cell) => cell?.value ?? null);
    while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
    return cells;
  });
}

/** Fills of the cells that have one, "row:col colour". */
async function fills(host: Host): Promise<string[]> {
  const book = await host.read(['s1'], 'whole');
  return (book.sheets[0]?.rows ?? []).flatMap((row, r) =>
    Array.from(row ?? []).flatMap((cell, c) => {
      const color = book.styles[cell?.style ?? 0]?.fill;
      return color === undefined ? [] : [`${String(r)}:${String(c)} ${color}`];
    }),
  );
}

export interface Scenario {
  readonly name: string;
  /** What it comes to, the same on every host. */
  readonly run: (seat: Seat) => Promise<unknown>;
  readonly gives: unknown;
}

const whole = (range: readonly [number, number, number, number]) => ({ top: range[0], left: range[1], bottom: range[2], right: range[3] });

export const scenarios: readonly Scenario[] = [
  {
    name: 'lists the sheets in order',
    run: async ({ host }) => (await host.sheets()).map(({ id, name, visible }) => [id, name, visible]),
    gives: [['s1', '目标表', true], ['s2', '附表', true]],
  },
  {
    name: 'reads contents, and nothing of structure with them',
    run: async ({ host }) => {
      const { sheets, styles } = await host.read(['s1'], 'content');
      return { values: await values(host), merges: sheets[0]?.merges, notes: sheets[0]?.notes, fills: styles.filter((style) => style.fill !== undefined) };
    },
    gives: {
      values: [['2024年度绩效目标表'], ['三级指标', '指标值', '单位'], ['培训人数', '>=50', '人'], ['培训合格率', '>=95%', '%'], ['合计', 3]],
      merges: [],
      notes: [],
      fills: [],
    },
  },
  {
    name: 'reads structure when asked for it',
    run: async ({ host }) => {
      const [sheet] = (await host.read(['s1'], 'whole')).sheets;
      return { merges: sheet?.merges, notes: sheet?.notes.map(({ text }) => text), lists: sheet?.validations.map(({ list }) => list), fills: await fills(host) };
    },
    gives: { merges: [whole([0, 0, 0, 2])], notes: ['请核'], lists: [['人', '%']], fills: ['2:1 #FFFF00'] },
  },
  {
    name: 'writes several cells, keeps their looks, and tells of it as its own',
    run: async ({ host, events }) => {
      const applied = await host.apply([put(2, 1, '>=50', '≥50'), put(3, 1, '>=95%', '≥95%')]);
      return { applied, cells: (await values(host)).slice(2, 4), fills: await fills(host), own: (await events()).filter(({ kind }) => kind === 'edit').map((event) => event.kind === 'edit' && event.own) };
    },
    gives: { applied: { done: true }, cells: [['培训人数', '≥50', '人'], ['培训合格率', '≥95%', '%']], fills: ['2:1 #FFFF00'], own: [true] },
  },
  {
    name: 'refuses the whole when one cell holds something else',
    run: async ({ host }) => {
      const applied = await host.apply([put(2, 1, '>=50', '≥50'), put(3, 1, '不是这个', '≥95%')]);
      return { code: applied.done ? '' : applied.because.code, cells: (await values(host)).slice(2, 4) };
    },
    gives: { code: 'value-differs', cells: [['培训人数', '>=50', '人'], ['培训合格率', '>=95%', '%']] },
  },
  {
    name: 'text that looks like a number or a date stays text',
    run: async ({ host }) => {
      await host.apply([put(2, 1, '>=50', '0013'), put(3, 1, '>=95%', '1-2')]);
      return (await values(host)).slice(2, 4).map((row) => row[1]);
    },
    gives: ['0013', '1-2'],
  },
  {
    name: 'inserts and deletes rows; merges, notes and dropdowns follow',
    run: async ({ host }) => {
      const applied = await host.apply([
        { kind: 'insert', sheet: 's1', axis: 'row', index: 2, count: 2 },
        { kind: 'delete', sheet: 's1', axis: 'row', index: 1, count: 1 },
      ]);
      const [sheet] = (await host.read(['s1'], 'whole')).sheets;
      return { applied, values: await values(host), merges: sheet?.merges, notes: sheet?.notes.map(({ at }) => at), lists: sheet?.validations.map(({ ranges }) => ranges) };
    },
    gives: {
      applied: { done: true },
      values: [['2024年度绩效目标表'], [], [], ['培训人数', '>=50', '人'], ['培训合格率', '>=95%', '%'], ['合计', 3]],
      merges: [whole([0, 0, 0, 2])],
      notes: [{ row: 4, col: 0 }],
      lists: [[whole([3, 2, 4, 2])]],
    },
  },
  {
    name: 'merges, splits, notes, sizes, freezes, adds and renames sheets',
    run: async ({ host }) => {
      const { sheets } = await host.read(['s1'], 'whole');
      const applied = await host.apply([
        { kind: 'merge', sheet: 's1', range: whole([0, 0, 0, 2]), merged: false },
        { kind: 'note', sheet: 's1', at: { row: 2, col: 1 }, expect: null, put: { at: { row: 2, col: 1 }, author: '绩标', text: '缺单位' } },
        { kind: 'size', sheet: 's1', axis: 'column', index: 1, expect: null, put: { size: 20 } },
        { kind: 'view', sheet: 's1', expect: sheets[0]?.view ?? {}, put: { freeze: { rows: 2, cols: 0 } } },
        { kind: 'addSheet', index: 2, sheet: 's3', content: sheetFromRows([['新']], { id: 's3', name: '新表' }) },
        { kind: 'renameSheet', sheet: 's2', expect: '附表', name: '附表二' },
      ]);
      const [sheet] = (await host.read(['s1'], 'whole')).sheets;
      return {
        applied,
        merges: sheet?.merges,
        notes: sheet?.notes.map(({ text }) => text).sort(),
        width: sheet?.columnSizes.get(1),
        freeze: sheet?.view.freeze,
        sheets: (await host.sheets()).map(({ name }) => name),
        added: await values(host, 's3'),
      };
    },
    gives: { applied: { done: true }, merges: [], notes: ['缺单位', '请核'], width: { size: 20 }, freeze: { rows: 2, cols: 0 }, sheets: ['目标表', '附表二', '新表'], added: [['新']] },
  },
  {
    name: 'gives cells their looks, alike in some parts and not in others, together with contents, sizes and merges',
    run: async ({ host }) => {
      const line = { style: 'thin' } as const;
      const box = { top: line, right: line, bottom: line, left: line };
      const head: Style = { font: { bold: true }, border: box, align: { horizontal: 'center' } };
      const body: Style = { font: { italic: true }, border: box, align: { horizontal: 'center', wrap: true } };
      const edits = [7, 8, 9].flatMap((row): Edit[] => [
        { kind: 'size', sheet: 's1', axis: 'row', index: row, expect: null, put: { size: row === 9 ? 40 : 30 } },
        { kind: 'style', sheet: 's1', range: whole([row, 0, row, 2]), styles: row === 7 ? [head] : [body, { ...body, fill: '#F2F2F2' }, { numberFormat: '0.00%', align: { horizontal: 'right' } }] },
        { kind: 'put', sheet: 's1', at: { row, col: 0 }, expect: { value: null }, put: { value: `第${String(row)}行` } },
        { kind: 'put', sheet: 's1', at: { row, col: 2 }, expect: { value: null }, put: { value: '人' } },
      ]);
      const merge: Edit = { kind: 'merge', sheet: 's1', range: whole([7, 0, 7, 1]), merged: true };
      const applied = await host.apply([...edits, merge]);
      const { sheets: [sheet], styles } = await host.read(['s1'], 'whole');
      const looks = [7, 8, 9].map((row) => Array.from(sheet?.rows[row] ?? []).slice(0, 3).map((cell) => {
        const { font, fill: colour, align, numberFormat } = styles[cell?.style ?? 0] ?? {};
        return [font?.bold && 'bold', font?.italic && 'italic', colour, align?.horizontal, align?.wrap && 'wrap', numberFormat].filter(Boolean).join(' ');
      }));
      return { applied, looks, merges: sheet?.merges.length, sizes: [7, 8, 9].map((row) => sheet?.rowSizes.get(row)?.size), values: (await values(host)).slice(7) };
    },
    gives: {
      applied: { done: true },
      looks: [['bold center', 'bold center', 'bold center'], ...[8, 9].map(() => ['italic center wrap', 'italic #F2F2F2 center wrap', 'right 0.00%'])],
      merges: 2,
      sizes: [30, 30, 40],
      values: [['第7行', null, '人'], ['第8行', null, '人'], ['第9行', null, '人']],
    },
  },
  {
    name: 'a print scale of the user gives way to fitting and comes back',
    run: async ({ host }) => {
      const view = async () => (await host.read(['s1'], 'whole')).sheets[0]?.view ?? {};
      const said = [];
      for (const print of [{ scale: 85 }, { fitToWidth: 1, fitToHeight: 0 }, { scale: 85 }, {}]) {
        const expect = await view();
        const applied = await host.apply([{ kind: 'view', sheet: 's1', expect, put: { ...expect, print } }]);
        said.push([applied.done, (await view()).print?.scale]);
      }
      return said;
    },
    gives: [[true, 85], [true, undefined], [true, 85], [true, undefined]],
  },
  {
    name: 'flags are exactly what was asked for, and leave fills alone',
    run: async ({ host }) => {
      await host.paint('s1', [{ at: { row: 2, col: 1 }, level: 'error' }, { at: { row: 3, col: 1 }, level: 'info' }]);
      await host.paint('s1', [{ at: { row: 2, col: 1 }, level: 'warning' }]);
      const painted = await host.painted('s1');
      const during = await fills(host);
      await host.paint('s1', []);
      return { painted, during, after: await fills(host), left: await host.painted('s1') };
    },
    gives: { painted: [{ at: { row: 2, col: 1 }, level: 'warning' }], during: ['2:1 #FFFF00'], after: ['2:1 #FFFF00'], left: [] },
  },
  {
    name: 'flags follow their rows when the user inserts above and deletes below',
    run: async ({ host, user }) => {
      await host.paint('s1', [{ at: { row: 2, col: 1 }, level: 'error' }, { at: { row: 4, col: 0 }, level: 'info' }]);
      await user.insertRows('s1', 1, 3);
      await user.deleteRows('s1', 7, 1);
      return host.painted('s1');
    },
    gives: [{ at: { row: 5, col: 1 }, level: 'error' }],
  },
  {
    name: 'tells of what the user types, and of rows that come and go',
    run: async ({ host, user, events }) => {
      await user.type('s1', 2, 1, '≥60');
      await user.insertRows('s1', 2, 1);
      const seen = (await events()).filter(({ kind }) => kind === 'edit' || kind === 'structure');
      return { first: seen[0]?.kind, own: seen.some((event) => 'own' in event && event.own), structure: seen.find(({ kind }) => kind === 'structure'), cell: (await values(host))[3]?.[1] };
    },
    gives: { first: 'edit', own: false, structure: { kind: 'structure', sheet: 's1', axis: 'row', index: 2, count: 1, own: false }, cell: '≥60' },
  },
  {
    name: 'selects where it is told to, and says so; tells of what the user chooses',
    run: async ({ host, user }) => {
      await host.select({ sheet: 's2', range: whole([0, 0, 0, 0]) });
      const told = await host.selection();
      await user.choose('s1', 3, 1);
      return [told, await host.selection()];
    },
    gives: [{ sheet: 's2', range: whole([0, 0, 0, 0]) }, { sheet: 's1', range: whole([3, 1, 3, 1]) }],
  },
  {
    name: 'a sheet that is gone is named as gone',
    run: async ({ host }) => host.read(['nirgends'], 'content').then(() => 'read', (error: unknown) => String(error)),
    gives: 'HostFailure: no-such-sheet',
  },
  {
    name: 'keeps what is to travel with the workbook apart from what stays with the person',
    run: async ({ host }) => {
      await host.storage.writeWorkbook('一');
      await host.storage.writeUser('偏好', '二');
      await host.storage.writeUser('偏好2', null);
      return [await host.storage.readWorkbook(), await host.storage.readUser('偏好'), await host.storage.readUser('偏好2')];
    },
    gives: ['一', '二', null],
  },
];

/** The seat at a memory host. */
export function memorySeat(book: Book = contractBook()): Seat & { readonly host: MemoryHost } {
  const host = new MemoryHost(book);
  const events: HostEvent[] = [];
  host.listen((event) => events.push(event));
  const must = (edits: readonly Edit[]) => {
    const applied = host.type(edits);
    if (!applied.done) throw new Error(applied.because.code);
  };
  return {
    host,
    events: async () => events,
    user: {
      type: async (sheet, row, col, value) => {
        const cell = host.live.sheet(sheet).rows[row]?.[col];
        must([put(row, col, cell?.value ?? null, value, sheet)]);
      },
      insertRows: async (sheet, index, count) => {
        must([{ kind: 'insert', sheet, axis: 'row', index, count }]);
      },
      deleteRows: async (sheet, index, count) => {
        must([{ kind: 'delete', sheet, axis: 'row', index, count }]);
      },
      choose: async (sheet, row, col) => {
        await host.select({ sheet, range: whole([row, col, row, col]) });
      },
      renameSheet: async (sheet, name) => {
        must([{ kind: 'renameSheet', sheet, expect: host.live.sheet(sheet).name, name }]);
      },
      removeSheet: async (sheet) => {
        must([{ kind: 'removeSheet', sheet }]);
      },
    },
  };
}
