/**
 * Notes of programs that sign every note with the user of the program: another author's name stands as the first line of
 * the text, as spreadsheets themselves have always begun a note.
 */
import type { CellRef } from '../sheet/address';
import type { Note } from '../sheet/book';

const SIGNED = /^([^\n:]{1,40}):\n/;

/** The note at a cell from what the program says that it holds. */
export function noteFrom(at: CellRef, content: string): Note {
  const text = content.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const author = SIGNED.exec(text)?.[1] ?? '';
  return { at, author, text: author === '' ? text : text.slice(author.length + 2) };
}

/** What the program has to be given. */
export function signed({ author, text }: Note): string {
  return author === '' ? text : `${author}:\n${text}`;
}
