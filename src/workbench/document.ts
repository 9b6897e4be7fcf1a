/** The file on the bench: what was opened, and the bytes to give back. */
import type { Book } from '../sheet/book';
import type { Edit } from '../sheet/edit';
import { emptyStore, parseStore, printStore } from '../store';
import { openWorkbook, type Workbook } from '../workbook';
import { renamed } from './files';

export interface OpenDocument {
  readonly name: string;
  /** Name of the file that is given back. */
  readonly savedName: string;
  /** Names it for the journal: the same for the same bytes under the same name. */
  readonly key: string;
  readonly book: Book;
  readonly warnings: Workbook['warnings'];
  readonly unwritten: Workbook['unwritten'];
  /** The text of the store inside the file. */
  readonly store: string | null;
  /** A .xlsx with these edits since opening and this store. */
  readonly save: (edits: readonly Edit[], store: string | null) => Uint8Array;
}

/** Opens bytes by their content. Throws a WorkbookError that says what is wrong. */
export async function openDocument(bytes: Uint8Array, name: string): Promise<OpenDocument> {
  const workbook: Workbook = await openWorkbook(bytes, { name });
  return {
    name,
    savedName: renamed(name, workbook),
    key: `${name}:${fingerprint(bytes)}`,
    book: workbook.book,
    warnings: workbook.warnings,
    unwritten: workbook.unwritten,
    store: workbook.store ? printStore(workbook.store) : null,
    save: (edits, text) => workbook.save(edits, parseStore(text ?? '') ?? emptyStore),
  };
}

/** FNV-1a, hexadecimal: tells files apart, keeps no secret. */
function fingerprint(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}
