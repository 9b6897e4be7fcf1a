/** jibiao redact: a copy for publication, and the list of what was taken out. */
import { redact, redactionTable } from '../review/redact';
import { emptyStore } from '../store/index';
import { formatCell } from '../sheet/address';
import { deskWords } from './desk-words';
import { openGiven } from './open-file';
import { bytesFor, targetOf, writeTo } from './output';
import type { ExitStatus, Terminal } from './terminal';
import { writeTables } from './write-tables';

export interface RedactArguments {
  readonly output?: string;
  readonly list?: string;
}

export async function redactFile(path: string, { output, list }: RedactArguments, terminal: Terminal): Promise<ExitStatus> {
  const words = deskWords(terminal.locale);
  const target = await targetOf(path, output === undefined ? {} : { output }, terminal);
  const workbook = await openGiven(path, terminal.messages);
  const redacted = redact(workbook.book);
  // What the office keeps inside (findings set aside, with reasons) is not for the public.
  const own = workbook.store && emptyStore;
  await writeTo(target, await bytesFor({ path, target, workbook }, redacted.edits, terminal, own), terminal);
  for (const { sheet, cell, before, after, reason } of redacted.changes) await terminal.out(`${sheet}!${formatCell(cell)}  ${reason}  ${before} → ${after === '' ? words.nothing : after}\n`);
  if (list !== undefined) {
    await writeTables(list, [redactionTable(redacted)], terminal);
    terminal.note(words.written(list));
  }
  for (const remark of redacted.remarks) terminal.note(remark);
  terminal.note(words.redacted(redacted.changes.length, target));
  return 0;
}
