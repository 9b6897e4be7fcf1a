/** What a review of many files hands out: the table for all, one for each office, and the letters beside them. */
import type { Book } from '../sheet/book';
import { groupBy } from '../form/group';
import { feedbackBook } from './feedback';
import { letterOf } from './letter';
import { allPoints, type ReviewedFile } from './points';

export interface ReviewDocument {
  /** File name: 反馈表.县教育局.xlsx */
  readonly name: string;
  readonly content: Book | string;
}

export interface DocumentsWanted {
  /** Name of the table for all, without its ending. */
  readonly name: string;
  readonly perOffice: boolean;
  readonly letters: boolean;
  /** What files are called that name no office. */
  readonly noOffice: string;
}

/** One after another, so that not all books are held at once. The table for all comes first. */
export function* reviewDocuments(files: readonly ReviewedFile[], { name, perOffice, letters, noOffice }: DocumentsWanted): Generator<ReviewDocument> {
  const offices = [...byOffice(files)];
  const single = offices.length === 1 ? offices[0]?.[0] : undefined;
  yield* documentsOf(files, name, single ?? '', letters);
  if (!perOffice || offices.length < 2) return;
  for (const [office, own] of offices) yield* documentsOf(own, `${name}.${office === '' ? noOffice : asFileName(office)}`, office, letters);
}

/** Files by the office that they name, in order; those that name none stand together. */
export function byOffice(files: readonly ReviewedFile[]): ReadonlyMap<string, readonly ReviewedFile[]> {
  return groupBy(files.filter(({ forms }) => forms.length > 0), ({ office }) => office);
}

function* documentsOf(files: readonly ReviewedFile[], name: string, office: string, letters: boolean): Generator<ReviewDocument> {
  yield { name: `${name}.xlsx`, content: feedbackBook(files, office) };
  if (!letters) return;
  const points = allPoints(files);
  for (const [length, title] of [['short', '退回意见'], ['full', '退回意见全文']] as const) {
    const text = letterOf(points, office, length);
    // With a byte order mark and the line ends of Windows: old editors there open it as it is meant.
    if (text !== '') yield { name: `${name}.${title}.txt`, content: `\ufeff${text.replaceAll('\n', '\r\n')}` };
  }
}

function asFileName(office: string): string {
  return office.replace(/[\\/:*?"<>|\s]+/g, ' ').trim().slice(0, 60);
}
