import { checkBook } from '../../src/check/check';
import { commands, refusal, run } from '../../src/commands';
import type { FaultCode } from '../../src/host/host';
import { templates } from '../../src/library/templates';
import { LocalChecker } from '../../src/session/checker/local';
import { Session } from '../../src/session/session';
import { activeResult } from '../../src/session/state';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { booksEqual } from '../../src/sheet/equal';
import { formatCell } from '../../src/sheet/address';
import { put } from '../hosts/contract';
import { formBook, HandClock, sit, type Sitting } from './sitting';

const cells = ({ session }: Sitting) => (activeResult(session.state)?.findings ?? []).map(({ cell }) => formatCell(cell));
const painted = async ({ memory }: Sitting) => (await memory.painted('s1')).map(({ at }) => formatCell(at)).sort();

describe('watching', () => {
  it('finds what a full check finds, and flags those cells', async () => {
    const sitting = await sit();
    expect(activeResult(sitting.session.state)).toEqual(checkBook(formBook())[0]);
    expect(cells(sitting)).toEqual(expect.arrayContaining(['D6', 'D7', 'D9']));
    expect(await painted(sitting)).toEqual([...new Set(cells(sitting))].sort());
  });

  it('checks again what the user types, and paints the difference', async () => {
    const sitting = await sit();
    sitting.memory.type([put(5, 3, '>=20公里', '≥20公里')]);
    await sitting.clock.settle();
    expect(cells(sitting)).not.toContain('D6');
    expect(await painted(sitting)).not.toContain('D6');
  });

  it('lets findings and flags follow rows that move', async () => {
    const sitting = await sit();
    const before = cells(sitting).length;
    sitting.memory.type([{ kind: 'insert', sheet: 's1', axis: 'row', index: 2, count: 2 }]);
    expect(await painted(sitting)).toContain('D8');
    await sitting.clock.settle();
    expect(cells(sitting)).toContain('D8');
    expect(cells(sitting)).toHaveLength(before);
  });

  it('looks at another sheet when it comes to the front, and at all on request', async () => {
    const sitting = await sit();
    expect(sitting.session.state.results.has('s2')).toBe(false);
    await run(commands.checkAll, sitting.session, undefined);
    expect([...sitting.session.state.results.keys()]).toEqual(['s1', 's2']);
    expect(sitting.session.state.notice).toEqual({ kind: 'checked-all', sheets: 2, withForms: 1 });
  });

  it('says that it waits for a host that does not answer, and can be called off at once; what was found stays', async () => {
    const { session, memory, clock } = await sit();
    const { results } = session.state;
    const { read } = memory;
    let answer: () => void = () => undefined;
    memory.read = async (...asked) => {
      memory.read = read;
      await new Promise<void>((resolve) => { answer = resolve; });
      return read.call(memory, ...asked);
    };
    const checking = run(commands.checkSheet, session, undefined);
    await clock.settle();
    expect(session.state).toMatchObject({ running: 'check-sheet', progress: 0 });
    expect(await run(commands.fixAll, session, undefined)).toBe('busy');
    await run(commands.cancelCheck, session, undefined);
    await checking;
    expect(session.state).toMatchObject({ running: null, progress: null, notice: { kind: 'cancelled' } });
    answer();
    await clock.settle();
    expect(session.state.results).toBe(results);
    expect(await run(commands.fixAll, session, undefined)).toBeNull();
  });

  it('looks at a sheet that comes to the front though only its selection is told of', async () => {
    const { session, memory, clock } = await sit();
    memory.live.emit({ kind: 'select', selection: { sheet: 's2', range: { top: 0, bottom: 0, left: 0, right: 0 } } });
    await clock.settle();
    expect(activeResult(session.state)?.sheet).toBe('s2');
  });

  it('goes to the sheet that comes to the front when the one it stood on is taken away', async () => {
    const sitting = await sit();
    await run(commands.insertTemplate, sitting.session, { template: templates[0]!, where: 'sheet' });
    await sitting.clock.settle();
    expect(sitting.session.state.selection?.sheet).not.toBe('s1');
    await run(commands.undo, sitting.session, undefined);
    await sitting.clock.settle();
    expect(sitting.session.state.sheets.map(({ id }) => id)).toContain(sitting.session.state.selection?.sheet);
    expect(activeResult(sitting.session.state)).toBeDefined();
  });

  it('paints nothing while 边改边标 is off, and clears on 清除标记, for a save and at the end', async () => {
    const sitting = await sit();
    await run(commands.prefer, sitting.session, { marking: false });
    expect(await painted(sitting)).toEqual([]);
    await run(commands.prefer, sitting.session, { marking: true });
    expect(await painted(sitting)).not.toEqual([]);
    await run(commands.clearFlags, sitting.session, undefined);
    expect(sitting.session.state.notice).toEqual({ kind: 'unflagged' });
    expect(await painted(sitting)).toEqual([]);
    await sitting.session.check();
    await sitting.clock.settle();
    sitting.memory.live.emit({ kind: 'before-save' });
    await sitting.clock.settle();
    expect(await painted(sitting)).toEqual([]);
    sitting.memory.live.emit({ kind: 'after-save' });
    await sitting.clock.settle();
    expect(await painted(sitting)).not.toEqual([]);
    await sitting.session.stop();
    expect(await painted(sitting)).toEqual([]);
  });
});

