import { openWorkbook, type Workbook } from '../../src/workbook/index';
import type { Edit } from '../../src/sheet/edit';
import { apply } from '../../src/sheet/apply';
import { booksEqual } from '../../src/sheet/equal';
import { parseCell } from '../../src/sheet/address';
import { parseRange } from '../../src/sheet/range';
import { textAt } from '../../src/sheet/build';
import { contentAt } from '../../src/sheet/content';
import { byPlace } from './by-place';
import { differingParts, expectWellFormed, partText, unzipped } from './package';
import { richParts, richWorkbook } from './rich-workbook';

const original = richWorkbook();
const SHEET = 'xl/worksheets/sheet1.xml';
const open = (): Promise<Workbook> => openWorkbook(original);
const cell = (address: string) => {
  const at = parseCell(address);
  if (!at) throw new Error(address);
  return at;
};

async function put(address: string, value: string | number | null, formula?: string): Promise<{ workbook: Workbook; edit: Edit }> {
  const workbook = await open();
  const [sheet] = workbook.book.sheets;
  if (!sheet) throw new Error('no sheet');
  return { workbook, edit: { kind: 'put', sheet: sheet.id, at: cell(address), expect: contentAt(sheet, cell(address)), put: { value, ...(formula !== undefined && { formula }) } } };
}

/** Saves, checks that every part is sound and that the file says what the book says; returns the bytes. */
async function saved(workbook: Workbook, edits: readonly Edit[]): Promise<Uint8Array> {
  const bytes = workbook.save(edits);
  expectWellFormed(bytes);
  const applied = apply(workbook.book, edits);
  expect(applied.ok).toBe(true);
  const again = await openWorkbook(bytes);
  if (applied.ok) expect(booksEqual(byPlace(again.book), byPlace(applied.book))).toBe(true);
  return bytes;
}

describe('reading', () => {
  it.each([
    ['A1', '××中心2024年绩效目标表'],
    ['A2', '项目名称：农村饮水'],
    ['D2', '2024年1月1日'],
    ['E2', '(12.50)'],
    ['A3', '主要 内容'],
    ['B3', ' 前后空格\n换行 '],
    ['C3', '#N/A'],
    ['D3', 'TRUE'],
    ['D6', '96%'],
    ['E11', '90'],
    ['F6', '=100%'],
  ])('%s shows %s', async (address, text) => {
    const { book } = await open();
    expect(book.sheets[0] && textAt(book.sheets[0], cell(address))).toBe(text);
  });

  it('reads everything else that a sheet has', async () => {
    const { book } = await open();
    const [sheet, hidden, locked] = book.sheets;
    expect(sheet?.merges).toHaveLength(4);
    expect(sheet?.validations.map(({ type, list, formula1 }) => [type, list ?? formula1])).toEqual([
      ['list', ['数量指标', '质量指标', '时效指标']],
      ['list', '单位表'],
      ['decimal', '0'],
      ['list', '字典!$B$1:$B$3'],
    ]);
    expect(sheet?.notes.map(({ author, text }) => [author, text])).toEqual([
      ['审核人', '审核人:\n请核对人数'],
      ['审核人', '合计'],
      ['tc={T1}', '[线程批注]\n对话'],
    ]);
    expect(sheet?.view).toEqual({
      freeze: { rows: 4, cols: 1 },
      print: { area: parseRange('A1:F20'), titleRows: [0, 3], fitToWidth: 1, fitToHeight: 0, landscape: true, paper: 9 },
    });
    expect(sheet?.rowSizes.get(6)).toEqual({ hidden: true });
    expect(sheet?.columnSizes.get(7)).toEqual({ size: 9, hidden: true });
    expect(sheet?.rows[8]?.[6]?.formula).toBe('E9*2+$E$5');
    expect(hidden?.visibility).toBe('hidden');
    expect(locked?.protection).toEqual({ formatCells: true, insertRows: true });
    expect(book.names.map(({ name, scope }) => [name, scope])).toEqual([['单位表', undefined], ['合计', 's1']]);
    expect(book.styles[5]).toEqual({
      numberFormat: 'yyyy"年"m"月"d"日"',
      font: { italic: true, underline: true, size: 10, name: '楷体', color: '#376092' },
      fill: '#FFFF00',
      border: { bottom: { style: 'double', color: '#0000FF' } },
    });
    expect(book.styles[7]?.locked).toBe(false);
  });
});

