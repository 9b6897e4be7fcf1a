/** jibiao check: every file in its turn, streamed through one report format. */
import { readFile } from 'node:fs/promises';
import { checkBook } from '../check/check';
import { count, emptyTally, formatterOf, type FileResult, type Format, type Tally } from '../report/index';
import { annotate } from './annotate';
import packageJson from '../../package.json';
import { expandPaths, type Expanded, type Trouble } from './expand-paths';
import { fileError, openFile, writeTrouble } from './open-file';
import { checkOptions, parseJson, type OptionsOf, type SettingsArguments } from './settings';
import { UsageError, type ExitStatus, type Terminal, type Threshold } from './terminal';
import { growFile } from './write-file';

export interface CheckArguments extends SettingsArguments {
  readonly format: Format;
  readonly output?: string;
  readonly annotate?: boolean;
  readonly baseline?: string;
  readonly failOn: Threshold;
}

export async function check(paths: readonly string[], given: CheckArguments, terminal: Terminal): Promise<ExitStatus> {
  const { messages, locale, color, width } = terminal;
  const optionsOf = await checkOptions(given, terminal);
  const known = given.baseline === undefined ? undefined : await readBaseline(given.baseline, terminal);
  const sink = await openSink(given.output, terminal);
  const looks = given.output === undefined ? { color, ...(width !== undefined && { width }) } : { color: false };
  const formatter = formatterOf(given.format, { version: packageJson.version, locale, ...looks });

  const started = Date.now();
  let tally = emptyTally;
  let hidden = 0;
  await sink.write(formatter.begin());
  for await (const expanded of expandPaths(paths)) {
    if (terminal.stopped()) break;
    const whole = await checkFile(expanded, given, optionsOf, terminal);
    const result = known === undefined ? whole : withoutKnown(whole, known);
    hidden += findingsOf(whole) - findingsOf(result);
    tally = count(tally, result);
    terminal.progress('');
    await sink.write(formatter.file(result));
    terminal.progress(messages.progress(tally.files, tally.errors + tally.warnings + tally.infos, Math.round((Date.now() - started) / 1000)));
    // Lets Ctrl-C be noticed between two files.
    await new Promise(setImmediate);
  }
  terminal.progress('');
  if (terminal.stopped()) {
    await sink.abandon();
    terminal.note(messages.stopped(tally.files));
    return 2;
  }
  await sink.write(formatter.end(tally));
  await sink.commit();
  if (hidden > 0) terminal.note(messages.known(hidden));
  return statusOf(tally, given.failOn);
}

async function checkFile({ path, trouble }: Expanded, given: CheckArguments, optionsOf: OptionsOf, terminal: Terminal): Promise<FileResult> {
  const { messages, note } = terminal;
  const failed = (error: FileResult['error']): FileResult => ({ path, error, sheets: [] });
  if (trouble !== undefined) return failed({ code: trouble, message: troubleMessage(trouble, messages) });
  const opened = await openFile(path, messages);
  if ('error' in opened) return failed(opened.error);
  try {
    for (const warning of opened.workbook.warnings) note(`${path}: ${warning}`);
    const sheets = checkBook(opened.workbook.book, await optionsOf(path, opened.workbook));
    const written = given.annotate === true ? await annotate(path, opened.workbook, sheets, terminal.locale) : undefined;
    if (written !== undefined) note(messages.annotated(written));
    return { path, error: null, sheets, book: opened.workbook.book };
  } catch (error) {
    return failed(fileError(error, messages));
  }
}

function troubleMessage(trouble: Trouble, messages: Terminal['messages']): string {
  return { 'no-such-file': messages.noSuchFile, 'no-match': messages.noMatch, 'empty-folder': messages.emptyFolder }[trouble];
}

function statusOf({ unreadable, errors, warnings }: Tally, failOn: Threshold): ExitStatus {
  if (unreadable > 0) return 2;
  const at: Readonly<Record<Threshold, number>> = { error: errors, warning: errors + warnings, never: 0 };
  return at[failOn] > 0 ? 1 : 0;
}

interface Sink {
  write(text: string): Promise<void>;
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

async function openSink(output: string | undefined, { out, messages }: Terminal): Promise<Sink> {
  const nothing = () => Promise.resolve();
  if (output === undefined) return { write: out, commit: nothing, abandon: nothing };
  try {
    return await growFile(output);
  } catch (error) {
    throw new UsageError(messages.notWritten(output, writeTrouble(error, messages)));
  }
}

/** rule|fingerprint of every finding in an earlier JSON report, whatever the name of the file was then. */
async function readBaseline(path: string, { messages }: Terminal): Promise<ReadonlySet<string>> {
  // The schema is heavy: loaded only where a report is read.
  const { reportSchema } = await import('../report/schema');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const parsed = reportSchema.safeParse(text === undefined ? undefined : parseJson(text));
  if (!parsed.success) throw new UsageError(messages.badBaseline(path));
  const findings = parsed.data.files.flatMap((file) => file.sheets.flatMap((sheet) => sheet.findings));
  return new Set(findings.map(({ rule, fingerprint }) => `${rule}|${fingerprint}`));
}

function withoutKnown(result: FileResult, known: ReadonlySet<string>): FileResult {
  const isNew = ({ rule, fingerprint }: { rule: string; fingerprint: string }) => !known.has(`${rule}|${fingerprint}`);
  return { ...result, sheets: result.sheets.map((sheet) => ({ ...sheet, findings: sheet.findings.filter(isNew) })) };
}

function findingsOf(result: FileResult): number {
  return result.sheets.reduce((sum, sheet) => sum + sheet.findings.length, 0);
}
