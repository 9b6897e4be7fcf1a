/** Files of the page: chosen by the user, given back as downloads. */
import type { ChosenBook, PaneFiles, Unreadable } from '../taskpane/files';
import { openWorkbook, WorkbookError, writeXlsx } from '../workbook';
import { download } from './download';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `name` tells what the file on the bench is called. */
export function pageFiles(name: () => string): PaneFiles {
  return {
    saveBook: (book, suffix) => {
      downloadXlsx(writeXlsx(book), withSuffix(name(), suffix));
    },
    saveText: (text, file) => {
      download(new Blob([text], { type: 'application/json' }), file);
    },
    openBook,
  };
}

export function downloadXlsx(bytes: Uint8Array, name: string): void {
  download(new Blob([new Uint8Array(bytes)], { type: XLSX }), name);
}

/** A file's fault is said in words; anything else is our mistake and is thrown on. */
export function wordsFor(error: unknown): string {
  if (error instanceof WorkbookError) return error.message;
  throw error;
}

async function openBook(file: File): Promise<ChosenBook | Unreadable> {
  try {
    const workbook = await openWorkbook(new Uint8Array(await file.arrayBuffer()), { name: file.name });
    return {
      book: workbook.book,
      save: (edits, suffix) => {
        try {
          downloadXlsx(workbook.save(edits), withSuffix(file.name, suffix));
          return null;
        } catch (error) {
          return wordsFor(error);
        }
      },
    };
  } catch (error) {
    return { trouble: wordsFor(error) };
  }
}

function withSuffix(name: string, suffix: string): string {
  return `${name.replace(/\.[^.]*$/, '')}-${suffix}.xlsx`;
}
