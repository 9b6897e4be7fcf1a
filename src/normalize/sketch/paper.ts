/** A sheet on paper: what its places hold by now and where its cells have gone. The sheet itself stays as it is. */
import { linesOf, type Line } from '../../recognize/line';
import { cellKey, cellOfKey, type CellRef } from '../../sheet/address';
import type { Book, Sheet } from '../../sheet/book';
import { mergeAt, shownText } from '../../sheet/build';
import { contentOf, isEmpty } from '../../sheet/content';
import type { CellContent } from '../../sheet/edit';
import { contains, type Range } from '../../sheet/range';
import { referencesTo, type References } from '../references';

const NOTHING: CellContent = { value: null };

export class Paper {
  /** New contents by place, where they differ or once differed. */
  readonly cells = new Map<number, CellContent>();
  /** Places whose number format comes with a cell that has moved there: place → source. */
  readonly formats = new Map<number, CellRef>();
  readonly dropped = new Set<number>();
  readonly splits = new Set<Range>();
  readonly merges: Range[] = [];
  /** Cell → place where it stands by now; null where nothing of it is left. Only cells that have left their place. */
  private readonly moved = new Map<number, number | null>();
  /** The same the other way round: place → cell. */
  private readonly arrived = new Map<number, number>();
  /** What takes back, in order, whatever was done since the last attempt began. */
  private backwards: (() => void)[] = [];
  private gone: readonly number[] = [];
  /** Rows in which something was put. */
  private readonly touched = new Set<number>();
  private known: References | undefined;
  private lines: readonly Line[] | undefined;

  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
  ) {}

  /** Where a cell of the sheet will stand; undefined where nothing of it is left. */
  placeOf(source: CellRef): CellRef | undefined {
    // Most sketches respell only, and every step asks for every cell.
    if (this.moved.size === 0 && this.dropped.size === 0) return source;
    const place = this.moved.get(cellKey(source));
    if (place === null || this.dropped.has(source.row)) return undefined;
    return place === undefined ? source : cellOfKey(place);
  }

  /** What a cell will show, wherever it will stand; "" where nothing of it is left. */
  textOf(source: CellRef): string {
    const place = this.placeOf(source);
    return place === undefined ? '' : this.textAt(place);
  }

  /** What will be shown at a place. */
  textAt(place: CellRef): string {
    const changed = this.cells.get(cellKey(place));
    return changed === undefined ? shownText(this.sheet.rows[place.row]?.[place.col]) : shownText(changed);
  }

  /** Whether a row of the sheet still stands as it was, and no text of it holds a blank or a character of full width. */
  isPlain(row: number): boolean {
    return !this.touched.has(row) && (this.lines ??= linesOf(this.sheet.rows))[row]?.asWritten === true;
  }

  contentAt(place: CellRef): CellContent {
    return this.cells.get(cellKey(place)) ?? contentOf(this.sheet.rows[place.row]?.[place.col]);
  }

  /** Whether the cell holds text that may be spelled anew: neither formula nor number nor nothing. */
  isText(source: CellRef): boolean {
    const place = this.placeOf(source);
    const content = place && this.contentAt(place);
    return content !== undefined && content.formula === undefined && typeof content.value === 'string' && content.value !== '';
  }

  /** The cells that show something in some rows, by the row in which they stand by now. */
  standing(rows: readonly number[]): ReadonlyMap<number, readonly CellRef[]> {
    const widths = new Map(rows.map((row) => [row, this.sheet.rows[row]?.length ?? 0]));
    for (const place of this.arrived.keys()) {
      const { row, col } = cellOfKey(place);
      const width = widths.get(row);
      if (width !== undefined && col >= width) widths.set(row, col + 1);
    }
    return new Map(
      [...widths].map(([row, width]) => {
        const places = Array.from({ length: width }, (_, col) => ({ row, col })).filter((place) => !isEmpty(this.contentAt(place)));
        return [row, places.map((place) => this.cellAt(place))];
      }),
    );
  }

  /** The merge that is, or will be, over a place. */
  mergeAt(place: CellRef): Range | undefined {
    const merge = mergeAt(this.sheet, place);
    return merge !== undefined && !this.splits.has(merge) ? merge : this.merges.find((range) => contains(range, place));
  }

  /** Whether a merge hides the place behind its first cell. */
  isCovered(place: CellRef): boolean {
    const merge = this.mergeAt(place);
    return merge !== undefined && (merge.top !== place.row || merge.left !== place.col);
  }

  /** The cells of the sheet that formulas speak of. */
  get references(): References {
    return (this.known ??= referencesTo(this.book, this.sheet));
  }

  /** The row of the result in which a row will stand. */
  rowAfter(row: number): number {
    const gone = this.goneRows();
    let low = 0;
    let high = gone.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((gone[middle] ?? Infinity) < row) low = middle + 1;
      else high = middle;
    }
    return row - low;
  }

  /** Where a cell stands in the result; undefined where nothing of it is left. */
  resultOf(source: CellRef): CellRef | undefined {
    const place = this.placeOf(source);
    return place && { row: this.rowAfter(place.row), col: place.col };
  }

  /** The cell that stands at a place of the result. */
  sourceOf({ row, col }: CellRef): CellRef {
    let before = row;
    for (const gone of this.goneRows()) if (gone <= before) before += 1;
    return this.cellAt({ row: before, col });
  }

  /** Runs what stops at a hurdle; all that it did until then is taken back. */
  attempt<Hurdle>(run: () => Hurdle | undefined): Hurdle | undefined {
    this.backwards = [];
    const hurdle = run();
    if (hurdle !== undefined) for (const back of this.backwards.reverse()) back();
    return hurdle;
  }

  put(place: CellRef, content: CellContent): void {
    this.touched.add(place.row);
    this.set(this.cells, cellKey(place), content);
  }

  /** Takes a cell's content away from where it stands. */
  lift(place: CellRef): void {
    this.put(place, NOTHING);
  }

  /** From now on the cell stands at the place; at none with null. */
  track(source: CellRef, place: CellRef | null): void {
    const cell = cellKey(source);
    const left = this.moved.get(cell);
    if (left !== null && left !== undefined) this.set(this.arrived, left, undefined);
    this.set(this.moved, cell, place && cellKey(place));
    if (place !== null) this.set(this.arrived, cellKey(place), cell);
  }

  /** 0.96 shown as 96% stays 96% wherever it moves. */
  keepFormat(place: CellRef, source: CellRef): void {
    this.set(this.formats, cellKey(place), source);
  }

  drop(row: number): void {
    this.dropped.add(row);
    this.backwards.push(() => this.dropped.delete(row));
  }

  split(merge: Range): void {
    const coming = this.merges.indexOf(merge);
    if (coming >= 0) {
      this.merges.splice(coming, 1);
      this.backwards.push(() => this.merges.push(merge));
    } else if (!this.splits.has(merge)) {
      this.splits.add(merge);
      this.backwards.push(() => this.splits.delete(merge));
    }
  }

  merge(range: Range): void {
    this.merges.push(range);
    this.backwards.push(() => this.merges.splice(this.merges.indexOf(range), 1));
  }

  /** The cell of the sheet that stands at a place by now. */
  private cellAt(place: CellRef): CellRef {
    const cell = this.arrived.get(cellKey(place));
    return cell === undefined ? place : cellOfKey(cell);
  }

  /** Rows that go, from the top. */
  private goneRows(): readonly number[] {
    if (this.gone.length !== this.dropped.size) this.gone = [...this.dropped].sort((a, b) => a - b);
    return this.gone;
  }

  private set<Value>(map: Map<number, Value>, key: number, value: Value | undefined): void {
    const before = map.get(key);
    const store = (one: Value | undefined): void => {
      if (one === undefined) map.delete(key);
      else map.set(key, one);
    };
    this.backwards.push(() => {
      store(before);
    });
    store(value);
  }
}
