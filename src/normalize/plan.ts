/**
 * What normalising a sheet would do, as plain data (JSON-able): the steps with their changes, what only the user can
 * decide, and the edits that carry it out. Addresses are A1; `cell` speaks of the sheet as it is, `to` of the result.
 */
import type { Mapping } from '../form/mapping';
import type { Locale } from '../form/words';
import type { Edit } from '../sheet/edit';

export type { Locale };

export const stepNames = [
  'join-pages',
  'join-tables',
  'cut-cells',
  'columns',
  'rules',
  'spaces',
  'width',
  'symbols',
  'spelling',
  'units',
  'headers',
  'fill',
  'order',
  'formats',
  'merge',
  'style',
  'dropdowns',
  'print',
] as const;
export type StepName = (typeof stepNames)[number];

/** One cell before and after. */
export interface CellDiff {
  /** Where it stands now. */
  readonly cell: string;
  /** Where `after` will stand; absent where nothing of the cell is left. */
  readonly to?: string;
  readonly before: string;
  readonly after: string;
}

/** Rounds in which contents are put right, each on what the one before has left: what one has made visible another may mend. */
export const PASSES = 3;

/** What the user ticks or unticks as one: cells that change together, or a look of a range. */
export interface Change {
  /** The same for the same change of the same sheet, for `without`. */
  readonly id: string;
  readonly step: StepName;
  /** The cell or range that it is about, on the sheet as it is. */
  readonly at: string;
  readonly reason: string;
  /** The round in which it is made, from 0; looks come after all of them. */
  readonly pass: number;
  /** Contents that differ or move; empty for looks. */
  readonly cells: readonly CellDiff[];
}

/** What only the user can decide: 三页不一致 … 保留哪一个？ */
export interface Question {
  readonly id: string;
  readonly step: StepName;
  readonly at: string;
  readonly text: string;
  /** The usual one first. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The value of the option that the plan follows. */
  readonly answer: string;
  /** False while the plan follows the usual option because nobody has said anything. */
  readonly answered: boolean;
}

/** A change that was called for but would do harm, and why it was left out. */
export interface Refused {
  readonly step: StepName;
  readonly at: string;
  readonly reason: string;
}

export interface PlannedStep {
  readonly name: StepName;
  readonly title: string;
  readonly why: string;
  /** Carried out by this plan. */
  readonly on: boolean;
  /** Carried out unless the user says otherwise. */
  readonly usual: boolean;
  /** Of a step that is off: empty, since it was not looked at. */
  readonly changes: readonly Change[];
}

export interface Plan {
  /** Sheet.id */
  readonly sheet: string;
  readonly name: string;
  /** Tells whether the sheet is still the one that was looked at. */
  readonly fingerprint: string;
  /** In the order in which they are carried out; all of them. */
  readonly steps: readonly PlannedStep[];
  readonly questions: readonly Question[];
  readonly refused: readonly Refused[];
  /** In order; each speaks of the book as those before it leave it. */
  readonly edits: readonly Edit[];
}

export interface PlanOptions {
  /** Which steps are on; default: the usual ones. */
  readonly steps?: readonly StepName[];
  /** Ids of single changes that the user has unticked. */
  readonly without?: readonly string[];
  /** Question id → value of the chosen option. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly locale?: Locale;
  /** What people have said about columns: the result is read as the sheet was. */
  readonly mappings?: readonly Mapping[];
}
