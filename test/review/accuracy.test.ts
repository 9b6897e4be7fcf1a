/** Forms of every layout with changes that are known: how many are named rightly, and that nothing else is. */
import { fixAll } from '../../src/check/fix-all';
import { checkBook } from '../../src/check/check';
import { recognizeSheet } from '../../src/recognize';
import { compareForms } from '../../src/review/compare';
import { reviewed } from '../../src/review/points';
import { recheck, type Rechecked } from '../../src/review/recheck';
import { bookOf } from '../../src/sheet/build';
import type { Book, Sheet } from '../../src/sheet/book';
import { layoutIds } from '../generate';
import { runs } from '../support/runs';
import { changedForm, type ChangedForm, type KnownChange } from './known-changes';

const seeds = Array.from({ length: runs(5, 12) }, (_, i) => i + 1);
const forms = (options: { readonly edits?: number } = {}): ChangedForm[] => layoutIds.flatMap((layout) => seeds.flatMap((seed) => changedForm(seed, { layout, ...options }) ?? []));

test('compare names at least 95 % of what changed and nothing that did not', () => {
  const missed: unknown[] = [];
  const extra: unknown[] = [];
  let all = 0;
  for (const { made, before, after, changes } of forms()) {
    const open = [...compareForms(recognizeSheet(before)[0]!, recognizeSheet(after)[0]!).differences];
    all += changes.length;
    for (const change of changes) {
      const index = open.findIndex(({ kind, what, aspects }) => what === change.name && (kind === change.kind || aspects.some((aspect) => aspect === change.kind)));
      if (index < 0) missed.push({ layout: made.layout, seed: made.seed, change });
      else open.splice(index, 1);
    }
    extra.push(...open.map(({ kind, what }) => ({ layout: made.layout, seed: made.seed, kind, what })));
  }
  expect(all).toBeGreaterThan(150);
  expect(extra).toEqual([]);
  expect({ missed: missed.slice(0, 3), enough: missed.length <= 0.05 * all }).toMatchObject({ enough: true });
});

function recheckOf(sent: Sheet, back: Book): Rechecked {
  const book = bookOf(sent);
  const { forms: found, originals } = reviewed('a.xlsx', checkBook(book), book);
  const points = found.flatMap(({ points: own }) => own).map((point, row) => ({ ...point, row, reply: '', verdict: '' }));
  return recheck({ points, originals, verdicts: { sheet: '', col: -1 } }, [{ file: 'a.xlsx', book: back, options: {} }]);
}

test('recheck sees every cell that changed and no other', () => {
  const missed: unknown[] = [];
  const extra: unknown[] = [];
  let all = 0;
  for (const { made, before, after, changes } of forms()) {
    const { unasked, points } = recheckOf(before, bookOf(after));
    const open = [...unasked];
    all += changes.length;
    const isThis = (change: KnownChange) => ({ sort, what, after: now }: (typeof open)[number]) =>
      change.kind === 'gone' ? sort === 'row-gone' && what === change.name : change.kind === 'new' ? sort === 'row-added' && now?.text.includes(change.name) === true : now?.text === change.text;
    for (const change of changes) {
      const index = open.findIndex(isThis(change));
      if (index >= 0) open.splice(index, 1);
      else if (!points.some(({ now, point }) => now?.text === change.text || point.problem.includes(change.name))) missed.push({ layout: made.layout, seed: made.seed, change });
    }
    extra.push(...open.map(({ sort, what }) => ({ layout: made.layout, seed: made.seed, sort, what })));
  }
  expect(extra).toEqual([]);
  expect({ missed: missed.slice(0, 3), enough: missed.length <= 0.05 * all }).toMatchObject({ enough: true });
});

test('rows that only moved are neither changes nor problems', () => {
  for (const { before, after } of forms({ edits: 0 })) {
    const { points, problems, unasked } = recheckOf(before, bookOf(after));
    expect({ done: points.filter(({ verdict }) => verdict !== '未改'), problems, unasked }).toEqual({ done: [], problems: [], unasked: [] });
  }
});

test('what was mended as proposed is 已改, and nothing was changed unasked', () => {
  let mended = 0;
  for (const { before } of forms({ edits: 0 }).filter((_, i) => i % 3 === 0)) {
    const { points, unasked } = recheckOf(before, fixAll(bookOf(before), { review: true }).book);
    mended += points.filter(({ verdict }) => verdict === '已改').length;
    const byPoint = new Set(points.flatMap(({ now }) => (now === undefined ? [] : [`${String(now.cell.row)},${String(now.cell.col)}`])));
    expect(unasked.filter(({ sort, after }) => sort === 'figure' && after !== undefined && byPoint.has(`${String(after.cell.row)},${String(after.cell.col)}`))).toEqual([]);
  }
  expect(mended).toBeGreaterThan(10);
});
