/** Runs the fault matrix at a seat, whatever host it stands before. */
import { commands, run, type Planned, type Reason } from '../../src/commands';
import { completeIndicators } from '../../src/fill/complete';
import { defaultFrame } from '../../src/frame/presets';
import type { Flag, Host } from '../../src/host/host';
import { libraryOf } from '../../src/library/library';
import type { FormTemplate } from '../../src/library/template';
import { fingerprint, planNormalization, type Plan } from '../../src/normalize';
import { recognizeSheet } from '../../src/recognize';
import { flagsOf } from '../../src/session/flags';
import type { Session } from '../../src/session/session';
import { activeResult } from '../../src/session/state';
import { formatCell } from '../../src/sheet/address';
import type { Book, Cell, Sheet } from '../../src/sheet/book';
import { formatRange } from '../../src/sheet/range';
import { messages } from '../../src/taskpane/messages';
import { formBook } from '../session/sitting';
import { memorySeat, type Seat } from './contract';
import { actions, faults, type Act, type Action, type Fault } from './faults';
import type { Call } from './faulty';
import { quiet, sit, type Sitting } from './seated';

/** A seat before this workbook; nothing is kept of an earlier one. */
export type Seats = (book: Book) => Promise<Seat>;

const SHEET = 's1';
const everything: readonly Call[] = ['read', 'apply', 'paint', 'painted', 'select', 'focus', 'sheets', 'selection', 'workbookKey', 'store'];

/** A row for each fault and action that is wanted, for `it.each`. */
export function faultMatrix(seats: Seats, wanted: (fault: Fault, action: Action) => boolean = () => true): [name: string, meets: () => Promise<void>][] {
  return faults.flatMap((fault) => actions.filter((action) => wanted(fault, action)).map((action): [string, () => Promise<void>] => [`${fault.name}: ${action}`, () => meets(seats, fault, action)]));
}

async function meets(seats: Seats, fault: Fault, action: Action): Promise<void> {
  const seat = await seats(bookFor(fault));
  const sitting = await sit(seat);
  const { session, trouble } = sitting;
  const begin = await prepare(sitting, action);
  if (fault.meanwhile?.at === 'preview') await actAfterPreview(sitting, fault.meanwhile.act, action);

  trouble.events = fault.events ?? 'told';
  bring(sitting, fault, action);
  const answered = begin();
  if (fault.closed !== undefined) {
    await expectReopening(sitting, fault, action);
    return;
  }
  const reason = await answered;
  const said = whatIsSaid(session, reason);
  await quiet(sitting);
  trouble.now = null;
  trouble.events = 'told';

  const stopped = { ...fault.stops, ...fault.stopsOn?.[seat.host.name] }[action];
  expect(said).toBe(stopped ?? fault.warns?.[action] ?? null);
  if (said !== null) expect(wordsFor(said)).toMatch(/[\u4e00-\u9fff]{4}/);
  expect(await picture(seat.host)).toEqual(await reference(fault, action, stopped === undefined));
  if (action === 'flag') expect(await painted(seat.host)).toEqual(stopped === undefined ? sorted(flagsOf(activeResult(session.state)?.findings ?? [])) : []);
  await expectJournal(sitting);
  await expectGoesOn(sitting);
}

/** The next sitting is told of what was cut short, and puts it right. */
async function expectReopening(old: Sitting, fault: Fault, action: Action): Promise<void> {
  await quiet(old);
  // Whoever closed the pane hears and says nothing any more.
  old.trouble.events = 'lost';
  old.trouble.now = { on: everything, lost: 'before' };
  const sitting = await sit(old.seat);
  const { session } = sitting;
  const replayed = action === 'undo' || action === 'redo';
  const recorded = !replayed && action !== 'read' && action !== 'flag';
  expect(session.state.interrupted !== null).toBe(recorded);
  if (recorded) expect(await run(commands.recover, session, undefined)).toBeNull();
  // What had reached the sheet counts as taken back, or done again, though nobody was left to write it down.
  if (replayed) expect(await run(commands[action], session, undefined)).toBe(fault.closed === 'after' ? `nothing-to-${action}` : null);
  await quiet(sitting);
  expect(await picture(old.seat.host)).toEqual(await reference(fault, action, replayed));
  await expectJournal(sitting);
  await expectGoesOn(sitting);
}

