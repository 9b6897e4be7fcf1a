/** What an old workbook holds that is not read, and so is not in a copy of it. */
import type { Unwritten } from '../warnings';
import { readRecords } from './records';

const OBJ = 0x5d;
const DV = 0x1be;
const CONDFMT = 0x1b0;
const CONDFMT12 = 0x879;
/** Kinds of objects that are none of the user's drawings: the arrow of a dropdown or a filter, the box of a note, which is read. */
const ARROW = 0x14;
const NOTE = 0x19;

/** The kinds of such things in a BIFF8 stream, each once. */
export function unwrittenIn(stream: Uint8Array): Unwritten[] {
  const found = new Set<Unwritten>();
  for (const { type, data } of readRecords(stream)) {
    if (type === DV) found.add('dropdowns');
    else if (type === CONDFMT || type === CONDFMT12) found.add('conditional-formats');
    else if (type === OBJ && data.byteLength >= 6) {
      const kind = data.getUint16(4, true);
      if (kind !== ARROW && kind !== NOTE) found.add('drawings');
    }
  }
  return [...found];
}
