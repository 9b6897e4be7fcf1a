/** Files of the page: chosen by the user, given back as downloads. */
import type { ChosenBook, PaneFiles, Unreadable } from '../taskpane/files';
import type { Locale } from '../rules/rule';
import { openWorkbook, WorkbookError, workbookErrors, writeXlsx, type Workbook } from '../workbook';
import { download, XLSX } from './download';

/** `name` tells what the file on the bench is called, `locale` in which language the page speaks. */
export function pageFiles(name: () => string, locale: () => Locale): PaneFiles {
  return {
    saveBook: (book, suffix) => {
      downloadXlsx(writeXlsx(book), renamed(name(), { ending: '.xlsx' }, suffix));
    },
    saveText: (text, file) => {
      download(new Blob([text], { type: 'application/json' }), file);
    },
    openBook: (file) => openBook(file, locale),
  };
}

/** Hands a workbook to the browser as a download. */
export function downloadXlsx(bytes: Uint8Array, name: string): void {
  download(new Blob([new Uint8Array(bytes)], { type: XLSX }), name);
}

/** A file's fault is said in words; anything else is our mistake and is thrown on. */
export function wordsFor(error: unknown, locale: Locale): string {
  if (error instanceof WorkbookError) return workbookErrors[locale][error.code];
  throw error;
}

async function openBook(file: File, locale: () => Locale): Promise<ChosenBook | Unreadable> {
  try {
    const workbook = await openWorkbook(new Uint8Array(await file.arrayBuffer()), { name: file.name });
    return {
      book: workbook.book,
      save: (edits, suffix) => {
        try {
          downloadXlsx(workbook.save(edits), renamed(file.name, workbook, suffix));
          return null;
        } catch (error) {
          return wordsFor(error, locale());
        }
      },
    };
  } catch (error) {
    return { trouble: wordsFor(error, locale()) };
  }
}

/** The name of a copy: what follows its own name, and the ending that it needs. */
export function renamed(name: string, { ending }: Pick<Workbook, 'ending'>, suffix = ''): string {
  return `${name.replace(/\.[^.]*$/, '')}${suffix === '' ? '' : `-${suffix}`}${ending}`;
}
