/** One file checked, or the reason why not as data. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkBook } from '../check/check';
import { forget } from '../form/remember';
import type { FileResult } from '../report/results';
import type { Locale } from '../rules/rule';
import { openWorkbook, sayUnwritten, sayWarning } from '../workbook/index';
import type { Expanded, Trouble } from './expand-paths';
import type { Messages } from './messages';
import { fileError } from './open-file';
import type { OptionsOf } from './settings';

export interface Checked {
  readonly result: FileResult;
  /** Remarks beside the result, a line each. */
  readonly notes: readonly string[];
}

export interface CheckWork {
  readonly optionsOf: OptionsOf;
  readonly annotate: boolean;
  /** Whether the result should hold the cells, too. */
  readonly cells: boolean;
  readonly locale: Locale;
  readonly messages: Messages;
}

/** Never throws. */
export async function checkFile({ path: file, trouble }: Expanded, work: CheckWork): Promise<Checked> {
  const { messages, locale } = work;
  const failed = (error: FileResult['error']): Checked => ({ result: { path: file, error, sheets: [] }, notes: [] });
  if (trouble !== undefined) return failed({ code: trouble, message: troubleMessage(trouble, messages) });
  try {
    // A promise of the bytes would come round four times through a loop that the check before keeps busy.
    const workbook = await openWorkbook(readFileSync(file), { name: path.basename(file) });
    const notes = workbook.warnings.map((warning) => `${file}: ${sayWarning(warning, locale)}`);
    const sheets = checkBook(workbook.book, await work.optionsOf(file, workbook));
    if (work.annotate) {
      const { writeAnnotated } = await import('./annotate');
      const written = await writeAnnotated(file, workbook, sheets, locale);
      if (written !== undefined && workbook.unwritten.length > 0) notes.push(`${file}: ${sayUnwritten(workbook.unwritten, locale)}`);
      if (written !== undefined) notes.push(messages.annotated(written));
    }
    return { result: { path: file, error: null, sheets, ...(work.cells && { book: workbook.book }) }, notes };
  } catch (error) {
    return failed(fileError(error, messages));
  } finally {
    forget();
  }
}

/** Why there is no file to read, in words for the user. */
export function troubleMessage(trouble: Trouble, messages: Messages): string {
  return { 'no-such-file': messages.noSuchFile, 'no-match': messages.noMatch, 'empty-folder': messages.emptyFolder }[trouble];
}
