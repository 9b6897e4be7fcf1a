/** jibiao check: every file in its turn, streamed through one report format. */
import { promises as disk } from 'node:fs';
import { count, emptyTally, formatterOf, type FileResult, type Format, type Tally } from '../report/index';
import packageJson from '../../package.json';
import { parseJson } from '../store/parse-json';
import { checkFiles, type FilesArguments } from './check-files';
import { expandAll } from './expand-paths';
import { ProgressBar } from './progress';
import { UsageError, type ExitStatus, type Terminal, type Threshold } from './terminal';
import { growFile } from './write-file';
import { refuseTarget } from './output';

export interface CheckArguments extends Omit<FilesArguments, 'cells'> {
  readonly format: Format;
  readonly output?: string;
  readonly baseline?: string;
  readonly failOn: Threshold;
}

export async function check(paths: readonly string[], given: CheckArguments, terminal: Terminal): Promise<ExitStatus> {
  const { messages, locale, color, width } = terminal;
  const known = given.baseline === undefined ? undefined : await readBaseline(given.baseline, terminal);
  const files = await expandAll(paths);
  // Settings are judged before anything is written.
  const results = checkFiles(files, { ...given, cells: given.format === 'html' }, terminal);
  let next = await results.next();
  const sink = await openSink(given.output, terminal);
  const looks = given.output === undefined ? { color, ...(width !== undefined && { width }) } : { color: false };
  const started = new Date().toISOString().slice(0, 19);
  const formatter = formatterOf(given.format, { version: packageJson.version, locale, started, ...looks });

  const bar = new ProgressBar(terminal, files.length);
  let tally = emptyTally;
  let hidden = 0;
  await sink.write(formatter.begin());
  for (; next.done !== true; next = await results.next()) {
    const { result: whole } = next.value;
    const result = known === undefined ? whole : withoutKnown(whole, known);
    hidden += findingsOf(whole) - findingsOf(result);
    tally = count(tally, result);
    if (given.output === undefined) bar.hide();
    await sink.write(formatter.file(result));
    bar.show(tally.files, tally.errors + tally.warnings + tally.infos);
  }
  bar.hide();
  if (terminal.stopped()) {
    await sink.abandon();
    terminal.note(messages.stopped(tally.files, files.length));
    return 2;
  }
  await sink.write(formatter.end(tally));
  await sink.commit();
  if (hidden > 0) terminal.note(messages.known(hidden));
  if (given.output !== undefined) terminal.note(messages.reportWritten(given.output));
  return statusOf(tally, given.failOn);
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
  const failed = refuseTarget(output, messages);
  const file = await growFile(output).catch(failed);
  // A disk that fills up leaves what was there.
  const orGone = async (step: Promise<void>): Promise<void> => {
    try {
      await step;
    } catch (error) {
      await file.abandon().catch(() => undefined);
      failed(error);
    }
  };
  return { write: (text) => orGone(file.write(text)), commit: () => orGone(file.commit()), abandon: () => file.abandon() };
}

/** rule|fingerprint of every finding in an earlier JSON report, whatever the name of the file was then. */
async function readBaseline(path: string, { messages }: Terminal): Promise<ReadonlySet<string>> {
  // The schema is heavy: loaded only where a report is read.
  const { reportSchema } = await import('../report/schema');
  const text = await disk.readFile(path, 'utf8').catch(() => undefined);
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
