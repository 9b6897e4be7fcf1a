import type { Draft } from '../paper';
import type { Noise } from './noise';

/** A column that holds nothing. A box that reaches over the place grows by it. */
export const blankColumn: Noise = {
  name: 'blank-column',
  fits: () => true,
  apply(drafts, rng) {
    const at = rng.int(0, Math.min(...drafts.map((form) => form.lines[0]?.slots.length ?? 1)));
    for (const form of drafts) insertColumn(form, at);
  },
};

function insertColumn(form: Draft, at: number): void {
  for (const { slots } of form.lines) {
    const [left, right] = [slots[at - 1], slots[at]];
    slots.splice(at, 0, left !== undefined && left === right ? left : null);
  }
}

/** A stretch of rows whose cells right of the name stand one column further left or right than their heads. */
export const drift: Noise = {
  name: 'drift',
  fits: (drafts) => drafts.length === 1 && drafts[0]!.layout === 'L13',
  apply(drafts, rng) {
    const form = drafts[0]!;
    const rows = form.lines.filter((line) => line.reading === 'indicator');
    const from = rng.int(1, Math.max(1, rows.length - 3));
    const moved = rows.slice(from, from + rng.int(2, rows.length));
    const values = new Set(form.indicators.map((indicator) => indicator.cells.get('value')));
    const value = rows[0]!.slots.findIndex((held) => held !== null && values.has(held));
    // One blank column behind the value takes the shock: the data behind it move into or out of it.
    for (const line of form.lines) {
      const shifted = moved.includes(line);
      const [left, right] = [line.slots[value], line.slots[value + 1]];
      const filler = left && left === right ? left : null;
      if (shifted) line.slots.push(null);
      else line.slots.splice(value + 1, 0, filler);
    }
  },
};
