/** New indicator rows as edits: rows inserted in the look of their neighbours, spines of merged levels grown along. */
import type { Role } from '../form/schema';
import type { CellRef } from '../sheet/address';
import type { Book, CellValue, Sheet, Style } from '../sheet/book';
import { mergeAt, textAt } from '../sheet/build';
import { contentAt, styleOf } from '../sheet/content';
import type { CellContent, Edit } from '../sheet/edit';
import { rangeOf, type Range } from '../sheet/range';
import type { Body } from './body';
import type { Place } from './place';

/** A row with its place; `cells` are written where the form has such a column. */
export interface NewRow {
  readonly place: Place;
  readonly level1: string;
  readonly level2: string;
  readonly cells: Readonly<Partial<Record<Role, CellValue>>>;
}

export interface Written {
  readonly edits: readonly Edit[];
  /** Sheet row of each new row once all edits are carried out, in the order given. */
  readonly rows: readonly number[];
}

/** Writes the rows; several at one place stand in the order given. All places speak of the sheet as it is. */
export function writeRows(book: Book, sheet: Sheet, bodies: readonly Body[], rows: readonly NewRow[]): Written {
  const slots = rows.filter(({ place }) => place.kind === 'slot');
  // What goes on with a group stands next to it, before what begins another.
  const inserted = rows.filter(({ place }) => place.kind === 'insert').sort((a, b) => nearer.indexOf(a.place.shares) - nearer.indexOf(b.place.shares));
  const anchors = [...new Set(inserted.map(({ place }) => place.row))].sort((a, b) => b - a);
  const edits = slots.flatMap((row) => puts(sheet, bodyOf(bodies, row), row.place.row, row.cells, (at) => contentAt(sheet, at)));
  // From the bottom up, so that no insertion moves the place of the next.
  for (const anchor of anchors) {
    const here = inserted.filter(({ place }) => place.row === anchor);
    const [first] = here;
    if (first === undefined) continue;
    const body = bodyOf(bodies, first);
    edits.push(...insertBehind({ book, sheet, body, anchor, rows: here, merging: usesMerges(sheet, body) }));
  }
  const landing = (row: NewRow): number => {
    const above = inserted.filter(({ place }) => place.row < row.place.row).length;
    if (row.place.kind === 'slot') return row.place.row + above;
    return row.place.row + above + 1 + inserted.filter(({ place }) => place.row === row.place.row).indexOf(row);
  };
  return { edits, rows: rows.map(landing) };
}

const nearer: readonly Place['shares'][] = ['level2', 'level1', 'none'];

function bodyOf(bodies: readonly Body[], { place }: NewRow): Body {
  const body = bodies[place.body];
  if (body === undefined) throw new RangeError('a row without a table');
  return body;
}

/** Rows that come behind one row of a table. */
interface Insertion {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly body: Body;
  /** The row behind which they come: one of the body, or the last of its head. */
  readonly anchor: number;
  readonly rows: readonly NewRow[];
  /** Whether the table merges its levels down. */
  readonly merging: boolean;
}

function insertBehind(insertion: Insertion): Edit[] {
  const { sheet, body, anchor, rows } = insertion;
  const { spine, level1, level2 } = body.columns;
  const joined = rows.filter(({ place }) => place.shares === 'level2').length;
  const related = rows.filter(({ place }) => place.shares !== 'none').length;
  return [
    { kind: 'insert', sheet: sheet.id, axis: 'row', index: anchor + 1, count: rows.length },
    ...looks(insertion),
    ...grow(insertion, level2, joined),
    ...grow(insertion, level1, related),
    ...grow(insertion, spine, rows.length),
    ...groups(insertion, 'level2'),
    ...groups(insertion, 'level1'),
    ...rows.flatMap(({ cells }, index) => puts(sheet, body, anchor + 1 + index, cells, () => NOTHING)),
  ];
}

const NOTHING: CellContent = { value: null };

function puts(sheet: Sheet, { columns }: Body, row: number, cells: NewRow['cells'], expected: (at: CellRef) => CellContent): Edit[] {
  return (Object.entries(cells) as [Role, CellValue][]).flatMap(([role, value]): Edit[] => {
    const col = columns[role];
    if (col === undefined || value === null || value === '') return [];
    const at = { row, col };
    return [{ kind: 'put', sheet: sheet.id, at, expect: expected(at), put: { value } }];
  });
}

