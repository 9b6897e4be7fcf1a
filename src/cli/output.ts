/** Where a command writes, and how: never over the input but when asked to, never half a file. */
import type { Edit } from '../sheet/edit';
import type { Store } from '../store/index';
import type { Workbook } from '../workbook/index';
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

/** The file with the edits: text where the target's name says so, else .xlsx. A store, where given, replaces the one inside. */
export function bytesFor(path: string, target: string, workbook: Workbook, edits: readonly Edit[], { messages }: Terminal, store?: Store): Uint8Array {
  const asText = /\.(txt|tsv|csv)$/i.test(target);
  if (asText !== (workbook.format === 'text') && (asText || path === target)) throw new UsageError(messages.otherFormat(target));
  try {
    return asText && workbook.saveText ? workbook.saveText(edits) : workbook.save(edits, store);
  } catch (error) {
    throw new UsageError(`${path}: ${fileError(error, messages).message}`);
  }
}

/** Writes the file whole or not at all. @throws UsageError in words that say what to do */
export async function writeTo(target: string, bytes: Uint8Array, { messages }: Terminal): Promise<void> {
  try {
    await writeWhole(target, bytes);
  } catch (error) {
    throw new UsageError(messages.notWritten(target, writeTrouble(error, messages)));
  }
}
