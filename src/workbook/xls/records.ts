/** The records of a BIFF stream: a number, a length, bytes. */

export interface BiffRecord {
  readonly type: number;
  readonly data: DataView;
  /** Where the record begins in the stream. */
  readonly at: number;
}

export const BOF = 0x809;
export const EOF = 0x0a;

/** All records in order; ends quietly where the stream is cut. */
export function* readRecords(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if (end > stream.length) return;
    yield { type: view.getUint16(at, true), data: new DataView(stream.buffer, stream.byteOffset + at + 4, length), at };
    at = end;
  }
}
