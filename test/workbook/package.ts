/** Packages made part by part, for tests: nothing that is tested had a hand in their content. */
import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function zipOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
}

export function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function partText(bytes: Uint8Array, part: string): string {
  const content = unzipSync(bytes)[part];
  if (!content) throw new Error(`no part ${part}`);
  return strFromU8(content);
}

/** Names of parts whose content differs, is new or is gone. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => Buffer.compare(Buffer.from(a[name] ?? []), Buffer.from(b[name] ?? [])) !== 0 || !(name in a) || !(name in b))
    .sort();
}

/** Throws where an XML part is not well-formed, prefixes included. */
export function expectWellFormed(bytes: Uint8Array): void {
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true, fileName: name });
    parser.write(new TextDecoder(content[0] === 0xff ? 'utf-16le' : 'utf-8').decode(content)).close();
  }
}

/** The local and central records of an entry, written by hand where fflate would not write them so. */
export function zipWith(parts: Parts, style: 'zip64' | 'descriptor' | 'stored'): Uint8Array {
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  const push = (list: Uint8Array[], bytes: Uint8Array): void => {
    list.push(bytes);
  };
  for (const [name, content] of Object.entries(parts)) {
    const raw = typeof content === 'string' ? strToU8(content) : content;
    const packed = style === 'stored' ? raw : deflateSync(raw);
    const crc = crcOf(raw);
    const extra = style === 'zip64' ? record([1, 2], [24, 2], [raw.length, 8], [packed.length, 8], [offset, 8]) : new Uint8Array();
    const small = (n: number): number => (style === 'zip64' ? 0xffffffff : n);
    const hidden = style === 'descriptor';
    const encoded = strToU8(name);
    const local = record([0x04034b50, 4], [45, 2], [hidden ? 8 : 0, 2], [style === 'stored' ? 0 : 8, 2], [0, 4], [hidden ? 0 : crc, 4], [hidden ? 0 : packed.length, 4], [hidden ? 0 : raw.length, 4], [encoded.length, 2], [0, 2]);
    const after = hidden ? record([0x08074b50, 4], [crc, 4], [packed.length, 4], [raw.length, 4]) : new Uint8Array();
    push(central, record([0x02014b50, 4], [45, 2], [45, 2], [hidden ? 8 : 0, 2], [style === 'stored' ? 0 : 8, 2], [0, 4], [crc, 4], [small(packed.length), 4], [small(raw.length), 4], [encoded.length, 2], [extra.length, 2], [0, 8], [0, 2], [small(offset), 4]));
    push(central, encoded);
    push(central, extra);
    for (const chunk of [local, encoded, packed, after]) {
      push(chunks, chunk);
      offset += chunk.length;
    }
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(parts).length;
  const tail =
    style === 'zip64'
      ? [record([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8], [size, 8], [offset, 8]), record([0x07064b50, 4], [0, 4], [offset + size, 8], [1, 4])]
      : [];
  const end = record([0x06054b50, 4], [0, 4], [style === 'zip64' ? 0xffff : count, 2], [style === 'zip64' ? 0xffff : count, 2], [style === 'zip64' ? 0xffffffff : size, 4], [style === 'zip64' ? 0xffffffff : offset, 4], [0, 2]);
  return Uint8Array.from(Buffer.concat([...chunks, ...central, ...tail, end]));
}

/** Numbers with their widths in bytes, little-endian. */
function record(...fields: readonly (readonly [value: number, width: number])[]): Uint8Array {
  const out = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields) {
    for (let i = 0, rest = BigInt(value); i < width; i++, rest >>= 8n) out[at++] = Number(rest & 255n);
  }
  return out;
}

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
