/// <reference types="office-js" />
/**
 * Contents of cells, in two round trips: what stands there is compared with what the edits expect, then all is written
 * and read back at once. What Excel did not take is put back as it was.
 */
import { formatCell } from '../../sheet/address';
import type { CellContent, PutEdit, Refusal } from '../../sheet/edit';
import { contentEquals } from '../../sheet/content';
import { contains, formatRange, placesIn, rangeOf, rowsIn, type Range } from '../../sheet/range';
import { HostFailure, type Applied, type Fault } from '../host';
import { contentFrom, entryOf } from '../content';
import { isTaken, keyOf, sheetfulsOf, wantedOf, type Contents, type Sheetful } from '../puts';
import { halvesOf } from '../rectangles';
import { act, ask } from './batch';

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

type Before = { readonly contents: Contents } | Refusal;

/** What stands there now, or why it may not be written over. */
async function readBefore(sheets: readonly Sheetful[], excelId: (sheet: string) => string): Promise<Before> {
  const parts = await inParts(sheets, (part) => readPart(part, excelId));
  return parts.find((part) => 'code' in part) ?? { contents: new Map(parts.flatMap((part) => ('contents' in part ? [...part.contents] : []))) };
}

function readPart(sheets: readonly Sheetful[], excelId: (sheet: string) => string): Promise<Before> {
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
  const single = load(sheet, mixed.flatMap(({ at }) => placesIn(at)).map(rangeOf), 'format/protection/locked');
  if (single.length > 0) await context.sync();
  return new Set([...ranges, ...single].filter(({ range }) => range.format.protection.locked).flatMap(({ at }) => placesIn(at).map(formatCell)));
}

/** Writes and reads back in one round trip, in more where Excel takes less at a time; undefined when the cells hold what they should. */
async function write(sheets: readonly Sheetful[], wanted: Contents, excelId: (sheet: string) => string): Promise<Fault | undefined> {
  try {
    // A part that was not taken makes the whole go back: what the others came to does not matter then.
    return (await inParts(sheets, (part) => writePart(part, wanted, excelId))).find((fault) => fault !== undefined);
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    const { code } = error.fault;
    return code === 'no-such-sheet' || code === 'protected' ? { code: 'write-ignored', detail: code } : (error.fault as Fault);
  }
}

/** @throws HostFailure */
function writePart(sheets: readonly Sheetful[], wanted: Contents, excelId: (sheet: string) => string): Promise<Fault | undefined> {
  return act(async (context) => {
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
}

/** The work on all of it; where that is too much for Excel, on its halves in turn. */
async function inParts<T>(sheets: readonly Sheetful[], work: (part: readonly Sheetful[]) => Promise<T>): Promise<readonly T[]> {
  try {
    return [await work(sheets)];
  } catch (error) {
    const parts = error instanceof HostFailure && error.fault.code === 'too-large' ? halvesOfAll(sheets) : undefined;
    if (!parts) throw error;
    return [...(await inParts(parts[0], work)), ...(await inParts(parts[1], work))];
  }
}

/** Undefined for a single cell. */
function halvesOfAll(sheets: readonly Sheetful[]): readonly [readonly Sheetful[], readonly Sheetful[]] | undefined {
  const [first, ...others] = sheets;
  if (!first) return undefined;
  if (others.length > 0) return [sheets.slice(0, Math.ceil(sheets.length / 2)), sheets.slice(Math.ceil(sheets.length / 2))];
  const [range, ...further] = first.ranges;
  const ranges = further.length > 0 || !range ? first.ranges : halvesOf(range);
  if (ranges.length < 2) return undefined;
  const middle = Math.ceil(ranges.length / 2);
  return [[within(first, ranges.slice(0, middle))], [within(first, ranges.slice(middle))]];
}

function within({ sheet, puts }: Sheetful, ranges: readonly Range[]): Sheetful {
  return { sheet, ranges, puts: new Map([...puts].filter(([, { at }]) => ranges.some((range) => contains(range, at)))) };
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
