/** Where a command writes, and how: never over the input but when asked to, never half a file. */
import { promises as disk } from 'node:fs';
import type { Edit } from '../sheet/edit';
import type { Store } from '../store/index';
import { sayUnwritten, type Workbook } from '../workbook/index';
import type { Messages } from './messages';
import { fileError, writeTrouble } from './open-file';
import { UsageError, type Terminal } from './terminal';
import { isSameFile, writeWhole } from './write-file';

export interface OutputArguments {
  readonly output?: string;
  readonly inPlace?: boolean;
}

/** The path to write; a usage error where none is named or where it is the input. */
export async function targetOf(path: string, { output, inPlace }: OutputArguments, { messages }: Terminal): Promise<string> {
  if (inPlace === true) return path;
  if (output === undefined) throw new UsageError(messages.outputOrInPlace);
  if (await isSameFile(path, output)) throw new UsageError(messages.sameFile);
  return output;
}

/** A file that was opened, and the name that it is written under. */
export interface Output {
  readonly path: string;
  readonly target: string;
  readonly workbook: Workbook;
}

/**
 * The file with the edits: text where the target's name says so, else a workbook, whose name must fit; what needs no change is passed on as it was.
 * A store, where given, replaces the one inside.
 */
export async function bytesFor({ path, target, workbook }: Output, edits: readonly Edit[], { messages, locale, note }: Terminal, store?: Store): Promise<Uint8Array> {
  const asText = /\.(txt|tsv|csv)$/i.test(target);
  if (!mayBeCalled(target, asText, path, workbook)) throw new UsageError(messages.otherFormat(target, workbook.ending));
  if (edits.length === 0 && store === undefined && workbook.format === 'xlsx') return disk.readFile(path);
  if (workbook.unwritten.length > 0) note(`${path}: ${sayUnwritten(workbook.unwritten, locale)}`);
  try {
    return asText && workbook.saveText ? workbook.saveText(edits, delimiterFor(target, path)) : workbook.save(edits, store);
  } catch (error) {
    throw new UsageError(`${path}: ${fileError(error, messages).message}`);
  }
}

/** What a text of another ending than its own is to be delimited by: Excel shows a .csv of tabs as one column. */
function delimiterFor(target: string, path: string): ',' | '\t' | undefined {
  const [ending, own] = [target, path].map((name) => /\.[^.]*$/.exec(name)?.[0].toLowerCase());
  if (ending === own) return undefined;
  return ending === '.csv' ? ',' : ending === '.tsv' ? '\t' : undefined;
}

/** What is written as a workbook stands under a name that spreadsheets open. @throws UsageError */
export function mustEndInXlsx(output: string, { messages }: Pick<Terminal, 'messages'>): void {
  if (!/\.xlsx$/i.test(output)) throw new UsageError(messages.otherFormat(output, '.xlsx'));
}

/** Whether a changed copy can stand under this name. In place it stands under the one that it had, as long as it stays what it was. */
function mayBeCalled(target: string, asText: boolean, path: string, { format, ending }: Workbook): boolean {
  if (asText) return format === 'text';
  return path === target ? format === 'xlsx' : target.toLowerCase().endsWith(ending);
}

/** Writes the file whole or not at all. @throws UsageError in words that say what to do */
export async function writeTo(target: string, bytes: Uint8Array, { messages }: Terminal): Promise<void> {
  await writeWhole(target, bytes).catch(refuseTarget(target, messages));
}

/** Says of an error that the target cannot be written, and why. */
export function refuseTarget(target: string, messages: Messages): (error: unknown) => never {
  return (error) => {
    throw new UsageError(messages.notWritten(target, writeTrouble(error, messages)));
  };
}
