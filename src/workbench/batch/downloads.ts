/** What a task gives back, as files. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Book } from '../../sheet/book';
import { writeXlsx } from '../../workbook/index';
import { XLSX } from '../download';

export function xlsxBlob(book: Book): Blob {
  return new Blob([new Uint8Array(writeXlsx(book))], { type: XLSX });
}

/** Many documents in one archive: a browser asks before it lets a page save many files. */
export function packed(documents: Iterable<{ readonly name: string; readonly content: Book | string }>): Blob {
  const files: Zippable = {};
  for (const { name, content } of documents) {
    // Workbooks are compressed already.
    files[name] = typeof content === 'string' ? strToU8(content) : [writeXlsx(content), { level: 0 }];
  }
  return new Blob([new Uint8Array(zipSync(files))], { type: 'application/zip' });
}
