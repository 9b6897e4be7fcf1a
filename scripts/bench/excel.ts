/** Round trips to Excel, counted at the fake program that answers Microsoft's own client: counts are exact and gate. */
import type { Flag } from '../../src/host/host';
import { bookOf } from '../../src/sheet/build';
import { contentAt, usedRange } from '../../src/sheet/content';
import type { Edit } from '../../src/sheet/edit';
import { freshLocalStorage } from '../../test/hosts/fake-excel/local-storage';
import { excelSeat } from '../../test/hosts/fake-excel/seat';
import { atMost, type Line } from './measure';
import { formSheet } from './workbook';

/** Cells for which the budgets hold; a sheet of more may cost as much again for each as many more. */
const CELLS = 50_000;

export async function excel(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const rows of [1000, 10_000]) lines.push(...(await sheetOf(rows)));
  return lines;
}

async function sheetOf(rows: number): Promise<Line[]> {
  freshLocalStorage();
  const sheet = formSheet(rows);
  const { host, excel: program } = await excelSeat('web', bookOf(sheet));
  const { counts } = program.wire;
  const used = usedRange(sheet);
  const cells = used ? (used.bottom + 1) * (used.right + 1) : 0;
  const shares = Math.ceil(cells / CELLS);
  const trips = async (work: () => Promise<unknown>): Promise<number> => {
    const already = counts.requests;
    await work();
    return counts.requests - already;
  };

  const begun = counts.writes;
  const read = await trips(() => host.read([sheet.id], 'content'));
  const writes = counts.writes - begun;
  const flags = sheet.rows.flatMap((row, r): Flag[] => (row && r % 3 === 0 ? [{ at: { row: r, col: r % 4 }, level: r % 2 === 0 ? 'error' : 'info' }] : []));
  const look = await trips(() => host.paint(sheet.id, flags.slice(1)));
  const paint = await trips(() => host.paint(sheet.id, flags));
  const edits = flags.map(({ at }): Edit => ({ kind: 'put', sheet: sheet.id, at, expect: contentAt(sheet, at), put: { value: '≥5' } }));
  const before = counts.requests;
  const { done } = await host.apply(edits);
  const apply = counts.requests - before;
  const name = `Excel, ${String(rows)} rows`;
  return [
    atMost(`${name}: syncs to read`, read, 2 * shares, '', { gates: true, detail: `${String(cells)} cells` }),
    atMost(`${name}: calls that write in a live scan`, writes, 0, '', { gates: true }),
    atMost(`${name}: syncs to paint all flags`, paint, 1, '', { gates: true, detail: `${String(flags.length)} flags; ${String(look)} where it is not known what stands there` }),
    atMost(`${name}: syncs to apply all fixes`, done ? apply : Infinity, 2 * shares, '', { gates: true, detail: `${String(edits.length)} cells` }),
    atMost(`${name}: references left behind`, counts.kept, 0, '', { gates: true }),
  ];
}