/** One fix is done, so that there is something to undo; what is previewed is planned. Gives the action. */
async function prepare(sitting: Sitting, action: Action): Promise<() => Promise<Reason | null>> {
  const { seat, session } = sitting;
  const first = activeResult(session.state)?.findings.flatMap(({ fixes }) => fixes).find(({ kind }) => kind === 'safe');
  if (first) await run(commands.fix, session, first);
  await quiet(sitting);
  switch (action) {
    case 'read':
      return () => run(commands.checkSheet, session, undefined);
    case 'flag':
      await run(commands.clearFlags, session, undefined);
      return () => run(commands.prefer, session, { marking: true });
    case 'fix':
      return () => run(commands.fixAll, session, undefined);
    case 'undo':
      return () => run(commands.undo, session, undefined);
    case 'redo':
      await run(commands.undo, session, undefined);
      await quiet(sitting);
      return () => run(commands.redo, session, undefined);
    case 'note':
      return () => run(commands.annotate, session, undefined);
    case 'normalise': {
      const plan = normalization(await planned(session));
      return () => run(commands.normalize, session, plan);
    }
    case 'insert':
      await choosePlace(seat);
      await quiet(sitting);
      return () => run(commands.insertTemplate, session, { template, where: 'cell' });
    case 'complete': {
      const plan = completion(await planned(session));
      return () => run(commands.complete, session, plan);
    }
  }
}

async function planned(session: Session): Promise<{ readonly book: Book; readonly sheet: Sheet }> {
  const book = await session.book();
  const sheet = book?.sheets.find(({ id }) => id === SHEET);
  if (!book || !sheet) throw new Error('there is no sheet to plan on');
  return { book, sheet };
}

function normalization({ book, sheet }: { readonly book: Book; readonly sheet: Sheet }): Plan {
  const plan = planNormalization(book, sheet);
  return { ...plan, questions: plan.questions.map((question) => ({ ...question, answered: true })) };
}

function completion({ book, sheet }: { readonly book: Book; readonly sheet: Sheet }): Planned {
  const [form] = recognizeSheet(sheet);
  if (!form) throw new Error('there is no form to complete');
  return { sheet: SHEET, fingerprint: fingerprint(sheet), edits: completeIndicators(book, SHEET, form, defaultFrame, libraryOf([])).edits };
}

const template: FormTemplate = {
  name: 'small', title: '小表', about: '', basis: [], kind: '', follows: '', frame: '', widths: [12, 12, 12, 12], hints: {},
  lines: ['! 小表', '项目名称|=|<|<', '负责人|=|电话|='],
};

function bring({ seat, trouble }: Sitting, { fails, meanwhile, closed }: Fault, action: Action): void {
  if (fails) trouble.now = fails;
  if (meanwhile?.at === 'apply') trouble.now = { on: ['apply'], meanwhile: () => act(seat, meanwhile.act) };
  if (closed) trouble.now = { on: [action === 'read' ? 'read' : action === 'flag' ? 'paint' : 'apply'], lost: closed };
}

/** Where a template goes: rows that come and go move the selection, and not every host moves it alike. */
const choosePlace = ({ user }: Seat): Promise<void> => user.choose(SHEET, 3, 0);

async function actAfterPreview({ seat }: Sitting, what: Act, action: Action): Promise<void> {
  await act(seat, what);
  if (action === 'insert') await choosePlace(seat);
}

async function act({ user }: Seat, what: Act): Promise<void> {
  switch (what.does) {
    case 'type':
      return user.type(SHEET, what.row, what.col, what.text);
    case 'insert':
      return user.insertRows(SHEET, what.row, what.count);
    case 'delete':
      return user.deleteRows(SHEET, what.row, what.count);
    case 'leave':
      return user.choose('s2', 0, 0);
    case 'rename':
      return user.renameSheet(SHEET, what.name);
    case 'remove':
      return user.removeSheet(SHEET);
  }
}

/** The form with what the fault wants of it; the user has a note and a dropdown of his own. */
function bookFor({ sheet: wanted = {} }: Fault): Book {
  const [form, ...others] = formBook().sheets;
  if (!form) throw new Error('the book has no form');
  const rows = form.rows.map((row) => [...(row ?? [])]);
  const change = (row: number, col: number, cell: (before: Cell | undefined) => Cell): void => {
    const cells = rows[row];
    if (cells) cells[col] = cell(cells[col]);
  };
  for (const [row, col, formula] of wanted.formulas ?? []) change(row, col, (cell) => ({ value: null, ...cell, formula }));
  for (const { top, bottom, left } of wanted.unlocked ?? []) for (let row = top; row <= bottom; row++) change(row, left, (cell) => ({ value: null, ...cell, style: 1 }));
  for (const { top, bottom, left } of wanted.merges ?? []) for (let row = top + 1; row <= bottom; row++) change(row, left, () => ({ value: null }));
  const sheet: Sheet = {
    ...form,
    rows,
    merges: wanted.merges ?? [],
    notes: [{ at: { row: 9, col: 2 }, author: '张科', text: '请核' }],
    validations: [{ ranges: [{ top: 5, left: 1, bottom: 9, right: 1 }], type: 'list', list: ['数量指标', '质量指标'], open: true }],
    rowSizes: new Map((wanted.hidden ?? []).map((row) => [row, { hidden: true }])),
    ...(wanted.unlocked && { protection: {} }),
  };
  return { sheets: [sheet, ...others], styles: [{}, { locked: false }], names: [] };
}

