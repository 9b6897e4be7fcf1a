/** The engine: reading, recognition, rules; how they grow. */
import { checkSheet } from '../../src/check/check';
import { sheetForms, type SheetForms } from '../../src/check/forms';
import { runRules } from '../../src/check/run';
import { CheckSession } from '../../src/check/session';
import { settingsOf, type Settings } from '../../src/check/settings';
import { planNormalization } from '../../src/normalize';
import { candidates } from '../../src/recognize';
import { rules } from '../../src/rules/index';
import type { CellRef } from '../../src/sheet/address';
import { apply } from '../../src/sheet/apply';
import type { Row, Sheet } from '../../src/sheet/book';
import { bookOf } from '../../src/sheet/build';
import { atMost, interleaved, median, quantile, worked, type Line } from './measure';
import { formSheet, seeded } from './workbook';

/** Enough for the engine to have compiled what it runs. */
const WARM_UP = 150;

/** The same sheet in rows and cells of its own. */
function unreadCopy(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => row?.map((cell) => (cell === undefined ? undefined : { ...cell }))) };
}

/** What lives is moved to where the old things lie, so that moving it is not measured. */
function settle(): void {
  globalThis.gc?.({ type: 'minor' });
  globalThis.gc?.({ type: 'minor' });
}

export async function recognition(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [rows, limit] of [[50, 1.5], [100, 5], [10_000, 60]] as const) {
    const sheet = formSheet(rows);
    // A sheet that was read before is read faster: each run sees rows that nobody has read.
    let unread = unreadCopy(sheet);
    const prepare = () => {
      unread = unreadCopy(sheet);
      settle();
    };
    const time = await median(() => candidates(unread), { times: rows > 1000 ? 9 : 51, warmUp: rows > 1000 ? 3 : WARM_UP, prepare });
    lines.push(atMost(`recognition, ${String(rows)} rows`, time, limit, ' ms'));
  }
  return lines;
}

/** A plan that respells more than half of the values, guard included; the fastest of several, as processor time. */
export function normalising(): Line[] {
  const sheet = formSheet(10_000);
  const rows = sheet.rows.map((row, r) => row?.map((cell) => (r % 5 < 3 && typeof cell?.value === 'string' && cell.value.startsWith('≥') ? { ...cell, value: `>=${cell.value.slice(1)}` } : cell)));
  const messy = bookOf({ ...sheet, rows });
  const [first = sheet] = messy.sheets;
  const forms = candidates(first);
  let changes = 0;
  const taken = Array.from({ length: 9 }, () => {
    const before = worked();
    changes = planNormalization(messy, first, forms).steps.reduce((sum, step) => sum + step.changes.length, 0);
    return worked() - before;
  });
  return [atMost('plan of normalising, 10,000 rows', Math.min(...taken), 300, ' ms', { detail: `${String(changes)} changes` })];
}

/**
 * Cell reads are counted through proxies; time is taken apart. A rule goes over ten forms of 10,000 rows and over one of
 * 100,000 in turn: as much memory to look into and as much to keep either way, so that only the rule's growth is left.
 */
export async function growth(): Promise<Line[]> {
  const small = formSheet(10_000);
  const large = formSheet(100_000);
  const reads = (sheet: Sheet) => {
    const counted = counting(sheet);
    checkSheet(counted.sheet);
    return counted.reads();
  };
  const times = await interleaved({ small: () => checkSheet(small), large: () => checkSheet(large) }, { times: 3, warmUp: 1, prepare: () => { globalThis.gc?.(); } });
  const lines = [
    atMost('cell reads, 10,000 → 100,000 rows', reads(large) / reads(small), 10.1, '×', { gates: true }),
    atMost('time of the pipeline, 10,000 → 100,000 rows', times.large / times.small, 17, '×', { detail: `${times.small.toFixed(0)} → ${times.large.toFixed(0)} ms` }),
  ];
  const ten = Array.from({ length: 10 }, (_, i) => formsOf(formSheet(10_000, i + 1)));
  const one = formsOf(large);
  const factors: { name: string; cost: string; factor: number }[] = [];
  for (const rule of rules) {
    const settings = settingsOf({ only: [rule.name] });
    const taken = await interleaved({ ten: () => ten.map((forms) => runRules(settings, forms)), one: () => runRules(settings, one) }, { times: 9, warmUp: 1, prepare: settle, share: 0, clock: worked });
    // Below a tenth of a millisecond for 10,000 rows the clock is all that is measured.
    if (taken.ten > 1) factors.push({ name: rule.name, cost: rule.cost, factor: (taken.one / taken.ten) * 10 });
  }
  for (const [cost, limit] of [['row', 17], ['table', 30], ['document', 30]] as const) {
    const worst = factors.filter((factor) => factor.cost === cost).sort((a, b) => b.factor - a.factor)[0];
    const what = `slowest-growing ${cost} rule, 10,000 → 100,000 rows`;
    lines.push(worst === undefined ? { what, figure: 'none takes 0.1 ms for 10,000 rows', budget: `≤ ${String(limit)}×`, within: true } : atMost(what, worst.factor, limit, '×', { detail: worst.name }));
  }
  return lines;
}