describe('painting that nobody asked for', () => {
  it.each([['protected', { kind: 'unpainted' }], ['busy', null]] as const)('tells once, and not in place of what a command came to: %s', async (code, told) => {
    const { session, memory, clock, trouble } = await sit();
    const edit = async (text: string, before: string) => {
      memory.type([put(5, 3, before, text)]);
      await clock.settle();
      return session.state.notice;
    };
    trouble.now = { on: ['paint'], code: code as FaultCode };
    expect(await edit('>=21公里', '>=20公里')).toEqual(told);
    expect(await edit('>=22公里', '>=21公里')).toBeNull();
    await run(commands.fixAll, session, undefined);
    await clock.settle();
    expect(session.state.notice).toMatchObject({ kind: 'fixed' });
  });

  it('withdraws that the host was busy once it has answered, and says that a check by hand was done', async () => {
    const { session, memory, clock, trouble } = await sit();
    trouble.now = { on: ['read'], code: 'cell-editing' };
    memory.type([put(5, 3, '>=20公里', '>=21公里')]);
    await clock.settle();
    expect(session.state.notice).toMatchObject({ kind: 'failed', because: 'cell-editing' });
    trouble.now = null;
    memory.type([put(5, 3, '>=21公里', '>=22公里')]);
    await clock.settle();
    expect(session.state.notice).toBeNull();
    await run(commands.checkSheet, session, undefined);
    expect(session.state.notice).toEqual({ kind: 'checked' });
  });
});

