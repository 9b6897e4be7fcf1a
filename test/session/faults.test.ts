/**
 * The fault matrix: every way in which a host can fail × what a user does. Each time there is a message, the workbook is
 * as it was or wholly changed, and the journal tells nothing that did not happen. Later commands add their rows here.
 */
import { commands, run } from '../../src/commands';
import { activeResult } from '../../src/session/state';
import { booksEqual } from '../../src/sheet/equal';
import { messages } from '../../src/taskpane/messages';
import type { FaultCode } from '../../src/host/host';
import type { Trouble } from '../hosts/faulty';
import { formBook, sit, type Sitting } from './sitting';

const faults: readonly FaultCode[] = ['cell-editing', 'busy', 'timed-out', 'too-large', 'write-ignored', 'read-only', 'closed', 'unknown'];
const calls: readonly Trouble['on'][] = [['read'], ['apply'], ['select'], ['paint'], ['store'], ['sheets', 'selection', 'workbookKey']];

const actions: Readonly<Record<string, (sitting: Sitting) => Promise<unknown>>> = {
  check: ({ session }) => run(commands.checkSheet, session, undefined),
  flag: ({ session }) => run(commands.prefer, session, { marking: true }),
  locate: ({ session }) => run(commands.nextFinding, session, undefined),
  fix: ({ session }) => run(commands.fix, session, activeResult(session.state)!.findings.find(({ fixes }) => fixes.length > 0)!.fixes[0]!),
  'fix all': ({ session }) => run(commands.fixAll, session, undefined),
  undo: ({ session }) => run(commands.undo, session, undefined),
  redo: ({ session }) => run(commands.redo, session, undefined),
  note: ({ session }) => run(commands.annotate, session, undefined),
  ignore: ({ session }) => run(commands.ignore, session, { finding: activeResult(session.state)!.findings[0]!, reason: '其他' }),
  'check all': ({ session }) => run(commands.checkAll, session, undefined),
};

/** A sitting in which every action has something to do: one fix done, one taken back. */
async function busySitting(): Promise<Sitting> {
  const sitting = await sit();
  const fixes = activeResult(sitting.session.state)!.findings.flatMap(({ fixes: [first] }) => (first?.kind === 'safe' ? [first] : []));
  await run(commands.fix, sitting.session, fixes[0]!);
  await run(commands.fix, sitting.session, fixes[1]!);
  await run(commands.undo, sitting.session, undefined);
  await sitting.clock.settle();
  return sitting;
}

const journalOf = async (sitting: Sitting) => (await sitting.storage.readUser('journal:memory')) ?? '';

/** Every call with every action; every code with the one that writes. */
const matrix = Object.keys(actions).flatMap((name, row) =>
  calls.flatMap((on, column) => {
    const codes = name === 'fix all' ? faults : [faults[(row + column) % faults.length]!];
    return codes.map((code) => [name, on.join('+'), code, on] as const);
  }),
);

describe('the fault matrix', () => {
  it.each(matrix)('%s while %s fails as %s', async (name, _on, code, on) => {
    const sitting = await busySitting();
    const { session, memory, trouble } = sitting;
    const before = memory.live.book;
    const reference = await busySitting();
    await actions[name]!(reference);
    const wanted = reference.memory.live.book;

    const now: Trouble = { code, on };
    trouble.now = now;
    await actions[name]!(sitting);
    const { notice } = session.state;
    const met = (now.hits ?? 0) > 0;
    await sitting.clock.settle();
    trouble.now = null;

    const whole = booksEqual(memory.live.book, wanted);
    expect(whole || booksEqual(memory.live.book, before)).toBe(true);
    if (!whole) expect(met).toBe(true);
    if (!whole) expect(session.state.entries.filter(({ state }) => state === 'done')).toHaveLength(1);
    if (met) {
      expect(notice).toMatchObject({ kind: 'failed', because: code });
      expect(messages.zh.failures[code]).toMatch(/[\u4e00-\u9fff]{4}/);
    }
    // Whatever happened, the next opening knows as much as this one, and what is offered for recovery was really begun.
    const reopened = await sit(memory.live.book, sitting.storage);
    const { interrupted } = reopened.session.state;
    if (interrupted) {
      await run(commands.recover, reopened.session, undefined);
      expect(booksEqual(reopened.memory.live.book, before)).toBe(true);
    }
    expect(await journalOf(reopened)).not.toContain('"begun"');
    // And the session goes on.
    await run(commands.checkSheet, session, undefined);
    expect(session.state.phase).toBe('ready');
    expect(session.state.running).toBeNull();
  });
});

describe('what the sheet itself refuses', () => {
  it('a protected sheet keeps its locked cells, and says what to do', async () => {
    const book = formBook();
    const sitting = await sit({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, protection: {} })) });
    const before = sitting.memory.live.book;
    await run(commands.fixAll, sitting.session, undefined);
    expect(sitting.session.state.notice).toMatchObject({ kind: 'failed', because: 'protected' });
    expect(sitting.memory.live.book).toBe(before);
    expect(sitting.session.state.entries).toEqual([]);
  });

  it('a sheet that is deleted in the middle is named as gone', async () => {
    const sitting = await sit();
    sitting.memory.type([{ kind: 'removeSheet', sheet: 's1' }]);
    await run(commands.fixAll, sitting.session, undefined);
    expect(sitting.session.state.entries).toEqual([]);
    await sitting.clock.settle();
    expect(sitting.session.state.sheets.map(({ id }) => id)).toEqual(['s2']);
  });
});
