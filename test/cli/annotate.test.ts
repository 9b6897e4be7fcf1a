import { annotatedName, noteEdits } from '../../src/cli/annotate';
import { apply } from '../../src/sheet/apply';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { parseRange } from '../../src/sheet/range';
import { at, sheet as checkedSheet } from '../report/results-fixture';

const user = { at: at('D12'), author: '审核人', text: '请核对' };
const bare = sheetFromRows([...Array<string[]>(20)].map(() => ['', '', '', '值']));
const sheet = { ...bare, notes: [user], merges: [parseRange('D12:D13')!] };
const edits = noteEdits(sheet, checkedSheet.findings, 'zh');
const noteAt = (address: string) => edits.find((edit) => edit.at.row === at(address).row && edit.at.col === at(address).col)?.put;

test('one note a cell, at the cell of a merge that is shown', () => {
  expect(edits.map((edit) => edit.at)).toEqual([at('B5'), at('D11'), at('D12')]);
  expect(noteAt('D12')?.text.match(/\[警告\]/g)).toHaveLength(2);
});

test('says severity, message, reason and fixes', () => {
  expect(noteAt('D11')?.text).toBe('[提示] D11 培训场次：“>=”应写作“≥”\n因为没有单位，数字无法核对。\n→ 改为“≥5次”');
});

test("a person's note stays in front and keeps its author", () => {
  expect(noteAt('D12')).toMatchObject({ author: '审核人', text: expect.stringMatching(/^请核对\n\n绩标\n/) as string });
});

test('doing it again changes nothing but our own notes', () => {
  const once = apply(bookOf(sheet), edits);
  if (!once.ok) throw new Error(once.refusal.code);
  const again = noteEdits(once.book.sheets[0]!, checkedSheet.findings, 'zh');
  expect(again.map((edit) => edit.put)).toEqual(edits.map((edit) => edit.put));
});

test('the copy stands beside the file', () => {
  expect(annotatedName('表/申报表.xlsx')).toBe('表/申报表.批注.xlsx');
  expect(annotatedName('表.txt')).toBe('表.批注.xlsx');
});
