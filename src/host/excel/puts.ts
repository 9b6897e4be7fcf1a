/// <reference types="office-js" />
/**
 * Contents of cells, in two round trips: what stands there is compared with what the edits expect, then all is written
 * and read back at once. What Excel did not take is put back as it was.
 */
import { formatCell, type CellRef } from '../../sheet/address';
import type { CellContent, PutEdit, Refusal } from '../../sheet/edit';
import { contentEquals } from '../../sheet/content';
import { formatRange, type Range } from '../../sheet/range';
import { HostFailure, type Applied, type Fault } from '../host';
import { act, ask } from './batch';
import { contentFrom, entryOf } from './content';
import { rectanglesOf } from '../rectangles';

/** The cells to be written of one sheet, the last word for each. */
export interface Sheetful {
  readonly sheet: string;
  readonly ranges: readonly Range[];
  readonly puts: ReadonlyMap<string, PutEdit>;
}

type Contents = ReadonlyMap<string, CellContent>;

export async function applyPuts(edits: readonly PutEdit[], excelId: (sheet: string) => string, announce: (sheets: readonly Sheetful[]) => void): Promise<Applied> {
  const chained = chain(edits);
  if ('code' in chained) return { done: false, because: chained };
  const sheets = sheetfuls(chained.puts);
  const before = await readBefore(sheets, excelId);
  if ('code' in before) return { done: false, because: before };
  announce(sheets);
  const wanted = contentsOf(sheets, ({ put }) => put);
  const because = await write(sheets, wanted, excelId);
  if (!because) return { done: true };
  // Too large or refused half way: what was written goes back, and only then is it said.
  await write(sheets, before.contents, excelId);
  return { done: false, because };
}

/** Several edits of one cell become one that expects what the first expects; a later one must expect the earlier. */
function chain(edits: readonly PutEdit[]): { readonly puts: readonly PutEdit[] } | Refusal {
  const puts = new Map<string, PutEdit>();
  for (const edit of edits) {
    const key = `${edit.sheet} ${formatCell(edit.at)}`;
    const before = puts.get(key);
    if (before && !contentEquals(before.put, edit.expect)) return { code: 'value-differs', edit, at: edit.at };
    puts.set(key, before ? { ...edit, expect: before.expect } : edit);
  }
  return { puts: [...puts.values()] };
}

function sheetfuls(puts: readonly PutEdit[]): Sheetful[] {
  return [...new Set(puts.map(({ sheet }) => sheet))].map((sheet) => {
    const own = puts.filter((put) => put.sheet === sheet);
    return { sheet, ranges: rectanglesOf(own.map(({ at }) => at)), puts: new Map(own.map((put) => [formatCell(put.at), put])) };
  });
}

/** What stands there now, or why it may not be written over. */
async function readBefore(sheets: readonly Sheetful[], excelId: (sheet: string) => string): Promise<{ readonly contents: Contents } | Refusal> {
  return ask(async (context) => {
    const asked = sheets.map((one) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(excelId(one.sheet));
      sheet.protection.load('protected');
      return { one, sheet, ranges: load(sheet, one.ranges, 'values,formulas,format/protection/locked') };
    });
    await context.sync();
    const contents = new Map<string, CellContent>();
    for (const { one, sheet, ranges } of asked) {
      const [first] = one.puts.values();
      if (sheet.isNullObject && first) return { code: 'no-such-sheet', edit: first };
      for (const [key, content] of contentsIn(one.sheet, ranges)) contents.set(key, content);
      const locked = sheet.protection.protected ? await lockedCells(context, sheet, ranges) : new Set<string>();
      for (const [address, put] of one.puts) {
        if (locked.has(address)) return { code: 'protected', edit: put, at: put.at };
        if (!contentEquals(contents.get(keyOf(one.sheet, put.at)) ?? { value: null }, put.expect)) return { code: 'value-differs', edit: put, at: put.at };
      }
    }
    return { contents };
  });
}

