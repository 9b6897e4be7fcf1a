/**
 * A ZIP read by its central directory. Nothing is inflated before it is asked for, and what was not touched can be
 * copied into a new archive byte for byte.
 */
import { WorkbookError } from '../errors';
import type { Budget } from '../limits';
import { inflate } from './deflate';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  /** DOS time and date as one 32-bit number. */
  readonly time: number;
  /** Still compressed; a view into the archive. Throws where a damaged archive has nothing there. */
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 0x800;

/** The entries of an archive in directory order, folders left out. Throws a WorkbookError for what is not sound. */
export function readZip(bytes: Uint8Array, budget: Budget): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  budget.atMost('entries', directory.count);
  const entries = new Map<string, ZipEntry>();
  const folded = new Set<string>();
  let total = 0;
  let packedTotal = 0;
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    at = nextRecord(view, at);
    if (at === -1) break;
    const raw = readCentral(view, bytes, at);
    at = raw.next;
    if (raw.name.endsWith('/')) continue;
    // Part names are equal when they differ only in case, so two readers could disagree about which one counts.
    const key = raw.name.toLowerCase();
    if (folded.has(key)) throw new WorkbookError('duplicate-entry', raw.name);
    folded.add(key);
    if ((raw.flags & FLAG_ENCRYPTED) !== 0) throw new WorkbookError('encrypted', raw.name);
    total += raw.size;
    packedTotal += raw.packedSize;
    const bomb =
      total > budget.limits.totalSize ||
      packedTotal > bytes.length ||
      (raw.size > 1 << 20 && raw.size > raw.packedSize * budget.limits.ratio);
    if (bomb) throw new WorkbookError('zip-bomb', raw.name);
    entries.set(raw.name, {
      name: raw.name,
      method: raw.method,
      flags: raw.flags,
      crc: raw.crc,
      size: raw.size,
      time: raw.time,
      get packed() {
        const shifted = raw.offset + directory.shift;
        return locate(view, bytes, isLocal(view, shifted) ? shifted : raw.offset, raw.packedSize);
      },
    });
  }
  if (entries.size === 0) throw new WorkbookError('damaged', 'central directory');
  return entries;
}

/** The content of an entry. Throws where it is damaged or larger than it says. */
export function inflateEntry(entry: ZipEntry, budget: Budget): Uint8Array {
  budget.atMost('partSize', entry.size);
  if (entry.method === 0) return entry.packed;
  if (entry.method !== 8) throw new WorkbookError('damaged', `compression method ${String(entry.method)}`);
  const out = inflated(entry, budget);
  if (out === undefined) throw new WorkbookError('zip-bomb', entry.name);
  if (out.length !== entry.size) throw new WorkbookError('damaged', `${entry.name}: ${String(out.length)} bytes`);
  return out;
}

function inflated(entry: ZipEntry, budget: Budget): Uint8Array | undefined {
  try {
    return inflate(entry.packed, entry.size, () => { budget.tick(); });
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('damaged', `${entry.name}: ${String(error)}`);
  }
}

function recordEnd(view: DataView, at: number): number {
  return at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

/** Where the next record of the directory begins, damaged ones skipped; -1 behind the last. */
function nextRecord(view: DataView, from: number): number {
  for (let at = from; at + 46 <= view.byteLength; at++) {
    if (isDirectory(view, at) && recordEnd(view, at) <= view.byteLength) return at;
  }
  return -1;
}

interface Directory {
  readonly offset: number;
  readonly count: number;
  /** Bytes that stand before the archive, by which all its places are off. */
  readonly shift: number;
}

function isDirectory(view: DataView, at: number): boolean {
  return at >= 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === CENTRAL;
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const end = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true), shift: 0 };
    if (end.count === 0xffff || end.offset === 0xffffffff) return findDirectory64(view, at) ?? end;
    const ending = at - view.getUint32(at + 12, true);
    if (isDirectory(view, end.offset) || !isDirectory(view, ending)) return end;
    return { count: end.count, offset: ending, shift: ending - end.offset };
  }
  throw new WorkbookError('truncated', 'no end of central directory');
}

function findDirectory64(view: DataView, end: number): Directory | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64) throw new WorkbookError('damaged', 'zip64 end');
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)), shift: 0 };
}

interface CentralRecord {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly time: number;
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
  readonly next: number;
}

function readCentral(view: DataView, bytes: Uint8Array, at: number): CentralRecord {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameAt = at + 46;
  const extraAt = nameAt + nameLength;
  const sizes = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    // Some writers use "\" for "/".
    name: decodeName(bytes.subarray(nameAt, extraAt), (flags & FLAG_UTF8) !== 0).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    flags,
    crc: view.getUint32(at + 16, true),
    time: view.getUint32(at + 12, true),
    ...(Object.values(sizes).includes(0xffffffff) ? readSizes64(view, extraAt, extraAt + extraLength, sizes) : sizes),
    next: recordEnd(view, at),
  };
}

/** Part names are ASCII in practice, which needs no decoder; a file has a dozen of them. */
function decodeName(bytes: Uint8Array, utf8: boolean): string {
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  return new TextDecoder(utf8 ? 'utf-8' : 'gb18030').decode(bytes);
}

type Sizes = Pick<CentralRecord, 'size' | 'packedSize' | 'offset'>;

/** The zip64 extra field holds, in this order, just those values that did not fit. */
function readSizes64(view: DataView, from: number, to: number, sizes: Sizes): Sizes {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    const take = (small: number): number => {
      if (small !== 0xffffffff) return small;
      if (value + 8 > to) throw new WorkbookError('damaged', 'zip64 sizes');
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    };
    const size = take(sizes.size);
    const packedSize = take(sizes.packedSize);
    return { size, packedSize, offset: take(sizes.offset) };
  }
  return sizes;
}

function isLocal(view: DataView, at: number): boolean {
  return at >= 0 && at + 30 <= view.byteLength && view.getUint32(at, true) === LOCAL;
}

function locate(view: DataView, bytes: Uint8Array, offset: number, packedSize: number): Uint8Array {
  if (offset + 30 > view.byteLength) throw new WorkbookError('truncated', 'entry outside the file');
  if (!isLocal(view, offset)) throw new WorkbookError('damaged', 'local header');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > view.byteLength) throw new WorkbookError('truncated', 'entry outside the file');
  return bytes.subarray(start, start + packedSize);
}
