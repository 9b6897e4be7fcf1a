/**
 * A workbook that is held as data and changes under somebody's hands: what hosts without a spreadsheet program behind
 * them share. Keeps the edits since it was opened, so that a file can be saved by replaying them on its first bytes.
 */
import { apply } from '../sheet/apply';
import type { Book, Sheet, Style } from '../sheet/book';
import type { Edit, EditKind, Refusal } from '../sheet/edit';
import { rangeOf, type Range } from '../sheet/range';
import { sheetFromRows } from '../sheet/build';
import { HostFailure, type Depth, type HostEvent, type Selection, type SheetInfo } from './host';

export class LiveBook {
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private done: Edit[] = [];

  constructor(private current: Book) {}

  get book(): Book {
    return this.current;
  }

  /** Every edit since opening, the user's and ours, in order. */
  get log(): readonly Edit[] {
    return this.done;
  }

  /** All or nothing; null when it was carried out. `own`: the tool wrote, not the user. */
  apply(edits: readonly Edit[], own: boolean): Refusal | null {
    const result = apply(this.current, edits);
    if (!result.ok) return result.refusal;
    this.current = result.book;
    this.done.push(...edits);
    for (const event of eventsOf(edits, own)) this.emit(event);
    return null;
  }

  /** Another workbook stands here now; `log` is what an earlier sitting has done to it since it was opened. */
  replace(book: Book, log: readonly Edit[] = []): void {
    this.current = book;
    this.done = [...log];
    this.emit({ kind: 'workbook' });
  }

  /** Takes edits out of the log that have come to nothing: the book is what it was after so many. */
  forgetSince(count: number): void {
    this.done.length = Math.min(count, this.done.length);
  }

  sheet(id: string): Sheet {
    const sheet = this.current.sheets.find((one) => one.id === id);
    if (!sheet) throw new HostFailure({ code: 'no-such-sheet' });
    return sheet;
  }

  infos(): SheetInfo[] {
    return this.current.sheets.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visible: visibility === 'visible',
      protected: protection !== undefined,
    }));
  }

  /** The selection; where its sheet is gone the first cell of `front`, or of the first sheet that is visible. */
  standing(chosen: Selection, front?: string): Selection {
    const { sheets } = this.current;
    if (sheets.some(({ id }) => id === chosen.sheet)) return chosen;
    const next = sheets.find(({ id }) => id === front) ?? sheets.find(({ visibility }) => visibility === 'visible');
    return next === undefined ? chosen : { sheet: next.id, range: rangeOf({ row: 0, col: 0 }) };
  }

  /** What a host answers to a read of that depth. */
  read(ids: readonly string[], depth: Depth): Book {
    const sheets = ids.map((id) => this.sheet(id));
    if (depth === 'whole') return { ...this.current, sheets };
    return { sheets: sheets.map(contentOf), styles: this.current.styles.map(formatOnly), names: [] };
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  emit(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

/** Cached, so that rows that did not change stay the same objects from read to read. */
const contents = new WeakMap<Sheet, Sheet>();
const formats = new WeakMap<Style, Style>();

function contentOf(sheet: Sheet): Sheet {
  let content = contents.get(sheet);
  if (!content) {
    const { id, name, visibility, rows } = sheet;
    content = { ...sheetFromRows([], { id, name }), visibility, rows };
    contents.set(sheet, content);
  }
  return content;
}

function formatOnly(style: Style): Style {
  let format = formats.get(style);
  if (!format) {
    format = style.numberFormat === undefined ? {} : { numberFormat: style.numberFormat };
    formats.set(style, format);
  }
  return format;
}

/** What listeners are told of a batch: structure one by one in order, contents of one sheet together. */
export function eventsOf(edits: readonly Edit[], own: boolean): HostEvent[] {
  const events: HostEvent[] = [];
  for (const edit of edits) {
    const last = events[events.length - 1];
    if (edit.kind === 'insert' || edit.kind === 'delete') {
      const count = edit.kind === 'insert' ? edit.count : -edit.count;
      events.push({ kind: 'structure', sheet: edit.sheet, axis: edit.axis, index: edit.index, count, own });
    } else if (SHEETS.has(edit.kind)) {
      if (last?.kind !== 'sheets') events.push({ kind: 'sheets' });
    } else {
      const ranges = touched(edit);
      if (last?.kind === 'edit' && last.sheet === edit.sheet) events.splice(-1, 1, merged(last, ranges));
      else events.push({ kind: 'edit', sheet: edit.sheet, own, ...(ranges ? { ranges } : {}) });
    }
  }
  return events;
}

const SHEETS: ReadonlySet<EditKind> = new Set<EditKind>(['addSheet', 'removeSheet', 'renameSheet', 'moveSheet', 'visibility']);

type EditEvent = Extract<HostEvent, { kind: 'edit' }>;

function merged(event: EditEvent, ranges: readonly Range[] | undefined): EditEvent {
  const { ranges: before, ...rest } = event;
  return before && ranges ? { ...rest, ranges: [...before, ...ranges] } : rest;
}

/** Undefined: no one place. */
function touched(edit: Edit): readonly Range[] | undefined {
  switch (edit.kind) {
    case 'put':
    case 'note':
      return [rangeOf(edit.at)];
    case 'style':
    case 'merge':
      return [edit.range];
    default:
      return undefined;
  }
}
