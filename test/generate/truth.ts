import type { FormKind, Role, RowReading } from '../../src/form/schema';
import type { CellRef } from '../../src/sheet/address';
import type { Sheet } from '../../src/sheet/book';

/** Layouts of the catalogue; M is the monitoring form. */
export type LayoutId =
  | 'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'L6' | 'L7' | 'L8' | 'L9' | 'L10' | 'L11' | 'L12' | 'L13' | 'L14' | 'L15' | 'L16' | 'L17'
  | 'L18' | 'L19' | 'L20' | 'L21' | 'M';

/** An indicator as it was put on the sheet. Texts are squeezed; all places are 0-based. */
export interface IndicatorTruth {
  readonly row: number;
  readonly table: number;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** Sign, number and unit joined where a sign column stands apart. */
  readonly value: string;
  /** Own unit cell where it was not joined. */
  readonly unit: string;
  readonly cells: Readonly<Partial<Record<Role, CellRef>>>;
}

export interface ColumnTruth {
  readonly table: number;
  readonly col: number;
  readonly role: Role;
}

export interface FormTruth {
  readonly layout: LayoutId;
  readonly kind: FormKind;
  readonly of: FormKind;
  readonly title: string | null;
  readonly year: number | null;
  /** First and last row of the form. */
  readonly rows: readonly [number, number];
  /** Canonical names only, filled ones. */
  readonly fields: readonly { readonly name: string; readonly value: string; readonly cell: CellRef }[];
  readonly indicators: readonly IndicatorTruth[];
  /** Where most of a table's data of a role stand; a drifted row may differ. */
  readonly columns: readonly ColumnTruth[];
  /** How each row of `rows` is to be read. */
  readonly readings: readonly RowReading[];
}

/** A fault that was put in on purpose: what a reviewer would call it, and where. */
export interface InjectedFault {
  readonly topic: string;
  readonly cell: CellRef;
}

export interface Generated {
  readonly seed: number;
  readonly layout: LayoutId;
  readonly sheet: Sheet;
  /** The first form of the sheet. */
  readonly truth: FormTruth;
  /** All forms of the sheet: more than one in L17. */
  readonly forms: readonly FormTruth[];
  readonly faults: readonly InjectedFault[];
  /** Header and level words as printed, before any noise. */
  readonly words: { readonly headers: readonly string[]; readonly levels: readonly string[] };
  /** What was done to the sheet, for the message of a failing test. */
  readonly noise: readonly string[];
}
