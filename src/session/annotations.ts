/** 批注: findings written into the cells' notes, for whoever opens the file without this tool; and taken out again. */
import type { SheetResult } from '../check/finding';
import { cellKey, type CellRef } from '../sheet/address';
import type { Book, Note } from '../sheet/book';
import type { Edit } from '../sheet/edit';

/** Who signs our notes. */
export const annotator = '绩标';

/** Parts our words from the user's in a note that is the user's own; a cell holds but one. */
const SEPARATOR = '\n—— 绩标 ——\n';

/** Edits that make the sheets' notes say these findings and none of an earlier time; the user's words stay as they are. */
export function annotate(book: Book, results: readonly SheetResult[]): Edit[] {
  return results.flatMap(({ sheet, findings }) => {
    const words = new Map<number, { readonly at: CellRef; readonly lines: readonly string[] }>();
    for (const { cell, message } of findings) {
      const key = cellKey(cell);
      words.set(key, { at: cell, lines: [...(words.get(key)?.lines ?? []), message] });
    }
    return noteEdits(book, sheet, (at, own) => withLines(at, own, words.get(cellKey(at))?.lines ?? []), [...words.values()].map(({ at }) => at));
  });
}

/** Edits that take every word of ours out of the notes. */
export function clearAnnotations(book: Book): Edit[] {
  return book.sheets.flatMap(({ id }) => noteEdits(book, id, (_at, own) => own, []));
}

/** Edits from the notes of a sheet to `wanted`, which is told the user's own part of each. */
function noteEdits(book: Book, sheet: string, wanted: (at: CellRef, own: Note | null) => Note | null, places: readonly CellRef[]): Edit[] {
  const notes = new Map((book.sheets.find(({ id }) => id === sheet)?.notes ?? []).map((note) => [cellKey(note.at), note]));
  const all = new Map([...[...notes.values()].map(({ at }) => at), ...places].map((at) => [cellKey(at), at]));
  return [...all].flatMap(([key, at]): Edit[] => {
    const expect = notes.get(key) ?? null;
    const put = wanted(at, ownPart(expect));
    const same = expect?.text === put?.text && expect?.author === put?.author;
    return same ? [] : [{ kind: 'note', sheet, at, expect, put }];
  });
}

/** What the user wrote himself. */
function ownPart(note: Note | null): Note | null {
  if (!note || note.author === annotator) return null;
  return { ...note, text: note.text.split(SEPARATOR)[0] ?? '' };
}

function withLines(at: CellRef, own: Note | null, lines: readonly string[]): Note | null {
  if (lines.length === 0) return own;
  const text = lines.join('\n');
  return own ? { ...own, text: `${own.text}${SEPARATOR}${text}` } : { at, author: annotator, text };
}
