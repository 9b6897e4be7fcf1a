/** Calls to WPS, each a message between processes, counted at the fake ET: counts are exact and gate. */
import { insertTemplate } from '../../src/fill/insert-template';
import type { Flag } from '../../src/host/host';
import { readMerges } from '../../src/host/wps/merges';
import { templates } from '../../src/library/templates';
import type { Edit } from '../../src/sheet/edit';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { parseRange, type Range } from '../../src/sheet/range';
import { contractBook } from '../../test/hosts/contract';
import { freshLocalStorage } from '../../test/hosts/fake-excel/local-storage';
import { etSeat, type EtSeat } from '../../test/hosts/fake-et/seat';
import { atMost, type Line } from './measure';

const ROWS = 20_000;

export async function wps(): Promise<Line[]> {
  freshLocalStorage();
  return [...(await contents()), await structure(), ...(await template())];
}

async function contents(): Promise<Line[]> {
  const rows = Array.from({ length: ROWS }, (_row, r) => Array.from({ length: 10 }, (_cell, c) => (c < 8 ? `指标${String(r)}-${String(c)}` : r * c)));
  const seat = etSeat({}, bookOf(sheetFromRows(rows)));
  const read = await calls(seat, () => seat.host.read(['s1'], 'content'));
  const edits = Array.from({ length: 200 }, (_edit, i): Edit => ({ kind: 'put', sheet: 's1', at: { row: i * 7, col: 3 }, expect: { value: `指标${String(i * 7)}-3` }, put: { value: '≥5' } }));
  const applied: boolean[] = [];
  const apply = await calls(seat, async () => {
    applied.push((await seat.host.apply(edits)).done);
  });
  const flags = edits.flatMap((edit): Flag[] => ('at' in edit ? [{ at: edit.at, level: 'error' }] : []));
  const paint = await calls(seat, () => seat.host.paint('s1', flags));
  const again = await calls(seat, () => seat.host.paint('s1', flags));
  const name = `WPS, ${String(ROWS)} × 10`;
  return [
    atMost(`${name}: calls to read`, read, 60, '', { gates: true, detail: 'values, formulas and number formats' }),
    atMost(`${name}: calls for each fix apart`, applied[0] ? apply / edits.length : Infinity, 6, '', { gates: true, detail: `${String(edits.length)} cells, none beside another` }),
    atMost(`${name}: calls for each flag`, paint / flags.length, 1, '', { gates: true, detail: `${String(flags.length)} flags; ${String(again)} where they stand already` }),
  ];
}

/** A head of merged cells and a column that is merged by fives. */
async function structure(): Promise<Line> {
  const merges = ['A1:J1', 'A2:A3', 'B2:D2', 'E2:F2', 'G2:J2', ...Array.from({ length: 400 }, (_merge, i) => `A${String(4 + i * 5)}:A${String(8 + i * 5)}`)].flatMap((address) => parseRange(address) ?? []);
  const covered = (row: number, col: number) => merges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right && !(row === top && col === left));
  const rows = Array.from({ length: 2100 }, (_row, r) => Array.from({ length: 10 }, (_cell, c) => (covered(r, c) ? null : `项${String(r)}-${String(c)}`)));
  const seat = etSeat({}, bookOf(sheetFromRows(rows, { merges })));
  const sheet = seat.et.application.ActiveSheet;
  const whole: Range = { top: 0, left: 0, bottom: rows.length - 1, right: 9 };
  let found = 0;
  const asked = await calls(seat, async () => {
    found = sheet ? readMerges(sheet, whole).length : 0;
  });
  return atMost('WPS: calls for each merged block', found === merges.length ? asked / found : Infinity, 30, '', { gates: true, detail: `${String(found)} blocks` });
}

/** The form that the most looks, merges and notes are in, on a sheet of its own: written, then read whole as before a change of its structure. */
async function template(): Promise<Line[]> {
  const [first] = templates;
  const seat = etSeat();
  const applied: boolean[] = [];
  const asked = await calls(seat, async () => {
    if (first) applied.push((await seat.host.apply(insertTemplate(contractBook(), { newSheet: 'new', name: first.title }, first).edits)).done);
  });
  const sheets = await seat.host.sheets();
  const read = await calls(seat, () => seat.host.read(sheets.slice(-1).map(({ id }) => id), 'whole'));
  return [
    atMost('WPS: calls to insert a template', applied[0] ? asked : Infinity, 400, '', { gates: true, detail: first?.title ?? '' }),
    atMost('WPS: calls to read a template whole', applied[0] ? read : Infinity, 700, '', { gates: true, detail: 'contents, looks, merges and sizes' }),
  ];
}

async function calls(seat: EtSeat, work: () => Promise<unknown>): Promise<number> {
  const before = seat.et.calls;
  await work();
  return seat.et.calls - before;
}
