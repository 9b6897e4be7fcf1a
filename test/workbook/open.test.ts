import { CFB, utils, write } from '@e965/xlsx';
import { deflateSync, strToU8 } from 'fflate';
import { openWorkbook, writeXlsx, type Workbook } from '../../src/workbook/index';
import { bookOf, sheetFromRows, textAt, textRows } from '../../src/sheet/build';
import { booksEqual } from '../../src/sheet/equal';
import type { Book } from '../../src/sheet/book';
import { expectWellFormed, partText, unzipped, zipOf, zipWith, type Parts } from './package';
import { richParts, richWorkbook } from './rich-workbook';

const bytesOf = (...numbers: number[]): Uint8Array => Uint8Array.from([...numbers, ...new Array<number>(600).fill(0)]);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const plain: Parts = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="B1" t="inlineStr"><is><t>值</t></is></c></row></sheetData></worksheet>`,
};
const text = ({ book }: Workbook, row = 0, col = 1): string => (book.sheets[0] ? textAt(book.sheets[0], { row, col }) : '');

describe('what is no workbook is named for what it is', () => {
  it.each<[string, Uint8Array]>([
    ['empty-file', new Uint8Array()],
    ['picture', bytesOf(0x89, 0x50, 0x4e, 0x47)],
    ['picture', bytesOf(0xff, 0xd8, 0xff, 0xe0)],
    ['pdf', strToU8('%PDF-1.7')],
    ['unsupported-document', strToU8('{\\rtf1')],
    ['unsupported-archive', bytesOf(0x52, 0x61, 0x72, 0x21)],
    ['unsupported-archive', zipOf({ 'a.txt': 'x' })],
    ['unsupported-document', zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<a/>' })],
    ['unsupported-presentation', zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<a/>' })],
    ['unsupported-xlsb', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' })],
    ['unsupported-ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' })],
    ['unsupported-xml', strToU8('<?xml version="1.0"?><Workbook/>')],
    ['no-table', strToU8('<html><body><p>没有表</p></body></html>')],
    ['not-a-workbook', bytesOf(1, 2, 3, 4)],
    ['truncated', richWorkbook().subarray(0, 9000)],
    ['truncated', bytesOf(0xd0, 0xcf, 0x11, 0xe0).subarray(0, 400)],
    ['damaged', bytesOf(0xd0, 0xcf, 0x11, 0xe0)],
    ['dtd', zipOf({ ...plain, 'xl/workbook.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${String(plain['xl/workbook.xml'])}` })],
    ['dtd', zipOf({ ...plain, 'xl/worksheets/sheet1.xml': `<!DOCTYPE a>${String(plain['xl/worksheets/sheet1.xml'])}` })],
    ['damaged', zipOf({ ...plain, 'xl/worksheets/sheet1.xml': String(plain['xl/worksheets/sheet1.xml']).replace('</is>', '') })],
    ['damaged', zipOf({ ...plain, 'xl/worksheets/sheet1.xml': String(plain['xl/worksheets/sheet1.xml']).replace('值', '&unknown;') })],
    ['duplicate-entry', zipOf({ ...plain, 'XL/Workbook.xml': 'x' })],
    ['no-sheets', zipOf({ ...plain, 'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets/></workbook>` })],
    ['too-large', zipOf({ ...plain, 'xl/workbook.xml': `<workbook>${'<a>'.repeat(400)}${'</a>'.repeat(400)}</workbook>` })],
    ['zip-bomb', zipOf({ ...plain, 'xl/media/bomb.bin': new Uint8Array(20 << 20) })],
  ])('%s', async (code, bytes) => {
    await expect(openWorkbook(bytes, { name: '表.xlsx' })).rejects.toMatchObject({ code, message: expect.stringMatching(/^[\u3000-\uffef].*。$/) as string });
  });

  it('an entry that inflates to more than it says is refused', async () => {
    const bytes = zipWith({ ...plain, 'xl/worksheets/sheet1.xml': String(plain['xl/worksheets/sheet1.xml']) }, 'descriptor');
    const packed = deflateSync(strToU8(String(plain['xl/worksheets/sheet1.xml'])));
    const at = Buffer.from(bytes).lastIndexOf(Buffer.from([packed.length & 255, packed.length >> 8, 0, 0]));
    new DataView(bytes.buffer).setUint32(at + 4, 20, true);
    await expect(openWorkbook(bytes)).rejects.toMatchObject({ name: 'WorkbookError' });
  });

  it('time and cells are limited, and an opening can be cancelled', async () => {
    await expect(openWorkbook(richWorkbook(), { limits: { cells: 10 } })).rejects.toMatchObject({ code: 'too-large' });
    await expect(openWorkbook(richWorkbook(), { limits: { milliseconds: -1 } })).rejects.toMatchObject({ code: 'timed-out' });
    await expect(openWorkbook(richWorkbook(), { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('ways to write the same package', () => {
  const prefixed = Object.fromEntries(
    Object.entries(plain).map(([name, xml]) => [name, name.endsWith('.rels') ? xml : String(xml).replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=')]),
  );
  const utf16 = Object.fromEntries(Object.entries(plain).map(([name, xml]) => [name, Uint8Array.from(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${String(xml)}`, 'utf16le'))]));
  it.each<[string, Uint8Array]>([
    ['plain', zipOf(plain)],
    ['prefixed names', zipOf(prefixed)],
    ['UTF-16 parts', zipOf(utf16)],
    ['zip64', zipWith(plain, 'zip64')],
    ['data descriptors', zipWith(plain, 'descriptor')],
    ['nothing compressed', zipWith(plain, 'stored')],
    ['comments and CDATA', zipOf({ ...plain, 'xl/worksheets/sheet1.xml': String(plain['xl/worksheets/sheet1.xml']).replace('<sheetData>', '<!-- <sheetData> --><sheetData><!-- x -->').replace('值', '<![CDATA[值]]>') })],
    ['no addresses', zipOf({ ...plain, 'xl/worksheets/sheet1.xml': String(plain['xl/worksheets/sheet1.xml']).replace(' r="1"', '').replace('<c r="B1"', '<c/><c') })],
  ])('%s: read, changed and read again', async (_, bytes) => {
    const workbook = await openWorkbook(bytes);
    expect(text(workbook)).toBe('值');
    const saved = workbook.save([
      { kind: 'put', sheet: 's1', at: { row: 0, col: 0 }, expect: { value: null }, put: { value: '新' } },
      { kind: 'insert', sheet: 's1', axis: 'row', index: 0, count: 1 },
      { kind: 'style', sheet: 's1', range: { top: 1, left: 1, bottom: 1, right: 1 }, styles: [{ fill: '#FFFF00' }] },
    ]);
    expectWellFormed(saved);
    const again = await openWorkbook(saved);
    expect([text(again, 1, 0), text(again, 1, 1)]).toEqual(['新', '值']);
    expect(again.book.styles[again.book.sheets[0]?.rows[1]?.[1]?.style ?? 0]?.fill).toBe('#FFFF00');
  });
});

describe('an old workbook', () => {
  interface Containers {
    parse(bytes: Uint8Array): object;
    write(container: object, options: { type: 'array' }): number[];
    readonly utils: { cfb_add(container: object, name: string, content: number[]): void };
  }
  const containers = CFB as Containers;
  const old = (): Uint8Array => {
    const workbook = utils.book_new(utils.aoa_to_sheet([['', '值']]), '甲');
    return new Uint8Array(write(workbook, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  };

  it.each(['/MBD0001/WordDocument', '/MBD0001/PowerPoint Document', '/MBD0001/Workbook'])('is opened with a document in it: %s', async (stream) => {
    const file = containers.parse(old());
    containers.utils.cfb_add(file, stream, [...bytesOf(0)]);
    const workbook = await openWorkbook(Uint8Array.from(containers.write(file, { type: 'array' })));
    expect([workbook.format, text(workbook)]).toEqual(['xls', '值']);
  });
});

describe('a web page that calls itself .xls', () => {
  it('is read as a table, spans and entities included', async () => {
    const html = '<html><meta charset="utf-8"><table><tr><th colspan=2>绩效 目标</th></tr><tr><td rowspan="2">产出<td>≥10&nbsp;次<br>以上</tr><tr><td>b &lt; c</td></tr></table><script>"<td>"</script></html>';
    const workbook = await openWorkbook(strToU8(html));
    expect(workbook.format).toBe('html');
    expect(workbook.book.sheets[0]?.merges).toHaveLength(2);
    expect([text(workbook, 0, 0), text(workbook, 1, 1), text(workbook, 2, 1)]).toEqual(['绩效 目标', '≥10 次\n以上', 'b < c']);
    const saved = await openWorkbook(workbook.save([]));
    expect(saved.format).toBe('xlsx');
  });

  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const form = `<table>${row('一级指标', '指标值')}${row('产出指标', '≥5次')}</table>`;
  it.each([
    ['what stands above and below the table is rows of its own', `<head><title>页面</title></head><h1>绩效 目标表</h1><p>单位：万元</p>${form}<p>注：略</p>`, ['绩效 目标表', '单位：万元', '一级指标|指标值', '产出指标|≥5次', '注：略']],
    ['a caption is a row', `<table><caption>绩效目标表</caption>${row('甲', '乙')}</table>`, ['绩效目标表', '甲|乙']],
    ['paragraphs of a cell are its lines', `<table>${row('目标', '<p class=MsoNormal>一<span>是</span>甲；</p>\r\n <p>二是乙。<o:p></o:p></p>')}</table>`, ['目标|一是甲；\n二是乙。']],
    ['a table that holds others is laid out', `<table><tr><td>菜单<td>${form}</table>`, ['菜单', '一级指标|指标值', '产出指标|≥5次']],
    ['a box within a cell is its text', `<table>${row('产出指标', `<table>${row('≥5次')}</table>`)}${row('效益指标', '≥3人')}</table>`, ['产出指标|≥5次', '效益指标|≥3人']],
    ['a small table within a form is lines of text', `<table>${row('项目', '养护')}${row('资金', `<table>${row('总额', '80')}${row('财政', '80')}</table>`)}${row('目标', '养护')}</table>`, ['项目|养护', '资金|总额 80\n财政 80', '目标|养护']],
    ['tables that follow one another are parted', form + form, ['一级指标|指标值', '产出指标|≥5次', '', '一级指标|指标值', '产出指标|≥5次']],
    ['what was never closed is closed', '<table><tr><td>甲<td>乙<tr><td>丙<table><tr><td>丁', ['甲|乙', '丙\n丁']],
  ])('%s', async (_what, html, expected) => {
    expect(textRows((await openWorkbook(strToU8(`<html><meta charset="utf-8"><body>${html}</body></html>`))).book.sheets[0]!).map((line) => line.join('|').replace(/\|+$/, ''))).toEqual(expected);
  });

  it('hidden rows are hidden, and no span goes beyond its table', async () => {
    const { sheets } = (await openWorkbook(strToU8('<html><table><tr><td rowspan=9>甲<td>乙<tr style="display:none"><td>丙</table><p>注</p></html>'))).book;
    expect([...sheets[0]!.rowSizes]).toEqual([[1, { hidden: true }]]);
    expect(sheets[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  });

  it('tables within tables without end are refused', async () => {
    await expect(openWorkbook(strToU8(`<html>${'<table><tr><td>'.repeat(5000)}x`))).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('a new document', () => {
  const font = { name: '宋体', size: 11 };
  const sheet = sheetFromRows([['标题 <&>"', 0.96, true], [{ error: '#N/A' }, ' x\ny ', 44197], ['_x0041_\u0001', 1e21, -5], ['\ud800', null, '末']], {
    name: "表 '1",
    merges: [{ top: 5, left: 0, bottom: 6, right: 2 }],
  });
  const cells = sheet.rows.map((row, r) =>
    row?.map((cell, c) => {
      if (r === 0 && c === 0) return cell && { ...cell, style: 2 };
      if (r === 0 && c === 1) return { value: 0.96, text: '96%', style: 1 };
      if (r === 2 && c === 1) return { value: 1e21, text: '1E+21' };
      if (r === 2 && c === 2) return { value: -5, formula: 'B1*2' };
      return r === 1 && c === 2 ? { value: 44197, text: '2021年1月1日', style: 3 } : cell;
    }),
  );
  const book: Book = {
    styles: [
      { font },
      { font, numberFormat: '0%' },
      { font: { name: '黑体', size: 16, bold: true, italic: true, underline: true, strike: true, color: '#FF0000' }, fill: '#FFFF00', border: { top: { style: 'thin', color: '#000000' } }, align: { horizontal: 'center', vertical: 'top', wrap: true, indent: 1 }, locked: false },
      { font, numberFormat: 'yyyy"年"m"月"d"日"' },
    ],
    names: [{ name: '单位', formula: "'表 ''1'!$A$1:$A$3" }, { name: 'own', formula: "'表 ''1'!$A$1", scope: 's1' }],
    sheets: [
      {
        ...sheet,
        rows: cells,
        validations: [{ ranges: [{ top: 0, left: 3, bottom: 9, right: 3 }], type: 'list', list: ['次', '人', '%'], allowBlank: true, prompt: '选' }],
        notes: [{ at: { row: 1, col: 1 }, author: '审核', text: '请\n核对' }],
        rowSizes: new Map([[0, { size: 30 }], [3, { hidden: true }]]),
        columnSizes: new Map([[0, { size: 20.5 }], [2, { size: 8, hidden: true }]]),
        protection: { insertRows: true },
        view: { freeze: { rows: 2, cols: 1 }, print: { area: { top: 0, left: 0, bottom: 9, right: 3 }, titleRows: [0, 1], fitToWidth: 1, fitToHeight: 0, landscape: true, paper: 9 } },
      },
      { ...sheetFromRows([['x']], { id: 's2', name: '藏' }), visibility: 'veryHidden' },
    ],
  };

  it('holds all that the book holds', async () => {
    const bytes = writeXlsx(book);
    expectWellFormed(bytes);
    const again = await openWorkbook(bytes);
    expect(booksEqual(again.book, book)).toBe(true);
  });

  it('is the same bytes each time', () => {
    expect(Buffer.compare(Buffer.from(writeXlsx(book)), Buffer.from(writeXlsx(book)))).toBe(0);
  });

  it('with one plain sheet has what it needs and no more', () => {
    expect(Object.keys(unzipped(writeXlsx(bookOf(sheetFromRows([['甲']])))))).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml']);
  });
});

describe('the store', () => {
  const store = { version: 1 as const, ignored: [{ rule: 'target/missing-unit', fingerprint: 'f', reason: '经<核&对>' }], mappings: [], preset: '88' };

  it('is written, read, replaced and removed; what others keep stays', async () => {
    const workbook = await openWorkbook(richWorkbook());
    expect(workbook.store).toBeUndefined();
    const bytes = workbook.save([], store);
    expectWellFormed(bytes);
    expect(partText(bytes, 'customXml/item1.xml')).toBe(richParts['customXml/item1.xml']);
    const again = await openWorkbook(bytes);
    expect(again.store).toEqual(store);
    const changed = await openWorkbook(again.save([], { ...store, preset: '101' }));
    expect(changed.store?.preset).toBe('101');
    const emptied = changed.save([], { version: 1, ignored: [], mappings: [] });
    expect(Object.keys(unzipped(emptied)).filter((name) => name.startsWith('customXml/item2'))).toEqual([]);
    expect((await openWorkbook(emptied)).store).toBeUndefined();
  });

  it('goes into a new document too', async () => {
    expect((await openWorkbook(writeXlsx(bookOf(sheetFromRows([['甲']])), store))).store).toEqual(store);
  });
});
