/** What the command line takes for DEFLATE gives what everybody else takes gives. */
import { deflateRawSync } from 'node:zlib';
import * as native from '../../src/cli/deflate';
import * as plain from '../../src/workbook/zip/deflate';

const text = Buffer.from(Array.from({ length: 60_000 }, (_, i) => `第${String((i * 7919) % 60_007)}行`).join('，'));
const packed = deflateRawSync(text);
const little = deflateRawSync(text.subarray(0, 100));
const { length } = text;

test('a large content is not taken for a small one', () => {
  expect(packed.length).toBeGreaterThan(1 << 17);
});

test.each<[string, Uint8Array, number, number | undefined | 'throws']>([
  ['as large as it says', packed, length, length],
  ['small, as large as it says', little, 100, 100],
  ['less than it says', packed, length + 10, length],
  ['small, less than it says', little, 200, 100],
  ['more than it says', packed, length - 1, undefined],
  ['far more than it says', packed, 10, undefined],
  ['small, more than it says: cut off', little, 99, 99],
  ['small, and a bomb', deflateRawSync(Buffer.alloc(1 << 25)), 10, undefined],
  ['nothing at all, and so it says', deflateRawSync(''), 0, 0],
  ['stored, not deflated', deflateRawSync(text, { level: 0 }), length, length],
  ['something behind the end', Buffer.concat([little, Buffer.from('PK')]), 100, 100],
  ['cut off', packed.subarray(0, packed.length - 5), length, 'throws'],
  ['small, cut off', little.subarray(0, little.length - 5), 100, 'throws'],
  ['no bytes', Buffer.alloc(0), 10, 'throws'],
  ['no deflate', Buffer.from([7, 1, 2, 3]), 10, 'throws'],
])('%s', (what, bytes, size, given) => {
  for (const { inflate } of [plain, native]) {
    const run = () => inflate(bytes, size, () => undefined);
    if (what.endsWith('bomb') && inflate === plain.inflate) continue; // cut off without being made
    if (given === 'throws') expect(run).toThrow();
    else expect(run()?.length).toBe(given);
    if (typeof given === 'number') expect(Buffer.compare(run() ?? Buffer.alloc(0), text.subarray(0, given))).toBe(0);
  }
});

test('one inflates what the other deflates', () => {
  expect(Buffer.compare(plain.inflate(native.deflate(text), length, () => undefined) ?? text.subarray(1), text)).toBe(0);
  expect(Buffer.compare(native.inflate(plain.deflate(text), length, () => undefined) ?? text.subarray(1), text)).toBe(0);
});
