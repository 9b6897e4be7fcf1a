/** Puts still pictures together as one that moves: the container of animated WebP. A browser has made the stills. */

/** A part of the picture that changes, and for how long it then stands. */
export interface Frame {
  /** A still .webp of exactly this part. */
  readonly still: Uint8Array;
  /** In pixels; x and y are even, as the format has it. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly milliseconds: number;
}

/** What of a still is the picture itself. */
const PICTURE = new Set(['ALPH', 'VP8 ', 'VP8L']);
const ANIMATED = 0b10;
const OVERWRITE = 0b10;

/** An animated .webp that begins anew for ever; `width` and `height` are those of the whole. */
export function animatedWebp(frames: readonly Frame[], width: number, height: number): Buffer {
  const parts = frames.map(({ still, x, y, width: w, height: h, milliseconds }) =>
    chunk('ANMF', uint24(x / 2), uint24(y / 2), uint24(w - 1), uint24(h - 1), uint24(milliseconds), Buffer.of(OVERWRITE), ...pictureOf(still)),
  );
  const head = chunk('VP8X', Buffer.of(ANIMATED, 0, 0, 0), uint24(width - 1), uint24(height - 1));
  return chunk('RIFF', Buffer.from('WEBP'), head, chunk('ANIM', Buffer.alloc(6)), ...parts);
}

/** A name of four letters, a size, the content, made even. */
function chunk(name: string, ...content: readonly Uint8Array[]): Buffer {
  const whole = Buffer.concat(content);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(whole.length);
  return Buffer.concat([Buffer.from(name), size, whole, Buffer.alloc(whole.length % 2)]);
}

function pictureOf(still: Uint8Array): Buffer[] {
  const bytes = Buffer.from(still);
  const found: Buffer[] = [];
  for (let at = 12; at < bytes.length; ) {
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    if (PICTURE.has(bytes.toString('latin1', at, at + 4))) found.push(chunk(bytes.toString('latin1', at, at + 4), bytes.subarray(at + 8, end)));
    at = end + (end % 2);
  }
  return found;
}

function uint24(value: number): Buffer {
  return Buffer.of(value & 0xff, (value >> 8) & 0xff, value >> 16);
}
