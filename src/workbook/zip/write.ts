/** Writes a ZIP; entries taken from another archive are copied as they are, still compressed. */
import { crc32 } from './crc32';
import { deflate } from './deflate';
import type { ZipEntry } from './read';

/** 1 January 1980: a fixed time keeps the same content the same bytes. */
const EPOCH = 0x00210000;
const FLAG_UTF8 = 0x800;

/** An entry of new content. */
export function packEntry(name: string, content: Uint8Array): ZipEntry {
  const deflated = deflate(content);
  const stored = deflated.length >= content.length;
  return {
    name,
    method: stored ? 0 : 8,
    flags: FLAG_UTF8,
    crc: crc32(content),
    size: content.length,
    time: EPOCH,
    packed: stored ? content : deflated,
  };
}

/** The bytes of an archive of these entries, in this order. Archives over 4 GB are not written. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const named = entries.map((entry) => ({ entry, name: encoder.encode(entry.name) }));
  const size = named.reduce((sum, { entry, name }) => sum + 30 + 46 + 2 * name.length + entry.packed.length, 22);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const { entry, name } of named) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, entry, name.length);
    out.set(name, at + 30);
    out.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  }
  const directory = at;
  named.forEach(({ entry, name }, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    view.setUint16(at + 6, 20, true);
    writeCommon(view, at + 8, entry, name.length);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The 20 bytes that local and central headers share. Sizes are known, so there is never a data descriptor. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, (entry.flags & ~8) | FLAG_UTF8, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.time, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.packed.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, nameLength, true);
}
