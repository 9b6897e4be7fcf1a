/**
 * DEFLATE in plain JavaScript, which runs wherever the rest does. The command line is built with `cli/deflate.ts` in the
 * place of this file: Node does the same several times as fast.
 */
import { deflateSync, Inflate, inflateSync } from 'fflate';

/** Up to this many compressed bytes the work is small whatever they say about themselves. */
const SMALL = 1 << 17;

/**
 * The content, of which there should be `size` bytes. More of it is undefined; where the packed bytes are few, what is more
 * is only cut off, since some writers miscount. `tick` is called now and then. Throws where the bytes are damaged.
 */
export function inflate(packed: Uint8Array, size: number, tick: () => void): Uint8Array | undefined {
  if (packed.length === 0) throw new Error('no bytes');
  const out = new Uint8Array(size);
  if (packed.length <= SMALL) return inflateSync(packed, { out });
  let length = 0;
  const stream = new Inflate((chunk) => {
    tick();
    if (length + chunk.length <= size) out.set(chunk, length);
    length += chunk.length;
  });
  for (let i = 0; i < packed.length && length <= size; i += SMALL) {
    stream.push(packed.subarray(i, i + SMALL), i + SMALL >= packed.length);
  }
  return length > size ? undefined : out.subarray(0, length);
}

/** The content packed. */
export function deflate(content: Uint8Array): Uint8Array {
  return deflateSync(content, { level: 6 });
}