interface Loaded {
  readonly at: Range;
  readonly range: Excel.Range;
}

function load(sheet: Excel.Worksheet, ranges: readonly Range[], what: string): Loaded[] {
  return ranges.map((at) => {
    const range = sheet.getRange(formatRange(at));
    range.load(what);
    return { at, range };
  });
}

/** Null for a rectangle means that its cells differ: those are asked one by one. */
async function lockedCells(context: Excel.RequestContext, sheet: Excel.Worksheet, ranges: readonly Loaded[]): Promise<ReadonlySet<string>> {
  const mixed = ranges.filter(({ range }) => (range.format.protection.locked as boolean | null) === null);
  const single = load(sheet, mixed.flatMap(({ at }) => placesIn(at)).map(({ row, col }) => ({ top: row, bottom: row, left: col, right: col })), 'format/protection/locked');
  if (single.length > 0) await context.sync();
  return new Set([...ranges, ...single].filter(({ range }) => range.format.protection.locked).flatMap(({ at }) => placesIn(at).map(formatCell)));
}

/** Writes and reads back in one round trip; undefined when the cells hold what they should. */
async function write(sheets: readonly Sheetful[], wanted: Contents, excelId: (sheet: string) => string): Promise<Fault | undefined> {
  try {
    return await act(async (context) => {
      const written = sheets.map((one) => {
        const sheet = context.workbook.worksheets.getItem(excelId(one.sheet));
        for (const at of one.ranges) {
          const places = rowsIn(at).map((row) => row.map((cell) => wanted.get(keyOf(one.sheet, cell)) ?? { value: null }));
          const range = sheet.getRange(formatRange(at));
          const entries = places.map((row) => row.map(entryOf));
          // `values` can be undone by the user where `formulas` cannot yet.
          if (places.flat().some(({ formula }) => formula !== undefined)) range.formulas = entries;
          else range.values = entries;
        }
        return { one, ranges: load(sheet, one.ranges, 'values,formulas') };
      });
      await context.sync();
      for (const { one, ranges } of written) {
        for (const [key, after] of contentsIn(one.sheet, ranges)) {
          if (!taken(after, wanted.get(key) ?? { value: null })) return { code: 'write-ignored', detail: key };
        }
      }
      return undefined;
    });
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    const { code } = error.fault;
    return code === 'no-such-sheet' || code === 'protected' ? { code: 'write-ignored', detail: code } : (error.fault as Fault);
  }
}

/** A formula may come back spelled otherwise. */
function taken(after: CellContent, wanted: CellContent): boolean {
  return wanted.formula === undefined ? contentEquals(after, wanted) : after.formula !== undefined;
}

function contentsOf(sheets: readonly Sheetful[], pick: (put: PutEdit) => CellContent): Contents {
  return new Map(sheets.flatMap(({ sheet, puts }) => [...puts.values()].map((put) => [keyOf(sheet, put.at), pick(put)] as const)));
}

function* contentsIn(sheet: string, ranges: readonly Loaded[]): Generator<readonly [string, CellContent]> {
  for (const { at, range } of ranges) {
    const { values, formulas } = range as { values: unknown[][]; formulas: unknown[][] };
    for (const { row, col } of placesIn(at)) {
      const [r, c] = [row - at.top, col - at.left];
      yield [keyOf(sheet, { row, col }), contentFrom(values[r]?.[c], formulas[r]?.[c], undefined)];
    }
  }
}

function rowsIn({ top, bottom, left, right }: Range): CellRef[][] {
  return Array.from({ length: bottom - top + 1 }, (_row, r) => Array.from({ length: right - left + 1 }, (_cell, c) => ({ row: top + r, col: left + c })));
}

function placesIn(range: Range): CellRef[] {
  return rowsIn(range).flat();
}

function keyOf(sheet: string, at: CellRef): string {
  return `${sheet} ${formatCell(at)}`;
}
