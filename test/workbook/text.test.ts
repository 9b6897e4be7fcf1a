import { readFileSync, readdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook, type Workbook } from '../../src/workbook/index';
import { shownText } from '../../src/sheet/build';
import { contentAt } from '../../src/sheet/content';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, little: boolean, mark = true): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return Uint8Array.from(little ? bytes : bytes.swap16());
};
const grid = ({ book }: Workbook): string[][] => (book.sheets[0]?.rows ?? []).map((row) => Array.from(row ?? [], shownText));

const gbk = Uint8Array.from(Buffer.from('d6b8b1ea09d6b50ac5e0d1b5c8cbcafd09a1dd313230c8cb0a', 'hex'));

describe('encodings', () => {
  const text = '指标\t值\n培训人数\t≥120人\n';
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE', wide(text, true), 'utf-16le'],
    ['UTF-16 BE', wide(text, false), 'utf-16be'],
    ['UTF-16 LE without mark', wide(text, true, false), 'utf-16le'],
    ['GB18030', gbk, 'gb18030'],
  ])('%s', async (_, bytes, encoding) => {
    const workbook = await openWorkbook(bytes, { name: '表.xlsx' });
    expect(workbook).toMatchObject({ format: 'text', encoding, book: { sheets: [{ name: '表' }] } });
    expect(grid(workbook)).toEqual([['指标', '值'], ['培训人数', '≥120人']]);
  });
});

describe('rows and cells', () => {
  it.each<[string, string, string[][]]>([
    ['commas', 'a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['semicolons', 'a;b\n1;2', [['a', 'b'], ['1', '2']]],
    ['quotes in comma text', '"a,1","b""c"\n"two\r\nlines",x', [['a,1', 'b"c'], ['two\nlines', 'x']]],
    ['a quote that closes nowhere is a character', '"甲,乙\n丙,丁', [['"甲', '乙'], ['丙', '丁']]],
    ['quotes in tab text that mean nothing', '"双创"活动\t甲\n乙\t"丙', [['"双创"活动', '甲'], ['乙', '"丙']]],
    ['a quoted field in tab text', '"一\n二"\t三', [['一\n二', '三']]],
    ['empty lines are rows', '\n\n题\n\n甲\t乙', [[], [], ['题'], [], ['甲', '乙']]],
    ['commas inside tab text', '甲、乙,丙\t1\n丁\t2', [['甲、乙,丙', '1'], ['丁', '2']]],
    ['no delimiter at all', '一行\n两行，有逗号', [['一行'], ['两行，有逗号']]],
    ['all line ends', 'a\tb\r\nc\td\re\tf\n', [['a', 'b'], ['c', 'd'], ['e', 'f']]],
    ['cells stay as written', '001\t96%\t1e5', [['001', '96%', '1e5']]],
  ])('%s', async (_, text, rows) => {
    expect(grid(await openWorkbook(utf8(text)))).toEqual(rows);
  });
});

describe('writing text back', () => {
  const source = '\r\n名称,值\r\n"a,b", 旧 \r\n尾,""\r\n';
  const change = async (bytes: Uint8Array): Promise<Uint8Array | undefined> => {
    const workbook = await openWorkbook(bytes);
    const [sheet] = workbook.book.sheets;
    return sheet && workbook.saveText?.([{ kind: 'put', sheet: sheet.id, at: { row: 2, col: 1 }, expect: contentAt(sheet, { row: 2, col: 1 }), put: { value: '新,"值' } }]);
  };

  it('only the changed line is written anew', async () => {
    expect(new TextDecoder().decode(await change(utf8(source)))).toBe(source.replace(' 旧 ', '"新,""值"'));
  });

  it('mark and encoding stay', async () => {
    const bytes = await change(wide(source, true));
    expect([...(bytes ?? []).slice(0, 2)]).toEqual([0xff, 0xfe]);
  });

  it.each([
    ['UTF-8', utf8(source)],
    ['GB18030', gbk],
  ])('nothing changes without edits: %s', async (_, bytes) => {
    expect(Buffer.from((await openWorkbook(bytes)).saveText?.([]) ?? []).equals(Buffer.from(bytes))).toBe(true);
  });

  it.each<[string, string, ',' | '\t', string]>([
    ['tabs to commas', '题\n"双创"活动\t5,000\n\n甲\t"一\n二"', ',', '题\n"""双创""活动","5,000"\n\n甲,"一\n二"\n'],
    ['commas to tabs', '"a,b",001\r\n甲,"乙\t丙"\r\n', '\t', 'a,b\t001\r\n甲\t"乙\t丙"\r\n'],
  ])('another delimiter: %s, with a mark so that Excel knows it for UTF-8', async (_, text, delimiter, written) => {
    expect(Buffer.from((await openWorkbook(utf8(text))).saveText?.([], delimiter) ?? []).toString()).toBe(`\ufeff${written}`);
  });
});

describe('samples', () => {
  const folder = path.resolve('samples');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(txt|csv|tsv)$/.test(name)) : [];
  (names.length > 0 ? it.each(names) : it.skip.each(['none']))('%s has one row a line', async (name) => {
    const bytes = readFileSync(path.join(folder, name));
    const lines = bytes.toString().replace(/\n$/, '').split('\n').length;
    expect(grid(await openWorkbook(bytes, { name }))).toHaveLength(lines);
  });
});
