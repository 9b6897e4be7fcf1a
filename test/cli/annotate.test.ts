import { annotatedName, noteText } from '../../src/cli/annotate';
import { annotate, clearAnnotations } from '../../src/session/annotations';
import { apply } from '../../src/sheet/apply';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import type { Book, Note } from '../../src/sheet/book';
import type { Edit } from '../../src/sheet/edit';
import { booksEqual } from '../../src/sheet/equal';
import { parseRange } from '../../src/sheet/range';
import { at, sheet as checkedSheet } from '../report/results-fixture';

const user = { at: at('D12'), author: '审核人', text: '请核对' };
const bare = sheetFromRows([...Array<string[]>(20)].map(() => ['', '', '', '值']));
const book = bookOf({ ...bare, notes: [user], merges: [parseRange('D12:D13')!] });
const annotations = (of: Book) => annotate(of, [checkedSheet], (finding) => noteText(finding, 'zh'));
const done = (of: Book, edits: readonly Edit[]): Book => {
  const applied = apply(of, edits);
  if (!applied.ok) throw new Error(applied.refusal.code);
  return applied.book;
};
const notes = done(book, annotations(book)).sheets[0]!.notes;
const noteAt = (address: string): Note | undefined => notes.find((note) => note.at.row === at(address).row && note.at.col === at(address).col);

test('one note a cell, at the cell of a merge that is shown', () => {
  expect(notes.map((note) => note.at)).toEqual(expect.arrayContaining([at('B5'), at('D11'), at('D12')]));
  expect(notes).toHaveLength(3);
  expect(noteAt('D12')?.text.match(/\[警告\]/g)).toHaveLength(2);
});

test('says severity, message, reason and fixes', () => {
  expect(noteAt('D11')?.text).toBe('[提示] D11 培训场次：“>=”应写作“≥”\n因为没有单位，数字无法核对。\n→ 改为“≥5次”');
});

test("a person's note stays in front and keeps its author", () => {
  expect(noteAt('D12')).toMatchObject({ author: '审核人', text: expect.stringMatching(/^请核对\n/) as string });
});

test('doing it again changes nothing; the pane takes out every word of it', () => {
  const once = done(book, annotations(book));
  expect(annotations(once)).toEqual([]);
  expect(booksEqual(done(once, clearAnnotations(once)), book)).toBe(true);
});

test('the copy stands beside the file', () => {
  expect(annotatedName('表/申报表.xls', { ending: '.xlsx' })).toBe('表/申报表.批注.xlsx');
  expect(annotatedName('表.xlsm', { ending: '.xlsm' })).toBe('表.批注.xlsm');
});
