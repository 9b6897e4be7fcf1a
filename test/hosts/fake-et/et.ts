/** The fake program: a workbook under a person's hands and under the add-in's, strict where ET is silent. */
import { LiveBook } from '../../../src/host/live-book';
import type { Axis, Edit } from '../../../src/sheet/edit';
import type { Book } from '../../../src/sheet/book';
import { rangeOf, type Range } from '../../../src/sheet/range';
import { remapRange } from '../../../src/sheet/remap';
import { readMembers, type Members } from './members';
import { ApplicationObject, WorksheetObject } from './objects';
import { RangeObject, refuse } from './range';
import { strict, type Desk, type EtObject } from './strict';

/** How builds differ. */
export interface Build {
  /** False: it tells nothing, and has no ApiEvent. */
  readonly events?: false;
  /** False: conditional formats are taken and come to nothing. */
  readonly formats?: false;
  /** False: there are no custom XML parts. */
  readonly parts?: false;
  /** It tells of the add-in's own writes whatever EnableEvents says. */
  readonly loud?: true;
}

export interface Format {
  readonly sheet: string;
  ranges: readonly Range[];
  readonly type: number;
  readonly formula: string;
  colour: number;
}

/** What goes wrong with the next calls that write, or that read. */
export interface Fault {
  /** What ET throws; null: the write comes to nothing. */
  readonly error: string | null;
  readonly on: 'write' | 'read';
  times: number;
  /** Calls that pass before it begins. */
  after?: number;
}

type Heard = (...told: unknown[]) => void;

/** Switches of the program, the screen's and our flags' own: they always work. */
const HARMLESS = new Set(['ScreenUpdating', 'EnableEvents', 'DisplayAlerts']);

let known: Members | undefined;

export class FakeEt {
  readonly live: LiveBook;
  readonly application: Et.Application;
  private readonly wrap: (object: EtObject) => object;
  /** Every property read or set and every method called: each is a message between processes. */
  calls = 0;
  fault: Fault | null = null;
  /** Cells that take no writing and say nothing, by address. */
  readonly deaf = new Set<string>();
  /** Questions that the user was asked. */
  readonly prompts: string[] = [];
  formats: Format[] = [];
  parts: string[] = [];
  readonly panes: unknown[] = [];
  readonly kept = new Map<string, string | number | boolean>();
  readonly pageSetups = new Map<string, Record<string, unknown>>();
  readonly listeners = new Map<string, Set<Heard>>();
  fullName = 'D:\\申报\\绩效目标表.xlsx';
  ScreenUpdating = true;
  EnableEvents = true;
  DisplayAlerts = true;
  active: string;
  selection: Range = rangeOf({ row: 0, col: 0 });
  /** A shape is selected. */
  shape = false;
  /** More in one call is too much. */
  mostCells = Infinity;
  /** A single row comes as a list. */
  flatRows = false;
  private sheetNumber = 0;

  constructor(book: Book, readonly build: Build = {}, members?: Members) {
    known = members ?? known ?? readMembers();
    this.live = new LiveBook(book);
    this.active = book.sheets[0]?.id ?? '';
    const desk: Desk = {
      members: known,
      absent: new Set([...(build.events === false ? ['Application.ApiEvent'] : []), ...(build.parts === false ? ['Workbook.CustomXMLParts'] : [])]),
      call: (_face, name, writes) => this.count(name, writes),
    };
    this.wrap = (object) => strict(desk, object);
    this.application = this.wrap(new ApplicationObject(this)) as Et.Application;
  }


  freshSheet(): string {
    this.sheetNumber += 1;
    return `fake-${String(this.sheetNumber)}`;
  }

  /** @throws as ET does */
  change(edits: readonly Edit[], own = true): void {
    const refusal = this.live.apply(edits, own);
    if (refusal) refuse();
    for (const edit of edits) {
      this.formats = this.formats.flatMap((format) => {
        if (format.sheet !== edit.sheet) return [format];
        format.ranges = format.ranges.flatMap((range) => remapRange(range, edit) ?? []);
        return format.ranges.length === 0 ? [] : [format];
      });
    }
  }

  /** Tells of a change. The range is good while it is told, no longer. `lines`: whole rows or columns. */
  changed(sheet: string, ranges: readonly Range[], lines?: Axis): void {
    this.tell('SheetChange', sheet, ranges, lines);
  }

  tell(name: string, sheet?: string, ranges?: readonly Range[], lines?: Axis): void {
    if (!this.EnableEvents && !(this.build.loud && name === 'SheetChange')) return;
    const speak = () => {
      const target = ranges && new RangeObject(this, sheet ?? '', ranges, 'cell', lines);
      const told = [...(sheet === undefined ? [this.application.ActiveWorkbook] : [this.wrap(new WorksheetObject(this, sheet))]), ...(target ? [this.wrap(target)] : [])];
      for (const hear of [...(this.listeners.get(name) ?? [])]) hear(...told);
      if (target) target.stale = true;
    };
    // An echo comes when the writing is over.
    if (this.EnableEvents) speak();
    else setTimeout(speak, 0);
  }

  choose(sheet: string, range: Range): void {
    if (this.active !== sheet) this.activate(sheet);
    this.selection = range;
    this.tell('SheetSelectionChange', sheet, [range]);
  }

  activate(sheet: string): void {
    if (this.active === sheet) return;
    this.active = sheet;
    this.selection = rangeOf({ row: 0, col: 0 });
    this.tell('SheetActivate', sheet);
  }

  /** The user saves: what listeners do to the workbook in time is in the file. */
  save(): Book {
    this.tell('WorkbookBeforeSave');
    const saved = this.live.book;
    this.tell('WorkbookAfterSave');
    return saved;
  }

  private count(name: string, writes: boolean): boolean {
    this.calls += 1;
    const { fault } = this;
    if (!fault || fault.times === 0 || HARMLESS.has(name) || (fault.on === 'write') !== writes) return true;
    if (fault.after) {
      fault.after -= 1;
      return true;
    }
    fault.times -= 1;
    if (fault.error !== null) throw new Error(fault.error);
    return false;
  }
}
