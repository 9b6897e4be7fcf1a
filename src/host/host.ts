/**
 * The port to a living spreadsheet. What the product does to a sheet goes through here; an adapter speaks one host's
 * dialect and nothing else. Everything that crosses the port is plain data, places are 0-based.
 */
import type { CellRef } from '../sheet/address';
import type { Book } from '../sheet/book';
import type { Axis, Edit, EditKind, Refusal } from '../sheet/edit';
import type { Range } from '../sheet/range';

export type HostName = 'memory' | 'univer' | 'excel' | 'wps';

export interface SheetInfo {
  /** Stays the same while the workbook is open, whatever the sheet is called. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

export interface Selection {
  readonly sheet: string;
  readonly range: Range;
}

/** How deep a read goes. `content` only reads; `whole` may cost the host a write-flagged call and is asked for once. */
export type Depth = 'content' | 'whole';

/** A coloured cell that belongs to the tool. */
export interface Flag {
  readonly at: CellRef;
  readonly level: FlagLevel;
}

export type FlagLevel = 'error' | 'warning' | 'info';

/** Why the host could not do it; the workbook is as it was. The words for it are in the message table. */
export type FaultCode =
  | 'cell-editing' // the user is typing in a cell
  | 'busy' // throttled, recalculating, a dialog open
  | 'timed-out'
  | 'too-large' // though it was halved as far as it goes
  | 'write-ignored' // the host said yes and changed nothing
  | 'read-only'
  | 'closed' // the workbook is gone
  | 'unknown';

/** What a host says when it cannot: data, so that it can be shown, stored and compared. */
export interface Fault {
  readonly code: FaultCode;
  /** The host's own words, for 诊断 only. */
  readonly detail?: string;
}

export type Applied =
  | { readonly done: true }
  /** Nothing was changed. */
  | { readonly done: false; readonly because: Refusal | Fault };

export type HostEvent =
  /** Contents changed; absent ranges = anywhere on the sheet. `own` = an echo of what this tool wrote. */
  | { readonly kind: 'edit'; readonly sheet: string; readonly ranges?: readonly Range[]; readonly own: boolean }
  /** Rows or columns came or went; places after them moved. */
  | {
      readonly kind: 'structure';
      readonly sheet: string;
      readonly axis: 'row' | 'column';
      readonly index: number;
      /** Negative: deleted. */
      readonly count: number;
      readonly own: boolean;
    }
  /** What the user did by hand could not stand and was taken back: the sheet is protected, say. */
  | { readonly kind: 'refused'; readonly because: Refusal }
  /** Sheets were added, removed, renamed, hidden. */
  | { readonly kind: 'sheets' }
  | { readonly kind: 'activate'; readonly sheet: string }
  | { readonly kind: 'select'; readonly selection: Selection }
  /** Another workbook stands in this window now. */
  | { readonly kind: 'workbook' }
  /** The workbook is about to be written to its file: what does not belong in it has to go now. */
  | { readonly kind: 'before-save' }
  /** The file is written: what stood in the sheet for the user's eyes only may stand there again. */
  | { readonly kind: 'after-save' };

export interface Capabilities {
  /** The kinds of edit that `apply` can carry out; it refuses others as `unsupported` before it writes. */
  readonly edits: ReadonlySet<EditKind>;
  /** Whether a `whole` read gives merges, styles, validations, notes and sizes. */
  readonly structure: boolean;
  /** Whether flags can be painted so that the user's fills are what they were once the flags are gone. */
  readonly flags: boolean;
  /** Whether `before-save` and `after-save` are announced. */
  readonly beforeSave: boolean;
}

/** A place for one text each: what travels with the workbook, and what stays with the person. */
export interface HostStorage {
  /** Travels inside the workbook; null when nothing was kept. */
  readWorkbook(): Promise<string | null>;
  writeWorkbook(text: string | null): Promise<void>;
  /** Stays with the user on this machine, by key. */
  readUser(key: string): Promise<string | null>;
  writeUser(key: string, text: string | null): Promise<void>;
}

/** Rows or columns of a copy, and where they belong in the sheet now. */
export interface CopiedLines {
  readonly axis: Axis;
  /** In the copy. */
  readonly index: number;
  readonly count: number;
  /** In the sheet. */
  readonly now: number;
}

/** Copies of sheets that no user sees, by key; they are a help where edits alone cannot bring everything back. */
export interface Copies {
  keep(sheet: string, key: string): Promise<void>;
  /** Lays these lines back with all that is in them; false where there is no such copy, or nothing to be done by it. */
  bringBack(sheet: string, key: string, lines: readonly CopiedLines[]): Promise<boolean>;
  /** Removes every copy but these, those of an earlier sitting too. */
  sweep(wanted: readonly string[]): Promise<void>;
}

/** Methods reject only with HostFailure. */
export interface Host {
  readonly name: HostName;
  readonly capabilities: Capabilities;
  readonly storage: HostStorage;
  /** Absent where sheets cannot be copied unseen. */
  readonly copies?: Copies;
  /** Says which workbook this is, the same on its next opening where the host can tell; for the journal. */
  workbookKey(): Promise<string>;
  /** In tab order, hidden ones too. */
  sheets(): Promise<readonly SheetInfo[]>;
  selection(): Promise<Selection>;
  /**
   * The sheets as a book. `content`: values, formulas, texts and number formats and nothing else.
   * @throws HostFailure also where a sheet is gone
   */
  read(sheets: readonly string[], depth: Depth): Promise<Book>;
  /** All or nothing, in order. Resolves with the reason when it is refused; never half done. */
  apply(edits: readonly Edit[]): Promise<Applied>;
  /** Brings the sheet to the front, selects, scrolls there and leaves the focus where it is. */
  select(selection: Selection): Promise<void>;
  /** Gives the keyboard back to the sheet. */
  focus(): Promise<void>;
  /** Makes the tool's flags on a sheet exactly these. Costs by difference; the user's looks are never touched. */
  paint(sheet: string, flags: readonly Flag[]): Promise<void>;
  /** The tool's flags that are on the sheet, those of an earlier session too. */
  painted(sheet: string): Promise<readonly Flag[]>;
  /** Returns the way to stop listening. Events come in order, after the change they speak of. */
  listen(listener: (event: HostEvent) => void): () => void;
}

/** The only error that crosses the port. */
export class HostFailure extends Error {
  constructor(readonly fault: Fault | Pick<Refusal, 'code'>) {
    super(fault.code);
    this.name = 'HostFailure';
  }
}