describe('what is not touched stays byte for byte', () => {
  it.each<[string, string, string | number | null, string[]]>([
    ['text that no formula reads', 'D5', '≥130人次', [SHEET]],
    ['a number that formulas read', 'E5', 25, ['xl/workbook.xml', SHEET]],
    ['a cell emptied', 'F6', null, [SHEET]],
  ])('%s', async (_, address, value, parts) => {
    const { workbook, edit } = await put(address, value);
    const bytes = await saved(workbook, [edit]);
    expect(differingParts(original, bytes)).toEqual([...parts].sort());
  });

  it('nothing at all changes without edits', async () => {
    const workbook = await open();
    expect(differingParts(original, workbook.save([]))).toEqual([]);
  });

  it('in the sheet itself only the cell changes', async () => {
    const { workbook, edit } = await put('D5', 'x');
    const before = partText(original, SHEET);
    const after = partText(workbook.save([edit]), SHEET).replace('<c r="D5" s="3" t="inlineStr"><is><t>x</t></is></c>', '<c r="D5" s="3" t="s"><v>12</v></c>');
    const plain = (xml: string): string => xml.replace(/&apos;/g, "'").replace(/<(\w[\w:]*)([^>]*)><\/\1>/g, '<$1$2/>');
    expect(plain(after)).toBe(plain(before));
  });
});

