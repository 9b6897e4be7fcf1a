/** Ranges, ours to Univer's and back. */
import type { IRange } from '@univerjs/core';
import type { Range } from '../../sheet/range';

export function toUniverRange(range: Range): IRange {
  return { startRow: range.top, endRow: range.bottom, startColumn: range.left, endColumn: range.right };
}

export function fromUniverRange(range: IRange): Range {
  return { top: range.startRow, bottom: range.endRow, left: range.startColumn, right: range.endColumn };
}
