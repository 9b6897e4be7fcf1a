/** Notes: ET's comments, the old kind without threads. They are signed by the program's user, ours in their first line. */
import { formatCell, type CellRef } from '../../sheet/address';
import type { Note } from '../../sheet/book';
import { firstCell } from '../../sheet/range';
import { rangesOf } from '../addresses';
import { HostFailure } from '../host';
import { noteFrom, signed } from '../signed-notes';

/** In the order of their cells. */
export function readNotes(sheet: Et.Worksheet): Note[] {
  const comments = sheet.Comments;
  const notes = Array.from({ length: comments.Count }, (_one, index) => comments.Item(index + 1)).flatMap((comment) => {
    const [range] = rangesOf(comment.Parent.Address(false, false));
    return range ? [noteFrom(firstCell(range), comment.Text())] : [];
  });
  return notes.sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col);
}

/** Replaces whatever note stands there, and looks whether ET did it. @throws HostFailure */
export function putNote(sheet: Et.Worksheet, at: CellRef, note: Note | null): void {
  const cell = sheet.Range(formatCell(at));
  // A cell takes a second one by throwing.
  cell.Comment?.Delete();
  if (note) cell.AddComment(signed(note));
  if ((cell.Comment === null) !== (note === null)) throw new HostFailure({ code: 'write-ignored', detail: 'note' });
}
