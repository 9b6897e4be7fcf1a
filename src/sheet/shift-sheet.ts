/** Everything on a sheet that moves when rows or columns are inserted or deleted, formulas apart. */
import type { Note, Sheet, Size, Validation, View } from './book';
import type { Range } from './range';
import { axisLength, shiftCell, shiftIndex, shiftRange, shiftRows, shiftSpan, type Shift } from './shift';

/** The sheet after the shift. Its formulas are as they were: `followBook` moves the references of all sheets. */
export function shiftSheet(sheet: Sheet, shift: Shift): Sheet {
  return {
    ...sheet,
    rows: shiftRows(sheet.rows, shift),
    merges: shiftMerges(sheet.merges, shift),
    validations: shiftValidations(sheet.validations, shift),
    notes: shiftNotes(sheet.notes, shift),
    rowSizes: shift.axis === 'row' ? shiftSizes(sheet.rowSizes, shift) : sheet.rowSizes,
    columnSizes: shift.axis === 'column' ? shiftSizes(sheet.columnSizes, shift) : sheet.columnSizes,
    view: shiftView(sheet.view, shift),
  };
}

/** Merges grow and shrink; one that is left with a single cell is none any more. */
export function shiftMerges(merges: readonly Range[], shift: Shift): readonly Range[] {
  return shiftRanges(merges, shift).filter((range) => range.top < range.bottom || range.left < range.right);
}

/** A validation without cells left goes. */
export function shiftValidations(validations: readonly Validation[], shift: Shift): readonly Validation[] {
  return validations.flatMap((validation) => {
    const ranges = shiftRanges(validation.ranges, shift);
    return ranges.length === 0 ? [] : [{ ...validation, ranges }];
  });
}

/** The notes of deleted cells go. */
export function shiftNotes(notes: readonly Note[], shift: Shift): readonly Note[] {
  return notes.flatMap((note) => {
    const at = shiftCell(note.at, shift);
    return at === undefined ? [] : [{ ...note, at }];
  });
}

/** Sizes along the axis of the shift. */
export function shiftSizes(sizes: Iterable<readonly [number, Size]>, shift: Shift): ReadonlyMap<number, Size> {
  const moved = new Map<number, Size>();
  for (const [index, size] of sizes) {
    const target = shiftIndex(index, shift);
    if (target !== undefined) moved.set(target, size);
  }
  return moved;
}

/** The frozen part grows and shrinks with what is inserted into it or deleted from it; so do print area and titles. */
export function shiftView(view: View, shift: Shift): View {
  const { freeze, print } = view;
  return { ...view, ...(freeze && { freeze: shiftFreeze(freeze, shift) }), ...(print && { print: shiftPrint(print, shift) }) };
}

function shiftFreeze(freeze: NonNullable<View['freeze']>, shift: Shift): NonNullable<View['freeze']> {
  const key = shift.axis === 'row' ? 'rows' : 'cols';
  const count = freeze[key];
  if (shift.index >= count) return freeze;
  const deleted = Math.min(count - shift.index, -shift.by);
  return { ...freeze, [key]: shift.by > 0 ? Math.min(count + shift.by, axisLength(shift.axis)) : count - deleted };
}

function shiftPrint({ area, titleRows, ...print }: NonNullable<View['print']>, shift: Shift): NonNullable<View['print']> {
  const movedArea = area && shiftRange(area, shift);
  const movedTitles = titleRows && shift.axis === 'row' ? shiftSpan(titleRows, shift) : titleRows;
  return { ...print, ...(movedArea && { area: movedArea }), ...(movedTitles && { titleRows: movedTitles }) };
}

function shiftRanges(ranges: readonly Range[], shift: Shift): readonly Range[] {
  return ranges.map((range) => shiftRange(range, shift)).filter((range) => range !== undefined);
}
