/** jibiao collect: the indicators of many workbooks as one register, written while the files go by. */
import { recognizeBook } from '../check/check';
import { Duplicates } from '../review/duplicates';
import { duplicatesTable } from '../review/duplicates-table';
import { collected, formsHead, registerHead, unreadHead, type CollectedFile } from '../review/register';
import type { TableRow } from '../review/table';
import { deskWords } from './desk-words';
import { openAll } from './open-all';
import { UsageError, type ExitStatus, type Terminal } from './terminal';
import { mustEndInXlsx } from './output';
import { openTables } from './write-tables';

export interface CollectArguments {
  readonly output?: string;
}

export async function collect(paths: readonly string[], { output }: CollectArguments, terminal: Terminal): Promise<ExitStatus> {
  const { messages, locale } = terminal;
  if (output === undefined) throw new UsageError(messages.outputOnly);
  mustEndInXlsx(output, terminal);
  const register = await openTables(output, terminal);
  const duplicates = new Duplicates();
  const forms: TableRow[] = [];
  const unread: TableRow[] = [];
  let [files, indicators, troubles] = [0, 0, 0];
  register.sheet(registerHead.name, registerHead.columns);
  for await (const opened of openAll(paths, terminal, output)) {
    const read: CollectedFile = 'trouble' in opened ? opened : { file: opened.file, sheets: recognizeBook(opened.workbook.book) };
    const rows = collected(read);
    files += 1;
    if ('trouble' in read) troubles += 1;
    else for (const { sheet, forms: own } of read.sheets) for (const form of own) duplicates.add({ file: read.file, sheet: sheet.name, form });
    indicators += rows.indicators.length;
    forms.push(...rows.forms);
    unread.push(...rows.unread);
    await register.rows(rows.indicators);
  }
  if (terminal.stopped()) {
    await register.abandon();
    terminal.note(messages.stopped(files, files));
    return 2;
  }
  const groups = duplicates.found();
  const alike = duplicatesTable(groups);
  for (const [{ name, columns }, rows] of [[formsHead, forms], [alike, alike.rows], [unreadHead, unread]] as const) {
    register.sheet(name, columns);
    await register.rows(rows);
  }
  await register.commit();
  await terminal.out(`${deskWords(locale).collected(files, forms.length, indicators, unread.length, groups.length, output)}\n`);
  return troubles > 0 ? 2 : 0;
}
