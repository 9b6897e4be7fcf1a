/** Blanks that belong to what stands before them, and what is merged with them. */
import type { Form } from '../form/schema';
import { readingOf } from '../form/reading-of';
import { squeeze } from '../form/squeeze';
import { cellKey, MAX_COLUMNS } from '../sheet/address';
import { mergeAt, textAt } from '../sheet/build';
import type { Edit } from '../sheet/edit';
import { firstCell, type Range } from '../sheet/range';
import type { Dresser } from './dresser';
import { rowsBetween } from './layout';

/** A form's cells with the merges that are coming about. */
export class Blanks {
  /** The last column of its tables and fields. */
  readonly right: number;
  private readonly taken = new Set<number>();

  constructor(
    form: Form,
    private readonly dresser: Dresser,
  ) {
    const tables = form.tables.filter(({ header }) => header !== null);
    this.right = Math.max(...tables.map(({ range }) => range.right), ...form.fields.map(({ cell }) => cell.col), form.range.left);
  }

  isBlank(row: number, col: number): boolean {
    const { sheet } = this.dresser;
    return squeeze(textAt(sheet, { row, col })) === '' && mergeAt(sheet, { row, col }) === undefined;
  }

  isFree(row: number, col: number): boolean {
    return !this.taken.has(row * MAX_COLUMNS + col) && this.isBlank(row, col);
  }

  /** Filled, alone, and in no merge yet. */
  isOpen(row: number, col: number): boolean {
    const { sheet } = this.dresser;
    return squeeze(textAt(sheet, { row, col })) !== '' && mergeAt(sheet, { row, col }) === undefined;
  }

  take(range: Range): Range[] {
    if (range.top === range.bottom && range.left === range.right) return [];
    for (const row of rowsBetween(range.top, range.bottom)) for (const col of rowsBetween(range.left, range.right)) this.taken.add(row * MAX_COLUMNS + col);
    return [range];
  }
}

/** Merges ranges as one change of the step. */
export function proposeMerges(dresser: Dresser, range: Range, reason: string, ranges: readonly Range[]): void {
  const { id } = dresser.sheet;
  dresser.propose({ range, reason, edits: ranges.map((one): Edit => ({ kind: 'merge', sheet: id, range: one, merged: true })) });
}

/** The title over the whole form, where nothing stands beside it. */
export function mergeTitle({ titleCell, range }: Form, blanks: Blanks, dresser: Dresser): void {
  if (titleCell === null || !blanks.isOpen(titleCell.row, titleCell.col) || titleCell.col !== range.left) return;
  const { row } = titleCell;
  if (!rowsBetween(range.left + 1, blanks.right).every((col) => blanks.isFree(row, col))) return;
  const across = { top: row, bottom: row, left: range.left, right: blanks.right };
  proposeMerges(dresser, across, 'title', blanks.take(across));
}

/**
 * Above the tables every filled cell takes the blanks behind it, and those below where its whole breadth is blank; `isMeant`
 * may leave some out by their text.
 */
export function mergeFields(form: Form, blanks: Blanks, dresser: Dresser, isMeant: (text: string) => boolean = () => true): void {
  const first = form.tables[0]?.header?.first ?? form.range.bottom + 1;
  const isField = (row: number): boolean => ['field', 'money', 'goal'].includes(readingOf(form, row) ?? '');
  const rows = rowsBetween(form.range.top, first - 1).filter(isField);
  const places = valuePlaces(form);
  const ranges = rows.flatMap((row) =>
    rowsBetween(form.range.left, blanks.right).flatMap((col) => {
      const isPlace = (c: number): boolean => places.has(cellKey({ row, col: c }));
      if (!blanks.isOpen(row, col) && !(isPlace(col) && blanks.isFree(row, col))) return [];
      let right = col;
      // A label leaves its value's place alone, empty or not.
      while (right < blanks.right && blanks.isFree(row, right + 1) && !isPlace(right + 1)) right += 1;
      let bottom = row;
      const below = (at: number): boolean => isField(at) && rowsBetween(col, right).every((c) => blanks.isFree(at, c)) && beginsBlank(blanks, at, col, form.range.left);
      while (below(bottom + 1)) bottom += 1;
      return blanks.take({ top: row, bottom, left: col, right });
    }),
  ).filter((range) => isMeant(textAt(dresser.sheet, firstCell(range))));
  const [one] = ranges;
  if (one !== undefined) proposeMerges(dresser, { ...one, bottom: rows.at(-1) ?? one.bottom, left: form.range.left, right: blanks.right }, 'fields', ranges);
}

/** Where values of fields stand or should stand, beside their labels. */
function valuePlaces({ fields }: Form): ReadonlySet<number> {
  return new Set(fields.filter(({ labelCell, cell }) => cell.row === labelCell.row && cell.col > labelCell.col).map(({ cell }) => cellKey(cell)));
}

/** A row without a label of its own goes on with the one above. */
function beginsBlank(blanks: Blanks, row: number, col: number, left: number): boolean {
  return rowsBetween(left, col).every((c) => blanks.isBlank(row, c));
}
