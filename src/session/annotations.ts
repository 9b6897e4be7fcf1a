/** 批注: findings written into the cells' notes, for whoever opens the file without this tool; and taken out again. */
import type { Finding, SheetResult } from '../check/finding';
import { cellKey, cellOfKey, type CellRef } from '../sheet/address';
import type { Book, Note, Sheet } from '../sheet/book';
import type { Edit } from '../sheet/edit';
import { anchorAt } from '../sheet/build';

/** Who signs our notes. */
export const annotator = '绩标';

/** Parts our words from the user's in a note that is the user's own; a cell holds but one. */
const SEPARATOR = '\n—— 绩标 ——\n';

/**
 * Edits that make the sheets' notes say these findings and none of an earlier time; the user's words stay as they are.
 * A note is put where it is shown: at the first cell of a merge. `wording` is what a note says of a finding.
 */
export function annotate(book: Book, results: readonly SheetResult[], wording = ({ message }: Finding): string => message): Edit[] {
  return results.flatMap(({ sheet: id, findings }) => {
    const sheet = book.sheets.find((one) => one.id === id);
    return sheet === undefined ? [] : noteEdits(sheet, linesByCell(sheet, findings, wording));
  });
}

/** Edits that take every word of ours out of the notes. */
export function clearAnnotations(book: Book): Edit[] {
  return book.sheets.flatMap((sheet) => noteEdits(sheet, new Map()));
}

/** What our part of the notes is to say, by the key of the cell. */
type Lines = ReadonlyMap<number, readonly string[]>;

function linesByCell(sheet: Sheet, findings: readonly Finding[], wording: (finding: Finding) => string): Lines {
  const lines = new Map<number, readonly string[]>();
  for (const finding of findings) {
    const key = cellKey(anchorAt(sheet, finding.cell));
    lines.set(key, [...(lines.get(key) ?? []), wording(finding)]);
  }
  return lines;
}

/** Edits from the notes of a sheet to those that say these lines and nothing else of ours. */
function noteEdits(sheet: Sheet, lines: Lines): Edit[] {
  const notes = new Map(sheet.notes.map((note) => [cellKey(note.at), note]));
  return [...new Set([...notes.keys(), ...lines.keys()])].flatMap((key): Edit[] => {
    const at = cellOfKey(key);
    const expect = notes.get(key) ?? null;
    const put = withLines(at, ownPart(expect), lines.get(key) ?? []);
    const same = expect?.text === put?.text && expect?.author === put?.author;
    return same ? [] : [{ kind: 'note', sheet: sheet.id, at, expect, put }];
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
