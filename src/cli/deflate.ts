/** What stands in the command line in the place of `workbook/zip/deflate.ts`: the same by Node's own means. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Packed bytes that are few, and what they may hold at most. */
const SMALL = 1 << 17;
const LARGEST = 1 << 24;
/** zlib takes no less. */
const LEAST_ROOM = 64;

/** The content, of which there should be `size` bytes, as the other file has it: more is undefined, or cut off where the packed bytes are few. */
export function inflate(packed: Uint8Array, size: number, tick: () => void): Uint8Array | undefined {
  tick();
  const few = packed.length <= SMALL;
  try {
    // Room for all at once: zlib would collect pieces of 16 KB and join them.
    const chunkSize = Math.max(LEAST_ROOM, Math.min(size, LARGEST) + 1);
    return inflateRawSync(packed, { maxOutputLength: few ? Math.max(size, LARGEST) : size, chunkSize }).subarray(0, size);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw error;
  }
}

/** The content packed. */
export function deflate(content: Uint8Array): Uint8Array {
  return deflateRawSync(content, { level: 6 });
}