/** The look of the row before for the new ones: styles, height and what is merged across. A head lends only its lines. */
function looks({ book, sheet, body, anchor, rows }: Insertion): Edit[] {
  const cells = sheet.rows[anchor] ?? [];
  const isHead = anchor === body.head;
  const styles = Array.from({ length: cells.length }, (_, col): Style | undefined => {
    const merge = mergeAt(sheet, { row: anchor, col });
    const style = cells[col]?.style === undefined && merge !== undefined ? undefined : styleOf(book, cells[col]);
    return isHead && style !== undefined ? plain(style) : style;
  });
  const size = isHead ? undefined : sheet.rowSizes.get(anchor);
  const across = isHead ? [] : sheet.merges.filter(({ top, bottom }) => top === anchor && bottom === anchor);
  return Array.from(rows, (_, index) => anchor + 1 + index).flatMap((row): Edit[] => [
    ...(styles.some((style) => style !== undefined && Object.keys(style).length > 0)
      ? [{ kind: 'style', sheet: sheet.id, range: { top: row, bottom: row, left: 0, right: cells.length - 1 }, styles } as const]
      : []),
    ...(size === undefined ? [] : [{ kind: 'size', sheet: sheet.id, axis: 'row', index: row, expect: null, put: { ...size, hidden: false } } as const]),
    ...across.map((merge): Edit => ({ kind: 'merge', sheet: sheet.id, range: { ...merge, top: row, bottom: row }, merged: true })),
  ]);
}

function plain({ font, fill: _fill, ...style }: Style): Style {
  return { ...style, ...(font === undefined ? {} : { font: { ...font, bold: false } }) };
}

/** A level cell that ends at the anchor is stretched over the rows that go on with it; one that goes on beyond has grown by itself. */
function grow(insertion: Insertion, col: number | undefined, by: number): Edit[] {
  const { sheet, body, anchor, merging } = insertion;
  if (col === undefined || by === 0 || anchor === body.head) return [];
  const at = { row: anchor, col };
  const merge = mergeAt(sheet, at);
  if (merge !== undefined && merge.bottom > anchor) return [];
  if (!merging) return repeated(insertion, col) ? copies(sheet, at, by) : [];
  const range = merge ?? rangeOf(at);
  return [
    ...(merge === undefined ? [] : [{ kind: 'merge', sheet: sheet.id, range: merge, merged: false } as const]),
    { kind: 'merge', sheet: sheet.id, range: { ...range, top: topOf(insertion, col, range), bottom: anchor + by }, merged: true },
  ];
}

/** A level written once over blank rows is merged from where it is written. */
function topOf({ sheet, body }: Insertion, col: number, range: Range): number {
  let top = range.top;
  while (top > body.head + 1 && textAt(sheet, { row: top, col }) === '' && mergeAt(sheet, { row: top - 1, col }) === undefined) top -= 1;
  return textAt(sheet, { row: top, col }) === '' ? range.top : top;
}

/** Forms without merges write a level on each row, or once. */
function repeated({ sheet, body, anchor }: Insertion, col: number): boolean {
  const isWritten = (row: number): boolean => textAt(sheet, { row, col }) !== '';
  return isWritten(anchor) && (anchor - 1 <= body.head || isWritten(anchor - 1)) && body.rows.every(({ row }) => isWritten(row));
}

function copies(sheet: Sheet, { row, col }: CellRef, count: number): Edit[] {
  const { value } = contentAt(sheet, { row, col });
  return Array.from({ length: count }, (_, index): Edit => ({ kind: 'put', sheet: sheet.id, at: { row: row + 1 + index, col }, expect: NOTHING, put: { value } }));
}

/** The texts of groups of a level that begin among the new rows, each at its first row, merged down where the form merges. */
function groups({ sheet, body, anchor, rows, merging }: Insertion, level: 'level1' | 'level2'): Edit[] {
  const col = body.columns[level];
  if (col === undefined) return [];
  const isNew = ({ place: { shares } }: NewRow): boolean => shares === 'none' || (shares === 'level1' && level === 'level2');
  const isSame = (a: NewRow, b: NewRow): boolean => a.level1 === b.level1 && (level === 'level1' || a.level2 === b.level2);
  const edits: Edit[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (row === undefined) break;
    let end = at + 1;
    for (let next = rows[end]; next !== undefined && isNew(next) && isSame(next, row); next = rows[end]) end += 1;
    if (isNew(row)) {
      const top = anchor + 1 + at;
      edits.push({ kind: 'put', sheet: sheet.id, at: { row: top, col }, expect: NOTHING, put: { value: row[level] } });
      if (merging && end - at > 1) {
        edits.push({ kind: 'merge', sheet: sheet.id, range: { top, bottom: anchor + end, left: col, right: col }, merged: true });
      }
    }
    at = end;
  }
  return edits;
}

/** Whether the table merges its levels down. */
function usesMerges(sheet: Sheet, { columns, head, rows }: Body): boolean {
  const last = rows.at(-1)?.row ?? head;
  const levels = [columns.spine, columns.level1, columns.level2];
  return sheet.merges.some(({ top, bottom, left }) => bottom > top && top > head && bottom <= last && levels.includes(left));
}
