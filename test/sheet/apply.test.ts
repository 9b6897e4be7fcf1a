import { apply } from '../../src/sheet/apply';
import { bookOf, sheetFromRows, textAt } from '../../src/sheet/build';
import type { Book, Sheet, Style } from '../../src/sheet/book';
import { contentEquals, putText, usedRange } from '../../src/sheet/content';
import type { Edit, InsertEdit, RefusalCode } from '../../src/sheet/edit';
import { parseCell } from '../../src/sheet/address';
import { formatRange, parseRange } from '../../src/sheet/range';
import { remap, remapCell, remapRange } from '../../src/sheet/remap';

const range = (text: string) => parseRange(text)!;
const cell = (text: string) => parseCell(text)!;

/** A1:A2 and C1:D1 are merged, the second sheet refers to the first. */
const form: Sheet = {
  ...sheetFromRows(
    [
      ['产出指标', '数量', '培训', null],
      [null, '质量', '合格率', '95%'],
      ['效益指标', '社会', '覆盖率', '≥80%'],
    ],
    { name: '目标', merges: [range('A1:A2'), range('C1:D1')] },
  ),
};
const other: Sheet = { ...sheetFromRows([['x']], { id: 's2', name: '汇总' }), rows: [[{ value: 0, formula: '目标!D3' }]] };
const book = bookOf(form, other);
const open: Style = { locked: false };
const guarded: Book = {
  ...book,
  styles: [{}, open],
  sheets: [{ ...form, protection: { insertRows: true, deleteRows: true }, rows: [form.rows[0], [undefined, { value: '质量', style: 1 }], form.rows[2]] }, other],
};

const put = (at: string, text: string, expected = textAt(form, cell(at))): Edit => ({ ...putText(form, cell(at), text), expect: { value: expected } });
const lines = (kind: 'insert' | 'delete', index: number, count = 1, axis: 'row' | 'column' = 'row') => ({ kind, sheet: 's1', axis, index, count }) as const;
const merge = (text: string, merged = true): Edit => ({ kind: 'merge', sheet: 's1', range: range(text), merged });

test.each<readonly [string, Edit, RefusalCode, string | undefined]>([
  ['another value', put('D2', '96%', '94%'), 'value-differs', 'D2'],
  ['a covered cell', put('A2', '效益'), 'cuts-merge', 'A2'],
  ['a place off the sheet', { ...putText(form, { row: 1_048_576, col: 0 }, 'x') }, 'outside-sheet', undefined],
  ['no such sheet', { ...putText(form, cell('A1'), 'x'), sheet: 's9' }, 'no-such-sheet', undefined],
  ['merging content away', merge('B2:B3'), 'merge-loses-content', 'B3'],
  ['merging across a merge', merge('A2:B3'), 'merge-overlaps', 'A1'],
  ['merging what is merged', merge('A1:A2'), 'merge-overlaps', 'A1'],
  ['merging a single cell', merge('D3'), 'unsupported', 'D3'],
  ['splitting what is not merged', merge('B1:B2', false), 'value-differs', 'B1'],
  ['deleting the first row of a merge with its content', lines('delete', 0), 'cuts-merge', 'A1'],
  ['deleting rows that hold something else', { ...lines('delete', 2), kind: 'delete', expect: [[{ value: '成本指标' }]] }, 'value-differs', 'A3'],
  ['pushing content off the sheet', lines('insert', 1, 1_048_575), 'outside-sheet', undefined],
  ['a name that is taken', { kind: 'renameSheet', sheet: 's2', expect: '汇总', name: '目标' }, 'name-taken', undefined],
  ['a name that no sheet may have', { kind: 'renameSheet', sheet: 's2', expect: '汇总', name: '收/支' }, 'name-invalid', undefined],
  ['moving a sheet from where it is not', { kind: 'moveSheet', sheet: 's2', expect: 0, index: 0 }, 'value-differs', undefined],
  ['moving a sheet behind the last place', { kind: 'moveSheet', sheet: 's2', expect: 1, index: 2 }, 'outside-sheet', undefined],
  ['a kind from a later version', { kind: 'sort', sheet: 's1' } as unknown as Edit, 'unsupported', undefined],
])('refuses %s', (_what, edit, code, at) => {
  const result = apply(book, [put('D2', '≥95%'), edit]);
  expect(result).toMatchObject({ ok: false, refusal: { code, edit, ...(at && { at: cell(at) }) } });
});

test('the last visible sheet stays', () => {
  const hidden: Book = { ...book, sheets: [form, { ...other, visibility: 'hidden' }] };
  expect(apply(hidden, { kind: 'removeSheet', sheet: 's1' })).toMatchObject({ refusal: { code: 'last-sheet' } });
  expect(apply(hidden, { kind: 'visibility', sheet: 's1', expect: 'visible', put: 'hidden' })).toMatchObject({ refusal: { code: 'last-sheet' } });
});

