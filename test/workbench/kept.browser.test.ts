/** Whatever the user does in the grid is in the file that is saved: one action after another, each on a place of its own. */
import { parseCell } from '../../src/sheet/address';
import type { Book, Sheet, Style } from '../../src/sheet/book';
import { bookOf, sheetFromRows, textAt } from '../../src/sheet/build';
import { styleOf } from '../../src/sheet/content';
import { formatRange, parseRange } from '../../src/sheet/range';
import { emptyStore } from '../../src/store';
import { openWorkbook, writeXlsx } from '../../src/workbook';
import { describeWith } from '../support/needs';
import { Bench, serveWorkbench, type Served } from '../support/workbench';

/** A form is not needed: what is asked is what becomes of the sheet. */
const rows = Array.from({ length: 30 }, (_, row) => Array.from({ length: 10 }, (_cell, col) => (col === 7 ? row : `第${String(row + 1)}行${String(col + 1)}列`)));
const start = bookOf(
  {
    ...sheetFromRows(rows, { id: 's1', name: '甲' }),
    merges: [parseRange('A1:B1')!],
    notes: [{ at: { row: 27, col: 2 }, author: '审核', text: '请补充' }],
    validations: [{ ranges: [parseRange('G28')!], type: 'list', list: ['是', '否'], prompt: '请选择', open: true }],
  },
  sheetFromRows([['乙']], { id: 's2', name: '乙' }),
  { ...sheetFromRows([['丙']], { id: 's3', name: '丙' }), visibility: 'hidden' },
  sheetFromRows([['丁']], { id: 's4', name: '丁' }),
  sheetFromRows([['戊']], { id: 's5', name: '戊' }),
);

type Api = NonNullable<Window['jibiao']>['host']['api'];
type Grid = NonNullable<ReturnType<Api['getActiveWorkbook']>>;

/** Runs in the page. */
type Act = (workbook: Grid, api: Api) => unknown;

const sheet = (book: Book, name = '甲'): Sheet => book.sheets.find((one) => one.name === name)!;
const look = (book: Book, address: string): Style => {
  const { row, col } = parseCell(address)!;
  return styleOf(book, sheet(book).rows[row]?.[col]);
};
const text = (book: Book, address: string, name = '甲') => textAt(sheet(book, name), parseCell(address)!);

/** What a copied sheet has of the first. */
function copied(book: Book): object {
  const { merges, notes, rowSizes, columnSizes, view, validations, rows: cells } = sheet(book, '副本');
  const parts = { merges: merges.map(formatRange), notes: notes.map((note) => note.text), height: rowSizes.get(8), width: columnSizes.get(4) };
  return { ...parts, freeze: view.freeze, validations: validations.length, fill: styleOf(book, cells[3]?.[0]).fill };
}

const border = { style: 'medium', color: '#FF0000' };

