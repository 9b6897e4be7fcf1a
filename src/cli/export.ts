/** jibiao export: the system's save rules at the cell, then its columns: a new file, or its own template filled. */
import path from 'node:path';
import { checkBook } from '../check/check';
import type { SheetResult } from '../check/finding';
import { clipboardText, exportBook, exportRows, fields, fillLocalTemplate, heads, type ExportRow } from '../normalize/yitihua/index';
import { columnName, formatCell } from '../sheet/address';
import { writeXlsx } from '../workbook/index';
import { formatRecord } from '../workbook/text/delimited';
import { exportWords, type ExportWords } from './export-words';
import { openGiven } from './open-file';
import { bytesFor, mustEndInXlsx, writeTo } from './output';
import { UsageError, type ExitStatus, type Terminal } from './terminal';
import { isSameFile } from './write-file';

export interface ExportArguments {
  readonly output?: string;
  readonly to: string;
  readonly into?: string;
}

/** What the system refuses is an error under this preset. */
const SYSTEM = '四川云南一体化';

export async function exportTo(file: string, { output, to, into }: ExportArguments, terminal: Terminal): Promise<ExitStatus> {
  const { locale, messages } = terminal;
  const words = exportWords(locale);
  if (to !== 'yitihua') throw new UsageError(words.badTarget(to));
  if (output === undefined) throw new UsageError(words.needsOutput);
  for (const input of into === undefined ? [file] : [file, into]) if (await isSameFile(input, output)) throw new UsageError(messages.sameFile);
  if (into === undefined && delimiterOf(output) === undefined) mustEndInXlsx(output, terminal);
  const { book } = await openGiven(file, messages);

  const results = checkBook(book, { locale, preset: SYSTEM });
  const sheets = results.map((result) => ({ result, exported: exportRows(result.forms.filter(({ kind }) => kind !== 'blank'), locale) }));
  const rows = sheets.flatMap(({ exported }) => exported.rows);
  if (rows.length === 0) throw new UsageError(words.noForm);
  const bytes = into === undefined ? fresh(output, rows) : await filled(into, output, rows, terminal, words);
  await writeTo(output, bytes, terminal);

  const lines = sheets.flatMap(({ result, exported }) => problemLines(result, exported.problems, sheets.length > 1));
  await terminal.out(lines.map((line) => `${line}\n`).join(''));
  terminal.note(lines.length === 0 ? words.fine : words.problems(lines.length));
  terminal.note(words.written(rows.length, output));
  const projects = new Set(rows.map(({ project }) => project)).size;
  if (projects > 1) terminal.note(into === undefined && delimiterOf(output) === undefined ? words.apart(projects) : words.together(projects));
  return lines.length === 0 ? 0 : 1;
}

/** Errors of the preset and what only an export meets, once a cell, row by row. */
function problemLines(result: SheetResult, problems: ReturnType<typeof exportRows>['problems'], named: boolean): string[] {
  const errors = result.findings.filter(({ severity }) => severity === 'error');
  const known = new Set(errors.map(({ cell }) => formatCell(cell)));
  const own = problems.filter(({ at }) => !known.has(formatCell(at)));
  return [
    ...errors.map(({ cell, message, rule }) => ({ cell, text: `${message}  ${rule}` })),
    ...own.map(({ at, message, code }) => ({ cell: at, text: `${formatCell(at)} ${message}  export/${code}` })),
  ]
    .sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col)
    .map(({ text }) => (named ? `${result.name}!${text}` : text));
}

/** What cells of a text of this name are parted by; undefined for a workbook. */
function delimiterOf(output: string): ',' | '\t' | undefined {
  if (/\.csv$/i.test(output)) return ',';
  return /\.(?:txt|tsv)$/i.test(output) ? '\t' : undefined;
}

function fresh(output: string, rows: readonly ExportRow[]): Uint8Array {
  const delimiter = delimiterOf(output);
  if (delimiter === undefined) return writeXlsx(exportBook(rows));
  if (delimiter === '\t') return new TextEncoder().encode(`${fields.map((field) => heads[field]).join('\t')}\n${clipboardText(rows)}\n`);
  const lines = [fields.map((field) => heads[field]), ...rows.map(({ texts }) => fields.map((field) => texts[field]))];
  return new TextEncoder().encode(`\ufeff${lines.map((cells) => `${formatRecord(cells, delimiter)}\n`).join('')}`);
}

/** The template with the rows filled in. */
async function filled(into: string, output: string, rows: readonly ExportRow[], terminal: Terminal, words: ExportWords): Promise<Uint8Array> {
  const workbook = await openGiven(into, terminal.messages);
  const done = fillLocalTemplate(workbook.book, rows);
  if ('because' in done) throw new UsageError(done.because === 'no-head' ? words.noHead(path.basename(into)) : words.refused(done.at));
  const { head, edits, added, met, kept } = done;
  terminal.note(words.columns(head.columns.map(({ col, text }) => `${columnName(col)} ${text}`).join('、')));
  terminal.note(words.rows(added, met));
  for (const { at, has, would } of kept) terminal.note(words.kept(at, has, would));
  return bytesFor({ path: into, target: output, workbook }, edits, terminal);
}
