/** Tables as a workbook to download. */
import type { Table } from '../../review/table';
import { TableWriter } from '../../workbook/index';
import { XLSX } from '../download';

export function tablesBlob(tables: readonly Table[]): Blob {
  const pieces: BlobPart[] = [];
  const writer = new TableWriter((bytes) => pieces.push(new Uint8Array(bytes)));
  for (const { name, columns, rows } of tables) {
    writer.sheet(name, columns);
    for (const row of rows) writer.row(row);
  }
  writer.end();
  return new Blob(pieces, { type: XLSX });
}
