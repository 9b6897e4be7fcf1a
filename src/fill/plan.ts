/**
 * What filling a form would do, as plain data (JSON-able): what is proposed with its reasons, what was left alone, and
 * the edits that carry it out. Nothing that a person wrote is overwritten by any of them.
 */
import type { Comparator } from '../target';
import type { CellRef } from '../sheet/address';
import type { Edit } from '../sheet/edit';
import type { Reason } from './reasons';

/** A row that the plan writes. */
export interface PlannedRow {
  /** The same for the same proposal on the same form, for `without` and `signs`. */
  readonly id: string;
  readonly level1: string;
  readonly level2: string;
  /** "" where the plan only makes room for an indicator. */
  readonly name: string;
  /** Null where the words say none; a person chooses among `signs`. */
  readonly sign: Comparator | null;
  /** Digits as they will stand: "5", "4.2万"; "" for none. */
  readonly number: string;
  readonly unit: string;
  /** Signs to choose from where the words leave it open, likeliest first. */
  readonly signs: readonly Comparator[];
  readonly reason: Reason;
  /** The phrase that it was drawn from, and the field that says it. */
  readonly source?: { readonly words: string; readonly cell: CellRef };
  /** Where the name will stand once the plan is carried out. */
  readonly at: CellRef;
}

/** What the plan leaves alone, and why. */
export interface LeftOver {
  readonly words: string;
  readonly reason: Reason;
  /** Where it stands now, if the words alone do not say so. */
  readonly at?: CellRef;
}

export interface FillPlan {
  /** Sheet.id */
  readonly sheet: string;
  readonly rows: readonly PlannedRow[];
  readonly left: readonly LeftOver[];
  /** In order; each speaks of the book as those before it leave it. */
  readonly edits: readonly Edit[];
}

/** What the user has said of a plan: rows unticked, and the signs that the words left open. */
export interface FillChoices {
  readonly without?: readonly string[];
  readonly signs?: Readonly<Record<string, Comparator>>;
}
