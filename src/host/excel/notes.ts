/// <reference types="office-js" />
/** Notes where Excel has them (1.18), else threaded comments. Excel signs both with the user of the program. */
import { formatCell, type CellRef } from '../../sheet/address';
import type { Note } from '../../sheet/book';
import { firstCell } from '../../sheet/range';
import { rangesOf } from '../addresses';
import { noteFrom, signed } from '../signed-notes';
import type { Offers } from './requirements';

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
      if (put) sheet.notes.add(address, signed(put));
    } else {
      if (before) sheet.comments.getItemByCell(address).delete();
      if (put) sheet.comments.add(address, signed(put));
    }
  }
}

function remarksOf(sheet: Excel.Worksheet, offers: Offers): Remarks | undefined {
  if (offers.notes) return sheet.notes;
  return offers.comments ? sheet.comments : undefined;
}
