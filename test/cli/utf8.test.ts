import fc from 'fast-check';
import * as native from '../../src/cli/utf8';
import * as plain from '../../src/workbook/xml/utf8';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const written = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The command line reads as the pages do. */
test.each<[string, Uint8Array]>([
  ['nothing', bytes()],
  ['ASCII', written('<c r="A1"/>')],
  ['Chinese', written('绩效目标表 ≥95%，é')],
  ['a byte order mark', bytes(0xef, 0xbb, 0xbf, 0xe7, 0xbb, 0xa9)],
  ['one in the middle', written('绩\ufeff效')],
  ['four bytes', written('𠮷野家 绩效')],
  ['cut off', written('绩效').subarray(0, 5)],
  ['cut off after one', written('绩效').subarray(0, 4)],
  ['half a pair', bytes(0xe7, 0xbb, 0xa9, 0xed, 0xa0, 0x80)],
  ['longer than need be', bytes(0xe7, 0xbb, 0xa9, 0xc0, 0x80, 0xe0, 0x80, 0x80)],
  ['another encoding', bytes(0xbc, 0xa8, 0xd0, 0xa7)],
  ['from the middle of a buffer', written('目标绩效').subarray(6)],
])('%s', (_, given) => {
  expect(native.decodeUtf8(given)).toBe(plain.decodeUtf8(given));
});

test('whatever bytes there are', () => {
  const some = fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 12 }).map(written));
  fc.assert(fc.property(fc.array(some, { maxLength: 4 }), (parts) => {
    const all = Uint8Array.from(parts.flatMap((part) => [...part]));
    expect(native.decodeUtf8(all)).toBe(plain.decodeUtf8(all));
  }));
});
