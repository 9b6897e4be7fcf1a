/** Old workbooks whose structure is protected: encrypted by a password that every program knows. */
import { createHash } from 'node:crypto';
import * as SheetJs from '@e965/xlsx';
import { openWorkbook } from '../../src/workbook/index';
import { readRecords } from '../../src/workbook/xls/records';

type Bytes = Buffer;

/** What its own types say nothing of. */
const { read, find, write, utils } = SheetJs.CFB as {
  read: (bytes: Buffer, options: { readonly type: 'buffer' }) => object;
  find: (file: object, path: string) => { readonly content: Uint8Array };
  write: (file: object, options: { readonly type: 'buffer' }) => Buffer;
  utils: { readonly cfb_del: (file: object, path: string) => void; readonly cfb_add: (file: object, path: string, content: Buffer) => void };
};

const md5 = (...parts: Bytes[]): Bytes => createHash('md5').update(Buffer.concat(parts)).digest();
const sha1 = (...parts: Bytes[]): Bytes => createHash('sha1').update(Buffer.concat(parts)).digest();
const u16 = (...numbers: number[]): Bytes => Buffer.concat(numbers.map((number) => { const bytes = Buffer.alloc(2); bytes.writeUInt16LE(number); return bytes; }));
const u32 = (...numbers: number[]): Bytes => Buffer.concat(numbers.map((number) => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(number); return bytes; }));

function rc4(key: Bytes, text: Bytes): Bytes {
  const box = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + box[i]! + key[i % key.length]!) % 256;
    [box[i], box[j]] = [box[j]!, box[i]!];
  }
  let i = 0;
  let j = 0;
  return Buffer.from(text.map((byte) => {
    i = (i + 1) % 256;
    j = (j + box[i]!) % 256;
    [box[i], box[j]] = [box[j]!, box[i]!];
    return byte ^ box[(box[i]! + box[j]!) % 256]!;
  }));
}

const salt = Buffer.from('0123456789abcdef');
const verifier = Buffer.from('fedcba9876543210');

interface Scheme {
  readonly key: (password: Bytes, block: number) => Bytes;
  readonly filePass: (key: Bytes) => Bytes;
}

const early: Scheme = {
  key: (password, block) => md5(md5(...Array.from({ length: 16 }, () => [md5(password).subarray(0, 5), salt]).flat()).subarray(0, 5), u32(block)),
  filePass: (key) => Buffer.concat([u16(1, 1, 1), salt, rc4(key, Buffer.concat([verifier, md5(verifier)]))]),
};
const later = (bits: number): Scheme => ({
  key: (password, block) => {
    const key = sha1(sha1(salt, password), u32(block)).subarray(0, bits / 8);
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  },
  filePass: (key) => {
    const header = Buffer.concat([u32(4, 0, 0x6801, 0x8004, bits, 1, 0, 0), Buffer.from('Provider\0', 'utf16le')]);
    const sealed = rc4(key, Buffer.concat([verifier, sha1(verifier)]));
    return Buffer.concat([u16(1, 2, 2), u32(4, header.length), header, u32(16), salt, sealed.subarray(0, 16), u32(20), sealed.subarray(16)]);
  },
});

const rows = [['项目绩效目标申报表'], ['一级指标', '二级指标', '三级指标', '指标值'], ...Array.from({ length: 80 }, (_, i) => ['产出指标', '数量指标', `养护第${String(i + 1)}段道路`, i + 0.5])];

/** A workbook of old, encrypted as Excel does it; as it is without a scheme. */
function workbook(scheme?: Scheme, password = 'VelvetSweatshop'): Buffer {
  const book = SheetJs.utils.book_new();
  SheetJs.utils.book_append_sheet(book, SheetJs.utils.aoa_to_sheet(rows), '目标表');
  const bytes = SheetJs.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
  if (!scheme) return bytes;
  const file = read(bytes, { type: 'buffer' });
  const stream = Buffer.from(find(file, '/Workbook').content);
  const keyOf = (block: number): Bytes => scheme.key(Buffer.from(password, 'utf16le'), block);
  const pass = scheme.filePass(keyOf(0));
  const records = [...readRecords(stream)].map(({ type, data }) => Buffer.concat([u16(type, data.byteLength), Buffer.from(data.buffer, data.byteOffset, data.byteLength)]));
  const [bof, ...others] = records;
  const plain = Buffer.concat([bof!, u16(0x2f, pass.length), pass, ...others]);
  const sealed = Buffer.from(plain);
  for (let at = 0; at < plain.length; at += 1024) rc4(keyOf(at / 1024), plain.subarray(at, at + 1024)).copy(sealed, at);
  for (const { type, data, at } of readRecords(plain)) {
    if (type === 0x85) plain.writeUInt32LE(data.getUint32(0, true) + pass.length + 4, at + 4);
    const length = [0x809, 0x2f, 0xe1].includes(type) ? 4 + data.byteLength : type === 0x85 ? 8 : 4;
    plain.copy(sealed, at, at, at + length);
  }
  utils.cfb_del(file, '/Workbook');
  utils.cfb_add(file, '/Workbook', sealed);
  return write(file, { type: 'buffer' });
}

const schemes: readonly (readonly [string, Scheme])[] = [
  ['Excel 97', early],
  ['Excel 2002, 40 bits', later(40)],
  ['Excel 2002, 128 bits', later(128)],
];

describe('.xls encrypted', () => {
  it.each(schemes)('%s: by the password of protected structure alone it is read as if it were not', async (_name, scheme) => {
    const [opened, plain] = await Promise.all([workbook(scheme), workbook()].map((bytes) => openWorkbook(bytes)));
    expect(opened!.book).toEqual(plain!.book);
    expect(opened!.book.sheets[0]?.rows[81]?.map((cell) => cell?.value)).toEqual(rows[81]);
  });

  it.each(schemes)('%s: by a password of somebody’s own it stays closed', async (_name, scheme) => {
    await expect(openWorkbook(workbook(scheme, '开门'))).rejects.toMatchObject({ code: 'encrypted' });
  });
});
