import type { Form } from '../form/schema';
import type { Category, Fix, Severity } from '../rules/rule';
import { formatCell, type CellRef } from '../sheet/address';

/** What a rule found at a cell, put into words. Data only: it can be stored, compared, sent. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly category: Category;
  /** Form.id; "" for a finding about the sheet. */
  readonly form: string;
  /** The same for the same trouble of the same indicator though rows moved. */
  readonly fingerprint: string;
  readonly cell: CellRef;
  readonly message: string;
  readonly because: string;
  readonly related: readonly { readonly cell: CellRef; readonly message: string }[];
  readonly fixes: readonly Fix[];
}

/** The message without the cell that it begins with, for where that stands in a place of its own. */
export function withoutCell({ cell, message }: Pick<Finding, 'cell' | 'message'>): string {
  const place = `${formatCell(cell)} `;
  return message.startsWith(place) ? message.slice(place.length) : message;
}

export interface Suppressed {
  readonly rule: string;
  readonly cell: CellRef;
  readonly reason: string;
  readonly fingerprint: string;
}

export interface Deferred {
  readonly rule: string;
  readonly form: string;
  readonly reason: string;
  readonly cell?: CellRef;
}

/** What checking one sheet gives. */
export interface SheetResult {
  /** Sheet.id */
  readonly sheet: string;
  readonly name: string;
  readonly forms: readonly Form[];
  /** Row by row, then column, then rule. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly deferred: readonly Deferred[];
}
