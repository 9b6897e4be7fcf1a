import type { Column, Form, Role } from '../../form/schema';

/** The columns of a role in any table of the form. */
export function columnsOf(form: Form, role: Role): readonly Column[] {
  return form.tables.flatMap((table) => table.columns.filter((column) => column.role === role));
}

/** Where a finding about the whole form stands: its title, else its first cell. */
export function formCell(form: Form): { readonly row: number; readonly col: number } {
  return form.titleCell ?? { row: form.range.top, col: form.range.left };
}
