/**
 * Contents of cells: what stands there is compared with what the edits expect, then written by rectangles and read back,
 * since ET may take a write and do nothing. What it did not take is put back as it was.
 */
import { cellKey, formatCell } from '../../sheet/address';
import { contentEquals } from '../../sheet/content';
import type { CellContent, PutEdit, Refusal } from '../../sheet/edit';
import { firstCell, placesIn, rowsIn, type Range } from '../../sheet/range';
import { entryOf } from '../content';
import { HostFailure, type Applied, type Fault } from '../host';
import { isTaken, keyOf, sheetfulsOf, wantedOf, type Contents, type Sheetful } from '../puts';
import { halvesOf } from '../rectangles';
import { cellsAt, readCells } from './cells';
import { failureOf } from './faults';
import type { SheetTable } from './sheets';

/** `wrote`: told what each cell holds now. Everything happens within one turn of the event loop. @throws HostFailure while looking */
export function applyPuts(sheets: SheetTable, edits: readonly PutEdit[], wrote: (contents: Contents) => void): Applied {
  const fulls = sheetfulsOf(edits);
  if ('code' in fulls) return { done: false, because: fulls };
  const before = readBefore(sheets, fulls);
  if ('code' in before) return { done: false, because: before };
  const wanted = wantedOf(fulls);
  wrote(wanted);
  const because = write(sheets, fulls, wanted);
  if (!because) return { done: true };
  wrote(before.contents);
  write(sheets, fulls, before.contents);
  return { done: false, because };
}

/** What stands there now, or why it may not be written over. */
function readBefore(sheets: SheetTable, fulls: readonly Sheetful[]): { readonly contents: Contents } | Refusal {
  const contents = new Map<string, CellContent>();
  for (const full of fulls) {
    const sheet = findOr(sheets, full);
    if ('code' in sheet) return sheet;
    for (const [key, content] of contentsIn(sheet, full)) contents.set(key, content);
    const locked = sheet.ProtectContents ? new Set(full.ranges.flatMap((range) => lockedIn(sheet, range))) : undefined;
    const covered = new Set(full.ranges.flatMap((range) => coveredIn(sheet, range)));
    for (const [address, put] of full.puts) {
      if (covered.has(address)) return { code: 'cuts-merge', edit: put, at: put.at };
      if (locked?.has(address)) return { code: 'protected', edit: put, at: put.at };
      if (!contentEquals(contents.get(keyOf(full.sheet, put.at)) ?? { value: null }, put.expect)) return { code: 'value-differs', edit: put, at: put.at };
    }
  }
  return { contents };
}

function findOr(sheets: SheetTable, { sheet, puts }: Sheetful): Et.Worksheet | Refusal {
  try {
    return sheets.find(sheet);
  } catch (error) {
    const [edit] = puts.values();
    if (edit && error instanceof HostFailure && error.fault.code === 'no-such-sheet') return { code: 'no-such-sheet', edit };
    throw error;
  }
}

function lockedIn(sheet: Et.Worksheet, range: Range): string[] {
  const { Locked: locked } = cellsAt(sheet, range);
  if (locked === null) return halvesOf(range).flatMap((half) => lockedIn(sheet, half));
  return locked ? placesIn(range).map(formatCell) : [];
}

/** Cells under a merge: what is written there ET drops without a word. */
function coveredIn(sheet: Et.Worksheet, range: Range): string[] {
  const cells = cellsAt(sheet, range);
  if (cells.MergeCells === false) return [];
  const halves = halvesOf(range);
  if (halves.length > 0) return halves.flatMap((half) => coveredIn(sheet, half));
  const address = formatCell(firstCell(range));
  return cells.MergeArea.Address(false, false).split(':')[0] === address ? [] : [address];
}

/** Writes and reads back; undefined when the cells hold what they should. */
function write(sheets: SheetTable, fulls: readonly Sheetful[], wanted: Contents): Fault | undefined {
  try {
    for (const full of fulls) {
      const sheet = sheets.find(full.sheet);
      for (const range of full.ranges) enter(sheet, range, rowsIn(range).map((row) => row.map((at) => wanted.get(keyOf(full.sheet, at)) ?? { value: null })));
      for (const [key, after] of contentsIn(sheet, full)) if (!isTaken(after, wanted.get(key) ?? { value: null })) return { code: 'write-ignored', detail: key };
    }
    return undefined;
  } catch (error) {
    return failureOf(error).fault as Fault;
  }
}

/** Enters contents into a rectangle, one call. */
export function enter(sheet: Et.Worksheet, range: Range, contents: readonly (readonly CellContent[])[]): void {
  const entries = contents.map((row) => row.map(entryOf));
  const [[single] = []] = entries;
  const content = entries.length === 1 && entries[0]?.length === 1 ? (single ?? '') : entries;
  const cells = cellsAt(sheet, range);
  if (contents.some((row) => row.some(({ formula }) => formula !== undefined))) cells.Formula = content;
  else cells.Value2 = content;
}

function* contentsIn(sheet: Et.Worksheet, { sheet: id, ranges }: Sheetful): Generator<readonly [string, CellContent]> {
  const held = readCells(sheet, ranges);
  for (const at of ranges.flatMap(placesIn)) yield [keyOf(id, at), held.get(cellKey(at)) ?? { value: null }];
}
