/** Looking now and then, for programs that tell nothing: what changed since the last look is told as an event would. */
import { sameData } from '../../sheet/equal';
import type { CellContent } from '../../sheet/edit';
import { formatRange, rangeOf, type Range } from '../../sheet/range';
import type { HostEvent, Selection } from '../host';
import { rectanglesOf } from '../rectangles';
import { readContents } from './cells';
import type { Ear } from './events';
import { attempt } from './faults';
import { isQuiet } from './quiet';
import { usedArea } from './scan';

/** Of a larger sheet only the cells that were selected are watched. */
const MOST_CELLS = 20_000;

type Rows = readonly (readonly CellContent[] | undefined)[];

interface Sight {
  readonly workbook: string;
  readonly names: string;
  readonly selection: Selection;
  readonly watched: Range;
  /** By row of the sheet; nothing above what is watched. */
  readonly rows: Rows;
}

export class Watch {
  private last: Sight | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private watching = false;

  constructor(
    private readonly ear: Ear,
    private readonly selection: () => Selection,
  ) {}

  /** @param every milliseconds; Infinity: only when `look` is called */
  start(every: number): void {
    this.stop();
    this.watching = true;
    this.last = attempt(() => this.see());
    if (every === Infinity) return;
    this.timer = setInterval(() => {
      if (typeof document === 'undefined' || !document.hidden) this.look();
    }, every);
  }

  stop(): void {
    clearInterval(this.timer);
    this.watching = false;
  }

  /** What stands there now is known: it was written by the tool. */
  refresh(): void {
    if (this.watching) this.last = attempt(() => this.see());
  }

  /** Looks, and tells what has changed. A program that is busy is left alone. */
  look(): void {
    const before = this.last;
    if (!this.watching || isQuiet()) return;
    const now = attempt(() => this.see(before));
    if (!now) return;
    this.last = attempt(() => this.see()) ?? now;
    if (!before) return;
    for (const event of eventsBetween(before, now)) this.ear.tell(event);
  }

  /** `like`: where it is the same sheet, the same cells are looked at. */
  private see(like?: Sight): Sight {
    const { sheets } = this.ear;
    const workbook = sheets.fullName();
    const names = sheets.names();
    const selection = this.selection();
    const sheet = sheets.find(selection.sheet);
    const used = usedArea(sheet);
    const small = (used.bottom - used.top + 1) * (used.right - used.left + 1) <= MOST_CELLS;
    const watched = small ? { ...used, left: 0, top: 0 } : like?.selection.sheet === selection.sheet ? like.selection.range : selection.range;
    const rows: (readonly CellContent[] | undefined)[] = Array.from({ length: watched.top });
    return { workbook, names, selection, watched, rows: rows.concat(readContents(sheet, watched)) };
  }
}

function eventsBetween(before: Sight, now: Sight): HostEvent[] {
  if (now.workbook !== before.workbook) return [{ kind: 'workbook' }];
  const { sheet } = now.selection;
  const sheets: HostEvent[] = now.names === before.names ? [] : [{ kind: 'sheets' }];
  if (sheet !== before.selection.sheet) return [...sheets, { kind: 'activate', sheet }, { kind: 'select', selection: now.selection }];
  const moved: HostEvent[] = sameData(now.selection, before.selection) ? [] : [{ kind: 'select', selection: now.selection }];
  return [...sheets, ...changesBetween(sheet, before, now), ...moved];
}

/** Rows that came or went where that explains everything, else the cells that differ. */
function changesBetween(sheet: string, before: Sight, now: Sight): HostEvent[] {
  const [was, is] = [before.rows.map(keyOfRow), now.rows.map(keyOfRow)];
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head += 1;
  if (head === was.length && head === is.length) return [];
  let tail = 0;
  while (tail < most - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  const count = is.length - was.length;
  // What is written below the last row is no inserted row.
  if (count !== 0 && tail > 0 && head + tail === most) return [{ kind: 'structure', sheet, axis: 'row', index: head, count, own: false }];
  const cells = is.flatMap((_row, row) => (now.rows[row] ?? []).flatMap((content, index) => {
    const col = now.watched.left + index;
    return sameData(content, before.rows[row]?.[col - before.watched.left]) ? [] : [{ row, col }];
  }));
  const shrunk = was.length > is.length || before.watched.right > now.watched.right || formatRange(rangeOf({ row: before.watched.top, col: before.watched.left })) !== formatRange(rangeOf({ row: now.watched.top, col: now.watched.left }));
  return [{ kind: 'edit', sheet, own: false, ...(shrunk ? {} : { ranges: rectanglesOf(cells) }) }];
}

function keyOfRow(row: readonly CellContent[] | undefined): string {
  return JSON.stringify((row ?? []).map(({ value, formula }) => formula ?? value)).replace(/(?:,null)*\]$/, '');
}
