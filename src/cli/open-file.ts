/** One file from the disk as a workbook, or the reason why not as data. */
import { promises as disk } from 'node:fs';
import path from 'node:path';
import type { FileResult } from '../report/index';
import { openWorkbook, WorkbookError, type Workbook } from '../workbook/index';
import type { Messages } from './messages';
import { UsageError } from './terminal';

type FileError = NonNullable<FileResult['error']>;
export type Opened = { readonly workbook: Workbook } | { readonly error: FileError };

/** Reads by content, not by ending. Never throws. */
export async function openFile(file: string, messages: Messages): Promise<Opened> {
  try {
    return { workbook: await openWorkbook(await disk.readFile(file), { name: path.basename(file) }) };
  } catch (error) {
    return { error: fileError(error, messages) };
  }
}

/** The workbook that the user names. @throws UsageError where it cannot be read */
export async function openGiven(file: string, messages: Messages): Promise<Workbook> {
  const opened = await openFile(file, messages);
  if ('error' in opened) throw new UsageError(`${file}: ${opened.error.message}`);
  return opened.workbook;
}

/** The text of a file that the user names. @throws UsageError where it cannot be read */
export async function readText(file: string, messages: Messages): Promise<string> {
  return disk.readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${file}: ${fileError(error, messages).message}`);
  });
}

/** What went wrong, as the report says it. */
export function fileError(error: unknown, messages: Messages): FileError {
  if (error instanceof WorkbookError) return { code: error.code, message: messages.notOpened(error.code) };
  const code = systemCode(error);
  if (code === 'ENOENT') return { code: 'no-such-file', message: messages.noSuchFile };
  if (code === 'EISDIR') return { code: 'is-folder', message: messages.notOneFile };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') return { code: 'no-access', message: messages.noAccess };
  if (code !== undefined) return { code: 'not-read', message: messages.notRead(code) };
  return { code: 'defect', message: messages.defect(describe(error)) };
}

/** Why a file could not be written, in words for the user. */
export function writeTrouble(error: unknown, messages: Messages): string {
  const code = systemCode(error) ?? '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: messages.noFolder,
    ENOTDIR: messages.noFolder,
    EACCES: messages.noWriting,
    EPERM: messages.noWriting,
    EROFS: messages.noWriting,
    EBUSY: messages.noWriting,
    ENOSPC: messages.diskFull,
    EISDIR: messages.isFolder,
  };
  return reasons[code] ?? describe(error);
}

/** A short name for a failure that nobody foresaw; the stack only for who asks for it. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env['JIBIAO_DEBUG'] === undefined ? `${error.name}: ${error.message}` : (error.stack ?? error.message);
}

/** ENOENT and the like; undefined for an error that is not the system's. */
function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return String(error.code);
}
