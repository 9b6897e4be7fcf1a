/** jibiao review: 绩效目标审核反馈表 of many files, one for all and one for each office, and 退回意见 beside them. */
import path from 'node:path';
import { reviewDocuments } from '../review/documents';
import { originalRows } from '../review/feedback';
import { allPoints, reviewed, type ReviewedFile } from '../review/points';
import type { Severity } from '../rules/rule';
import { writeXlsx } from '../workbook/index';
import { checkFiles, type FilesArguments } from './check-files';
import { expandAll } from './expand-paths';
import { mustEndInXlsx, writeTo } from './output';
import { ProgressBar } from './progress';
import { UsageError, type ExitStatus, type Terminal } from './terminal';

export interface ReviewArguments extends Omit<FilesArguments, 'cells' | 'annotate'> {
  readonly output?: string;
  readonly perUnit?: boolean;
  readonly letter?: boolean;
  readonly severity: Severity;
}

/** More original rows than this are not carried along: a table that nobody can open helps nobody. */
const MOST_ROWS = 300_000;

export async function review(paths: readonly string[], given: ReviewArguments, terminal: Terminal): Promise<ExitStatus> {
  const { messages, note } = terminal;
  const { output } = given;
  if (output === undefined) throw new UsageError(messages.outputOnly);
  mustEndInXlsx(output, terminal);

  // An earlier table in the same folder is no file to review.
  const files = (await expandAll(paths)).filter((file) => path.resolve(file.path) !== path.resolve(output));
  // The table is an office document: its words are Chinese whatever the language of the screen.
  const { done, unreadable } = await gather(files, given, { ...terminal, locale: 'zh' });
  if (terminal.stopped()) {
    note(messages.stopped(done.length + unreadable, files.length));
    return 2;
  }
  if (done.every(({ forms }) => forms.length === 0)) throw new UsageError(messages.nothingToReview);

  const kept = originalRows(done) <= MOST_ROWS ? done : done.map((file) => ({ ...file, originals: [] }));
  if (kept !== done) note(messages.originalsLeftOut(MOST_ROWS));
  const { dir, name } = path.parse(output);
  let tables = 0;
  for (const document of reviewDocuments(kept, { name, perOffice: given.perUnit === true, letters: given.letter === true, noOffice: messages.noOffice })) {
    const { content } = document;
    if (typeof content !== 'string') tables += 1;
    await writeTo(path.join(dir, document.name), typeof content === 'string' ? new TextEncoder().encode(content) : writeXlsx(content), terminal);
  }
  note(messages.reviewWritten(allPoints(kept).length, output));
  if (given.perUnit === true) note(tables > 1 ? messages.perUnitWritten(tables - 1, dir === '' ? '.' : dir) : messages.oneUnit);
  return unreadable > 0 ? 2 : 0;
}

async function gather(files: Parameters<typeof checkFiles>[0], given: ReviewArguments, terminal: Terminal): Promise<{ done: ReviewedFile[]; unreadable: number }> {
  const bar = new ProgressBar(terminal, files.length);
  const done: ReviewedFile[] = [];
  let [unreadable, found] = [0, 0];
  for await (const { result } of checkFiles(files, { ...given, cells: true }, terminal)) {
    const { path: file, error, sheets, book } = result;
    if (error !== null) {
      unreadable += 1;
      bar.hide();
      terminal.note(`${file}: ${error.message}`);
    } else if (book !== undefined) {
      const one = reviewed(file, sheets, book, given.severity);
      done.push(one);
      found += one.forms.reduce((sum, form) => sum + form.points.length, 0);
    }
    bar.show(done.length + unreadable, found);
  }
  bar.hide();
  return { done, unreadable };
}
