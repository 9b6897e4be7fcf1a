/** Tells the echoes of what this tool wrote from what the user does, also where he does it in the same cell. */
import type { CellContent } from '../../sheet/edit';
import { placesIn, type Range } from '../../sheet/range';
import { isTaken, keyOf, type Contents } from '../puts';

/** An echo that has not come by then never will. */
const LONGEST = 3000;
const MOST_CELLS = 5000;

export class Written {
  private readonly cells = new Map<string, { readonly content: CellContent; readonly until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  note(contents: Contents): void {
    for (const [key, { until }] of this.cells) if (until < this.now()) this.cells.delete(key);
    for (const [key, content] of contents) this.cells.set(key, { content, until: this.now() + LONGEST });
  }

  /** Whether these cells were written a moment ago and still hold what was written. */
  isEcho(sheet: string, ranges: readonly Range[], read: (range: Range) => readonly (readonly CellContent[])[]): boolean {
    const size = ranges.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
    if (this.cells.size === 0 || size > MOST_CELLS) return false;
    return ranges.every((range) => {
      const places = placesIn(range);
      const expected = places.map((at) => this.cells.get(keyOf(sheet, at)));
      if (!expected.every((cell) => cell !== undefined && cell.until >= this.now())) return false;
      const held = read(range);
      return places.every(({ row, col }, index) => {
        const [is, wrote] = [held[row - range.top]?.[col - range.left], expected[index]?.content];
        return is !== undefined && wrote !== undefined && isTaken(is, wrote);
      });
    });
  }
}
