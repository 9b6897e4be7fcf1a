/// <reference types="office-js" />
/**
 * Contents of cells, in two round trips: what stands there is compared with what the edits expect, then all is written
 * and read back at once. What Excel did not take is put back as it was.
 */
import { formatCell } from '../../sheet/address';
import type { CellContent, PutEdit, Refusal } from '../../sheet/edit';
import { contentEquals } from '../../sheet/content';
import { formatRange, type Range } from '../../sheet/range';
import { HostFailure, type Applied, type Fault } from '../host';
import { act, ask } from './batch';
import { contentFrom, entryOf } from '../content';
import { isTaken, keyOf, placesIn, rowsIn, sheetfulsOf, wantedOf, type Contents, type Sheetful } from '../puts';

export async function applyPuts(edits: readonly PutEdit[], excelId: (sheet: string) => string, announce: (sheets: readonly Sheetful[]) => void): Promise<Applied> {
  const sheets = sheetfulsOf(edits);
  if ('code' in sheets) return { done: false, because: sheets };
  const before = await readBefore(sheets, excelId);
  if ('code' in before) return { done: false, because: before };
  announce(sheets);
  const because = await write(sheets, wantedOf(sheets), excelId);
  if (!because) return { done: true };
  // Too large or refused half way: what was written goes back, and only then is it said.
  await write(sheets, before.contents, excelId);
  return { done: false, because };
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
          if (!isTaken(after, wanted.get(key) ?? { value: null })) return { code: 'write-ignored', detail: key };
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

function* contentsIn(sheet: string, ranges: readonly Loaded[]): Generator<readonly [string, CellContent]> {
  for (const { at, range } of ranges) {
    const { values, formulas } = range as { values: unknown[][]; formulas: unknown[][] };
    for (const { row, col } of placesIn(at)) {
      const [r, c] = [row - at.top, col - at.left];
      yield [keyOf(sheet, { row, col }), contentFrom(values[r]?.[c], formulas[r]?.[c], undefined)];
    }
  }
}
