/** Random edits on a file come to the same as on a Book, and undoing them gives the first book back. */
import fc from 'fast-check';
import { openWorkbook } from '../../src/workbook/index';
import { apply } from '../../src/sheet/apply';
import type { Book, Sheet, Style, Validation } from '../../src/sheet/book';
import { contentAt } from '../../src/sheet/content';
import type { Edit } from '../../src/sheet/edit';
import { booksEqual } from '../../src/sheet/equal';
import { byPlace } from './by-place';
import { expectWellFormed, zipOf } from './package';
import { richParts } from './rich-workbook';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 60);

/** Without its table: a file must give a head to a column that is put into one, of which a Book knows nothing. */
const original = zipOf({ ...richParts, 'xl/worksheets/sheet1.xml': String(richParts['xl/worksheets/sheet1.xml']).replace(/<tableParts.*<\/tableParts>/, '') });

interface Seed {
  readonly kind: number;
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
  readonly span: number;
  readonly text: string;
  readonly number: number;
}

const seed: fc.Arbitrary<Seed> = fc.record({
  kind: fc.nat(12),
  sheet: fc.nat(3),
  row: fc.nat(17),
  col: fc.nat(8),
  span: fc.integer({ min: 1, max: 3 }),
  text: fc.oneof(fc.constantFrom('≥95%', ' 空 ', '', 'SUM(E5:E10)', '绩效目标表!E5*2', '=1', 'a\nb', '<&>"', '_x0041_'), fc.string({ unit: 'grapheme', maxLength: 6 })),
  number: fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })),
});

