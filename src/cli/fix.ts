/** jibiao fix: carries out fixes and writes a new file; every change is listed. */
import { readFile } from 'node:fs/promises';
import { fixAll, type FixDone } from '../check/fix-all';
import { padTo } from '../sheet/display-width';
import { paintsOf } from '../report/paint';
import { formatCell } from '../sheet/address';
import { shownText } from '../sheet/build';
import type { Edit } from '../sheet/edit';
import type { Workbook } from '../workbook/index';
import { fileError, openFile, writeTrouble } from './open-file';
import { ruleNamed } from './rules';
import { checkOptions, type SettingsArguments } from './settings';
import { UsageError, type ExitStatus, type Terminal } from './terminal';
import { backUp, isSameFile, writeWhole } from './write-file';

export interface FixArguments extends SettingsArguments {
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly rule?: readonly string[];
  readonly review?: boolean;
}

export async function fix(path: string, given: FixArguments, terminal: Terminal): Promise<ExitStatus> {
  const { messages } = terminal;
  const target = await targetOf(path, given, terminal);
  const optionsOf = await checkOptions(given, terminal);
  const rules = given.rule?.map((name) => ruleNamed(name, terminal).name);
  const opened = await openFile(path, messages);
  if ('error' in opened) throw new UsageError(`${path}: ${opened.error.message}`);

  const { workbook } = opened;
  const { edits, done, left } = fixAll(workbook.book, { ...(await optionsOf(path, workbook)), review: given.review === true, ...(rules && { rules }) });
  const bytes = await saved(path, target, workbook, edits, terminal);
  const backup = given.inPlace === true && edits.length > 0 ? await backUp(path) : undefined;
  await written(target, bytes, terminal);

  await terminal.out(ledger(done, terminal));
  terminal.note(done.length === 0 ? messages.nothingToFix(target) : messages.fixed(done.length, target));
  if (backup !== undefined) terminal.note(messages.backup(backup));
  if (left > 0 && given.review !== true) terminal.note(messages.leftForReview(left));
  return 0;
}

/** Where to write. Never the input, unless that was asked for. */
async function targetOf(path: string, { output, inPlace }: FixArguments, { messages }: Terminal): Promise<string> {
  if (inPlace === true) return path;
  if (output === undefined) throw new UsageError(messages.outputOrInPlace);
  if (await isSameFile(path, output)) throw new UsageError(messages.sameFile);
  return output;
}

/** The bytes for the target: text where its name says so, else .xlsx; what needs no change is passed on as it was. */
async function saved(path: string, target: string, workbook: Workbook, edits: readonly Edit[], { messages }: Terminal): Promise<Uint8Array> {
  const asText = /\.(txt|tsv|csv)$/i.test(target);
  if (asText !== (workbook.format === 'text') && (asText || path === target)) throw new UsageError(messages.otherFormat(target));
  if (edits.length === 0 && (asText || workbook.format === 'xlsx')) return readFile(path);
  try {
    return asText && workbook.saveText ? workbook.saveText(edits) : workbook.save(edits);
  } catch (error) {
    throw new UsageError(`${path}: ${fileError(error, messages).message}`);
  }
}

async function written(target: string, bytes: Uint8Array, { messages }: Terminal): Promise<void> {
  try {
    await writeWhole(target, bytes);
  } catch (error) {
    throw new UsageError(messages.notWritten(target, writeTrouble(error, messages)));
  }
}

/** "D35  >=5次 → ≥5次  target/noncanonical-symbol", a line a changed cell. */
function ledger(done: readonly FixDone[], terminal: Terminal): string {
  const paint = paintsOf(terminal.color);
  const named = new Set(done.map(({ sheet }) => sheet)).size > 1;
  return done
    .flatMap(({ sheet, finding, fix: { title, edits } }) =>
      edits.map((edit) => {
        const place = edit.kind === 'put' ? formatCell(edit.at) : formatCell(finding.cell);
        const change = edit.kind === 'put' ? `${shownText(edit.expect)} → ${shownText(edit.put)}` : title;
        return `${named ? `${sheet}!` : ''}${padTo(place, 5)} ${change}  ${paint.faint(finding.rule)}\n`;
      }),
    )
    .join('');
}