/** What is done, how, what the saved book then says. Rows and columns move last. */
const actions: readonly (readonly [string, Act, (book: Book) => unknown, unknown])[] = [
  ['a value', (w) => w.getActiveSheet().getRange('A2').setValue('≥95%'), (b) => text(b, 'A2'), '≥95%'],
  ['emptying', (w) => w.getActiveSheet().getRange('B2').clearContent(), (b) => text(b, 'B2'), ''],
  ['a formula', (w) => w.getActiveSheet().getRange('C2').setValue('=H3+1'), (b) => sheet(b).rows[1]?.[2]?.formula, 'H3+1'],
  ['font', (w) => w.getActiveSheet().getRange('A3').setFontFamily('黑体').setFontSize(16).setFontColor('#112233').setFontWeight('bold').setFontStyle('italic').setFontLine('underline'), (b) => look(b, 'A3').font, { name: '黑体', size: 16, color: '#112233', bold: true, italic: true, underline: true }],
  ['struck through', (w) => w.getActiveSheet().getRange('B3').setFontLine('line-through'), (b) => look(b, 'B3').font?.strike, true],
  ['fill', (w) => w.getActiveSheet().getRange('A4').setBackgroundColor('#FFEE00'), (b) => look(b, 'A4').fill, '#FFEE00'],
  ['borders', (w, api) => w.getActiveSheet().getRange('A5').setBorder(api.Enum.BorderType.ALL, api.Enum.BorderStyleTypes.MEDIUM, '#FF0000'), (b) => look(b, 'A5').border, { top: border, right: border, bottom: border, left: border }],
  ['alignment', (w) => w.getActiveSheet().getRange('A6').setHorizontalAlignment('center').setVerticalAlignment('middle').setWrap(true), (b) => look(b, 'A6').align, { horizontal: 'center', vertical: 'center', wrap: true }],
  ['rotation', (w) => w.getActiveSheet().getRange('B6').setTextRotation(45), (b) => look(b, 'B6').align?.rotation, 45],
  ['number format', (w) => w.getActiveSheet().getRange('H7').setNumberFormat('0.00'), (b) => look(b, 'H7').numberFormat, '0.00'],
  ['a look of a whole column', (w) => w.getActiveSheet().getRange('F:F').setFontWeight('bold'), (b) => [look(b, 'F2').font?.bold, look(b, 'F28').font?.bold], [true, true]],
  ['a look of a whole row', (w) => w.getActiveSheet().getRange('8:8').setBackgroundColor('#00FF00'), (b) => [look(b, 'A8').fill, look(b, 'H8').fill], ['#00FF00', '#00FF00']],
  ['no format any more', (w) => w.getActiveSheet().getRange('B8').clearFormat(), (b) => look(b, 'B8').fill, undefined],
  ['row height', (w) => w.getActiveSheet().setRowHeightsForced(8, 1, 60), (b) => sheet(b).rowSizes.get(8), { size: 45 }],
  ['column width', (w) => w.getActiveSheet().setColumnWidth(4, 145), (b) => sheet(b).columnSizes.get(4), { size: 20 }],
  ['hidden row', (w) => w.getActiveSheet().hideRows(9, 1), (b) => sheet(b).rowSizes.get(9), { hidden: true }],
  ['hidden column', (w) => w.getActiveSheet().hideColumns(6, 1), (b) => sheet(b).columnSizes.get(6), { hidden: true }],
  ['merging', (w) => w.getActiveSheet().getRange('C11:D12').merge(), (b) => sheet(b).merges.map(formatRange), ['C11:D12']],
  ['splitting', (w) => w.getActiveSheet().getRange('A1:B1').breakApart(), (b) => sheet(b).merges.length, 1],
  ['a new note', (w) => w.getActiveSheet().getRange('A13').createOrUpdateNote({ id: 'n', row: 12, col: 0, width: 200, height: 60, note: '看这里' }), (b) => sheet(b).notes.map(({ text: said }) => said), ['看这里']],
  ['a note gone', (w) => w.getActiveSheet().getRange('C28').deleteNote(), (b) => sheet(b).notes.length, 1],
  ['a dropdown', (w, api) => w.getActiveSheet().getRange('A14').setDataValidation(api.newDataValidation().requireValueInList(['高', '低']).setAllowInvalid(false).build()), (b) => sheet(b).validations.find(({ list }) => list?.includes('高')), { ranges: [parseRange('A14')], type: 'list', list: ['高', '低'], allowBlank: true }],
  ['a rule for numbers', (w, api) => w.getActiveSheet().getRange('B14').setDataValidation(api.newDataValidation().requireNumberBetween(1, 100).build()), (b) => sheet(b).validations.find(({ type }) => type === 'decimal'), { ranges: [parseRange('B14')], type: 'decimal', operator: 'between', formula1: '1', formula2: '100', allowBlank: true, open: true }],
  ['a dropdown for more cells', (w) => w.getActiveSheet().getDataValidations()[0]?.setRanges([w.getActiveSheet().getRange('G28:G29')]), (b) => sheet(b).validations.find(({ list }) => list?.includes('是')), { ranges: [parseRange('G27:G28')], type: 'list', list: ['是', '否'], prompt: '请选择', open: true }],
  ['frozen panes', (w) => w.getActiveSheet().setFreeze({ startRow: 2, startColumn: 1, xSplit: 1, ySplit: 2 }), (b) => sheet(b).view.freeze, { rows: 2, cols: 1 }],
  ['a copied sheet', (w) => w.duplicateSheet(w.getActiveSheet()).setName('副本'), (b) => copied(b), { merges: ['C11:D12'], notes: ['看这里'], height: { size: 45 }, width: { size: 20 }, freeze: { rows: 2, cols: 1 }, validations: 3, fill: '#FFEE00' }],
  ['a renamed sheet', (w) => w.getSheetBySheetId('s2')?.setName('乙表'), (b) => text(b, 'A1', '乙表'), '乙'],
  ['a new sheet', (w) => w.insertSheet('新').getRange('A1').setValue('新的'), (b) => text(b, 'A1', '新'), '新的'],
  ['a sheet gone', (w) => w.deleteSheet('s4'), (b) => b.sheets.some(({ name }) => name === '丁'), false],
  ['a hidden sheet', (w) => w.getSheetBySheetId('s5')?.hideSheet(), (b) => sheet(b, '戊').visibility, 'hidden'],
  ['a sheet shown again', (w) => w.getSheetBySheetId('s3')?.showSheet(), (b) => sheet(b, '丙').visibility, 'visible'],
  ['another order', (w) => w.moveSheet(w.getSheetBySheetId('s3')!, 0), (b) => b.sheets[0]?.name, '丙'],
  ['inserted rows', (w) => w.getSheetBySheetId('s1')?.insertRows(20, 2), (b) => [text(b, 'A20'), text(b, 'A21'), text(b, 'A23')], ['第20行1列', '', '第21行1列']],
  ['deleted rows', (w) => w.getSheetBySheetId('s1')?.deleteRows(24, 3), (b) => [text(b, 'A24'), text(b, 'A25')], ['第22行1列', '第26行1列']],
  ['columns that come and go', (w) => w.getSheetBySheetId('s1')?.insertColumns(9, 1).deleteColumns(8, 1), (b) => [text(b, 'I13'), text(b, 'J13')], ['', '第13行10列']],
  ['a moved row', (w) => w.getSheetBySheetId('s1')?.moveRows(w.getSheetBySheetId('s1')!.getRange('16:16'), 18), (b) => [text(b, 'A16'), text(b, 'A18')], ['第17行1列', '第16行1列']],
];

describeWith(['chromium', 'dist/workbench'], 'what is done in the grid', () => {
  let served: Served;
  let bench: Bench;
  let saved: Book;
  beforeAll(async () => {
    served = await serveWorkbench();
    bench = await Bench.open(served);
    await bench.load({ name: 'kept.xlsx', buffer: Buffer.from(writeXlsx(start, emptyStore)) });
    for (const [, act] of actions) {
      await bench.page.evaluate(`(async () => { const { api } = window.jibiao.host; await (${act.toString()})(api.getActiveWorkbook(), api); })()`);
    }
    saved = (await openWorkbook(new Uint8Array(await bench.save()), { name: 'kept.xlsx' })).book;
  });
  afterAll(async () => {
    await served.close();
  });

  it.each(actions)('%s: kept', (_name, _act, read, wanted) => {
    expect(read(saved)).toEqual(wanted);
  });

  it('nothing went wrong on the way', () => {
    expect(bench.faults).toEqual([]);
  });
});
