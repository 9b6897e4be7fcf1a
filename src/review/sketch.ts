/**
 * Sets of texts made small, so that ten thousand can be kept and compared: each text a number, each set a few numbers
 * (MinHash) that tell which sets are worth comparing.
 */

/** The texts of a set as numbers, ascending, each once. */
export type Pieces = Uint32Array;

const SIZE = 32;
/** Numbers a band: sets that share four fifths have one of eight bands in common 98 times in a hundred. */
const BAND = 4;

export function piecesOf(texts: Iterable<string>): Pieces {
  return Uint32Array.from(new Set(Array.from(texts, hash))).sort();
}

/** What both have of what either has (Jaccard), 0–1. */
export function shareOf(one: Pieces, other: Pieces): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [left = 0, right = 0] = [one[i], other[j]];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (left >= right) j += 1;
  }
  const all = one.length + other.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** Keys under which sets meet that have most in common; others hardly ever do. */
export function bandsOf(pieces: Pieces): string[] {
  const sketch = sketchOf(pieces);
  return Array.from({ length: SIZE / BAND }, (_, band) => `${String(band)}:${sketch.slice(band * BAND, (band + 1) * BAND).join(',')}`);
}

/** The least of each of so many hashes over the set. */
function sketchOf(pieces: Pieces): Uint32Array {
  const least = new Uint32Array(SIZE).fill(0xffffffff);
  for (const piece of pieces) {
    const step = mix(piece) | 1;
    // The k-th hash is mixed from piece + k·step: as good here as so many hashes of their own.
    for (let k = 0; k < SIZE; k += 1) {
      const value = mix((piece + Math.imul(k, step)) >>> 0);
      if (value < (least[k] ?? 0)) least[k] = value;
    }
  }
  return least;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

function mix(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return (twice ^ (twice >>> 16)) >>> 0;
}