const FORMULA = /^(?:SUM\(|绩效目标表!)/;

function valueOf({ text, number, span }: Seed): string | number | null {
  return span === 1 ? number : text === '' ? null : text;
}

function styleOf({ number, span }: Seed, book: Book, sheet: Sheet, row: number, col: number): Style {
  const old = book.styles[sheet.rows[row]?.[col]?.style ?? 0] ?? {};
  const choices: Style[] = [
    { ...old, fill: '#FFEB9C' },
    { ...old, font: { ...old.font, bold: true, size: 12 } },
    { ...old, border: { ...old.border, left: { style: 'medium', color: '#0070C0' } } },
    { ...old, align: { ...old.align, wrap: true, horizontal: 'right' }, locked: false },
  ];
  return choices[Math.abs(Math.trunc(number) + span) % choices.length] ?? old;
}

/** The edit that a seed means on a book; it may be refused. */
function editOf(s: Seed, book: Book): Edit | undefined {
  const sheet = book.sheets[s.sheet % book.sheets.length];
  if (!sheet) return undefined;
  const { row, col, span } = s;
  const at = { row, col };
  const range = { top: row, left: col, bottom: row + span - 1, right: col + (s.kind % 3) };
  switch (s.kind) {
    case 0:
    case 1: {
      // What a cell shows is computed by the file: a style that hides nothing keeps text and value alike.
      const value = valueOf(s);
      const put = FORMULA.test(s.text) ? { value: 1, formula: s.text } : { value };
      return { kind: 'put', sheet: sheet.id, at, expect: contentAt(sheet, at), put };
    }
    case 2:
      return { kind: 'style', sheet: sheet.id, range: { top: row, left: col, bottom: row, right: col }, styles: [styleOf(s, book, sheet, row, col)] };
    case 3:
    case 4:
      return { kind: 'insert', sheet: sheet.id, axis: s.kind === 3 ? 'row' : 'column', index: s.kind === 3 ? row : col, count: span };
    case 5:
    case 6:
      return { kind: 'delete', sheet: sheet.id, axis: s.kind === 5 ? 'row' : 'column', index: s.kind === 5 ? row : col, count: span };
    case 7: {
      const merged = sheet.merges[row % Math.max(1, sheet.merges.length)];
      return col % 2 === 0 && merged ? { kind: 'merge', sheet: sheet.id, range: merged, merged: false } : { kind: 'merge', sheet: sheet.id, range, merged: true };
    }
    case 8: {
      const old = sheet.notes.find((note) => note.at.row === row && note.at.col === col) ?? null;
      if (old?.author.startsWith('tc=') === true) return undefined;
      return { kind: 'note', sheet: sheet.id, at, expect: old, put: old && span > 1 ? null : { at, author: '绩标', text: `说明${String(span)}` } };
    }
    case 9: {
      const axis = span === 1 ? 'row' : 'column';
      const index = axis === 'row' ? row : col;
      const old = (axis === 'row' ? sheet.rowSizes : sheet.columnSizes).get(index) ?? null;
      return { kind: 'size', sheet: sheet.id, axis, index, expect: old, put: old && span === 3 ? null : { size: 10 + span, ...(col > 4 && { hidden: true }) } };
    }
    case 10: {
      const rule: Validation = { ranges: [range], type: 'list', list: ['甲', '乙'] };
      // Extended rules stand behind the plain ones in a file.
      const [head, tail] = span > 1 ? [sheet.validations.slice(1), []] : [[], sheet.validations];
      return { kind: 'validation', sheet: sheet.id, expect: sheet.validations, put: [...head.filter((_, i) => i < 0), rule, ...head, ...tail] };
    }
    case 11: {
      const index = col % book.sheets.length;
      if (span === 1) return { kind: 'visibility', sheet: sheet.id, expect: sheet.visibility, put: col > 2 ? 'hidden' : 'visible' };
      return { kind: 'moveSheet', sheet: sheet.id, expect: book.sheets.indexOf(sheet), index };
    }
    default: {
      const name = `表${String(row)}`;
      if (span === 1) return { kind: 'renameSheet', sheet: sheet.id, expect: sheet.name, name };
      if (span === 2) return { kind: 'removeSheet', sheet: sheet.id };
      const id = `new${String(row)}-${String(col)}`;
      return { kind: 'addSheet', index: col % (book.sheets.length + 1), sheet: id, content: { ...sheet, id, name, visibility: 'visible' } };
    }
  }
}

/** What the file will show for a number put into a formatted cell is the file's business: cells of the General format only. */
function isPlain(edit: Edit, book: Book): boolean {
  if (edit.kind !== 'put') return true;
  const cell = book.sheets.find(({ id }) => id === edit.sheet)?.rows[edit.at.row]?.[edit.at.col];
  return book.styles[cell?.style ?? 0]?.numberFormat === undefined && (typeof edit.put.value !== 'number' || Number.isInteger(edit.put.value));
}

function plan(start: Book, seeds: readonly Seed[]): { readonly edits: readonly Edit[]; readonly book: Book } {
  const edits: Edit[] = [];
  let book = start;
  for (const each of seeds) {
    const edit = editOf(each, book);
    if (!edit || !isPlain(edit, book)) continue;
    const applied = apply(book, edit);
    if (!applied.ok) continue;
    edits.push(edit);
    book = applied.book;
  }
  return { edits, book };
}

it('a file after random edits says what the book says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(seed, { minLength: 1, maxLength: 8 }), async (seeds) => {
      const workbook = await openWorkbook(original);
      const { edits, book } = plan(workbook.book, seeds);
      const bytes = workbook.save(edits);
      expectWellFormed(bytes);
      expect(booksEqual(byPlace((await openWorkbook(bytes)).book), byPlace(book))).toBe(true);
    }),
    { numRuns: runs },
  );
});

it('edits and their inverse give the first book back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(seed, { minLength: 1, maxLength: 5 }), async (seeds) => {
      const workbook = await openWorkbook(original);
      const { edits } = plan(workbook.book, seeds);
      const applied = apply(workbook.book, edits);
      if (!applied.ok) throw new Error(applied.refusal.code);
      const bytes = workbook.save([...edits, ...applied.inverse]);
      expectWellFormed(bytes);
      expect(booksEqual(byPlace((await openWorkbook(bytes)).book), byPlace(workbook.book))).toBe(true);
    }),
    { numRuns: runs },
  );
});
