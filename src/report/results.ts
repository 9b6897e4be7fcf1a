/** What a run over files gives: the one input of every report format. */
import type { Finding, SheetResult } from '../check/finding';
import type { Locale, Severity } from '../rules/rule';
import type { Book } from '../sheet/book';

/** One checked file. A file that could not be read has an error and no sheets. */
export interface FileResult {
  readonly path: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly sheets: readonly SheetResult[];
  /** The cells, for formats that show a piece of the sheet. */
  readonly book?: Book;
}

export interface Summary {
  readonly files: number;
  readonly forms: number;
  readonly indicators: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** A summary beside what only readers of words want to know. */
export interface Tally extends Summary {
  /** Files that could not be read. */
  readonly unreadable: number;
  /** Sheets in which no form was recognised. */
  readonly formless: number;
  /** Findings that `fix` settles without asking: spelling only. */
  readonly safe: number;
  readonly deferred: number;
  readonly suppressed: number;
}

export const emptyTally: Tally = {
  files: 0,
  forms: 0,
  indicators: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  unreadable: 0,
  formless: 0,
  safe: 0,
  deferred: 0,
  suppressed: 0,
};

/** The tally with one more file counted in. */
export function count(tally: Tally, file: FileResult): Tally {
  const forms = file.sheets.flatMap((sheet) => sheet.forms);
  const findings = file.sheets.flatMap((sheet) => sheet.findings);
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: tally.files + 1,
    forms: tally.forms + forms.length,
    indicators: tally.indicators + forms.reduce((sum, form) => sum + form.indicators.length, 0),
    errors: tally.errors + of('error'),
    warnings: tally.warnings + of('warning'),
    infos: tally.infos + of('info'),
    unreadable: tally.unreadable + (file.error === null ? 0 : 1),
    formless: tally.formless + file.sheets.filter((sheet) => sheet.forms.length === 0).length,
    safe: tally.safe + findings.filter(isSafe).length,
    deferred: tally.deferred + file.sheets.reduce((sum, sheet) => sum + sheet.deferred.length, 0),
    suppressed: tally.suppressed + file.sheets.reduce((sum, sheet) => sum + sheet.suppressed.length, 0),
  };
}

/** Whether the first offered fix changes spelling only. */
export function isSafe(finding: Finding): boolean {
  return finding.fixes[0]?.kind === 'safe';
}

/** What a format may know beside the results. */
export interface FormatOptions {
  /** Version of the tool, as in package.json. */
  readonly version: string;
  readonly locale: Locale;
  /** ANSI colours; only the text format uses them. */
  readonly color: boolean;
  /** When the run began, as 2026-01-31T08:00:00; only JUnit says so. */
  readonly started?: string;
  /** Columns of the terminal to wrap to; absent = do not wrap. */
  readonly width?: number;
}

/**
 * A report written piece by piece, so that ten thousand files need not be held at once:
 * begin, each file in its turn, end with the tally of all of them.
 */
export interface Formatter {
  begin(): string;
  file(result: FileResult): string;
  end(tally: Tally): string;
}
