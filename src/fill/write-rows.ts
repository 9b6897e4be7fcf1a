/** New indicator rows as edits: rows inserted in the look of their neighbours, spines of merged levels grown along. */
import type { Role } from '../form/schema';
import type { Book, CellValue, Sheet, Style } from '../sheet/book';
import { mergeAt, textAt } from '../sheet/build';
import { contentAt, styleOf } from '../sheet/content';
import type { Edit } from '../sheet/edit';
import type { Range } from '../sheet/range';
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
  const edits: Edit[] = slots.flatMap((row) => puts(sheet, bodyOf(bodies, row), row.place.row, row.cells));
  // From the bottom up, so that no insertion moves the place of the next.
  for (const anchor of anchors) {
    const here = inserted.filter(({ place }) => place.row === anchor);
    const body = here[0] === undefined ? undefined : bodyOf(bodies, here[0]);
    if (body !== undefined) edits.push(...insertBehind(book, sheet, body, anchor, here));
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

function insertBehind(book: Book, sheet: Sheet, body: Body, anchor: number, rows: readonly NewRow[]): Edit[] {
  const first = anchor + 1;
  const merging = usesMerges(sheet, body);
  const edits: Edit[] = [{ kind: 'insert', sheet: sheet.id, axis: 'row', index: first, count: rows.length }];
  edits.push(...looks(book, sheet, body, anchor, rows.length));
  const joined = rows.filter(({ place }) => place.shares === 'level2').length;
  const related = rows.filter(({ place }) => place.shares !== 'none').length;
  const { spine, level1, level2 } = body.columns;
  edits.push(
    ...grow(sheet, body, anchor, level2, joined, merging),
    ...grow(sheet, body, anchor, level1, related, merging),
    ...grow(sheet, body, anchor, spine, anchor === body.head ? 0 : rows.length, merging),
    ...groups(sheet, level2, rows, first, merging, ({ place }) => place.shares !== 'level2', (row) => `${row.level1}/${row.level2}`, (row) => row.level2),
    ...groups(sheet, level1, rows, first, merging, ({ place }) => place.shares === 'none', (row) => row.level1, (row) => row.level1),
  );
  rows.forEach((row, index) => {
    for (const [role, value] of cellsOf(row)) {
      const col = body.columns[role];
      if (col !== undefined) edits.push({ kind: 'put', sheet: sheet.id, at: { row: first + index, col }, expect: { value: null }, put: { value } });
    }
  });
  return edits;
}

function cellsOf({ cells }: NewRow): [Role, CellValue][] {
  return (Object.entries(cells) as [Role, CellValue][]).filter(([, value]) => value !== null && value !== '');
}

function puts(sheet: Sheet, body: Body, row: number, cells: NewRow['cells']): Edit[] {
  return (Object.entries(cells) as [Role, CellValue][]).flatMap(([role, value]): Edit[] => {
    const col = body.columns[role];
    if (col === undefined || value === null || value === '') return [];
    return [{ kind: 'put', sheet: sheet.id, at: { row, col }, expect: contentAt(sheet, { row, col }), put: { value } }];
  });
}

/** The look of the row before for the new ones: styles, height and what is merged across. A head lends only its lines. */
function looks(book: Book, sheet: Sheet, body: Body, anchor: number, count: number): Edit[] {
  const cells = sheet.rows[anchor] ?? [];
  const isHead = anchor === body.head;
  const styles = Array.from({ length: cells.length }, (_, col): Style | undefined => {
    const merge = mergeAt(sheet, { row: anchor, col });
    const style = cells[col]?.style === undefined && merge !== undefined ? undefined : styleOf(book, cells[col]);
    return isHead && style !== undefined ? plain(style) : style;
  });
  const size = isHead ? undefined : sheet.rowSizes.get(anchor);
  const across = isHead ? [] : sheet.merges.filter(({ top, bottom }) => top === anchor && bottom === anchor);
  return Array.from({ length: count }, (_, index) => anchor + 1 + index).flatMap((row): Edit[] => [
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
function grow(sheet: Sheet, body: Body, anchor: number, col: number | undefined, by: number, merging: boolean): Edit[] {
  if (col === undefined || by === 0 || anchor === body.head) return [];
  const merge = mergeAt(sheet, { row: anchor, col });
  if (merge !== undefined && merge.bottom > anchor) return [];
  const range: Range = merge ?? { top: anchor, bottom: anchor, left: col, right: col };
  if (!merging) return repeated(sheet, body, anchor, col) ? copies(sheet, anchor, col, by) : [];
  return [
    ...(merge === undefined ? [] : [{ kind: 'merge', sheet: sheet.id, range: merge, merged: false } as const]),
    { kind: 'merge', sheet: sheet.id, range: { ...range, top: topOf(sheet, body, anchor, col, range), bottom: anchor + by }, merged: true },
  ];
}

/** A level written once over blank rows is merged from where it is written. */
function topOf(sheet: Sheet, body: Body, anchor: number, col: number, range: Range): number {
  let top = range.top;
  while (top > body.head + 1 && textAt(sheet, { row: top, col }) === '' && mergeAt(sheet, { row: top - 1, col }) === undefined) top -= 1;
  return textAt(sheet, { row: top, col }) === '' ? range.top : top;
}

/** Forms without merges write a level on each row, or once. */
function repeated(sheet: Sheet, body: Body, anchor: number, col: number): boolean {
  const text = textAt(sheet, { row: anchor, col });
  return text !== '' && (anchor - 1 > body.head ? textAt(sheet, { row: anchor - 1, col }) !== '' : true) && body.rows.every(({ row }) => textAt(sheet, { row, col }) !== '');
}

function copies(sheet: Sheet, anchor: number, col: number, count: number): Edit[] {
  const { value } = contentAt(sheet, { row: anchor, col });
  return Array.from({ length: count }, (_, index): Edit => ({ kind: 'put', sheet: sheet.id, at: { row: anchor + 1 + index, col }, expect: { value: null }, put: { value } }));
}

/** The level texts of new groups, each at its first row, merged down where the form merges. */
function groups(
  sheet: Sheet,
  col: number | undefined,
  rows: readonly NewRow[],
  first: number,
  merging: boolean,
  isNew: (row: NewRow) => boolean,
  keyOf: (row: NewRow) => string,
  textOf: (row: NewRow) => string,
): Edit[] {
  if (col === undefined) return [];
  const edits: Edit[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (row === undefined) break;
    let end = at + 1;
    for (let next = rows[end]; next !== undefined && isNew(next) && keyOf(next) === keyOf(row); next = rows[end]) end += 1;
    if (isNew(row)) {
      edits.push({ kind: 'put', sheet: sheet.id, at: { row: first + at, col }, expect: { value: null }, put: { value: textOf(row) } });
      if (merging && end - at > 1) {
        edits.push({ kind: 'merge', sheet: sheet.id, range: { top: first + at, bottom: first + end - 1, left: col, right: col }, merged: true });
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