describe('formulas', () => {
  it('a formula put drops the calculation chain with its relation and type, and asks for a new calculation', async () => {
    const { workbook, edit } = await put('E10', 90, 'E5+E6');
    const bytes = await saved(workbook, [edit]);
    expect(Object.keys(unzipped(bytes))).not.toContain('xl/calcChain.xml');
    expect(partText(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partText(bytes, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partText(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('the other cells of a shared formula keep theirs when its first cell is overwritten', async () => {
    const { workbook, edit } = await put('G8', 1);
    const again = await openWorkbook(await saved(workbook, [edit]));
    expect(again.book.sheets[0]?.rows[9]?.[6]?.formula).toBe('E10*2+$E$5');
  });
});

describe('looks', () => {
  it('are derived from what the cell has', async () => {
    const workbook = await open();
    const style = workbook.book.styles[5];
    const edit: Edit = { kind: 'style', sheet: 's1', range: { top: 1, left: 3, bottom: 1, right: 3 }, styles: [{ ...style, fill: '#00FF00' }] };
    const xml = partText(await saved(workbook, [edit]), 'xl/styles.xml');
    expect(xml).toContain('<cellXfs count="10">');
    // Same font, number format and border with its diagonal; only the fill is new.
    expect(xml).toMatch(/<xf numFmtId="176" fontId="2" fillId="5" borderId="2" xfId="0" applyNumberFormat="1" applyFill="1"\/><\/cellXfs>/);
    expect(xml).toContain('<gradientFill degree="90">');
  });
});

describe('rows and columns', () => {
  const shift = async (kind: 'insert' | 'delete', axis: 'row' | 'column', index: number, count: number): Promise<Uint8Array> => {
    return saved(await open(), [{ kind, sheet: 's1', axis, index, count }]);
  };

  it('inserting rows moves every reference in the package', async () => {
    const bytes = await shift('insert', 'row', 5, 3);
    const sheet = partText(bytes, SHEET);
    for (const text of [
      '<mergeCell ref="A5:A11"/>', '<mergeCell ref="B12:D12"/>', 'sqref="B5:B11 B13"', '<formula2>$E$14</formula2>', '<formula>$E$14</formula>', 'val="MAX($E$5:$E$13)"',
      '<autoFilter ref="A4:F15">', '<protectedRange sqref="D5:D13"', '<ignoredError sqref="D5:D9"', '<hyperlink ref="A17"', '<brk id="15"', '<xm:sqref>C5:C13</xm:sqref>',
      '<xm:f>绩效目标表!E5:E13</xm:f><xm:sqref>F15</xm:sqref>', '<f>SUM(E5:E13)</f>', 'ref="A15:B15">TRANSPOSE(E5:E9)</f>', '<f>E12*2+$E$5</f>', '<row r="14"',
    ]) expect(sheet).toContain(text);
    expect(partText(bytes, 'xl/worksheets/sheet2.xml')).toContain('<f>绩效目标表!E9</f>');
    expect(partText(bytes, 'xl/worksheets/sheet3.xml')).toContain('<f>SUM(绩效目标表!E5:E13)+SUM(绩效目标表!$E:$E)</f>');
    expect(partText(bytes, 'xl/charts/chart1.xml')).toContain('<c:f>绩效目标表!$E$5:$E$13</c:f>');
    expect(partText(bytes, 'xl/comments1.xml')).toMatch(/ref="D5".*ref="E14".*ref="C9"/s);
    expect(partText(bytes, 'xl/threadedComments/threadedComment1.xml')).toContain('ref="C9"');
    expect(partText(bytes, 'xl/drawings/vmlDrawing1.vml')).toMatch(/<x:Row>13<\/x:Row><x:Column>4/);
    expect(partText(bytes, 'xl/drawings/drawing1.xml')).toMatch(/<xdr:row>8<\/xdr:row>.*<xdr:row>21<\/xdr:row>.*<xdr:row>22<\/xdr:row>/s);
    expect(partText(bytes, 'xl/tables/table1.xml')).toContain('ref="A18:B19"');
    expect(partText(bytes, 'xl/workbook.xml')).toMatch(/Print_Area" localSheetId="0">绩效目标表!\$A\$1:\$F\$23.*SUM\(绩效目标表!\$E\$5:\$E\$13\)/s);
  });

  it('deleting rows takes along what stood on them', async () => {
    const bytes = await shift('delete', 'row', 10, 1);
    expect(partText(bytes, 'xl/comments1.xml')).not.toContain('E11');
    expect(partText(bytes, 'xl/drawings/vmlDrawing1.vml')).not.toContain('_x0000_s1026');
    expect(partText(bytes, SHEET)).toContain('<formula>#REF!</formula>');
  });

  it('a table that loses its head becomes cells', async () => {
    const bytes = await shift('delete', 'row', 14, 1);
    expect(Object.keys(unzipped(bytes))).not.toContain('xl/tables/table1.xml');
    expect(partText(bytes, SHEET)).not.toContain('tablePart');
    expect(partText(bytes, '[Content_Types].xml')).not.toContain('table1');
  });

  it('inserting and deleting columns', async () => {
    const bytes = await shift('insert', 'column', 3, 2);
    const sheet = partText(bytes, SHEET);
    for (const text of ['<mergeCell ref="A1:H1"/>', '<c r="F4" s="2"', '<col min="10" max="10" width="9"', 'ref="A4:H12"', '<f>SUM(G5:G10)</f>']) expect(sheet).toContain(text);
    const deleted = partText(await shift('delete', 'column', 2, 1), SHEET);
    for (const text of ['<mergeCell ref="A1:E1"/>', '<autoFilter ref="A4:E12">', '<mergeCell ref="B9:C9"/>', '<filterColumn colId="1">']) expect(deleted).toContain(text);
  });

  it('a table that a column is put into gets one with a head', async () => {
    const workbook = await open();
    const bytes = workbook.save([{ kind: 'insert', sheet: 's1', axis: 'column', index: 1, count: 1 }]);
    expectWellFormed(bytes);
    expect(partText(bytes, 'xl/tables/table1.xml')).toMatch(/ref="A15:C16".*<tableColumns count="3">.*name="列1"/s);
    const again = await openWorkbook(bytes);
    expect(again.book.sheets[0]?.rows[14]?.[1]?.value).toBe('列1');
  });
});

describe('sheets', () => {
  it('renaming is followed by formulas, names, rules and charts', async () => {
    const bytes = await saved(await open(), [{ kind: 'renameSheet', sheet: 's1', expect: '绩效目标表', name: '目标 (1)' }]);
    expect(partText(bytes, 'xl/charts/chart1.xml')).toContain("<c:f>'目标 (1)'!$E$5:$E$10</c:f>");
    expect(partText(bytes, 'xl/workbook.xml')).toContain("'目标 (1)'!$A$1:$F$20");
    expect(partText(bytes, 'xl/worksheets/sheet2.xml')).toContain("<f>'目标 (1)'!E5</f>");
  });

  it('moving takes names and the one in front along; hiding brings another to the front', async () => {
    const bytes = await saved(await open(), [
      { kind: 'moveSheet', sheet: 's1', expect: 0, index: 2 },
      { kind: 'visibility', sheet: 's2', expect: 'hidden', put: 'visible' },
    ]);
    const moved = partText(bytes, 'xl/workbook.xml');
    expect(moved).toMatch(/name="字典" sheetId="5" r:id="rId2"\/><sheet name="保护 表".*<sheet name="绩效目标表"/);
    expect(moved).toContain('name="_xlnm.Print_Area" localSheetId="2"');
    expect(moved).toContain('activeTab="2"');
    const hidden = partText(await saved(await open(), [{ kind: 'visibility', sheet: 's1', expect: 'visible', put: 'hidden' }]), 'xl/workbook.xml');
    expect(hidden).toContain('<sheet name="绩效目标表" sheetId="1" r:id="rId1" state="hidden"/>');
    expect(hidden).toContain('activeTab="2"');
  });

  it('removing takes the parts that only it used', async () => {
    const bytes = await saved(await open(), [{ kind: 'removeSheet', sheet: 's1' }]);
    const names = Object.keys(unzipped(bytes));
    for (const part of [SHEET, 'xl/comments1.xml', 'xl/charts/chart1.xml', 'xl/tables/table1.xml']) expect(names).not.toContain(part);
    // WPS's cell pictures still use it.
    expect(names).toContain('xl/media/image1.png');
    expect(partText(bytes, 'xl/worksheets/sheet3.xml')).toContain('#REF!');
  });

  it('adding one in front moves the scopes of names', async () => {
    const workbook = await open();
    const content = { ...workbook.book.sheets[1], id: 'new', name: '新表', visibility: 'visible' } as (typeof workbook.book.sheets)[number];
    const bytes = await saved(workbook, [{ kind: 'addSheet', index: 0, sheet: 'new', content }]);
    expect(partText(bytes, 'xl/workbook.xml')).toContain('name="_xlnm.Print_Area" localSheetId="1"');
  });
});

describe('notes and rules', () => {
  const note = (address: string, author: string, text: string) => ({ at: cell(address), author, text });

  it('a note is added with its shape, changed in place, and removed', async () => {
    const workbook = await open();
    const [sheet] = workbook.book.sheets;
    const old = sheet?.notes[0] ?? null;
    const bytes = await saved(workbook, [
      { kind: 'note', sheet: 's1', at: cell('A9'), expect: null, put: note('A9', '绩标', '缺单位') },
      { kind: 'note', sheet: 's1', at: cell('D5'), expect: old, put: note('D5', '审核人', '已核对') },
      { kind: 'note', sheet: 's1', at: cell('E11'), expect: sheet?.notes[1] ?? null, put: null },
    ]);
    const vml = partText(bytes, 'xl/drawings/vmlDrawing1.vml');
    expect(vml).toMatch(/_x0000_s1028".*<x:Row>8<\/x:Row>/s);
    expect(vml).toContain('_x0000_s1025');
    expect(vml).not.toContain('_x0000_s1026');
  });

  it('a sheet without notes gets all that they need', async () => {
    const bytes = await saved(await open(), [{ kind: 'note', sheet: 's2', at: cell('A1'), expect: null, put: note('A1', '绩标', '甲') }]);
    expect(partText(bytes, 'xl/worksheets/sheet2.xml')).toContain('<legacyDrawing');
    expect(partText(bytes, '[Content_Types].xml')).toContain('/xl/comments2.xml');
  });

  it('a conversation is left alone', async () => {
    const workbook = await open();
    const old = workbook.book.sheets[0]?.notes[2] ?? null;
    expect(() => workbook.save([{ kind: 'note', sheet: 's1', at: cell('C6'), expect: old, put: null }])).toThrow(expect.objectContaining({ code: 'edit-unsupported' }) as Error);
  });

  it('rules that stay keep what a Validation does not speak of', async () => {
    const workbook = await open();
    const rules = workbook.book.sheets[0]?.validations ?? [];
    const [first, , third, extended] = rules;
    if (!first || !third || !extended) throw new Error('rules');
    const put = [{ ...first, ranges: [{ top: 4, left: 1, bottom: 5, right: 1 }] }, { ranges: [{ top: 0, left: 9, bottom: 0, right: 9 }], type: 'list' as const, list: ['是', '否'] }, third, extended];
    const sheet = partText(await saved(workbook, [{ kind: 'validation', sheet: 's1', expect: rules, put }]), SHEET);
    expect(sheet).toContain('errorTitle="错误" error="请选择" promptTitle="提示"');
    expect(sheet).toContain('<x14:dataValidation type="list" allowBlank="1" xr:uid="{U1}"');
    expect(sheet).not.toContain('<formula1>单位表</formula1>');
  });
});

describe('sizes and view', () => {
  it('change what they name and nothing beside it', async () => {
    const workbook = await open();
    const [sheet] = workbook.book.sheets;
    if (!sheet) throw new Error('sheet');
    const bytes = await saved(workbook, [
      { kind: 'size', sheet: 's1', axis: 'column', index: 2, expect: { size: 18 }, put: { size: 30 } },
      { kind: 'size', sheet: 's1', axis: 'row', index: 6, expect: { hidden: true }, put: null },
      { kind: 'view', sheet: 's1', expect: sheet.view, put: { freeze: { rows: 2, cols: 0 }, print: { area: { top: 0, left: 0, bottom: 19, right: 5 }, titleRows: [0, 1], fitToWidth: 1, fitToHeight: 0, paper: 9 } } },
    ]);
    const xml = partText(bytes, SHEET);
    expect(xml).toContain('<col min="2" max="2" width="18" customWidth="1"/><col min="3" max="3" width="30" customWidth="1"/>');
    expect(xml).toContain('scale="90"');
    expect(partText(bytes, 'xl/workbook.xml')).toContain("绩效目标表!$A:$A,'绩效目标表'!$1:$2");
  });

  it.each([[85, ' scale="85"'], [undefined, '<pageSetup paperSize="9" ']])('a print scale of %s percent is in the file where pages are not fitted', async (scale, text) => {
    const workbook = await open();
    const { view = {} } = workbook.book.sheets[0] ?? {};
    const bytes = await saved(workbook, [{ kind: 'view', sheet: 's1', expect: view, put: { ...view, print: { paper: 9, landscape: true, ...(scale !== undefined && { scale }) } } }]);
    expect(partText(bytes, SHEET)).toContain(text);
    expect(partText(bytes, SHEET)).not.toContain('scale="90"');
  });
});

it('has the parts that the tests speak of', () => {
  expect(Object.keys(richParts)).toHaveLength(30);
});
