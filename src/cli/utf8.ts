/**
 * What stands in the command line in the place of `workbook/xml/utf8.ts`. Node's decoder takes four times as long over
 * Chinese as to write each character down as UTF-16 and take the whole as it is.
 */
import { isAscii } from 'node:buffer';

const decoder = new TextDecoder();

/** The characters of UTF-8, as the other file has them. */
export function decodeUtf8(bytes: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = bytes;
  // One byte a character is read faster afterwards, too.
  if (isAscii(bytes)) return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
  const units = new Uint16Array(byteLength);
  const used = writeUnits(bytes, units);
  return used === -1 ? decoder.decode(bytes) : Buffer.from(units.buffer, 0, used * 2).toString('utf16le');
}

/** Writes UTF-16 of characters of one to three bytes, how many units; -1 where others stand, or what is no character. */
function writeUnits(bytes: Uint8Array, units: Uint16Array): number {
  const { length } = bytes;
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let used = 0;
  while (at < length) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      units[used++] = first;
      at += 1;
    } else if (first >= 0xe0) {
      const [second, third] = [bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
      const unit = ((first & 0xf) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
      if (first >= 0xf0 || !goesOn(second) || !goesOn(third) || unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) return -1;
      units[used++] = unit;
      at += 3;
    } else {
      const second = bytes[at + 1] ?? 0;
      if (first < 0xc2 || !goesOn(second)) return -1;
      units[used++] = ((first & 0x1f) << 6) | (second & 0x3f);
      at += 2;
    }
  }
  return used;
}

/** Whether a byte is one of a character that has begun. */
function goesOn(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
