/** Merged blocks. ET lists none, so rectangles are asked whether they have any, in parts where some do. */
import type { MergeEdit } from '../../sheet/edit';
import { contains, intersects, parseRange, type Range } from '../../sheet/range';
import { HostFailure } from '../host';
import { cellsAt } from './cells';
import { cutAtSeams, type Told } from './seams';

/** The merges that touch a rectangle, from the top. `thought`: what may tell where they are. */
export function readMerges(sheet: Et.Worksheet, area: Range, thought: readonly Told[] = []): Range[] {
  const found: Range[] = [];

  /** `certain`: it is known without asking that a merge is there; `all`: that every cell is in one. */
  const search = (part: Range, certain: boolean, all: boolean): void => {
    const rest = trimmed(part, found);
    if (!rest) return;
    const same = rest === part;
    const pieces = cutAtSeams(rest, thought);
    const state = all ? true : certain && same && pieces.length > 0 ? null : certain && same ? true : cellsAt(sheet, rest).MergeCells;
    if (state === false) return;
    if (state === true) {
      const known = found.find((one) => contains(one, { row: rest.top, col: rest.left }));
      const merge = known ?? mergeAt(sheet, rest);
      if (!merge) return;
      if (merge !== known) found.push(merge);
      for (const piece of around(rest, merge)) search(piece, false, true);
      return;
    }
    const before = found.length;
    pieces.forEach((piece, index) => {
      // None of the others has any: then it is the last.
      search(piece, index === pieces.length - 1 && same && found.length === before && !found.some((merge) => intersects(merge, piece)), false);
    });
  };

  search(area, false, false);
  return found.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The merge that the first cell of a rectangle is in. */
export function mergeAt(sheet: Et.Worksheet, { top, left }: Range): Range | undefined {
  const address = cellsAt(sheet, { top, left, bottom: top, right: left }).MergeArea.Address(false, false);
  const merge = parseRange(address.replaceAll('$', ''));
  return merge && (merge.bottom > merge.top || merge.right > merge.left) ? merge : undefined;
}

/** Without the outer rows and columns that known merges cover whole; undefined where nothing is left. */
function trimmed(part: Range, found: readonly Range[]): Range | undefined {
  let rest = part;
  for (;;) {
    const { top, left, bottom, right } = rest;
    const merge = found.find((one) => intersects(one, rest));
    if (!merge) return rest;
    const wide = merge.left <= left && merge.right >= right;
    const high = merge.top <= top && merge.bottom >= bottom;
    if (wide && high) return undefined;
    if (wide && merge.top <= top) rest = { ...rest, top: merge.bottom + 1 };
    else if (wide && merge.bottom >= bottom) rest = { ...rest, bottom: merge.top - 1 };
    else if (high && merge.left <= left) rest = { ...rest, left: merge.right + 1 };
    else if (high && merge.right >= right) rest = { ...rest, right: merge.left - 1 };
    else return rest;
  }
}

/** What of a rectangle lies outside a merge that has its first cell. */
function around(part: Range, merge: Range): Range[] {
  const inner = { ...part, right: Math.min(part.right, merge.right), bottom: Math.min(part.bottom, merge.bottom) };
  return [
    ...(inner.right < part.right ? [{ ...part, bottom: inner.bottom, left: inner.right + 1 }] : []),
    ...(inner.bottom < part.bottom ? [{ ...part, top: inner.bottom + 1 }] : []),
  ].filter(({ top, left }) => !contains(merge, { row: top, col: left }));
}

/** Joins and splits cells and looks whether ET did it. @throws HostFailure */
export function putMerges(sheet: Et.Worksheet, edits: readonly Pick<MergeEdit, 'range' | 'merged'>[]): void {
  for (const { range, merged } of edits) {
    const cells = cellsAt(sheet, range);
    if (merged) cells.Merge();
    else cells.UnMerge();
    if (cells.MergeCells !== merged) throw new HostFailure({ code: 'write-ignored', detail: 'merge' });
  }
}
