/** A person's own library on its way in and out of files. */
import { libraryRows, readLibraryJson, readLibraryRows, sayLibraryTrouble, writeLibraryJson, type ReadLibrary } from '../../src/fill/own-library-file';
import type { Locale } from '../../src/form/words';
import type { OwnLibrary } from '../../src/library/schema';
import { sectors } from '../../src/library/sectors';

const own: OwnLibrary = { format: 'jibiao-library', version: 1, sectors: [sectors[12]!] };
const said = (read: ReadLibrary, locale: Locale) => (read.ok ? [] : read.troubles.map((trouble) => sayLibraryTrouble('本单位.xlsx', trouble, locale)));

test('goes out and comes back, as JSON and as rows', () => {
  expect(readLibraryJson(writeLibraryJson(own))).toEqual({ ok: true, library: own });
  const back = readLibraryRows(libraryRows(own));
  if (!back.ok) throw new Error(JSON.stringify(back.troubles));
  const plain = (library: OwnLibrary) => library.sectors.flatMap(({ sets }) => sets.flatMap(({ name, entries }) => entries.map((entry) => [name, entry.name, entry.class, entry.units, entry.sign, entry.direction, entry.caliber, entry.basis, entry.evidence])));
  expect(plain(back.library)).toEqual(plain(own));
});

const head = ['三级指标', '分类', '计量单位', '符号'];

test.each<[string, readonly (readonly string[])[], string, string]>([
  ['no head', [['名称', '单位']], '本单位.xlsx：没有找到“三级指标”列', '本单位.xlsx: there is no column “三级指标”'],
  ['a column is missing', [['三级指标', '分类', '符号']], '本单位.xlsx 第1行：表头缺少计量单位列。', '本单位.xlsx row 1: the head lacks 计量单位.'],
  ['no entries', [head, []], '本单位.xlsx：表头下没有指标。', '本单位.xlsx: there is no indicator below the head.'],
  ['an unknown class', [head, ['培训人次', '数目', '人次', '≥']], '本单位.xlsx 第2行：分类‘数目’不在可用范围内', '本单位.xlsx row 2: “数目” is no 分类; write one of 数量'],
  ['no unit', [head, [], ['培训人次', '数量指标', '', '>=']], '本单位.xlsx 第3行：“培训人次”缺少计量单位', '本单位.xlsx row 3: “培训人次” has no unit'],
  ['no name', [head, ['', '数量', '次', '≥']], '本单位.xlsx 第2行：三级指标名称为空。', '本单位.xlsx row 2: 三级指标 is empty.'],
  ['no sign', [head, ['培训人次', '数量', '人次', '约']], '本单位.xlsx 第2行：符号‘约’不在可用范围内', '本单位.xlsx row 2: “约” is no 符号'],
])('rows are refused with row and reason, in either language: %s', (_, rows, zh, en) => {
  const read = readLibraryRows(rows);
  expect([said(read, 'zh')[0], said(read, 'en')[0]]).toEqual([expect.stringContaining(zh), expect.stringContaining(en)]);
});

const entryWith = (change: object) => ({ ...own, sectors: [{ ...own.sectors[0], sets: [{ ...own.sectors[0]!.sets[0], entries: [{ ...own.sectors[0]!.sets[0]!.entries[0], ...change }] }] }] });

test.each<[string, string, string]>([
  ['no JSON', '{', '本单位.xlsx：不是 JSON 文本'],
  ['something else', '[]', '本单位.xlsx：不是绩标的指标库文件'],
  ['a later version', JSON.stringify({ ...own, version: 2 }), '本单位.xlsx version：是较新版本写的'],
  ['an unknown class', JSON.stringify(entryWith({ class: '数目' })), '本单位.xlsx sectors.0.sets.0.entries.0.class：分类‘数目’不在可用范围内'],
  ['no list of units', JSON.stringify(entryWith({ units: '次' })), '”缺少计量单位'],
  ['an unknown field', JSON.stringify(entryWith({ colour: 'red' })), 'entries.0：这一项内容不完整或不合规'],
])('JSON is refused with place and reason: %s', (_, json, zh) => {
  expect(said(readLibraryJson(json), 'zh')[0]).toContain(zh);
});
