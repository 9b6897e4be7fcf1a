/** The old compound file: a small file system in which .xls, .et, .doc and encrypted .xlsx are kept. */
import { WorkbookError } from '../errors';

const END_OF_CHAIN = 0xfffffffe;
const LAST_SECTOR = 0xfffffffa;
const HEADER_ENTRIES = 109;
const STREAM = 2;
const ROOT = 5;
const NO_ENTRY = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly type: number;
  /** Places in the directory: the entries beside this one, and one of those inside it. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** A compound file's own streams by name; those of a document embedded in it are none of them. Throws a WorkbookError where its chains do not hold. */
export class Container {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly miniSize: number;
  private readonly miniLimit: number;
  private readonly fat: Uint32Array;
  private readonly entries: readonly Entry[];
  private readonly root: Entry | undefined;
  private readonly own: readonly Entry[];

  constructor(bytes: Uint8Array) {
    if (bytes.length < 512) throw new WorkbookError('truncated', 'compound file header');
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new WorkbookError('damaged', `sector size 2^${String(shift)}`);
    this.sectorSize = 1 << shift;
    this.miniSize = 64;
    this.miniLimit = this.view.getUint32(56, true);
    this.fat = this.readFat();
    this.entries = this.readDirectory(this.view.getUint32(48, true));
    this.root = this.entries.find(({ type }) => type === ROOT);
    this.own = this.entriesIn(this.root);
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** A stream's content; undefined when there is none of that name. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.find(name);
    if (!entry) return undefined;
    if (entry.size >= this.miniLimit) return this.chain(entry.start, entry.size);
    if (!this.root) throw new WorkbookError('damaged', 'no root entry');
    const pool = this.chain(this.root.start, this.root.size);
    const miniFat = this.words(this.chain(this.view.getUint32(60, true), Infinity));
    return gather(entry.start, entry.size, miniFat, (sector) => pool.subarray(sector * this.miniSize, (sector + 1) * this.miniSize));
  }

  private find(name: string): Entry | undefined {
    const wanted = name.toUpperCase();
    return this.own.find((entry) => entry.type === STREAM && entry.name.toUpperCase() === wanted);
  }

  /** What lies in a storage, not in the storages inside it; all there is where the directory's tree does not hold. */
  private entriesIn(storage: Entry | undefined): readonly Entry[] {
    const found = new Set<Entry>();
    const open = [storage?.child ?? NO_ENTRY];
    while (open.length > 0) {
      const entry = this.entries[open.pop() ?? NO_ENTRY];
      if (entry === undefined || found.has(entry)) continue;
      found.add(entry);
      open.push(entry.left, entry.right);
    }
    return found.size > 0 ? [...found] : this.entries;
  }

  private readFat(): Uint32Array {
    const sectors: number[] = [];
    for (let i = 0; i < HEADER_ENTRIES; i++) sectors.push(this.view.getUint32(76 + i * 4, true));
    const perSector = this.sectorSize / 4 - 1;
    const most = this.bytes.length / this.sectorSize;
    let next = this.view.getUint32(68, true);
    for (let steps = 0; next < LAST_SECTOR && steps < most; steps++) {
      const table = this.words(this.sector(next));
      sectors.push(...table.subarray(0, perSector));
      next = table[perSector] ?? END_OF_CHAIN;
    }
    const used = sectors.filter((sector) => sector < LAST_SECTOR && (sector + 1) * this.sectorSize < this.bytes.length);
    const fat = new Uint32Array((used.length * this.sectorSize) / 4);
    used.forEach((sector, i) => {
      fat.set(this.words(this.sector(sector)), (i * this.sectorSize) / 4);
    });
    return fat;
  }

  private readDirectory(start: number): Entry[] {
    const bytes = this.chain(start, Infinity);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + 128 <= bytes.length; at += 128) {
      const length = Math.min(view.getUint16(at + 64, true), 64);
      const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + Math.max(0, length - 2)));
      const word = (offset: number): number => view.getUint32(at + offset, true);
      entries.push({ name, type: view.getUint8(at + 66), left: word(68), right: word(72), child: word(76), start: word(116), size: word(120) });
    }
    return entries;
  }

  private chain(start: number, size: number): Uint8Array {
    return gather(start, size, this.fat, (sector) => this.sector(sector));
  }

  private sector(index: number): Uint8Array {
    const at = (index + 1) * this.sectorSize;
    if (at >= this.bytes.length) throw new WorkbookError('truncated', `sector ${String(index)}`);
    return this.bytes.subarray(at, at + this.sectorSize);
  }

  private words(bytes: Uint8Array): Uint32Array {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true));
  }
}

/** The sectors of a chain put together; `size` Infinity = all of them. A chain that runs in a circle is refused. */
function gather(start: number, size: number, table: Uint32Array, sector: (index: number) => Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  let next = start;
  while (next < LAST_SECTOR && length < size) {
    if (parts.length > table.length) throw new WorkbookError('damaged', 'circular chain');
    const part = sector(next);
    parts.push(part);
    length += part.length;
    next = table[next] ?? END_OF_CHAIN;
  }
  const out = new Uint8Array(Math.min(length, size));
  let at = 0;
  for (const part of parts) {
    const piece = part.subarray(0, out.length - at);
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
