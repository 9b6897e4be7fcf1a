/** One line a finding, for a spreadsheet: with a byte order mark, so that Excel and WPS read it as UTF-8. */
import { formatCell } from '../sheet/address';
import type { FileResult, FormatOptions, Formatter } from './results';
import { wordsOf, type Words } from './words';

export function csvFormatter({ locale }: FormatOptions): Formatter {
  const words = wordsOf(locale);
  return {
    begin: () => `\ufeff${line(words.columns)}`,
    file: (file) => rows(file, words).map(line).join(''),
    end: () => '',
  };
}

function rows(file: FileResult, words: Words): (readonly string[])[] {
  if (file.error !== null) return [[file.path, '', '', '', words.unreadable, '', file.error.code, file.error.message, '', '', '']];
  return file.sheets.flatMap((sheet) => {
    const titles = new Map(sheet.forms.map((form) => [form.id, form.title ?? form.id]));
    return sheet.findings.map((finding) => [
      file.path,
      sheet.name,
      titles.get(finding.form) ?? '',
      formatCell(finding.cell),
      words.severity[finding.severity],
      finding.category,
      finding.rule,
      finding.message,
      finding.because,
      finding.fixes.map((fix) => `${fix.title} [${words.fix[fix.kind]}]`).join(words.semicolon),
      finding.fingerprint,
    ]);
  });
}

function line(cells: readonly string[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

/** Quoted where needed; what a spreadsheet would run as a formula begins with an apostrophe. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