describe('fixing and taking back', () => {
  it('fixes the spelling of all, moves no number, and gives the very book back', async () => {
    const sitting = await sit();
    const { session, memory } = sitting;
    const before = memory.live.book;
    expect(await run(commands.fixAll, session, undefined)).toBeNull();
    expect(session.state.notice).toEqual({ kind: 'fixed', command: 'fix-all', cells: 3 });
    expect(memory.live.sheet('s1').rows.map((row) => row?.[3]?.value).slice(5)).toEqual(['≥20公里', '≥98%', '2024年11月底前', '≥3000', '≥90%']);
    await run(commands.undo, session, undefined);
    expect(booksEqual(memory.live.book, before)).toBe(true);
    await run(commands.redo, session, undefined);
    expect(memory.live.sheet('s1').rows[5]?.[3]?.value).toBe('≥20公里');
    expect(await run(commands.redo, session, undefined)).toBe('nothing-to-redo');
  });

  it('asks before it undoes what the user has changed since, and then undoes the rest', async () => {
    const { session, memory } = await sit();
    await run(commands.fixAll, session, undefined);
    memory.type([put(5, 3, '≥20公里', '≥25公里')]);
    await run(commands.undo, session, undefined);
    expect(session.state.question).toMatchObject({ kind: 'undo-changed', cells: [{ row: 5, col: 3 }] });
    expect(memory.live.sheet('s1').rows[6]?.[3]?.value).toBe('≥98%');
    await run(commands.undo, session, 'the-rest');
    expect(memory.live.sheet('s1').rows.map((row) => row?.[3]?.value).slice(5, 7)).toEqual(['≥25公里', '>=98%']);
  });

  it('undoes at the place to which the rows have moved', async () => {
    const { session, memory } = await sit();
    await run(commands.fixAll, session, undefined);
    memory.type([{ kind: 'insert', sheet: 's1', axis: 'row', index: 0, count: 3 }]);
    await run(commands.undo, session, undefined);
    expect(memory.live.sheet('s1').rows[8]?.[3]?.value).toBe('>=20公里');
  });

  it('counts as taken back and as done again what the undo of the grid itself has done', async () => {
    const { session, memory, clock } = await sit();
    await run(commands.fixAll, session, undefined);
    const { edits, inverse } = session.state.entries[0]!;
    memory.type(inverse);
    await clock.settle();
    expect([refusal(commands.undo, session.state, undefined), session.state.entries[0]?.state]).toEqual(['nothing-to-undo', 'undone']);
    memory.type(edits);
    await clock.settle();
    expect([refusal(commands.redo, session.state, undefined), session.state.entries[0]?.state]).toEqual(['nothing-to-redo', 'done']);
    memory.type(inverse.slice(1));
    await clock.settle();
    expect(refusal(commands.undo, session.state, undefined)).toBeNull();
  });

  it.each([
    ['rows deleted', [{ kind: 'delete', sheet: 's1', axis: 'row', index: 3, count: 1 }]],
    ['rows inserted and filled', [{ kind: 'insert', sheet: 's1', axis: 'row', index: 6, count: 1 }, put(6, 2, null, '养护桥梁数量')]],
  ] as const)('%s: does not take back a second time what the grid has taken back, and knows it as soon as it has looked', async (_what, edits) => {
    for (const looked of [true, false]) {
      const { session, memory, clock } = await sit();
      const before = memory.live.book;
      await session.history.perform('normalize', edits);
      memory.type(session.state.entries[0]!.inverse);
      if (looked) await clock.settle();
      expect([looked, await run(commands.undo, session, undefined)]).toEqual([looked, looked ? 'nothing-to-undo' : null]);
      expect(booksEqual(memory.live.book, before)).toBe(true);
      expect([refusal(commands.undo, session.state, undefined), session.state.entries[0]?.state]).toEqual(['nothing-to-undo', 'undone']);
    }
  });

  it('takes back all of a command after a row of it was deleted and brought back', async () => {
    const { session, memory, clock } = await sit();
    const before = memory.live.book;
    await run(commands.fixAll, session, undefined);
    memory.type([{ kind: 'delete', sheet: 's1', axis: 'row', index: 5, count: 1 }]);
    await clock.settle();
    memory.type([{ kind: 'insert', sheet: 's1', axis: 'row', index: 5, count: 1 }, ...['产出指标', '数量指标', '养护道路里程', '≥20公里'].map((text, col) => put(5, col, null, text))]);
    await clock.settle();
    await run(commands.undo, session, undefined);
    expect(booksEqual(memory.live.book, before)).toBe(true);
  });

  it('withdraws its question once the grid has taken the command back, and takes no other one back for an answer', async () => {
    const { session, memory, clock } = await sit();
    await session.history.perform('first', [put(9, 3, '≥90%', '≥95%')]);
    await run(commands.fixAll, session, undefined);
    memory.type([put(5, 3, '≥20公里', '≥25公里')]);
    await run(commands.undo, session, undefined);
    expect(session.state.question).not.toBeNull();
    memory.type([put(5, 3, '≥25公里', '≥20公里'), ...session.state.entries[1]!.inverse]);
    await clock.settle();
    expect(session.state).toMatchObject({ question: null, undone: 1, notice: null });
    await run(commands.undo, session, 'the-rest');
    expect(memory.live.sheet('s1').rows[9]?.[3]?.value).toBe('≥95%');
  });

  it('refuses a fix of a cell that was just changed, and says so', async () => {
    const { session, memory } = await sit();
    const fix = activeResult(session.state)!.findings.find(({ cell, fixes }) => cell.row === 5 && fixes.length > 0)!.fixes[0]!;
    memory.type([put(5, 3, '>=20公里', '>=21公里')]);
    await run(commands.fix, session, fix);
    expect(session.state.notice).toEqual({ kind: 'failed', because: 'value-differs', at: { row: 5, col: 3 } });
    expect(memory.live.sheet('s1').rows[5]?.[3]?.value).toBe('>=21公里');
    expect(session.state.entries).toEqual([]);
  });
});

