/** 撤销 in Excel and in WPS of what moves sheets and sets up pages: the host gives looks and lists back not quite as they were written. */
import { commands, run } from '../../src/commands';
import type { Host } from '../../src/host/host';
import { templates } from '../../src/library/templates';
import { LocalChecker } from '../../src/session/checker/local';
import { Session } from '../../src/session/session';
import { booksEqual } from '../../src/sheet/equal';
import { previewOf, usualChoices } from '../../src/taskpane/normalize/choices';
import { takeSnapshot } from '../../src/taskpane/normalize/snapshot';
import { HandClock } from '../session/sitting';
import { freshLocalStorage } from './fake-excel/local-storage';
import { etSeat } from './fake-et/seat';
import { excelSeat } from './fake-excel/seat';
import { windowForm } from './window-form';

const seats: Readonly<Record<string, () => Promise<{ readonly host: Host }>>> = {
  excel: () => excelSeat('office2024', windowForm()),
  wps: async () => etSeat({}, windowForm()),
};

const works: Readonly<Record<string, (session: Session) => Promise<unknown>>> = {
  'a template on a new sheet': (session) => run(commands.insertTemplate, session, { template: templates[0]!, where: 'sheet' }),
  'another template': (session) => run(commands.insertTemplate, session, { template: templates[1]!, where: 'sheet' }),
  'what 规范化 usually does': async (session) => {
    const snapshot = await takeSnapshot(session);
    return run(commands.normalize, session, previewOf(snapshot!, usualChoices, 'zh').plan);
  },
};

beforeEach(freshLocalStorage);

describe.each(Object.keys(seats))('in %s', (name) => {
  it.each(Object.keys(works))('%s is done and taken back whole', async (work) => {
    const { host } = await seats[name]!();
    const clock = new HandClock();
    const session = new Session({ host, clock, checker: new LocalChecker() });
    const whole = async () => host.read((await host.sheets()).map(({ id }) => id), 'whole');
    await run(commands.prefer, session, { marking: false });
    await session.start();
    const before = await whole();
    await works[work]!(session);
    await clock.settle();
    expect(session.state.notice).toMatchObject({ kind: 'fixed' });
    expect(booksEqual(await whole(), before)).toBe(false);
    await run(commands.undo, session, undefined);
    expect(session.state.notice).toMatchObject({ kind: 'undone' });
    await clock.settle();
    expect(booksEqual(await whole(), before)).toBe(true);
    await session.stop();
  });
});
