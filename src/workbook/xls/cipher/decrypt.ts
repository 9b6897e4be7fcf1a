/**
 * A workbook whose structure alone is protected is encrypted all the same, by a password that every program knows and
 * nobody is asked for. It is read as those programs read it; a password of the user's own is not looked for.
 */
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { readRecords, type BiffRecord } from '../records';
import { Rc4 } from './rc4';

const PASSWORD = Uint8Array.from('VelvetSweatshop', (letter) => letter.charCodeAt(0));
/** Two bytes a letter. */
const WIDE = Uint8Array.from({ length: PASSWORD.length * 2 }, (_, i) => (i % 2 === 0 ? (PASSWORD[i / 2] ?? 0) : 0));
/** Each so many bytes of the stream have a key of their own. */
const BLOCK = 1024;

export const FILEPASS = 0x2f;
const BOUNDSHEET = 0x85;
/** Where the sheet of a BOUNDSHEET begins is not encrypted. */
const PLACE = 4;
/** BOF, FILEPASS, INTERFACEHDR, RRDHEAD, USREXCL, FILELOCK, RRDINFO: written as they are. */
const PLAIN: ReadonlySet<number> = new Set([0x809, FILEPASS, 0xe1, 0x138, 0x194, 0x195, 0x196]);
/** The number of no record: whoever reads on passes it over. */
const UNKNOWN = 0xfff;

type KeyOf = (block: number) => Uint8Array;

/** The stream as it was before its structure was protected, itself where it never was; undefined where another password keeps it. */
export function withoutStructurePassword(stream: Uint8Array): Uint8Array | undefined {
  const records = [...readRecords(stream)];
  const pass = records.findIndex(({ type, data }) => type === FILEPASS && data.byteLength > 0);
  const [filePass, ...behind] = pass < 0 ? [] : records.slice(pass);
  if (!filePass) return stream;
  const keyOf = keyFrom(filePass.data);
  if (!keyOf) return undefined;
  const cover = coverOf(stream.length, keyOf);
  const plain = stream.slice();
  new DataView(plain.buffer).setUint16(filePass.at, UNKNOWN, true);
  for (const { type, data, at } of behind) {
    if (PLAIN.has(type)) continue;
    const end = at + 4 + data.byteLength;
    for (let place = at + 4 + (type === BOUNDSHEET ? PLACE : 0); place < end; place++) plain[place] = (plain[place] ?? 0) ^ (cover[place] ?? 0);
  }
  return plain;
}

/** What lies over a stream of this length, also where its records are written as they are. */
function coverOf(length: number, keyOf: KeyOf): Uint8Array {
  const cover = new Uint8Array(length);
  for (let at = 0; at < length; at += BLOCK) cover.set(new Rc4(keyOf(at / BLOCK)).over(cover.subarray(at, at + BLOCK)), at);
  return cover;
}

/** The keys of the blocks, where the password opens what the record holds to try it on. */
function keyFrom(filePass: BiffRecord['data']): KeyOf | undefined {
  const bytes = new Uint8Array(filePass.buffer, filePass.byteOffset, filePass.byteLength);
  const [type, major, minor] = [0, 2, 4].map((at) => (at + 2 <= bytes.length ? filePass.getUint16(at, true) : 0));
  if (type !== 1) return undefined;
  if (major === 1) return tried(bytes.subarray(22, 38), bytes.subarray(38, 54), md5, earlyKeys(bytes.subarray(6, 22)));
  if (minor !== 2 || bytes.length < 42) return undefined;
  const bits = filePass.getUint32(30, true) || 40;
  // Behind a header that says its length: the salt with its own, what is encrypted, and its digest with its own.
  const verifier = 14 + filePass.getUint32(10, true);
  const salt = bytes.subarray(verifier + 4, verifier + 20);
  return tried(bytes.subarray(verifier + 20, verifier + 36), bytes.subarray(verifier + 40, verifier + 60), sha1, laterKeys(salt, bits >> 3));
}

function tried(encrypted: Uint8Array, encryptedDigest: Uint8Array, digest: (bytes: Uint8Array) => Uint8Array, keyOf: KeyOf): KeyOf | undefined {
  const cipher = new Rc4(keyOf(0));
  const wanted = digest(cipher.over(encrypted));
  const found = cipher.over(encryptedDigest);
  return found.length === wanted.length && found.every((byte, i) => byte === wanted[i]) ? keyOf : undefined;
}

/** Excel 97 and what writes like it. */
function earlyKeys(salt: Uint8Array): KeyOf {
  const start = md5(WIDE).subarray(0, 5);
  const base = md5(joined(...Array.from({ length: 16 }, () => [start, salt]).flat())).subarray(0, 5);
  return (block) => md5(joined(base, numbered(block)));
}

/** Excel 2002 and later. A key of 40 bits is filled up with zeros. */
function laterKeys(salt: Uint8Array, length: number): KeyOf {
  const base = sha1(joined(salt, WIDE));
  return (block) => {
    const key = sha1(joined(base, numbered(block))).subarray(0, length);
    return length === 5 ? joined(key, new Uint8Array(11)) : key;
  };
}

function numbered(block: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, block, true);
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