describe('two panes', () => {
  /** Both at one workbook; what the second keeps has been read before the first has done anything. */
  async function twoPanes() {
    const first = await sit();
    const clock = new HandClock();
    const second = new Session({ host: first.memory, clock, checker: new LocalChecker() });
    await second.start();
    await clock.settle();
    const settle = async () => {
      await first.clock.settle();
      await clock.settle();
    };
    return { first: first.session, second, memory: first.memory, storage: first.storage, settle };
  }

  it('at one workbook keep what each has set aside', async () => {
    const { first, second, memory, storage } = await twoPanes();
    const [one, other] = activeResult(first.state)!.findings;
    await run(commands.ignore, first, { finding: one!, reason: '误报' });
    await run(commands.ignore, second, { finding: other!, reason: '已有佐证' });
    expect(second.state.store.ignored.length).toBe(2);
    await run(commands.ignore, second, { finding: one!, reason: '本地要求如此' });
    const { session } = await sit(memory.live.book, storage);
    expect(session.state.store.ignored.map(({ rule, fingerprint, reason }) => [rule, fingerprint, reason])).toEqual([[other!.rule, other!.fingerprint, '已有佐证'], [one!.rule, one!.fingerprint, '本地要求如此']]);
  });

  it('at one workbook keep the journal of both, and each takes its own back', async () => {
    const { first, second, memory, storage, settle } = await twoPanes();
    await first.history.perform('fix', [put(5, 3, '>=20公里', '≥20公里')]);
    await second.history.perform('fix', [put(6, 3, '>=98%', '≥98%')]);
    await first.history.perform('fix', [put(8, 3, '>=3000', '≥3000')]);
    await settle();
    expect((await sit(memory.live.book, storage)).session.state.entries.map(({ id, edits }) => [id, edits[0]?.kind === 'put' && edits[0].at.row])).toEqual([[1, 5], [2, 6], [3, 8]]);
    await run(commands.undo, second, undefined);
    expect(memory.live.sheet('s1').rows.map((row) => row?.[3]?.value).slice(5, 9)).toEqual(['≥20公里', '>=98%', '2024年11月底前', '≥3000']);
  });

  it.each(['slow to be read', 'slow to be written'])('a workbook that comes to the front while another is %s has its own journal and store', async (when) => {
    const { session, memory, clock, storage } = await sit();
    const key = (name: string) => `journal:${name}`;
    let name = 'memory';
    memory.workbookKey = async () => name;
    const change = () => {
      name = 'other';
      memory.live.replace(bookOf(sheetFromRows([['别的']], { id: 'o1', name: '别的表' })));
    };
    const { read, apply } = memory;
    if (when === 'slow to be read') memory.read = async (...asked) => {
      memory.read = read;
      const book = await read.call(memory, ...asked);
      change();
      await clock.settle();
      return book;
    };
    else memory.apply = async (edits) => {
      memory.apply = apply;
      const applied = await apply.call(memory, edits);
      change();
      await clock.settle();
      return applied;
    };
    await session.history.perform('fix', [put(5, 3, '>=20公里', '≥20公里')]);
    await clock.settle();
    expect([session.state.entries, session.state.sheets.map(({ id }) => id)]).toEqual([[], ['o1']]);
    expect(await storage.readUser(key('other'))).toBeNull();
    expect((JSON.parse((await storage.readUser(key('memory'))) ?? '[]') as unknown[]).length).toBe(when === 'slow to be read' ? 0 : 1);
  });

  it('of two workbooks that come to the front one after the other the last is shown, though the first is slower', async () => {
    const { session, memory, clock, storage } = await sit();
    const { readWorkbook } = storage;
    storage.readWorkbook = async () => {
      storage.readWorkbook = readWorkbook;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return readWorkbook();
    };
    memory.live.replace(bookOf(sheetFromRows([['一']], { id: 'o1', name: '一' })));
    memory.live.replace(bookOf(sheetFromRows([['二']], { id: 'o2', name: '二' })));
    await new Promise((resolve) => setTimeout(resolve, 10));
    await clock.settle();
    expect([session.state.opened, session.state.sheets.map(({ id }) => id)]).toEqual([2, ['o2']]);
  });
});

