/** jibiao review: 绩效目标审核反馈表 of many files, one for all and one for each office, and 退回意见 beside them. */
import path from 'node:path';
import { feedbackBook, originalRows } from '../review/feedback';
import { letterOf } from '../review/letter';
import { reviewed, type ReviewedFile } from '../review/points';
import type { Severity } from '../rules/rule';
import { writeXlsx } from '../workbook/index';
import { checkFiles, type FilesArguments } from './check-files';
import { expandAll } from './expand-paths';
import { writeTo } from './output';
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
  if (!/\.xlsx$/i.test(output)) throw new UsageError(messages.otherFormat(output));

  // An earlier table in the same folder is no file to review.
  const files = (await expandAll(paths)).filter((file) => path.resolve(file.path) !== path.resolve(output));
  // The table is an office document: its words are Chinese whatever the language of the screen.
  const { done, unreadable } = await gather(files, given, { ...terminal, locale: 'zh' });
  if (terminal.stopped()) {
    note(messages.stopped(done.length + unreadable, files.length));
    return 2;
  }
  if (done.every(({ forms }) => forms.length === 0)) throw new UsageError(messages.nothingToReview);

  const points = done.reduce((sum, { forms }) => sum + forms.reduce((own, form) => own + form.points.length, 0), 0);
  const kept = originalRows(done) <= MOST_ROWS ? done : done.map((file) => ({ ...file, originals: [] }));
  if (kept !== done) note(messages.originalsLeftOut(MOST_ROWS));
  const offices = [...byOffice(kept)];
  await written(output, kept, offices.length === 1 ? (offices[0]?.[0] ?? '') : '', given, terminal);
  note(messages.reviewWritten(points, output));
  if (given.perUnit === true && offices.length > 1) {
    for (const [office, own] of offices) await written(besideName(output, office === '' ? messages.noOffice : office), own, office, given, terminal);
    note(messages.perUnitWritten(offices.length, path.dirname(output)));
  }
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

/** Files by the office that they name, in order; those that name none stand together. */
function byOffice(files: readonly ReviewedFile[]): Map<string, ReviewedFile[]> {
  const offices = new Map<string, ReviewedFile[]>();
  for (const file of files) {
    if (file.forms.length > 0) offices.set(file.office, [...(offices.get(file.office) ?? []), file]);
  }
  return offices;
}

async function written(target: string, files: readonly ReviewedFile[], office: string, { letter }: ReviewArguments, terminal: Terminal): Promise<void> {
  await writeTo(target, writeXlsx(feedbackBook(files, office)), terminal);
  if (letter !== true) return;
  const points = files.flatMap(({ forms }) => forms.flatMap((form) => form.points));
  for (const [length, name] of [['short', '退回意见'], ['full', '退回意见全文']] as const) {
    const text = letterOf(points, office, length);
    // With a byte order mark, so that old editors on Windows read it as UTF-8.
    if (text !== '') await writeTo(target.replace(/\.xlsx$/i, `.${name}.txt`), new TextEncoder().encode(`\ufeff${text.replaceAll('\n', '\r\n')}`), terminal);
  }
}

/** 反馈表.xlsx + 县教育局 → 反馈表.县教育局.xlsx, whatever signs the name has. */
function besideName(output: string, office: string): string {
  return output.replace(/\.xlsx$/i, `.${office.replace(/[\\/:*?"<>|\s]+/g, ' ').trim().slice(0, 60)}.xlsx`);
}
