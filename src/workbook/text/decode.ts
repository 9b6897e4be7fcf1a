import { WorkbookError } from '../errors';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the bytes begin with a byte order mark (not part of `text`). */
  readonly mark: boolean;
}

/** The text of a file: by its byte order mark, else UTF-8 if it is sound, else GB18030. Throws for bytes that are no text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markOf(bytes);
  const encoding = marked ?? guessWide(bytes) ?? (isSound(bytes, 'utf-8') ? 'utf-8' : 'gb18030');
  // The decoder itself drops the mark.
  const text = new TextDecoder(encoding).decode(bytes);
  if (!looksLikeText(text)) throw new WorkbookError('not-a-workbook', 'binary content');
  return { text, encoding, mark: marked !== undefined };
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: tabs, line ends and digits leave zero bytes on one side only. */
function guessWide(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 2 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  if (even === 0 && odd === 0) return undefined;
  if (even === 0 && odd > sample.length / 100) return 'utf-16le';
  if (odd === 0 && even > sample.length / 100) return 'utf-16be';
  return undefined;
}

function isSound(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Text has no control characters but white space, and next to nothing that could not be decoded. */
function looksLikeText(text: string): boolean {
  let odd = 0;
  const length = Math.min(text.length, 65_536);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return false;
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 26)) odd++;
  }
  return odd <= length / 50;
}

/** The bytes of a text in an encoding; undefined where the encoding cannot be written (GB18030 has no encoder). */
export function encodeText(text: string, encoding: Encoding, mark: boolean): Uint8Array | undefined {
  if (encoding === 'gb18030') return undefined;
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const out = new Uint8Array(marked.length * 2);
  const view = new DataView(out.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), encoding === 'utf-16le');
  return out;
}
