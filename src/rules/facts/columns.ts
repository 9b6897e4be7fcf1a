import type { Column, Form, Role } from '../../form/schema';

/** The columns of a role in any table of the form. */
export function columnsOf(form: Form, role: Role): readonly Column[] {
  return form.tables.flatMap((table) => table.columns.filter((column) => column.role === role));
}
