/**
 * Which row and column of a sheet that came back is which of the sheet that was sent: rows may have been moved, inserted
 * or deleted, columns inserted or deleted. Works on what the cells show.
 */
import { squeeze } from '../form/squeeze';
import { similarity } from '../recognize/text';
import { groupBy } from '../form/group';
import type { Grid } from './grid';
import { indexBy, MOST_SHARING, rare } from './index-by';

export interface Alignment {
  /** For every earlier row its place in the later sheet; undefined where it is gone. */
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
  /** Later rows and columns that hold something and were not there. */
  readonly addedRows: readonly number[];
  readonly addedColumns: readonly number[];
}

/** Rows that are known to be one, such as those of an indicator that was found again. */
export type RowHint = readonly [before: number, after: number];

/** Share of what a row says by which it is known again though parts of it changed, */
const ALIKE = 0.5;
/** and where nothing but its place speaks for it. */
const SOMEWHAT_ALIKE = 0.2;
/** A long text says no more about which row it is than a name does. */
const LONG = 12;

/** `apart` says of two rows that they are known not to be one. */
export function align(before: Grid, after: Grid, hints: readonly RowHint[] = [], apart: (before: number, after: number) => boolean = () => false): Alignment {
  const task = new Aligner(before.map(textsOf), after.map(textsOf), apart);
  for (const [b, a] of hints) task.pair(b, a);
  task.pairEqual();
  task.pairAlike();
  task.pairByPlace();
  const columns = alignColumns(before, after, task.partner);
  const known = new Set(columns);
  const width = Math.max(0, ...after.map((row) => row.length));
  const isFilled = (col: number): boolean => after.some((row) => squeeze(row[col] ?? '') !== '');
  return {
    rows: task.partner,
    columns,
    addedRows: task.free(),
    addedColumns: Array.from({ length: width }, (_, col) => col).filter((col) => !known.has(col) && isFilled(col)),
  };
}

/** What a row says, cell by cell, blanks left out. */
function textsOf(row: readonly string[]): readonly string[] {
  return row.map(squeeze).filter((text) => text !== '');
}

class Aligner {
  readonly partner: (number | undefined)[];
  private readonly taken: boolean[];
  private readonly before: Grid;
  private readonly after: Grid;

  private readonly apart: (before: number, after: number) => boolean;

  constructor(before: Grid, after: Grid, apart: (before: number, after: number) => boolean) {
    this.before = before;
    this.after = after;
    this.apart = apart;
    this.partner = before.map(() => undefined);
    this.taken = after.map(() => false);
  }

  /** Nothing happens where either is known already. */
  pair(b: number, a: number): void {
    if (this.partner[b] !== undefined || this.taken[a] !== false || b >= this.before.length) return;
    this.partner[b] = a;
    this.taken[a] = true;
  }

  /** Later rows that nobody has become yet; blank ones do not count. */
  free(): number[] {
    return this.after.flatMap((texts, a) => (texts.length > 0 && this.taken[a] === false ? [a] : []));
  }

  /** Earlier rows that have become none yet. */
  private lacking(): number[] {
    return this.before.flatMap((texts, b) => (texts.length > 0 && this.partner[b] === undefined ? [b] : []));
  }

  /** Rows that say the same; several equal ones in their order. */
  pairEqual(): void {
    const key = (texts: readonly string[]): string => texts.join('\n');
    const places = groupBy(this.free(), (a) => key(this.after[a] ?? []));
    for (const [text, own] of groupBy(this.lacking(), (b) => key(this.before[b] ?? []))) {
      own.forEach((b, i) => {
        const a = places.get(text)?.[i];
        if (a !== undefined) this.pair(b, a);
      });
    }
  }

