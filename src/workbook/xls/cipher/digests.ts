/** MD5 and SHA-1, by which old workbooks turn a password into a key: not for anything that has to be safe. */

type Round = (words: Uint32Array, state: Uint32Array) => void;

const ROTATIONS = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]] as const;
const SINES = Uint32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));
const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0] as const;

export function md5(bytes: Uint8Array): Uint8Array {
  return digest(bytes, true, START.slice(0, 4), md5Round);
}

export function sha1(bytes: Uint8Array): Uint8Array {
  return digest(bytes, false, START, sha1Round);
}

/** Blocks of 64 bytes, the last ones with a mark behind the text and its length in bits. */
function digest(bytes: Uint8Array, little: boolean, start: readonly number[], round: Round): Uint8Array {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - (little ? 8 : 4), bytes.length * 8, little);
  const state = Uint32Array.from(start);
  for (let at = 0; at < padded.length; at += 64) round(Uint32Array.from({ length: 16 }, (_, i) => view.getUint32(at + i * 4, little)), state);
  const out = new DataView(new ArrayBuffer(state.length * 4));
  state.forEach((word, i) => {
    out.setUint32(i * 4, word, little);
  });
  return new Uint8Array(out.buffer);
}

function md5Round(words: Uint32Array, state: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let i = 0; i < 64; i++) {
    const turn = i >> 4;
    const [mixed, index] = [
      [(b & c) | (~b & d), i],
      [(d & b) | (~d & c), 5 * i + 1],
      [b ^ c ^ d, 3 * i + 5],
      [c ^ (b | ~d), 7 * i],
    ][turn] as [number, number];
    const sum = a + mixed + (SINES[i] ?? 0) + (words[index % 16] ?? 0);
    [a, d, c, b] = [d, c, b, (b + rotated(sum, ROTATIONS[turn]?.[i % 4] ?? 0)) | 0];
  }
  add(state, [a, b, c, d]);
}

function sha1Round(words: Uint32Array, state: Uint32Array): void {
  const all = new Uint32Array(80);
  all.set(words);
  for (let i = 16; i < 80; i++) all[i] = rotated((all[i - 3] ?? 0) ^ (all[i - 8] ?? 0) ^ (all[i - 14] ?? 0) ^ (all[i - 16] ?? 0), 1);
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let i = 0; i < 80; i++) {
    const [mixed, constant] = [
      [(b & c) | (~b & d), 0x5a827999],
      [b ^ c ^ d, 0x6ed9eba1],
      [(b & c) | (b & d) | (c & d), 0x8f1bbcdc],
      [b ^ c ^ d, 0xca62c1d6],
    ][Math.floor(i / 20)] as [number, number];
    [a, b, c, d, e] = [(rotated(a, 5) + mixed + e + constant + (all[i] ?? 0)) | 0, a, rotated(b, 30), c, d];
  }
  add(state, [a, b, c, d, e]);
}

function rotated(word: number, bits: number): number {
  return (word << bits) | ((word >>> 0) >>> (32 - bits));
}

function add(state: Uint32Array, words: readonly number[]): void {
  words.forEach((word, i) => {
    state[i] = (state[i] ?? 0) + word;
  });
}