/** What a host's workbook is, as far as every host can tell alike. */
async function picture(host: Host): Promise<unknown> {
  const shown = (await host.sheets()).filter(({ visible }) => visible);
  const { sheets } = await host.read(shown.map(({ id }) => id), 'whole');
  return sheets.map(({ name, rows, merges, notes, validations, rowSizes }) => ({
    name,
    cells: Array.from(rows).flatMap((row, r) =>
      Array.from(row ?? []).flatMap((cell, c) => {
        const { formula, value = null } = cell ?? {};
        return formula === undefined && value === null ? [] : [`${formatCell({ row: r, col: c })} ${formula === undefined ? JSON.stringify(value) : `=${formula}`}`];
      }),
    ),
    merges: merges.map(formatRange).sort(),
    notes: notes.map(({ at, text }) => `${formatCell(at)} ${text}`).sort(),
    lists: validations.flatMap(({ ranges, list }) => ranges.map((range) => `${formatRange(range)} ${String(list)}`)).sort(),
    hidden: [...rowSizes].flatMap(([row, { hidden }]) => (hidden ? [row] : [])).sort((a, b) => a - b),
  }));
}

const references = new Map<string, Promise<unknown>>();

/** The workbook after the action, or just before it, where nothing but what others do comes in between; in memory. */
function reference({ sheet, meanwhile }: Fault, action: Action, done: boolean): Promise<unknown> {
  const key = JSON.stringify([sheet, meanwhile, action, done]);
  const known = references.get(key) ?? referenceFor({ name: '', stops: {}, ...(sheet && { sheet }), ...(meanwhile && { meanwhile }) }, action, done);
  references.set(key, known);
  return known;
}

async function referenceFor(fault: Fault, action: Action, done: boolean): Promise<unknown> {
  const sitting = await sit(memorySeat(bookFor(fault)));
  const { seat } = sitting;
  const begin = await prepare(sitting, action);
  if (fault.meanwhile?.at === 'preview') await actAfterPreview(sitting, fault.meanwhile.act, action);
  if (fault.meanwhile?.at === 'apply' && !done) await act(seat, fault.meanwhile.act);
  const before = await picture(seat.host);
  if (!done) return before;
  bring(sitting, fault, action);
  await begin();
  await quiet(sitting);
  const after = await picture(seat.host);
  // A reference in which nothing happens would prove nothing.
  if (action !== 'read' && action !== 'flag') expect(after).not.toEqual(before);
  return after;
}

async function painted(host: Host): Promise<readonly Flag[]> {
  return sorted(await host.painted(SHEET));
}

function sorted(flags: readonly Flag[]): readonly Flag[] {
  return [...flags].sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col);
}

function whatIsSaid({ state: { notice, question } }: Session, reason: Reason | null): string | null {
  if (reason !== null) return reason;
  if (question) return question.kind;
  return notice?.kind === 'failed' || notice?.kind === 'stopped' ? notice.because : null;
}

function wordsFor(said: string): string {
  const { failures, reasons, notices } = messages.zh;
  const words: Readonly<Record<string, string>> = { ...failures, ...reasons, ...notices.stopped, 'undo-changed': notices.undoChanged('', '') };
  return words[said] ?? '';
}

/** What is written down is what the session knows, and nothing in it is under way. */
async function expectJournal({ seat: { host }, session }: Sitting): Promise<void> {
  const text = await host.storage.readUser(`journal:${await host.workbookKey()}`);
  const entries = JSON.parse(text ?? '[]') as { readonly id: number; readonly command: string; readonly state: string }[];
  expect(entries.map(({ id, command }) => [id, command])).toEqual(session.state.entries.map(({ id, command }) => [id, command]));
  expect(entries.filter(({ state }) => state === 'begun')).toEqual([]);
}

async function expectGoesOn(sitting: Sitting): Promise<void> {
  const { seat, session } = sitting;
  await run(commands.checkSheet, session, undefined);
  await quiet(sitting);
  expect(session.state).toMatchObject({ phase: 'ready', running: null });
  await session.stop();
  for (const { id } of await seat.host.sheets()) expect(await seat.host.painted(id)).toEqual([]);
}
