import fc from 'fast-check';
import { apply } from '../../src/sheet/apply';
import type { Book } from '../../src/sheet/book';
import { bookFromJson, bookToJson, editFromJson, editToJson, type BookJson, type EditJson } from '../../src/sheet/json';
import { booksEqual } from '../../src/sheet/equal';
import { contentAt } from '../../src/sheet/content';
import type { Edit } from '../../src/sheet/edit';
import { remap, remapEdits } from '../../src/sheet/remap';
import { runs } from '../support/runs';
import { book, contentEdit, edit, putEdit, structuralEdit } from './arbitrary';

const often = { numRuns: runs(1000) };

/** A book and edits made one after the other, each for the book as the former left it. */
const history = fc.tuple(book, fc.infiniteStream(fc.nat())).map(([start, seeds]) => {
  const edits: Edit[] = [];
  let now = start;
  for (const seed of seeds) {
    const next = fc.sample(edit(now), { numRuns: 1, seed })[0]!;
    edits.push(next);
    const done = apply(now, next);
    if (!done.ok || edits.length === 5) break;
    now = done.book;
  }
  return { start, edits };
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Says what differs, where booksEqual only says that something does. */
function expectSame(got: Book, wanted: Book): void {
  if (!booksEqual(got, wanted)) expect(bookToJson(got)).toEqual(bookToJson(wanted));
  expect(booksEqual(got, wanted)).toBe(true);
}

function done(from: Book, edits: Edit | readonly Edit[]): Book | undefined {
  const result = apply(from, edits);
  return result.ok ? result.book : undefined;
}

const viaJson = (it: Edit) => editFromJson(JSON.parse(JSON.stringify(editToJson(it))) as EditJson);

test('the inverse gives the book back in every part, and its inverse the change', () => {
  fc.assert(
    fc.property(book.chain((b) => fc.tuple(fc.constant(b), edit(b))), ([before, change]) => {
      const there = apply(frozen(before), change);
      fc.pre(there.ok);
      const back = apply(there.book, there.inverse);
      if (!back.ok) throw new Error(`inverse refused: ${JSON.stringify(back.refusal)}`);
      expectSame(back.book, before);
      const again = apply(back.book, back.inverse);
      if (!again.ok) throw new Error(`second inverse refused: ${JSON.stringify(again.refusal)}`);
      expectSame(again.book, there.book);
    }),
    often,
  );
});

test('so does the inverse of a list, all or nothing, also when it has been stored', () => {
  fc.assert(
    fc.property(history, ({ start, edits }) => {
      const copy = bookFromJson(bookToJson(start));
      const all = apply(frozen(start), edits);
      expectSame(start, copy);
      if (!all.ok) return;
      expectSame(edits.reduce((now, each) => done(now, each)!, start), all.book);
      const back = apply(all.book, all.inverse.map(viaJson));
      if (!back.ok) throw new Error(`inverse refused: ${JSON.stringify(back.refusal)}`);
      expectSame(back.book, start);
    }),
    often,
  );
});

test('books and edits survive JSON', () => {
  fc.assert(
    fc.property(book.chain((b) => fc.tuple(fc.constant(b), edit(b))), ([before, change]) => {
      const read = bookFromJson(JSON.parse(JSON.stringify(bookToJson(before))) as BookJson);
      expectSame(read, before);
      const [there, same] = [apply(before, change), apply(read, viaJson(change))];
      expect(same.ok).toBe(there.ok);
      if (there.ok && same.ok) expectSame(there.book, same.book);
      else if (!there.ok && !same.ok) expect({ ...same.refusal, edit: null }).toEqual({ ...there.refusal, edit: null });
    }),
    often,
  );
});

test('an edit and a structural edit give the same book in either order', () => {
  let met = 0;
  fc.assert(
    fc.property(book.chain((b) => fc.tuple(fc.constant(b), contentEdit(b), structuralEdit(b))), ([before, change, through]) => {
      const moved = done(before, through);
      const changed = done(before, change);
      const wanted = changed && done(changed, through);
      fc.pre(moved !== undefined && wanted !== undefined);
      const followed = remap(change, through, before);
      const got = followed ? apply(moved, followed) : { ok: true as const, book: moved };
      if (!got.ok) throw new Error(JSON.stringify(got.refusal));
      expectSame(got.book, wanted);
      met += 1;
    }),
    often,
  );
  expect(met).toBeGreaterThan(0);
});

test('a change can be undone after the user has inserted, deleted or renamed elsewhere', () => {
  fc.assert(
    fc.property(book.chain((b) => fc.tuple(fc.constant(b), contentEdit(b), structuralEdit(b))), ([before, change, through]) => {
      const there = apply(before, change);
      const wanted = done(before, through);
      const moved = there.ok ? done(there.book, through) : undefined;
      fc.pre(there.ok && moved !== undefined && wanted !== undefined);
      const back = apply(moved, remapEdits(there.inverse, through, there.book));
      if (!back.ok) throw new Error(`inverse refused: ${JSON.stringify(back.refusal)}`);
      expectSame(back.book, wanted);
    }),
    often,
  );
});

test('an edit of one cell copies one row', () => {
  fc.assert(
    fc.property(book.chain((b) => fc.tuple(fc.constant(b), putEdit(b))), ([before, change]) => {
      const after = done(before, change);
      fc.pre(after !== undefined);
      before.sheets.forEach((sheet, s) => {
        const now = after.sheets[s]!;
        if (sheet.id !== change.sheet) expect(now).toBe(sheet);
        sheet.rows.forEach((row, r) => {
          if (sheet.id !== change.sheet || r !== change.at.row) expect(now.rows[r]).toBe(row);
        });
      });
      expect(contentAt(after.sheets.find(({ id }) => id === change.sheet)!, change.at).formula).toBe(change.put.formula);
    }),
    often,
  );
});
