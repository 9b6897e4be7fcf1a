/** Findings as text, JSON and what other programs read. Each format is a Formatter (results.ts). */
import { csvFormatter } from './csv';
import type { Format } from './formats';
import { htmlFormatter } from './html';
import { jsonFormatter } from './json';
import { junitFormatter } from './junit';
import { count, emptyTally, type FileResult, type FormatOptions, type Formatter } from './results';
import { sarifFormatter } from './sarif';
import { textFormatter } from './text';

export type { Format } from './formats';
export { count, emptyTally } from './results';
export type { FileResult, FormatOptions, Formatter, Tally } from './results';

const formatters = {
  text: textFormatter,
  json: jsonFormatter,
  sarif: sarifFormatter,
  junit: junitFormatter,
  html: htmlFormatter,
  csv: csvFormatter,
} as const satisfies Record<Format, (options: FormatOptions) => Formatter>;

/** The writer of a format. */
export function formatterOf(format: Format, options: FormatOptions): Formatter {
  return formatters[format](options);
}

/** The whole report of results that are at hand. */
export function report(results: readonly FileResult[], format: Format, options: FormatOptions): string {
  const formatter = formatterOf(format, options);
  const tally = results.reduce(count, emptyTally);
  return formatter.begin() + results.map((result) => formatter.file(result)).join('') + formatter.end(tally);
}
