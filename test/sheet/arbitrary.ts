/** Books and edits at random, small enough that edits meet merges, formulas and each other. */
import fc from 'fast-check';
import type { Book, Cell, Name, Note, Protection, Sheet, Size, Style, Validation, View } from '../../src/sheet/book';
import { contentAt, styleOf } from '../../src/sheet/content';
import type { Edit, PutEdit } from '../../src/sheet/edit';
import { formatRange, intersects, type Range } from '../../src/sheet/range';

/** Places reach a little beyond what sheets hold. */
const ROWS = 7;
const COLS = 5;
const NAMES = ['绩效目标表', '项目 表', "it's", '2024年', 'A1', 'Sheet9'];

const row = fc.nat({ max: ROWS });
const col = fc.nat({ max: COLS });
const at = fc.record({ row, col });

export const range: fc.Arbitrary<Range> = fc.tuple(row, row, col, col).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));

/** Formulas that speak of cells, ranges, whole rows and columns, of their own and other sheets. */
export const formula: fc.Arbitrary<string> = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('', '', ...NAMES.map((name) => `'${name.replace(/'/g, "''")}'!`), 'Sheet9!', 'Sheet9:绩效目标表!', '[1]Sheet9!'),
        fc.oneof(
          range.map((r) => formatRange(r)),
          range.map((r) => `$${formatRange(r).replace(':', ':$')}`),
          fc.constantFrom('A:B', '2:3', '$C:$C', 'B3:B1048576', '#REF!', '合计'),
        ),
      )
      .map((parts) => parts.join('')),
    { minLength: 1, maxLength: 3 },
  )
  .chain((refs) => fc.constantFrom(`SUM(${refs.join(',')})`, refs.join('+'), `IF("A1"="",${refs.join('&')},1)`));

const value = fc.oneof(
  fc.constantFrom<Cell['value']>(null, '', '≥95%', '完成率', 5, 0.96, true, { error: '#N/A' }, ' '),
  fc.integer({ min: -9, max: 9 }),
);

const content = fc.oneof(
  { weight: 4, arbitrary: fc.record({ value }) },
  { weight: 1, arbitrary: fc.record({ value, text: fc.constantFrom('96%', '5.00') }) },
  { weight: 1, arbitrary: fc.record({ value, formula }) },
);

export const style: fc.Arbitrary<Style> = fc.constantFrom<Style>(
  {},
  { locked: false },
  { locked: true, fill: '#FFFF00' },
  { numberFormat: '0%' },
  { font: { bold: true, name: '宋体', size: 12 }, align: { horizontal: 'center', wrap: true }, locked: false },
);

const cell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.tuple(content, fc.option(fc.nat({ max: 4 }), { nil: undefined })).map(([held, index]) => ({ ...held, ...(index !== undefined && { style: index }) })),
);

const validation: fc.Arbitrary<Validation> = fc.record(
  {
    ranges: fc.array(fc.oneof(range, fc.constant<Range>({ top: 1, left: 0, bottom: 1_048_575, right: 0 })), { minLength: 1, maxLength: 2 }),
    type: fc.constantFrom<Validation['type']>('list', 'whole', 'custom'),
    list: fc.constant(['≥', '≤', '=']),
    formula1: formula,
    formula2: formula,
    prompt: fc.constant('请选择'),
  },
  { requiredKeys: ['ranges', 'type'] },
);

const note: fc.Arbitrary<Note> = fc.record({ at, author: fc.constant('审核'), text: fc.constantFrom('请补充', '无单位') });
const size: fc.Arbitrary<Size> = fc.record({ size: fc.integer({ min: 1, max: 60 }), hidden: fc.boolean() }, { requiredKeys: [] });