describe('what is kept', () => {
  it('sets aside with a reason that travels, and survives reopening', async () => {
    const first = await sit();
    const finding = activeResult(first.session.state)!.findings.find(({ severity }) => severity !== 'error')!;
    await run(commands.ignore, first.session, { finding, reason: '已有佐证' });
    expect(activeResult(first.session.state)!.suppressed).toMatchObject([{ rule: finding.rule, reason: '已有佐证' }]);
    const second = await sit(first.memory.live.book, first.storage);
    const [aside] = activeResult(second.session.state)!.suppressed;
    expect(aside).toMatchObject({ rule: finding.rule });
    await run(commands.heed, second.session, aside!);
    expect(activeResult(second.session.state)!.suppressed).toEqual([]);
    expect(await second.storage.readWorkbook()).toBeNull();
  });

  it('can undo after reopening what was done before', async () => {
    const first = await sit();
    const before = first.memory.live.book;
    await run(commands.fixAll, first.session, undefined);
    const second = await sit(first.memory.live.book, first.storage);
    await run(commands.undo, second.session, undefined);
    expect(booksEqual(second.memory.live.book, before)).toBe(true);
  });

  it('offers to take back what was cut short', async () => {
    const first = await sit();
    const before = first.memory.live.book;
    // The pane dies after the write and before the journal hears of it.
    const save = first.storage.writeUser.bind(first.storage);
    let writes = 0;
    first.storage.writeUser = async (key, text) => {
      writes += 1;
      if (writes > 1) await new Promise(() => undefined);
      await save(key, text);
    };
    void run(commands.fixAll, first.session, undefined);
    await first.clock.settle();
    expect(booksEqual(first.memory.live.book, before)).toBe(false);
    first.storage.writeUser = save;
    const second = await sit(first.memory.live.book, first.storage);
    expect(second.session.state.interrupted).toMatchObject({ command: 'fix-all', state: 'begun' });
    await run(commands.recover, second.session, undefined);
    expect(booksEqual(second.memory.live.book, before)).toBe(true);
    expect(second.session.state.interrupted).toBeNull();
    expect((await sit(second.memory.live.book, second.storage)).session.state.interrupted).toBeNull();
  });
});

describe('stepping', () => {
  it('goes round the findings both ways', async () => {
    const sitting = await sit();
    const { session } = sitting;
    const places = [...new Set(cells(sitting))];
    const seen: string[] = [];
    for (let step = 0; step <= places.length; step++) {
      await run(commands.nextFinding, session, undefined);
      const { top, left } = session.state.selection!.range;
      seen.push(formatCell({ row: top, col: left }));
    }
    expect(new Set(seen)).toEqual(new Set(places));
    await run(commands.previousFinding, session, undefined);
    const { top, left } = session.state.selection!.range;
    expect(formatCell({ row: top, col: left })).toBe(seen[seen.length - 2]);
  });
});
