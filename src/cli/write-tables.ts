/** Tables written to an .xlsx row by row: what is held does not grow with the number of rows. */
import { TableWriter, type TableColumn, type TableValue } from '../workbook/index';
import type { Terminal } from './terminal';
import { growFile } from './write-file';
import { refuseTarget } from './output';

export interface TablesFile {
  sheet(name: string, columns: readonly TableColumn[]): void;
  /** Waits for the disk. */
  rows(rows: readonly (readonly TableValue[])[]): Promise<void>;
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableValue[])[];
}

/** Throws a UsageError where the file cannot be written. */
export async function openTables(output: string, { messages }: Terminal): Promise<TablesFile> {
  const failed = refuseTarget(output, messages);
  const file = await growFile(output).catch(failed);
  let waiting: Uint8Array[] = [];
  const writer = new TableWriter((bytes) => waiting.push(bytes));
  const flush = async (): Promise<void> => {
    const ready = waiting;
    waiting = [];
    for (const bytes of ready) await file.write(bytes);
  };
  return {
    sheet: (name, columns) => {
      writer.sheet(name, columns);
    },
    rows: async (rows) => {
      for (const row of rows) writer.row(row);
      await flush().catch(failed);
    },
    commit: async () => {
      writer.end();
      await flush().then(() => file.commit()).catch(failed);
    },
    abandon: () => file.abandon(),
  };
}

/** Writes tables that are all at hand, a sheet each. @throws UsageError */
export async function writeTables(output: string, tables: readonly Table[], terminal: Terminal): Promise<void> {
  const file = await openTables(output, terminal);
  for (const { name, columns, rows } of tables) {
    file.sheet(name, columns);
    await file.rows(rows);
  }
  await file.commit();
}