const view: fc.Arbitrary<View> = fc.record(
  {
    freeze: fc.record({ rows: fc.nat({ max: 4 }), cols: fc.nat({ max: 2 }) }),
    print: fc.record(
      { area: range, titleRows: fc.tuple(row, row).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const), landscape: fc.boolean() },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const protection: fc.Arbitrary<Protection> = fc.record(
  {
    formatCells: fc.boolean(),
    formatRows: fc.boolean(),
    formatColumns: fc.boolean(),
    insertRows: fc.boolean(),
    insertColumns: fc.boolean(),
    deleteRows: fc.boolean(),
    deleteColumns: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Merges of more than one cell that do not touch each other. */
const merges = fc
  .array(range, { maxLength: 4 })
  .map((list) => list.filter((r, i) => (r.top < r.bottom || r.left < r.right) && !list.slice(0, i).some((other) => intersects(r, other))));

/** A sheet with everything a sheet can have. */
export function sheet(id: string, name: string): fc.Arbitrary<Sheet> {
  return fc
    .record({
      id: fc.constant(id),
      name: fc.constant(name),
      visibility: fc.constantFrom<Sheet['visibility']>('visible', 'visible', 'hidden'),
      rows: fc.array(fc.option(fc.array(cell, { maxLength: COLS }), { nil: undefined, freq: 5 }), { maxLength: ROWS }),
      merges,
      validations: fc.array(validation, { maxLength: 2 }),
      notes: fc.uniqueArray(note, { maxLength: 3, selector: (n) => `${String(n.at.row)},${String(n.at.col)}` }),
      rowSizes: fc.array(fc.tuple(row, size), { maxLength: 3 }).map((entries) => new Map(entries)),
      columnSizes: fc.array(fc.tuple(col, size), { maxLength: 2 }).map((entries) => new Map(entries)),
      view,
    })
    .chain((made) => fc.option(protection, { nil: undefined, freq: 5 }).map((p) => (p && Object.keys(p).length > 0 ? { ...made, protection: p } : made)));
}

/** One to three sheets, a style table with a default and a duplicate, names of the book and of a sheet. */
export const book: fc.Arbitrary<Book> = fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 3 }).chain((names) =>
  fc.record({
    sheets: fc.tuple(...names.map((name, i) => sheet(`s${String(i)}`, name))).map(([first, ...rest]): Sheet[] => [
      { ...first!, visibility: 'visible' },
      ...rest,
    ]),
    styles: fc.tuple(style, style, style, style).map((rest) => [{}, ...rest]),
    names: fc.array(
      fc.oneof<fc.Arbitrary<Name>[]>(
        fc.record({ name: fc.constantFrom('合计', '范围'), formula }),
        fc.record({ name: fc.constant('本表'), formula, scope: fc.constant('s0') }),
      ),
      { maxLength: 2 },
    ),
  }),
);

/** An edit for a book: mostly one that fits it, sometimes one that it has to refuse. */
export function edit(of: Book): fc.Arbitrary<Edit> {
  return fc.oneof(
    { weight: 6, arbitrary: contentEdit(of) },
    { weight: 3, arbitrary: structuralEdit(of) },
    { weight: 1, arbitrary: moveSheetEdit(of) },
  );
}

/** Another place for a sheet, sometimes one beyond the last. */
function moveSheetEdit(of: Book): fc.Arbitrary<Edit> {
  return fc.tuple(fc.nat({ max: of.sheets.length - 1 }), fc.nat({ max: of.sheets.length })).map(([expect, index]) => {
    return { kind: 'moveSheet', sheet: of.sheets[expect]!.id, expect, index };
  });
}

/** A new content for a cell. */
export function putEdit(of: Book): fc.Arbitrary<PutEdit> {
  return fc.constantFrom(...of.sheets).chain(putOn);
}

function putOn(on: Sheet): fc.Arbitrary<PutEdit> {
  return fc.tuple(at, content, fc.integer({ min: 0, max: 9 })).map(([place, put, luck]) => {
    const expect = luck === 0 ? { value: 'something else' } : contentAt(on, place);
    return { kind: 'put', sheet: on.id, at: place, expect, put };
  });
}

/** An edit that changes what stands somewhere, and moves nothing. */
export function contentEdit(of: Book): fc.Arbitrary<Edit> {
  return fc.constantFrom(...of.sheets).chain((on) => {
    const id = on.id;
    return fc.oneof<fc.Arbitrary<Edit>[]>(
      putOn(on),
      fc.tuple(range, fc.array(fc.option(style, { nil: undefined }), { minLength: 48, maxLength: 48 }), fc.boolean(), fc.boolean()).map(([r, list, one, expected]): Edit => {
        const cells = cellsOf(r);
        const styles = one ? list.slice(0, 1) : list.slice(0, cells.length);
        const expect = cells.map((c) => styleOf(of, on.rows[c.row]?.[c.col]));
        return { kind: 'style', sheet: id, range: r, styles, ...(expected && { expect }) };
      }),
      fc.array(validation, { maxLength: 2 }).map((put): Edit => ({ kind: 'validation', sheet: id, expect: on.validations, put })),
      fc.tuple(fc.oneof(at, ...on.notes.map((n) => fc.constant(n.at))), fc.option(note)).map(([place, put]): Edit => {
        const expect = on.notes.find((n) => n.at.row === place.row && n.at.col === place.col) ?? null;
        return { kind: 'note', sheet: id, at: place, expect, put: put && { ...put, at: place } };
      }),
      fc.tuple(fc.constantFrom('row' as const, 'column' as const), col, fc.option(size)).map(([axis, index, put]): Edit => {
        const expect = (axis === 'row' ? on.rowSizes : on.columnSizes).get(index) ?? null;
        return { kind: 'size', sheet: id, axis, index, expect, put };
      }),
      fc
        .oneof(range, ...on.merges.map((r) => fc.constant(r)))
        .map((r): Edit => ({ kind: 'merge', sheet: id, range: r, merged: !on.merges.includes(r) })),
      view.map((put): Edit => ({ kind: 'view', sheet: id, expect: on.view, put })),
      fc.constantFrom<Sheet['visibility']>('visible', 'hidden').map((put): Edit => ({ kind: 'visibility', sheet: id, expect: on.visibility, put })),
    );
  });
}

/** An edit that moves places or changes what a sheet is called. */
export function structuralEdit(of: Book): fc.Arbitrary<Edit> {
  return fc.constantFrom(...of.sheets).chain((on) => {
    const lines = fc.record({
      sheet: fc.constant(on.id),
      axis: fc.constantFrom('row' as const, 'row' as const, 'column' as const),
      index: row,
      count: fc.integer({ min: 1, max: 3 }),
    });
    const name = fc.constantFrom(...NAMES, '新表', '新 表', '非法:名', '绩效目标表'.toUpperCase());
    return fc.oneof<fc.Arbitrary<Edit>[]>(
      lines.map((e): Edit => ({ kind: 'insert', ...e })),
      lines.map((e): Edit => ({ kind: 'delete', ...e })),
      fc
        .tuple(name, fc.nat({ max: 3 }))
        .chain(([n, index]) => sheet('new', n).map((made): Edit => ({ kind: 'addSheet', sheet: 'new', index, content: made }))),
      fc.constantFrom(on.id, 'missing').map((id): Edit => ({ kind: 'removeSheet', sheet: id })),
      name.map((n): Edit => ({ kind: 'renameSheet', sheet: on.id, expect: on.name, name: n })),
    );
  });
}

function cellsOf(r: Range) {
  const rows = Array.from({ length: r.bottom - r.top + 1 }, (_, i) => r.top + i);
  const cols = Array.from({ length: r.right - r.left + 1 }, (_, i) => r.left + i);
  return rows.flatMap((row) => cols.map((col) => ({ row, col })));
}
