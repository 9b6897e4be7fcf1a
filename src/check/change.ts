/** What an edit has changed of a form, asked part by part; each answer is worked out once. */
import type { Form, Indicator } from '../form/schema';
import type { Reading } from '../rules/rule';
import type { Row, Sheet } from '../sheet/book';
import { sameData } from '../sheet/equal';

/** A thing as it was and as it is. */
export type Pair<Thing> = readonly [before: Thing, now: Thing];

export class Change {
  /** Indicators that are not the same object any more, by index; undefined where there are more or fewer than before. */
  readonly indicators: ReadonlyMap<number, Pair<Indicator>> | undefined;
  private readonly known = new Map<Reading, boolean>();

  /** `rows`: rows of cells that have changed; undefined where rows have moved, so that nothing can be said. */
  constructor(
    private readonly before: Form,
    private readonly now: Form,
    readonly rows: ReadonlyMap<number, Pair<Row | undefined>> | undefined,
  ) {
    this.indicators = rows && differing(before.indicators, now.indicators);
  }

  /** Whether what is read is as it was. */
  keeps(reading: Reading): boolean {
    const known = this.known.get(reading);
    if (known !== undefined) return known;
    const kept = typeof reading !== 'function' && reading in this.now ? this.keepsOfForm(reading as keyof Form) : this.keepsOfIndicators(reading as Exclude<Reading, keyof Form>);
    this.known.set(reading, kept);
    return kept;
  }

  /** Whether every row of cells still comes to the same. */
  keepsRows(reading: (cells: Row) => unknown): boolean {
    const of = (cells: Row | undefined): unknown => cells && reading(cells);
    return this.rows !== undefined && [...this.rows.values()].every(([before, now]) => sameData(of(before), of(now)));
  }

  private keepsOfForm(part: keyof Form): boolean {
    return sameData(this.before[part], this.now[part]);
  }

  private keepsOfIndicators(reading: Exclude<Reading, keyof Form>): boolean {
    if (this.indicators === undefined) return false;
    const of = (indicator: Indicator): unknown => (typeof reading === 'function' ? reading(indicator) : indicator[reading]);
    for (const [before, now] of this.indicators.values()) if (!sameData(of(before), of(now))) return false;
    return true;
  }
}

/** Items that are not the same object any more, by index; undefined where the lists are not equally long. */
function differing<Item>(before: readonly Item[], now: readonly Item[]): ReadonlyMap<number, Pair<Item>> | undefined {
  if (before.length !== now.length) return undefined;
  const pairs = new Map<number, Pair<Item>>();
  for (const [index, item] of now.entries()) {
    const old = before[index];
    if (old !== item) pairs.set(index, [old as Item, item]);
  }
  return pairs;
}

/** Rows that are not the same object any more; undefined where rows have moved. */
export function changedRows(before: Sheet, now: Sheet): ReadonlyMap<number, Pair<Row | undefined>> | undefined {
  if (before.merges !== now.merges || before.rowSizes !== now.rowSizes) return undefined;
  return differing(before.rows, now.rows);
}
