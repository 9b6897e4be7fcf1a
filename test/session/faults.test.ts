/** Faults under what leaves the sheet alone; the rest is the fault matrix (test/hosts/faults.ts), which every host runs. */
import { commands, run } from '../../src/commands';
import { activeResult } from '../../src/session/state';
import { booksEqual } from '../../src/sheet/equal';
import { messages } from '../../src/taskpane/messages';
import type { FaultCode } from '../../src/host/host';
import type { Trouble } from '../hosts/faulty';
import { sit, type Sitting } from './sitting';

const faults: readonly FaultCode[] = ['cell-editing', 'busy', 'timed-out', 'too-large', 'write-ignored', 'read-only', 'closed', 'unknown'];
const calls: readonly Trouble['on'][] = [['read'], ['apply'], ['select'], ['paint'], ['store'], ['sheets', 'selection', 'workbookKey']];

const actions: Readonly<Record<string, (sitting: Sitting) => Promise<unknown>>> = {
  locate: ({ session }) => run(commands.nextFinding, session, undefined),
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

/** Every call with every action, the codes by turns. */
const matrix = Object.keys(actions).flatMap((name, row) =>
  calls.map((on, column) => {
    const code = faults[(row + column) % faults.length]!;
    return [name, on.join('+'), code, on] as const;
  }),
);

describe('a fault', () => {
  it.each(matrix)('%s while %s fails as %s', async (name, _on, code, on) => {
    const sitting = await busySitting();
    const { session, memory, trouble } = sitting;
    const before = memory.live.book;

    const now: Trouble = { code, on };
    trouble.now = now;
    await actions[name]!(sitting);
    const { notice } = session.state;
    const met = (now.hits ?? 0) > 0;
    await sitting.clock.settle();
    trouble.now = null;

    expect(booksEqual(memory.live.book, before)).toBe(true);
    expect(session.state.entries.filter(({ state }) => state === 'done')).toHaveLength(1);
    if (met) {
      expect(notice).toMatchObject({ kind: 'failed', because: code });
      expect(messages.zh.failures[code]).toMatch(/[\u4e00-\u9fff]{4}/);
    }
    // Whatever happened, the next opening knows as much as this one.
    const reopened = await sit(memory.live.book, sitting.storage);
    expect(reopened.session.state.interrupted).toBeNull();
    expect(await journalOf(reopened)).not.toContain('"begun"');
    // And the session goes on.
    await run(commands.checkSheet, session, undefined);
    expect(session.state.phase).toBe('ready');
    expect(session.state.running).toBeNull();
  });
});
