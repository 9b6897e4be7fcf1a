/** What a person said the columns of a table are. The table is known again by the texts of its head's first row. */
import type { Sheet } from '../sheet/book';
import { textAt } from '../sheet/build';
import { roleNames } from './role-names';
import type { Role } from './schema';
import { squeeze } from './squeeze';

export interface Mapping {
  /** Texts of the head's first row from column A on, without white space. */
  readonly header: readonly string[];
  /** How many rows the head has; absent = 1. */
  readonly rows?: number;
  /** Role of each column from A on. */
  readonly roles: readonly Role[];
}

/** A mapping as a workbook keeps it, in plain words; a role of a later version counts as other. */
export function mappingFrom({ header, rows, roles }: { readonly header: readonly string[]; readonly rows?: number | undefined; readonly roles: readonly string[] }): Mapping {
  return { header, ...(rows !== undefined && { rows }), roles: roles.map((role) => (role in roleNames ? (role as Role) : 'other')) };
}

/** The mapping for a head that stands at `first` (0-based) and has `rows` rows. */
export function mappingAt(sheet: Sheet, first: number, rows: number, roles: readonly Role[]): Mapping {
  const width = sheet.rows[first]?.length ?? 0;
  const header = Array.from({ length: width }, (_, col) => squeezed(textAt(sheet, { row: first, col })));
  while (header.at(-1) === '') header.pop();
  return { header, rows, roles };
}

/** Whether a row with these texts is the first row of the mapping's head. */
export function headedBy(mapping: Mapping, texts: readonly (string | undefined)[]): boolean {
  const width = Math.max(mapping.header.length, texts.length);
  for (let col = 0; col < width; col++) {
    if (squeezed(texts[col] ?? '') !== squeezed(mapping.header[col] ?? '')) return false;
  }
  return mapping.header.some((text) => text !== '');
}

function squeezed(text: string): string {
  return squeeze(text.normalize('NFKC'));
}
