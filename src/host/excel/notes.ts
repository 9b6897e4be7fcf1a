/// <reference types="office-js" />
/**
 * Notes where Excel has them (1.18), else threaded comments. Excel signs both with the user of the program, so another
 * author's name stands as the first line of the text, as Excel itself has always begun a note.
 */
import { formatCell } from '../../sheet/address';
import type { Note } from '../../sheet/book';
import type { CellRef } from '../../sheet/address';
import { firstCell } from '../../sheet/range';
import { rangesOf } from '../addresses';
import type { Offers } from './requirements';

const SIGNED = /^([^\n:]{1,40}):\n/;

/** Either collection, for what the two have in common. */
interface Remarks {
  readonly items: { readonly content: string; delete(): void; getLocation(): Excel.Range }[];
  load(what: string): unknown;
}

/** Asks for a sheet's notes; the answer is there after two more round trips, the first of which brings the list. */
export function askNotes(sheet: Excel.Worksheet, offers: Offers): { readonly located: () => () => Note[] } {
  const remarks = remarksOf(sheet, offers);
  remarks?.load('items/content');
  return {
    located: () => {
      const asked = (remarks?.items ?? []).map((remark) => {
        const location = remark.getLocation();
        location.load('address');
        return { content: remark.content, location };
      });
      return () =>
        asked.flatMap(({ content, location }) => {
          const [range] = rangesOf(location.address);
          return range ? [noteFrom(firstCell(range), content)] : [];
        });
    },
  };
}

/** Replaces what stands at these places. `before`: the places that have a note now. */
export function putNotes(sheet: Excel.Worksheet, offers: Offers, notes: readonly { readonly at: CellRef; readonly before: Note | null; readonly put: Note | null }[]): void {
  for (const { at, before, put } of notes) {
    const address = formatCell(at);
    if (offers.notes) {
      if (before) sheet.notes.getItem(address).delete();
      if (put) sheet.notes.add(address, contentOf(put));
    } else {
      if (before) sheet.comments.getItemByCell(address).delete();
      if (put) sheet.comments.add(address, contentOf(put));
    }
  }
}

function remarksOf(sheet: Excel.Worksheet, offers: Offers): Remarks | undefined {
  if (offers.notes) return sheet.notes;
  return offers.comments ? sheet.comments : undefined;
}

function noteFrom(at: CellRef, content: string): Note {
  const text = content.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const author = SIGNED.exec(text)?.[1] ?? '';
  return { at, author, text: author === '' ? text : text.slice(author.length + 2) };
}

function contentOf({ author, text }: Note): string {
  return author === '' ? text : `${author}:\n${text}`;
}