  /** Rows that share texts which few others have; the surest first. */
  pairAlike(): void {
    const places = indexBy(this.free(), (a) => new Set(this.after[a]));
    const owners = indexBy(this.lacking(), (b) => new Set(this.before[b]));
    const weight = (text: string): number => Math.min(text.length, LONG) / Math.max(owners.get(text)?.length ?? 0, places.get(text)?.length ?? 0, 1);
    const total = (texts: readonly string[]): number => [...new Set(texts)].reduce((sum, text) => sum + weight(text), 0);
    const candidates = this.lacking().flatMap((b) => {
      const texts = this.before[b] ?? [];
      const shared = new Map<number, number>();
      for (const text of new Set(texts)) {
        for (const a of rare(places, text)) shared.set(a, (shared.get(a) ?? 0) + weight(text));
      }
      const own = total(texts);
      return [...shared].flatMap(([a, sum]) => {
        const score = sum / Math.min(own, total(this.after[a] ?? []));
        return score < ALIKE || this.apart(b, a) ? [] : [{ b, a, score, sum }];
      });
    });
    candidates.sort((x, y) => y.sum * y.score - x.sum * x.score || Math.abs(x.b - x.a) - Math.abs(y.b - y.a) || x.b - y.b);
    for (const { b, a } of candidates) this.pair(b, a);
  }

  /** What is left between two known rows, in order: rows rewritten where they stood. */
  pairByPlace(): void {
    let last = -1;
    const above = this.taken.map((known, a) => (known ? (last = a) : last));
    const gaps = groupBy(this.free(), (a) => above[a]);
    let own = -1;
    this.before.forEach((texts, b) => {
      const known = this.partner[b];
      if (known !== undefined) own = known;
      else if (texts.length > 0) this.pairWithin(b, gaps.get(own) ?? []);
    });
  }

  private pairWithin(b: number, gap: readonly number[]): void {
    const left = gap.filter((a) => this.taken[a] === false && !this.apart(b, a)).slice(0, MOST_SHARING);
    const text = this.before[b]?.join(' ') ?? '';
    const best = left.map((a) => ({ a, alike: similarity(text, this.after[a]?.join(' ') ?? '') })).reduce((most, one) => (one.alike > most.alike ? one : most), { a: -1, alike: SOMEWHAT_ALIKE });
    if (best.a >= 0) this.pair(b, best.a);
  }
}

/** Where the texts of a column stand now, by vote of the rows; a column without a text of its own follows its neighbour. */
function alignColumns(before: Grid, after: Grid, partner: readonly (number | undefined)[]): (number | undefined)[] {
  const width = Math.max(0, ...before.map((row) => row.length));
  const votes = Array.from({ length: width }, () => new Map<number, number>());
  before.forEach((row, b) => {
    const other = after[partner[b] ?? -1];
    if (other === undefined) return;
    const places = new Map<string, number>();
    other.forEach((text, col) => {
      const squeezed = squeeze(text);
      // A text that stands twice in a row does not tell where it came from.
      if (squeezed !== '') places.set(squeezed, places.has(squeezed) ? -1 : col);
    });
    row.forEach((text, col) => {
      const place = places.get(squeeze(text)) ?? -1;
      const vote = votes[col];
      if (place >= 0 && vote !== undefined) vote.set(place, (vote.get(place) ?? 0) + 1);
    });
  });
  return filledIn(elected(votes));
}

/** The place that most rows speak for; of two columns that claim one place the one with more votes has it. */
function elected(votes: readonly ReadonlyMap<number, number>[]): (number | undefined)[] {
  const claims = votes.flatMap((vote, col) => [...vote].map(([place, count]) => ({ col, place, count })));
  claims.sort((x, y) => y.count - x.count || Math.abs(x.col - x.place) - Math.abs(y.col - y.place));
  const places: (number | undefined)[] = votes.map(() => undefined);
  const used = new Set<number>();
  for (const { col, place } of claims) {
    if (places[col] !== undefined || used.has(place)) continue;
    places[col] = place;
    used.add(place);
  }
  return places;
}

/** Columns that nobody spoke for stand behind their left neighbour, unless that place is another's. */
function filledIn(known: readonly (number | undefined)[]): (number | undefined)[] {
  const used = new Set(known);
  let last = -1;
  return known.map((place) => {
    const next = place ?? (used.has(last + 1) ? undefined : last + 1);
    if (next !== undefined) last = next;
    return next;
  });
}