/**
 * How often a second a row rule looks at a parsed indicator when all of them run, as they do in a check. In a form longer
 * than nearly all real ones, which stays in the processor's cache; for 10,000 indicators, which informs, memory is waited for.
 */
export function rowRules(): Line[] {
  const names = rules.filter((rule) => rule.cost === 'row').map((rule) => rule.name);
  const millionsIn = (count: number) => {
    const forms = formsOf(formSheet(count));
    return (only: readonly string[]): number => (count * only.length) / fastest(settingsOf({ only }), forms, Math.ceil(10_000 / count)) / 1000;
  };
  const millions = millionsIn(200);
  const [slowest] = names.map((name) => ({ name, rate: millions([name]) })).sort((a, b) => a.rate - b.rate);
  const rate = millions(names);
  return [
    {
      what: `row rules, all ${String(names.length)} together, 200 indicators`,
      figure: `${rate.toFixed(1)} million/s (slowest alone: ${slowest?.name ?? ''} ${slowest?.rate.toFixed(1) ?? ''})`,
      budget: '≥ 20 million/s',
      within: rate >= 20,
    },
    { what: '  the same, 10,000 indicators', figure: `${millionsIn(10_000)(names).toFixed(1)} million/s`, budget: '' },
  ];
}

/** Milliseconds of one run of the rules, the fastest of several times `runs`: whatever slows a run is not the rules. */
function fastest(settings: Settings, forms: readonly SheetForms[], runs: number): number {
  const times = Array.from({ length: 25 }, () => {
    const started = performance.now();
    for (let run = 0; run < runs; run += 1) runRules(settings, forms);
    return (performance.now() - started) / runs;
  });
  return Math.min(...times);
}

/** An edit in a session of 1,000 rows, recognition and findings included; cells that it reads are counted and gate. */
export function edits(): Line[] {
  const values = editing(formSheet(1_000));
  const heads = editing(formSheet(1_000));
  const counted = counting(formSheet(1_000));
  const counts = editing(counted.sheet, counted.count);
  const next = seeded(7);
  const place = (): CellRef => ({ row: 3 + Math.floor(next() * 1_000), col: 4 });
  const value = (): string => `≥${String(Math.floor(next() * 1e6))}`;
  const valueTimes = Array.from({ length: 520 }, () => values(place(), value())).slice(120);
  const headTimes = Array.from({ length: 22 }, (_, i) => heads({ row: 2, col: 15 }, i % 2 === 0 ? '说明' : '备注')).slice(2);
  const reads = Array.from({ length: 22 }, () => {
    const before = counted.reads();
    counts(place(), value());
    return counted.reads() - before;
  }).slice(2);
  return [
    atMost('edit of a value, 1,000 rows, p50', quantile(valueTimes, 0.5), 1, ' ms'),
    atMost('edit of a value, 1,000 rows, p95', quantile(valueTimes, 0.95), 5, ' ms'),
    atMost('cells read by an edit of a value, 1,000 rows of 16', Math.max(...reads), 200, '', { gates: true }),
    atMost('edit of a header, 1,000 rows, p50', quantile(headTimes, 0.5), 60, ' ms'),
  ];
}

/** A session over a sheet; each call puts a value and gives the milliseconds that the check took. */
function editing(sheet: Sheet, seen = (row: Row): Row => row): (at: CellRef, value: string) => number {
  const session = new CheckSession();
  let book = bookOf(sheet);
  session.check(book);
  return (at, value) => {
    const expect = { value: book.sheets[0]?.rows[at.row]?.[at.col]?.value ?? null };
    const applied = apply(book, { kind: 'put', sheet: sheet.id, at, expect, put: { value } });
    if (!applied.ok) throw new Error(applied.refusal.code);
    book = { ...applied.book, sheets: applied.book.sheets.map((one) => ({ ...one, rows: one.rows.map((row, index) => (row !== undefined && index === at.row ? seen(row) : row)) })) };
    const started = performance.now();
    session.check(book);
    return performance.now() - started;
  };
}

function formsOf(sheet: Sheet): SheetForms[] {
  return [sheetForms(sheet, candidates(sheet))];
}

/** The same sheet with every read of a cell counted; `count` does so for a row that comes later. */
function counting(sheet: Sheet): { sheet: Sheet; count: (row: Row) => Row; reads: () => number } {
  let reads = 0;
  const count = (target: Row): Row =>
    new Proxy(target, {
      get: (object, key, receiver): unknown => {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
        return Reflect.get(object, key, receiver);
      },
    });
  return { sheet: { ...sheet, rows: sheet.rows.map((row) => row && count(row)) }, count, reads: () => reads };
}