test.each<[string, Edit, boolean]>([
  ['a locked cell', put('D2', 'x', ''), false],
  ['an unlocked cell', put('B2', 'x'), true],
  ['a style', { kind: 'style', sheet: 's1', range: range('B2'), styles: [open] }, false],
  ['a merge', merge('A1:A2', false), false],
  ['inserting rows, which it allows', lines('insert', 1), true],
  ['inserting columns, which it does not', lines('insert', 1, 1, 'column'), false],
  ['deleting a row of unlocked cells', lines('delete', 1), true],
  ['deleting a row with a locked cell', lines('delete', 2), false],
  ['freezing', { kind: 'view', sheet: 's1', expect: {}, put: { freeze: { rows: 1, cols: 0 } } }, true],
])('protection and %s', (_what, edit, allowed) => {
  const result = apply(guarded, edit);
  expect(result.ok || result.refusal.code).toBe(allowed || 'protected');
});

test.each<[string, Edit, string[]]>([
  ['a row inside a merge makes it grow', lines('insert', 1), ['A1:A3', 'C1:D1']],
  ['a row before a merge moves it', lines('insert', 0), ['A2:A3', 'C2:D2']],
  ['a deleted row makes it shrink, a single cell is no merge', lines('delete', 1), ['C1:D1']],
  ['a merge goes with its rows', lines('delete', 0, 2), []],
  ['merging over a merge absorbs it', merge('C1:E1'), ['A1:A2', 'C1:E1']],
])('%s', (_what, edit, merges) => {
  const result = apply(book, edit);
  expect(result.ok && result.book.sheets[0]?.merges.map(formatRange)).toEqual(merges);
});

test('a deletion leaves #REF!, its inverse brings the formula back', () => {
  const there = apply(book, lines('delete', 2));
  if (!there.ok) throw new Error();
  expect(there.book.sheets[1]?.rows[0]?.[0]?.formula).toBe('目标!#REF!');
  const back = apply(there.book, there.inverse);
  expect(back.ok && back.book.sheets[1]?.rows[0]?.[0]?.formula).toBe('目标!D3');
});

test('undoing an insertion does not take along what was typed into it since', () => {
  const there = apply(book, lines('insert', 2));
  if (!there.ok) throw new Error();
  const typed = apply(there.book, putText(there.book.sheets[0]!, cell('B3'), '时效'));
  if (!typed.ok) throw new Error();
  expect(apply(typed.book, there.inverse)).toMatchObject({ ok: false, refusal: { code: 'value-differs', at: cell('B3') } });
});

test('thousands of puts copy the rows once', () => {
  let reads = 0;
  const plain = sheetFromRows(Array.from({ length: 5_000 }, (_, i) => [String(i), 'a']));
  const rows = new Proxy(plain.rows, { get: (target, key) => ((reads += 1), Reflect.get(target, key) as unknown) });
  const edits = plain.rows.map((_, row) => putText(plain, { row, col: 1 }, '新'));
  const result = apply(bookOf({ ...plain, rows }), edits);
  expect(result.ok && textAt(result.book.sheets[0]!, { row: 4_999, col: 1 })).toBe('新');
  expect(reads).toBeLessThan(4 * edits.length);
});

test('remap says where things stand', () => {
  const through: InsertEdit = lines('insert', 1, 2) as InsertEdit;
  expect(remapCell(cell('D2'), through)).toEqual(cell('D4'));
  expect(remapRange(range('A1:A2'), through)).toEqual(range('A1:A4'));
  expect(remapCell(cell('D2'), lines('delete', 1))).toBeUndefined();
  expect(remap(put('D2', 'x'), through, book)).toMatchObject({ at: cell('D4') });
  expect(remap(put('D2', 'x'), lines('delete', 1), book)).toBeNull();
  expect(remap(put('D2', 'x'), { kind: 'removeSheet', sheet: 's1' }, book)).toBeNull();
  expect(remap(lines('delete', 0, 2), through, book)).toBeNull();
  expect(remap({ ...putText(other, cell('A2'), ''), put: { value: 1, formula: '目标!D3' } }, through, book)).toMatchObject({ put: { formula: '目标!D5' } });
});

test.each([
  [{ value: null }, { value: '' }, true],
  [{ value: 1 }, { value: '1' }, false],
  [{ value: 1, text: '1.00' }, { value: 1 }, true],
  [{ value: { error: '#N/A' } }, { value: { error: '#N/A' } }, true],
  [{ value: { error: '#N/A' } }, { value: null }, false],
  [{ value: 1, formula: 'A1' }, { value: 2, formula: 'A1' }, true],
  [{ value: 1, formula: 'A1' }, { value: 1 }, false],
])('content %j and %j: %s', (a, b, same) => {
  expect(contentEquals(a, b)).toBe(same);
});

test('usedRange holds values and formulas only', () => {
  expect(usedRange(sheetFromRows([[null, null], [null, 'a', null], ['b']]))).toEqual(range('A2:B3'));
  expect(usedRange(sheetFromRows([[null], ['']]))).toBeUndefined();
});
