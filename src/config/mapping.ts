/** A mapping file: what the columns of tables are, pointed out by a person, for `--mapping`. */
import { z } from 'zod';
import { mappingAt, type Mapping } from '../form/mapping';
import { roleNamed } from '../form/role-names';
import type { Role } from '../form/schema';
import { columnIndex } from '../sheet/address';
import type { Book } from '../sheet/book';

export const mappingFileSchema = z.object({
  version: z.literal(1),
  tables: z
    .array(
      z.object({
        /** Absent: every sheet. */
        sheet: z.string().optional(),
        /** First row of the head as the spreadsheet counts it, from 1. */
        head: z.number().int().min(1).max(1_048_576),
        /** How many rows the head has. */
        rows: z.number().int().min(1).max(4).default(1),
        /** Column letter → what it holds: {"B": "一级指标", "E": "指标值"}. */
        columns: z.record(z.string(), z.string()),
      }),
    )
    .min(1),
});
export type MappingFile = z.infer<typeof mappingFileSchema>;

/** A word of the file that names no column or no role. */
export interface MappingTrouble {
  readonly column: string;
  readonly role: string;
}

/** The file's tables as the columns' roles; troubles where a letter or a word is unknown. */
export function checkMapping(file: MappingFile): MappingTrouble[] {
  return file.tables.flatMap(({ columns }) =>
    Object.entries(columns)
      .filter(([column, role]) => columnIndex(column) < 0 || roleNamed(role) === undefined)
      .map(([column, role]) => ({ column, role })),
  );
}

/** The mappings that hold for a book: heads are taken where the file says they stand, and known again by their texts. */
export function mappingsFor(book: Book, file: MappingFile): Mapping[] {
  return file.tables.flatMap((table) =>
    book.sheets
      .filter((sheet) => table.sheet === undefined || sheet.name === table.sheet)
      .map((sheet) => {
        const roles: Role[] = [];
        for (const [column, word] of Object.entries(table.columns)) {
          const col = columnIndex(column);
          while (roles.length <= col) roles.push('other');
          roles[col] = roleNamed(word) ?? 'other';
        }
        return mappingAt(sheet, table.head - 1, table.rows, roles);
      }),
  );
}
