/**
 * Where a rectangle whose cells differ is cut: along the lines across which most neighbours differ in what is known of
 * them, or thought. That is a guess: a wrong one costs calls, never truth.
 */
import type { Range } from '../../sheet/range';
import { halvesOf } from '../rectangles';

/** What has been told of the cells of a rectangle. Cells of which the same was told are of one kind. */
export class Kinds<T extends object> {
  private readonly kinds: Int32Array;
  private readonly width: number;
  private readonly told: Partial<T>[] = [{}];
  private readonly next = new Map<string, number>();

  constructor(private readonly area: Range) {
    this.width = area.right - area.left + 1;
    this.kinds = new Int32Array((area.bottom - area.top + 1) * this.width);
  }

  /** The kind of a cell: an index into what `map` gives. */
  of(row: number, col: number): number {
    return this.kinds[this.placeOf(row, col)] ?? 0;
  }

  map<U>(of: (told: Partial<T>) => U): U[] {
    return this.told.map(of);
  }

  tell<K extends keyof T & string>({ top, left, bottom, right }: Range, name: K, value: T[K]): void {
    const said = `${name} ${JSON.stringify(value)}`;
    let [before, after] = [-1, -1];
    for (let row = top; row <= bottom; row++) {
      for (let at = this.placeOf(row, left), end = this.placeOf(row, right); at <= end; at++) {
        const kind = this.kinds[at] ?? 0;
        if (kind !== before) [before, after] = [kind, this.kindOf(`${String(kind)} ${said}`, () => ({ ...this.told[kind], [name]: value }))];
        this.kinds[at] = after;
      }
    }
  }

  private placeOf(row: number, col: number): number {
    return (row - this.area.top) * this.width + col - this.area.left;
  }

  private kindOf(key: string, told: () => Partial<T>): number {
    const kind = this.next.get(key) ?? this.told.push(told()) - 1;
    this.next.set(key, kind);
    return kind;
  }
}

/** What is asked of kinds here. */
export type Told = Pick<Kinds<object>, 'of'>;

/** Cells of a rectangle in which seams are looked for: a larger one is halved. */
const MOST_CELLS = 5_000;
/** As strong as the strongest, about: a rectangle is cut along all of these. */
const ABOUT = 0.7;

/** The parts of a rectangle; none of a single cell. */
export function cutAtSeams(range: Range, told: readonly Told[]): Range[] {
  const { top, left, bottom, right } = range;
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (height * width > MOST_CELLS) return halvesOf(range);
  const below = new Array<number>(height - 1).fill(0);
  const beside = new Array<number>(width - 1).fill(0);
  for (const kinds of told) {
    for (let row = 0; row < height; row++) {
      for (let col = 0; col < width; col++) {
        const kind = kinds.of(top + row, left + col);
        if (row + 1 < height && kinds.of(top + row + 1, left + col) !== kind) below[row] = (below[row] ?? 0) + 1 / width;
        if (col + 1 < width && kinds.of(top + row, left + col + 1) !== kind) beside[col] = (beside[col] ?? 0) + 1 / height;
      }
    }
  }
  const [strongest, strongestBeside] = [Math.max(0, ...below), Math.max(0, ...beside)];
  if (strongest === 0 && strongestBeside === 0) return halvesOf(range);
  if (strongest >= strongestBeside) return pieces(top, bottom, seamsIn(below, strongest)).map(([first, last]) => ({ ...range, top: first, bottom: last }));
  return pieces(left, right, seamsIn(beside, strongestBeside)).map(([first, last]) => ({ ...range, left: first, right: last }));
}

function seamsIn(strengths: readonly number[], strongest: number): number[] {
  return strengths.flatMap((strength, after) => (strength >= strongest * ABOUT ? [after] : []));
}

/** Lines from one to another, cut after some of them. */
function pieces(first: number, last: number, after: readonly number[]): (readonly [first: number, last: number])[] {
  const starts = [first, ...after.map((line) => first + line + 1)];
  return starts.map((start, index) => [start, (starts[index + 1] ?? last + 1) - 1]);
}
